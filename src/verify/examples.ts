import type { Place, PlacedExample } from '../compiler/index.ts';
import type {
  About,
  ExpectedFault,
  ExpectedOutcome,
  ItemResult,
  ObservedPolicy,
  TraceStep,
} from '../runtime/index.ts';
import { agrees, agreesToReturn, outcomeWords } from './outcomes.ts';

/** 算例结果. */
export interface ExampleResult {
  readonly title: string;
  /** `第二条`, or what its 核对算例 are called. */
  readonly section: string;
  readonly place: Place;
  /** What did not come out as expected; empty where the example holds. */
  readonly failures: readonly string[];
}

/** 算例核对: evaluates what every worked example says something about, and compares. */
export function checkExamples(
  policy: ObservedPolicy,
  examples: readonly PlacedExample[],
): readonly ExampleResult[] {
  return examples.map((example) => {
    const { title, section, place } = example;
    return { title, section, place, failures: failuresOf(example, policy) };
  });
}

function failuresOf({ dossier, expected, returned }: PlacedExample, policy: ObservedPolicy): string[] {
  const preparation = policy.prepare(dossier);
  if (!preparation.ok) {
    const { faults } = preparation;
    if (returned !== null && agreesToReturn(returned, faults)) return [];
    const found = faults.map(({ message }) => `      ${message}`);
    const wanted = returned === null ? '应予受理' : `应因${reasons(returned)}退回`;
    return [[`申报材料${wanted}，实为退回`, ...found].join('\n')];
  }
  if (returned !== null) return [`申报材料应${reasons(returned) && `因${reasons(returned)}`}退回，实为受理`];
  const { prepared } = preparation;
  return expected.flatMap((one) => {
    const result = policy.observe(prepared, one.item);
    if (agrees(one, result)) return [];
    return [failureOf(policy.about, one, result, policy.explain(policy.evaluate(prepared), one.item))];
  });
}

const reasons = (faults: readonly ExpectedFault[]): string => faults.map(({ words }) => words).join('、');

/** What was expected, what came out, and how. */
function failureOf(
  about: About,
  expected: ExpectedOutcome,
  result: ItemResult,
  trace: readonly TraceStep[],
): string {
  const wanted = outcomeWords(about, { ...expected, kind: result.kind });
  const steps = trace.map((step) => `      ${stepWords(step)}`);
  const came = `「${result.name}」应为${wanted}，实为${outcomeWords(about, result)}`;
  return [came, ...steps, ...wayOut(about, result)].join('\n');
}

/** An earlier award of an item that is given for elements says of which of them; an author does not know how to write that. */
function wayOut(about: About, { item, name, missing }: ItemResult): string[] {
  if (!missing.some((path) => /^prior_awards\[\d+\]\.subject$/.test(path))) return [];
  const all = about.measures.flatMap((measure) => measure.items);
  const code = all.find(({ id }) => id === item)?.subjectCode;
  const noun = about.vocabulary.find((subject) => subject.code === code)?.name ?? '';
  return [`      以前享受的要写明是哪个${noun}的，例如“2024年度${noun}1已享受${name}10万元”`];
}

/** A step of the calculation on one line. */
export function stepWords(step: TraceStep): string {
  const subject = step.subject === undefined ? '' : `〔${step.subject}〕`;
  const figures = step.figures.length > 0 ? `（${step.figures.join('；')}）` : '';
  return `${subject}${step.source}：${step.rule}${figures} → ${step.result}`;
}
