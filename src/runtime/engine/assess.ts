/**
 * The pipeline that walks one item for one dossier, in the order of the contract:
 *
 *   conditions of the enterprise → 对象 → conditions of the element, 范围, 名额, 频次 → 标准 + 加奖 − 扣减 → 封顶 → 取整
 *   → 合计 → 封顶 of the enterprise → 合计封顶 → 取整 → 就高不重复
 *
 * There is only this one. With a recorder it tells each step; without one it builds no words.
 */
import type { PaymentResult, Refusal, ShareResult, Status } from '../contract.ts';
import { cutToFen, type Exact, yuan } from '../exact.ts';
import type { ContractFacts } from '../facts.ts';
import { isUnknown, type Known } from '../known.ts';
import { borneBy } from '../parts.ts';
import type { ItemRule, Mechanism } from '../rules.ts';
import { behind, checkAll, isRefused, readingsOf } from './check.ts';
import {
  type Gap,
  gapsOf,
  type Interval,
  isNothing,
  NOTHING,
  pathsOf,
  STAGE,
  shared,
  sum,
  UNBOUNDED,
} from './interval.ts';
import { applyCaps, applyCut, lessOtherAwards, paidElsewhere, takesOff } from './limits.ts';
import type { Record } from './notes.ts';
import { itemPayments, type Paid, recordPayments } from './payment.ts';
import { quotaCheck } from './quota.ts';
import { applySharedCaps, type SharedLimit } from './settle.ts';
import { assessSubject, type Gate, refused, type SubjectAssessment, statusOf } from './subject.ts';
import { grouped, matching, qualified, type Subject } from './subjects.ts';

/** How the pipeline is walked. */
export interface Conduct {
  /** 就高不重复 applies. */
  readonly noStacking: boolean;
  /** The caps that the item shares, as the items before it have left them. */
  readonly shared: readonly SharedLimit[];
  readonly record?: Record | undefined;
}

/** What the pipeline finds out about an item; words and names are added by `result.ts`. */
export interface Assessment {
  readonly status: Status;
  readonly superseded: boolean;
  /** What is payable; for services and referrals a token of one 元 that is never shown. */
  readonly amount: Interval;
  /** Null unless refused. */
  readonly refusal: Refusal | null;
  readonly missing: readonly string[];
  /** Elements that match or may match; where the subject is the enterprise, that alone. */
  readonly subjects: readonly SubjectAssessment[];
  /** 机制 that took part. */
  readonly mechanisms: readonly Mechanism[];
  /** 口径 that supplied conditions which did not pass. */
  readonly readings: readonly string[];
  /** 合计封顶 that bound it. */
  readonly shared: readonly SharedLimit[];
  /** Eligible elements with their instalments, where the item is paid in instalments. */
  readonly paid: readonly Paid[];
  /** 拨付 of an eligible item. */
  readonly payments: readonly PaymentResult[];
  /** 分担 of an eligible item. */
  readonly shares: readonly ShareResult[];
}

/** From the least to the most advanced: of several subjects, the one that came furthest gives the reason. */
const REFUSALS: readonly Refusal[] = [
  'no_subject',
  'condition',
  'frequency',
  'quota',
  'no_standard',
  'zero_amount',
];

const ONE_FEN = yuan('0.01');

const UNPAID = { paid: [], payments: [], shares: [] };

const SUPERSEDED: Omit<Assessment, 'shared'> = {
  status: 'undetermined',
  superseded: true,
  amount: UNBOUNDED,
  refusal: null,
  missing: [],
  subjects: [],
  mechanisms: ['superseded'],
  readings: [],
  ...UNPAID,
};

