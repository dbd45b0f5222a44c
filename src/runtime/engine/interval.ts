/**
 * Amounts of which only bounds may be known.
 *
 * Everything that an item depends on ends up in an interval: an amount that cannot be told is widened, a condition
 * that cannot be told lowers the bound to nothing. So one question decides a subject: an interval that ends at zero
 * is nothing, a point is an amount, and anything else is undetermined for want of the facts in `gaps`. An interval that
 * has shrunk to a point asks for nothing any more, whatever went into it: a branch cannot matter under a cap that binds.
 */

import type { Between } from '../awards.ts';
import { cutToFen, Exact, greatest, least } from '../exact.ts';
import { type Known, MOST_PATHS, Unknown } from '../known.ts';

/** The order of evaluation, which is the order in which missing facts are asked for. */
export const STAGE = {
  condition: 0,
  subject: 1,
  subjectCondition: 2,
  range: 3,
  quota: 4,
  frequency: 5,
  standardCondition: 6,
  amount: 7,
  bonus: 8,
  limit: 9,
} as const;

export type Stage = (typeof STAGE)[keyof typeof STAGE];

/** A missing fact and the stage that looked for it. */
export interface Gap {
  readonly stage: Stage;
  readonly path: string;
}

/** Bounds of an amount that is never negative; `high` is null where there is none. */
export interface Interval {
  readonly low: Exact;
  readonly high: Exact | null;
  /** The facts that would tell the amount. */
  readonly gaps: readonly Gap[];
}

export const NOTHING: Interval = { low: Exact.zero, high: Exact.zero, gaps: [] };

/** An amount of which nothing is known. */
export const UNBOUNDED: Interval = { low: Exact.zero, high: null, gaps: [] };

function interval(low: Exact, high: Exact | null, gaps: readonly Gap[]): Interval {
  return { low, high, gaps: high?.equals(low) === true ? [] : gaps };
}

export function gapsOf(value: Known<unknown>, stage: Stage): readonly Gap[] {
  return value instanceof Unknown ? value.paths.map((path) => ({ stage, path })) : [];
}

export function point(amount: Exact): Interval {
  return { low: amount, high: amount, gaps: [] };
}

/** An amount, not less than nothing. */
export function intervalOf(value: Known<Exact>, stage: Stage): Interval {
  if (!(value instanceof Unknown)) return point(atLeastNothing(value));
  const { low = null, high = null } = value.bounds ?? {};
  return interval(
    low === null ? Exact.zero : atLeastNothing(low),
    high && atLeastNothing(high),
    gapsOf(value, stage),
  );
}

export function intervalBetween(between: Between, stage: Stage): Interval {
  return interval(
    between.low,
    between.high,
    between.paths.map((path) => ({ stage, path })),
  );
}

/** 定额: whether an amount is known to the 分: its two bounds are one. */
export function isPoint(amount: Interval): boolean {
  return amount.high?.equals(amount.low) === true;
}

/** Whether it is certain that there is nothing. */
export function isNothing(amount: Interval): boolean {
  return amount.high?.isZero() === true;
}

function atLeastNothing(amount: Exact): Exact {
  return amount.isNegative() ? Exact.zero : amount;
}

/** The amount where a condition holds, nothing where it does not. */
export function under(condition: Known<boolean>, amount: Interval, stage: Stage): Interval {
  if (condition === true) return amount;
  if (condition === false) return NOTHING;
  return interval(Exact.zero, amount.high, [...gapsOf(condition, stage), ...amount.gaps]);
}

/** One amount where a condition holds, another where it does not. */
export function either(
  condition: Known<boolean>,
  then: Interval,
  otherwise: Interval,
  stage: Stage,
): Interval {
  if (condition === true) return then;
  if (condition === false) return otherwise;
  return interval(
    least(then.low, otherwise.low),
    then.high === null || otherwise.high === null ? null : greatest(then.high, otherwise.high),
    [...gapsOf(condition, stage), ...then.gaps, ...otherwise.gaps],
  );
}

/** 合计. */
export function sum(amounts: readonly Interval[]): Interval {
  let low = Exact.zero;
  let high: Exact | null = Exact.zero;
  for (const amount of amounts) {
    low = low.plus(amount.low);
    high = high === null || amount.high === null ? null : high.plus(amount.high);
  }
  return interval(
    low,
    high,
    amounts.flatMap((amount) => amount.gaps),
  );
}

/** An amount that each of many subjects waits for: it asks each of them for a few facts only. */
export const shared = (amount: Interval): Interval => ({ ...amount, gaps: amount.gaps.slice(0, MOST_PATHS) });

/** What is left after taking off another amount; not less than nothing. */
export function less(a: Interval, b: Interval): Interval {
  if (isNothing(b)) return a;
  const low = b.high === null ? Exact.zero : atLeastNothing(a.low.minus(b.high));
  const high = a.high === null ? null : atLeastNothing(a.high.minus(b.low));
  return interval(low, high, [...a.gaps, ...b.gaps]);
}

function neverExceeds(a: Interval, b: Interval): boolean {
  return a.high !== null && a.high.compareTo(b.low) <= 0;
}

/** What is added to an amount, where that comes to anything. */
export function onTopOf(amount: Interval, more: Interval): Interval {
  if (isNothing(amount)) return NOTHING;
  if (!amount.low.isZero()) return more;
  return interval(Exact.zero, more.high, [...amount.gaps, ...more.gaps]);
}

/** 就高. */
export function highest(a: Interval, b: Interval): Interval {
  if (neverExceeds(b, a)) return a;
  if (neverExceeds(a, b)) return b;
  const high = a.high === null || b.high === null ? null : greatest(a.high, b.high);
  return interval(greatest(a.low, b.low), high, [...a.gaps, ...b.gaps]);
}

/** 封顶. */
export function capped(a: Interval, limit: Interval): Interval {
  if (neverExceeds(a, limit)) return a;
  if (neverExceeds(limit, a)) return limit;
  const high = a.high === null ? limit.high : limit.high === null ? a.high : least(a.high, limit.high);
  return interval(least(a.low, limit.low), high, [...a.gaps, ...limit.gaps]);
}

/** 取整: the rounding point. */
export function cut(amount: Interval): Interval {
  return interval(cutToFen(amount.low), amount.high && cutToFen(amount.high), amount.gaps);
}

/** Paths of missing facts in the order of evaluation, each once. */
export function pathsOf(gaps: readonly Gap[]): readonly string[] {
  const ordered = gaps.toSorted((a, b) => a.stage - b.stage);
  return [...new Set(ordered.map((gap) => gap.path))];
}
