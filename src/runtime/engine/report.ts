import type { Evaluation, Policy, Report } from '../contract.ts';

/** 审核报告: the JSON document of the command line. */
export function report<Id extends string>(policy: Policy<Id>, evaluation: Evaluation<Id>): Report<Id> {
  const { prepared: _, items, ...rest } = evaluation;
  return {
    ...rest,
    items: items.map((result) => ({ ...result, trace: policy.explain(evaluation, result.item) })),
  };
}
