/** One subject of an item: from its standard to its amount, before the limits of the whole enterprise. */
import type { Refusal, Status } from '../contract.ts';
import { exact } from '../exact.ts';
import type { ContractFacts } from '../facts.ts';
import { awarded } from '../history.ts';
import { isUnknown } from '../known.ts';
import type { ItemRule } from '../rules.ts';
import { behind, type Check, isRefused, readingsOf } from './check.ts';
import { type Claimant, frequencyCheck, lessPromotion } from './frequency.ts';
import {
  type Interval,
  intervalOf,
  isNothing,
  isPoint,
  less,
  NOTHING,
  point,
  STAGE,
  sum,
} from './interval.ts';
import { applyCaps, applyCut } from './limits.ts';
import type { OfSubject, Record } from './notes.ts';
import { type Instalment, instalmentsFor } from './payment.ts';
import { standardAmount } from './standard.ts';
import type { Member, Subject } from './subjects.ts';

/** What the pipeline finds out about one subject. */
export interface SubjectAssessment {
  /** Empty where the subject is the enterprise. */
  readonly id: string;
  /** What it adds to the item. */
  readonly amount: Interval;
  /** What it comes to if elements that may belong to it do; they are counted in the item on their own. */
  readonly shown: Interval;
  /** Before its own caps. */
  readonly base: Interval;
  /** Null unless there is certainly nothing. */
  readonly refusal: Refusal | null;
  /** The cut to 分 changed the amount. */
  readonly rounded: boolean;
  /** It has had, or may have had, the award before, and no frequency has looked at that. */
  readonly repeated: 'no' | 'yes' | 'perhaps';
  /** 口径 that supplied conditions which did not pass. */
  readonly readings: readonly string[];
  /** 拨付 of its amount. */
  readonly instalments: readonly Instalment[];
}

/** The checks of the whole enterprise that each of its subjects is behind. */
export interface Gate {
  readonly conditions: readonly Check[];
  readonly quota: readonly Check[];
}

/** Eligible for something without an amount: a token that is never shown. */
const TOKEN = point(exact('1'));

/** What an interval says about a subject. */
export function statusOf(amount: Interval): Status {
  if (isNothing(amount)) return 'not_eligible';
  return isPoint(amount) ? 'eligible' : 'undetermined';
}

/** A subject that is refused before its own facts are looked at. */
export function refused(id: string, refusal: Refusal): SubjectAssessment {
  return {
    id,
    amount: NOTHING,
    shown: NOTHING,
    base: NOTHING,
    refusal,
    rounded: false,
    repeated: 'no',
    readings: [],
    instalments: [],
  };
}

/**
 * Walks one subject. The conditions of the enterprise must not have failed. `joining` is what elements that may belong to
 * it would add.
 */
export function assessSubject<F extends ContractFacts, S>(
  rule: ItemRule<F, S>,
  f: F,
  subject: Subject<S>,
  gate: Gate,
  joining: Interval,
  record: Record | undefined,
): SubjectAssessment {
  const claimant: Claimant<S> = {
    element: subject.members[0].element,
    ids: subject.awardIds,
    label: labelOf(rule, subject.id),
  };
  const frequency = rule.frequency ? [frequencyCheck(rule.frequency, f, claimant, record)] : [];
  const readings = subject.members.flatMap((member) => readingsOf(member.checks));
  const entering = subject.members.filter((member) => !isRefused(member.checks));
  const refusal = refusalBefore([...frequency, ...gate.quota]);
  if (entering.length === 0 && isNothing(joining)) return { ...refused(subject.id, 'condition'), readings };
  if (refusal !== null) return { ...refused(subject.id, refusal), readings };

  const amounts = entering.map((member) => memberAmount(rule, f, member, record));
  const base = sum(amounts.map((amount, index) => behind(entering[index]?.checks ?? [], amount ?? NOTHING)));
  if (entering.length > 1) {
    const words = `同一${rule.subject?.mergeBy?.noun ?? ''}合并计算`;
    record?.({ kind: 'merged', ...claimant.label, words, figures: [], before: base, after: base });
  }
  const checks = [...gate.conditions, ...gate.quota, ...frequency];
  const own = limited(rule, f, claimant, base, record);
  const amount = behind(checks, own.amount);
  const shown = isNothing(joining)
    ? amount
    : behind(checks, limited(rule, f, claimant, sum([base, joining]), undefined).amount);
  return {
    id: subject.id,
    amount,
    shown,
    base,
    refusal: !isNothing(shown) ? null : amounts.every((one) => one === null) ? 'no_standard' : 'zero_amount',
    rounded: own.changed,
    repeated: repetition(rule, f, claimant),
    readings,
    instalments: instalmentsFor(
      rule,
      f,
      entering.map(({ element }) => element),
      record,
    ),
  };
}

function labelOf<F, S>(rule: ItemRule<F, S>, id: string): OfSubject {
  return rule.subject === undefined ? {} : { subject: id };
}

/** The quota is looked at last: it is named only where it is the one condition that failed. */
function refusalBefore(checks: readonly Check[]): Refusal | null {
  return checks.find((check) => check.passes === false)?.refusal ?? null;
}

/** 标准 − 扣减 of one element; null where no line of the standard applies. */
function memberAmount<F extends ContractFacts, S>(
  rule: ItemRule<F, S>,
  f: F,
  { element, id }: Member<S>,
  record: Record | undefined,
): Interval | null {
  if (rule.standard === undefined) return TOKEN;
  const label = labelOf(rule, id);
  const amount = standardAmount(rule.standard, f, element, label, record);
  if (amount === null) return null;
  return rule.deductions.reduce((before, deduction) => {
    const after = less(before, intervalOf(deduction.value(f, element), STAGE.amount));
    record?.({
      kind: 'deduction',
      ...label,
      words: deduction.words,
      figures: deduction.figures(f, element),
      before,
      after,
    });
    return after;
  }, amount);
}

function limited<F extends ContractFacts, S>(
  rule: ItemRule<F, S>,
  f: F,
  claimant: Claimant<S>,
  total: Interval,
  record: Record | undefined,
): { readonly amount: Interval; readonly changed: boolean } {
  const due = rule.frequency ? lessPromotion(rule.frequency, f, claimant, total, record) : total;
  const caps = rule.caps.filter((cap) => cap.scope === 'subject');
  return applyCut(applyCaps(caps, rule.id, f, claimant, due, record), claimant.label, record);
}

function repetition<F extends ContractFacts, S>(
  rule: ItemRule<F, S>,
  f: F,
  claimant: Claimant<S>,
): SubjectAssessment['repeated'] {
  // A frequency has settled it, and a deduction takes earlier awards off; what is left may be the same claim again.
  const settled = rule.frequency !== undefined || rule.deductions.length > 0;
  if (settled || rule.standard === undefined || isUnknown(f.prior_awards)) return 'no';
  const before = awarded(f, [rule.id], claimant.ids);
  if (before === false) return 'no';
  return before === true ? 'yes' : 'perhaps';
}
