import {
  type Expression,
  expressionWords,
  type Place,
  type PlanCap,
  type PlanItem,
} from '../../compiler/index.ts';
import { type Exact, exact, moneyWords } from '../../runtime/index.ts';
import { within } from '../places.ts';
import {
  applies,
  awardOf,
  type Case,
  compareCases,
  type Formula,
  greatest,
  literal,
  payableOf,
  type Sense,
} from '../solver/index.ts';
import { type Line, linesOf } from './lines.ts';
import { isGranted, isImpossible, type Review } from './review.ts';

/** ZC0306: caps that no amount can come to, and caps that a lower one comes before. */
export function checkCaps(review: Review): void {
  for (const item of review.compiled.plan.items) {
    // What an authority decides has no amount of its own: its limit is all that there is.
    if (item.kind === 'discretionary' || review.isImpossible(item)) continue;
    const lines = linesOf(item, review);
    for (const cap of item.caps) reportCap(cap, item, lines, review);
    for (const line of lines) for (const limit of line.branch.award.limits) reportLimit(line, limit, review);
  }
}

/** A case of an amount: where the formulas hold, it is this. */
interface Payable {
  readonly where: readonly Formula[];
  readonly cases: readonly Case[];
}

/** A cap that is of no use. */
interface Idle {
  readonly item: PlanItem;
  readonly place: Place;
  readonly words: string;
  readonly why: string;
  /** Amounts that the worked example may show. */
  readonly payable: readonly Payable[];
  /** The greatest of them, where it is known. */
  readonly most: Exact | null;
}

function reportCap(cap: PlanCap, item: PlanItem, lines: readonly Line[], review: Review): void {
  const { words } = cap;
  const payable = (sense: Sense): readonly Payable[] =>
    lines.map((line) => ({
      where: whereApplied(line, sense, review),
      cases: payableOf(item, line.branch, sense),
    }));
  const index = item.caps.indexOf(cap);
  const place = within(review.place(item, `封顶/${index}`), words);
  const idle = { item, words, place, payable: payable('witness') };
  const lower = item.caps.find((other) => other !== cap && comesBefore(other, cap, item));
  if (lower) report({ ...idle, why: `“${lower.words}”总是先到`, most: null }, review);
  else if (limitsOneAmount(item, cap) && payable('proof').every((one) => staysBelow(one, cap.limit)))
    report({ ...idle, ...greatestOf(payable('proof')) }, review);
}

function reportLimit(line: Line, limit: Expression, review: Review): void {
  const { item, branch, place } = line;
  const own = { ...branch, award: { ...branch.award, limits: [] } };
  const payable = (sense: Sense): Payable => ({
    where: whereApplied(line, sense, review),
    cases: awardOf(item, own, sense),
  });
  if (!staysBelow(payable('proof'), limit)) return;
  const words = `最高不超过${expressionWords(limit)}`;
  report({ item, place, words, payable: [payable('witness')], ...greatestOf([payable('proof')]) }, review);
}

function report({ item, place, words, why, payable, most }: Idle, review: Review): void {
  const reaching = (amount: string, comparison: '>' | '>=') => {
    for (const { where, cases } of payable) {
      const formulas = [...where, compareCases(cases, comparison, literal(amount))];
      const witness = review.witness([item], formulas, (results) => isGranted(results, item));
      if (witness) return witness;
    }
    return null;
  };
  review.find(
    'ZC0306',
    { place, owners: [item.id] },
    { cap: words, why },
    {
      title: `${item.name}：到不了封顶`,
      witness: () => (most && reaching(most.cutTo(2).toFixed(2), '>=')) ?? reaching('0', '>'),
      items: [item],
    },
  );
}

function whereApplied(
  { item, branch, earlier, inOrder }: Line,
  sense: Sense,
  review: Review,
): readonly Formula[] {
  return [
    ...review.required(item, sense),
    applies(item, branch, true, sense),
    ...(inOrder ? earlier : []).map((other) => applies(item, other, false, sense)),
  ];
}

const staysBelow = ({ where, cases }: Payable, limit: Expression): boolean =>
  limit.node === 'literal' && isImpossible([...where, compareCases(cases, '>', literal(limit.value))]);

/** The greatest amount of all, in words; null where it cannot be told. */
function greatestOf(payable: readonly Payable[]): { readonly most: Exact | null; readonly why: string } {
  const bounds = payable.flatMap(({ where, cases }) =>
    cases.flatMap(({ when, value }) =>
      isImpossible([...where, when]) ? [] : [greatest(value, [...where, when])],
    ),
  );
  const known = bounds.filter((bound) => bound !== null);
  const [first, ...others] = known;
  if (!first || known.length < bounds.length) return { most: null, why: '算出的金额到不了这个数' };
  const most = others.reduce((so_far, one) => (one.compareTo(so_far) > 0 ? one : so_far), first);
  return { most, why: `算出的金额最多${moneyWords(most)}` };
}

/**
 * Whether a cap limits what one line gives and nothing else: not a sum of several elements, and not less what has been
 * received before. Where the frequency bars earlier awards, nothing has been.
 */
function limitsOneAmount(item: PlanItem, cap: PlanCap): boolean {
  const oneAmount = item.mergeBy === null && (cap.scope === 'subject' || item.subject.code === null);
  const rule = item.frequency?.rule;
  const fresh = rule === 'once' || rule === 'promotion' || (rule === 'annual' && cap.history === 'year');
  return oneAmount && (cap.history === 'none' || fresh);
}

const REACH = { none: 0, year: 1, all: 2 } as const;

/** Whether a cap is never above another one: not in its amount, in whom it is for, or in the awards that use it up. */
function comesBefore(cap: PlanCap, other: PlanCap, { caps }: PlanItem): boolean {
  if (cap.limit.node !== 'literal' || other.limit.node !== 'literal') return false;
  const order = exact(cap.limit.value).compareTo(exact(other.limit.value));
  const [reach, otherReach] = [REACH[cap.history], REACH[other.history]];
  const wider = cap.scope === other.scope || cap.scope === 'enterprise';
  if (order > 0 || reach < otherReach || !wider) return false;
  // Of two that are alike, the second one is idle.
  const alike = order === 0 && reach === otherReach && cap.scope === other.scope;
  return !alike || caps.indexOf(cap) < caps.indexOf(other);
}
