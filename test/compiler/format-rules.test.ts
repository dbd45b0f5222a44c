import { describe, expect, it } from 'vitest';
import { format, type SourceFile } from '../../src/compiler/index.ts';
import { examplePolicy as vocabulary } from './support/example-policy.ts';

const heading = '第一条 支持企业发展\n责任单位：区经济信息委\n';
const measure = (item: string): SourceFile => ({ path: 'measure-01.zc', text: heading + item });

/** The item in official form, without the heading of its measure. */
function official(item: string, policy = vocabulary): string {
  const { value, diagnostics } = format([policy, measure(item)]);
  expect(diagnostics.map((one) => one.message)).toEqual([]);
  const text = value?.find((file) => file.path === 'measure-01.zc')?.text ?? '';
  expect(text.startsWith(heading)).toBe(true);
  return text.slice(heading.length).trimStart();
}

/** An item with one condition, and that condition in official form. */
const condition = (value: string, policy = vocabulary) => {
  const text = official(
    `事项 1.1：研发补助\n  对象：企业\n  依据：第一条\n  条件：${value}\n  标准：给予5万元补助\n`,
    policy,
  );
  return /^ {2}条件：((?:.*\n {4})*.*)/m.exec(text)?.[1];
};

describe('clauses', () => {
  it.each([
    [
      'punctuation and digits',
      '研发投入大于１０00万元,且 企业规模为大型',
      '研发投入大于1000万元，且企业规模为大型',
    ],
    ['thousands commas and spaces', '研发投入不低于1,000,000 元', '研发投入不低于1000000元'],
    ['units stay as written', '研发投入不低于0.5亿元', '研发投入不低于0.5亿元'],
    [
      'one word for one comparison',
      '研发投入超过1万元且员工人数50人以上',
      '研发投入大于1万元，且员工人数不低于50人',
    ],
    ['bounds of one value', '研发投入不低于1万元，且研发投入低于5万元', '研发投入不低于1万元、小于5万元'],
    ['dates', '认定日期不早于2021年01月05日', '认定日期不早于2021年1月5日'],
    ['brackets that say nothing', '（（区内注册）且（研发投入大于1万元））', '区内注册，且研发投入大于1万元'],
    [
      'brackets of a calculation',
      '(研发投入-上年研发投入)的10%大于1万元',
      '（研发投入减去上年研发投入）的10%大于1万元',
    ],
    ['marks that are not needed', '「企业规模」为「大型」', '企业规模为大型'],
    ['a full stop', '区内注册。', '区内注册'],
    ['a clause in several lines', '区内注册，\n        且研发投入大于1万元', '区内注册，且研发投入大于1万元'],
    [
      'a long clause',
      '研发投入大于1000万元，且上年研发投入大于1000万元，且员工人数不低于100人，且认定日期不早于2021年1月5日，且企业规模为大型',
      '研发投入大于1000万元，且上年研发投入大于1000万元，且员工人数不低于100人，且认定日期不早于2021年1月5日，\n    且企业规模为大型',
    ],
  ])('%s', (_what, typed, wanted) => {
    expect(condition(typed)).toBe(wanted);
    expect(condition(wanted)).toBe(wanted);
  });
});

describe('「」 stand where a sentence has another reading, even one that makes no sense', () => {
  const policy = {
    ...vocabulary,
    text: vocabulary.text.replace(
      '  企业规模（size）',
      '  达标（reached）：是否\n    佐证：声明\n  非达标（missed_yuan）：金额\n    佐证：声明\n  企业规模（size）',
    ),
  };
  it.each([
    ['非达标', '非「达标」'],
    ['非「达标」，且「区内注册」', '非「达标」，且区内注册'],
    ['「非达标」大于1万元', '「非达标」大于1万元'],
    ['非达标不高于1万元', '「非达标」不高于1万元'],
  ])('%s', (typed, wanted) => {
    expect(condition(typed, policy)).toBe(wanted);
    expect(condition(wanted, policy)).toBe(wanted);
  });
});

it('blocks, order, indentation, lists, free text and remarks', () => {
  const typed = `
事项1.1:研发补助
# 按2021年的口径
      标准:
          研发投入大于1万元的,给予1万元补助
          # 上一档
          给予5,000元补助
      依据:第一条
      对象:企业
      说明:另行通知,见附件(1),
           按年度兑付
      频次:每年
      口径 A01:按上年末认定
            待确认:区财政局
            理由:正文未写
      口径:A02
      定义:
          增长额=研发投入-上年研发投入
口径 A02:以统计口径为准
   理由:正文未写
   待确认:区统计局
方向:加快发展


算例   甲企业
   应得:研发补助10,000元
   已知:
      企业规模为大型,
      研发投入为２万元
      支持年度为2022
# 到此为止
`;
  expect(official(typed)).toBe(`方向：加快发展

口径 A02：以统计口径为准
  理由：正文未写
  待确认：区统计局

事项 1.1：研发补助
  对象：企业
  依据：第一条
  频次：每年
  定义：增长额 = 研发投入减去上年研发投入
  # 按2021年的口径
  标准：
    研发投入大于1万元的，给予1万元补助
    # 上一档
    给予5000元补助
  说明：另行通知,见附件(1),按年度兑付
  口径 A01：按上年末认定
    理由：正文未写
    待确认：区财政局
  口径：A02

算例 甲企业
  已知：企业规模为大型，研发投入为2万元，支持年度为2022
  # 到此为止
  应得：研发补助10000元
`);
});

