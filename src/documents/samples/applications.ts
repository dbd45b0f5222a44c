/** Applications to show documents with, made of the worked examples of a policy. */
import type { About, Evaluation, ExampleAbout, ItemResult, Policy } from '../../runtime/index.ts';
import { compareAmounts, sumOfAmounts } from '../amounts.ts';
import type { Application } from '../application.ts';
import { checkDecisions } from '../awards.ts';
import { checkBatch } from '../batch.ts';
import type { Decision } from '../decisions.ts';
import { pays } from '../view/kinds.ts';

/** 示例申报: each worked example that comes to an amount, of an enterprise with a made-up name, decided as the rules have it. */
export function sampleApplications(policy: Policy): readonly Application[] {
  return policy.about.measures
    .flatMap(({ examples }) => examples)
    .flatMap((example, index) => applicationOf(policy, example, index + 1) ?? []);
}

/** 示例批次: as many of the applications as can be decided together. */
export function sampleBatch(policy: Policy, applications: readonly Application[]): readonly Application[] {
  const batch: Application[] = [];
  for (const application of applications) {
    batch.push(application);
    if (checkBatch(policy, batch).length > 0) batch.pop();
  }
  return batch;
}

function applicationOf(policy: Policy, { dossier }: ExampleAbout, number: number): Application | null {
  const name = `示例企业（${number}）有限公司`;
  const preparation = policy.prepare({ enterprise_name: name, ...dossier });
  if (!preparation.ok) return null;
  const evaluation = policy.evaluate(preparation.prepared);
  const decisions = decisionsOn(policy.about, evaluation);
  if (decisions.length === 0) return null;
  const applied = preparation.prepared.dossier.application_date;
  const date = typeof applied === 'string' ? applied : policy.about.effectiveOn;
  const file = {
    batch: '示例批次',
    document_number: `示例核〔${date.slice(0, 4)}〕${number}号`,
    date,
    decisions,
  };
  // What shares a cap may come to another amount once the others are decided.
  return checkDecisions(policy, evaluation, file).length === 0 ? { name, evaluation, decisions: file } : null;
}

/** All that the rules give, element by element where the whole is what the elements come to. */
function decisionsOn(about: About, evaluation: Evaluation): readonly Decision[] {
  const paying = new Set(about.measures.flatMap(({ items }) => items.filter(pays).map(({ id }) => id)));
  return evaluation.items.filter(({ item }) => paying.has(item)).flatMap(decisionsOf);
}

function decisionsOf({ item, status, amount_yuan, subjects }: ItemResult): readonly Decision[] {
  if (status !== 'eligible' || amount_yuan === null || !isPositive(amount_yuan)) return [];
  const each = subjects.flatMap(({ subject, amount_yuan }) =>
    amount_yuan === null || !isPositive(amount_yuan) ? [] : [{ item, subject, amount_yuan }],
  );
  const sum = sumOfAmounts(each.map((one) => one.amount_yuan));
  return each.length > 0 && compareAmounts(sum, amount_yuan) === 0 ? each : [{ item, amount_yuan }];
}

const isPositive = (amount: string): boolean => compareAmounts(amount, '0.00') > 0;
