import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Page, readPage } from '../compiler/index.ts';
import { packageRoot } from './policy-folder.ts';

/** 诊断说明: the pages of all codes, in their order, as they come with the package. */
export function readPages(): readonly Page[] {
  const folder = join(packageRoot(), 'docs/messages');
  return readdirSync(folder)
    .filter((name) => /^ZC\d{4}\.md$/.test(name))
    .sort()
    .map((name) => readPage(readFileSync(join(folder, name), 'utf8')));
}
