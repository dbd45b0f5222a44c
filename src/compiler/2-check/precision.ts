import { unreachable } from '../outcome.ts';
import type { Definition, Expression } from './checked.ts';

/** How many digits a numerator and a denominator can take. */
interface Size {
  readonly over: number;
  readonly under: number;
}

/** A fact: 13 digits before the point and at most four after it. */
const fact: Size = { over: 17, under: 5 };
/** A sum over a list of at most 10,000 facts. */
const total: Size = { over: 21, under: 5 };

/**
 * 精度: whether the exact value of an expression fits the runtime's numbers, whatever the facts are.
 *
 * The runtime computes with 120 digits and stops rather than lose one; comparing two values multiplies the numerator of
 * one with the denominator of the other. An expression that could come near that limit is refused when it is written.
 */
export function fitsExactly(expression: Expression, definitions: ReadonlyMap<string, Definition>): boolean {
  const { over, under } = sizeOf(expression, definitions);
  return over <= 85 && under <= 35;
}

function sizeOf(expression: Expression, definitions: ReadonlyMap<string, Definition>): Size {
  const of = (one: Expression) => sizeOf(one, definitions);
  switch (expression.node) {
    case 'literal': {
      const [whole = '', fraction = ''] = expression.value.split('.');
      return { over: whole.length + fraction.length, under: fraction.length + 1 };
    }
    case 'fact':
      return fact;
    case 'received':
    case 'aggregate':
      return total;
    case 'choice':
      return expression.of.map(of).reduce(larger);
    case 'steps':
      return times(of(expression.base), of(expression.each));
    case 'tiers':
      return expression.tiers.map((tier) => times(of(expression.base), of(tier.ratio))).reduce(plus);
    case 'share':
      return times(of(expression.base), of(expression.ratio));
    case 'binary': {
      const [left, right] = [of(expression.left), of(expression.right)];
      if (expression.op === 'multiply') return times(left, right);
      if (expression.op === 'divide') return times(left, { over: right.under, under: right.over });
      return plus(left, right);
    }
    case 'definition': {
      const value = definitions.get(expression.name)?.value;
      return value?.kind === 'amount' ? of(value.expression) : { over: 0, under: 0 };
    }
    default:
      return unreachable(expression);
  }
}

const times = (a: Size, b: Size): Size => ({ over: a.over + b.over, under: a.under + b.under });
const plus = (a: Size, b: Size): Size => ({
  over: Math.max(a.over + b.under, b.over + a.under) + 1,
  under: a.under + b.under,
});
const larger = (a: Size, b: Size): Size => ({
  over: Math.max(a.over, b.over),
  under: Math.max(a.under, b.under),
});
