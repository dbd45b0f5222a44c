import { describe, expect, test } from 'vitest';
import { policy } from './support/policy.ts';
import { enterprise, evaluate, result } from './support/run.ts';

const workshop = (id: string, investment?: string) => ({
  project_id: id,
  project_type: 'workshop',
  confirmed: true,
  ...(investment !== undefined && { investment_yuan: investment }),
});
const award = (item: string, year: number, amount_yuan: string, subject?: string) => ({
  item,
  year,
  amount_yuan,
  ...(subject !== undefined && { subject }),
});
const eligible = (amount_yuan: string | null) => ({ status: 'eligible', amount_yuan });
const refused = (refusal: string) => ({ status: 'not_eligible', amount_yuan: null, refusal });
const open = (missing: string[], at_least_yuan: string | null, at_most_yuan: string | null) => ({
  status: 'undetermined',
  amount_yuan: null,
  missing,
  certain: { at_least_yuan, at_most_yuan },
  reason: 'missing_facts',
});

describe('a ratio under a cap, project by project', () => {
  test.each([
    ['20000000', '6000000.00', ['A04', 'A06']],
    ['60000000', '15000000.00', ['A04', 'A06']],
    ['49999999.99', '14999999.99', ['A04', 'A06', 'A10']],
    ['50000000.01', '15000000.00', ['A04', 'A06']],
  ])('%s gives %s', (investment, amount, readings) => {
    const given = result('1.1', { projects: [workshop('P1', investment)] });
    expect(given).toMatchObject({ ...eligible(amount), readings, warnings: [], missing: [] });
  });

  test('nothing to pay is not eligible', () => {
    expect(result('1.1', { projects: [workshop('P1', '0')] })).toMatchObject({
      ...refused('zero_amount'),
      readings: ['A06', 'A51'],
    });
    expect(result('1.1', { projects: [] })).toMatchObject({ ...refused('no_subject'), subjects: [] });
  });

  test('is summed under the cap of the enterprise, less what it has had', () => {
    const projects = [workshop('P1', '60000000'), workshop('P2', '60000000'), workshop('P3', '10000000')];
    expect(result('1.1', { projects })).toMatchObject({
      ...eligible('30000000.00'),
      subjects: [
        { subject: 'P1', amount_yuan: '15000000.00' },
        { subject: 'P2', amount_yuan: '15000000.00' },
        { subject: 'P3', amount_yuan: '3000000.00' },
      ],
    });
    const prior_awards = [award('1.1', 2021, '25000000', 'P0')];
    expect(result('1.1', { projects, prior_awards })).toMatchObject(eligible('5000000.00'));
    const used = [award('1.1', 2021, '30000000', 'P0')];
    expect(result('1.1', { projects, prior_awards: used })).toMatchObject(refused('zero_amount'));
  });

  test('an open project leaves the item open, with what is certain', () => {
    expect(result('1.1', { projects: [workshop('P1', '20000000'), workshop('P2')] })).toMatchObject({
      ...open(['projects[1].investment_yuan'], '6000000.00', '21000000.00'),
      subjects: [
        { subject: 'P1', status: 'eligible', amount_yuan: '6000000.00' },
        { subject: 'P2', status: 'undetermined', amount_yuan: null },
      ],
      readings: ['A04', 'A06', 'A51'],
    });
    expect(result('1.1', { projects: [{ project_id: 'P1' }] })).toMatchObject(
      open(
        ['projects[0].project_type', 'projects[0].confirmed', 'projects[0].investment_yuan'],
        null,
        '15000000.00',
      ),
    );
  });

  test('facts that cannot matter any more are not asked for', () => {
    const unconfirmed = { ...workshop('P1'), confirmed: false };
    expect(result('1.1', { projects: [unconfirmed] })).toMatchObject({
      ...refused('condition'),
      missing: [],
    });
    const { registered: _, ...unregistered } = enterprise;
    const preparation = policy.prepare({ ...unregistered, projects: [] });
    if (!preparation.ok) throw new Error('rejected');
    expect(policy.evaluate(preparation.prepared).items[0]).toMatchObject(refused('no_subject'));
  });

  test('the enterprise decides although the list is unknown', () => {
    expect(result('1.1', {})).toMatchObject(open(['projects'], null, '30000000.00'));
    expect(result('1.1', { registered: false })).toMatchObject({
      ...refused('condition'),
      readings: ['A06', 'A09'],
    });
    expect(result('1.1', { application_date: '2021-10-13' })).toMatchObject({
      ...refused('condition'),
      readings: ['A01', 'A06'],
    });
    expect(
      result('1.1', { application_date: '2021-10-14', projects: [workshop('P1', '100')] }),
    ).toMatchObject(eligible('30.00'));
  });

  test('once for each project', () => {
    const facts = { projects: [workshop('P1', '100'), workshop('P2', '100')] };
    expect(result('1.1', { ...facts, prior_awards: [award('1.1', 2021, '1', 'P1')] })).toMatchObject({
      ...eligible('30.00'),
      subjects: [
        { subject: 'P1', status: 'not_eligible' },
        { subject: 'P2', status: 'eligible' },
      ],
    });
    expect(result('1.1', { ...facts, prior_awards: [award('1.1', 2021, '1')] })).toMatchObject(
      open(['prior_awards[0].subject'], null, '60.00'),
    );
  });
});

