/** What is not known stays within its bounds, whatever it turns out to be. */
import fc, { type Arbitrary } from 'fast-check';
import { expect, test } from 'vitest';
import { NOT_NEGATIVE } from '../../src/runtime/bounds.ts';
import {
  add,
  compare,
  divide,
  Exact,
  growthRate,
  higher,
  increase,
  integer,
  type Known,
  lower,
  multiply,
  subtract,
  sumOf,
  Unknown,
  wholeSteps,
} from '../../src/runtime/index.ts';

/** A calculation over facts, of which each is known or not. */
type Calculation = (fact: (index: number) => Known<Exact>) => Known<Exact>;

const binary = { add, subtract, multiply, divide, increase, growthRate, higher, lower };
const leaf: Arbitrary<Calculation> = fc.oneof(
  fc.nat(4).map(
    (index): Calculation =>
      (fact) =>
        fact(index),
  ),
  fc.integer({ min: -3, max: 6 }).map(
    (value): Calculation =>
      () =>
        integer(value),
  ),
);
const calculation = (depth: number): Arbitrary<Calculation> => {
  if (depth === 0) return leaf;
  const inner = fc.oneof(leaf, calculation(depth - 1));
  return fc.oneof(
    fc.tuple(fc.constantFrom(...Object.values(binary)), inner, inner).map(
      ([apply, a, b]): Calculation =>
        (fact) =>
          apply(a(fact), b(fact)),
    ),
    fc.tuple(inner, fc.integer({ min: 1, max: 5 })).map(
      ([a, step]): Calculation =>
        (fact) =>
          wholeSteps(a(fact), integer(step)),
    ),
    fc.tuple(fc.array(fc.nat(4), { maxLength: 3 }), fc.nat(4), fc.nat(4)).map(
      ([list, index, limit]): Calculation =>
        (fact) =>
          sumOf(
            list,
            (one) => compare(fact(one), '>', fact(limit)),
            () => fact(index),
          ),
    ),
  );
};
const facts = fc.array(fc.nat(5), { minLength: 5, maxLength: 5 });
const gaps = fc.array(fc.boolean(), { minLength: 5, maxLength: 5 });

test('a calculation with gaps says nothing that the whole one contradicts', () => {
  fc.assert(
    fc.property(calculation(3), calculation(2), facts, gaps, (one, other, values, missing) => {
      const whole = (index: number) => integer(values[index] ?? 0);
      const partly = (index: number) =>
        missing[index] ? new Unknown([String(index)], NOT_NEGATIVE) : whole(index);
      const [partial, complete] = [one(partly), one(whole)];
      if (partial instanceof Exact) expect(complete).toEqual(partial);
      else if (partial.bounds) {
        expect(complete).toBeInstanceOf(Exact);
        const { low, high } = partial.bounds;
        if (low) expect(compare(complete, '>=', low)).toBe(true);
        if (high) expect(compare(complete, '<=', high)).toBe(true);
      }
      for (const comparison of ['<', '<=', '>', '>=', '=', '!='] as const) {
        const said = compare(partial, comparison, other(partly));
        if (!(said instanceof Unknown)) expect(compare(complete, comparison, other(whole))).toBe(said);
      }
    }),
    { numRuns: 5000, seed: 20211014 },
  );
});

test.each([
  [
    'nothing less what is not known is not above zero',
    compare(subtract(Exact.zero, unknown('a')), '>', Exact.zero),
    false,
  ],
  ['a share of nothing is nothing', compare(multiply(unknown('a'), Exact.zero), '=', Exact.zero), true],
  [
    'the higher of a known and a lesser amount',
    higher(integer(5), subtract(integer(3), unknown('a'))),
    integer(5),
  ],
  [
    'a sum of what is not known is not negative',
    compare(
      sumOf(
        new Unknown(['list']),
        () => true,
        () => integer(1),
      ),
      '<',
      Exact.zero,
    ),
    false,
  ],
])('%s', (_, found, expected) => {
  expect(found).toEqual(expected);
});

test('a quotient by what may be zero has no bounds', () => {
  expect(divide(integer(1), unknown('a'))).toEqual(new Unknown(['a'], null));
});

function unknown(path: string): Unknown {
  return new Unknown([path], NOT_NEGATIVE);
}
