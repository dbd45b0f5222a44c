/**
 * Exact numbers: a reduced pair of whole numbers, so that nothing is lost before the rounding point (20 ÷ 6 × 3 is 10).
 */

/** The most digits of either whole number: far beyond what a formula that compiles can come to (`2-check/precision.ts`). */
const DIGITS = 120;
const MOST = 10n ** BigInt(DIGITS) - 1n;

const POWERS_OF_TEN: readonly bigint[] = Array.from({ length: 9 }, (_, places) => 10n ** BigInt(places));

const tenToThe = (places: number): bigint => POWERS_OF_TEN[places] ?? 10n ** BigInt(places);

/** 最大公约数; negative where both are. */
function commonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** 精确数: an exact number, kept as a reduced fraction. */
export class Exact {
  readonly #numerator: bigint;
  /** Always positive. */
  readonly #denominator: bigint;

  private constructor(numerator: bigint, denominator: bigint) {
    // What has grown so far is a mistake and no amount, and would take all time and memory before anybody notices.
    if (numerator > MOST || numerator < -MOST || denominator > MOST)
      throw new RangeError(`An exact number has grown beyond ${DIGITS} digits`);
    this.#numerator = numerator;
    this.#denominator = denominator;
  }

  static readonly zero = new Exact(0n, 1n);

  /** Reads a decimal number without exponent: `-12.50`, `3`. */
  static parse(text: string): Exact {
    const parts = /^(-?\d+)(?:\.(\d+))?$/.exec(text);
    if (parts === null) throw new TypeError(`Not a decimal number: ${JSON.stringify(text)}`);
    const [, digits = '', places = ''] = parts;
    // Most amounts are whole, and to reduce `15000000.00` by calculation would cost more than all else.
    const decimals = places.replace(/0+$/, '');
    return Exact.#reduced(BigInt(digits + decimals), tenToThe(decimals.length));
  }

  /** A safe integer. */
  static whole(value: number): Exact {
    return value === 0 ? Exact.zero : new Exact(BigInt(value), 1n);
  }

  static #reduced(numerator: bigint, denominator: bigint): Exact {
    if (numerator === 0n) return Exact.zero;
    if (denominator === 1n) return new Exact(numerator, 1n);
    const common = commonDivisor(numerator, denominator);
    // The denominator of a fraction is above zero.
    const divisor = denominator < 0n === common < 0n ? common : -common;
    return new Exact(numerator / divisor, denominator / divisor);
  }

  /** The sum. Like all arithmetic here it throws a RangeError where a number grows beyond all amounts. */
  plus(other: Exact): Exact {
    if (this.isZero()) return other;
    if (other.isZero()) return this;
    if (this.#denominator === other.#denominator)
      return Exact.#reduced(this.#numerator + other.#numerator, this.#denominator);
    return Exact.#reduced(
      this.#numerator * other.#denominator + other.#numerator * this.#denominator,
      this.#denominator * other.#denominator,
    );
  }

  /** The same distance on the other side of zero. */
  negated(): Exact {
    return this.isZero() ? this : new Exact(-this.#numerator, this.#denominator);
  }

  /** The difference. */
  minus(other: Exact): Exact {
    return this.plus(other.negated());
  }

  /** The product. */
  times(other: Exact): Exact {
    return Exact.#reduced(this.#numerator * other.#numerator, this.#denominator * other.#denominator);
  }

  /** The quotient, as a fraction; throws a RangeError where the other number is zero. */
  over(other: Exact): Exact {
    if (other.isZero()) throw new RangeError('Division of an exact number by zero');
    return Exact.#reduced(this.#numerator * other.#denominator, this.#denominator * other.#numerator);
  }

  /** Negative, zero or positive, as this number is less than, equal to or greater than the other. */
  compareTo(other: Exact): number {
    const left = this.#numerator * other.#denominator;
    const right = other.#numerator * this.#denominator;
    return left < right ? -1 : left > right ? 1 : 0;
  }

  /** Whether both are the same number, however they came about. */
  equals(other: Exact): boolean {
    return this.#numerator === other.#numerator && this.#denominator === other.#denominator;
  }

  /** Whether it is zero. */
  isZero(): boolean {
    return this.#numerator === 0n;
  }

  /** Whether it is below zero. */
  isNegative(): boolean {
    return this.#numerator < 0n;
  }

  /** Drops what lies beyond so many decimal places, towards zero. */
  cutTo(places: number): Exact {
    if (this.#denominator === 1n) return this;
    const scale = tenToThe(places);
    return Exact.#reduced((this.#numerator * scale) / this.#denominator, scale);
  }

  /** In decimal digits without trailing zeros; null where it has more than so many decimal places. */
  toDecimal(places: number): string | null {
    if (!this.cutTo(places).equals(this)) return null;
    const text = this.#digits(places);
    return places === 0 ? text : text.replace(/\.?0+$/, '');
  }

  /** In decimal digits with exactly so many decimal places; refuses to drop any. */
  toFixed(places: number): string {
    if (!this.cutTo(places).equals(this))
      throw new RangeError(`${this} has more than ${places} decimal places`);
    return this.#digits(places);
  }

  /** With so many decimal places, of which it has no more. */
  #digits(places: number): string {
    const moved = String((this.#numerator * tenToThe(places)) / this.#denominator);
    if (places === 0) return moved;
    const sign = moved.startsWith('-') ? '-' : '';
    const digits = moved.slice(sign.length).padStart(places + 1, '0');
    return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
  }

  /** As a fraction, for messages to developers and for ratios that no percentage can state. */
  toString(): string {
    return this.#denominator === 1n ? `${this.#numerator}` : `${this.#numerator}/${this.#denominator}`;
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