describe('the higher of two, each year', () => {
  const history = [award('1.2', 2021, '1'), award('1.2', 2020, '1')];

  test('takes the branch that gives more, under the cap', () => {
    const grown = { research_yuan: '60000000', research_before_yuan: '40000000' };
    expect(result('1.2', { ...grown, prior_awards: history })).toMatchObject(eligible('6000000.00'));
    expect(result('1.2', grown)).toMatchObject({ ...eligible('3000000.00'), readings: ['A12'] });
    expect(result('1.2', { ...grown, prior_awards: [...history, award('1.2', 2022, '1')] })).toMatchObject(
      refused('frequency'),
    );
  });

  test('asks only for what can still matter', () => {
    expect(result('1.2', { research_yuan: '60000000', prior_awards: history })).toMatchObject(
      open(['research_before_yuan'], '3000000.00', '10000000.00'),
    );
    // The cap binds whatever the other branch gives.
    expect(result('1.2', { research_yuan: '200000000', prior_awards: history })).toMatchObject(
      eligible('10000000.00'),
    );
  });

  test('counts by the support year', () => {
    const prior_awards = [award('1.2', 2021, '1')];
    const facts = { research_yuan: '100', prior_awards };
    expect(result('1.2', { ...facts, support_year: 2021 })).toMatchObject(refused('frequency'));
    expect(result('1.2', facts)).toMatchObject(eligible('5.00'));
  });
});

describe('a promotion pays the difference', () => {
  const growth = { tier: 'growth', tier_date: '2022-03-01' };
  const lastYear = { tier: 'growth', tier_date: '2021-11-01' };

  test.each([
    ['a first award', lastYear, [], eligible('250000.00')],
    ['a promotion', growth, [award('1.4', 2021, '100000')], eligible('150000.00')],
    ['a promotion of another year', lastYear, [award('1.4', 2021, '100000')], refused('frequency')],
    ['the same tier again', growth, [award('1.4', 2021, '250000')], refused('zero_amount')],
    ['a demotion', growth, [award('1.4', 2021, '500000')], refused('zero_amount')],
    ['no tier', { tier: 'none', tier_date: '2022-03-01' }, [], refused('no_standard')],
  ])('%s', (_, facts, prior_awards, expected) => {
    expect(result('1.4', { ...facts, prior_awards })).toMatchObject(expected);
  });

  test('is open between two tiers', () => {
    expect(
      result('1.4', { tier_date: '2022-03-01', prior_awards: [award('1.4', 2021, '100000')] }),
    ).toMatchObject(open(['tier'], null, '400000.00'));
  });
});

describe('purchases of one product count together', () => {
  const unit = (unit_id: string, paid_yuan: string, model?: string) => ({
    unit_id,
    first_batch: true,
    paid_yuan,
    ...(model !== undefined && { model }),
  });

  test('under one cap and with one history', () => {
    const units = [unit('G1', '6000000', 'X'), unit('G2', '5000000', 'X'), unit('G3', '4000000', 'Y')];
    expect(result('1.5', { units })).toMatchObject({
      ...eligible('2800000.00'),
      subjects: [
        { subject: 'X', amount_yuan: '2000000.00' },
        { subject: 'Y', amount_yuan: '800000.00' },
      ],
    });
    for (const subject of ['X', 'G2']) {
      const given = result('1.5', { units, prior_awards: [award('1.5', 2021, '1500000', subject)] });
      expect(given).toMatchObject(eligible('1300000.00'));
      expect(given.warnings).toEqual(['「X」此前已享受过本事项，请核对是否重复申报。']);
    }
  });

  test('one without a product may belong to any', () => {
    const units = [unit('G1', '10000000', 'X'), unit('G2', '5000000')];
    expect(result('1.5', { units })).toMatchObject(open(['units[1].model'], '2000000.00', '3000000.00'));
    const prior_awards = [award('1.5', 2021, '500000', 'G2')];
    expect(result('1.5', { units, prior_awards })).toMatchObject({
      status: 'undetermined',
      certain: { at_least_yuan: null },
    });
  });
});

