/**
 * The vocabulary of compiled rules: three-valued logic (Kleene), comparison and arithmetic.
 *
 * An operator is unknown only where the missing facts can still change its result: `and` with one false part is false.
 */
import { daysFrom, type IsoDate, lastDayOfPeriod, orderOfDates, yearNumber } from './dates.ts';
import { Exact, greatest, integer, least } from './exact.ts';
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
  if (a instanceof Unknown || b instanceof Unknown) return unknownOf(a, b);
  return holds(a.compareTo(b), comparison);
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

type Arithmetic = (a: Known<Exact>, b: Known<Exact>) => Known<Exact>;

/** 加. */
export const add: Arithmetic = lift((a: Exact, b: Exact) => a.plus(b));

/** 减. */
export const subtract: Arithmetic = lift((a: Exact, b: Exact) => a.minus(b));

/** 乘. */
export const multiply: Arithmetic = lift((a: Exact, b: Exact) => a.times(b));

/** 除: a quotient by zero has no value, and no further fact would give it one; it is left to be decided by hand. */
export const divide: Arithmetic = lift(
  (a: Exact, b: Exact): Known<Exact> => (b.isZero() ? new Unknown([]) : a.over(b)),
);

/** 每满: how many whole steps an amount holds; none where it is negative. */
export const wholeSteps: Arithmetic = lift((amount: Exact, step: Exact) =>
  amount.isNegative() ? Exact.zero : amount.over(step).cutTo(0),
);

/** 增加额: by how much one amount exceeds another; nothing where it does not. */
export const increase: Arithmetic = lift((now: Exact, before: Exact) =>
  greatest(now.minus(before), Exact.zero),
);

/** 增长率: the increase over what there was before; nothing where there was nothing before. */
export const growthRate: Arithmetic = lift((now: Exact, before: Exact) =>
  before.compareTo(Exact.zero) <= 0 ? Exact.zero : greatest(now.minus(before), Exact.zero).over(before),
);

/** 较高者. */
export function higher(...values: readonly [Known<Exact>, ...Known<Exact>[]]): Known<Exact> {
  return lift(greatest)(...values);
}

/** 较低者. */
export function lower(...values: readonly [Known<Exact>, ...Known<Exact>[]]): Known<Exact> {
  return lift(least)(...values);
}

/** 合计: the sum of a value over the elements of a list that meet a condition. */
export function sumOf<S>(
  list: Known<readonly S[]>,
  where: (element: S) => Known<boolean>,
  value: (element: S) => Known<Exact>,
): Known<Exact> {
  if (list instanceof Unknown) return list;
  const missing: Unknown[] = [];
  let sum = Exact.zero;
  for (const element of list) {
    const counts = where(element);
    if (counts === false) continue;
    const part = value(element);
    // An element that adds nothing does not matter, whether it counts or not.
    if (part instanceof Exact && part.isZero()) continue;
    if (counts instanceof Unknown) missing.push(counts);
    if (part instanceof Unknown) missing.push(part);
    else sum = sum.plus(part);
  }
  return missing.length > 0 ? unknownOf(...missing) : sum;
}

/** 个数: how many elements of a list meet a condition. */
export function countOf<S>(list: Known<readonly S[]>, where: (element: S) => Known<boolean>): Known<Exact> {
  return sumOf(list, where, () => integer(1));
}
