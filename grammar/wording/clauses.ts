import type {
  DefinitionNode,
  FrequencyNode,
  PaymentNode,
  QuotaNode,
  RangeNode,
  SharingNode,
  SubjectNode,
  ValidityNode,
} from '../nodes.ts';
import { itemsSentence } from './awards.ts';
import { classifierOf } from './classifiers.ts';
import { conditionSentence, expressionSentence, isExpression } from './conditions.ts';
import { type Naming, plainly, type Worded } from './worded.ts';

/** 对象: `企业`, `项目类别为数字化车间建设的项目`. */
export function subjectSentence(node: Worded<SubjectNode>, naming: Naming = plainly): string {
  const where = node.where ? `${conditionSentence(node.where, naming)}的` : '';
  const merged = node.mergeBy ? `，同一${naming(node.mergeBy.text)}合并计算` : '';
  return `${where}${naming(node.noun.text)}${merged}`;
}

/** 范围: `同一型号按投保日期前3台（套），或首批次`. */
export function rangeSentence(node: Worded<RangeNode>, naming: Naming = plainly): string {
  const first = `前${node.first.image}`;
  const or = node.or ? `，或${naming(node.or.text)}` : '';
  return `同一${naming(node.within.text)}按${naming(node.by.text)}${first}${or}`;
}

/** 名额: `15个，按入选序次排定`. */
export const quotaSentence = (node: Worded<QuotaNode>, naming: Naming = plainly): string =>
  `${node.count.image}，按${naming(node.rank.text)}排定`;

/** 有效期: `自2022年1月1日起三年内`, `至2023年12月31日止`. */
export function validitySentence({ from, until }: Worded<ValidityNode>): string {
  const end = until.image;
  return `${from ? `自${from.image}起` : ''}${end.endsWith('日') ? `至${end}止` : `${end}内`}`;
}

/** One line of 拨付: `项目开工的，拨付30%`, `验收合格的，拨付余额`. */
export function paymentSentence({ when, share }: Worded<PaymentNode>, naming: Naming = plainly): string {
  return `${when ? `${conditionSentence(when, naming)}的，` : ''}拨付${share ? share.image : '余额'}`;
}

/** 分担: `市级承担50%、区级承担50%`, `市级、区级按1：1分担`. */
export function sharingSentence(
  { form, levels, parts }: Worded<SharingNode>,
  naming: Naming = plainly,
): string {
  const names = levels.map((level) => naming(level.text));
  const shares = parts.map(({ image }) => image);
  return form === 'percent'
    ? names.map((level, index) => `${level}承担${shares[index]}`).join('、')
    : `${names.join('、')}按${shares.join('：')}分担`;
}

/** 频次: `每年`, `每个项目一次，与事项2.2合并计算`, `一次性，晋级补差（以认定日期为准）`. */
export function frequencySentence(node: Worded<FrequencyNode>, naming: Naming = plainly): string {
  const once = node.whose ? `每${classifierOf(node.whose.text)}${naming(node.whose.text)}一次` : '一次性';
  const promoted = node.promotedOn ? `，晋级补差（以${naming(node.promotedOn.text)}为准）` : '';
  const together = node.together.length === 0 ? '' : `，与${itemsSentence(node.together)}合并计算`;
  return `${node.rule === 'annual' ? '每年' : once + promoted}${together}`;
}

/** 定义: `当年增长额 = …`. */
export const definitionSentence = (node: Worded<DefinitionNode>, naming: Naming = plainly): string =>
  `${naming(node.name.text)} = ${valueSentence(node.value, naming)}`;

/** What a definition says its name means: an amount or a condition. */
const valueSentence = (value: Worded<DefinitionNode['value']>, naming: Naming): string =>
  isExpression(value) ? expressionSentence(value, naming) : conditionSentence(value, naming);
