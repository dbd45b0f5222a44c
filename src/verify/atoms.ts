import { type Condition, type Definition, unreachable } from '../compiler/index.ts';

/** 条件所问: what a condition asks, one by one, definitions written out. */
export function atomsOf(condition: Condition, definitions: readonly Definition[]): readonly Condition[] {
  switch (condition.node) {
    case 'and':
    case 'or':
      return condition.parts.flatMap((part) => atomsOf(part, definitions));
    case 'not':
      return atomsOf(condition.part, definitions);
    case 'holds': {
      const defined = definedBy(condition, definitions);
      return defined ? atomsOf(defined, definitions) : [condition];
    }
    case 'is':
    case 'compare':
    case 'compare_dates':
    case 'within':
    case 'growth':
    case 'ordinal_year':
    case 'empty':
    case 'awarded':
      return [condition];
    default:
      return unreachable(condition);
  }
}

/** The condition that a bare name stands for; null where it is a fact. */
export function definedBy(
  { value }: Extract<Condition, { readonly node: 'holds' }>,
  definitions: readonly Definition[],
): Condition | null {
  if (value.node !== 'definition') return null;
  const found = definitions.find(({ name }) => name === value.name)?.value;
  return found?.kind === 'condition' ? found.condition : null;
}
