import type { Exact } from '../../runtime/index.ts';
import type { Linear, Quantity } from './formula.ts';

/**
 * 不等式: the sum of whole multiples of quantities, each counted in its steps, is not above a whole number, or is below
 * it. Whole numbers of any size, so that nothing is rounded.
 */
export interface Row {
  readonly terms: ReadonlyMap<string, bigint>;
  readonly most: bigint;
  readonly strict: boolean;
  /** Whether all of its quantities are counted in steps, so that the sum is a whole number. */
  readonly whole: boolean;
}

/** A sum that is not above zero, or is below it, as a row. */
export function rowOf({ terms, constant }: Linear, strict: boolean): Row {
  const factors = [...terms].map(([key, { quantity, factor }]) => {
    const step = quantity.step ? factor.times(quantity.step) : factor;
    return [key, fractionOf(step)] as const;
  });
  const [over, under] = fractionOf(constant);
  const scale = factors.reduce((product, [, [, denominator]]) => leastMultiple(product, denominator), under);
  return tightened({
    terms: new Map(
      factors.map(([key, [numerator, denominator]]) => [key, (numerator * scale) / denominator]),
    ),
    most: (-over * scale) / under,
    strict,
    whole: [...terms.values()].every(({ quantity }) => quantity.step !== null),
  });
}

/** The rows that say where a quantity begins and ends. */
export function limitsOf({ key, step, least, most }: Quantity): readonly Row[] {
  const limit = (factor: bigint, bound: bigint): Row => ({
    terms: new Map([[key, factor]]),
    most: bound,
    strict: false,
    whole: step !== null,
  });
  return [...(least === null ? [] : [limit(-1n, -least)]), ...(most === null ? [] : [limit(1n, most)])];
}

/** The same row in least numbers; one of whole numbers ends on one. */
export function tightened({ terms, most, strict, whole }: Row): Row {
  const left = [...terms].filter(([, factor]) => factor !== 0n);
  if (left.length === 0) return { terms: new Map(), most, strict, whole };
  const divisor = left.reduce((common, [, factor]) => greatestDivisor(common, factor), 0n);
  if (whole) {
    const bound = strict ? most - 1n : most;
    return { terms: divided(left, divisor), most: floor(bound, divisor), strict: false, whole };
  }
  const common = greatestDivisor(divisor, most);
  return { terms: divided(left, common), most: most / common, strict, whole };
}

const divided = (terms: readonly (readonly [string, bigint])[], by: bigint) =>
  new Map(terms.map(([key, factor]) => [key, factor / by]));

/** Whether a row without quantities is false. */
export const isContradiction = ({ terms, most, strict }: Row): boolean =>
  terms.size === 0 && (most < 0n || (strict && most === 0n));

/** The rows without those that others imply: of rows with the same terms only the tightest is kept. */
export function tightest(rows: readonly Row[]): readonly Row[] {
  const kept = new Map<string, Row>();
  for (const row of rows) {
    if (row.terms.size === 0 && !isContradiction(row)) continue;
    const key = [...row.terms]
      .map(([name, factor]) => `${factor}*${name}`)
      .sort()
      .join('+');
    const other = kept.get(key);
    if (!other || row.most < other.most || (row.most === other.most && row.strict)) kept.set(key, row);
  }
  return [...kept.values()];
}

/** A number as a whole numerator over a whole denominator. */
export function fractionOf(value: Exact): readonly [bigint, bigint] {
  const [numerator = '0', denominator = '1'] = value.toString().split('/');
  return [BigInt(numerator), BigInt(denominator)];
}

const absolute = (value: bigint) => (value < 0n ? -value : value);

function greatestDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [absolute(a), absolute(b)];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** The least number that is a multiple of both. */
export const leastMultiple = (a: bigint, b: bigint): bigint => absolute((a / greatestDivisor(a, b)) * b);

/** A quotient by a positive number, rounded down. */
export function floor(over: bigint, under: bigint): bigint {
  const quotient = over / under;
  return over % under !== 0n && over < 0n ? quotient - 1n : quotient;
}

/** A quotient by a positive number, rounded up. */
export const ceiling = (over: bigint, under: bigint): bigint => -floor(-over, under);
