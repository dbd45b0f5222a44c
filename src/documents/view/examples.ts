/** 计算示例: worked by the policy while the guide is built, never typed. */
import type { z } from 'zod';
import type {
  Evaluation,
  ExampleAbout,
  ItemAbout,
  ItemResult,
  MeasureAbout,
  Policy,
  TraceStep,
} from '../../runtime/index.ts';
import { outcomeOf } from './outcome.ts';
import { distinct, sentence } from './phrases.ts';
import { list, maybe, record, text } from './schema.ts';
import { decisiveRules, stepsOf, stepsView } from './steps.ts';

export const examplesView = list(
  record({
    ordinal: text.describe('例的序号'),
    title: text.describe('例的名称'),
    given: text.describe('已知的情况'),
    works: list(
      record({
        name: maybe(text).describe('事项名称；只涉及一个事项的没有'),
        steps: stepsView.describe('计算过程'),
        outcome: text.describe('结论'),
      }),
    ).describe('对各事项的计算'),
  }),
).describe('计算示例');
export type ExamplesView = z.output<typeof examplesView>;

/** One item of one example, worked. */
interface Work {
  readonly item: ItemAbout;
  readonly result: ItemResult;
  readonly trace: readonly TraceStep[];
  /** The trace without the rounding, which every small fraction would show. */
  readonly telling: readonly TraceStep[];
}

interface Worked {
  readonly example: ExampleAbout;
  readonly works: readonly Work[];
}

/** A measure of many items shows one example for each of them, one of few shows two. */
const FEW_ITEMS = 3;

/** Works the instructive examples of a measure. */
export function examplesOf(policy: Policy, measure: MeasureAbout): ExamplesView {
  const worked = measure.examples.flatMap((example) => workOut(policy, measure, example));
  const each = measure.items.length <= FEW_ITEMS ? 2 : 1;
  const chosen = new Set(measure.items.flatMap((item) => instructive(worked, item, each)));
  return worked
    .filter((candidate) => chosen.has(candidate))
    .map(({ example, works }, index) => ({
      ordinal: String(index + 1),
      title: example.title,
      given: sentence(example.given.join('；')),
      works: works.map(({ item, result, trace }) => ({
        name: works.length > 1 ? item.name : null,
        // The readings stand in a section of their own.
        steps: { ...stepsOf(item, trace, result), readings: null },
        outcome: outcomeOf(policy.about, item, result),
      })),
    }));
}

function workOut(policy: Policy, measure: MeasureAbout, example: ExampleAbout): readonly Worked[] {
  const preparation = policy.prepare(example.dossier);
  // An example that the policy itself refuses is reported where the policy is checked.
  if (!preparation.ok) return [];
  const evaluation = policy.evaluate(preparation.prepared);
  const items = distinct(example.expected.map((expected) => expected.item));
  const works = items.flatMap((id) => workOn(policy, evaluation, measure, id));
  return works.length === 0 ? [] : [{ example, works }];
}

function workOn(policy: Policy, evaluation: Evaluation, measure: MeasureAbout, id: string): readonly Work[] {
  const item = measure.items.find((candidate) => candidate.id === id);
  const result = evaluation.items.find((candidate) => candidate.item === id);
  if (item === undefined || result === undefined) return [];
  const trace = policy.explain(evaluation, id);
  const telling = trace.filter((step) => step.rule !== policy.about.rounding);
  return [{ item, result, trace, telling }];
}

/** The examples of an item that show most of its rules, each with another outcome; amounts before refusals. */
function instructive(worked: readonly Worked[], item: ItemAbout, count: number): readonly Worked[] {
  const left = worked.filter((candidate) => workOf(candidate, item) !== undefined);
  const shown = new Set<string>();
  const chosen: Worked[] = [];
  while (chosen.length < count) {
    const fresh = left.filter((candidate) => !chosen.some((other) => sameOutcome(candidate, other, item)));
    const gains = fresh.map((candidate) => gain(candidate, item, shown));
    const next = fresh[gains.indexOf(Math.max(...gains))];
    if (next === undefined) break;
    chosen.push(next);
    for (const key of rulesShown(next, item)) shown.add(key);
  }
  return chosen;
}

/** An amount teaches more than a refusal, and a refusal more than an open question. */
const TEACHES = { eligible: 200, not_eligible: 100, undetermined: 0 } as const;

function gain(candidate: Worked, item: ItemAbout, shown: ReadonlySet<string>): number {
  const added = rulesShown(candidate, item).filter((key) => !shown.has(key));
  const work = workOf(candidate, item);
  const changed = distinct(
    work?.telling.flatMap(({ result }) => /^[\d.]+[万亿]?元/u.exec(result)?.[0] ?? []) ?? [],
  );
  return TEACHES[work?.result.status ?? 'undetermined'] + 3 * changed.length + added.length;
}

function rulesShown(candidate: Worked, item: ItemAbout): readonly string[] {
  return decisiveRules(workOf(candidate, item)?.telling ?? []);
}

function sameOutcome(first: Worked, second: Worked, item: ItemAbout): boolean {
  const [a, b] = [workOf(first, item)?.result, workOf(second, item)?.result];
  return a?.status === b?.status && a?.amount_yuan === b?.amount_yuan;
}

function workOf({ works }: Worked, item: ItemAbout): Work | undefined {
  return works.find((work) => work.item.id === item.id);
}
