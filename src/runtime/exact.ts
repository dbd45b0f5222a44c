/**
 * Exact numbers: a reduced pair of whole numbers, so that nothing is lost before the rounding point (20 ÷ 6 × 3 is 10).
 *
 * The pair is kept in a private clone of Decimal that is only ever given whole numbers. Its precision is generous;
 * a result that would not fit is refused, because a digit that is lost silently is a wrong amount.
 */
import { Decimal } from 'decimal.js';

const DIGITS = 120;

const Whole = Decimal.clone({
  defaults: true,
  precision: DIGITS,
  rounding: Decimal.ROUND_DOWN,
  modulo: Decimal.ROUND_DOWN,
  toExpPos: DIGITS,
});

/** The denominator of every whole number, and always this object: what is whole is told without comparing. */
const ONE = new Whole(1);

/** Guards the one thing that Decimal would do silently: dropping digits beyond its precision. */
function whole(value: Decimal): Decimal {
  if (value.e >= DIGITS) throw new RangeError(`An exact number has grown beyond ${DIGITS} digits`);
  return value;
}

/** Constructing a Decimal costs more than calculating with it, so the few powers in use are made once. */
const POWERS_OF_TEN: readonly Decimal[] = Array.from({ length: 9 }, (_, places) => new Whole(`1e${places}`));

function tenToThe(places: number): Decimal {
  return POWERS_OF_TEN[places] ?? whole(new Whole(`1e${places}`));
}

function greatestCommonDivisor(a: Decimal, b: Decimal): Decimal {
  let [x, y] = [a, b];
  while (!y.isZero()) [x, y] = [y, x.mod(y)];
  return x;
}

/** 精确数: an exact number, kept as a reduced fraction. */
export class Exact {
  readonly #numerator: Decimal;
  /** Always positive. */
  readonly #denominator: Decimal;

  private constructor(numerator: Decimal, denominator: Decimal) {
    this.#numerator = numerator;
    this.#denominator = denominator;
  }

  static readonly zero = new Exact(new Whole(0), ONE);

  /** Reads a decimal number without exponent: `-12.50`, `3`. */
  static parse(text: string): Exact {
    const parts = /^(-?\d+)(?:\.(\d+))?$/.exec(text);
    if (parts === null) throw new TypeError(`Not a decimal number: ${JSON.stringify(text)}`);
    const [, digits = '', places = ''] = parts;
    // Most amounts are whole, and to reduce `15000000.00` by calculation would cost more than all else.
    const decimals = places.replace(/0+$/, '');
    // Decimal keeps every digit that it is constructed from, so the size must be checked here too.
    return Exact.#reduced(whole(new Whole(digits + decimals)), tenToThe(decimals.length));
  }

  /** A safe integer. */
  static whole(value: number): Exact {
    return value === 0 ? Exact.zero : new Exact(new Whole(value), ONE);
  }

