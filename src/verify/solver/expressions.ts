import {
  type Condition,
  type Definition,
  type Expression,
  type Fact,
  unreachable,
} from '../../compiler/index.ts';
import { Exact, exact } from '../../runtime/index.ts';
import { dayNumber } from './days.ts';
import {
  ALWAYS,
  all,
  any,
  type Comparison,
  compared,
  constant,
  type Formula,
  type Linear,
  minus,
  numberOf,
  plus,
  quantity,
  times,
} from './formula.ts';
import { opaque, quantityOf, receivedUnder, wholeSteps } from './quantities.ts';

/**
 * What a formula is for. `proof`: it holds wherever the rule does, and perhaps elsewhere, so that what contradicts it
 * contradicts the rule. `witness`: the rule holds wherever it does, so that facts for it are facts for the rule.
 */
export type Sense = 'proof' | 'witness';

/** How the rules of an item are put into formulas. */
export interface Scope {
  readonly sense: Sense;
  readonly item: string;
  /** List that holds the subjects of the item; null for the enterprise. */
  readonly list: string | null;
  readonly definitions: readonly Definition[];
  /** Puts a condition into a formula; expressions and conditions hold each other. */
  readonly condition: (condition: Condition, wanted: boolean, scope: Scope) => Formula;
}

/** One way in which an amount comes about: where the formula holds, it is the sum. */
export interface Case {
  readonly when: Formula;
  readonly value: Linear;
}

/** More cases than these are not told apart. */
const MOST_CASES = 64;
const ZERO = constant(Exact.zero);

/** 算式的各情形: linear sums for an expression, by case. The cases of a proof cover all facts. */
export function casesOf(expression: Expression, scope: Scope): readonly Case[] {
  const cases = expand(expression, scope);
  if (cases.length <= MOST_CASES) return cases;
  return scope.sense === 'witness' ? cases.slice(0, MOST_CASES) : unread(expression, scope);
}

/** A value that is not read any further: a proof may not use it, and no witness is built from it. */
function unread(expression: Expression, scope: Scope): readonly Case[] {
  if (scope.sense === 'witness') return [];
  const isNegative = !neverNegative(expression, scope);
  return [{ when: ALWAYS, value: quantity(opaque(expression, isNegative)) }];
}

const one = (value: Linear): readonly Case[] => [{ when: ALWAYS, value }];

/** Every combination of the cases of several expressions. */
function combined(
  parts: readonly (readonly Case[])[],
  value: (values: readonly Linear[]) => readonly Case[],
): readonly Case[] {
  const choices = parts.reduce<readonly (readonly Case[])[]>(
    (so_far, cases) => so_far.flatMap((chosen) => cases.map((each) => [...chosen, each])),
    [[]],
  );
  return choices.flatMap((chosen) =>
    value(chosen.map((each) => each.value)).map((each) => ({
      when: all([...chosen.map(({ when }) => when), each.when]),
      value: each.value,
    })),
  );
}

function expand(expression: Expression, scope: Scope): readonly Case[] {
  switch (expression.node) {
    case 'literal':
      return one(constant(literalValue(expression)));
    case 'fact':
      return one(factValue(expression.fact));
    case 'definition': {
      const value = scope.definitions.find((definition) => definition.name === expression.name)?.value;
      return value?.kind === 'amount' ? casesOf(value.expression, scope) : unread(expression, scope);
    }
    case 'share':
      return product(expression, expression.base, expression.ratio, scope);
    case 'binary': {
      const { op, left, right } = expression;
      if (op === 'multiply') return product(expression, left, right, scope);
      if (op === 'divide') return quotient(expression, left, right, scope);
      return combined([casesOf(left, scope), casesOf(right, scope)], ([a = ZERO, b = ZERO]) =>
        one(op === 'add' ? plus(a, b) : minus(a, b)),
      );
    }
    case 'choice': {
      const best = expression.which === 'higher' || expression.which === 'later' ? '>=' : '<=';
      return combined(
        expression.of.map((each) => casesOf(each, scope)),
        (values) =>
          values.map((value) => ({
            when: all(values.filter((other) => other !== value).map((other) => compared(value, best, other))),
            value,
          })),
      );
    }
    case 'increase':
      return combined(
        [casesOf(expression.now, scope), casesOf(expression.before, scope)],
        ([now = ZERO, before = ZERO]) => increases(expression, now, before, scope),
      );
    case 'days':
      return combined(
        [casesOf(expression.from, scope), casesOf(expression.to, scope)],
        ([from = ZERO, to = ZERO]) => [
          { when: compared(to, '<=', from), value: ZERO },
          { when: compared(to, '>', from), value: minus(to, from) },
        ],
      );
    case 'steps': {
      const steps = quantity(wholeSteps(expression));
      return combined(
        [expression.base, expression.step, expression.each].map((each) => casesOf(each, scope)),
        ([base = ZERO, step = ZERO, each = ZERO]) => {
          const [size, worth] = [numberOf(step), numberOf(each)];
          if (!size || !worth) return unread(expression, scope);
          const rest = minus(base, times(steps, size));
          return [
            { when: compared(base, '<', ZERO), value: ZERO },
            {
              when: all([compared(rest, '>=', ZERO), compared(rest, '<', step)]),
              value: times(steps, worth),
            },
          ];
        },
      );
    }
    case 'tiers':
      return combined([casesOf(expression.base, scope)], ([base = ZERO]) => tierCases(base, expression));
    case 'aggregate': {
      if (scope.sense === 'proof') return unread(expression, scope);
      // Of all lists, the one with a single element is tried.
      const { where, fact } = expression;
      const value = fact ? factValue(fact) : constant(exact('1'));
      if (!where) return one(value);
      return [
        { when: scope.condition(where, true, scope), value },
        { when: scope.condition(where, false, scope), value: ZERO },
      ];
    }
    case 'received': {
      const list = expression.scope === 'subject' ? scope.list : null;
      return one(quantity(receivedUnder(scope.item, list, expression.when)));
    }
    default:
      return unreachable(expression);
  }
}

