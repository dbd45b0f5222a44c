/** 核定计算表: the annexed calculation of every decided item, from the trace. */
import type { z } from 'zod';
import { amountInFigures } from '../amounts.ts';
import type { DecidedItem } from './decided.ts';
import { kindWords } from './kinds.ts';
import { distinct, sentence } from './phrases.ts';
import { list, record, text } from './schema.ts';
import { stepsOf, stepsView } from './steps.ts';

export const annexView = record({
  sheets: list(
    record({
      caption: text,
      source: text,
      steps: stepsView,
      bound: record({ name: text, amount: text }),
      decided: text,
    }),
  ),
  notes: list(text),
});
export type AnnexView = z.output<typeof annexView>;

/** Builds the annex of a notice. */
export function annexOf(decided: readonly DecidedItem[]): AnnexView {
  return {
    sheets: decided.map(({ item, result, trace, amount_yuan }) => ({
      caption: item.name,
      source: item.source,
      steps: stepsOf(item, trace, result),
      bound: {
        name: kindWords(item.kind).bound ?? '',
        amount: amountInFigures(result.amount_yuan ?? '0.00'),
      },
      decided: amountInFigures(amount_yuan),
    })),
    notes: distinct(decided.flatMap(({ result }) => result.warnings)).map((warning) => sentence(warning)),
  };
}
