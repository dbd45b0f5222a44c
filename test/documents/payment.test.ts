import { expect, test } from 'vitest';
import { guide, noOffice, notice, readDecisions } from '../../src/documents/index.ts';
import { outcomeOf } from '../../src/documents/view/outcome.ts';
import type { JsonObject } from '../../src/runtime/index.ts';
import { evaluated, running } from '../support/compiled.ts';
import { stagedItem } from './fixture/staged.ts';

const policy = running(stagedItem);
const text = (html: string) => html.replace(/<[^>]*>/g, '|').replace(/[|\s]+/g, '|');

function printed(facts: JsonObject, ...decided: readonly (readonly [string, string | undefined])[]): string {
  const { evaluation } = evaluated(policy, { enterprise_name: '示例企业有限公司', ...facts });
  const decisions = readDecisions({
    document_number: '示经信核〔2022〕1号',
    date: '2022-07-15',
    decisions: decided.map(([amount_yuan, subject]) => ({
      item: '1.1',
      amount_yuan,
      ...(subject !== undefined && { subject }),
    })),
  });
  if (!decisions.ok) throw new Error(JSON.stringify(decisions.faults));
  const outcome = notice(policy, evaluation, decisions.value, noOffice);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults));
  return text(outcome.document.html);
}
const p1 = { project_id: 'P1', investment_yuan: '10000000.00', started: true, finished: false };

test('the notice pays the decided amount in instalments, and says who bears it', () => {
  const said = printed({ projects: [p1] }, ['800000.01', undefined]);
  expect(said).toContain('|开工的，拨付30%|240,000.00|240,000.00|已到期|');
  expect(said).toContain('|竣工的，拨付余额|560,000.01|0.00|未到期|');
  expect(said).toContain('以上已到期应拨付24万元；此前已经拨付的应予扣除。');
  expect(said).toContain('资金分担：市级承担48万元、区级承担320000.01元。');
});

test('by element, with what is not known', () => {
  const { finished: _, ...p2 } = { ...p1, project_id: 'P2' };
  const said = printed({ projects: [p1, p2] }, ['900000', 'P1'], ['1000000', 'P2']);
  expect(said).toContain('|P1：开工的，拨付30%|270,000.00|270,000.00|已到期|');
  expect(said).toContain('|P2：竣工的，拨付余额|700,000.00|—|待核（缺第2个项目的竣工）|');
  expect(said).not.toContain('以上已到期应拨付');
});

test('as a whole, where an instalment is due for some of the elements', () => {
  const p2 = { ...p1, project_id: 'P2', started: false };
  const said = printed({ projects: [p1, p2] }, ['900000', undefined]);
  expect(said).toContain('|开工的，拨付30%|270,000.00|135,000.00|部分对象已到期|');
  expect(printed({ projects: [p1, p2] }, ['2000000', undefined])).toContain(
    '|开工的，拨付30%|600,000.00|300,000.00|部分对象已到期|',
  );
});

test('the guide says when it is paid, and by whom', () => {
  const said = text(guide(policy, 1, noOffice).html);
  expect(said).toContain(
    '|四、资金拨付|分2笔拨付：开工的，拨付30%；竣工的，拨付余额。不足一分的尾数计入最后一笔。|',
  );
  expect(said).toContain('|所需资金由市级承担60%、区级承担40%。不足一分的尾数计入最后一级。|');
});

test.each([
  [{ started: true, finished: false }, '按此计算已到拨付条件的为30万元'],
  [{ started: false, finished: false }, '尚未到拨付条件'],
  [{ started: true }, '已到拨付条件的金额待定，尚缺第1个项目的竣工'],
])('the conclusion of a worked example says what of the amount is due: %j', (facts, due) => {
  const project = { project_id: 'P1', investment_yuan: '10000000.00', ...facts };
  const [item] = policy.about.measures.flatMap(({ items }) => items);
  const [result] = evaluated(policy, { projects: [project] }).evaluation.items;
  if (!item || !result) throw new Error('the policy has no item');
  expect(outcomeOf(policy.about, item, result)).toBe(
    `项目补助最高可申请100万元，具体金额由责任单位在此限额内核定，${due}。`,
  );
});