/** Walks one item. */
export function assess<F extends ContractFacts, S>(rule: ItemRule<F, S>, f: F, conduct: Conduct): Assessment {
  const { shared, record } = conduct;
  if (!isUnknown(f.superseded_items) && f.superseded_items.includes(rule.id))
    return { ...SUPERSEDED, shared };
  const at = { stage: STAGE.condition, refusal: 'condition' } as const;
  const gate: Gate = {
    conditions: checkAll(rule.conditions, f, f, at, record),
    quota: rule.quota ? [quotaCheck(rule.quota, f, record)] : [],
  };
  const subjects = assessSubjects(rule, f, gate, record);
  const total = totalOf(subjects, gate);
  if (!isUnknown(subjects) && rule.standard !== undefined && subjects.length > 1) {
    record?.({ kind: 'sum', figures: [], after: total });
  }
  const limits = rule.standard === undefined ? { amount: total } : limited(rule, f, total, conduct);

  const open = isOpen(rule, subjects, total);
  const status = open ? 'undetermined' : statusOf(limits.amount);
  const refusal = status === 'not_eligible' ? refusalOf(gate, subjects) : null;
  const known = isUnknown(subjects) ? [] : subjects;
  return {
    status,
    superseded: false,
    amount: limits.amount,
    refusal,
    missing: status === 'undetermined' ? pathsOf([...gapsIn(total, known), ...limits.amount.gaps]) : [],
    subjects: known,
    mechanisms: mechanismsOf(rule, status, refusal, known, limits),
    readings: [...readingsOf(gate.conditions), ...known.flatMap((subject) => subject.readings)],
    shared,
    ...(status === 'eligible' ? settled(rule, known, limits.amount.low, record) : UNPAID),
  };
}

/** How an eligible amount is paid, and who bears it. */
function settled<F, S>(
  { payments: instalments = [], sharing }: ItemRule<F, S>,
  subjects: readonly SubjectAssessment[],
  amount: Exact,
  record: Record | undefined,
): Pick<Assessment, 'paid' | 'payments' | 'shares'> {
  const eligible =
    instalments.length === 0 ? [] : subjects.filter(({ shown }) => statusOf(shown) === 'eligible');
  const paid = eligible.map(({ id, shown, instalments: own }) => ({
    label: id === '' ? {} : { subject: id },
    amount: shown.low,
    instalments: own,
  }));
  const payments = itemPayments(amount, paid);
  const shares = sharing === undefined ? [] : borneBy(sharing.levels, amount);
  recordPayments(payments, paid, amount, record);
  if (sharing !== undefined) record?.({ kind: 'sharing', words: sharing.words, shares });
  return { paid, payments, shares };
}

function assessSubjects<F extends ContractFacts, S>(
  rule: ItemRule<F, S>,
  f: F,
  gate: Gate,
  record: Record | undefined,
): Known<readonly SubjectAssessment[]> {
  const { subject: list } = rule;
  const barred = isRefused(gate.conditions);
  if (list === undefined) {
    if (barred) return [refused('', 'condition')];
    return [assessSubject(rule, f, enterpriseOf<F, S>(f), gate, NOTHING, record)];
  }
  const matched = matching(list, f, record);
  if (isUnknown(matched)) return matched;
  const members = barred ? matched : qualified({ ...rule, subject: list }, matched, f, record);
  const { settled, stray } = grouped({ ...rule, subject: list }, members, f);
  if (barred) return [...settled, ...stray].map(({ id }) => refused(id, 'condition'));
  const strays = stray.map((subject) => carrying(assessSubject(rule, f, subject, gate, NOTHING, record)));
  const joining = shared(sum(strays.map(({ base }) => base)));
  return [...settled.map((subject) => assessSubject(rule, f, subject, gate, joining, record)), ...strays];
}

/** A fraction of a 分 that is cut away alone may make a whole 分 with the fractions of a group. */
function carrying(stray: SubjectAssessment): SubjectAssessment {
  const { amount, base } = stray;
  if (amount.high === null || base.high === null || cutToFen(base.high).equals(base.high)) return stray;
  const gaps = [...amount.gaps, ...base.gaps];
  return { ...stray, amount: { low: amount.low, high: amount.high.plus(ONE_FEN), gaps } };
}

