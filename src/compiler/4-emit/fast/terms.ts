/**
 * Numbers of the fast way while they are being emitted: code beside the bounds of what it gives.
 *
 * A term is n/d × over/under: a ratio that is known now, reduced, and whole numbers that are known when the code runs. So
 * 15% of an amount is `x * 3 / 20`, and units of 元 and 分 fold away. Whole numbers are exact as long as they are safe
 * integers; where the bounds do not prove that, the code asks for it (`safe`), and what is not safe becomes NaN.
 */

/** A whole number as code that may stand in a product, and what it lies between. */
export interface Whole {
  readonly code: string;
  readonly low: number;
  readonly high: number;
}

/** A number; `over` and `under` are 1 where they are null, and `under` is above zero. */
export interface Term {
  readonly n: bigint;
  readonly d: bigint;
  readonly over: Whole | null;
  readonly under: Whole | null;
}

import { bare } from './code.ts';

/** Names of the runtime, imported by whoever uses them. */
export type Use = (name: string) => string;

const MOST = Number.MAX_SAFE_INTEGER;

/** What no safe integer can tell. */
const UNTOLD: Whole = { code: 'NaN', low: 0, high: 0 };

export const ONE: Term = { n: 1n, d: 1n, over: null, under: null };
export const ZERO: Term = { ...ONE, n: 0n };
/** What the fast way does not calculate: NaN, which the exact way then tells. */
export const UNTOLD_TERM: Term = { ...ONE, over: UNTOLD };

