import { keywords } from '../keywords.ts';
import type {
  AnnualTotalNode,
  AwardNode,
  BranchNode,
  CapNode,
  ExpressionNode,
  LiteralNode,
  SharedCapNode,
  TierNode,
} from '../nodes.ts';
import { classifierOf } from './classifiers.ts';
import { comparedSentence, conditionSentence, expressionSentence, isCalculation } from './conditions.ts';
import { type Naming, plainly, type Worded } from './worded.ts';

/** `按不超过投资额的30%给予补助`, `每年给予15万元经费`. */
export function awardSentence(node: Worded<AwardNode>, naming: Naming = plainly): string {
  const yearly = node.yearly ? '每年' : '';
  const ceiling = node.ceiling ? '不超过' : '';
  const amount = node.amount ? expressionSentence(node.amount, naming) : '核定金额';
  if (node.form === 'grant') return `${yearly}给予${ceiling}${amount}${node.ceiling ? '的' : ''}${node.noun}`;
  const { perStep } = node;
  if (!node.amount || !perStep) return `${yearly}按${ceiling}${amount}给予${node.noun}`;
  const steps = steppedSentence(node.amount, naming) + perStep.step.image;
  return `${yearly}按${ceiling}${steps}给予${perStep.each.image}${node.noun}`;
}

/** `产值每满`; of an increase, `产值较上年产值每增加`. */
function steppedSentence(amount: Worded<ExpressionNode>, naming: Naming): string {
  if (amount.node !== 'increase') return expressionSentence(amount, naming) + keywords.EveryFull[0];
  const every = keywords.EveryIncrease[amount.as === 'amount' ? 0 : 2];
  return comparedSentence(amount, naming) + every;
}

/** `单个项目最高不超过200万元`. */
export function capSentence(node: Worded<CapNode>, naming: Naming = plainly): string {
  const whose = node.whose ? `单${classifierOf(node.whose.text)}${naming(node.whose.text)}` : '';
  const period = { none: '', this_year: '当年', cumulative: '累计' }[node.period];
  return `${whose}${period}${keywords.CapNotExceeding[0]}${node.negative ? '-' : ''}${node.limit.image}`;
}

/** 封顶: one cap or several. */
export const capsSentence = (nodes: readonly Worded<CapNode>[], naming: Naming = plainly): string =>
  nodes.map((node) => capSentence(node, naming)).join('，');

/** 合计封顶: `事项1.1、1.3合计，单个企业当年最高不超过500万元`. */
export function sharedCapSentence(
  { of, items, cap }: Worded<SharedCapNode>,
  naming: Naming = plainly,
): string {
  const which = { listed: itemsSentence(items), measure: '本条各事项', policy: '各事项' }[of];
  return `${which}合计，${capSentence(cap, naming)}`;
}

/** 年度总额: `2000万元，超出的按比例核减`. */
export const annualTotalSentence = ({ total }: Worded<AnnualTotalNode>): string =>
  `${total.image}，${keywords.CutProRata[0]}`;

/** `事项1.1、1.3`. */
export const itemsSentence = (ids: readonly Worded<LiteralNode>[]): string =>
  `事项${ids.map(({ image }) => image).join('、')}`;

/** One line of a 标准, with its condition. */
export function branchSentence(node: Worded<BranchNode>, naming: Naming = plainly): string {
  const award = [awardSentence(node.award, naming), ...node.caps.map((cap) => capSentence(cap, naming))];
  return `${node.when ? `${conditionSentence(node.when, naming)}的，` : ''}${award.join('，')}`;
}

/** One line of 加奖: `首次上规的，再给予10万元奖励`. */
export function bonusSentence(node: Worded<BranchNode>, naming: Naming = plainly): string {
  const award = [
    `${keywords.Further[0]}${awardSentence(node.award, naming)}`,
    ...node.caps.map((cap) => capSentence(cap, naming)),
  ];
  return `${node.when ? `${conditionSentence(node.when, naming)}的，` : ''}${award.join('，')}`;
}

/** `投资额超过1000万元、5000万元以下的部分，按5%给予补助`. */
export function tierSentence(node: Worded<TierNode>, naming: Naming = plainly): string {
  const above = node.above ? `超过${node.above.image}` : '';
  const upTo = node.upTo ? `${node.upTo.image}以下` : '';
  const amount = expressionSentence(node.base, naming);
  // 产值除以3 must not run into the number that follows it.
  const base = isCalculation(node.base) ? `（${amount}）` : amount;
  const part = `${base}${above}${above && upTo ? '、' : ''}${upTo}的部分`;
  return `${part}，按${node.ceiling ? '不超过' : ''}${node.ratio.image}给予${node.noun}`;
}
