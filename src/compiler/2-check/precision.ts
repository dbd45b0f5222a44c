import { unreachable } from '../outcome.ts';
import type { Definition, Expression } from './checked.ts';

/**
 * 精度: how many digits the exact value of an expression can take, numerator and denominator together.
 *
 * The runtime computes with a fixed number of digits and stops rather than lose one; an expression that could come near
 * that limit is refused when it is written. A fact of money has at most 13 digits before the point and two after it; a
 * list has at most 10,000 elements.
 */
export function digitsOf(expression: Expression, definitions: ReadonlyMap<string, Definition>): number {
  switch (expression.node) {
    case 'literal':
      return expression.value.replace('.', '').length + expression.value.length;
    case 'fact':
      return 17;
    case 'received':
      return 21;
    case 'aggregate':
      return 21;
    case 'share':
      return digitsOf(expression.base, definitions) + digitsOf(expression.ratio, definitions);
    case 'binary':
      return digitsOf(expression.left, definitions) + digitsOf(expression.right, definitions) + 1;
    case 'choice':
      return Math.max(...expression.of.map((one) => digitsOf(one, definitions)));
    case 'steps':
      return digitsOf(expression.base, definitions) + digitsOf(expression.each, definitions);
    case 'tiers':
      return digitsOf(expression.base, definitions) + 10 * expression.tiers.length;
    case 'definition': {
      const value = definitions.get(expression.name)?.value;
      return value?.kind === 'amount' ? digitsOf(value.expression, definitions) : 0;
    }
    default:
      return unreachable(expression);
  }
}

/** What the runtime's numbers hold, with room to compare two of them by cross-multiplying. */
export const exactDigits = 55;
