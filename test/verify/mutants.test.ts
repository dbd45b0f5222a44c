import { describe, expect, it } from 'vitest';
import { createDictionary, shapeOf } from '../../grammar/index.ts';
import { createValueReader } from '../../src/compiler/1-parse/values.ts';
import type { ClauseForm, ClauseTree } from '../../src/compiler/clauses.ts';
import {
  itemForms,
  measureForms,
  policyForms,
  ruleClauses,
  standardForms,
} from '../../src/compiler/clauses.ts';
import { type CompiledPolicy, compile } from '../../src/compiler/index.ts';
import { mutantsOf } from '../../src/verify/mutate/mutants.ts';
import { changesIn } from '../../src/verify/mutate/trees.ts';
import { pageText } from '../reference/page.ts';
import { measure } from './policy.ts';

const ofEnterprise = (clauses: string) => `事项 1.1：研发补贴
  对象：企业
  依据：第一条第一句
${clauses.replaceAll(/^/gm, '  ')}
`;
const ofProject = (clauses: string) => ofEnterprise(clauses).replace('对象：企业', '对象：项目');

/** What one clause of an item may be changed into; what it stands for is put in front. */
function changesOf(text: string, clause: string): readonly string[] {
  return mutantsOf(measure(text))
    .filter((mutant) => mutant.item === '1.1' && mutant.clause === clause)
    .map(({ kind, after }) => `${kind} ${after ?? '（删去）'}`);
}

