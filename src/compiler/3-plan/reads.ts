import type { Condition, Definition, Expression, Fact } from '../2-check/checked.ts';
import { unreachable } from '../outcome.ts';
import type { FigureSource } from './plan.ts';

/** 所用事实: everything that a condition or an expression reads, in the order of the text, each once. */
export function readsOf(
  rule: { readonly condition: Condition } | { readonly expression: Expression },
  definitions: readonly Definition[],
): readonly FigureSource[] {
  const found = new Map<string, FigureSource>();
  const add = (name: string, source: FigureSource) => {
    if (!found.has(name)) found.set(name, source);
  };
  const fact = (one: Fact) => add(`${one.owner}.${one.name}`, { from: 'fact', fact: one });
  const expression = (node: Expression): void => {
    switch (node.node) {
      case 'literal':
        return;
      case 'fact':
        return fact(node.fact);
      case 'share':
        return expression(node.base);
      case 'binary':
        expression(node.left);
        return expression(node.right);
      case 'aggregate':
        return add(words(node), { from: 'expression', name: words(node), expression: node });
      case 'received':
        return add(words(node), { from: 'expression', name: words(node), expression: node });
      case 'definition': {
        const definition = definitions.find((one) => one.name === node.name);
        if (definition?.value.kind === 'condition') return condition(definition.value.condition);
        if (definition) expression(definition.value.expression);
        return add(node.name, { from: 'expression', name: node.name, expression: node });
      }
      default:
        return unreachable(node);
    }
  };
  const condition = (node: Condition): void => {
    switch (node.node) {
      case 'and':
      case 'or':
        return node.parts.forEach(condition);
      case 'not':
        return condition(node.part);
      case 'holds':
        return expression(node.value);
      case 'compare':
      case 'compare_dates':
        expression(node.left);
        return expression(node.right);
      case 'within':
        return expression(node.left);
      case 'is':
      case 'empty':
        return fact(node.fact);
      case 'awarded':
        return;
      default:
        return unreachable(node);
    }
  };
  if ('condition' in rule) condition(rule.condition);
  else expression(rule.expression);
  return [...found.values()];
}

function words(node: Extract<Expression, { node: 'aggregate' | 'received' }>): string {
  if (node.node === 'received') return `本${node.noun}${node.when === 'ever' ? '累计' : '当年'}已享受`;
  return `各${node.subject.name}${node.fact ? `的${node.fact.name}合计` : '个数'}`;
}

/** Whether a condition looks at one element of a list, or at the awards of one element. */
export function looksAtElement(
  condition: Condition,
  list: string | null,
  definitions: readonly Definition[],
): boolean {
  return (
    list !== null &&
    readsOf({ condition }, definitions).some((source) =>
      source.from === 'fact'
        ? source.fact.list === list
        : source.expression.node === 'received' && source.expression.scope === 'subject',
    )
  );
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
