/** 合计封顶: several items, one cap. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject, ObservedPolicy } from '../../src/runtime/index.ts';
import { evaluated, running } from '../support/compiled.ts';

const items = `
事项 1.1：上规奖励
  对象：企业
  依据：第一条第一句
  条件：上规
  标准：给予100万元奖励

事项 1.2：研发补助
  对象：企业
  依据：第一条第二句
  标准：按不超过研发投入的10%给予补助

事项 1.3：项目补贴
  对象：项目
  依据：第一条第三句
  标准：按投资额的10%给予补贴
`;
const withCap = (cap: string) => running(items, `合计封顶：${cap}\n`);
const yearly = withCap('事项1.1、1.2、1.3合计，单个企业当年最高不超过500万元');

const full: JsonObject = {
  above_scale: true,
  rd_yuan: '30000000.00',
  projects: [{ project_id: 'P1', investment_yuan: '20000000.00' }],
};
const amounts = (policy: ObservedPolicy, facts: JsonObject) =>
  [...evaluated(policy, facts).items.values()].map((one) => one.amount_yuan ?? one.status);

describe('items are settled in the order of the policy', () => {
  it.each<readonly [string, JsonObject, readonly string[]]>([
    ['the last has what is left', full, ['1000000.00', '3000000.00', '1000000.00']],
    ['nothing is left', { ...full, rd_yuan: '90000000.00' }, ['1000000.00', '4000000.00', 'not_eligible']],
    [
      'one that is refused takes up nothing',
      { ...full, above_scale: false },
      ['not_eligible', '3000000.00', '2000000.00'],
    ],
    [
      'awards of the same year use it up, whichever item they were for',
      { ...full, prior_awards: [{ item: '1.3', year: 2022, amount_yuan: '3500000.00' }] },
      ['1000000.00', '500000.00', 'not_eligible'],
    ],
    [
      'awards of other years do not',
      { ...full, prior_awards: [{ item: '1.3', year: 2021, amount_yuan: '3500000.00' }] },
      ['1000000.00', '3000000.00', '1000000.00'],
    ],
    [
      'what another policy paid is taken off afterwards, and takes up nothing',
      { ...full, other_district_awards: [{ item: '1.2', amount_yuan: '2000000.00', status: 'received' }] },
      ['1000000.00', '1000000.00', '2000000.00'],
    ],
    [
      'a superseded item takes up nothing',
      { ...full, superseded_items: ['1.1'] },
      ['undetermined', '3000000.00', '2000000.00'],
    ],
  ])('%s', (_, facts, wanted) => {
    expect(amounts(yearly, facts)).toEqual(wanted);
  });

  it('累计 counts all years, and a cap without a period none', () => {
    const facts = { ...full, prior_awards: [{ item: '1.3', year: 2020, amount_yuan: '3500000.00' }] };
    const cap = (period: string) => `事项1.1、1.2、1.3合计，单个企业${period}最高不超过500万元`;
    expect(amounts(withCap(cap('累计')), facts)).toEqual(['1000000.00', '500000.00', 'not_eligible']);
    expect(amounts(withCap(cap('')), facts)).toEqual(['1000000.00', '3000000.00', '1000000.00']);
  });

  it('各事项 are all items that pay, and two caps both bind', () => {
    const both = running(
      `合计封顶：本条各事项合计，单个企业当年最高不超过300万元\n${items}`,
      '合计封顶：各事项合计，单个企业累计最高不超过250万元\n',
    );
    expect(amounts(both, full)).toEqual(['1000000.00', '1500000.00', 'not_eligible']);
    expect(both.about.sharedCaps).toEqual([
      { words: '各事项合计，单个企业累计最高不超过250万元', items: ['1.1', '1.2', '1.3'] },
      { words: '本条各事项合计，单个企业当年最高不超过300万元', items: ['1.1', '1.2', '1.3'] },
    ]);
  });
});

describe('what is told', () => {
  it('the calculation names the rule, the order, and what stands before', () => {
    const { trace, shared_caps } = evaluated(yearly, full).items.get('1.3') ?? {};
    expect(trace?.find(({ rule }) => rule.startsWith('合计封顶'))).toEqual({
      source: '第一条第三句',
      rule: '合计封顶：事项1.1、1.2、1.3合计，单个企业当年最高不超过500万元（按事项先后次序计算，排在后面的以余额为限）',
      figures: ['计算金额：200万元', '封顶金额：500万元', '事项1.1：100万元', '事项1.2：300万元'],
      result: '100万元（以封顶为准）',
    });
    expect(shared_caps).toEqual([
      { cap: '事项1.1、1.2、1.3合计，单个企业当年最高不超过500万元', left_yuan: '1000000.00' },
    ]);
  });

  it('an item that shares no cap says nothing of one', () => {
    const policy = withCap('事项1.1、1.2合计，单个企业当年最高不超过500万元');
    const { items: found } = evaluated(policy, full);
    expect(found.get('1.2')).toHaveProperty('shared_caps');
    expect(found.get('1.3')).not.toHaveProperty('shared_caps');
  });

  it('a superseded item is warned about where it would have come first', () => {
    const { items: found } = evaluated(yearly, { ...full, superseded_items: ['1.2'] });
    expect(found.get('1.1')?.warnings).toEqual([]);
    expect(found.get('1.3')?.warnings).toEqual([
      '事项1.2已由上位政策替代，没有计入合计封顶；如另行核定，须计入。',
    ]);
  });

  it('an open item leaves those after it open only where it matters, and its facts are asked for last', () => {
    const { rd_yuan: _, ...open } = full;
    const found = evaluated(yearly, open).items;
    expect(found.get('1.1')?.status).toBe('eligible');
    expect(found.get('1.3')).toMatchObject({
      status: 'undetermined',
      missing: ['rd_yuan'],
      certain: { at_least_yuan: null, at_most_yuan: '2000000.00' },
      shared_caps: [{ left_yuan: null }],
    });
    const { investment_yuan: __, ...project } = { project_id: 'P1', investment_yuan: '' };
    expect(evaluated(yearly, { ...open, projects: [project] }).items.get('1.3')?.missing).toEqual([
      'projects[0].investment_yuan',
      'rd_yuan',
    ]);
    const wide = withCap('事项1.2、1.3合计，单个企业当年最高不超过9亿元');
    const small = { ...open, projects: [{ project_id: 'P1', investment_yuan: '100.00' }] };
    expect(evaluated(wide, { ...small, rd_yuan: '1.00' }).items.get('1.3')?.status).toBe('eligible');
  });
});

describe('with decisions', () => {
  const decide = (...decided: readonly (readonly [string, string])[]) => {
    const { evaluation } = evaluated(yearly, full);
    const again = yearly.evaluate(
      evaluation.prepared,
      decided.map(([item, amount_yuan]) => ({ item, amount_yuan })),
    );
    const trace = yearly.explain(again, '1.3').find(({ rule }) => rule.startsWith('合计封顶'));
    return { amounts: again.items.map(({ amount_yuan }) => amount_yuan), figures: trace?.figures.slice(2) };
  };

  it.each([
    [
      'a ceiling takes up what was decided of it',
      [['1.2', '500000.00']],
      ['1000000.00', '3000000.00', '2000000.00'],
      ['事项1.1：100万元', '事项1.2：50万元'],
    ],
    [
      'a ceiling that was not decided takes up nothing',
      [],
      ['1000000.00', '3000000.00', '2000000.00'],
      ['事项1.1：100万元'],
    ],
    [
      'what is due takes up what is due',
      [
        ['1.1', '1.00'],
        ['1.2', '2500000.00'],
      ],
      ['1000000.00', '3000000.00', '1500000.00'],
      ['事项1.1：100万元', '事项1.2：250万元'],
    ],
  ] as const)('%s', (_, decided, wanted, figures) => {
    expect(decide(...decided)).toEqual({ amounts: wanted, figures });
  });
});

it('whatever the facts, the items together never exceed the cap, and each is the least of its own and what is left', () => {
  const yuan = fc.bigInt({ min: 0n, max: 10_000_000_00n });
  const inYuan = (fen: bigint) => `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`;
  fc.assert(
    fc.property(fc.boolean(), yuan, yuan, fc.option(yuan), (above_scale, rd, investment, prior) => {
      const earlier = prior === null ? [] : [{ item: '1.2', year: 2022, amount_yuan: inYuan(prior) }];
      const found = amounts(yearly, {
        above_scale,
        rd_yuan: inYuan(rd),
        projects: [{ project_id: 'P1', investment_yuan: inYuan(investment) }],
        prior_awards: earlier,
      });
      let left = 5_000_000_00n - (prior ?? 0n);
      const own = [above_scale ? 1_000_000_00n : 0n, rd / 10n, investment / 10n];
      const wanted = own.map((amount) => {
        const due = left <= 0n ? 0n : amount < left ? amount : left;
        left -= due;
        return due === 0n ? 'not_eligible' : inYuan(due);
      });
      expect(found).toEqual(wanted);
    }),
    { numRuns: 300 },
  );
});
