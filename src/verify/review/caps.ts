import {
  type Expression,
  expressionWords,
  type Place,
  type PlanCap,
  type PlanItem,
} from '../../compiler/index.ts';
import { type Exact, exact, moneyWords } from '../../runtime/index.ts';
import { within } from '../places.ts';
import { awardOf, compareCases, literal, type Sense } from '../solver/index.ts';
import { type Line, linesOf } from './lines.ts';
import {
  greatestOf,
  isFresh,
  isOneAmount,
  type Payable,
  payableOfItem,
  REACH,
  whereApplied,
} from './payable.ts';
import { isGranted, isImpossible, type Review } from './review.ts';

/** ZC0306: caps that no amount can come to, and caps that a lower one comes before. */
export function checkCaps(review: Review): void {
  for (const item of review.compiled.plan.items) {
    // What an authority decides has no amount of its own: its limit is all that there is.
    if (item.kind === 'discretionary' || review.isImpossible(item)) continue;
    for (const cap of item.caps) reportCap(cap, item, review);
    for (const line of linesOf(item, review))
      for (const limit of line.branch.award.limits) reportLimit(line, limit, review);
  }
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

function reportCap(cap: PlanCap, item: PlanItem, review: Review): void {
  const { words } = cap;
  const index = item.caps.indexOf(cap);
  const place = within(review.place(item, `封顶/${index}`), words);
  const idle = { item, words, place, payable: payableOfItem(item, 'witness', review) };
  const lower = item.caps.find((other) => other !== cap && comesBefore(other, cap, item));
  if (lower) {
    report({ ...idle, why: `“${lower.words}”总是先到`, most: null }, review);
    return;
  }
  const limitsOneAmount = item.mergeBy === null && (cap.scope === 'subject' || isOneAmount(item));
  if (!limitsOneAmount || !isFresh(item, cap.history)) return;
  const payable = payableOfItem(item, 'proof', review);
  if (payable.every((one) => staysBelow(one, cap.limit))) report({ ...idle, ...mostOf(payable) }, review);
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
  report({ item, place, words, payable: [payable('witness')], ...mostOf([payable('proof')]) }, review);
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

const staysBelow = ({ where, cases }: Payable, limit: Expression): boolean =>
  limit.node === 'literal' && isImpossible([...where, compareCases(cases, '>', literal(limit.value))]);

/** The greatest amount, and what a message says of it. */
function mostOf(payable: readonly Payable[]): Pick<Idle, 'most' | 'why'> {
  const most = greatestOf(payable);
  return { most, why: most ? `算出的金额最多${moneyWords(most)}` : '算出的金额到不了这个数' };
}

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
