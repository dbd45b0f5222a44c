import { expect, it } from 'vitest';
import { checkExamples } from '../../src/verify/index.ts';
import { instantiate } from '../../src/verify/instantiate.ts';
import { items, measure } from './policy.ts';

/** What is said of one worked example. */
function said(example: string): readonly string[] {
  const { plan, examples } = measure(`${items}\n${example}`);
  return checkExamples(instantiate(plan), examples.slice(-1))[0]?.failures ?? [];
}

const project = (facts: string) => `项目 P1：项目类别为智能工厂建设，${facts}`;

it.each([
  [
    'an amount',
    `算例 甲\n  已知：${project('投资额为1000万元')}\n  应得：智能工厂补助上限200万元`,
    [
      `「智能工厂补助」应为上限200万元，实为上限300万元
      口径A01：申报日期不早于施行日期（申报日期：2021年10月14日） → 符合
      口径A09：区内注册（区内注册：是） → 符合
      〔P1〕第一条第一句：项目类别为智能工厂建设（项目类别：智能工厂建设） → 符合
      〔P1〕第一条第一句：每个项目一次（既往享受记录：无） → 符合
      〔P1〕第一条第一句：按不超过投资额的30%给予补助（投资额：1000万元） → 300万元
      〔P1〕第一条第一句：单个项目最高不超过1500万元（计算金额：300万元；封顶金额：1500万元） → 300万元（未超过封顶）`,
    ],
  ],
  [
    'what is missing',
    `算例 甲\n  已知：${project('投资额未知')}\n  应得：智能工厂补助待定（缺项目类别）`,
    [
      `「智能工厂补助」应为待定（缺项目类别），实为待定（缺投资额）
      第一条第一句：尚缺事实（项目P1的投资额） → 待定
      第一条第一句：已可确定的金额 → 待定，不高于1500万元`,
    ],
  ],
  [
    'a dossier that should have been accepted',
    `算例 甲\n  已知：${project('投资额为-1万元')}\n  应得：智能工厂补助待定`,
    ['申报材料应予受理，实为退回\n      「投资额」不得为负数；现为「-10000.00」。'],
  ],
  [
    'a dossier that should have been sent back',
    `算例 甲\n  已知：${project('投资额为1万元')}\n  应得：申报材料退回（投资额为负数、投资额小数位数过多）`,
    ['申报材料应因投资额为负数、投资额小数位数过多退回，实为受理'],
  ],
  [
    'a dossier that was sent back for another reason',
    `算例 甲\n  已知：${project('投保日期为2022年3月1日')}\n  应得：申报材料退回（投资额为负数）`,
    [
      '申报材料应因投资额为负数退回，实为退回\n      「投保日期」（2022年3月1日）晚于申报日期（2021年10月14日），请核对两个日期。',
    ],
  ],
])('%s that does not come out is said, with how it came', (_name, example, failures) => {
  expect(said(example)).toEqual(failures);
});

it.each([
  ['申报材料退回', project('投资额为-1元')],
  ['申报材料退回（投资额为负数）', project('投资额为-1元')],
  ['申报材料退回（投资额小数位数过多）', project('投资额为0.001元')],
  ['申报材料退回（投保日期晚于申报日期）', project('投保日期为2021年10月15日')],
  ['申报材料退回（项目编号重复）', `\n    ${project('投资额为1元')}\n    ${project('投资额为2元')}`],
  ['申报材料退回（支持年度超出范围）', '支持年度为1999'],
  ['申报材料退回（既往享受超出范围）', '2025年度已享受智能工厂补助1万元'],
  ['申报材料退回（申报日期未填写）', '申报日期未知'],
])('%s', (due, given) => {
  expect(said(`算例 甲\n  已知：${given}\n  应得：${due}`)).toEqual([]);
});
