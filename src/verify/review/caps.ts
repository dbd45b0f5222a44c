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
} from '../solver/index.ts';
import { isGranted, isImpossible, type Review, type Sense } from './review.ts';

type Branch = NonNullable<PlanItem['standard']>['branches'][number];

/** ZC0306: caps that no amount can come to, and caps that a lower one comes before. */
export function checkCaps(review: Review): void {
  for (const item of review.compiled.plan.items) {
    // What an authority decides has no amount of its own: its limit is all that there is.
    if (item.kind === 'discretionary' || !item.standard) continue;
    if (review.isImpossible(item)) continue;
    item.caps.forEach((cap, index) => reportCap(item, cap, index, review));
    item.standard.branches.forEach((branch, index) => {
      for (const limit of branch.award.limits) reportLimit(item, branch, limit, index, review);
    });
  }
}

/** A case of an amount: where the formulas hold, it is this. */
interface Payable {
  readonly where: readonly Formula[];
  readonly cases: readonly Case[];
}

function reportCap(item: PlanItem, cap: PlanCap, index: number, review: Review): void {
  const place = within(review.place(item, `封顶/${index}`), cap.words);
  const lower = item.caps.find((other, at) => at !== index && comesBefore(other, at, cap, index));
  if (lower) {
    const words = `另有“${lower.words}”，总是先到`;
    report(
      {
        item,
        place,
        cap: cap.words,
        why: words,
        payable: payableOfItem(item, 'witness', review),
        most: null,
      },
      review,
    );
  } else if (limitsOneAmount(item, cap)) {
    const payable = payableOfItem(item, 'proof', review);
    if (!payable.every((one) => staysBelow(one, cap.limit))) return;
    const most = greatestOf(payable);
    const why = most ? `给付的金额最多${moneyWords(most)}` : '给付的金额到不了这个数';
    report(
      { item, place, cap: cap.words, why, payable: payableOfItem(item, 'witness', review), most },
      review,
    );
  }
}

function reportLimit(item: PlanItem, branch: Branch, limit: Expression, index: number, review: Review): void {
  const own = { ...branch, award: { ...branch.award, limits: [] } };
  const payable = (sense: Sense): Payable => ({
    where: whereApplied(item, branch, sense, review),
    cases: awardOf(item, own, sense),
  });
  if (!staysBelow(payable('proof'), limit)) return;
  const most = greatestOf([payable('proof')]);
  const words = `最高不超过${expressionWords(limit)}`;
  const why = most ? `这一句的金额最多${moneyWords(most)}` : '这一句的金额到不了这个数';
  const place = review.place(item, `标准/${index}`);
  report({ item, place, cap: words, why, payable: [payable('witness')], most }, review);
}

function report(
  idle: {
    readonly item: PlanItem;
    readonly place: Place;
    readonly cap: string;
    readonly why: string;
    readonly payable: readonly Payable[];
    readonly most: Exact | null;
  },
  review: Review,
): void {
  const { item, place, cap, why, payable, most } = idle;
  const reaching = (amount: string, comparison: '>' | '>=') =>
    payable.map(({ where, cases }) =>
      review.witness([item], [...where, compareCases(cases, comparison, literal(amount))], (results) =>
        isGranted(results, item),
      ),
    );
  const witness = () =>
    (most ? reaching(most.cutTo(2).toFixed(2), '>=') : []).find((one) => one !== null) ??
    reaching('0', '>').find((one) => one !== null) ??
    null;
  review.find(
    'ZC0306',
    { place, owners: [item.id] },
    { cap, why },
    { title: `${item.name}：到不了封顶`, witness, items: [item] },
  );
}

const whereApplied = (item: PlanItem, branch: Branch, sense: Sense, review: Review): readonly Formula[] => {
  const { branches = [], choose = 'only' } = item.standard ?? {};
  const earlier = choose === 'first' ? branches.slice(0, branches.indexOf(branch)) : [];
  return [
    ...review.required(item, sense),
    applies(item, branch, true, sense),
    ...earlier.map((other) => applies(item, other, false, sense)),
  ];
};

/** What each line of an item gives, less what is taken off before the caps. */
const payableOfItem = (item: PlanItem, sense: Sense, review: Review): readonly Payable[] =>
  (item.standard?.branches ?? []).map((branch) => ({
    where: whereApplied(item, branch, sense, review),
    cases: payableOf(item, branch, sense),
  }));

const staysBelow = ({ where, cases }: Payable, limit: Expression): boolean =>
  limit.node === 'literal' && isImpossible([...where, compareCases(cases, '>', literal(limit.value))]);

/** The greatest amount of all; null where there is no bound, or it cannot be told. */
function greatestOf(payable: readonly Payable[]): Exact | null {
  const bounds = payable.flatMap(({ where, cases }) =>
    cases.flatMap(({ when, value }) =>
      isImpossible([...where, when]) ? [] : [greatest(value, [...where, when])],
    ),
  );
  const known = bounds.filter((bound) => bound !== null);
  const [first, ...others] = known;
  if (!first || known.length < bounds.length) return null;
  return others.reduce((most, one) => (one.compareTo(most) > 0 ? one : most), first);
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
function comesBefore(cap: PlanCap, at: number, other: PlanCap, otherAt: number): boolean {
  if (cap.limit.node !== 'literal' || other.limit.node !== 'literal') return false;
  const order = exact(cap.limit.value).compareTo(exact(other.limit.value));
  const [reach, otherReach] = [REACH[cap.history], REACH[other.history]];
  const wider = cap.scope === other.scope || cap.scope === 'enterprise';
  if (order > 0 || reach < otherReach || !wider) return false;
  // Of two that are alike, the second one is idle.
  const alike = order === 0 && reach === otherReach && cap.scope === other.scope;
  return !alike || at < otherAt;
}