describe('what is changed', () => {
  it.each([
    [
      '标准',
      ofProject('标准：按不超过投资额的30%给予补助，单个项目累计最高不超过1500万元'),
      [
        'cap 按不超过投资额的30%给予补助',
        'standard 按投资额的30%给予补助，单个项目累计最高不超过1500万元',
        'figure 按不超过投资额的31%给予补助，单个项目累计最高不超过1500万元',
        'figure 按不超过投资额的29%给予补助，单个项目累计最高不超过1500万元',
        'figure 按不超过投资额的300%给予补助，单个项目累计最高不超过1500万元',
        'figure 按不超过投资额的3%给予补助，单个项目累计最高不超过1500万元',
        'cap 按不超过投资额的30%给予补助，单个企业累计最高不超过1500万元',
        'cap 按不超过投资额的30%给予补助，单个项目最高不超过1500万元',
        'cap 按不超过投资额的30%给予补助，单个项目当年最高不超过1500万元',
        'figure 按不超过投资额的30%给予补助，单个项目累计最高不超过1501万元',
        'figure 按不超过投资额的30%给予补助，单个项目累计最高不超过1499万元',
        'figure 按不超过投资额的30%给予补助，单个项目累计最高不超过15000万元',
        'figure 按不超过投资额的30%给予补助，单个项目累计最高不超过150万元',
      ],
    ],
    [
      '条件',
      ofEnterprise('条件：研发投入大于1亿元，且企业规模为大型或中型\n标准：给予5万元补贴'),
      [
        'condition 研发投入大于1亿元，或企业规模为大型或中型',
        'condition 企业规模为大型或中型',
        'condition 研发投入大于1亿元',
        'comparison 研发投入小于1亿元，且企业规模为大型或中型',
        'comparison 研发投入不高于1亿元，且企业规模为大型或中型',
        'comparison 研发投入不低于1亿元，且企业规模为大型或中型',
        'comparison 研发投入等于1亿元，且企业规模为大型或中型',
        'comparison 研发投入不等于1亿元，且企业规模为大型或中型',
        'figure 研发投入大于2亿元，且企业规模为大型或中型',
        'figure 研发投入大于0亿元，且企业规模为大型或中型',
        'figure 研发投入大于10亿元，且企业规模为大型或中型',
        'figure 研发投入大于0.1亿元，且企业规模为大型或中型',
        'condition 研发投入大于1亿元，且企业规模不为大型或中型',
        'condition 研发投入大于1亿元，且企业规模为中型',
        'condition 研发投入大于1亿元，且企业规模为大型',
        'condition 研发投入大于1亿元，且企业规模为大型、中型或小型',
        'condition （删去）',
      ],
    ],
    [
      '条件',
      ofProject('条件：投保日期自2021年10月14日起三年内，且已享受过本事项\n标准：给予5万元补贴'),
      [
        'condition 投保日期自2021年10月14日起三年内，或已享受过本事项',
        'condition 已享受过本事项',
        'condition 投保日期自2021年10月14日起三年内',
        'condition 非投保日期自2021年10月14日起三年内，且已享受过本事项',
        'figure 投保日期自2021年10月13日起三年内，且已享受过本事项',
        'figure 投保日期自2021年10月15日起三年内，且已享受过本事项',
        'figure 投保日期自2021年10月14日起4年内，且已享受过本事项',
        'figure 投保日期自2021年10月14日起2年内，且已享受过本事项',
        'figure 投保日期自2021年10月14日起35个月内，且已享受过本事项',
        'figure 投保日期自2021年10月14日起37个月内，且已享受过本事项',
        'figure 投保日期自2021年10月14日起三年内，且上年度已享受本事项',
        'condition 投保日期自2021年10月14日起三年内，且非已享受过本事项',
        'condition （删去）',
      ],
    ],
    [
      '频次',
      ofProject('频次：每个项目一次，与事项1.1合并计算\n标准：给予5万元补贴'),
      ['frequency 每年，与事项1.1合并计算', 'frequency 每个项目一次', 'frequency （删去）'],
    ],
    [
      '范围',
      ofProject('范围：同一型号按投保日期前3台（套），或首批次\n标准：给予5万元补贴'),
      [
        'range 同一型号按投保日期前3台（套）',
        'figure 同一型号按投保日期前4台（套），或首批次',
        'figure 同一型号按投保日期前2台（套），或首批次',
        'figure 同一型号按投保日期前30台（套），或首批次',
        'range （删去）',
      ],
    ],
    [
      '扣减',
      ofProject('标准：按投资额的20%给予配套\n扣减：本项目累计已享受'),
      ['standard 本项目当年已享受', 'standard 本企业累计已享受', 'standard （删去）'],
    ],
    [
      '有效期',
      ofEnterprise('有效期：至2023年12月31日止\n标准：给予5万元补贴'),
      ['figure 至2023年12月30日止', 'figure 至2024年1月1日止', 'condition （删去）'],
    ],
    [
      '标准',
      ofEnterprise(
        '标准：\n  企业规模为大型的，给予5万元补贴\n  给予（1万元与研发投入的较高者）的补贴',
      ).replace('给予（1万元与研发投入的较高者）的补贴', '按1万元与研发投入的较高者给予补贴'),
      [
        'condition 给予5万元补贴',
        'condition 企业规模不为大型的，给予5万元补贴',
        'condition 企业规模为大型或中型的，给予5万元补贴',
        'condition 企业规模为大型或小型的，给予5万元补贴',
        'condition 企业规模为中型的，给予5万元补贴',
        'condition 企业规模为小型的，给予5万元补贴',
        'standard 企业规模为大型的，给予不超过5万元的补贴',
        'figure 企业规模为大型的，给予6万元补贴',
        'figure 企业规模为大型的，给予4万元补贴',
        'figure 企业规模为大型的，给予50万元补贴',
        'figure 企业规模为大型的，给予0.5万元补贴',
        'standard （删去）',
        'standard 按不超过1万元与研发投入的较高者给予补贴',
        'standard 按1万元与研发投入的较低者给予补贴',
        'standard 按研发投入给予补贴',
        'standard 按1万元给予补贴',
        'figure 按2万元与研发投入的较高者给予补贴',
        'figure 按0万元与研发投入的较高者给予补贴',
        'figure 按10万元与研发投入的较高者给予补贴',
        'figure 按0.1万元与研发投入的较高者给予补贴',
        'standard （删去）',
        'standard 标准（就高）',
        'standard 按1万元与研发投入的较高者给予补贴；企业规模为大型的，给予5万元补贴',
      ],
    ],
    [
      '对象',
      ofEnterprise('标准：给予5万元补贴').replace('对象：企业', '对象：首批次的项目，同一型号合并计算'),
      [
        'condition 项目，同一型号合并计算',
        'range 首批次的项目',
        'condition 非首批次的项目，同一型号合并计算',
      ],
    ],
  ])('%s', (clause, text, changes) => {
    expect(changesOf(text, clause)).toEqual(changes);
  });

  it('of rules of the whole policy', () => {
    const found = mutantsOf(measure(ofEnterprise('标准：给予5万元补贴'))).filter(({ item }) => item === null);
    expect(found.map(({ clause, after }) => `${clause} ${after ?? '（删去）'}`)).toEqual([
      '施行日期 2021年10月13日',
      '施行日期 2021年10月15日',
      '就高不重复 （删去）',
      '通用条件 非区内注册',
      '通用条件 （删去）',
    ]);
  });
});

/** Every construct of the language is in the policy on its page. */
const page = compile([{ path: 'policy.zc', text: pageText }]).value as CompiledPolicy;

it('every change has a sentence, which is read as the changed rule', () => {
  const { syntax } = page;
  const reader = createValueReader(createDictionary(syntax.names), null);
  const forms = { ...policyForms, ...measureForms, ...itemForms, ...standardForms };
  const vocabulary = { membersOf: () => ['大型', '小型'], scopes: ['企业', '项目', '型号'] };
  const misread = ruleClauses(syntax).flatMap((clause) =>
    changesIn(clause.tree, vocabulary).flatMap(({ tree }) => {
      const text = clause.words(tree);
      const value = { file: { path: '', text }, text, start: 0, end: text.length, key: '' };
      const read = reader.read((forms[clause.field] as ClauseForm<ClauseTree>).rule, value)?.readings ?? [];
      return read.some((one) => shapeOf(one.tree) === shapeOf(tree)) ? [] : [text];
    }),
  );
  expect(misread).toEqual([]);
});
