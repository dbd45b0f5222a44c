import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { placeInFile } from '../../compiler/index.ts';
import {
  coverageLines,
  coveragePage,
  lcov,
  measureCoverage,
  suggestExamples,
  suggestionLines,
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
export function coverage(
  { folder, compiled }: LoadedPolicy,
  options: CoverageOptions,
  terminal: Terminal,
): void {
  const { branches } = measureCoverage(compiled);
  terminal.out('');
  for (const line of coverageLines(compiled, branches)) terminal.out(line);
  if (options.lcov !== undefined)
    write(
      options.lcov,
      lcov(branches, (file) => shown(join(folder, file))),
      terminal,
    );
  if (options.html !== undefined) write(options.html, coveragePage(compiled, branches), terminal);
  if (branches.every((branch) => branch.count > 0)) return;
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
