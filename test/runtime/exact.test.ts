import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Exact, exact, integer, ratio, toYuan, yuan } from '../../src/runtime/index.ts';

/** The oracle: fractions of BigInt. */
interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

const parse = (text: string): Fraction => {
  const [whole = '', decimals = ''] = text.split('.');
  return { n: BigInt(whole + decimals), d: 10n ** BigInt(decimals.length) };
};
const same = (value: Exact, { n, d }: Fraction) =>
  value.equals(exact(n.toString()).over(exact(d.toString()))) &&
  value.compareTo(exact(n.toString()).over(exact(d.toString()))) === 0;

/** Digits as amounts have them, about the greatest safe integer, and far beyond it. */
const digits = fc.oneof(
  fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
  fc.bigInt({ min: -9n, max: 9n }).map((by) => 2n ** 53n + by),
  fc.bigInt({ min: -(10n ** 28n), max: 10n ** 28n }),
);
const decimal = fc.tuple(digits, fc.integer({ min: 0, max: 4 })).map(([digits, places]) => {
  const sign = digits < 0n ? '-' : '';
  const text = (digits < 0n ? -digits : digits).toString().padStart(places + 1, '0');
  return places === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -places)}.${text.slice(-places)}`;
});

describe('exact numbers', () => {
  test('keep what a decimal quotient loses', () => {
    expect(ratio('20', '6').times(exact('3')).toString()).toBe('10');
    expect(ratio('1', '3').plus(ratio('1', '6')).toString()).toBe('1/2');
    expect(ratio('1', '-3').toString()).toBe('-1/3');
  });

  test('agree with fractions of whole numbers', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        const [x, y] = [parse(a), parse(b)];
        expect(same(exact(a).plus(exact(b)), { n: x.n * y.d + y.n * x.d, d: x.d * y.d })).toBe(true);
        expect(same(exact(a).minus(exact(b)), { n: x.n * y.d - y.n * x.d, d: x.d * y.d })).toBe(true);
        expect(same(exact(a).times(exact(b)), { n: x.n * y.n, d: x.d * y.d })).toBe(true);
        if (y.n !== 0n) expect(exact(a).over(exact(b)).times(exact(b)).equals(exact(a))).toBe(true);
        const order = x.n * y.d - y.n * x.d;
        expect(Math.sign(exact(a).compareTo(exact(b)))).toBe(order < 0n ? -1 : order > 0n ? 1 : 0);
      }),
    );
  });

  test('are cut towards zero and never rounded up', () => {
    fc.assert(
      fc.property(decimal, fc.bigInt({ min: 1n, max: 10n ** 9n }), (a, divisor) => {
        const { n, d } = parse(a);
        const cents = (n * 100n) / (d * divisor);
        const cut = exact(a).over(exact(divisor.toString())).cutTo(2);
        expect(cut.times(exact('100')).toString()).toBe(cents.toString());
      }),
    );
    expect(toYuan(yuan('49999999.99').times(ratio('30', '100')).cutTo(2))).toBe('14999999.99');
  });

  test('refuse to lose a digit silently', () => {
    const huge = exact('9'.repeat(100));
    expect(() => huge.times(huge)).toThrow(RangeError);
    expect(() => exact('9'.repeat(121))).toThrow(RangeError);
    expect(() => toYuan(exact('1.005'))).toThrow(RangeError);
    expect(() => exact('1').over(Exact.zero)).toThrow(RangeError);
    expect(() => exact('1e5')).toThrow(TypeError);
    expect(() => integer(0.5)).toThrow(TypeError);
  });

  test('print what they hold', () => {
    expect(exact('12.50').toDecimal(2)).toBe('12.5');
    expect(exact('12.505').toDecimal(2)).toBeNull();
    expect(ratio('1', '3').toDecimal(50)).toBeNull();
    expect(exact('-0').toString()).toBe('0');
    expect(toYuan(exact('9999999999999.99'))).toBe('9999999999999.99');
  });
});
