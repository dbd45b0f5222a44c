/** 核定事项: one decided item of a notice, and the totals. */
import type { z } from 'zod';
import type { About, ItemAbout, ItemKind, SharedCapResult, TraceStep } from '../../runtime/index.ts';
import { amountInCapitals, amountInFigures, amountInWords, sumOfAmounts } from '../amounts.ts';
import type { DecidedItem } from './decided.ts';
import { kindWords } from './kinds.ts';
import { paymentOf, paymentView, sharingOf } from './payment.ts';
import { ADDED_UP, distinct, enumerate, lineWords, sentence } from './phrases.ts';
import { list, maybe, record, text } from './schema.ts';
import { statedFigures } from './steps.ts';

export const awardView = record({
  heading: text,
  name: text,
  source: text,
  /** Facts that the calculation was made from; null where it needs none. */
  figures: maybe(text),
  /** The rule that was applied; null where the trace names none. */
  standard: maybe(text),
  /** 合计封顶 that the item shares, with what is left of each. */
  sharedCaps: list(text),
  /** `最高可核定金额` and the like, by kind. */
  bound: record({ name: text, amount: text }),
  decided: record({ figures: text, capitals: text }),
  /** The element decided on, where it is one. */
  subject: maybe(text),
  /** The decisions on elements, where they are several. */
  rows: list(record({ subject: text, bound: text, decided: text })),
  /** 拨付 of the decided amount; null where it is paid at once. */
  payment: maybe(paymentView),
  /** 分担 of the decided amount; null where one level of government bears it all. */
  sharing: maybe(text),
});
export type AwardView = z.output<typeof awardView>;

/** Says one decided item. */
export function awardOf(about: About, decided: DecidedItem, heading: string): AwardView {
  const { item, result, trace, decisions, amount_yuan } = decided;
  return {
    heading,
    name: item.name,
    source: item.source,
    figures: statedFigures(item, trace, result, about.commonConditions),
    standard: standardApplied(item, trace),
    sharedCaps: (result.shared_caps ?? []).map(sharedCapWords),
    bound: { name: kindWords(item.kind).bound ?? '', amount: amountInWords(result.amount_yuan ?? '0.00') },
    decided: { figures: `${amountInFigures(amount_yuan)}元`, capitals: amountInCapitals(amount_yuan) },
    subject: decisions.length === 1 ? (decisions[0]?.subject ?? null) : null,
    rows: decisions.flatMap(({ subject, amount_yuan: amount }) => {
      if (subject === undefined || decisions.length === 1) return [];
      const of = result.subjects.find((candidate) => candidate.subject === subject);
      return [
        { subject, bound: amountInFigures(of?.amount_yuan ?? '0.00'), decided: amountInFigures(amount) },
      ];
    }),
    payment: paymentOf(about, decided),
    sharing: sharingOf(item, amount_yuan),
  };
}

/** The lines of the standard that the calculation used, with its caps. */
function standardApplied(item: ItemAbout, trace: readonly TraceStep[]): string | null {
  const branches = item.standard?.branches ?? [];
  const used = branches.filter(({ award }) => trace.some((step) => step.rule === award));
  const lines = (branches.length === 1 ? branches : used).map(lineWords);
  const lead = lines.length > 1 && item.standard?.choose === 'highest' ? '就高执行：' : '';
  const bonuses = (item.standard?.bonuses ?? []).filter(({ award }) =>
    trace.some((step) => step.rule === award),
  );
  if (lines.length === 0) return null;
  const all = [`${lead}${lines.join('；')}`, ...bonuses.map(lineWords)].join('；');
  const isSum = item.standard?.choose === 'sum';
  return [
    isSum ? sentence(`${ADDED_UP}${all}`) : sentence(all, ...item.caps),
    ...(isSum && item.caps.length > 0 ? [sentence(...item.caps)] : []),
    ...item.deductions.map((words) => `扣减：${sentence(words)}`),
  ].join('');
}

/** What is left of a shared cap for this item. */
export function sharedCapWords({ cap, left_yuan: left }: SharedCapResult): string {
  return left === null ? cap : `${cap}，扣除此前已享受和排在前面的事项，余额为${amountInWords(left)}`;
}

export const totalsView = record({
  /** By kind. */
  rows: list(record({ name: text, manner: text, amount: text })),
  figures: text,
  capitals: text,
});
export type TotalsView = z.output<typeof totalsView>;

/** Sums of the decided amounts by kind, and of all; null where one item makes the whole. */
export function totalsOf(decided: readonly DecidedItem[]): TotalsView | null {
  if (decided.length < 2) return null;
  const kinds: readonly ItemKind[] = distinct(decided.map(({ item }) => item.kind));
  const total = sumOfAmounts(decided.map((item) => item.amount_yuan));
  return {
    rows: kinds.map((kind) => {
      const of = decided.filter(({ item }) => item.kind === kind);
      return {
        name: enumerate(of.map(({ item }) => item.name)),
        manner: kindWords(kind).manner,
        amount: amountInFigures(sumOfAmounts(of.map((item) => item.amount_yuan))),
      };
    }),
    figures: `${amountInFigures(total)}元`,
    capitals: amountInCapitals(total),
  };
}
