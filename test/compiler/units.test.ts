import { expect, it } from 'vitest';
import { compile, format, renderDiagnostic } from '../../src/compiler/index.ts';

/** A policy with one fact and one condition about it. */
const files = (fact: string, condition: string) => [
  {
    path: 'policy.zc',
    text: `政策《示例政策》
文号：示例发〔2021〕1号
发布机关：示例区人民政府
发布日期：2021年10月14日
施行日期：2021年10月14日
取整：金额保留到分，尾数舍去

主体 企业
  ${fact}
    佐证：证明

第一条 支持企业发展
责任单位：区经济信息委

事项 1.1：发展奖励
  对象：企业
  依据：第一条第一句
  条件：${condition}
  频次：一次性
  标准：给予10万元一次性奖励
`,
  },
];

/** A unit is known by the fact that has it, whatever it is called. */
it.each([
  ['库容（capacity）：数值（立方米）', '库容不低于1,000.5 立方米', '库容不低于1000.5立方米'],
  ['体检量（visits）：整数（人次）', '体检量不低于500人次', '体检量不低于500人次'],
  ['水价（price）：数值（元/立方米）', '水价大于2.5元/立方米', '水价大于2.5元/立方米'],
  ['节能量（saved）：数值（吨标准煤）', '节能量1.5吨标准煤以上', '节能量不低于1.5吨标准煤'],
  ['产能（capacity）：数值（吨）', '产能大于0.5吨', '产能大于0.5吨'],
  ['箱量（boxes）：整数（TEU）', '箱量不低于三百TEU', '箱量不低于三百TEU'],
  ['租赁月数（months）：整数（个月）', '租赁月数不低于6个月', '租赁月数不低于6个月'],
  ['经营年限（years）：整数（年）', '经营年限三年以上', '经营年限不低于三年'],
])('%s：%s', (fact, condition, official) => {
  const written = files(fact, condition);
  expect(compile(written).diagnostics.map(renderDiagnostic)).toEqual([]);
  expect(format(written).value?.[0]?.text).toContain(`  条件：${official}\n`);
});

it('a number in a unit that no fact has is told from the unit of the fact', () => {
  const said = compile(files('库容（capacity）：数值（立方米）', '库容不低于1000吨')).diagnostics;
  expect(said.map(({ code, message }) => `${code} ${message}`)).toEqual([
    'ZC0205 数值（立方米）与数量（吨）不能比较',
  ]);
});
