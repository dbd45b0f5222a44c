/** 核定计算表: the annexed calculation of every decided item, step by step from the trace. */
import type { z } from 'zod';
import { amountInFigures } from '../amounts.ts';
import type { DecidedItem } from './decided.ts';
import { kindWords } from './kinds.ts';
import { headings } from './numbering.ts';
import { distinct, sentence } from './phrases.ts';
import { list, maybe, record, text } from './schema.ts';
import { stepsOf, stepView } from './steps.ts';

export const calculationView = record({
  title: text,
  items: list(
    record({
      heading: text,
      name: text,
      source: text,
      /** The first step: conditions that all hold. */
      conditions: maybe(record({ ordinal: text, words: text, figures: maybe(text) })),
      /** What made the amount. */
      steps: list(stepView),
      bound: record({ name: text, amount: text }),
      decided: text,
      readings: maybe(text),
    }),
  ),
  notes: list(text),
});
export type CalculationView = z.output<typeof calculationView>;

/** Builds the annex of a notice. */
export function calculationOf(decided: readonly DecidedItem[]): CalculationView {
  const count = headings();
  return {
    title: '核定计算表',
    items: decided.map(({ item, result, trace, amount_yuan }) => {
      const { met, rows, readings } = stepsOf(item, trace, result);
      return {
        heading: count.next(),
        name: item.name,
        source: item.source,
        conditions: met === null ? null : { ordinal: '1', ...met },
        steps: rows.map((row, index) => ({ ...row, ordinal: String(index + (met === null ? 1 : 2)) })),
        bound: {
          name: kindWords(item.kind).bound ?? '',
          amount: amountInFigures(result.amount_yuan ?? '0.00'),
        },
        decided: amountInFigures(amount_yuan),
        readings,
      };
    }),
    notes: distinct(decided.flatMap(({ result }) => result.warnings)).map((warning) => sentence(warning)),
  };
}
