/** The calculation step by step, as a table of a guide or an annex. */
import type { z } from 'zod';
import type { TraceStep } from '../../runtime/contract.ts';
import { distinct, enumerate, sentence } from './phrases.ts';
import { list, maybe, record, text } from './schema.ts';

export const stepsView = record({
  /** Conditions that hold, in one sentence; null where none was looked at. */
  met: maybe(text),
  rows: list(record({ ordinal: text, source: text, rule: text, figures: text, result: text })),
});
export type StepsView = z.output<typeof stepsView>;

const MET = '符合';

/** Sets conditions that simply hold apart from the steps that make the amount. */
export function stepsOf(trace: readonly TraceStep[]): StepsView {
  const met = distinct(trace.filter((step) => step.result === MET).map((step) => step.rule));
  const rest = trace.filter((step) => step.result !== MET);
  return {
    met: met.length === 0 ? null : sentence(met.join('；')),
    rows: rest.map((step, index) => ({
      ordinal: String(index + 1),
      source: step.source,
      rule: step.subject === undefined ? step.rule : `${step.subject}：${step.rule}`,
      figures: step.figures.length === 0 ? '—' : enumerate(step.figures),
      result: step.result,
    })),
  };
}
