import { expect, test } from 'vitest';
import { checkBatch, checkDecisions, guide, noOffice, readDecisions } from '../../src/documents/index.ts';
import { evaluated, running } from '../support/compiled.ts';

const policy = running(`年度总额：150万元，超出的按比例核减

事项 1.1：上规奖励
  对象：企业
  依据：第一条第一句
  条件：上规
  标准：给予100万元奖励
`);

function application(name: string, number: number, amount_yuan: string, support_year = 2022) {
  const decisions = readDecisions({
    document_number: `示经信核〔2022〕${number}号`,
    date: '2022-07-15',
    decisions: [{ item: '1.1', amount_yuan }],
  });
  if (!decisions.ok) throw new Error(JSON.stringify(decisions.faults));
  const { evaluation } = evaluated(policy, { above_scale: true, support_year });
  return { name, evaluation, decisions: decisions.value };
}

test('an award under an annual total may be decided lower than its rule, and not higher', () => {
  const faults = (amount: string) => {
    const { evaluation, decisions } = application('甲', 1, amount);
    return checkDecisions(policy, evaluation, decisions).map(({ code }) => code);
  };
  expect(faults('750000.00')).toEqual([]);
  expect(faults('1000000.01')).toEqual(['E_AWARD_NOT_FIXED_AMOUNT']);
});

test('the awards of one year may not be decided at more than its total', () => {
  const batch = (...amounts: readonly (readonly [string, number?])[]) =>
    checkBatch(
      policy,
      amounts.map(([amount, year], index) => application(`企业${index}`, index + 1, amount, year)),
    ).map(({ code, message }) => `${code} ${message}`);
  expect(batch(['750000.00'], ['750000.00'])).toEqual([]);
  expect(batch(['1000000.00'], ['1000000.00', 2021])).toEqual([]);
  expect(batch(['750000.00'], ['750000.01'])).toEqual([
    'E_ANNUAL_TOTAL_EXCEEDED 本条各事项年度总额150万元，超出的按比例核减；本批2022年度核定合计1,500,000.01元，请先按比例核减（hengce allocate）。',
  ]);
});

test('the guide says that there is a total', () => {
  expect(guide(policy, 1, noOffice).html).toContain('<p>本条各事项年度总额150万元，超出的按比例核减。</p>');
});
