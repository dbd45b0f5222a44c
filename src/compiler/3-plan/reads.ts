import type { Condition, Definition, Expression, Fact } from '../2-check/checked.ts';
import { unreachable } from '../outcome.ts';
import type { FigureSource } from './plan.ts';
import { expressionWords } from './words.ts';

type Rule = { readonly condition: Condition } | { readonly expression: Expression };

/** 所用事实: everything that a condition or an expression reads, in the order of the text, each once. */
export function readsOf(rule: Rule, definitions: readonly Definition[]): readonly FigureSource[] {
  const found =
    'condition' in rule
      ? inCondition(rule.condition, definitions)
      : inExpression(rule.expression, definitions);
  const named = found.map(
    (source) => [source.from === 'fact' ? codeOf(source.fact) : source.name, source] as const,
  );
  return [...new Map([...named].reverse()).values()].reverse();
}

function inExpression(node: Expression, definitions: readonly Definition[]): FigureSource[] {
  switch (node.node) {
    case 'literal':
      return [];
    case 'fact':
      return [{ from: 'fact', fact: node.fact }];
    case 'share':
      return inExpression(node.base, definitions);
    case 'binary':
      return [...inExpression(node.left, definitions), ...inExpression(node.right, definitions)];
    case 'choice':
      return node.of.flatMap((one) => inExpression(one, definitions));
    case 'steps':
    case 'tiers':
      return inExpression(node.base, definitions);
    case 'increase':
      return [
        ...inExpression(node.now, definitions),
        ...inExpression(node.before, definitions),
        worked(node),
      ];
    case 'days':
      return [...inExpression(node.from, definitions), ...inExpression(node.to, definitions), worked(node)];
    case 'aggregate':
    case 'received':
      return [worked(node)];
    case 'definition': {
      const value = definitions.find((one) => one.name === node.name)?.value;
      if (value?.kind === 'condition') return inCondition(value.condition, definitions);
      const inside = value ? inExpression(value.expression, definitions) : [];
      // What the name stands for as a whole is shown under the name.
      const isWhole = (source: FigureSource) =>
        source.from === 'expression' && source.expression === value?.expression;
      return [
        ...inside.filter((source) => !isWhole(source)),
        { from: 'expression', name: node.name, expression: node },
      ];
    }
    default:
      return unreachable(node);
  }
}

function inCondition(node: Condition, definitions: readonly Definition[]): FigureSource[] {
  switch (node.node) {
    case 'and':
    case 'or':
      return node.parts.flatMap((part) => inCondition(part, definitions));
    case 'not':
      return inCondition(node.part, definitions);
    case 'holds':
      return inExpression(node.value, definitions);
    case 'compare':
    case 'compare_dates':
      return [...inExpression(node.left, definitions), ...inExpression(node.right, definitions)];
    case 'within':
    case 'ordinal_year':
      return [...inExpression(node.left, definitions), ...inExpression(node.from, definitions)];
    case 'growth':
      return [...inExpression(node.now, definitions), ...inExpression(node.before, definitions)];
    case 'is':
    case 'empty':
      return [{ from: 'fact', fact: node.fact }];
    case 'awarded':
      return [];
    default:
      return unreachable(node);
  }
}

/** A value that is worked out, under its own words. */
const worked = (
  expression: Extract<Expression, { node: 'increase' | 'days' | 'aggregate' | 'received' }>,
): FigureSource => ({
  from: 'expression',
  name: expressionWords(expression),
  expression,
});

/**
 * Whether a condition looks at one element of a list, or at the awards of one element. 已享受过 asks about the awards of
 * the element where the named item is given to elements of the same list (`overSameList`), and about those of the
 * enterprise where it is not.
 */
export function looksAtElement(
  condition: Condition,
  list: string | null,
  definitions: readonly Definition[],
  overSameList: (item: string) => boolean,
): boolean {
  if (list === null) return false;
  const reads = readsOf({ condition }, definitions).some((source) =>
    source.from === 'fact'
      ? source.fact.list === list
      : source.expression.node === 'received' && source.expression.scope === 'subject',
  );
  return reads || awardsAskedFor(condition, definitions).some(overSameList);
}

/** Ids of the items whose awards a condition asks for. */
function awardsAskedFor(node: Condition, definitions: readonly Definition[]): readonly string[] {
  if (node.node === 'awarded') return [node.item];
  if (node.node === 'not') return awardsAskedFor(node.part, definitions);
  if (node.node === 'and' || node.node === 'or')
    return node.parts.flatMap((part) => awardsAskedFor(part, definitions));
  if (node.node !== 'holds' || node.value.node !== 'definition') return [];
  const { name } = node.value;
  const value = definitions.find((one) => one.name === name)?.value;
  return value?.kind === 'condition' ? awardsAskedFor(value.condition, definitions) : [];
}

/** Codes of the facts of the vocabulary that a rule reads: `registered_in_district`, `projects.investment_yuan`. */
export function factCodes(sources: readonly FigureSource[]): string[] {
  return sources.flatMap((source) => {
    if (source.from === 'fact') return [codeOf(source.fact)];
    const { expression } = source;
    if (expression.node !== 'aggregate') return [];
    const where = expression.where ? factCodes(readsOf({ condition: expression.where }, [])) : [];
    return [...where, ...(expression.fact ? [codeOf(expression.fact)] : [])];
  });
}

export const codeOf = (fact: Fact): string => (fact.list === null ? fact.code : `${fact.list}.${fact.code}`);
