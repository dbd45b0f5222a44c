import { describe, expect, it } from 'vitest';
import { changedPolicy, hengce } from './run.ts';

const lowPrice = `算例 用电单价低于一元
  已知：用电到户单价为0.99元/度
  应得：高电价上门指导不予支持

`;

describe('mutate', () => {
  it('says who notices what', () => {
    expect(hengce('mutate', '14.3')).toEqual({
      code: 0,
      err: '',
      out: `规则变异核对：逐处改动规则，看算例和数字台账能否查出（查出/改动，等价的改动不计）
  数字　　　比较　　　封顶范围　条件　　　其他　　　
  4/4       5/5                 1/1                 14.3　高电价上门指导
数字：算例查出4/4，占100%。
比较：算例查出5/5，占100%。
封顶范围：算例查出0/0，占100%。
条件：算例查出1/1，占100%。
其他：算例查出0/0，占100%。
合计：改动10处，算例查出10处，数字台账另查出0处，等价0处，漏网0处；另有0处改动不成规则，编译时即报错。
`,
    });
  });

  const folder = changedPolicy('examples/measure-14.zc', [lowPrice, '']);

  it('exits 1 where nobody notices a change, and gives an example that would', () => {
    const run = hengce('mutate', '14.3', '--policy', folder);
    expect(run.code).toBe(1);
    expect(run.out).toContain(`
没有查出：14.3 条件“用电到户单价大于1元/度”（measure-14.zc 第21行）改为“用电到户单价不等于1元/度”
可在examples/measure-14.zc补上：

算例 高电价上门指导：条件
  已知：用电到户单价为0.99元/度
  应得：高电价上门指导不予支持
`);
  });

  it('gives programs every change with its place and its verdict', () => {
    const run = hengce('mutate', '14.3', '--json', '--policy', folder);
    const { ok, mutants } = JSON.parse(run.out);
    expect(ok).toBe(false);
    expect(mutants).toHaveLength(10);
    expect(mutants).toContainEqual({
      item: '14.3',
      kind: 'comparison',
      clause: '条件',
      before: '用电到户单价大于1元/度',
      after: '用电到户单价不低于1元/度',
      file: 'measure-14.zc',
      line: 21,
      column: 6,
      verdict: 'examples',
      example: '用电单价恰为一元',
    });
  });

  it('names the items where one is not there', () => {
    const run = hengce('mutate', '14.9');
    expect(run.code).toBe(2);
    expect(run.err).toMatch(/^没有“14.9”这个事项，可写：1.1、2.1、/);
  });
});

describe('test --coverage', () => {
  it('finds nothing left in the policy, and says what can never be', () => {
    const run = hengce('test', '--coverage');
    expect(run.code).toBe(0);
    expect(run.out).toContain(`
  9.1 封顶：单个企业当年最高不超过1000万元，计入此前已享受：频次“每年”已排除此前享受过的
`);
    expect(run.out).toMatch(/\n合计：分支(\d+)\/\1，占100%；事实不明的分支(\d+)\/\2，占100%。\n$/);
  });

  it('exits 1 where a branch is not covered, and says so to programs', () => {
    const folder = changedPolicy(
      'examples/measure-14.zc',
      ['算例 用电单价不明', '算例 用电单价为两元'],
      ['用电到户单价未知', '用电到户单价为2元/度'],
      ['高电价上门指导待定（缺用电到户单价）', '高电价上门指导提供服务'],
    );
    const run = hengce('test', '--coverage', '--json', '--policy', folder);
    expect(run.code).toBe(1);
    const { ok, coverage } = JSON.parse(run.out);
    expect(ok).toBe(false);
    expect(
      coverage.branches.filter(
        (branch: { count: number; never: null }) => branch.count === 0 && branch.never === null,
      ),
    ).toEqual([
      {
        item: '14.3',
        clause: '条件',
        rule: '用电到户单价大于1元/度',
        outcome: '不明',
        count: 0,
        never: null,
      },
    ]);
  });
});
