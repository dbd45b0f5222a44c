import { readdirSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { policy } from '../../policies/yubei-2021-13/compiled/policy.ts';
import type { Office } from '../../src/documents/index.ts';
import { createService, type ServiceOptions } from '../../src/service/index.ts';

export const root = join(import.meta.dirname, '../..');
const json = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** Another file of the samples: `payment.json`. */
export const sample = (name: string) => json(`samples/${name}`);
/** Settings of an office. */
export const office: Office = sample('office.json');

/** The samples that have decisions, with both. */
export const samples = readdirSync(join(root, 'samples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({ name, dossier: json(`samples/${name}/dossier.json`) }));

/** Dossier and decisions of one sample. */
export const decided = (name: string) => ({
  dossier: json(`samples/${name}/dossier.json`),
  decisions: json(`samples/${name}/decisions.json`),
});

/** A press that prints the title and nothing else. */
export const printsTitles: ServiceOptions['openPress'] = async () => ({
  print: async ({ title }) => ({
    pdf: new TextEncoder().encode(`%PDF ${title}`),
    pages: 1,
    outline: [],
    fonts: [],
    warnings: [],
  }),
  close: async () => {},
});

/** The service with the policy that comes with it, listening on a free port; without a press unless one is given. */
export async function serving(options: Partial<ServiceOptions> = {}) {
  const app = await createService(
    {
      policy,
      schema: json('policies/yubei-2021-13/compiled/dossier.schema.json'),
      office,
      version: '0.0.0',
    },
    { openPress: () => Promise.reject(new Error('no document is printed here')), ...options },
  );
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}`;
  const post = (path: string, body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
    fetch(`${address}${path}`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    });
  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${address}${path}`, { headers });
  return { app, address, port, post, get };
}
