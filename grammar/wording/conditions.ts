import { keywords } from '../keywords.ts';
import type { ComparisonOperator, ConditionNode, ExpressionNode } from '../nodes.ts';
import { toNumeral } from '../numerals.ts';
import { type Naming, plainly, type Worded } from './worded.ts';

type Expression = Worded<ExpressionNode>;
type Condition = Worded<ConditionNode>;

/** Every kind of amount; a kind that is new in the grammar does not compile until it is here. */
const expressionKinds: Readonly<Record<ExpressionNode['node'], true>> = {
  name: true,
  literal: true,
  binary: true,
  share: true,
  aggregate: true,
  choice: true,
  increase: true,
  days: true,
  received: true,
};

/** Whether what a definition says is an amount rather than a condition. */
export const isExpression = <
  E extends { readonly node: ExpressionNode['node'] },
  C extends { readonly node: ConditionNode['node'] },
>(
  value: E | C,
): value is E => Object.hasOwn(expressionKinds, value.node);

/** 算式 in words. Expressions and conditions hold each other, so they stand in one file. */
export function expressionSentence(node: Expression, naming: Naming = plainly): string {
  const say = (part: Expression) => expressionSentence(part, naming);
  const inBrackets = (part: Expression, when: boolean) => (when ? `（${say(part)}）` : say(part));
  switch (node.node) {
    case 'name':
      return naming(node.text);
    case 'literal':
      return node.image;
    case 'binary': {
      // 甲加乙减去丙 is read from the left without brackets; 甲加（乙乘以丙） has them, so that nobody must know which
      // sign binds first.
      const chained = node.left.node === 'binary' && rank[node.left.op] === rank[node.op];
      const left = inBrackets(node.left, isCompound(node.left) && !chained);
      // 甲减去（乙的10%） has them, because 甲减去乙的10% may be a share of what is left; a product is the same both ways.
      const share = node.right.node === 'share' && node.op !== 'multiply';
      return `${left}${signs[node.op]}${inBrackets(node.right, share || isCompound(node.right))}`;
    }
    case 'share':
      return `${inBrackets(node.base, isCalculation(node.base))}的${node.ratio.image}`;
    case 'aggregate': {
      const which = node.where ? `符合${conditionSentence(node.where, naming)}的` : '';
      const what = node.fact ? `的${naming(node.fact.text)}合计` : '个数';
      return `${which}各${naming(node.subject.text)}${what}`;
    }
    case 'choice': {
      const of = node.of.map((part) => inBrackets(part, isCompound(part))).join('与');
      return `${of}的${choices[node.which]}`;
    }
    case 'increase': {
      const what = node.as === 'amount' ? keywords.IncreaseAmount[0] : keywords.GrowthRate[0];
      return `${comparedSentence(node, naming)}的${what}`;
    }
    case 'days': {
      const [from, to] = [node.from, node.to].map((part) => inBrackets(part, !isSimple(part)));
      return `${from}至${to}的${keywords.DayCount[0]}`;
    }
    case 'received':
      return `本${naming(node.whose.text)}${node.when === 'ever' ? '累计已享受' : '当年已享受'}`;
    default:
      return unspeakable(node);
  }
}

/** 产值较上年产值: two values that are compared for what lies between them. */
export function comparedSentence(
  { now, before }: Extract<Expression, { readonly node: 'increase' }>,
  naming: Naming = plainly,
): string {
  const [left, right] = [now, before].map((part) =>
    isSimple(part) ? expressionSentence(part, naming) : `（${expressionSentence(part, naming)}）`,
  );
  return `${left}较${right}`;
}

// Where a keyword has several texts, the first is the official one.
const signs = {
  add: keywords.Plus[0],
  subtract: keywords.Minus[0],
  multiply: keywords.Times[0],
  divide: keywords.DividedBy[0],
} as const;
const rank = { add: 1, subtract: 1, multiply: 2, divide: 2 } as const;

const choices = {
  higher: keywords.HigherOf[0],
  lower: keywords.LowerOf[0],
  later: keywords.LaterOf[0],
  earlier: keywords.EarlierOf[0],
} as const;

/** Whether an amount is worked out by signs, and stands in brackets where a word follows that might take a part of it. */
export const isCalculation = (node: Expression): boolean => node.node === 'binary' || node.node === 'choice';
/** Whether an amount stands in brackets where it is part of a calculation. */
const isCompound = (node: Expression): boolean =>
  isCalculation(node) || node.node === 'increase' || node.node === 'days';
