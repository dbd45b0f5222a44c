/** 拨付和分担 of a decided amount: its instalments, which of them are due, and who bears it. */
import type { z } from 'zod';
import {
  type About,
  type ItemAbout,
  type ItemResult,
  type PaymentResult,
  paymentsOfAmount,
  sharesOfAmount,
} from '../../runtime/index.ts';
import { amountInFigures, amountInWords, sumOfAmounts } from '../amounts.ts';
import type { Decision } from '../decisions.ts';
import { pathInWords } from './facts.ts';
import { enumerate } from './phrases.ts';
import { list, maybe, record, text } from './schema.ts';

export const paymentView = record({
  rows: list(record({ words: text, amount: text, due: text, state: text })),
  /** The sum of what is due, where all of it can be told. */
  due: maybe(text),
});
export type PaymentView = z.output<typeof paymentView>;

/** The instalments of what was decided of an item; null where it is paid at once. */
export function paymentOf(
  about: About,
  item: ItemAbout,
  result: ItemResult,
  decisions: readonly Decision[],
): PaymentView | null {
  const several = decisions.length > 1;
  const rows = decisions.flatMap((decision) =>
    instalments(item, result, decision).map((row) => ({
      ...row,
      words: several && decision.subject !== undefined ? `${decision.subject}：${row.words}` : row.words,
    })),
  );
  if (rows.length === 0) return null;
  const open = rows.some(({ due_yuan }) => due_yuan === null);
  return {
    rows: rows.map((row) => ({
      words: row.words,
      amount: amountInFigures(row.amount_yuan),
      due: row.due_yuan === null ? '—' : amountInFigures(row.due_yuan),
      state: stateOf(about, row),
    })),
    due: open ? null : amountInWords(sumOfAmounts(rows.map(({ due_yuan }) => due_yuan ?? '0'))),
  };
}

/** The decided amount takes the place of the computed one; which instalments are due stays as it was found. */
function instalments(item: ItemAbout, result: ItemResult, decision: Decision): readonly PaymentResult[] {
  const { payments = [], amount_yuan } =
    result.subjects.find(({ subject }) => subject === decision.subject) ?? result;
  return decision.amount_yuan === amount_yuan
    ? payments
    : paymentsOfAmount(item, payments, decision.amount_yuan);
}

function stateOf(about: About, { status, missing = [] }: PaymentResult): string {
  switch (status) {
    case 'due':
      return '已到期';
    case 'partly_due':
      return '部分对象已到期';
    case 'not_yet':
      return '未到期';
    case 'undetermined':
      return `待核（缺${enumerate(missing.map((path) => pathInWords(about, path)))}）`;
  }
}

/** `市级承担75万元、区级承担75万元`; null where one level of government bears it all. */
export function sharingOf(item: ItemAbout, amount_yuan: string): string | null {
  const shares = sharesOfAmount(item, amount_yuan);
  const words = shares.map((share) => `${share.level}承担${amountInWords(share.amount_yuan)}`);
  return words.length === 0 ? null : enumerate(words);
}
