/** 加奖: what is certain of a standard with bonuses where facts are missing. */
import { expect, test } from 'vitest';
import type { JsonObject } from '../../src/runtime/index.ts';
import { running } from '../support/compiled.ts';

const policy = running(`
事项 1.1：研发补助
  对象：企业
  依据：第一条第一句
  标准：按研发投入的10%给予补助，最高不超过100万元
  加奖：
    上规的，再给予10万元补助
    营业收入1000万元以上的，再按营业收入的1%给予补助，最高不超过50万元
  封顶：单个企业最高不超过140万元
`);

const [rd, revenue] = ['1000000.00', '20000000.00'];

test.each<readonly [string, JsonObject, string]>([
  ['every line that holds is added', { rd_yuan: rd, above_scale: true, revenue_yuan: revenue }, '400000.00'],
  [
    'a line that does not hold adds nothing',
    { rd_yuan: rd, above_scale: false, revenue_yuan: '0' },
    '100000.00',
  ],
  [
    'each line has its own limit, and the item one for them all',
    { rd_yuan: '20000000.00', above_scale: true, revenue_yuan: '60000000.00' },
    '1400000.00',
  ],
  [
    'there is nothing to add to where the standard gives nothing',
    { rd_yuan: '0', above_scale: true, revenue_yuan: revenue },
    'not_eligible zero_amount',
  ],
  [
    'a condition that is not known may or may not add',
    { rd_yuan: rd, revenue_yuan: '0' },
    'undetermined 100000.00 to 200000.00 for above_scale',
  ],
  [
    'an amount that is not known adds at least nothing and at most its limit',
    { rd_yuan: rd, above_scale: false },
    'undetermined 100000.00 to 600000.00 for revenue_yuan',
  ],
  [
    'a standard that is not known may give nothing, and then nothing is added',
    { above_scale: true, revenue_yuan: revenue },
    'undetermined null to 1300000.00 for rd_yuan',
  ],
  [
    'what the limit takes away is not asked for',
    { rd_yuan: '20000000.00', revenue_yuan: '60000000.00' },
    '1400000.00',
  ],
])('%s', (_, facts, expected) => {
  const preparation = policy.prepare({ application_date: '2022-06-30', prior_awards: [], ...facts });
  if (!preparation.ok) throw new Error(JSON.stringify(preparation.faults));
  const [result] = policy.evaluate(preparation.prepared).items;
  const { status, amount_yuan, refusal, certain, missing } = result ?? {};
  const said = {
    eligible: `${amount_yuan}`,
    not_eligible: `not_eligible ${refusal}`,
    undetermined: `undetermined ${certain?.at_least_yuan} to ${certain?.at_most_yuan} for ${missing?.join()}`,
  };
  expect(status && said[status]).toBe(expected);
});