describe('other rules', () => {
  test('a deduction, and an endless fraction cut once', () => {
    const projects = [{ project_id: 'P1', project_type: 'factory', investment_yuan: '100' }];
    expect(result('1.6', { projects })).toMatchObject({
      ...eligible('33.33'),
      readings: ['A10', 'A38'],
      warnings: ['本事项没有上限，请确认资金安排。'],
    });
    expect(result('1.6', { projects, prior_awards: [award('1.6', 2021, '30', 'P1')] })).toMatchObject(
      eligible('3.33'),
    );
    expect(result('1.6', { projects, prior_awards: [award('1.6', 2021, '40', 'P1')] })).toMatchObject(
      refused('zero_amount'),
    );
  });

  test('a quota is named only where it is the one condition that failed', () => {
    expect(result('1.7', { rank: 15 })).toMatchObject(eligible('1500000.00'));
    expect(result('1.7', { rank: 16 })).toMatchObject(refused('quota'));
    expect(result('1.7', { rank: 16, registered: false })).toMatchObject(refused('condition'));
    expect(result('1.7', { rank: 16, prior_awards: [award('1.7', 2021, '1')] })).toMatchObject(
      refused('frequency'),
    );
    expect(result('1.7', {})).toMatchObject(open(['rank'], null, '1500000.00'));
  });

  test('a service has a condition and no amount', () => {
    expect(result('1.8', { price: '1.0001', registered: false })).toMatchObject(eligible(null));
    expect(result('1.8', { price: '1.00' })).toMatchObject(refused('condition'));
    expect(result('1.8', {})).toMatchObject(open(['price'], null, null));
  });

  test('what other policies have paid is taken off', () => {
    const other = (status: string, amount_yuan?: string) => ({
      other_district_awards: [
        { item: '1.7', status, policy_name: '甲办法', ...(amount_yuan && { amount_yuan }) },
      ],
    });
    expect(result('1.7', { rank: 1, ...other('received', '500000') })).toMatchObject({
      ...eligible('1000000.00'),
      readings: ['A04', 'A07'],
    });
    expect(result('1.7', { rank: 1, ...other('received', '1500000') })).toMatchObject(refused('zero_amount'));
    expect(result('1.7', { rank: 1, ...other('received') })).toMatchObject(
      open(['other_district_awards[0].amount_yuan'], null, '1500000.00'),
    );
    expect(result('1.7', { rank: 1, ...other('applied', '500000') })).toMatchObject({
      ...eligible('1500000.00'),
      warnings: ['「甲办法」50万元已申请、尚未到账，没有扣减；到账后须按就高不重复处理。'],
    });
  });

  test('a superseded item is decided by hand, before all else', () => {
    expect(result('1.7', { registered: false, superseded_items: ['1.7'] })).toMatchObject({
      status: 'undetermined',
      reason: 'superseded',
      missing: [],
      certain: { at_least_yuan: null, at_most_yuan: null },
      readings: ['A14'],
    });
  });

  test('declarations that are absent mean none, with a warning', () => {
    const preparation = policy.prepare({
      application_date: '2022-06-30',
      registered: true,
      rank: 1,
      prior_awards: [],
    });
    if (!preparation.ok) throw new Error('rejected');
    const given = policy.evaluate(preparation.prepared).items.find(({ item }) => item === '1.7');
    expect(given).toMatchObject(eligible('1500000.00'));
    expect(given?.warnings).toHaveLength(2);
  });

  test('amounts are summed by kind', () => {
    const facts = { rank: 1, tier: 'growth', tier_date: '2022-03-01', projects: [workshop('P1', '100')] };
    expect(evaluate(facts).totals).toEqual({
      fixed_yuan: '250000.00',
      ceiling_yuan: '1500030.00',
      matching_yuan: '0.00',
      discretionary_yuan: '0.00',
    });
  });
});
