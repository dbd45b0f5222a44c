import { position } from '../compiler/index.ts';
import { type ExampleAbout, report, type TraceStep } from '../runtime/index.ts';
import { agrees, resultWords } from '../verify/index.ts';
import type { LoadedPolicy } from './load.ts';

/** 算例结果. */
export interface ExampleResult {
  readonly title: string;
  readonly article: string;
  /** `measure-02.zc 第90行`. */
  readonly place: string;
  /** What did not come out as expected; empty where the example holds. */
  readonly failures: readonly string[];
}

/** 算例核对: evaluates every worked example and compares it with what it says must come out. */
export function runExamples({ policy, compiled }: LoadedPolicy): readonly ExampleResult[] {
  return policy.about.measures.flatMap((measure) =>
    measure.examples.map((example, index) => {
      const place = compiled.examples.get(`${measure.number}/${index}`);
      const line = place ? `${place.file.path} 第${position(place.file.text, place.start).line}行` : '';
      return {
        title: example.title,
        article: measure.article,
        place: line,
        failures: failuresOf(example, policy),
      };
    }),
  );
}

function failuresOf(example: ExampleAbout, policy: LoadedPolicy['policy']): string[] {
  const preparation = policy.prepare(example.dossier);
  if (!preparation.ok) return preparation.faults.map((fault) => `已知有误：${fault.message}`);
  const { items } = report(policy, policy.evaluate(preparation.prepared));
  return example.expected.flatMap((expected) => {
    const result = items.find((item) => item.item === expected.item);
    if (!result || agrees(expected, result)) return [];
    const steps = result.trace.map((step) => `      ${stepWords(step)}`);
    return [
      [
        `「${result.name}」应为${resultWords({ ...expected, kind: result.kind })}，实为${resultWords(result)}`,
        ...steps,
      ].join('\n'),
    ];
  });
}

/** A step of the calculation on one line. */
export function stepWords(step: TraceStep): string {
  const subject = step.subject === undefined ? '' : `〔${step.subject}〕`;
  const figures = step.figures.length > 0 ? `（${step.figures.join('；')}）` : '';
  return `${subject}${step.source}：${step.rule}${figures} → ${step.result}`;
}
