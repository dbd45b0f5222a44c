import { join } from 'node:path';
import { correct, correctionWords, placeInFile, position } from '../../compiler/index.ts';
import type { CheckOptions } from '../commands/check.ts';
import type { Terminal } from '../console.ts';
import { readPages } from '../pages.ts';
import { type RuleFile, shown } from '../policy-folder.ts';
import { writeWhole } from '../write-whole.ts';
import { checkJson } from './json.ts';
import { type CheckOutcome, examine } from './outcome.ts';
import { checkSarif } from './sarif.ts';
import { sayOutcome } from './text.ts';

export { isSound, soundOf } from './outcome.ts';

/** 核对 of rule files that are new or have changed, told in the form that was asked for. */
export function examineAndSay(
  folder: string,
  read: readonly RuleFile[],
  { format, fix, strict }: CheckOptions,
  terminal: Terminal,
): CheckOutcome {
  const { files, corrected } = fix ? corrections(folder, read, terminal) : { files: read, corrected: [] };
  const outcome = examine(folder, files, { fixed: fix, corrected, strict });
  switch (format) {
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
  return outcome;
}

/** 自动改正 of the files on disk, each written whole; says what was changed, and what was left alone. */
function corrections(folder: string, read: readonly RuleFile[], terminal: Terminal) {
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
