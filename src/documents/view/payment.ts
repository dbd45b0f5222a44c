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
import type { Decided } from './decided.ts';
import { pathInWords } from './facts.ts';
import { enumerate } from './phrases.ts';
import { list, maybe, record, text } from './schema.ts';

/** One instalment as a row of a table. */
export const instalmentView = {
  words: text.describe('拨付条件和比例'),
  amount: text.describe('这一笔的金额，不带单位'),
  due: text.describe('其中已到期应拨，不能确定的为“—”'),
  state: text.describe('是否到期'),
} as const;

export const paymentView = record({
  rows: list(record(instalmentView)).describe('各笔拨付'),
  due: maybe(text).describe('已到期应拨的合计，带单位；不能确定的没有'),
});
export type PaymentView = z.output<typeof paymentView>;

/** 一笔拨付 of a decided amount, with the element that it is for where they are several. */
export interface DecidedInstalment extends PaymentResult {
  /** Counted from 1 for each decision. */
  readonly ordinal: number;
}

/** The instalments of what was decided of an item; none where it is paid at once. */
export function instalmentsOf({ item, result, decisions }: Decided): readonly DecidedInstalment[] {
  const several = decisions.length > 1;
  return decisions.flatMap((decision) =>
    instalments(item, result, decision).map((row, index) => ({
      ...row,
      ordinal: index + 1,
      words: several && decision.subject !== undefined ? `${decision.subject}：${row.words}` : row.words,
    })),
  );
}

/** What of instalments has come due; null where it cannot be told. */
export function dueOf(rows: readonly PaymentResult[]): string | null {
  const due = rows.map(({ due_yuan }) => due_yuan);
  return due.includes(null) ? null : sumOfAmounts(due.map((amount) => amount ?? '0'));
}

/** 拨付 of what was decided of an item; null where it is paid at once. */
export function paymentOf(about: About, decided: Decided): PaymentView | null {
  const rows = instalmentsOf(decided);
  if (rows.length === 0) return null;
  const due = dueOf(rows);
  return {
    rows: rows.map((row) => instalmentRow(about, row)),
    due: due === null ? null : amountInWords(due),
  };
}

/** One instalment as a row of a table. */
export function instalmentRow(about: About, row: PaymentResult): PaymentView['rows'][number] {
  return {
    words: row.words,
    amount: amountInFigures(row.amount_yuan),
    due: row.due_yuan === null ? '—' : amountInFigures(row.due_yuan),
    state: stateOf(about, row),
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

/** 是否到期 in words. */
export const STATES: Readonly<Record<PaymentResult['status'], string>> = {
  due: '已到期',
  partly_due: '部分对象已到期',
  not_yet: '未到期',
  undetermined: '待核',
};

function stateOf(about: About, { status, missing = [] }: PaymentResult): string {
  const lacking = enumerate(missing.map((path) => pathInWords(about, path)));
  return lacking === '' ? STATES[status] : `${STATES[status]}（缺${lacking}）`;
}

/** `市级承担75万元、区级承担75万元`; null where one level of government bears it all. */
export function sharingOf(item: ItemAbout, amount_yuan: string): string | null {
  const shares = sharesOfAmount(item, amount_yuan);
  const words = shares.map((share) => `${share.level}承担${amountInWords(share.amount_yuan)}`);
  return words.length === 0 ? null : enumerate(words);
}
