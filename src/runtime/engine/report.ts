import type { Evaluation, Policy, Report } from '../contract.ts';

/** 审核报告: the JSON document of the command line. */
export function report<Id extends string>(policy: Policy<Id>, evaluation: Evaluation<Id>): Report<Id> {
  const items = evaluation.items.map((result) => ({
    ...result,
    trace: policy.explain(evaluation, result.item),
  }));
  return { policy: evaluation.policy, items, totals: evaluation.totals };
}
