import {
  type About,
  type ExampleAbout,
  type ExpectedOutcome,
  type ItemResult,
  moneyWords,
  yuan,
} from '../runtime/index.ts';

/** Whether a result is what a worked example says must come out. */
export function agrees(expected: ExpectedOutcome, result: ItemResult): boolean {
  const lacking = expected.missing.every((code) =>
    result.missing.some((path) => path === code || path.endsWith(`.${code}`)),
  );
  const paid = expected.amount_yuan === null || expected.amount_yuan === result.amount_yuan;
  return expected.status === result.status && paid && lacking;
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

/** A worked example with the number of its measure and its place there. */
export interface PlacedExample {
  /** `2/0`, the key of its place in a compiled policy. */
  readonly key: string;
  readonly measure: number;
  readonly example: ExampleAbout;
}

/** All worked examples of a policy, in order. */
export function examplesOf(about: About): readonly PlacedExample[] {
  return about.measures.flatMap(({ number, examples }) =>
    examples.map((example, index) => ({ key: `${number}/${index}`, measure: number, example })),
  );
}
