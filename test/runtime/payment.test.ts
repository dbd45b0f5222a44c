/** 拨付 and 分担: in which instalments an amount is paid, and who bears it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exact, type JsonObject, paidNow, toYuan } from '../../src/runtime/index.ts';
import { cutIntoParts } from '../../src/runtime/parts.ts';
import { evaluated, running } from '../support/compiled.ts';

const project = `
事项 1.1：项目补助
  对象：项目
  依据：第一条第一句
  标准：按投资额的10%给予补助CAP
  拨付：
    开工的，拨付30%
    竣工的，拨付余额
  分担：市级、区级按1：2分担
`;
const uncapped = running(project.replace('CAP', ''));
const capped = running(project.replace('CAP', '，单个企业最高不超过100.01元'));
const ofEnterprise = running(`
事项 1.1：研发补助
  对象：企业
  依据：第一条第一句
  标准：按研发投入的10%给予补助
  拨付：
    拨付50%
    上规，且营业收入不低于100万元的，拨付50%
  分担：省级承担33.33%、市级承担33.33%、区级承担33.34%
`);

const resultOf = (policy: typeof uncapped, facts: JsonObject) => {
  const found = evaluated(policy, facts).items.get('1.1');
  if (!found) throw new RangeError('no item 1.1');
  return found;
};
const projects = (
  ...states: readonly (readonly [string, (boolean | undefined)?, boolean?])[]
): JsonObject => ({
  projects: states.map(([investment_yuan, started, finished], index) => ({
    project_id: `P${index + 1}`,
    investment_yuan,
    ...(started !== undefined && { started }),
    ...(finished !== undefined && { finished }),
  })),
});
/** `due 30.00/30.00` of each instalment. */
const told = (policy: typeof uncapped, facts: JsonObject) =>
  resultOf(policy, facts).payments?.map((one) => `${one.status} ${one.due_yuan}/${one.amount_yuan}`);

describe('one amount', () => {
  it.each<readonly [string, JsonObject, readonly string[]]>([
    ['nothing is due yet', projects(['1000.00', false, false]), ['not_yet 0.00/30.00', 'not_yet 0.00/70.00']],
    ['the first is due', projects(['1000.00', true, false]), ['due 30.00/30.00', 'not_yet 0.00/70.00']],
    ['all is due', projects(['1000.00', true, true]), ['due 30.00/30.00', 'due 70.00/70.00']],
    ['it is not known', projects(['1000.00', true]), ['due 30.00/30.00', 'undetermined null/70.00']],
    ['the last takes the odd 分', projects(['0.90', true, true]), ['due 0.02/0.02', 'due 0.07/0.07']],
    ['less than a 分 is nothing', projects(['0.10', true, false]), ['due 0.00/0.00', 'not_yet 0.00/0.01']],
  ])('%s', (_, facts, wanted) => {
    const found = resultOf(uncapped, facts);
    expect(told(uncapped, facts)).toEqual(wanted);
    expect(found.subjects[0]?.payments).toEqual(found.payments);
  });

  it('says which facts would tell', () => {
    const { payments = [] } = resultOf(uncapped, projects(['1000.00']));
    expect(payments.map(({ missing }) => missing)).toEqual([
      ['projects[0].started'],
      ['projects[0].finished'],
    ]);
    expect(paidNow(payments)).toEqual({
      due_yuan: null,
      missing: ['projects[0].started', 'projects[0].finished'],
    });
  });

  it('of the enterprise; an instalment without a condition is due at once', () => {
    expect(told(ofEnterprise, { rd_yuan: '1000.01', above_scale: true, revenue_yuan: '1' })).toEqual([
      'due 50.00/50.00',
      'not_yet 0.00/50.00',
    ]);
    expect(resultOf(ofEnterprise, { rd_yuan: '1000.10' }).payments).toEqual([
      { words: '拨付50%', status: 'due', amount_yuan: '50.00', due_yuan: '50.00' },
      {
        words: '上规，且营业收入不低于100万元的，拨付50%',
        status: 'undetermined',
        amount_yuan: '50.01',
        due_yuan: null,
        missing: ['above_scale', 'revenue_yuan'],
      },
    ]);
  });
});

