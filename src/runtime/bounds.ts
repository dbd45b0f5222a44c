/**
 * Bounds of numbers that are not known. What was not supplied is at least not negative, and what is worked out from it may
 * lie between bounds that decide a comparison: an amount of nothing exceeds no other, whatever that turns out to be.
 */
import { Exact, greatest, least } from './exact.ts';
import { type Known, Unknown, unknownOf } from './known.ts';

/** What a number is certainly not below and not above; null where there is no such bound. */
export interface Bounds {
  readonly low: Exact | null;
  readonly high: Exact | null;
}

/** Of every number that a dossier can state. */
export const NOT_NEGATIVE: Bounds = { low: Exact.zero, high: null };

const ANYTHING: Bounds = { low: null, high: null };

/** The bounds of a number; null where it may turn out to have no value at all, as a quotient by zero has none. */
export function boundsOf(value: Known<Exact>): Bounds | null {
  return value instanceof Unknown ? value.bounds : { low: value, high: value };
}

/** A number between bounds, for want of what is not known in `values`; where its bounds meet, it is known. */
export function between(bounds: Bounds | null, ...values: readonly Known<unknown>[]): Known<Exact> {
  if (bounds?.low && bounds.high?.equals(bounds.low)) return bounds.low;
  return new Unknown(unknownOf(...values).paths, bounds);
}

/** An operation on two numbers, with the bounds of its result where they are not both known. */
export function bounded(
  apply: (a: Exact, b: Exact) => Known<Exact>,
  range: (a: Bounds, b: Bounds) => Bounds | null,
): (a: Known<Exact>, b: Known<Exact>) => Known<Exact> {
  return (a, b) => {
    if (!(a instanceof Unknown) && !(b instanceof Unknown)) return apply(a, b);
    const [left, right] = [boundsOf(a), boundsOf(b)];
    return between(left && right && range(left, right), a, b);
  };
}

/** An operation on two bounds, where there are both. */
function both(a: Exact | null, b: Exact | null, apply: (a: Exact, b: Exact) => Exact): Exact | null {
  return a && b && apply(a, b);
}

export const ofSum = (a: Bounds, b: Bounds): Bounds => ({
  low: both(a.low, b.low, (x, y) => x.plus(y)),
  high: both(a.high, b.high, (x, y) => x.plus(y)),
});

export const ofDifference = (a: Bounds, b: Bounds): Bounds => ({
  low: both(a.low, b.high, (x, y) => x.minus(y)),
  high: both(a.high, b.low, (x, y) => x.minus(y)),
});

/** Of factors that are not negative, or one of which is known. */
export function ofProduct(a: Bounds, b: Bounds): Bounds {
  const [factor, other] = isPoint(a) ? [a, b] : [b, a];
  if (isPoint(factor)) {
    const [one, two] = [other.low?.times(factor.low) ?? null, other.high?.times(factor.low) ?? null];
    if (factor.low.isZero()) return factor;
    return factor.low.isNegative() ? { low: two, high: one } : { low: one, high: two };
  }
  if (!isNotNegative(a) || !isNotNegative(b)) return ANYTHING;
  return {
    low: both(a.low, b.low, (x, y) => x.times(y)),
    high: both(a.high, b.high, (x, y) => x.times(y)),
  };
}

/** Of a divisor that is certainly above zero; otherwise there may be no quotient. */
export function ofQuotient(a: Bounds, b: Bounds): Bounds | null {
  if (b.low === null || b.low.compareTo(Exact.zero) <= 0) return null;
  if (!isNotNegative(a)) return isPoint(b) ? ofRising(a, (value) => value.over(b.low)) : ANYTHING;
  return {
    low: both(a.low, b.high, (x, y) => x.over(y)) ?? Exact.zero,
    high: both(a.high, b.low, (x, y) => x.over(y)),
  };
}

/** Of what rises, or stays, with the number that goes into it. */
export const ofRising = ({ low, high }: Bounds, apply: (value: Exact) => Exact): Bounds => ({
  low: low && apply(low),
  high: high && apply(high),
});

/** Of the greatest of several. */
export function ofGreatest(a: Bounds, b: Bounds): Bounds {
  return { low: furthest(a.low, b.low, greatest), high: both(a.high, b.high, greatest) };
}

/** Of the least of several. */
export function ofLeast(a: Bounds, b: Bounds): Bounds {
  return { low: both(a.low, b.low, least), high: furthest(a.high, b.high, least) };
}

const furthest = (a: Exact | null, b: Exact | null, pick: typeof greatest): Exact | null =>
  a && b ? pick(a, b) : (a ?? b);

function isPoint(bounds: Bounds): bounds is { readonly low: Exact; readonly high: Exact } {
  return bounds.low !== null && bounds.high?.equals(bounds.low) === true;
}

const isNotNegative = ({ low }: Bounds): boolean => low !== null && !low.isNegative();