/** A number from its decimal digits. */
export function literal(text: string): Term {
  const [whole = '', decimals = ''] = text.split('.');
  return ratio(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
}

/** A number that is known now. */
export const ratio = (n: bigint, d: bigint): Term => withRatio(ONE, n, d);

/** So many parts of a whole number that is known when the code runs. */
export const partsOf = (over: Whole, d: bigint): Term => ({ n: 1n, d, over, under: null });

export const isConstant = ({ over, under }: Term): boolean => over === null && under === null;

function withRatio(term: Term, n: bigint, d: bigint): Term {
  // What is divided by may turn out to be nothing, even where nothing is divided.
  if (d === 0n || (n === 0n && term.under !== null)) return UNTOLD_TERM;
  if (n === 0n) return ZERO;
  const divisor = gcd(n, d) * (d < 0n ? -1n : 1n);
  return { ...term, n: n / divisor, d: d / divisor };
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** A whole number with its bounds; asks whether it is safe where they do not prove it. */
export function whole(code: string, low: number, high: number, use: Use): Whole {
  if (low >= -MOST && high <= MOST) return { code, low, high };
  return { code: `${use('safe')}(${bare(code)})`, low: Math.max(low, -MOST), high: Math.min(high, MOST) };
}

/** A product. */
export function times(a: Term, b: Term, use: Use): Term {
  const term = { ...ONE, over: product(a.over, b.over, use), under: product(a.under, b.under, use) };
  return withRatio(term, a.n * b.n, a.d * b.d);
}

/** A quotient; what is divided by must be above zero when the code runs, and gives NaN where it is not. */
export function over(a: Term, b: Term, use: Use): Term {
  const divisor = b.over && positive(b.over, use);
  const term = { ...ONE, over: product(a.over, b.under, use), under: product(a.under, divisor, use) };
  return withRatio(term, a.n * b.d, a.d * b.n);
}

/** `positive(x)`, unless it is certain. */
function positive(divisor: Whole, use: Use): Whole {
  if (divisor.low > 0) return divisor;
  return { code: `${use('positive')}(${bare(divisor.code)})`, low: 1, high: Math.max(1, divisor.high) };
}

function product(a: Whole | null, b: Whole | null, use: Use): Whole | null {
  if (a === null || b === null) return a ?? b;
  const ends = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high];
  return whole(`${a.code} * ${b.code}`, Math.min(...ends), Math.max(...ends), use);
}

/** Several terms as whole numbers over one denominator, which is left out where only their order matters. */
interface Aligned {
  readonly wholes: readonly Whole[];
  /** What they have in common: n/d over `under`. */
  readonly unit: Term;
}

function aligned(terms: readonly Term[], use: Use): Aligned {
  // Zero is over every denominator.
  const some = terms.filter(({ n }) => n !== 0n);
  const d = some.reduce((all, term) => (all * term.d) / gcd(all, term.d), 1n);
  const n = some.reduce((all, term) => gcd(all, (term.n * d) / term.d), 0n) || 1n;
  const unders = [...new Map(some.flatMap(({ under }) => (under ? [[under.code, under] as const] : [])))];
  const under = unders.reduce<Whole | null>((all, [, one]) => product(all, one, use), null);
  const wholes = terms.map((term) => {
    const others = unders.filter(([code]) => code !== term.under?.code).map(([, one]) => one);
    // Nothing, too, is told only where every divisor is.
    const scaled = others.reduce<Whole | null>((all, one) => product(all, one, use), term.over);
    return scaledBy((term.n * d) / term.d / n, scaled, use);
  });
  return { wholes, unit: { n, d, over: null, under } };
}

/** A whole number so many times. */
export function scaledBy(factor: bigint, value: Whole | null, use: Use): Whole {
  const number = Number(factor);
  if (value === null) {
    const isSafe = Number.isSafeInteger(number);
    return isSafe ? { code: String(number), low: number, high: number } : UNTOLD;
  }
  if (factor === 1n) return value;
  const ends = [value.low * number, value.high * number];
  if (!Number.isSafeInteger(number)) return UNTOLD;
  return whole(`${value.code} * ${number}`, Math.min(...ends), Math.max(...ends), use);
}

/** A sum or a difference. */
export function plus(a: Term, b: Term, sign: '+' | '-', use: Use): Term {
  if (b.n === 0n) return a;
  if (a.n === 0n && sign === '+') return b;
  const isSum = sign === '+';
  if (isConstant(a) && isConstant(b)) return ratio(a.n * b.d + (isSum ? b.n : -b.n) * a.d, a.d * b.d);
  const { wholes, unit } = aligned([a, b], use);
  const [left = UNTOLD, right = UNTOLD] = wholes;
  const low = left.low + (isSum ? right.low : -right.high);
  const high = left.high + (isSum ? right.high : -right.low);
  return onUnit(unit, whole(`(${left.code} ${sign} ${right.code})`, low, high, use));
}

/** The greatest or the least of several numbers. */
export function extreme(terms: readonly Term[], which: 'max' | 'min', use: Use): Term {
  const [only, ...others] = terms;
  if (only && others.length === 0) return only;
  if (only && terms.every(isConstant)) {
    const isFurther = (a: Term, b: Term) => a.n * b.d > b.n * a.d === (which === 'max');
    return others.reduce((chosen, one) => (isFurther(one, chosen) ? one : chosen), only);
  }
  const { wholes, unit } = aligned(terms, use);
  const pick = which === 'max' ? Math.max : Math.min;
  const code = `Math.${which}(${wholes.map((one) => bare(one.code)).join(', ')})`;
  const low = pick(...wholes.map((one) => one.low));
  const high = pick(...wholes.map((one) => one.high));
  return onUnit(unit, { code, low, high });
}

const onUnit = (unit: Term, value: Whole): Term => ({ ...unit, over: value });

/** A number, or zero where it is below. */
export function notBelowZero(term: Term, use: Use): Term {
  const { low, high } = term.over ?? { low: 1, high: 1 };
  return (term.n < 0n ? -high : low) >= 0 ? term : extreme([ZERO, term], 'max', use);
}

/** How two numbers compare, as whole numbers. */
export function compared(a: Term, b: Term, use: Use): readonly [Whole, Whole] {
  const [left = UNTOLD, right = UNTOLD] = aligned([a, b], use).wholes;
  return [left, right];
}

/** 取整: a number that is not below zero, cut to a whole one. The quotient of safe integers is cut exactly. */
export function floored(term: Term, use: Use): Whole {
  const top = scaledBy(term.n, term.over, use);
  if (term.under === null && term.d === 1n) return top;
  const under = scaledBy(term.d, term.under, use);
  const least = Math.max(1, under.low);
  const high = Math.floor(top.high / least);
  return {
    code: `Math.floor(${top.code} / ${term.under === null ? under.code : `(${under.code})`})`,
    low: 0,
    high,
  };
}