/** The enterprise as the only subject; the contract of `ItemRule` is that `S` is `F` then. */
function enterpriseOf<F, S>(f: F): Subject<S> {
  return { id: '', awardIds: undefined, members: [{ element: f as unknown as S, id: '', checks: [] }] };
}

/** Before the limits of the enterprise. An unknown list may hold anything, unless the enterprise is refused. */
function totalOf(subjects: Known<readonly SubjectAssessment[]>, gate: Gate): Interval {
  return isUnknown(subjects)
    ? behind([...gate.conditions, ...gate.quota], { ...UNBOUNDED, gaps: gapsOf(subjects, STAGE.subject) })
    : sum(subjects.map((subject) => subject.amount));
}

interface Limits {
  readonly amount: Interval;
  readonly shared?: boolean;
  readonly rounded?: boolean;
  readonly deducted?: boolean;
}

function limited<F extends ContractFacts, S>(
  rule: ItemRule<F, S>,
  f: F,
  total: Interval,
  { noStacking, shared, record }: Conduct,
): Limits {
  if (isNothing(total)) return { amount: total };
  const caps = rule.caps.filter((cap) => cap.scope === 'enterprise');
  // The limit of the enterprise looks at no element.
  const enterprise = { element: f as unknown as S, ids: undefined, label: {} };
  const own = applyCaps(caps, rule.id, f, enterprise, total, record);
  const left = applySharedCaps(shared, own, record);
  const { amount, changed } = applyCut(left, {}, record);
  const paid = noStacking ? paidElsewhere(f, rule.id) : NOTHING;
  return {
    amount: lessOtherAwards(amount, paid, record),
    shared: left !== own,
    rounded: changed,
    deducted: takesOff(paid),
  };
}

/**
 * Whether an element leaves the whole item open, even where a limit of the enterprise would give the same amount
 * whatever it is: the contract wants every element of a list decided.
 */
function isOpen<F, S>(
  rule: ItemRule<F, S>,
  subjects: Known<readonly SubjectAssessment[]>,
  total: Interval,
): boolean {
  if (isUnknown(subjects)) return !isNothing(total);
  return rule.subject !== undefined && subjects.some(({ shown }) => statusOf(shown) === 'undetermined');
}

function gapsIn(total: Interval, subjects: readonly SubjectAssessment[]): readonly Gap[] {
  return [...total.gaps, ...subjects.flatMap((subject) => subject.shown.gaps)];
}

function refusalOf(gate: Gate, subjects: Known<readonly SubjectAssessment[]>): Refusal {
  if (isUnknown(subjects) || isRefused(gate.conditions)) return 'condition';
  if (subjects.some((subject) => subject.refusal === null)) return 'zero_amount';
  const reached = subjects.map(({ refusal }) => (refusal === null ? -1 : REFUSALS.indexOf(refusal)));
  return REFUSALS[Math.max(0, ...reached)] ?? 'no_subject';
}

function mechanismsOf<F, S>(
  rule: ItemRule<F, S>,
  status: Status,
  refusal: Refusal | null,
  subjects: readonly SubjectAssessment[],
  { shared = false, rounded = false, deducted = false }: Limits,
): readonly Mechanism[] {
  const tookPart: { readonly [M in Mechanism]?: boolean } = {
    ceiling: rule.kind === 'ceiling' && status !== 'not_eligible',
    rounding: status === 'eligible' && (rounded || subjects.some((subject) => subject.rounded)),
    shared_cap: shared,
    no_stacking: deducted,
    support_year: countsByYear(rule),
    missing_or_zero: status === 'undetermined' || refusal === 'zero_amount',
  };
  return (Object.keys(tookPart) as Mechanism[]).filter((mechanism) => tookPart[mechanism]);
}

function countsByYear<F, S>(rule: ItemRule<F, S>): boolean {
  const { frequency, caps } = rule;
  return (frequency !== undefined && frequency.rule !== 'once') || caps.some((cap) => cap.history === 'year');
}
