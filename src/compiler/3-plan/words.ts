import {
  type AwardNode,
  annualTotalSentence,
  awardSentence,
  type BranchNode,
  bonusSentence,
  branchSentence,
  type CapNode,
  type ConditionNode,
  capSentence,
  conditionSentence,
  type ExpressionNode,
  expressionSentence,
  frequencySentence,
  paymentSentence,
  quotaSentence,
  rangeSentence,
  sharedCapSentence,
  sharingSentence,
  subjectSentence,
  tierSentence,
  validitySentence,
  type Worded,
} from '../../../grammar/index.ts';
import type {
  AnnualTotal,
  Award,
  Branch,
  Cap,
  Condition,
  Definition,
  Expression,
  Instalment,
  Item,
  SharedCap,
  Sharing,
  Tier,
} from '../2-check/checked.ts';
import { unreachable } from '../outcome.ts';

/**
 * 规范表述: the sentence of a rule in official form. What was checked is turned back into the tree of its clause, and
 * the grammar, which owns the wording, puts it into words. Documents and traces print these sentences, and each parses
 * back to the rule that it was printed from, so that rule and document cannot say different things.
 */
export const expressionWords = (expression: Expression): string =>
  expressionSentence(expressionNode(expression));

/** A condition in words, without a closing 的. */
export const conditionWords = (condition: Condition): string => conditionSentence(conditionNode(condition));

const name = (text: string) => ({ node: 'name', text }) as const;
const maybe = (text: string | null | undefined) => (text == null ? null : name(text));
const literal = (image: string) => ({ node: 'literal', image }) as const;

function expressionNode(expression: Expression): Worded<ExpressionNode> {
  switch (expression.node) {
    case 'fact':
      return name(expression.fact.name);
    case 'definition':
      return name(expression.name);
    case 'literal':
      return literal(expression.image);
    case 'share': {
      const { base, ratio } = expression;
      return { node: 'share', base: expressionNode(base), ratio: literalNode(ratio) };
    }
    case 'binary': {
      const { op, left, right } = expression;
      return { node: 'binary', op, left: expressionNode(left), right: expressionNode(right) };
    }
    case 'choice':
      return { node: 'choice', which: expression.which, of: expression.of.map(expressionNode) };
    case 'increase': {
      const { as, now, before } = expression;
      return { node: 'increase', as, now: expressionNode(now), before: expressionNode(before) };
    }
    case 'days':
      return { node: 'days', from: expressionNode(expression.from), to: expressionNode(expression.to) };
    case 'aggregate': {
      const { subject, where, fact } = expression;
      return {
        node: 'aggregate',
        where: where && conditionNode(where),
        subject: name(subject.name),
        fact: maybe(fact?.name),
      };
    }
    case 'received':
      return { node: 'received', whose: name(expression.noun), when: expression.when };
    case 'steps':
    case 'tiers':
      throw new Error('steps and tiers are the amount of an award, and part of its sentence');
    default:
      return unreachable(expression);
  }
}

/** An expression that the grammar allows to be a number only. */
function literalNode(expression: Expression) {
  if (expression.node !== 'literal') throw new Error(`a ${expression.node} where a number must stand`);
  return literal(expression.image);
}

function conditionNode(condition: Condition): Worded<ConditionNode> {
  switch (condition.node) {
    case 'and':
    case 'or':
      return { node: condition.node, parts: condition.parts.map(conditionNode) };
    case 'not':
      return { node: 'not', part: conditionNode(condition.part) };
    case 'holds':
      return { node: 'holds', value: expressionNode(condition.value) };
    case 'compare': {
      const { op, left, right } = condition;
      return { node: 'compare', op, left: expressionNode(left), right: expressionNode(right) };
    }
    case 'compare_dates': {
      const { op, left, right } = condition;
      return { node: 'compare_dates', op, left: expressionNode(left), right: dateNode(right) };
    }
    case 'within': {
      const { left, from, duration } = condition;
      return {
        node: 'within',
        left: expressionNode(left),
        from: dateNode(from),
        duration: literal(duration),
      };
    }
    case 'growth': {
      const { now, before, op, ratio } = condition;
      return {
        node: 'growth',
        now: expressionNode(now),
        before: expressionNode(before),
        op,
        ratio: literalNode(ratio),
      };
    }
    case 'ordinal_year': {
      const { left, from, first, last } = condition;
      return { node: 'ordinal_year', left: expressionNode(left), from: dateNode(from), first, last };
    }
    case 'is': {
      const { fact, members, negated } = condition;
      return {
        node: 'is',
        left: name(fact.name),
        members: members.map((member) => name(member.name)),
        negated,
      };
    }
    case 'empty':
      return { node: 'empty', left: name(condition.fact.name), negated: condition.negated };
    case 'awarded': {
      const { years, words } = condition;
      return { node: 'awarded', years, item: words === '本事项' ? null : name(words) };
    }
    default:
      return unreachable(condition);
  }
}

/** A date that is written in the text, or the name of one. */
function dateNode(expression: Expression) {
  const node = expressionNode(expression);
  if (node.node !== 'name' && node.node !== 'literal')
    throw new Error(`a ${node.node} where a date must stand`);
  return node;
}

