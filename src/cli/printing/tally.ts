import type { PendingEntry } from '../../documents/index.ts';
import type { Terminal } from '../console.ts';
import { UsageError } from '../exit.ts';

/** What is still open in one document: the labels of what prints as 〔待核〕, and of readings to be confirmed. */
export interface Open {
  readonly pending: readonly Pick<PendingEntry, 'label'>[];
  readonly unconfirmed: readonly Pick<PendingEntry, 'label'>[];
}

/** 待定事项统计: what is still open in a run, each label once, with how many documents have it. */
export interface Tally {
  note(document: Open): void;
  /** 定稿: refuses to print while a value would print as 〔待核〕. */
  refuse(): void;
  /** Says what is open in what was printed. */
  tell(terminal: Terminal): void;
}

const WAY_OUT = '可在office.json中写明，用 --office 指定该文件后重新印制。';

/** Begins to count. */
export function openTally(): Tally {
  const pending = new Map<string, number>();
  const unconfirmed = new Map<string, number>();
  return {
    note(document) {
      count(pending, document.pending);
      count(unconfirmed, document.unconfirmed);
    },
    refuse() {
      if (pending.size === 0) return;
      const lead = '定稿不得有〔待核〕，没有印制。下列内容尚未确定（括号内为涉及的文件数）：';
      throw new UsageError([lead, ...linesOf(pending), WAY_OUT].join('\n'));
    },
    tell(terminal) {
      if (pending.size > 0) {
        const lead = '下列内容尚未确定，文件中印作〔待核〕（括号内为涉及的文件数）：';
        terminal.err(['', lead, ...linesOf(pending), WAY_OUT].join('\n'));
      }
      if (unconfirmed.size > 0) {
        const lead = '下列口径尚待确认（括号内为涉及的文件数）：';
        terminal.err(['', lead, ...linesOf(unconfirmed)].join('\n'));
      }
    },
  };
}

function count(counts: Map<string, number>, entries: Open['pending']): void {
  for (const label of new Set(entries.map((entry) => entry.label)))
    counts.set(label, (counts.get(label) ?? 0) + 1);
}

const linesOf = (counts: ReadonlyMap<string, number>): readonly string[] =>
  [...counts].map(([label, number]) => `  ${label}（${number}）`);