const HUNDREDTH = exact('0.01');

function factValue(fact: Fact): Linear {
  const value = quantity(quantityOf(fact));
  // A ratio is given as a number of hundredths.
  return fact.type.type === 'ratio' ? times(value, HUNDREDTH) : value;
}

const literalValue = ({ value, type }: Extract<Expression, { node: 'literal' }>): Exact =>
  exact(type.type === 'date' ? String(dayNumber(value)) : value);

/** Numbers that a factor is tried with where a witness needs a product of two facts. */
const TRIED = ['1', '10', '100', '1000', '10000'].map(exact);

function product(whole: Expression, left: Expression, right: Expression, scope: Scope): readonly Case[] {
  return combined([casesOf(left, scope), casesOf(right, scope)], ([a = ZERO, b = ZERO]) => {
    const [x, y] = [numberOf(a), numberOf(b)];
    if (y) return one(times(a, y));
    if (x) return one(times(b, x));
    if (scope.sense === 'proof') return unread(whole, scope);
    return TRIED.map((factor) => ({ when: compared(b, '=', constant(factor)), value: times(a, factor) }));
  });
}

function quotient(whole: Expression, left: Expression, right: Expression, scope: Scope): readonly Case[] {
  return combined([casesOf(left, scope), casesOf(right, scope)], ([a = ZERO, b = ZERO]) =>
    divided(whole, a, b, scope),
  );
}

/** A quotient by zero has no value: what is asked of it neither holds nor fails. */
function divided(whole: Expression, over: Linear, under: Linear, scope: Scope): readonly Case[] {
  const divisor = numberOf(under);
  const by = (factor: Exact) => times(over, exact('1').over(factor));
  if (divisor) return divisor.isZero() ? [] : one(by(divisor));
  if (scope.sense === 'proof') return unread(whole, scope);
  return TRIED.map((factor) => ({ when: compared(under, '=', constant(factor)), value: by(factor) }));
}

type Increase = Extract<Expression, { node: 'increase' }>;

/** By how much, or at which rate: nothing where it is no increase, or where there was nothing before. */
function increases(whole: Increase, now: Linear, before: Linear, scope: Scope): readonly Case[] {
  const rise = minus(now, before);
  const grown = compared(rise, '>', ZERO);
  if (whole.as === 'amount')
    return [
      { when: compared(rise, '<=', ZERO), value: ZERO },
      { when: grown, value: rise },
    ];
  return [
    { when: any([compared(rise, '<=', ZERO), compared(before, '<=', ZERO)]), value: ZERO },
    ...divided(whole, rise, before, scope).map(({ when, value }) => ({
      when: all([grown, compared(before, '>', ZERO), when]),
      value,
    })),
  ];
}

type Tiers = Extract<Expression, { node: 'tiers' }>;

function tierCases(base: Linear, { tiers }: Tiers): readonly Case[] {
  const limit = (expression: Expression | null) =>
    expression?.node === 'literal' ? constant(literalValue(expression)) : null;
  const rateOf = (ratio: Expression) => (ratio.node === 'literal' ? literalValue(ratio) : Exact.zero);
  return tiers.map((tier, index) => {
    const above = limit(tier.above);
    const upTo = limit(tier.upTo);
    const below = tiers.slice(0, index).map((each) => {
      const part = minus(limit(each.upTo) ?? ZERO, limit(each.above) ?? ZERO);
      return times(part, rateOf(each.ratio));
    });
    const own = times(above ? minus(base, above) : base, rateOf(tier.ratio));
    const bound = (other: Linear | null, comparison: Comparison) =>
      other ? [compared(base, comparison, other)] : [];
    return {
      when: all([...bound(above, '>'), ...bound(upTo, '<=')]),
      value: [...below, own].reduce(plus),
    };
  });
}

function neverNegative(expression: Expression, scope: Scope): boolean {
  const of = (part: Expression) => neverNegative(part, scope);
  switch (expression.node) {
    case 'literal':
    case 'fact':
    case 'aggregate':
    case 'received':
    case 'steps':
    case 'increase':
    case 'days':
      return true;
    case 'share':
      return of(expression.base);
    case 'binary':
      return expression.op !== 'subtract' && of(expression.left) && of(expression.right);
    case 'choice':
      return expression.which === 'higher' || expression.which === 'later'
        ? expression.of.some(of)
        : expression.of.every(of);
    case 'tiers':
      return of(expression.base);
    case 'definition': {
      const value = scope.definitions.find((definition) => definition.name === expression.name)?.value;
      return value?.kind === 'amount' && of(value.expression);
    }
    default:
      return unreachable(expression);
  }
}
