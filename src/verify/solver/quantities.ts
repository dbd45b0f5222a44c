import type { Expression, Fact } from '../../compiler/index.ts';
import { Exact } from '../../runtime/index.ts';
import { FIRST_DAY, LAST_DAY } from './days.ts';
import type { Quantity, QuantityKind } from './formula.ts';

/** Code of a fact in a dossier: `registered`, `projects.investment_yuan`. */
export const keyOf = (fact: Fact): string => (fact.list === null ? fact.code : `${fact.list}.${fact.code}`);

const FEN = Exact.parse('0.01');
const ONE = Exact.parse('1');
const TEN_THOUSANDTH = Exact.parse('0.0001');
/** The greatest amount and the greatest number that a dossier may state, in 分 and in ten thousandths. */
const MOST_FEN = 999_999_999_999_999n;
const MOST_NUMBER = 99_999_999_999_999_900n;

/** The quantity that a fact is. Its values are those that a dossier may state, and no others. */
export function quantityOf(fact: Fact): Quantity {
  const of = (kind: QuantityKind, step: Exact, least: bigint, most: bigint): Quantity => ({
    key: keyOf(fact),
    kind,
    step,
    least,
    most,
    fact,
  });
  switch (fact.type.type) {
    case 'money':
      return of('money', FEN, 0n, MOST_FEN);
    case 'date':
      return of('day', ONE, BigInt(FIRST_DAY), BigInt(LAST_DAY));
    case 'year':
      return of('year', ONE, 1000n, 9999n);
    case 'integer':
      return of('number', ONE, 0n, BigInt(Number.MAX_SAFE_INTEGER));
    case 'decimal':
    case 'ratio':
    case 'number':
      return of('number', TEN_THOUSANDTH, 0n, MOST_NUMBER);
    case 'boolean':
    case 'text':
    case 'enumeration':
      throw new Error(`${fact.name} is no quantity`);
  }
}

/** The year of the day that a fact is. */
export const yearOfDay = (fact: Fact): Quantity => ({
  key: `year of ${keyOf(fact)}`,
  kind: 'year_of_day',
  step: ONE,
  least: 1n,
  most: 9999n,
  fact,
});

/** How many whole steps an amount holds. */
export const wholeSteps = (of: Expression): Quantity => ({
  key: `steps of ${JSON.stringify(of)}`,
  kind: 'whole_steps',
  step: ONE,
  least: 0n,
  most: null,
  fact: null,
});

/** What has been received under an item before. */
export const receivedUnder = (item: string, list: string | null, when: string): Quantity => ({
  key: ['received', item, list ?? '', when].join('|'),
  kind: 'received',
  step: FEN,
  least: 0n,
  most: null,
  fact: null,
});

/** A value of which no more is known than its sign. */
export const opaque = (of: Expression, isNegative: boolean): Quantity => ({
  key: `value of ${JSON.stringify(of)}`,
  kind: 'opaque',
  step: null,
  least: isNegative ? null : 0n,
  most: null,
  fact: null,
});
