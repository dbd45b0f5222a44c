import type { Condition, Expression, PlanItem } from '../../compiler/index.ts';

/** 字面量 of an item by kind: what its facts are compared with, and what its amounts are made of. */
export interface Literals {
  readonly money: readonly string[];
  readonly ratios: readonly string[];
  readonly dates: readonly string[];
  /** Counts, numbers and rates. */
  readonly numbers: readonly string[];
}

/** Collects the literals of an item, each once, in the order of the text. */
export function literalsOf(item: PlanItem): Literals {
  const expressions: Expression[] = [];
  const conditions: Condition[] = [
    ...item.conditions,
    ...item.where,
    ...item.subjectConditions,
    ...linesOf(item).flatMap((line) => line.when ?? []),
    ...item.payments.flatMap((payment) => payment.when ?? []),
  ].map((clause) => clause.condition);
  for (const { award } of linesOf(item)) expressions.push(award.expression, ...award.limits);
  expressions.push(...item.caps.map((cap) => cap.limit), ...item.deductions.map((one) => one.expression));
  for (const { value } of item.definitions) {
    if (value.kind === 'amount') expressions.push(value.expression);
    else conditions.push(value.condition);
  }
  const found = [...conditions.flatMap(inCondition), ...expressions.flatMap(inExpression)];
  const of = (...types: readonly string[]) => [
    ...new Set(found.filter((literal) => types.includes(literal.type.type)).map((literal) => literal.value)),
  ];
  const quota = item.quota ? [String(item.quota.count)] : [];
  return {
    money: of('money'),
    ratios: of('ratio'),
    dates: [...new Set([...of('date'), ...conditions.flatMap(lastDays)])],
    numbers: [...of('integer', 'number', 'decimal'), ...quota],
  };
}

const linesOf = ({ standard }: PlanItem) =>
  standard === null ? [] : [...standard.branches, ...standard.bonuses];

type Literal = Extract<Expression, { readonly node: 'literal' }>;

function inExpression(node: Expression): readonly Literal[] {
  switch (node.node) {
    case 'literal':
      return [node];
    case 'binary':
      return [...inExpression(node.left), ...inExpression(node.right)];
    case 'choice':
      return node.of.flatMap(inExpression);
    case 'increase':
      return [...inExpression(node.now), ...inExpression(node.before)];
    case 'days':
      return [...inExpression(node.from), ...inExpression(node.to)];
    case 'steps':
      return [node.base, node.step, node.each].flatMap(inExpression);
    case 'tiers':
      return [
        ...inExpression(node.base),
        ...node.tiers.flatMap((tier) =>
          [tier.above, tier.upTo, tier.ratio].flatMap((one) => (one ? inExpression(one) : [])),
        ),
      ];
    case 'share':
      return [...inExpression(node.base), ...inExpression(node.ratio)];
    case 'aggregate':
      return node.where ? inCondition(node.where) : [];
    case 'fact':
    case 'received':
    case 'definition':
      return [];
  }
}

function inCondition(node: Condition): readonly Literal[] {
  switch (node.node) {
    case 'and':
    case 'or':
      return node.parts.flatMap(inCondition);
    case 'not':
      return inCondition(node.part);
    case 'holds':
      return inExpression(node.value);
    case 'compare':
    case 'compare_dates':
      return [...inExpression(node.left), ...inExpression(node.right)];
    case 'within':
    case 'ordinal_year':
      return [...inExpression(node.left), ...inExpression(node.from)];
    case 'growth':
      return [...inExpression(node.now), ...inExpression(node.before), ...inExpression(node.ratio)];
    case 'is':
    case 'empty':
    case 'awarded':
      return [];
  }
}

function lastDays(node: Condition): readonly string[] {
  if (node.node === 'and' || node.node === 'or') return node.parts.flatMap(lastDays);
  if (node.node === 'not') return lastDays(node.part);
  return node.node === 'within' && node.until !== null ? [node.until] : [];
}
