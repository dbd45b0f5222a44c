import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from '../../src/compiler/index.ts';

const root = join(import.meta.dirname, '../..');

/** The files of a policy, by its folder. */
export const rulesOf = (folder: string): readonly SourceFile[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.zc'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, folder, path), 'utf8') }));

const foldersIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${folder}/${entry.name}`)
    .filter((one) => rulesOf(one).length > 0);

/** Small policies that use the language as the policies of other places would. */
export const invented = foldersIn('test/policies');

/** Every policy of the project. */
export const all = [...foldersIn('policies'), ...invented];
