/** From what the pipeline found out to the result of the contract: names, amounts in 元, readings, warnings. */
import type { About, Certain, ItemAbout, ItemResult, SharedCapResult, SubjectResult } from '../contract.ts';
import { toYuan } from '../exact.ts';
import type { ContractFacts } from '../facts.ts';
import type { Mechanism } from '../rules.ts';
import type { Assessment } from './assess.ts';
import { cut, type Interval, isPoint } from './interval.ts';
import { type Paid, paymentsOf } from './payment.ts';
import type { SharedLimit } from './settle.ts';
import { type SubjectAssessment, statusOf } from './subject.ts';
import { warningsOf } from './warnings.ts';

/** An item with what the policy says about it. */
export interface ItemContext {
  readonly about: About;
  readonly item: ItemAbout;
  readonly units: readonly string[];
  readonly mechanisms: Readonly<Partial<Record<Mechanism, readonly string[]>>>;
}

/** Puts the result of one item together. */
export function resultOf<Id extends string>(
  id: Id,
  context: ItemContext,
  f: ContractFacts,
  assessment: Assessment,
): ItemResult<Id> {
  const { item, units } = context;
  const { status, superseded, amount, missing, refusal } = assessment;
  const pays = item.standard !== null;
  const readings = readingsOf(context, assessment);
  return {
    item: id,
    name: item.name,
    status,
    kind: item.kind,
    amount_yuan: status === 'eligible' && pays ? toYuan(amount.low) : null,
    subjects:
      item.subjectCode === null
        ? []
        : assessment.subjects.map((one) => subjectResult(one, pays, assessment.paid)),
    ...(assessment.payments.length > 0 && { payments: assessment.payments }),
    ...(assessment.shares.length > 0 && { shares: assessment.shares }),
    ...(item.sharedCaps.length > 0 && { shared_caps: assessment.shared.map(sharedCapResult) }),
    missing,
    ...(status === 'undetermined' && {
      certain: pays ? certainOf(amount) : { at_least_yuan: null, at_most_yuan: null },
      reason: superseded ? ('superseded' as const) : ('missing_facts' as const),
    }),
    ...(refusal !== null && { refusal }),
    readings,
    warnings: warningsOf(context, f, assessment, readings),
    responsible_units: units,
    source: item.source,
  };
}

function subjectResult(
  { id, shown }: SubjectAssessment,
  pays: boolean,
  paid: readonly Paid[],
): SubjectResult {
  const status = statusOf(shown);
  const own = paid.find(({ label }) => label.subject === id);
  return {
    subject: id,
    status,
    amount_yuan: status === 'eligible' && pays ? toYuan(shown.low) : null,
    ...(own && { payments: paymentsOf(own) }),
  };
}

function sharedCapResult(shared: SharedLimit): SharedCapResult {
  const left = cut(shared.left);
  return { cap: shared.words, left_yuan: isPoint(left) ? toYuan(left.low) : null };
}

function certainOf({ low, high }: Interval): Certain {
  return {
    at_least_yuan: low.isZero() ? null : toYuan(low),
    at_most_yuan: high === null ? null : toYuan(high),
  };
}

/** 口径 relied on: the item's own, those of conditions that did not pass, those of mechanisms that took part. */
function readingsOf({ item, mechanisms }: ItemContext, assessment: Assessment): readonly string[] {
  const ofMechanisms = assessment.mechanisms.flatMap((mechanism) => mechanisms[mechanism] ?? []);
  return [...new Set([...item.readings, ...assessment.readings, ...ofMechanisms])].sort();
}
