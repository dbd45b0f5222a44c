/** 年度总额: a year's awards, cut pro rata where they come to more than there is. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Allocation, allocate, type JsonObject } from '../../src/runtime/index.ts';
import { evaluated, running } from '../support/compiled.ts';

const items = `
事项 1.1：上规奖励
  对象：企业
  依据：第一条第一句
  条件：上规
  标准：给予100元奖励

事项 1.2：研发补助
  对象：企业
  依据：第一条第二句
  标准：按不超过研发投入的10%给予补助ITEM
`;
const policyWith = (measure: string, policy = '', item = '') =>
  running(`${measure}\n${items.replace('ITEM', item)}`, policy);
const total = (amount: string) => `年度总额：${amount}，超出的按比例核减\n`;
const ofMeasure = policyWith(total('200元'));

const allocated = (policy: typeof ofMeasure, ...applications: readonly JsonObject[]) =>
  allocate(
    applications.map((facts) => evaluated(policy, facts).evaluation),
    policy.about.annualTotals,
  );
/** `0/1.1 100.00→66.67` of each award. */
const told = ({ awards }: Allocation) =>
  awards.map((one) => `${one.application}/${one.item} ${one.claimed_yuan}→${one.allocated_yuan}`);

describe('a batch', () => {
  const above = { above_scale: true, rd_yuan: '0.00' };

  it('within the total stays as it is', () => {
    const [found] = allocated(ofMeasure, above, { above_scale: false, rd_yuan: '1000.00' });
    expect(found).toEqual({
      annual_total: '本条各事项年度总额200元，超出的按比例核减',
      items: ['1.1', '1.2'],
      year: 2022,
      total_yuan: '200.00',
      claimed_yuan: '200.00',
      allocated_yuan: '200.00',
      cut: false,
      awards: [
        { application: 0, item: '1.1', claimed_yuan: '100.00', allocated_yuan: '100.00' },
        { application: 1, item: '1.2', claimed_yuan: '100.00', allocated_yuan: '100.00' },
      ],
      open: [],
    });
  });

  it('above it is cut; the odd 分 go to the largest fractions, of equal ones to the first', () => {
    const [found] = allocated(ofMeasure, above, above, above);
    expect(found?.cut).toBe(true);
    expect(found && told(found)).toEqual(['0/1.1 100.00→66.67', '1/1.1 100.00→66.67', '2/1.1 100.00→66.66']);
    const [other] = allocated(ofMeasure, above, { above_scale: true, rd_yuan: '10.00' }, above);
    // 200 ÷ 301: 66.445…, 66.445…, 0.664…, 66.445…; two 分 are left, and 0.664… has the largest fraction but one.
    expect(other && told(other)).toEqual([
      '0/1.1 100.00→66.45',
      '1/1.1 100.00→66.45',
      '1/1.2 1.00→0.66',
      '2/1.1 100.00→66.44',
    ]);
  });

  it('is divided by support year', () => {
    const found = allocated(ofMeasure, above, above, { ...above, support_year: 2021 }, above);
    expect(found.map(({ year, cut, allocated_yuan }) => [year, cut, allocated_yuan])).toEqual([
      [2021, false, '100.00'],
      [2022, true, '200.00'],
    ]);
    expect(found[0]?.awards).toEqual([
      { application: 2, item: '1.1', claimed_yuan: '100.00', allocated_yuan: '100.00' },
    ]);
  });

  it('does not allocate what is undetermined, and says so', () => {
    const [found] = allocated(ofMeasure, above, { above_scale: true }, { rd_yuan: '0.00' });
    expect(found && told(found)).toEqual(['0/1.1 100.00→100.00', '1/1.1 100.00→100.00']);
    expect(found?.open).toEqual([
      { application: 1, item: '1.2', at_most_yuan: null },
      { application: 2, item: '1.1', at_most_yuan: '100.00' },
    ]);
  });

  it('takes what was decided in the place of a ceiling', () => {
    const { evaluation } = evaluated(ofMeasure, { above_scale: true, rd_yuan: '3000.00' });
    const decided = ofMeasure.evaluate(evaluation.prepared, [{ item: '1.2', amount_yuan: '50.00' }]);
    const totals = ofMeasure.about.annualTotals;
    expect(allocate([evaluation], totals).map(told)).toEqual([['0/1.1 100.00→50.00', '0/1.2 300.00→150.00']]);
    expect(allocate([decided], totals).map(told)).toEqual([['0/1.1 100.00→100.00', '0/1.2 50.00→50.00']]);
  });

  it('of items, of the measure and of the policy: the inner one first', () => {
    const policy = policyWith(total('150元'), total('90元'), `\n  ${total('60元')}`);
    const found = allocated(policy, { above_scale: true, rd_yuan: '1200.00' });
    expect(found.map(({ annual_total }) => annual_total)).toEqual([
      '年度总额60元，超出的按比例核减',
      '本条各事项年度总额150元，超出的按比例核减',
      '各事项年度总额90元，超出的按比例核减',
    ]);
    expect(found.map(told)).toEqual([
      ['0/1.2 120.00→60.00'],
      ['0/1.1 100.00→93.75', '0/1.2 60.00→56.25'],
      ['0/1.1 93.75→56.25', '0/1.2 56.25→33.75'],
    ]);
  });
});

