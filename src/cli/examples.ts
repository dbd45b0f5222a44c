import { position } from '../compiler/index.ts';
import {
  type ExampleAbout,
  type ExpectedOutcome,
  type ItemResult,
  moneyWords,
  report,
  type TraceStep,
  yuan,
} from '../runtime/index.ts';
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

function agrees(expected: ExpectedOutcome, result: ItemResult): boolean {
  const lacking = expected.missing.every((code) =>
    result.missing.some((path) => path === code || path.endsWith(`.${code}`)),
  );
  const paid = expected.amount_yuan === null || expected.amount_yuan === result.amount_yuan;
  return expected.status === result.status && paid && lacking;
}

/** A step of the calculation on one line. */
export function stepWords(step: TraceStep): string {
  const subject = step.subject === undefined ? '' : `〔${step.subject}〕`;
  const figures = step.figures.length > 0 ? `（${step.figures.join('；')}）` : '';
  return `${subject}${step.source}：${step.rule}${figures} → ${step.result}`;
}

/** 结论 in words: `上限1500万元`, `50万元`, `不予支持`, `待定`. */
export function resultWords(result: Pick<ItemResult, 'status' | 'kind' | 'amount_yuan'>): string {
  if (result.status === 'not_eligible') return '不予支持';
  if (result.status === 'undetermined') return '待定';
  if (result.kind === 'service') return '提供服务';
  if (result.kind === 'referral') return '予以转介';
  const amount = moneyWords(yuan(result.amount_yuan ?? '0'));
  return result.kind === 'ceiling' || result.kind === 'discretionary' ? `上限${amount}` : amount;
}
