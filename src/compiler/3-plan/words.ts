import type { ComparisonOperator } from '../../../grammar/index.ts';
import type {
  Award,
  Branch,
  Cap,
  Condition,
  Definition,
  Expression,
  Item,
  Tier,
} from '../2-check/checked.ts';
import { unreachable } from '../outcome.ts';

/**
 * 规范表述: the sentence of a rule in official form. Documents and traces print these sentences, and each parses back
 * to the rule that it was printed from, so that rule and document cannot say different things.
 */
export function expressionWords(expression: Expression): string {
  switch (expression.node) {
    case 'fact':
      return expression.fact.name;
    case 'literal':
      return expression.image.replaceAll(',', '');
    case 'definition':
      return expression.name;
    case 'share':
      return `${operand(expression.base)}的${expressionWords(expression.ratio)}`;
    case 'binary': {
      const sign = { add: '加', subtract: '减去', multiply: '乘以', divide: '除以' }[expression.op];
      return `${operand(expression.left)}${sign}${operand(expression.right)}`;
    }
    case 'choice':
      return `${expression.of.map(operand).join('与')}的${expression.which === 'higher' ? '较高者' : '较低者'}`;
    case 'steps':
      return `${operand(expression.base)}每满${expressionWords(expression.step)}给予${expressionWords(expression.each)}`;
    case 'tiers':
      return expression.tiers
        .map((tier) => `${tierWords(expression.base, tier)}按${expressionWords(tier.ratio)}计算`)
        .join('，');
    case 'aggregate': {
      const which = expression.where ? `符合${conditionWords(expression.where)}的` : '';
      const what = expression.fact ? `的${expression.fact.name}合计` : '个数';
      return `${which}各${expression.subject.name}${what}`;
    }
    case 'received':
      return `本${expression.noun}${expression.when === 'ever' ? '累计已享受' : '当年已享受'}`;
    default:
      return unreachable(expression);
  }
}

/** `投资额超过1000万元、5000万元以下的部分`. */
function tierWords(base: Expression, tier: Tier): string {
  const above = tier.above ? `超过${expressionWords(tier.above)}` : '';
  const upTo = tier.upTo ? `${expressionWords(tier.upTo)}以下` : '';
  return `${expressionWords(base)}${above}${above && upTo ? '、' : ''}${upTo}的部分`;
}

/** An operand in brackets where it is a calculation of its own. */
function operand(expression: Expression): string {
  return expression.node === 'binary' || expression.node === 'choice'
    ? `（${expressionWords(expression)}）`
    : expressionWords(expression);
}

const comparisons: Readonly<Record<ComparisonOperator, string>> = {
  '<': '小于',
  '<=': '不高于',
  '>': '大于',
  '>=': '不低于',
  '=': '等于',
  '!=': '不等于',
};
const dateComparisons = { '<': '早于', '<=': '不晚于', '>': '晚于', '>=': '不早于' } as const;

/** A condition in words, without a closing 的. */
export function conditionWords(condition: Condition): string {
  switch (condition.node) {
    case 'and':
      return condition.parts.map(part).join('，且');
    case 'or':
      return condition.parts.map(part).join('，或');
    case 'not':
      return `非${part(condition.part)}`;
    case 'holds':
      return expressionWords(condition.value);
    case 'compare':
      return `${expressionWords(condition.left)}${comparisons[condition.op]}${expressionWords(condition.right)}`;
    case 'compare_dates':
      return `${expressionWords(condition.left)}${dateComparisons[condition.op]}${expressionWords(condition.right)}`;
    case 'within':
      return `${expressionWords(condition.left)}自${expressionWords(condition.from)}起${condition.duration}内`;
    case 'growth': {
      const ratio = expressionWords(condition.ratio);
      const grown = condition.op === '>' ? `超过${ratio}` : `${ratio}以上`;
      return `${expressionWords(condition.now)}较${expressionWords(condition.before)}增长${grown}`;
    }
    case 'is':
      return `${condition.fact.name}${condition.negated ? '不为' : '为'}${alternatives(condition.members.map((member) => member.name))}`;
    case 'empty':
      return `${condition.fact.name}${condition.negated ? '不为空' : '为空'}`;
    case 'awarded': {
      if (condition.years === null) return `已享受过${condition.words}`;
      if (condition.years === 1) return `上年度已享受${condition.words}`;
      return `前${['零', '一', '两', '三', '四', '五'][condition.years] ?? condition.years}年度均享受${condition.words}`;
    }
    default:
      return unreachable(condition);
  }
}

