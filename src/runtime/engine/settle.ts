/**
 * 合计封顶: caps that several items share.
 *
 * The items are settled in the order of the policy: each takes up what is payable for it, and those after it have what
 * is left. What an earlier item takes up may be known only between bounds, which then bound the later ones. Where an
 * office has decided, a ceiling takes up what was decided of it and no more; what is due takes up what is due.
 */
import type { DecidedAmount, ItemKind } from '../contract.ts';
import { exact } from '../exact.ts';
import type { ContractFacts } from '../facts.ts';
import { receivedBetween } from '../history.ts';
import type { SharedCap } from '../rules.ts';
import type { Assessment } from './assess.ts';
import {
  capped,
  type Interval,
  intervalBetween,
  intervalOf,
  isNothing,
  less,
  NOTHING,
  point,
  STAGE,
  sum,
} from './interval.ts';
import type { Record } from './notes.ts';

/** A shared cap as one item finds it. */
export interface SharedLimit {
  readonly words: string;
  readonly limit: Interval;
  /** Earlier awards of all its items. */
  readonly used: Interval;
  /** What the items before this one take up. */
  readonly taken: readonly Taken[];
}

/** What one item takes up of the caps that it shares. */
export interface Taken {
  readonly item: string;
  readonly amount: Interval;
}

/** A shared cap with what earlier awards use up of it: the same for all its items. */
interface OpenCap {
  readonly cap: SharedCap;
  readonly limit: Interval;
  readonly used: Interval;
}

/** The caps of one enterprise before any of its items is settled. */
export function openCaps(caps: readonly SharedCap[], f: ContractFacts): readonly OpenCap[] {
  return caps.map((cap) => ({
    cap,
    limit: intervalOf(cap.limit(), STAGE.limit),
    used:
      cap.history === 'none'
        ? NOTHING
        : intervalBetween(receivedBetween(f, cap.items, undefined, cap.history === 'year'), STAGE.limit),
  }));
}

/** The caps that an item shares, as those before it have left them. */
export function limitsFor(
  item: string,
  caps: readonly OpenCap[],
  taken: readonly Taken[],
): readonly SharedLimit[] {
  return caps
    .filter(({ cap }) => cap.items.includes(item))
    .map(({ cap, limit, used }) => ({
      words: cap.words,
      limit,
      used,
      taken: taken.filter((one) => cap.items.includes(one.item) && !isNothing(one.amount)),
    }));
}

/** What an item takes up. A superseded one takes up nothing: it is not paid under this policy. */
export function takenBy(
  item: string,
  kind: ItemKind,
  { amount, superseded }: Assessment,
  decided: readonly DecidedAmount[] | undefined,
): Taken {
  if (superseded) return { item, amount: NOTHING };
  if (decided !== undefined && (kind === 'ceiling' || kind === 'discretionary')) {
    const own = decided.filter((one) => one.item === item).map((one) => point(exact(one.amount_yuan)));
    return { item, amount: sum(own) };
  }
  // Its own open questions are asked for by the item itself; here they stand behind those of whoever shares the cap.
  return { item, amount: { ...amount, gaps: amount.gaps.map(({ path }) => ({ stage: STAGE.limit, path })) } };
}

/** What is left of a shared cap. */
export function leftOf({ limit, used, taken }: SharedLimit): Interval {
  return less(limit, sum([used, ...taken.map(({ amount }) => amount)]));
}

/** Applies the caps that an item shares. */
export function applySharedCaps(
  limits: readonly SharedLimit[],
  amount: Interval,
  record: Record | undefined,
): Interval {
  return limits.reduce((before, limit) => {
    const after = capped(before, leftOf(limit));
    record?.({ kind: 'shared_cap', ...limit, before, after });
    return after;
  }, amount);
}
