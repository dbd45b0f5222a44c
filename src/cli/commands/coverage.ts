import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { placeInFile } from '../../compiler/index.ts';
import {
  type Coverage,
  coverageLines,
  coveragePage,
  lcov,
  suggestExamples,
  suggestionLines,
  uncovered,
} from '../../verify/index.ts';
import type { Terminal } from '../console.ts';
import type { LoadedPolicy } from '../load.ts';
import { shown } from '../policy-folder.ts';

/** What is to be written beside the table. */
export interface CoverageOptions {
  readonly lcov: string | undefined;
  readonly html: string | undefined;
}

/** hengce test --coverage：规则的分支有多少被算例覆盖，没有覆盖的给出可以照录的算例。 */
export function showCoverage(
  { folder, compiled }: LoadedPolicy,
  { branches }: Coverage,
  options: CoverageOptions,
  terminal: Terminal,
): void {
  terminal.out('');
  for (const line of coverageLines(compiled, branches)) terminal.out(line);
  if (options.lcov !== undefined)
    write(
      options.lcov,
      lcov(branches, (file) => shown(join(folder, file))),
      terminal,
    );
  if (options.html !== undefined) write(options.html, coveragePage(compiled, branches), terminal);
  if (uncovered(branches).length === 0) return;
  terminal.progress('正在查找能覆盖其余分支的事实');
  const { suggestions, unreached } = suggestExamples(compiled, { branches });
  const lines = suggestionLines(suggestions, unreached, ({ place }) =>
    place ? placeInFile(place) : '全政策',
  );
  for (const line of lines) terminal.out(line);
}

function write(path: string, text: string, terminal: Terminal): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  terminal.err(`已写入 ${shown(path)}`);
}
