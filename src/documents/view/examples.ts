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
} from '../../runtime/contract.ts';
import { outcomeOf } from './outcome.ts';
import { distinct, enumerate, sentence } from './phrases.ts';
import { list, record, text } from './schema.ts';
import { stepsOf, stepsView } from './steps.ts';

export const examplesView = list(
  record({
    ordinal: text,
    title: text,
    given: text,
    /** One calculation for each item that the example is about. */
    works: list(record({ name: text, steps: stepsView, outcome: text })),
  }),
);
export type ExamplesView = z.output<typeof examplesView>;

/** One item of one example, worked. */
interface Work {
  readonly item: ItemAbout;
  readonly result: ItemResult;
  readonly trace: readonly TraceStep[];
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
      given: sentence(enumerate(example.given).replaceAll('。、', '；')),
      works: works.map(({ item, result, trace }) => ({
        name: item.name,
        steps: stepsOf(trace),
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
  return [{ item, result, trace: policy.explain(evaluation, id) }];
}

/** The examples of an item that show most of its rules: eligible ones first, then those that add the most. */
function instructive(worked: readonly Worked[], item: ItemAbout, count: number): readonly Worked[] {
  const left = worked.filter(({ works }) => works.some((work) => work.item.id === item.id));
  const shown = new Set<string>();
  const chosen: Worked[] = [];
  while (chosen.length < count && left.length > 0) {
    const gains = left.map((candidate) => gain(candidate, item, shown));
    const best = gains.indexOf(Math.max(...gains));
    const [next] = left.splice(best, 1);
    if (next === undefined || (chosen.length > 0 && (gains[best] ?? 0) <= 0)) break;
    chosen.push(next);
    for (const key of rulesShown(next, item)) shown.add(key);
  }
  return chosen;
}

/** An amount teaches more than a refusal, and a refusal more than an open question. */
const TEACHES = { eligible: 2, not_eligible: 1, undetermined: 0 } as const;

function gain(candidate: Worked, item: ItemAbout, shown: ReadonlySet<string>): number {
  const added = rulesShown(candidate, item).filter((key) => !shown.has(key)).length;
  const status = candidate.works.find((work) => work.item.id === item.id)?.result.status ?? 'undetermined';
  return added === 0 ? 0 : added + TEACHES[status] * 100;
}

function rulesShown({ works }: Worked, item: ItemAbout): readonly string[] {
  const own = works.filter((work) => work.item.id === item.id);
  return distinct(
    own.flatMap(({ trace }) => trace.map((step) => `${step.rule}${step.result === '符合' ? '' : '！'}`)),
  );
}