  static #reduced(numerator: Decimal, denominator: Decimal): Exact {
    if (numerator.isZero()) return Exact.zero;
    if (denominator === ONE) return new Exact(numerator, ONE);
    const divisor = greatestCommonDivisor(numerator.abs(), denominator);
    if (divisor.eq(denominator)) return new Exact(numerator.divToInt(divisor), ONE);
    return divisor.eq(ONE)
      ? new Exact(numerator, denominator)
      : new Exact(numerator.divToInt(divisor), denominator.divToInt(divisor));
  }

  #sharesDenominator(other: Exact): boolean {
    return this.#denominator === other.#denominator || this.#denominator.eq(other.#denominator);
  }

  /** The sum. Like all arithmetic here it throws a RangeError rather than lose a digit. */
  plus(other: Exact): Exact {
    if (this.isZero()) return other;
    if (other.isZero()) return this;
    if (this.#sharesDenominator(other)) {
      return Exact.#reduced(whole(this.#numerator.plus(other.#numerator)), this.#denominator);
    }
    const left = whole(this.#numerator.times(other.#denominator));
    const right = whole(other.#numerator.times(this.#denominator));
    return Exact.#reduced(whole(left.plus(right)), whole(this.#denominator.times(other.#denominator)));
  }

  /** The same distance on the other side of zero. */
  negated(): Exact {
    return this.isZero() ? this : new Exact(this.#numerator.neg(), this.#denominator);
  }

  /** The difference. */
  minus(other: Exact): Exact {
    return this.plus(other.negated());
  }

  /** The product. */
  times(other: Exact): Exact {
    return Exact.#reduced(
      whole(this.#numerator.times(other.#numerator)),
      whole(this.#denominator.times(other.#denominator)),
    );
  }

  /** The quotient, as a fraction; throws a RangeError where the other number is zero. */
  over(other: Exact): Exact {
    if (other.isZero()) throw new RangeError('Division of an exact number by zero');
    const numerator = whole(this.#numerator.times(other.#denominator));
    const denominator = whole(this.#denominator.times(other.#numerator));
    return denominator.isNegative()
      ? Exact.#reduced(numerator.neg(), denominator.neg())
      : Exact.#reduced(numerator, denominator);
  }

  /** Negative, zero or positive, as this number is less than, equal to or greater than the other. */
  compareTo(other: Exact): number {
    if (this.#sharesDenominator(other)) return this.#numerator.cmp(other.#numerator);
    const left = whole(this.#numerator.times(other.#denominator));
    return left.cmp(whole(other.#numerator.times(this.#denominator)));
  }

  /** Whether both are the same number, however they came about. */
  equals(other: Exact): boolean {
    return this === other || (this.#sharesDenominator(other) && this.#numerator.eq(other.#numerator));
  }

  /** Whether it is zero. */
  isZero(): boolean {
    return this.#numerator.isZero();
  }

  /** Whether it is below zero. */
  isNegative(): boolean {
    return this.#numerator.isNegative() && !this.#numerator.isZero();
  }

  /** Drops what lies beyond so many decimal places, towards zero. */
  cutTo(places: number): Exact {
    if (this.#denominator === ONE) return this;
    const scale = tenToThe(places);
    return Exact.#reduced(whole(this.#numerator.times(scale)).divToInt(this.#denominator), scale);
  }

  /** In decimal digits without trailing zeros; null where it has more than so many decimal places. */
  toDecimal(places: number): string | null {
    if (!this.cutTo(places).equals(this)) return null;
    // The denominator divides a power of ten here, so the division is exact.
    return this.#numerator.div(this.#denominator).toFixed();
  }

  /** In decimal digits with exactly so many decimal places; refuses to drop any. */
  toFixed(places: number): string {
    if (!this.cutTo(places).equals(this))
      throw new RangeError(`${this} has more than ${places} decimal places`);
    return this.#numerator.div(this.#denominator).toFixed(places);
  }

  /** As a fraction, for messages to developers and for ratios that no percentage can state. */
  toString(): string {
    const numerator = this.#numerator.toFixed();
    return this.#denominator.eq(ONE) ? numerator : `${numerator}/${this.#denominator.toFixed()}`;
  }
}

/** An exact number from decimal digits: an amount in 元, a count, a unit price. */
export function exact(value: string): Exact {
  return Exact.parse(value);
}

/** An amount of money from decimal digits in 元: `yuan('10000000')`. */
export function yuan(value: string): Exact {
  return Exact.parse(value);
}

/** A whole number: a count, a year. */
export function integer(value: number): Exact {
  if (!Number.isSafeInteger(value)) throw new TypeError(`Not a whole number: ${value}`);
  return Exact.whole(value);
}

/** A fraction: `ratio('30', '100')` is 30%. */
export function ratio(numerator: string, denominator: string): Exact {
  return Exact.parse(numerator).over(Exact.parse(denominator));
}

/** 取整: cuts an amount to 分; never rounds up, because 不超过 would be broken. */
export function cutToFen(amount: Exact): Exact {
  return amount.cutTo(2);
}

/** An amount that has been cut to 分, in the form of the contract: `15000000.00`. */
export function toYuan(amount: Exact): string {
  return amount.toFixed(2);
}

/** The least of several exact numbers. */
export function least(first: Exact, ...others: readonly Exact[]): Exact {
  return others.reduce((chosen, other) => (other.compareTo(chosen) < 0 ? other : chosen), first);
}

/** The greatest of several exact numbers. */
export function greatest(first: Exact, ...others: readonly Exact[]): Exact {
  return others.reduce((chosen, other) => (other.compareTo(chosen) > 0 ? other : chosen), first);
}
