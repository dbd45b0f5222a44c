import { Exact } from '../../runtime/index.ts';
import { dayNumber, firstDayOfYear, isoOf, lastDayOfYear } from './days.ts';
import { APPLICATION_DATE, SUPPORT_YEAR } from './domain.ts';
import type { Stage } from './elimination.ts';
import type { Quantity } from './formula.ts';
import { keyOf, yearOfDay } from './quantities.ts';
import { ceiling, floor, fractionOf, leastMultiple, type Row } from './rows.ts';
import type { System } from './system.ts';

/** Values of a range, counted in the steps of a quantity. */
interface Range {
  readonly low: bigint | null;
  readonly high: bigint | null;
}

type Picked = ReadonlyMap<string, { readonly quantity: Quantity; readonly value: Exact }>;

/**
 * 取数: numbers for the rows, round ones where there is a choice, in the reverse of the order in which quantities were taken
 * out. Null where no choice that is tried leaves whole steps for all of them, or where a quantity has no steps.
 */
export function pickNumbers(stages: readonly Stage[], quantities: System['quantities']): Picked | null {
  const factors = stages.flatMap(({ rows }) => rows.flatMap(({ terms }) => [...terms.values()]));
  const common = factors.reduce(leastMultiple, 1n);
  for (const later of [false, true]) {
    for (const years of [0n, 1n]) {
      for (const multiple of [1n, common, null]) {
        const picked = pickAll(stages, quantities, { multiple, later, years });
        if (picked) return picked;
      }
    }
  }
  return null;
}

/** What is picked where there is a choice. */
interface Preference {
  /** Amounts are multiples of this number; null for the least amount that will do. */
  readonly multiple: bigint | null;
  /** Whether the enterprise applies some years later than it might. */
  readonly later: boolean;
  /** How many years after the first possible one an event is put: where a year begins is known to two days only. */
  readonly years: bigint;
}

function pickAll(
  stages: readonly Stage[],
  quantities: System['quantities'],
  preference: Preference,
): Picked | null {
  const steps = new Map<string, bigint>();
  const picked = new Map<string, { readonly quantity: Quantity; readonly value: Exact }>();
  for (const { key, rows } of [...stages].reverse()) {
    const quantity = quantities.get(key);
    if (!quantity?.step) return null;
    const value = pick(quantity, inCalendar(rangeOf(key, rows, steps), quantity, steps), preference);
    if (value === null) return null;
    steps.set(key, value);
    picked.set(key, { quantity, value: quantity.step.times(Exact.parse(String(value))) });
  }
  return picked;
}

function rangeOf(key: string, rows: readonly Row[], picked: ReadonlyMap<string, bigint>): Range {
  let low: bigint | null = null;
  let high: bigint | null = null;
  for (const { terms, most } of rows) {
    const factor = terms.get(key) ?? 0n;
    const others = [...terms].reduce(
      (sum, [name, each]) => (name === key ? sum : sum + each * (picked.get(name) ?? 0n)),
      0n,
    );
    const left = most - others;
    if (factor > 0n) {
      const bound = floor(left, factor);
      if (high === null || bound < high) high = bound;
    } else {
      const bound = ceiling(-left, -factor);
      if (low === null || bound > low) low = bound;
    }
  }
  return { low, high };
}

/** What the calendar adds: a day lies in its year, and the support year is not after that of the application. */
function inCalendar(range: Range, quantity: Quantity, picked: ReadonlyMap<string, bigint>): Range {
  const { kind, fact, key } = quantity;
  if (key === SUPPORT_YEAR.key) return narrowed(range, null, yearOn(picked.get(APPLICATION_DATE.key)));
  if (!fact) return range;
  if (kind === 'year_of_day') {
    const own = yearOn(picked.get(keyOf(fact)));
    return narrowed(range, own, own);
  }
  const year = kind === 'day' ? picked.get(yearOfDay(fact).key) : undefined;
  if (year === undefined) return range;
  return narrowed(range, BigInt(firstDayOfYear(Number(year))), BigInt(lastDayOfYear(Number(year))));
}

const yearOn = (day: bigint | undefined): bigint | null =>
  day === undefined ? null : BigInt(isoOf(Number(day)).slice(0, 4));

const narrowed = (range: Range, low: bigint | null, high: bigint | null): Range => ({
  low: low !== null && (range.low === null || range.low < low) ? low : range.low,
  high: high !== null && (range.high === null || range.high > high) ? high : range.high,
});

/** No day before this one is picked where a later one will do. */
const EARLIEST = BigInt(dayNumber('2000-01-01'));
const SOME_YEARS = 1500n;

function pick(
  quantity: Quantity,
  { low, high }: Range,
  { multiple, later, years }: Preference,
): bigint | null {
  if (low !== null && high !== null && low > high) return null;
  const least = low ?? 0n;
  switch (quantity.kind) {
    case 'day': {
      if (quantity.key === APPLICATION_DATE.key) return later ? lesser(least + SOME_YEARS, high) : least;
      // What has no first day happened on the last one that it may.
      return least < EARLIEST ? (high ?? least) : least;
    }
    case 'year':
      return quantity.key === SUPPORT_YEAR.key || least < 2000n ? (high ?? least) : least;
    case 'year_of_day':
      return least < 2000n ? (high ?? least) : lesser(least + years, high);
    case 'money':
      return multiple === null ? least : roundest(least, high, 100_000_000n, multiple);
    case 'number':
      return multiple === null ? least : roundest(least, high, stepsIn('1', quantity), multiple);
    case 'received':
    case 'whole_steps':
    case 'opaque':
    case 'result':
      return least;
  }
}

const lesser = (a: bigint, b: bigint | null): bigint => (b !== null && b < a ? b : a);

/** The least positive multiple of the greatest power of ten that has one in the range. */
function roundest(low: bigint, high: bigint | null, first: bigint, scale: bigint): bigint {
  for (let unit = first; unit >= 1n; unit /= 10n) {
    const multiple = unit * scale;
    const value = low <= 0n ? multiple : ceiling(low, multiple) * multiple;
    if (high === null || value <= high) return value;
  }
  return low;
}

function stepsIn(value: string, { step }: Quantity): bigint {
  const [over, under] = fractionOf(step ? Exact.parse(value).over(step) : Exact.zero);
  return floor(over, under);
}
