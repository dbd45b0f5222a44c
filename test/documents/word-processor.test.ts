import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { editableCopy } from '../../src/documents/editable/index.ts';
import { compendium, noOffice } from '../../src/documents/index.ts';
import { policy } from './fixture/policy.ts';
import { readPages } from './measured/pages.ts';

/** Where LibreOffice is not installed, nobody here can open an editable copy; its parts are checked all the same. */
const isInstalled = spawnSync('soffice', ['--version']).status === 0;

test.runIf(isInstalled)(
  'LibreOffice opens an editable copy, and fills in its contents',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hengce-office-'));
    const path = join(folder, 'copy.docx');
    writeFileSync(path, editableCopy(compendium(policy, noOffice)).docx);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const run = spawnSync('soffice', [
      profile,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      path,
    ]);
    expect(run.status).toBe(0);
    const pages = await readPages(readFileSync(join(folder, 'copy.pdf')));
    const linesOf = (page: number) =>
      pages[page - 1]?.lines.map(({ text }) => text.replaceAll(/\s/g, '')) ?? [];
    expect(linesOf(1).some((line) => /^—\d+—$/.test(line))).toBe(false);
    const contents = linesOf(2).filter((line) => /\.{5,}\d+$/.test(line));
    expect(contents).toHaveLength(policy.about.measures.length + 1);
    for (const line of contents) {
      const [, heading = '', page] = /^(.*?)\.{5,}(\d+)$/.exec(line) ?? [];
      expect(linesOf(Number(page)).join('')).toContain(heading);
      expect(linesOf(Number(page))).toContain(`—${page}—`);
    }
  },
  60_000,
);
