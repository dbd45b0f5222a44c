import type { Expression, Fact } from '../../compiler/index.ts';
import { Exact } from '../../runtime/index.ts';
import { FIRST_DAY, LAST_DAY } from './days.ts';
import type { Quantity, QuantityKind } from './formula.ts';

/** Code of a fact in a dossier: `registered`, `projects.investment_yuan`. */
export const keyOf = (fact: Fact): string => (fact.list === null ? fact.code : `${fact.list}.${fact.code}`);

const FEN = Exact.parse('0.01');
const ONE = Exact.parse('1');
const TEN_THOUSANDTH = Exact.parse('0.0001');
const MOST = Exact.parse('9999999999999.99');

const whole = (value: number) => Exact.parse(String(value));

/** The quantity that a fact is. Its values are those that a dossier may state, and no others. */
export function quantityOf(fact: Fact): Quantity {
  const of = (kind: QuantityKind, step: Exact, low: Exact, high: Exact): Quantity => ({
    key: keyOf(fact),
    kind,
    step,
    low,
    high,
    fact,
  });
  switch (fact.type.type) {
    case 'money':
      return of('money', FEN, Exact.zero, MOST);
    case 'date':
      return of('day', ONE, whole(FIRST_DAY), whole(LAST_DAY));
    case 'year':
      return of('year', ONE, whole(1000), whole(9999));
    case 'integer':
      return of('number', ONE, Exact.zero, whole(Number.MAX_SAFE_INTEGER));
    case 'decimal':
    case 'ratio':
    case 'number':
      return of('number', TEN_THOUSANDTH, Exact.zero, MOST);
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
  low: ONE,
  high: whole(9999),
  fact,
});

/** How many whole steps an amount holds. */
export const wholeSteps = (of: Expression): Quantity => ({
  key: `steps of ${JSON.stringify(of)}`,
  kind: 'whole_steps',
  step: ONE,
  low: Exact.zero,
  high: null,
  fact: null,
});

/** What has been received under an item before. */
export const receivedUnder = (item: string, list: string | null, when: string): Quantity => ({
  key: ['received', item, list ?? '', when].join('|'),
  kind: 'received',
  step: FEN,
  low: Exact.zero,
  high: null,
  fact: null,
});

/** A value of which no more is known than its sign. */
export const opaque = (of: Expression, isNegative: boolean): Quantity => ({
  key: `value of ${JSON.stringify(of)}`,
  kind: 'opaque',
  step: null,
  low: isNegative ? null : Exact.zero,
  high: null,
  fact: null,
});
