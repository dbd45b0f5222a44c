// What `hengce verify` does with PDFs that were made to harm whoever reads them.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { policy } from '../../policies/yubei-2021-13/compiled/policy.ts';
import { canonical, guide, noOffice } from '../../src/documents/index.ts';
import { temporaryFolder } from '../cli/run.ts';
import { bounded } from './bounded.ts';
import { hostileBytes, hostileObjects, pdfOf, withProof } from './pdfs.ts';

/** Verifies all of them in one run, and gives for each what was said of it. */
function verified(files: Readonly<Record<string, () => Uint8Array>>): Readonly<Record<string, string>> {
  const folder = temporaryFolder();
  const names = Object.keys(files).map((name) => `${name.replaceAll(' ', '_')}.pdf`);
  for (const [index, make] of Object.values(files).entries())
    writeFileSync(join(folder, names[index] ?? ''), make());
  const { code, out } = bounded('verify', folder);
  expect(code).toBe(1);
  const said = out.split(/^.*?([^/\n]+\.pdf)：(.*)$/mu);
  return Object.fromEntries(
    names.map((name) => {
      const at = said.indexOf(name);
      const words = (said[at + 2] ?? '').trim().replaceAll(/\n\s+/g, '；');
      // What a document is made from has a hash that changes with the rules.
      return [name, words.replaceAll(/\d{5}(?: \d{5}){4}|[0-9a-f]{16}(?=…)/g, '#')];
    }),
  );
}

test('files without a 底稿 are refused in a sentence', () => {
  const bare = Object.fromEntries(
    Object.entries(hostileObjects).map(([name, objects]) => [name, () => pdfOf(...objects())]),
  );
  expect(verified({ ...bare, ...hostileBytes })).toMatchSnapshot();
}, 120_000);

const genuine = Buffer.from(canonical(guide(policy, 6, noOffice).provenance));

test('the same files with the 底稿 of a real document are read to the end, or refused', () => {
  const files = Object.fromEntries(
    Object.entries(hostileObjects).map(([name, objects]) => [
      name,
      () => pdfOf(...withProof(objects(), genuine)),
    ]),
  );
  expect(verified(files)).toMatchSnapshot();
}, 120_000);
