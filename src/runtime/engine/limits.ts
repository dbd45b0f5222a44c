/** 封顶, 取整 and 就高不重复: what limits an amount after the standard has given it. */
import { Exact } from '../exact.ts';
import type { ContractFacts } from '../facts.ts';
import { receivedBetween } from '../history.ts';
import { isUnknown } from '../known.ts';
import { is } from '../operators.ts';
import type { Cap } from '../rules.ts';
import type { Claimant } from './frequency.ts';
import {
  capped,
  cut,
  type Interval,
  intervalBetween,
  intervalOf,
  less,
  NOTHING,
  STAGE,
  sum,
  under,
} from './interval.ts';
import type { OfSubject, Record } from './notes.ts';
import { moneyRange } from './words.ts';

/** Applies caps, each less the earlier awards that use it up. */
export function applyCaps<F extends ContractFacts, S>(
  caps: readonly Cap<F, S>[],
  item: string,
  f: F,
  claimant: Claimant<S>,
  amount: Interval,
  record: Record | undefined,
): Interval {
  return caps.reduce((before, cap) => {
    const limit = intervalOf(cap.limit(f, claimant.element), STAGE.limit);
    const used =
      cap.history === 'none'
        ? NOTHING
        : intervalBetween(receivedBetween(f, [item], claimant.ids, cap.history === 'year'), STAGE.limit);
    const after = capped(before, less(limit, used));
    record?.({ kind: 'cap', ...claimant.label, words: cap.words, before, limit, used, after });
    return after;
  }, amount);
}

/** Cuts to 分; the one place where digits are dropped. */
export function applyCut(
  amount: Interval,
  label: OfSubject,
  record: Record | undefined,
): { readonly amount: Interval; readonly changed: boolean } {
  const after = cut(amount);
  const changed = !after.low.equals(amount.low);
  if (changed) record?.({ kind: 'cut', ...label, figures: [], after });
  return { amount: after, changed };
}

/** What other policies of the district have already paid for the item. Only money received is taken off. */
export function paidElsewhere(f: ContractFacts, item: string): Interval {
  // Not declared means none known (with a warning), unlike every other fact.
  if (isUnknown(f.other_district_awards)) return NOTHING;
  const paid = f.other_district_awards
    .filter((award) => award.item === item)
    .map((award) => under(is(award.status, 'received'), intervalOf(award.amount, STAGE.limit), STAGE.limit));
  return paid.length === 0 ? NOTHING : sum(paid);
}

/** 就高不重复: pays the difference to what was paid elsewhere, never below nothing. */
export function lessOtherAwards(amount: Interval, paid: Interval, record: Record | undefined): Interval {
  if (paid === NOTHING) return amount;
  const after = less(amount, paid);
  record?.({
    kind: 'other_awards',
    figures: [{ name: '其他区级政策已到账', value: moneyRange(paid) }],
    after,
  });
  return after;
}

/** Whether something certain has been taken off. */
export function takesOff(paid: Interval): boolean {
  return paid.low.compareTo(Exact.zero) > 0;
}
