import type { Condition, Definition, Expression } from '../2-check/checked.ts';
import { unreachable } from '../outcome.ts';
import type { PlanPart } from './plan.ts';
import { conditionWords, expressionWords } from './words.ts';

/** 条件的各部分: the single things that a joined condition asks; none where it asks one thing only. */
export function partsOf(condition: Condition, definitions: readonly Definition[]): readonly PlanPart[] {
  const found = atoms(condition, definitions).map((part) => ({
    words: conditionWords(part),
    condition: part,
  }));
  const once = [...new Map(found.map((part) => [part.words, part])).values()];
  return once.length === 1 && once[0]?.words === conditionWords(condition) ? [] : once;
}

function atoms(condition: Condition, definitions: readonly Definition[]): readonly Condition[] {
  switch (condition.node) {
    case 'and':
    case 'or':
      return condition.parts.flatMap((part) => atoms(part, definitions));
    case 'not':
      return atoms(condition.part, definitions);
    case 'holds': {
      const { value } = condition;
      const defined =
        value.node === 'definition' ? definitions.find((one) => one.name === value.name)?.value : undefined;
      return defined?.kind === 'condition' ? atoms(defined.condition, definitions) : [condition];
    }
    case 'is':
      return condition.members.length > 1
        ? condition.members.map((member) => ({ ...condition, members: [member], negated: false }))
        : [condition];
    case 'within': {
      if (condition.until === null) return [condition];
      const { left, from, until } = condition;
      const image = until.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');
      const last: Expression = { node: 'literal', value: until, image, type: { type: 'date' } };
      return [
        { node: 'compare_dates', op: '>=', left, right: from },
        { node: 'compare_dates', op: '<=', left, right: last },
      ];
    }
    case 'compare':
    case 'compare_dates':
    case 'growth':
    case 'ordinal_year':
    case 'empty':
    case 'awarded':
      return [condition];
    default:
      return unreachable(condition);
  }
}

/** 金额的各情形: what an amount depends on beside its figures: the tiers that its base reaches, the first whole step. */
export function casesOf(expression: Expression): readonly PlanPart[] {
  switch (expression.node) {
    case 'tiers':
      return expression.tiers.map((tier) => ({
        words: tier.above
          ? `${expressionWords(expression.base)}超过${expressionWords(tier.above)}`
          : `${expressionWords(expression.base)}大于0元`,
        condition: above(expression.base, tier.above),
      }));
    case 'steps':
      return [
        {
          words: `${expressionWords(expression.base)}满${expressionWords(expression.step)}`,
          condition: { node: 'compare', op: '>=', left: expression.base, right: expression.step },
        },
      ];
    case 'choice':
      return expression.of.map((one) => ({
        words: `${expressionWords(one)}为${expression.which === 'higher' ? '较高者' : '较低者'}`,
        condition: {
          node: 'compare',
          op: '=',
          left: one,
          right: expression,
        },
      }));
    case 'binary':
      return [...casesOf(expression.left), ...casesOf(expression.right)];
    case 'share':
      return casesOf(expression.base);
    case 'fact':
    case 'literal':
    case 'increase':
    case 'days':
    case 'aggregate':
    case 'received':
    case 'definition':
      return [];
    default:
      return unreachable(expression);
  }
}

function above(base: Expression, limit: Expression | null): Condition {
  const right = limit ?? { node: 'literal', value: '0', image: '0元', type: base.type };
  return { node: 'compare', op: '>', left: base, right };
}
