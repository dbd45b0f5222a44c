/** The calculation step by step, as a table of a guide or an annex. */
import type { z } from 'zod';
import type { ItemResult, TraceStep } from '../../runtime/index.ts';
import { distinct, enumerate, sentence } from './phrases.ts';
import { list, maybe, record, text } from './schema.ts';

export const stepsView = record({
  /** Conditions that hold, in one sentence; null where none was looked at. */
  met: maybe(text),
  rows: list(record({ source: text, rule: text, figures: text, result: text })),
});
export type StepsView = z.output<typeof stepsView>;

const MET = '符合';
const NOT_MET = '不符合';

/** Sets conditions that simply hold apart from the steps that make the amount. */
export function stepsOf(trace: readonly TraceStep[], result: ItemResult): StepsView {
  const relevant = trace.filter((step) => isRelevant(step, trace, result));
  const met = distinct(relevant.filter((step) => step.result === MET).map((step) => step.rule));
  const several = distinct(relevant.flatMap((step) => step.subject ?? [])).length > 1;
  return {
    met: met.length === 0 ? null : sentence(met.join('；')),
    rows: relevant
      .filter((step) => step.result !== MET)
      .map(({ source, rule, figures, result: outcome, subject }) => ({
        source,
        rule: several && subject !== undefined ? `${subject}：${rule}` : rule,
        figures: figures.length === 0 ? '—' : enumerate(figures),
        result: outcome,
      })),
  };
}

/** An element of another kind is not part of the item's calculation, unless its absence is the result. */
function isRelevant(step: TraceStep, trace: readonly TraceStep[], result: ItemResult): boolean {
  const { subject } = step;
  if (result.status !== 'eligible' || subject === undefined) return true;
  if (result.subjects.some((candidate) => candidate.subject === subject)) return true;
  return !trace.some((other) => other.subject === subject && other.result === NOT_MET);
}

/** Figures that the standard was worked with, each once, under its element where there are several. */
export function figuresOf(trace: readonly TraceStep[], awards: readonly string[]): readonly string[] {
  const steps = trace.filter((step) => awards.includes(step.rule));
  const several = distinct(steps.flatMap((step) => step.subject ?? [])).length > 1;
  return distinct(
    steps.flatMap(({ figures, subject }) =>
      figures.length === 0
        ? []
        : [`${several && subject !== undefined ? `${subject}，` : ''}${enumerate(figures)}`],
    ),
  );
}
