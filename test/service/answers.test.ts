import { afterAll, describe, expect, it } from 'vitest';
import { policy } from '../../policies/yubei-2021-13/compiled/policy.ts';
import { report } from '../../src/runtime/index.ts';
import { deviationsFrom, type OpenApi } from './open-api.ts';
import { samples, serving } from './serving.ts';

const { app, post, get } = await serving();
afterAll(() => app.close());

const document: OpenApi = await get('/openapi.json').then((answer) => answer.json());
const deviations = deviationsFrom(document);
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
    'GET /forms/{measure}',
    'GET /guides',
    'GET /guides/{measure}',
    'GET /health',
    'GET /metrics',
    'GET /schema',
    'POST /evaluate',
    'POST /evaluate/batch',
    'POST /explain',
    'POST /notices',
    'POST /payment-notices',
    'POST /publicity-lists',
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
    [good.length + 2, '收到的内容格式有误（没有写完，请核对末尾的引号和括号）。'],
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
