import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, it } from 'vitest';
import { policy } from '../../policies/yubei-2021-13/compiled/policy.ts';
import { type JsonObject, report } from '../../src/runtime/index.ts';
import { decided, samples, serving } from './serving.ts';

const { app, post, get } = await serving({
  openPress: async () => ({
    print: async ({ title }) => ({
      pdf: new TextEncoder().encode(`%PDF ${title}`),
      pages: 1,
      outline: [],
      fonts: [],
      warnings: [],
    }),
    close: async () => {},
  }),
});
afterAll(() => app.close());

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, object>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonObject>> };
}
const document: OpenApi = await get('/openapi.json').then((answer) => answer.json());
const validator = new Ajv2020({
  strict: false,
  formats: { date: true, binary: true },
  schemas: Object.entries(document.components.schemas).map(([name, schema]) => ({
    ...JSON.parse(JSON.stringify(schema).replaceAll('#/components/schemas/', 'service:')),
    $id: `service:${name}`,
  })),
});
/** Where a value is not what the OpenAPI document says. */
const deviations = (name: string, value: unknown) => {
  validator.validate(`service:${name}`, value);
  return validator.errors ?? [];
};
const plain = (value: unknown) => JSON.parse(JSON.stringify(value));
const answerTo = (path: string, value: unknown) =>
  post(path, JSON.stringify(value)).then((answer) => answer.json());
const evaluationOf = (dossier: unknown) => {
  const preparation = policy.prepare(dossier);
  if (!preparation.ok) throw new Error('the sample is rejected');
  return policy.evaluate(preparation.prepared);
};

it('the OpenAPI document lists every address', () => {
  const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(routes.sort()).toEqual([
    'GET /about',
    'GET /guides',
    'GET /guides/{measure}',
    'GET /health',
    'GET /metrics',
    'GET /schema',
    'POST /evaluate',
    'POST /evaluate/batch',
    'POST /explain',
    'POST /notices',
  ]);
});

describe.each(samples)('sample $name', ({ dossier }) => {
  it('is evaluated as the policy evaluates it', async () => {
    const answer = await answerTo('/evaluate', dossier);
    const { policy: rules, items, totals } = evaluationOf(dossier);
    expect(answer).toEqual(plain({ policy: rules, items, totals }));
    expect(deviations('Evaluation', answer)).toEqual([]);
  });

  it('is explained item by item', async () => {
    const { items } = report(policy, evaluationOf(dossier));
    for (const { trace, ...result } of items) {
      const answer = await answerTo('/explain', { item: result.item, dossier });
      expect(answer).toEqual(plain({ item: result.item, result, trace }));
      expect(deviations('Explanation', answer)).toEqual([]);
    }
  });
});

it('a batch gives a line for a line, whatever is wrong with one of them', async () => {
  const good = samples.map(({ dossier }) => JSON.stringify(dossier));
  const bad = ['{"application_date":', '{"application_date":"2022-06-30","projcts":[]}', '[]'];
  const body = [...good, '', ...bad].join('\r\n');
  const answer = await post('/evaluate/batch', body, { 'content-type': 'application/x-ndjson' });
  expect(answer.headers.get('content-type')).toBe('application/x-ndjson');
  const lines = (await answer.text())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  for (const line of lines) expect(deviations('BatchLine', line)).toEqual([]);
  expect(lines.map(({ line, problem }) => [line, problem?.detail])).toEqual([
    ...good.map((_, index) => [index + 1, undefined]),
    [good.length + 2, '收到的内容不是正确的JSON（没有写完）。'],
    [good.length + 3, '申报材料有1处错误。'],
    [good.length + 4, '申报材料有1处错误。'],
  ]);
  expect(lines.slice(0, good.length).map(({ items }) => items)).toEqual(
    samples.map(({ dossier }) => plain(evaluationOf(dossier).items)),
  );
});

it('about, schema and health say which policy it is', async () => {
  expect(await get('/about').then((answer) => answer.json())).toEqual(plain(policy.about));
  const schema = await get('/schema').then((answer) => answer.json());
  expect(schema.title).toBe(`《${policy.about.title}》申报材料`);
  const health = await get('/health').then((answer) => answer.json());
  expect(deviations('Health', health)).toEqual([]);
  expect(health.policy.rules_sha256).toBe(policy.about.rulesSha256);
});

it('metrics count requests and dossiers', async () => {
  const metrics = await get('/metrics').then((answer) => answer.text());
  expect(metrics).toMatch(/^hengce_dossiers_total\{outcome="evaluated"\} [1-9]\d*$/m);
  expect(metrics).toMatch(/^hengce_dossiers_total\{outcome="returned"\} [1-9]\d*$/m);
  expect(metrics).toMatch(
    /^hengce_request_seconds_count\{route="\/evaluate",method="POST",status="200"\} \d+$/m,
  );
});

describe('documents', () => {
  it.each([
    ['/guides', '申报指南汇编'],
    ['/guides/2', '申报指南'],
  ])('%s is a PDF with the name of a file', async (path, name) => {
    const answer = await get(path);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toContain(name);
    expect(await answer.text()).toMatch(/^%PDF /);
  });

  it('a notice is a PDF', async () => {
    const answer = await post('/notices', JSON.stringify(decided('02-smart-factory')));
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('核定通知书');
  });

  it('a decision beyond the rules prints nothing', async () => {
    const { dossier, decisions } = decided('02-smart-factory');
    const [first, ...others] = decisions.decisions;
    const more = { ...decisions, decisions: [{ ...first, amount_yuan: '99999999.00' }, ...others] };
    const answer = await answerTo('/notices', { dossier, decisions: more });
    expect(deviations('Problem', answer)).toEqual([]);
    expect(answer).toMatchObject({
      status: 422,
      code: 'E_DECISIONS',
      detail: '核定与规则不符，通知书没有印制。',
      faults: [{ code: 'E_AWARD_ABOVE_CEILING' }],
    });
  });
});
