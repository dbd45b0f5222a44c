import { basename } from 'node:path';
import { createReader, type Reader, type RuleVersion, type Standing, standingOf } from '../../proof/index.ts';
import type { Terminal } from '../console.ts';
import { exitCodes, UsageError } from '../exit.ts';
import { pdfPaths, readBytes } from '../input.ts';
import { versionsOf } from '../kept.ts';
import { loadPolicy } from '../load.ts';

/** hengce status：印制的文件中，哪些由现行规则以前的规则印制，哪些语句会因此改变。 */
export async function status(
  folder: string,
  paths: readonly string[],
  options: { readonly json: boolean },
  terminal: Terminal,
): Promise<number> {
  const files = pdfPaths(paths);
  const loaded = await loadPolicy(folder, terminal);
  const rulesOf = versionsOf(loaded);
  const current = rulesOf(loaded.policy.about.rulesSha256);
  if (!current) throw new Error('the rules that were loaded have a version');
  const counts = { current: 0, unchanged: 0, changed: 0, unknown: 0 };
  const reader = createReader();
  for (const path of files) {
    const standing = await standingIn(reader, path, current, rulesOf);
    counts[standing.state]++;
    if (options.json) terminal.out(JSON.stringify({ file: path, ...standing }));
    else for (const line of standingLines(path, standing)) terminal.out(line);
  }
  if (!options.json)
    terminal.err(
      `共${files.length}份：由现行规则印制${counts.current}份；规则已改，语句不变${counts.unchanged}份，语句会变${counts.changed}份；不能判断${counts.unknown}份。`,
    );
  return counts.changed > 0 ? exitCodes.failed : exitCodes.done;
}

async function standingIn(
  reader: Reader,
  path: string,
  current: RuleVersion,
  rulesOf: (sha256: string) => RuleVersion | null,
): Promise<Standing> {
  try {
    return await standingOf(reader, readBytes(path), current, rulesOf);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { state: 'unknown', rulesSha256: null, words: [error.message] };
  }
}

const states: Readonly<Record<Standing['state'], string>> = {
  current: '由现行规则印制',
  unchanged: '规则已改，语句不变',
  changed: '规则已改，语句会变',
  unknown: '不能判断',
};

function standingLines(path: string, { state, rulesSha256, words }: Standing): readonly string[] {
  const rules =
    rulesSha256 === null || state === 'current' ? '' : `（所依规则校验值${rulesSha256.slice(0, 16)}…）`;
  return [`${basename(path)}：${states[state]}${rules}`, ...words.map((sentence) => `  ${sentence}`)];
}