function part(condition: Condition): string {
  const words = conditionWords(condition);
  return condition.node === 'and' || condition.node === 'or' ? `（${words}）` : words;
}

function alternatives(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join('、')}或${last}`;
}

/** `按不超过投资额的30%给予补助`, `每年给予15万元经费`. */
export function awardWords(award: Award, caps: readonly Cap[] = []): string {
  const yearly = award.yearly ? '每年' : '';
  const ceiling = award.ceiling ? '不超过' : '';
  const amount = award.amount ? expressionWords(award.amount) : '核定金额';
  const noun = award.ceiling && award.form === 'grant' ? `的${award.noun}` : award.noun;
  if (award.amount?.node === 'tiers') return tiersWords(award, award.amount, caps);
  if (award.amount?.node === 'steps')
    return [`${yearly}按${ceiling}${amount}${noun}`, ...caps.map(capWords)].join('，');
  const sentence =
    award.form === 'by' ? `按${ceiling}${amount}给予${noun}` : `给予${ceiling}${amount}${noun}`;
  return [`${yearly}${sentence}`, ...caps.map(capWords)].join('，');
}

/** The lines of a progressive standard, one after the other. */
function tiersWords(
  award: Award,
  amount: Extract<Expression, { node: 'tiers' }>,
  caps: readonly Cap[],
): string {
  const lines = amount.tiers.map((tier) => tierAwardWords(award, amount.base, tier));
  return [lines.join('；'), ...caps.map(capWords)].join('，');
}

/** `投资额1000万元以下的部分，按10%给予补助`. */
export function tierAwardWords(award: Award, base: Expression, tier: Tier): string {
  return `${tierWords(base, tier)}，按${award.ceiling ? '不超过' : ''}${expressionWords(tier.ratio)}给予${award.noun}`;
}

/** `单个项目最高不超过200万元`. */
export function capWords(cap: Cap): string {
  const period = { none: '', this_year: '当年', cumulative: '累计' }[cap.period];
  const whose = cap.noun === null ? '' : `单个${cap.noun}`;
  return `${whose}${period}最高不超过${expressionWords(cap.limit)}`;
}

/** One line of a 标准, with its condition. */
export function branchWords(branch: Branch): string {
  const award = awardWords(branch.award, branch.caps);
  return branch.when ? `${conditionWords(branch.when)}的，${award}` : award;
}

/** 对象: `企业`, `项目类别为数字化车间建设的项目`. */
export function subjectWords(item: Item): string {
  const noun = item.where ? `${conditionWords(item.where)}的${item.subject.name}` : item.subject.name;
  return item.mergeBy ? `${noun}，同一${item.mergeBy.name}合并计算` : noun;
}

/** 范围: `同一型号按投保日期前3台（套），或首批次`. */
export function rangeWords(range: NonNullable<Item['range']>): string {
  const or = range.or ? `，或${range.or.name}` : '';
  return `同一${range.within.name}按${range.by.name}前${range.image}${or}`;
}

/** 名额: `15个，按入选序次排定`. */
export function quotaWords(quota: NonNullable<Item['quota']>): string {
  return `${quota.image}，按${quota.rank.name}排定`;
}

/** 频次. */
export function frequencyWords(frequency: NonNullable<Item['frequency']>, own: string): string {
  const promoted = frequency.promotedOn ? `，晋级补差（以${frequency.promotedOn.name}为准）` : '';
  const once = frequency.noun === null ? '一次性' : `每个${frequency.noun}一次`;
  const others = frequency.items.filter((id) => id !== own);
  const together = others.length > 0 ? `，与事项${others.join('、')}合并计算` : '';
  return `${frequency.rule === 'annual' ? '每年' : `${once}${promoted}`}${together}`;
}

/** `当年增长额 = …`, without the name. */
export function definitionWords(definition: Definition): string {
  const { value } = definition;
  return value.kind === 'amount' ? expressionWords(value.expression) : conditionWords(value.condition);
}

/** 有效期: `自2022年1月1日起三年内`, `至2023年12月31日止`. */
export function validityWords(validity: NonNullable<Item['validity']>): string {
  const from = validity.fromImage === null ? '' : `自${validity.fromImage}起`;
  const { untilImage } = validity;
  return untilImage.endsWith('日') ? `${from}至${untilImage}止` : `${from}${untilImage}内`;
}
