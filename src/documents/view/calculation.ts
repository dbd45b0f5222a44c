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
  title: text.describe('附件的标题'),
  items: list(
    record({
      heading: text.describe('事项的序号，如“一”'),
      name: text.describe('事项名称'),
      source: text.describe('依据的条款'),
      conditions: maybe(
        record({
          ordinal: text.describe('步骤的序号'),
          words: text.describe('符合的各项条件'),
          figures: maybe(text).describe('与条件有关的申报情况'),
        }),
      ).describe('第一步：核对条件'),
      steps: list(stepView).describe('计算步骤'),
      bound: record({
        name: text.describe('按规则算出的金额怎样称呼'),
        amount: text.describe('按规则算出的金额，不带单位'),
      }).describe('按规则算出的金额'),
      decided: text.describe('核定金额，不带单位'),
      readings: maybe(text).describe('适用的口径的编号'),
    }),
  ).describe('核定的事项'),
  notes: list(text).describe('注：计算中的提醒'),
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
