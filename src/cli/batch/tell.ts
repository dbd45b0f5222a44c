import { join } from 'node:path';
import type { Terminal } from '../console.ts';
import { shown } from '../policy-folder.ts';
import type { Tally } from '../printing/tally.ts';
import { journalName } from './journal.ts';
import { durationWords } from './progress.ts';

/** One of a batch that was not printed. */
export interface Problem {
  readonly name: string;
  readonly message: string;
}

/** What became of a batch. */
export interface Outcome {
  readonly total: number;
  readonly printed: number;
  /** Of the PDFs; null where none was asked for. */
  readonly pages: number | null;
  /** Printed by an earlier run. */
  readonly earlier: number;
  readonly undecided: number;
  readonly problems: readonly Problem[];
  /** Files that were printed earlier under a number that has another file now. */
  readonly replaced: readonly string[];
  readonly seconds: number;
}

/** Says what became of a batch: what is open, what was not printed, and in one line how many were. */
export function tellOutcome(tally: Tally, outcome: Outcome, folder: string, terminal: Terminal): void {
  const { total, printed, pages, earlier, problems, undecided, replaced, seconds } = outcome;
  tally.tell(terminal);
  if (replaced.length > 0) {
    const lead = '下列文件的企业名称已改，同一文号另印了文件，请核对后删除旧文件：';
    terminal.err(['', lead, ...replaced.map((file) => `  ${shown(join(folder, file))}`)].join('\n'));
  }
  if (problems.length > 0) {
    const lines = problems.map(({ name, message }) => `  ${name}　${message.replaceAll('\n', '\n    ')}`);
    terminal.err(['', `下列${problems.length}份没有印制：`, ...lines].join('\n'));
  }
  const parts = [
    `共${total}份`,
    `本次印制${printed}份${pages === null ? '' : `（${pages}页）`}`,
    ...(earlier > 0 ? [`此前已印制${earlier}份`] : []),
    ...(undecided > 0 ? [`尚无核定文件${undecided}份`] : []),
    ...(problems.length > 0 ? [`没有印制${problems.length}份`] : []),
    `用时${durationWords(seconds)}`,
  ];
  terminal.out(`${shown(folder)}：${parts.join('，')}。清单见${journalName}。`);
}
