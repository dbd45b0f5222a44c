/** 核定事项: one decided item of a notice, and the totals. */
import type { z } from 'zod';
import type { About, ItemKind } from '../../runtime/contract.ts';
import { amountInCapitals, amountInFigures, amountInWords, sumOfAmounts } from '../amounts.ts';
import type { DecidedItem } from './decided.ts';
import { itemOf } from './item.ts';
import { kindWords } from './kinds.ts';
import { distinct, enumerate } from './phrases.ts';
import { list, maybe, record, text } from './schema.ts';

export const awardView = record({
  heading: text,
  name: text,
  source: text,
  /** Facts that the calculation was made from; null where it needs none. */
  figures: maybe(text),
  /** The rule in one sentence; null where a table of alternatives would be needed. */
  standard: maybe(text),
  /** `最高可核定金额` and the like, by kind. */
  bound: record({ name: text, amount: text }),
  decided: record({ figures: text, capitals: text }),
  /** The decisions on single elements, where the item was decided by them. */
  rows: list(record({ subject: text, bound: text, decided: text })),
});
export type AwardView = z.output<typeof awardView>;

/** Says one decided item. */
export function awardOf(about: About, decided: DecidedItem, heading: string): AwardView {
  const { item, result, trace, decisions, amount_yuan } = decided;
  const standard = itemOf(about, item, '', () => '').standard;
  const figures = distinct(trace.flatMap((step) => step.figures));
  return {
    heading,
    name: item.name,
    source: item.source,
    figures: figures.length === 0 ? null : enumerate(figures),
    standard: standard === null || standard.table !== null ? null : standard.sentence,
    bound: { name: kindWords(item.kind).bound ?? '', amount: amountInWords(result.amount_yuan ?? '0.00') },
    decided: { figures: `${amountInFigures(amount_yuan)}元`, capitals: amountInCapitals(amount_yuan) },
    rows: decisions.flatMap(({ subject, amount_yuan: amount }) => {
      if (subject === undefined) return [];
      const of = result.subjects.find((candidate) => candidate.subject === subject);
      return [
        { subject, bound: amountInFigures(of?.amount_yuan ?? '0.00'), decided: amountInFigures(amount) },
      ];
    }),
  };
}

export const totalsView = record({
  rows: list(record({ name: text, manner: text, amount: text })),
  figures: text,
  capitals: text,
});
export type TotalsView = z.output<typeof totalsView>;

/** Sums of the decided amounts by kind, and of all. */
export function totalsOf(decided: readonly DecidedItem[]): TotalsView {
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
