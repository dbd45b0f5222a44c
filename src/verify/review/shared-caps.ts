import type { Plan, PlanItem } from '../../compiler/index.ts';
import { Exact, exact, moneyWords } from '../../runtime/index.ts';
import { greatestOf, isFresh, isOneAmount, payableOfItem, REACH } from './payable.ts';
import { isGranted, type Review, type Witness } from './review.ts';
import { grantingOf, typicalOf } from './typical.ts';

type SharedCap = Plan['sharedCaps'][number];

/** ZC0306: 合计封顶 that the items that share it cannot come to together. */
export function checkSharedCaps(review: Review): void {
  const { plan, places } = review.compiled;
  plan.sharedCaps.forEach((shared, index) => {
    const place = places.get(`合计封顶/${index}`);
    const items = plan.items.filter(({ id }) => shared.items.includes(id));
    if (!place || shared.limit.node !== 'literal') return;
    const bounds = items.map((item) =>
      review.isImpossible(item) ? Exact.zero : boundOf(item, shared, review),
    );
    const known = bounds.filter((bound) => bound !== null);
    const total = known.reduce((sum, bound) => sum.plus(bound), Exact.zero);
    if (known.length < bounds.length || total.compareTo(exact(shared.limit.value)) > 0) return;
    review.find(
      'ZC0306',
      { place, owners: shared.items },
      { cap: shared.words, why: `各事项的金额合计最多${moneyWords(total)}` },
      { title: '合计到不了封顶', witness: () => together(items, review), items },
    );
  });
}

/** The most that an item can ever count against a shared cap; null where it cannot be told. */
function boundOf(item: PlanItem, shared: SharedCap, review: Review): Exact | null {
  const caps = item.caps.filter(
    (cap) => cap.scope === 'enterprise' && REACH[cap.history] >= REACH[shared.history],
  );
  const fresh = isFresh(item, shared.history);
  const own = isOneAmount(item) && fresh ? item.caps : caps;
  const limits = own.flatMap(({ limit }) => (limit.node === 'literal' ? [exact(limit.value)] : []));
  const amount =
    isOneAmount(item) && fresh && item.kind !== 'discretionary'
      ? greatestOf(payableOfItem(item, 'proof', review))
      : null;
  const [first, ...others] = [...limits, ...(amount ? [amount] : [])];
  return first ? others.reduce((least, one) => (one.compareTo(least) < 0 ? one : least), first) : null;
}

/** Facts for which all of the items are granted, or else one. */
function together(items: readonly PlanItem[], review: Review): Witness | null {
  const formulas = items.flatMap((item) => grantingOf(item, review)[0] ?? []);
  const all = review.witness(items, formulas, (results) => items.every((item) => isGranted(results, item)));
  const [first] = items;
  return all ?? (first ? typicalOf(first, review) : null);
}
