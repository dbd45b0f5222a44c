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
  pathsOf,
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
  readonly left: Interval;
}

/** What one item takes up of the caps that it shares. */
export interface Taken {
  readonly item: string;
  readonly amount: Interval;
}

/** A shared cap of one enterprise, on the way through its items. */
interface OpenCap extends SharedLimit {
  readonly items: readonly string[];
}

/** The caps of one enterprise before any of its items is settled. */
export function openCaps(caps: readonly SharedCap[], f: ContractFacts): readonly OpenCap[] {
  return caps.map(({ words, items, history, limit: read }) => {
    const limit = intervalOf(read(), STAGE.limit);
    const used =
      history === 'none'
        ? NOTHING
        : intervalBetween(receivedBetween(f, items, undefined, history === 'year'), STAGE.limit);
    return { words, items, limit, used, taken: [], left: less(limit, used) };
  });
}

/** The caps that an item shares, as those before it have left them. */
export function limitsFor(item: string, caps: readonly OpenCap[]): readonly SharedLimit[] {
  return caps.filter(({ items }) => items.includes(item));
}

/** The caps after an item that takes up something of those that it shares. */
export function takeUp(caps: readonly OpenCap[], one: Taken): readonly OpenCap[] {
  if (isNothing(one.amount)) return caps;
  return caps.map((cap) =>
    cap.items.includes(one.item)
      ? { ...cap, taken: [...cap.taken, one], left: askingOnce(less(cap.left, one.amount)) }
      : cap,
  );
}

/** Open questions are handed on from item to item; each is asked once, behind those of whoever shares the cap. */
const askingOnce = (amount: Interval): Interval => ({
  ...amount,
  gaps: pathsOf(amount.gaps).map((path) => ({ stage: STAGE.limit, path })),
});

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
  return { item, amount: askingOnce(amount) };
}

/** Applies the caps that an item shares. */
export function applySharedCaps(
  limits: readonly SharedLimit[],
  amount: Interval,
  record: Record | undefined,
): Interval {
  return limits.reduce((before, limit) => {
    const after = capped(before, limit.left);
    record?.({ kind: 'shared_cap', ...limit, before, after });
    return after;
  }, amount);
}