describe('several elements', () => {
  const two = projects(['1000.00', true, false], ['2000.00', false, false]);

  it('each has its own instalments, and the item has them all', () => {
    const { subjects, payments } = resultOf(uncapped, two);
    expect(subjects.map((one) => one.payments?.map(({ due_yuan }) => due_yuan))).toEqual([
      ['30.00', '0.00'],
      ['0.00', '0.00'],
    ]);
    expect(payments).toEqual([
      { words: '开工的，拨付30%', status: 'partly_due', amount_yuan: '90.00', due_yuan: '30.00' },
      { words: '竣工的，拨付余额', status: 'not_yet', amount_yuan: '210.00', due_yuan: '0.00' },
    ]);
  });

  it('what is cut into 分 for each is not cut again for the item', () => {
    expect(told(uncapped, projects(['0.30', true, false], ['0.30', true, false]))).toEqual([
      'due 0.00/0.00',
      'not_yet 0.00/0.06',
    ]);
  });

  it('where the limit of the enterprise leaves less, no instalment is more than its share of that', () => {
    expect(told(capped, two)).toEqual(['partly_due 10.00/30.00', 'not_yet 0.00/70.01']);
    expect(told(capped, projects(['1000.00', false, false], ['2000.00', true, true]))).toEqual([
      'partly_due 20.00/30.00',
      'partly_due 46.67/70.01',
    ]);
    expect(told(capped, projects(['1000.00', true, true], ['2000.00', true, true]))).toEqual([
      'due 30.00/30.00',
      'due 70.01/70.01',
    ]);
  });

  it('one that is not known leaves the instalment open', () => {
    expect(told(uncapped, projects(['1000.00', true, false], ['2000.00', undefined, false]))).toEqual([
      'undetermined null/90.00',
      'not_yet 0.00/210.00',
    ]);
  });
});

describe('分担', () => {
  it.each([
    ['by ratio, the last takes the odd 分', uncapped, projects(['1.00']), ['市级 0.03', '区级 0.07']],
    ['by percentage', ofEnterprise, { rd_yuan: '1000.00' }, ['省级 33.33', '市级 33.33', '区级 33.34']],
    ['a single 分', ofEnterprise, { rd_yuan: '0.10' }, ['省级 0.00', '市级 0.00', '区级 0.01']],
  ] as const)('%s', (_, policy, facts, wanted) => {
    const { shares } = resultOf(policy, facts);
    expect(shares?.map(({ level, amount_yuan }) => `${level} ${amount_yuan}`)).toEqual(wanted);
  });
});

describe('what is told', () => {
  it('the calculation ends with what is paid when, and by whom', () => {
    const steps = resultOf(uncapped, projects(['1000.00', true], ['2000.00', false, false])).trace.slice(-7);
    expect(steps.map(({ subject, rule, figures, result }) => [subject, rule, ...figures, result])).toEqual([
      ['P1', '拨付：开工的，拨付30%', '开工：是', '应拨30元'],
      ['P1', '拨付：竣工的，拨付余额', '竣工：未提供', '70元，待定'],
      ['P2', '拨付：开工的，拨付30%', '开工：否', '60元，未到拨付条件'],
      ['P2', '拨付：竣工的，拨付余额', '竣工：否', '140元，未到拨付条件'],
      [undefined, '拨付合计：开工的，拨付30%', '90元，其中应拨30元'],
      [undefined, '拨付合计：竣工的，拨付余额', '210元，待定'],
      [undefined, '分担：市级、区级按1：2分担', '市级100元、区级200元'],
    ]);
  });

  it('an item that is not eligible has neither', () => {
    const found = resultOf(uncapped, { projects: [] });
    expect(found).not.toHaveProperty('payments');
    expect(found).not.toHaveProperty('shares');
  });
});

it('parts add up to the amount, none is negative, and all but the last are cut down', () => {
  const shares = fc
    .array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 6 })
    .map((parts) => ({ parts, whole: parts.reduce((sum, part) => sum + part, 0) }));
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), shares, (fen, { parts, whole }) => {
      const amount = exact(String(fen)).over(exact('100'));
      const fractions = parts.slice(0, -1).map((part) => exact(String(part)).over(exact(String(whole))));
      const found = cutIntoParts(amount, fractions).map((part) => BigInt(toYuan(part).replace('.', '')));
      const cut = parts.slice(0, -1).map((part) => (fen * BigInt(part)) / BigInt(whole));
      expect(found).toEqual([...cut, fen - cut.reduce((sum, part) => sum + part, 0n)]);
      expect(found.every((part) => part >= 0n)).toBe(true);
    }),
  );
});
