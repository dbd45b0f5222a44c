import { describe, expect, test } from 'vitest';
import { arranged } from '../../src/runtime/awards.ts';
import {
  and,
  awarded,
  awardedInEachOfLast,
  awardedInYear,
  compare,
  compareDates,
  countOf,
  daysBetween,
  divide,
  type Exact,
  earlier,
  exact,
  growthRate,
  higher,
  increase,
  integer,
  is,
  isEmpty,
  isUnknown,
  type Known,
  later,
  lower,
  not,
  or,
  type PriorAward,
  received,
  sumOf,
  Unknown,
  wholeSteps,
  yearOf,
} from '../../src/runtime/index.ts';

const a = new Unknown(['a']);
const b = new Unknown(['b']);
const paths = (value: unknown) => (isUnknown(value) ? value.paths : value);
const digits = (value: Known<Exact>) => (isUnknown(value) ? value.paths : value.toString());

describe('logic', () => {
  test('is decided by one part where that is enough', () => {
    expect(and(a, false)).toBe(false);
    expect(or(a, true)).toBe(true);
    expect(and()).toBe(true);
    expect(or()).toBe(false);
  });
  test('asks for every missing fact once, in order', () => {
    expect(paths(and(b, true, a, b))).toEqual(['b', 'a']);
    expect(paths(or(a, false, b))).toEqual(['a', 'b']);
    expect(paths(not(a))).toEqual(['a']);
    expect(not(true)).toBe(false);
  });
  test('tests choices and texts', () => {
    const tier = 'growth' as Known<'growth' | 'leading'>;
    expect(is(tier, 'leading', 'growth')).toBe(true);
    expect(paths(is(a as Known<string>, 'x'))).toEqual(['a']);
    expect([isEmpty(' '), isEmpty('甲')]).toEqual([true, false]);
  });
});

describe('numbers and dates', () => {
  test('are compared exactly', () => {
    expect(compare(exact('1.00'), '>', exact('1'))).toBe(false);
    expect(compare(exact('1.0001'), '>', exact('1'))).toBe(true);
    expect(compare(exact('1'), '!=', exact('1'))).toBe(false);
    expect(paths(compare(b, '=', a))).toEqual(['b', 'a']);
    expect(compareDates('2021-10-14', '>=', '2021-10-14')).toBe(true);
    expect(compareDates('2021-10-13', '>=', '2021-10-14')).toBe(false);
    expect(digits(yearOf('2022-03-01'))).toBe('2022');
  });
  test('are calculated', () => {
    expect(digits(higher(exact('1'), exact('2')))).toBe('2');
    expect(digits(lower(exact('1'), a))).toEqual(['a']);
    expect(digits(wholeSteps(exact('39999999.99'), exact('10000000')))).toBe('3');
    expect(digits(wholeSteps(exact('-1'), exact('10')))).toBe('0');
    expect(digits(divide(exact('1'), exact('0')))).toEqual([]);
  });
  test.each([
    ['125', '100', '25', '1/4'],
    ['100', '100', '0', '0'],
    ['80', '100', '0', '0'],
    ['80', '0', '80', '0'],
    ['400', '300', '100', '1/3'],
  ])('from %s over %s by %s, at the rate of %s', (now, before, by, rate) => {
    expect(digits(increase(exact(now), exact(before)))).toBe(by);
    expect(digits(growthRate(exact(now), exact(before)))).toBe(rate);
  });
  test.each([
    ['2022-01-01', '2022-01-02', '1'],
    ['2022-01-01', '2023-01-01', '365'],
    ['2020-01-01', '2021-01-01', '366'],
    ['2024-02-28', '2024-03-01', '2'],
    ['1900-02-28', '1900-03-01', '1'],
    ['2000-02-28', '2000-03-01', '2'],
    ['2021-12-31', '2022-01-01', '1'],
    ['2022-01-01', '2022-01-01', '0'],
    ['2022-01-02', '2022-01-01', '0'],
    ['0001-01-01', '9999-12-31', '3652058'],
  ] as const)('days from %s to %s: %s', (from, to, days) => {
    expect(digits(daysBetween(from, to))).toBe(days);
  });
  test('the later and the earlier of several dates', () => {
    expect(later('2022-01-01', '2021-12-31', '2022-01-02')).toBe('2022-01-02');
    expect(earlier('2022-01-01', '2021-12-31', '2022-01-02')).toBe('2021-12-31');
    expect(paths(earlier('2022-01-01', a))).toEqual(['a']);
    expect(paths(daysBetween(b, a))).toEqual(['b', 'a']);
  });
  test('are summed over the elements that count', () => {
    const list = [
      { n: exact('1'), counts: true },
      { n: exact('2'), counts: false },
      { n: exact('0'), counts: a },
    ];
    const counts = (one: { counts: Known<boolean> }) => one.counts;
    expect(digits(sumOf(list, counts, (one) => one.n))).toBe('1');
    expect(digits(countOf(list, counts))).toEqual(['a']);
    expect(digits(sumOf(b as Known<typeof list>, counts, (one) => one.n))).toEqual(['b']);
  });
});

describe('history', () => {
  const award = (index: number, year: number, amount: string, subject?: string): PriorAward => ({
    path: `prior_awards[${index}]`,
    item: '1.1',
    year: integer(year),
    amount: exact(amount),
    isOfEnterprise: false,
    ...(subject !== undefined && { subject }),
  });
  const history = (...prior_awards: PriorAward[]) => ({
    prior_awards: arranged(prior_awards),
    support_year: integer(2022),
  });
  const items = ['1.1'];

  test('is unknown without a record', () => {
    const f = { prior_awards: new Unknown(['prior_awards']), support_year: integer(2022) };
    expect(paths(awarded(f, items))).toEqual(['prior_awards']);
    expect(digits(received(f, items))).toEqual(['prior_awards']);
  });
  test('counts support years', () => {
    const f = history(award(0, 2021, '100'), award(1, 2020, '50'));
    expect(awardedInYear(f, items, 0)).toBe(false);
    expect(awardedInYear(f, items, -1)).toBe(true);
    expect(awardedInEachOfLast(f, items, 2)).toBe(true);
    expect(awardedInEachOfLast(f, items, 3)).toBe(false);
    expect(digits(received(f, items))).toBe('150');
    expect(digits(received(f, items, undefined, true))).toBe('0');
    expect(awarded(f, ['9.9'])).toBe(false);
  });
  test('asks which subject an award was for', () => {
    const f = history(award(0, 2021, '100'), award(1, 2021, '50', 'P2'));
    expect(awarded(f, items, 'P2')).toBe(true);
    expect(paths(awarded(f, items, 'P1'))).toEqual(['prior_awards[0].subject']);
    expect(digits(received(f, items, 'P2'))).toEqual(['prior_awards[0].subject']);
    expect(awarded(f, items)).toBe(true);
    expect(awarded(history(award(0, 2021, '1', 'P2')), items, ['X', 'P2'])).toBe(true);
  });
});
