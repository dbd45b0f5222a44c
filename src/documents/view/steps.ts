/** The calculation step by step, as a table of a guide or an annex. */
import type { z } from 'zod';
import { type ItemAbout, type ItemResult, MISSING_FACTS, type TraceStep } from '../../runtime/index.ts';
import { distinct, enumerate, sentence } from './phrases.ts';
import { list, maybe, record, spare, text } from './schema.ts';

/** A rule carries its source where that is not the item's own. */
export const stepView = record({
  ordinal: text.describe('步骤的序号'),
  rule: text.describe('计算规则；出处与事项不同的，带出处'),
  figures: maybe(text).describe('代入的数据'),
  result: text.describe('结果'),
});

export const stepsView = record({
  met: maybe(
    record({
      words: text.describe('符合的各项条件'),
      figures: spare(maybe(text).describe('与条件有关的申报情况'), '计算示例不列，已知里都有'),
    }),
  ).describe('条件核对'),
  rows: list(stepView).describe('计算步骤'),
  readings: spare(maybe(text).describe('依据的口径的编号'), '计算示例不列，指南另有口径说明'),
});
export type StepsView = z.output<typeof stepsView>;

/** Results of the trace that are no amounts. */
const MET = '符合';
const NOT_MET = '不符合';
const APPLIED = '适用';
/** The day of application is stated where a notice opens. */
const APPLIED_ON = '申报日期：';

/** Sets conditions that simply hold, and readings, apart from the steps that make the amount. */
export function stepsOf(item: ItemAbout, trace: readonly TraceStep[], result: ItemResult): StepsView {
  const relevant = relevantSteps(trace, result);
  const met = relevant.filter((step) => step.result === MET);
  const readings = distinct(relevant.filter((step) => step.result === APPLIED).map(readingOf));
  const label = labelling(relevant);
  const missing = relevant.filter((step) => step.rule === MISSING_FACTS);
  return {
    met:
      met.length === 0
        ? null
        : {
            words: sentence(distinct(met.map((step) => conditionOf(step, item, relevant))).join('；')),
            figures: enumerate(distinct(met.flatMap((step) => step.figures))) || null,
          },
    rows: relevant
      .filter((step) => step.result !== MET && step.result !== APPLIED)
      .filter((step) => !missing.slice(1).includes(step))
      .map((step, index) => {
        const isMissing = step === missing[0];
        const rule = isMissing
          ? `${MISSING_FACTS}：${enumerate(missing.flatMap(({ figures }) => figures))}`
          : step.rule;
        return {
          ordinal: String(index + 1),
          rule: `${label(step, rule)}${step.source === item.source ? '' : `（${step.source}）`}`,
          figures: isMissing || step.figures.length === 0 ? null : enumerate(step.figures),
          result: step.result,
        };
      }),
    readings: readings.length === 0 ? null : enumerate(readings),
  };
}

/** Rules of the trace that made the amount or refused it, for choosing what to show. */
export function decisiveRules(trace: readonly TraceStep[]): readonly string[] {
  return distinct(
    trace.filter((step) => step.result !== APPLIED).map((step) => `${step.rule}${outcomeKind(step)}`),
  );
}

/** What the application stated: the figures behind the standard, or else those behind the item's own conditions. */
export function statedFigures(
  item: ItemAbout,
  trace: readonly TraceStep[],
  result: ItemResult,
  common: readonly string[],
): string | null {
  const awards = item.standard?.branches.map((branch) => branch.award) ?? [];
  const relevant = relevantSteps(trace, result);
  const worked = relevant.filter((step) => awards.includes(step.rule) && step.figures.length > 0);
  const own = relevant.filter(
    (step) => step.result === MET && ![...common, item.frequency].includes(step.rule),
  );
  const steps = worked.length > 0 ? worked : own;
  const subjects = distinct(steps.map((step) => step.subject ?? ''));
  const said = subjects.flatMap((subject) => {
    const figures = distinct(
      steps.filter((step) => (step.subject ?? '') === subject).flatMap((step) => step.figures),
    ).filter((figure) => !figure.startsWith(APPLIED_ON));
    if (figures.length === 0) return [];
    return [`${subjects.length > 1 && subject !== '' ? `${subject}，` : ''}${enumerate(figures)}`];
  });
  return said.length === 0 ? null : said.join('；');
}

/** An element of another kind is not part of the item's calculation, unless its absence is the result. */
function relevantSteps(trace: readonly TraceStep[], result: ItemResult): readonly TraceStep[] {
  return trace.filter(({ subject }) => {
    if (result.status !== 'eligible' || subject === undefined) return true;
    if (result.subjects.some((candidate) => candidate.subject === subject)) return true;
    return !trace.some((other) => other.subject === subject && other.result === NOT_MET);
  });
}

function readingOf({ source }: TraceStep): string {
  return source.replace(/^口径/u, '');
}

/** A condition that holds; of which element, where it does not hold of all. */
function conditionOf({ rule, subject }: TraceStep, item: ItemAbout, all: readonly TraceStep[]): string {
  const words = rule === item.frequency ? `支持频次为${rule}` : rule;
  const fails = all.some((other) => other.rule === rule && other.result !== MET);
  return fails && subject !== undefined ? `${words}（${subject}）` : words;
}

function labelling(steps: readonly TraceStep[]): (step: TraceStep, text: string) => string {
  const several = distinct(steps.flatMap((step) => step.subject ?? [])).length > 1;
  return ({ subject }, words) => (several && subject !== undefined ? `${subject}：${words}` : words);
}

/** Whether a rule only held, or changed something: a cap that decided teaches more than one that did not. */
function outcomeKind({ result }: TraceStep): string {
  if (result === MET) return '';
  return /（(.+)）$/u.exec(result)?.[1] ?? '！';
}
