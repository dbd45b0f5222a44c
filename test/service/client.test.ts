import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import { afterAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../cli/run.ts';
import { decided, printsTitles, root, sample, samples, serving } from './serving.ts';

/** What anybody would write with a client whose types are generated from the OpenAPI document. */
const program = `import createClient from 'openapi-fetch';
import type { components, paths } from './service.ts';

type Schemas = components['schemas'];

/** Every kind of document, in the three formats by turns. */
export async function print(baseUrl: string, batch: {
  readonly application: Schemas['Application'];
  readonly payment: Schemas['PaymentIssue'];
  readonly publicity: Schemas['PublicityIssue'];
}) {
  const client = createClient<paths>({ baseUrl });
  const bytes = 'arrayBuffer' as const;
  const applications = [batch.application];
  const path = { measure: 2 };
  const documents = [
    await client.GET('/guides', { params: { query: { format: 'html' } }, parseAs: 'text' }),
    await client.GET('/guides/{measure}', { params: { path, query: { format: 'docx' } }, parseAs: bytes }),
    await client.GET('/forms/{measure}', { params: { path }, parseAs: bytes }),
    await client.POST('/notices', { body: batch.application, headers: { accept: 'text/html' }, parseAs: 'text' }),
    await client.POST('/payment-notices', {
      params: { query: { format: 'docx' } },
      body: { issue: batch.payment, applications },
      parseAs: bytes,
    }),
    await client.POST('/publicity-lists', { body: { issue: batch.publicity, applications }, parseAs: bytes }),
  ];
  const refused = await client.POST('/payment-notices', { body: { issue: batch.payment, applications: [] } });
  return {
    starts: documents.map(({ data }) =>
      typeof data === 'string' ? data.slice(0, 4) : new TextDecoder().decode(new Uint8Array(data ?? []).subarray(0, 4)),
    ),
    refused: refused.error?.detail,
  };
}

export async function use(baseUrl: string, dossier: Schemas['Dossier'], item: Schemas['ItemId']) {
  const client = createClient<paths>({ baseUrl });
  const { data, error } = await client.POST('/evaluate', { body: dossier });
  const status: 'eligible' | 'not_eligible' | 'undetermined' | undefined = data?.items[0]?.status;
  const amount: string | null | undefined = data?.items[0]?.amount_yuan;
  const explained = await client.POST('/explain', { body: { item, dossier } });
  const health = await client.GET('/health');
  return {
    status,
    amount,
    faults: error?.faults?.map(({ path, message }) => \`\${path} \${message}\`),
    steps: explained.data?.trace.map(({ rule }) => rule),
    health: health.data?.status,
  };
}
// @ts-expect-error No such size.
export const size: Schemas['Dossier'] = { application_date: '2022-06-30', enterprise_size: 'huge' };
// @ts-expect-error No such format.
export const format = (client: ReturnType<typeof createClient<paths>>) => client.GET('/guides', { params: { query: { format: 'doc' } } });
// @ts-expect-error No such item.
export const item: Schemas['ItemId'] = '2.99';
`;

describe('a client that is generated from the OpenAPI document', async () => {
  const { app, address } = await serving({ openPress: printsTitles });
  afterAll(() => app.close());
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(
    join(root, 'node_modules/openapi-fetch'),
    join(folder, 'node_modules/openapi-fetch'),
    'junction',
  );
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  const document = await fetch(`${address}/openapi.json`).then((answer) => answer.text());
  writeFileSync(join(folder, 'service.ts'), astToString(await openapiTS(document)));
  writeFileSync(join(folder, 'client.ts'), program);

  it('compiles, and knows facts, items and statuses', () => {
    const checked = ts.createProgram([join(folder, 'client.ts')], {
      strict: true,
      noEmit: true,
      allowImportingTsExtensions: true,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      target: ts.ScriptTarget.ES2022,
      lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
      types: [],
    });
    const found = ts.getPreEmitDiagnostics(checked);
    expect(found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([]);
  });

  it('runs', async () => {
    const options = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
    writeFileSync(join(folder, 'client.js'), ts.transpile(program, options));
    const { print, use } = await import(join(folder, 'client.js'));
    const batch = {
      application: decided('02-smart-factory'),
      payment: sample('payment.json'),
      publicity: sample('publicity.json'),
    };
    expect(await print(address, batch)).toEqual({
      starts: ['<!do', 'PK\u0003\u0004', '%PDF', '<!do', 'PK\u0003\u0004', '%PDF'],
      refused: '没有一件申报，拨付通知没有印制。',
    });
    const [first] = samples;
    expect(await use(address, first?.dossier, '2.1')).toMatchObject({
      status: 'eligible',
      amount: '6000000.00',
      faults: undefined,
      steps: expect.arrayContaining(['按不超过投资额的15%给予补助']),
      health: 'ok',
    });
    expect(await use(address, { application_date: '2022-02-30' }, '2.1')).toMatchObject({
      faults: [expect.stringContaining('application_date 「申报日期」应为日期')],
    });
  });
});
