/**
 * The vocabulary of compiled rules: three-valued logic (Kleene) and comparison.
 *
 * An operator is unknown only where the missing facts can still change its result: `and` with one false part is false.
 */
import { type Bounds, boundsOf, ofDifference } from './bounds.ts';
import { daysFrom, type IsoDate, lastDayOfPeriod, orderOfDates, yearNumber } from './dates.ts';
import { Exact, integer } from './exact.ts';
import { type Known, lift, Unknown, unknownOf } from './known.ts';

/** 比较. */
export type Comparison = '<' | '<=' | '>' | '>=' | '=' | '!=';

function holds(order: number, comparison: Comparison): boolean {
  switch (comparison) {
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
    case '=':
      return order === 0;
    case '!=':
      return order !== 0;
  }
}

/** 且: false as soon as one part is false. */
export function and(...parts: readonly Known<boolean>[]): Known<boolean> {
  if (parts.includes(false)) return false;
  return parts.every((part) => part === true) ? true : unknownOf(...parts);
}

/** 或: true as soon as one part is true. */
export function or(...parts: readonly Known<boolean>[]): Known<boolean> {
  if (parts.includes(true)) return true;
  return parts.every((part) => part === false) ? false : unknownOf(...parts);
}

/** 非. */
export const not: (part: Known<boolean>) => Known<boolean> = lift((part: boolean) => !part);

/** 为: whether a choice is one of the given members. */
export function is<C extends string>(value: Known<C>, ...codes: readonly NoInfer<C>[]): Known<boolean> {
  return value instanceof Unknown ? value : codes.includes(value);
}

/** 为空: whether a text says nothing. */
export const isEmpty: (text: Known<string>) => Known<boolean> = lift((text: string) => text.trim() === '');

/** Compares two numbers or amounts, exactly. */
export function compare(a: Known<Exact>, comparison: Comparison, b: Known<Exact>): Known<boolean> {
  if (!(a instanceof Unknown) && !(b instanceof Unknown)) return holds(a.compareTo(b), comparison);
  const [left, right] = [boundsOf(a), boundsOf(b)];
  return (left && right && decided(ofDifference(left, right), comparison)) ?? unknownOf(a, b);
}

/** What a comparison says of all differences within bounds; null where they do not agree. */
function decided({ low, high }: Bounds, comparison: Comparison): boolean | null {
  const [least, most] = [
    low === null ? -1 : low.compareTo(Exact.zero),
    high === null ? 1 : high.compareTo(Exact.zero),
  ];
  const orders = [-1, 0, 1].filter((order) => Math.sign(least) <= order && order <= Math.sign(most));
  const [first, ...others] = orders.map((order) => holds(order, comparison));
  return first === undefined || others.some((other) => other !== first) ? null : first;
}

/** 早于、不早于…: compares two dates. */
export function compareDates(a: Known<IsoDate>, comparison: Comparison, b: Known<IsoDate>): Known<boolean> {
  if (a instanceof Unknown || b instanceof Unknown) return unknownOf(a, b);
  return holds(orderOfDates(a, b), comparison);
}

/** 年度 of a date. */
export const yearOf: (date: Known<IsoDate>) => Known<Exact> = lift((date: IsoDate) =>
  integer(yearNumber(date)),
);

/** 自…起n个月内: the last day of a period of whole months that begins on a date. */
export const lastDayOf = (from: Known<IsoDate>, months: number): Known<IsoDate> =>
  lift((date: IsoDate) => lastDayOfPeriod(date, months))(from);

/** 天数 from one date to another: the first day counts and the last does not, as interest is counted. */
export const daysBetween: (from: Known<IsoDate>, to: Known<IsoDate>) => Known<Exact> = lift(
  (from: IsoDate, to: IsoDate) => integer(daysFrom(from, to)),
);

/** 较晚者. */
export function later(...dates: readonly [Known<IsoDate>, ...Known<IsoDate>[]]): Known<IsoDate> {
  return lift((...known: readonly IsoDate[]) => known.reduce((a, b) => (orderOfDates(a, b) < 0 ? b : a)))(
    ...dates,
  );
}

/** 较早者. */
export function earlier(...dates: readonly [Known<IsoDate>, ...Known<IsoDate>[]]): Known<IsoDate> {
  return lift((...known: readonly IsoDate[]) => known.reduce((a, b) => (orderOfDates(b, a) < 0 ? b : a)))(
    ...dates,
  );
}
