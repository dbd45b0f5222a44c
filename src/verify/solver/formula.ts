import type { Fact } from '../../compiler/index.ts';
import { Exact } from '../../runtime/index.ts';
import { type Row, rowOf } from './rows.ts';

/**
 * 判定式: what a rule asks of the facts, in the form that is decided: alternatives of sums that are bounded, choices of
 * members, and flags. Negation has been carried down to them, so none is left.
 */
export type Formula =
  | { readonly form: 'all' | 'any'; readonly of: readonly Formula[] }
  /** A sum that is not above zero, or that is below it, and the quantities that it is of. */
  | { readonly form: 'bound'; readonly row: Row; readonly of: readonly Quantity[] }
  /** A fact of type 是否, a text that is empty, an earlier award. */
  | { readonly form: 'flag'; readonly key: string; readonly holds: boolean }
  | { readonly form: 'member'; readonly key: string; readonly codes: ReadonlySet<string> };

/** A bounded sum. */
export type Bound = Extract<Formula, { readonly form: 'bound' }>;

/** A formula that is made of others. */
export type Joined = Extract<Formula, { readonly form: 'all' | 'any' }>;

/** 量: a number that a formula asks about. */
export interface Quantity {
  readonly key: string;
  readonly kind: QuantityKind;
  /** Its values are the multiples of this number; null where any number may be one. */
  readonly step: Exact | null;
  /** Its least and its greatest value, counted in its steps. */
  readonly least: bigint | null;
  readonly most: bigint | null;
  /** The fact that it is, or that it is made from. */
  readonly fact: Fact | null;
}

export type QuantityKind =
  | 'money'
  | 'number'
  /** A day, counted from the first of January 1970. */
  | 'day'
  | 'year'
  /** The year of a day. */
  | 'year_of_day'
  | 'whole_steps'
  | 'received'
  /** What is not linear, or is made from a whole list. */
  | 'opaque'
  /** A sum whose bounds are asked for. */
  | 'result';

/** 线性式: quantities, each times a number, and a number. */
export interface Linear {
  readonly terms: ReadonlyMap<string, Term>;
  readonly constant: Exact;
}

export interface Term {
  readonly quantity: Quantity;
  readonly factor: Exact;
}

export const ALWAYS: Formula = { form: 'all', of: [] };

export const all = (of: readonly Formula[]): Joined => ({ form: 'all', of });
export const any = (of: readonly Formula[]): Joined => ({ form: 'any', of });
export const flag = (key: string, holds: boolean): Formula => ({ form: 'flag', key, holds });
export const member = (key: string, codes: Iterable<string>): Formula => ({
  form: 'member',
  key,
  codes: new Set(codes),
});

export const constant = (value: Exact): Linear => ({ terms: new Map(), constant: value });
export const quantity = (one: Quantity): Linear => ({
  terms: new Map([[one.key, { quantity: one, factor: ONE }]]),
  constant: Exact.zero,
});

const ONE = Exact.parse('1');

export function plus(a: Linear, b: Linear): Linear {
  const terms = new Map(a.terms);
  for (const [key, term] of b.terms) {
    const factor = term.factor.plus(terms.get(key)?.factor ?? Exact.zero);
    if (factor.isZero()) terms.delete(key);
    else terms.set(key, { ...term, factor });
  }
  return { terms, constant: a.constant.plus(b.constant) };
}

export function times(a: Linear, factor: Exact): Linear {
  if (factor.isZero()) return constant(factor);
  const terms = [...a.terms].map(
    ([key, term]) => [key, { ...term, factor: term.factor.times(factor) }] as const,
  );
  return { terms: new Map(terms), constant: a.constant.times(factor) };
}

export const minus = (a: Linear, b: Linear): Linear => plus(a, times(b, ONE.negated()));

/** The number that a sum without quantities is; null for others. */
export const numberOf = (sum: Linear): Exact | null => (sum.terms.size === 0 ? sum.constant : null);

export type Comparison = '<' | '<=' | '>' | '>=' | '=' | '!=';

/** The comparison that holds where this one does not. */
export const opposite: Readonly<Record<Comparison, Comparison>> = {
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  '=': '!=',
  '!=': '=',
};

const bound = (sum: Linear, strict: boolean): Bound => ({
  form: 'bound',
  row: rowOf(sum, strict),
  of: [...sum.terms.values()].map((term) => term.quantity),
});

/** Compares two sums. */
export function compared(a: Linear, comparison: Comparison, b: Linear): Formula {
  const below = (strict: boolean) => bound(minus(a, b), strict);
  const above = (strict: boolean) => bound(minus(b, a), strict);
  switch (comparison) {
    case '<':
      return below(true);
    case '<=':
      return below(false);
    case '>':
      return above(true);
    case '>=':
      return above(false);
    case '=':
      return all([below(false), above(false)]);
    case '!=':
      return any([below(true), above(true)]);
  }
}
