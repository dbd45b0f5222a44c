import { describe, expect, test } from 'vitest';
import { report, type TraceStep } from '../../src/runtime/index.ts';
import { policy } from './support/policy.ts';
import { evaluate, result } from './support/run.ts';

const told = (trace: readonly TraceStep[]) =>
  trace.map(({ source, rule, figures, result: outcome, subject }) =>
    [subject ?? '', source, rule, figures.join('；'), outcome].join('|'),
  );

describe('a trace', () => {
  test('tells the whole calculation', () => {
    const projects = [
      { project_id: 'P1', project_type: 'workshop', confirmed: true, investment_yuan: '60000000' },
      { project_id: 'P2', project_type: 'workshop', confirmed: true, investment_yuan: '49999999.99' },
      { project_id: 'P3', project_type: 'factory' },
    ];
    const other_district_awards = [{ item: '1.1', amount_yuan: '1000000', status: 'received' }];
    expect(told(result('1.1', { projects, other_district_awards }).trace)).toEqual([
      '|口径A01|申报日期不早于施行日期|申报日期：2022年6月30日|符合',
      '|口径A09|区内注册|区内注册：是|符合',
      'P1|第一条第1句|项目类别为数字化车间|项目类别：数字化车间|符合',
      'P2|第一条第1句|项目类别为数字化车间|项目类别：数字化车间|符合',
      'P1|第一条第1句|经确认|经确认：是|符合',
      'P2|第一条第1句|经确认|经确认：是|符合',
      'P1|第一条第1句|每个项目一次|既往享受记录：无|符合',
      'P1|第一条第1句|按不超过投资额的30%给予补助|投资额：6000万元|1800万元',
      'P1|第一条第1句|单个项目最多不超过1500万元|计算金额：1800万元；封顶金额：1500万元|1500万元（以封顶为准）',
      'P2|第一条第1句|每个项目一次|既往享受记录：无|符合',
      'P2|第一条第1句|按不超过投资额的30%给予补助|投资额：49999999.99元|14999999.997元',
      'P2|第一条第1句|单个项目最多不超过1500万元|计算金额：14999999.997元；封顶金额：1500万元|14999999.997元（未超过封顶）',
      'P2|口径A10|金额保留到分，尾数舍去||14999999.99元',
      '|第一条第1句|合计|P1：1500万元；P2：14999999.99元|29999999.99元',
      '|第一条第1句|单个企业累计最高不超过3000万元|计算金额：29999999.99元；封顶金额：3000万元|29999999.99元（未超过封顶）',
      '|口径A07|就高不重复：其他区级优惠政策|其他区级政策已到账：100万元|28999999.99元',
      '|口径A04|“不超过”是上限||适用',
      '|口径A06|封顶按单个项目计算||适用',
    ]);
  });

  test('tells the conditions that failed', () => {
    expect(told(result('1.7', { registered: false, rank: 16 }).trace)).toEqual([
      '|口径A09|区内注册|区内注册：否|不符合',
      '|第一条第7句|名额15个|入选序次：16|不符合',
    ]);
    expect(told(result('1.1', { projects: [] }).trace)).toEqual([
      '|第一条第1句|对象：项目||没有申报符合的对象',
    ]);
    expect(told(result('1.1', { projects: [{ project_id: 'P1', project_type: 'factory' }] }).trace)).toEqual([
      'P1|第一条第1句|项目类别为数字化车间|项目类别：智能工厂|不符合',
    ]);
    expect(told(result('1.4', { tier: 'none' }).trace)).toEqual([
      '|第一条第4句|企业类型为龙头型企业|企业类型：未认定|不符合',
      '|第一条第4句|企业类型为成长型企业|企业类型：未认定|不符合',
    ]);
  });

  test('tells what is missing and what is certain', () => {
    const projects = [
      { project_id: 'P1', project_type: 'workshop', confirmed: true, investment_yuan: '20000000' },
      { project_id: 'P2', project_type: 'workshop', confirmed: true },
    ];
    expect(told(result('1.1', { projects }).trace)).toEqual([
      '|第一条第1句|尚缺事实|项目P2的投资额|待定',
      '|第一条第1句|已可确定的金额||待定，600万元至2100万元',
    ]);
    expect(told(result('1.7', { superseded_items: ['1.7'] }).trace)).toEqual([
      '|口径A14|上位政策优先：国家及市级措施||转人工办理',
    ]);
  });

  test('of a promotion names what was received before', () => {
    const prior_awards = [{ item: '1.4', year: 2021, amount_yuan: '100000' }];
    expect(told(result('1.4', { tier: 'growth', tier_date: '2022-03-01', prior_awards }).trace)).toContain(
      '|第一条第4句|晋级补差：减去此前已享受的金额|事项1.4既往享受：2021年度10万元|15万元',
    );
  });
});

test('an evaluation can be stored and explained later', () => {
  const evaluation = evaluate({ rank: 1 });
  const stored = JSON.parse(JSON.stringify(evaluation)) as typeof evaluation;
  expect(policy.explain(stored, '1.7')).toEqual(policy.explain(evaluation, '1.7'));
  expect(JSON.stringify(stored)).toBe(JSON.stringify(evaluation));
  expect(Object.keys(report(policy, evaluation))).toEqual(['policy', 'items', 'totals']);
});
