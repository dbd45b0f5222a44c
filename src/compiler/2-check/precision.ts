import type { Span } from '../../../grammar/index.ts';
import { unreachable } from '../outcome.ts';
import type { Definition, Expression, ValueType } from './checked.ts';
import { at, type Scope } from './scope.ts';

/** How many digits a fraction can take: its numerator, and the two factors of its denominator. */
interface Size {
  readonly over: number;
  /** Decimal places: the denominator's power of ten, which sums have in common. */
  readonly places: number;
  /** Digits of what else was divided by. */
  readonly under: number;
  /** Whether that differs from one element of a list to the next. */
  readonly varies: boolean;
}

const decimal = (over: number, places: number): Size => ({ over, places, under: 0, varies: false });
/** A list has at most 10,000 elements. */
const list = decimal(4, 0);

const mostOver = 85;
const mostUnder = 35;
const tooLarge: Size = { over: Number.POSITIVE_INFINITY, places: 0, under: 0, varies: true };

/**
 * 精度: whether the exact value of an expression fits the runtime's numbers, whatever the facts are.
 *
 * The runtime computes with 120 digits and stops rather than lose one; comparing two values multiplies the numerator of
 * one with the denominator of the other. An expression that could come near that limit is refused where it is written.
 */
export function checkPrecision(expression: Expression, node: Span, scope: Scope): Expression | null {
  if (sizeOf(expression, scope.definitions).over <= mostOver) return expression;
  scope.reporter.report('ZC0228', at(scope, node), {});
  return null;
}

/** The same for an amount of an item: elements that are counted together are added up before they are cut to 分. */
export function checkSum(expression: Expression, node: Span, scope: Scope): Expression | null {
  if (!checkPrecision(expression, node, scope)) return null;
  if (!scope.mergeBy || !sizeOf(expression, scope.definitions).varies) return expression;
  const help = '合并计算的金额先相加再取整，除数不能各不相同；把除法改为乘以比例，或不写合并计算';
  scope.reporter.report('ZC0228', at(scope, node), {}, { help: [help] });
  return null;
}

function sizeOf(expression: Expression, definitions: ReadonlyMap<string, Definition>): Size {
  const size = sizeOfParts(expression, (one) => sizeOf(one, definitions), definitions);
  return size.over <= mostOver && size.places + 1 + size.under <= mostUnder ? size : tooLarge;
}

function sizeOfParts(
  expression: Expression,
  of: (part: Expression) => Size,
  definitions: ReadonlyMap<string, Definition>,
): Size {
  switch (expression.node) {
    case 'literal': {
      const [whole = '', fraction = ''] = expression.value.split('.');
      return decimal(whole.length + fraction.length, fraction.length);
    }
    case 'fact':
      return factSize(expression.type);
    case 'received':
      return times(factSize(expression.type), list);
    case 'aggregate':
      return expression.fact ? times(factSize(expression.type), list) : list;
    case 'increase': {
      const by = plus(of(expression.now), of(expression.before));
      return expression.as === 'amount' ? by : dividedBy(by, of(expression.before), true);
    }
    case 'days':
      return decimal(7, 0);
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
      if (expression.op === 'divide') return dividedBy(left, right, expression.right.node !== 'literal');
      return plus(left, right);
    }
    case 'definition': {
      const value = definitions.get(expression.name)?.value;
      return value?.kind === 'amount' ? of(value.expression) : decimal(0, 0);
    }
    default:
      return unreachable(expression);
  }
}

/** What a dossier may state: 13 digits before the point; money to 分, other decimals to four places. */
function factSize({ type }: ValueType): Size {
  if (type === 'money') return decimal(15, 2);
  // A ratio is stated in hundredths.
  if (type === 'ratio') return decimal(17, 6);
  return type === 'decimal' ? decimal(17, 4) : decimal(16, 0);
}

const times = (a: Size, b: Size): Size => ({
  over: a.over + b.over,
  places: a.places + b.places,
  under: a.under + b.under,
  varies: a.varies || b.varies,
});
const dividedBy = (a: Size, b: Size, varies: boolean): Size => ({
  over: a.over + b.places + b.under,
  places: a.places,
  under: a.under + b.over,
  varies: a.varies || b.varies || varies,
});
const plus = (a: Size, b: Size): Size => {
  const places = Math.max(a.places, b.places);
  const brought = (one: Size, other: Size) => one.over + places - one.places + other.under;
  return {
    over: Math.max(brought(a, b), brought(b, a)) + 1,
    places,
    under: a.under + b.under,
    varies: a.varies || b.varies,
  };
};
const larger = (a: Size, b: Size): Size => ({
  over: Math.max(a.over, b.over),
  places: Math.max(a.places, b.places),
  under: Math.max(a.under, b.under),
  varies: a.varies || b.varies,
});