/** Whether an amount is one word, or a phrase without a part that a comparison might take for its own. */
const isSimple = (node: Expression): boolean =>
  !isCompound(node) && node.node !== 'share' && !(node.node === 'aggregate' && node.where !== null);

const comparisons: Readonly<Record<ComparisonOperator, string>> = {
  '<': keywords.Less[0],
  '<=': keywords.LessOrEqual[0],
  '>': keywords.Greater[0],
  '>=': keywords.GreaterOrEqual[0],
  '=': keywords.Equal[0],
  '!=': keywords.NotEqual[0],
};
const dateComparisons = {
  '<': keywords.Before[0],
  '<=': keywords.NotAfter[0],
  '>': keywords.After[0],
  '>=': keywords.NotBefore[0],
} as const;

/** 条件 in words, without a closing 的. */
export function conditionSentence(node: Condition, naming: Naming = plainly): string {
  const amount = (part: Expression) => expressionSentence(part, naming);
  const part = (inner: Condition) => {
    const words = conditionSentence(inner, naming);
    return isJoined(inner) && !boundsOf(inner) ? `（${words}）` : words;
  };
  switch (node.node) {
    case 'and': {
      const bounds = boundsOf(node);
      if (!bounds) return node.parts.map(part).join('，且');
      const limits = bounds.map(({ op, right }) => `${comparisons[op]}${amount(right)}`);
      return `${bounds[0] ? amount(bounds[0].left) : ''}${limits.join('、')}`;
    }
    case 'or':
      return node.parts.map(part).join('，或');
    case 'mixed':
      throw new Error('a clause that joins with both 且 and 或 is refused, and has no official form');
    case 'not':
      return `非${isJoined(node.part) ? `（${conditionSentence(node.part, naming)}）` : part(node.part)}`;
    case 'holds':
      return amount(node.value);
    case 'compare':
      return `${amount(node.left)}${comparisons[node.op]}${amount(node.right)}`;
    case 'compare_dates':
      return `${amount(node.left)}${dateComparisons[node.op]}${amount(node.right)}`;
    case 'growth': {
      const ratio = node.ratio.image;
      const grown = node.op === '>' ? `超过${ratio}` : `${ratio}以上`;
      const [now, before] = [node.now, node.before].map((part) =>
        isCompound(part) ? `（${amount(part)}）` : amount(part),
      );
      return `${now}较${before}增长${grown}`;
    }
    case 'within':
      return `${amount(node.left)}自${amount(node.from)}起${node.duration.image}内`;
    case 'ordinal_year': {
      const years = ordinalWords(node.first, node.last);
      return `${amount(node.left)}为自${amount(node.from)}起${years}`;
    }
    case 'is': {
      const members = node.members.map((member) => naming(member.text));
      return `${amount(node.left)}${node.negated ? '不为' : '为'}${alternatives(members)}`;
    }
    case 'empty':
      return `${amount(node.left)}${node.negated ? '不为空' : '为空'}`;
    case 'awarded': {
      const item = node.item ? naming(node.item.text) : '本事项';
      if (node.years === null) return `已享受过${item}`;
      if (node.years === 1) return `上年度已享受${item}`;
      return `前${node.years === 2 ? '两' : toNumeral(node.years)}年度均享受${item}`;
    }
    default:
      return unspeakable(node);
  }
}

const isJoined = (node: Condition) => node.node === 'and' || node.node === 'or';

type Comparison = Extract<Condition, { readonly node: 'compare' }>;

/** 产值不低于1亿元、低于5亿元: the bounds of one value, which is named once. Null for other conditions. */
function boundsOf(node: Condition): readonly Comparison[] | null {
  if (node.node !== 'and') return null;
  const bounds = node.parts.filter((part) => part.node === 'compare' && part.right.node === 'literal');
  const [first] = bounds as readonly Comparison[];
  if (!first || bounds.length < node.parts.length) return null;
  const value = expressionSentence(first.left);
  const found = bounds as readonly Comparison[];
  return found.every((bound) => expressionSentence(bound.left) === value) ? found : null;
}

/** 第一年至第三年, 第四年及以后. */
function ordinalWords(first: number, last: number | null): string {
  const start = `第${toNumeral(first)}年`;
  if (last === null) return `${start}${keywords.AndLater[0]}`;
  return last === first ? start : `${start}至第${toNumeral(last)}年`;
}

function alternatives(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join('、')}或${last}`;
}

function unspeakable(node: never): never {
  throw new Error(`a node without words: ${JSON.stringify(node)}`);
}