function awardNode(award: Award): Worded<AwardNode> {
  const { amount, ceiling, yearly, noun, form } = award;
  const rest = { node: 'award', ceiling, yearly, noun, form } as const;
  if (amount?.node !== 'steps') return { ...rest, amount: amount && expressionNode(amount), perStep: null };
  const perStep = { step: literalNode(amount.step), each: literalNode(amount.each) };
  return { ...rest, amount: expressionNode(amount.base), perStep };
}

const capNode = ({ noun, period, limit }: Cap): Worded<CapNode> => ({
  node: 'cap',
  whose: maybe(noun),
  period,
  limit: literalNode(limit),
  negative: false,
});

const branchNode = ({ when, award, caps }: Branch): Worded<BranchNode> => ({
  node: 'branch',
  when: when && conditionNode(when),
  award: awardNode(award),
  caps: caps.map(capNode),
});

/** `按不超过投资额的30%给予补助，单个项目最高不超过200万元`. */
export function awardWords(award: Award, caps: readonly Cap[] = []): string {
  const { amount } = award;
  if (amount?.node !== 'tiers') return [awardSentence(awardNode(award)), ...caps.map(capWords)].join('，');
  // The lines of a progressive standard, one after the other.
  const lines = amount.tiers.map((tier) => tierAwardWords(award, amount.base, tier));
  return [lines.join('；'), ...caps.map(capWords)].join('，');
}

/** `投资额1000万元以下的部分，按10%给予补助`. */
export function tierAwardWords(award: Award, base: Expression, tier: Tier): string {
  return tierSentence({
    node: 'tier',
    base: expressionNode(base),
    above: tier.above && literalNode(tier.above),
    upTo: tier.upTo && literalNode(tier.upTo),
    ceiling: award.ceiling,
    ratio: literalNode(tier.ratio),
    noun: award.noun,
  });
}

/** `单个项目最高不超过200万元`. */
export const capWords = (cap: Cap): string => capSentence(capNode(cap));

/** 合计封顶: `事项1.1、1.3合计，单个企业当年最高不超过500万元`. */
export const sharedCapWords = ({ of, items, cap }: SharedCap): string =>
  sharedCapSentence({
    node: 'shared_cap',
    of,
    items: of === 'listed' ? items.map(literal) : [],
    cap: capNode(cap),
  });

/** `再给予10万元奖励`. */
export const bonusAwardWords = (award: Award, caps: readonly Cap[] = []): string =>
  bonusWords({ when: null, award, caps });

/** One line of 加奖, with its condition. */
export const bonusWords = (bonus: Branch): string => bonusSentence(branchNode(bonus));
/** 年度总额, with the items that it is for: `本条各事项年度总额2000万元，超出的按比例核减`. */
export function annualTotalWords(annual: AnnualTotal): string {
  const whose = { item: '', measure: '本条各事项', policy: '各事项' }[annual.of];
  return `${whose}年度总额${annualTotalClause(annual)}`;
}

/** 年度总额: `2000万元，超出的按比例核减`. */
export const annualTotalClause = ({ total }: AnnualTotal): string =>
  annualTotalSentence({ node: 'annual_total', total: literalNode(total) });

/** One line of a 标准, with its condition. */
export const branchWords = (branch: Branch): string => branchSentence(branchNode(branch));

/** 对象: `企业`, `项目类别为数字化车间建设的项目`. */
export const subjectWords = ({ subject, where, mergeBy }: Item): string =>
  subjectSentence({
    node: 'subject',
    where: where && conditionNode(where),
    noun: name(subject.name),
    mergeBy: maybe(mergeBy?.name),
  });

/** 范围: `同一型号按投保日期前3台（套），或首批次`. */
export const rangeWords = ({ within, by, image, or }: NonNullable<Item['range']>): string =>
  rangeSentence({
    node: 'range',
    within: name(within.name),
    by: name(by.name),
    first: literal(image),
    or: maybe(or?.name),
  });

/** 名额: `15个，按入选序次排定`. */
export const quotaWords = ({ image, rank }: NonNullable<Item['quota']>): string =>
  quotaSentence({ node: 'quota', count: literal(image), rank: name(rank.name) });

/** 频次. */
export const frequencyWords = (
  { rule, noun, promotedOn, items }: NonNullable<Item['frequency']>,
  own: string,
): string =>
  frequencySentence({
    node: 'frequency',
    rule,
    whose: maybe(noun),
    promotedOn: maybe(promotedOn?.name),
    together: items.filter((id) => id !== own).map(literal),
  });

/** `当年增长额 = …`, without the name. */
export function definitionWords({ value }: Definition): string {
  return value.kind === 'amount' ? expressionWords(value.expression) : conditionWords(value.condition);
}

/** One line of 拨付: `项目开工的，拨付30%`. */
export const paymentWords = ({ when, share }: Instalment): string =>
  paymentSentence({
    node: 'payment',
    when: when && conditionNode(when),
    share: share && literalNode(share),
  });

/** 分担: `市级承担50%、区级承担50%`. */
export const sharingWords = ({ form, levels }: Sharing): string =>
  sharingSentence({
    node: 'sharing',
    form,
    levels: levels.map((level) => name(level.name)),
    parts: levels.map((level) => literalNode(level.part)),
  });

/** 有效期: `自2022年1月1日起三年内`, `至2023年12月31日止`. */
export const validityWords = ({ fromImage, untilImage }: NonNullable<Item['validity']>): string =>
  validitySentence({
    node: 'validity',
    from: fromImage === null ? null : literal(fromImage),
    until: literal(untilImage),
  });