it('an eligible item under a total is told that it may be cut', () => {
  const { items: found } = evaluated(ofMeasure, { above_scale: true });
  expect(found.get('1.1')?.warnings).toEqual([
    '本条各事项年度总额200元，超出的按比例核减；年度内申请合计超出的，本事项的金额还要核减。',
  ]);
});

it('whatever the awards: the total to the 分, none grows, and none is more than a 分 from its exact share', () => {
  const inYuan = (fen: bigint) => `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`;
  const fenOf = (yuan: string) => BigInt(yuan.replace('.', ''));
  const amounts = fc.array(
    fc.oneof(fc.bigInt({ min: 0n, max: 50n }), fc.bigInt({ min: 0n, max: 10n ** 12n })),
    {
      minLength: 1,
      maxLength: 40,
    },
  );
  const annualTotals = (fen: bigint) => [{ words: '年度总额', items: ['1.1'], total_yuan: inYuan(fen) }];
  const evaluation = (fen: bigint) => {
    const { evaluation: one } = evaluated(ofMeasure, { above_scale: false });
    const first = one.items[0];
    if (!first) throw new Error('no items');
    return { ...one, items: [{ ...first, status: 'eligible' as const, amount_yuan: inYuan(fen) }] };
  };
  /** Cut quotas in whole 分, and the odd ones by remainder, then by place. */
  const oracle = (claims: readonly bigint[], sum: bigint, limit: bigint): readonly bigint[] => {
    if (sum <= limit) return claims;
    const quotas = claims.map((claim, index) => ({
      index,
      cut: (claim * limit) / sum,
      rest: (claim * limit) % sum,
    }));
    const odd = limit - quotas.reduce((all, { cut }) => all + cut, 0n);
    const byRest = quotas.toSorted((a, b) =>
      a.rest === b.rest ? a.index - b.index : a.rest < b.rest ? 1 : -1,
    );
    const raised = new Set(byRest.slice(0, Number(odd)).map(({ index }) => index));
    return quotas.map(({ index, cut }) => cut + (raised.has(index) ? 1n : 0n));
  };
  fc.assert(
    fc.property(amounts, fc.bigInt({ min: 1n, max: 10n ** 13n }), (all, limit) => {
      const [found] = allocate(all.map(evaluation), annualTotals(limit));
      const given = found?.awards.map(({ allocated_yuan }) => fenOf(allocated_yuan)) ?? [];
      const claims = all.filter((claim) => claim > 0n);
      const sum = claims.reduce((so, one) => so + one, 0n);
      expect(given).toEqual(oracle(claims, sum, limit));
      expect(given.every((one, index) => one <= (claims[index] ?? 0n))).toBe(true);
      const left = limit - given.reduce((so, one) => so + one, 0n);
      expect(left === 0n || (left > 0n && sum <= limit)).toBe(true);
    }),
    { numRuns: 300 },
  );
});
