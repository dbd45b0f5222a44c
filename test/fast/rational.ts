/** Fractions of whole numbers of any size; the oracle's own arithmetic. */
export interface Rational {
  readonly n: bigint;
  /** Above zero. */
  readonly d: bigint;
}

export const fraction = (n: bigint, d = 1n): Rational => (d < 0n ? { n: -n, d: -d } : { n, d });
export const zero = fraction(0n);

export function decimal(text: string): Rational {
  const [whole = '', decimals = ''] = text.split('.');
  return fraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
}

export const add = (a: Rational, b: Rational) => fraction(a.n * b.d + b.n * a.d, a.d * b.d);
export const subtract = (a: Rational, b: Rational) => fraction(a.n * b.d - b.n * a.d, a.d * b.d);
export const multiply = (a: Rational, b: Rational) => fraction(a.n * b.n, a.d * b.d);
export const divide = (a: Rational, b: Rational) => fraction(a.n * b.d, a.d * b.n);

/** −1, 0 or 1. */
export function order(a: Rational, b: Rational): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const least = (all: readonly Rational[]) => all.reduce((a, b) => (order(b, a) < 0 ? b : a));
export const greatest = (all: readonly Rational[]) => all.reduce((a, b) => (order(b, a) > 0 ? b : a));

/** The whole part of a number that is not negative. */
export const whole = ({ n, d }: Rational): bigint => n / d;

/** Cut to 分. */
export const cut = (yuan: Rational): Rational => fraction((yuan.n * 100n) / yuan.d, 100n);