it('elements have a line each; one alone stays on the line of the key', () => {
  const item = '事项 1.1：项目补助\n  对象：项目\n  依据：第一条\n  标准：给予5万元补助\n\n';
  const example = (given: string) => `${item}算例 甲\n  已知：${given}\n  应得：项目补助不予支持\n`;
  const two = '\n    支持年度为2022\n    项目 P1：投资额为1万元\n    项目 “二期（乙）”：投资额为2万元';
  expect(official(example('项目P1:投资额为1万元'))).toBe(example('项目 P1：投资额为1万元'));
  expect(official(example('\n    项目“P1”：投资额为1万元'))).toBe(example('项目 P1：投资额为1万元'));
  expect(
    official(example('\n   项目P1：投资额为1万元，\n   项目“二期（乙）”:投资额为2万元\n   支持年度为2022')),
  ).toBe(example(two));
});

describe('files with mistakes', () => {
  it('are left out, with their messages; the others are formatted', () => {
    const wrong = measure('事项 1.1：研发补助\n  对象:企业\n  依据:第一条\n  标准:按研发投人的10%给予补助\n');
    const other = { path: 'measure-02.zc', text: '第二条 支持创新\n责任单位:区科技局\n' };
    const { value, diagnostics } = format([vocabulary, wrong, other]);
    expect(diagnostics.map((one) => one.code)).toEqual(['ZC0103']);
    expect(value?.map((file) => file.path)).toEqual(['policy.zc', 'measure-02.zc']);
    expect(value?.[1]?.text).toBe('第二条 支持创新\n责任单位：区科技局\n');
  });

  it('a declaration that cannot be read leaves all of them out', () => {
    const broken = {
      ...vocabulary,
      text: vocabulary.text.replace('研发投入（rd_yuan）：金额', '研发投入：金额'),
    };
    const { value, diagnostics } = format([broken, measure('')]);
    expect(value).toBeUndefined();
    expect(diagnostics.map((one) => one.code)).toContain('ZC0111');
  });
});

describe('tiers', () => {
  const progressive = (first: string) => `事项 1.1：研发补助
  对象：企业
  依据：第一条
  标准（超额累进）：
    ${first}，按10%给予补助
    研发投入超过1000万元的部分，按5%给予补助
`;

  it.each(['研发投入不高于1000万元的部分', '研发投入1,000万元及以下的部分'])('%s', (first) => {
    expect(official(progressive(first))).toBe(progressive('研发投入1000万元以下的部分'));
  });
});

describe('the order of clauses', () => {
  const award = `事项 1.1：研发补助
  对象：项目
  依据：第一条第一句
  条件：区内注册
  范围：同一项目类别按认定日期前3台（套）
  有效期：三年内
  频次：每年
  定义：基数 = 投资额减去研发投入
  标准：按不超过基数的10%给予补助
  加奖：企业规模为小型的，再按不超过基数的5%给予补助
  封顶：单个企业当年最高不超过100万元
  扣减：本企业当年已享受
  拨付：
    区内注册的，拨付50%
    拨付余额
  分担：市级承担60%、区级承担40%
  年度总额：2000万元，超出的按比例核减
  说明：投资额按历年合计填报
  口径 A06：封顶按单个企业计算
    理由：给付对象是企业
    待确认：区经济信息委
  审查意见 ZC0305：未列明的情形不给予
`;
  const quota = `事项 1.1：研发奖励
  对象：企业
  依据：第一条第一句
  条件：区内注册
  名额：15个，按员工人数排定
  频次：一次性
  标准：按核定金额给予奖励，单个企业累计最高不超过100万元
  核定：区政府审定
`;
  const service = `事项 1.1：上门指导
  对象：企业
  依据：第一条第一句
  条件：区内注册
  服务：“一户一策”上门指导
  说明：另行通知
`;
  const referral = `事项 1.1：人才指引
  对象：企业
  依据：第一条第一句
  转介：《示例区人才引进办法》
    承办：区人才办
    内容：分类补贴
  说明：另行通知
`;

  /** The clauses of an item from the last to the first, each with the lines below it. */
  const reversed = (item: string): string => {
    const [title = '', ...clauses] = item.trimEnd().split(/\n(?= {2}\S)/);
    return `${[title, ...clauses.reverse()].join('\n')}\n`;
  };

  it.each([
    ['an award', award],
    ['an award of a few', quota],
    ['a service', service],
    ['a referral', referral],
  ])('%s', (_what, item) => {
    expect(official(item)).toBe(item);
    expect(official(reversed(item))).toBe(item);
  });
});
