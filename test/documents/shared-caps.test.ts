import { expect, test } from 'vitest';
import { checkDecisions, guide, noOffice, notice, readDecisions } from '../../src/documents/index.ts';
import { evaluated, running } from '../support/compiled.ts';

const policy = running(
  `
事项 1.1：研发补助
  对象：企业
  依据：第一条第一句
  标准：按不超过研发投入的10%给予补助

事项 1.2：上规奖励
  对象：企业
  依据：第一条第二句
  条件：上规
  标准：给予100万元奖励
`,
  '合计封顶：各事项合计，单个企业当年最高不超过300万元\n',
);
const { evaluation } = evaluated(policy, {
  enterprise_name: '示例企业有限公司',
  above_scale: true,
  rd_yuan: '25000000.00',
});

function decisions(...decided: readonly (readonly [string, string])[]) {
  const outcome = readDecisions({
    document_number: '示经信核〔2022〕1号',
    date: '2022-07-15',
    decisions: decided.map(([item, amount_yuan]) => ({ item, amount_yuan })),
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults));
  return outcome.value;
}
const faults = (...decided: readonly (readonly [string, string])[]) =>
  checkDecisions(policy, evaluation, decisions(...decided)).map(({ code, message }) => `${code} ${message}`);
const text = (html: string) => html.replace(/<[^>]*>/g, '').replace(/\s+/g, '');

test('an item may have what the decisions before it leave, and no more', () => {
  expect(faults(['1.1', '2500000.00'], ['1.2', '500000.00'])).toEqual([]);
  expect(faults(['1.1', '2000000.00'], ['1.2', '1000000.00'])).toEqual([]);
  expect(faults(['1.2', '1000000.00'])).toEqual([]);
  expect(faults(['1.1', '2500000.00'], ['1.2', '1000000.00'])).toEqual([
    'E_AWARD_NOT_FIXED_AMOUNT 事项1.2“上规奖励”核定1,000,000.00元，超过按标准应予金额500,000.00元（合计封顶：各事项合计，单个企业当年最高不超过300万元，扣除此前已享受和排在前面的事项，余额为50万元）。',
  ]);
});

test('the notice says what is left for each item, by what was decided', () => {
  const outcome = notice(
    policy,
    evaluation,
    decisions(['1.1', '2200000.00'], ['1.2', '800000.00']),
    noOffice,
  );
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults));
  const said = text(outcome.document.html);
  expect(said).toContain(
    '合计封顶：各事项合计，单个企业当年最高不超过300万元，扣除此前已享受和排在前面的事项，余额为300万元。',
  );
  expect(said).toContain('余额为80万元。按标准应予金额：80万元。');
  expect(said).toContain('事项1.1：220万元');
});

test('the guide says that the cap is shared, and in which order', () => {
  const said = text(guide(policy, 1, noOffice).html);
  expect(said).toContain(
    '合计封顶：各事项合计，单个企业当年最高不超过300万元（按事项先后次序计算，排在后面的以余额为限）。',
  );
});
