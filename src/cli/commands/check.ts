import { join } from 'node:path';
import { correct, correctionWords, placeInFile, position } from '../../compiler/index.ts';
import { checkJson } from '../check/json.ts';
import { examine, isSound } from '../check/outcome.ts';
import { checkSarif } from '../check/sarif.ts';
import { sayOutcome } from '../check/text.ts';
import type { Terminal } from '../console.ts';
import { exitCodes } from '../exit.ts';
import { readPages } from '../pages.ts';
import { noteEncodings, type RuleFile, readSources, shown } from '../policy-folder.ts';
import { writeWhole } from '../write-whole.ts';

/** How the command says what it found: to people, to programs, to services that show findings of any tool. */
export type CheckFormat = 'text' | 'json' | 'sarif';

/** hengce check：核对规则，审查规则，并核对全部算例；要改正的，先改正。 */
export async function check(
  folder: string,
  options: { readonly format: CheckFormat; readonly fix: boolean; readonly strict: boolean },
  terminal: Terminal,
): Promise<number> {
  const read = readSources(folder);
  noteEncodings(read, terminal);
  const { files, corrected } = options.fix ? fix(folder, read, terminal) : { files: read, corrected: [] };
  const outcome = examine(folder, files, { fixed: options.fix, corrected, strict: options.strict });
  switch (options.format) {
    case 'text':
      sayOutcome(outcome, terminal);
      break;
    case 'json':
      terminal.out(JSON.stringify(checkJson(outcome), null, 2));
      break;
    case 'sarif':
      terminal.out(JSON.stringify(checkSarif(outcome, readPages()), null, 2));
      break;
  }
  return isSound(outcome) ? exitCodes.done : exitCodes.failed;
}

/** 自动改正 of the files on disk, each written whole; says what was changed, and what was left alone. */
function fix(folder: string, read: readonly RuleFile[], terminal: Terminal) {
  const { files, written, doubtful } = correct(read);
  const changed = files.filter((file, index) => file !== read[index]);
  for (const file of changed) {
    writeWhole(join(folder, file.path), `${file.encoding === 'UTF-8 BOM' ? '\ufeff' : ''}${file.text}`);
    const encoding = file.encoding === 'GB18030' ? '（由GB18030编码改为UTF-8编码）' : '';
    terminal.err(`已改正：${shown(join(folder, file.path))}${encoding}`);
    for (const { code, correction } of written.filter(({ place }) => place.file.path === file.path)) {
      const { line } = position(correction.place.file.text, correction.place.start);
      terminal.err(`  第${line}行：${correctionWords(correction)}（${code}）`);
    }
  }
  if (changed.length === 0) terminal.err('没有可以自动改正的。');
  for (const { place, correction } of doubtful)
    terminal.err(`${placeInFile(place)}：${correctionWords(correction)}之后句子仍有疑问，没有改动。`);
  return { files, corrected: written };
}
