import { describe, expect, test } from 'vitest';
import { arranged } from '../../src/runtime/awards.ts';
import {
  awarded,
  awardedInYear,
  exact,
  integer,
  type JsonObject,
  type PriorAward,
  received,
} from '../../src/runtime/index.ts';
import { evaluated, running } from '../support/compiled.ts';

const prior = (item: string, year: number, subject?: string) => ({
  item,
  year,
  amount_yuan: '100000.00',
  ...(subject === undefined ? {} : { subject }),
});
const projects = [
  { project_id: 'P1', investment_yuan: '1000000.00' },
  { project_id: 'P2', investment_yuan: '2000000.00' },
];

describe('awards of an item of the enterprise, asked for in an item of elements', () => {
  const policy = running(`
事项 1.1：规模奖励
  对象：企业
  依据：第一条第一句
  频次：一次性
  标准：给予10万元一次性奖励

事项 1.2：项目补助
  对象：项目
  依据：第一条第二句
  条件：已享受过规模奖励
  标准：按投资额的10%给予补助

事项 1.3：连续补助
  对象：项目
  依据：第一条第三句
  频次：每个项目一次，与事项1.1合并计算
  标准：按投资额的10%给予补助

事项 1.4：接续补助
  对象：项目
  依据：第一条第四句
  条件：前两年度均享受本事项
  标准：按投资额的10%给予补助
`);
  const statuses = (item: string, ...prior_awards: JsonObject[]) =>
    evaluated(policy, { projects, prior_awards })
      .items.get(item)
      ?.subjects.map(({ status }) => status);

  test.each([
    ['1.2', [], ['not_eligible', 'not_eligible']],
    ['1.2', [prior('1.1', 2021)], ['eligible', 'eligible']],
    ['1.2', [prior('1.2', 2021, 'P1')], ['not_eligible', 'not_eligible']],
    ['1.3', [prior('1.1', 2021)], ['not_eligible', 'not_eligible']],
    ['1.3', [prior('1.3', 2021, 'P1')], ['not_eligible', 'eligible']],
    ['1.3', [prior('1.3', 2021)], ['undetermined', 'undetermined']],
    ['1.4', [prior('1.4', 2021, 'P2'), prior('1.4', 2020, 'P2')], ['not_eligible', 'eligible']],
    ['1.4', [prior('1.4', 2021, 'P1'), prior('1.4', 2020, 'P2')], ['not_eligible', 'not_eligible']],
  ] as const)('%s after %j', (item, awards, expected) => {
    expect(statuses(item, ...awards)).toEqual(expected);
  });
});

test('an award under the name of a group is one of its elements', () => {
  const policy = running(`
主体 设备（machines），属于企业，可有多个，以设备编号（machine_id）区分
  型号（model）：文字
    佐证：清单
  购置费（cost_yuan）：金额
    佐证：发票

事项 1.1：设备补助
  对象：设备，同一型号合并计算
  依据：第一条第一句
  条件：非已享受过本事项
  标准：按购置费的10%给予补助，单个型号最高不超过50万元
`);
  const machine = (machine_id: string, model: string) => ({ machine_id, model, cost_yuan: '1000000.00' });
  const machines = [machine('A1', 'A'), machine('A2', 'A'), machine('B1', 'B')];
  const due = (subject: string) =>
    evaluated(policy, { machines, prior_awards: [prior('1.1', 2021, subject)] })
      .items.get('1.1')
      ?.subjects.map((one) => [one.subject, one.amount_yuan]);
  expect(due('A')).toEqual([
    ['A', null],
    ['B', '100000.00'],
  ]);
  expect(due('B1')).toEqual([
    ['A', '200000.00'],
    ['B', null],
  ]);
  const { model: _, ...unnamed } = machine('C1', 'C');
  const { items } = evaluated(policy, { machines: [unnamed], prior_awards: [prior('1.1', 2021, 'A')] });
  expect(items.get('1.1')).toMatchObject({ status: 'undetermined', missing: ['machines[0].model'] });
});

describe('the work grows with the length of a list, not with its square', () => {
  /** How often an award is looked at while every element of a list asks for its awards. */
  function looks(length: number): number {
    let count = 0;
    const award = (index: number): PriorAward => ({
      path: `prior_awards[${index}]`,
      item: '1.1',
      subject: `P${index}`,
      amount: exact('1'),
      isOfEnterprise: false,
      get year() {
        count += 1;
        return integer(2021);
      },
    });
    const prior_awards = arranged(Array.from({ length }, (_, index) => award(index)));
    const facts = { prior_awards, support_year: integer(2022) };
    for (let index = 0; index < length; index += 1) {
      expect(awarded(facts, ['1.1'], `P${index}`)).toBe(true);
      expect(awardedInYear(facts, ['1.1'], -1, `P${index}`)).toBe(true);
      expect(received(facts, ['1.1'], `P${index}`)).toEqual(exact('1'));
    }
    return count;
  }

  test('looking for earlier awards', () => {
    expect(looks(1000) / looks(500)).toBe(2);
  });

  test('telling the calculation', () => {
    const policy = running(`
事项 1.1：项目补助
  对象：项目
  依据：第一条第一句
  频次：每个项目一次
  标准：按投资额的10%给予补助
`);
    const figures = (length: number) => {
      const ids = Array.from({ length }, (_, index) => `P${index}`);
      const { items } = evaluated(policy, {
        projects: ids.map((project_id) => ({ project_id, investment_yuan: '100.00' })),
        prior_awards: ids.map((id) => prior('1.1', 2021, id)),
      });
      return items.get('1.1')?.trace.flatMap(({ figures: shown }) => shown).length ?? 0;
    };
    expect([figures(20), figures(40)]).toEqual([20, 40]);
  });
});
