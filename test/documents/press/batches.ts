import {
  type Application,
  type BatchOutcome,
  type ComposedDocument,
  type Office,
  paymentNotice,
  publicity,
  readDecisions,
  readPaymentIssue,
  readPublicityIssue,
} from '../../../src/documents/index.ts';
import { dossier, evaluated, policy } from '../fixture/policy.ts';

export const fortyCharacters =
  '重庆市渝北区喆堃智能网联新能源汽车关键零部件检验检测认证技术服务中心（有限合伙）';
export const largest = '999999999999.00';

export const office: Office = {
  name: '样例区经济和信息化委员会',
  copied_to: [
    '样例区人民政府办公室',
    '样例区财政局',
    '样例区审计局',
    '样例区人力资源和社会保障局',
    '样例区住房和城乡建设委员会',
  ],
  printed_by: '样例区经济和信息化委员会办公室',
};

/** A batch of the invented policy: every fourth enterprise has three items, and two of them are unusual. */
export function batch(count = 60): readonly Application[] {
  return Array.from({ length: count }, (_, index) => {
    const name = index === 1 ? fortyCharacters : `第${String(index + 1).padStart(2, '0')}号科技有限公司`;
    const usual = evaluated({ ...dossier, enterprise_name: name });
    const amount = index === 2 ? largest : '800000.00';
    const items = usual.items.map((item) => (item.item === '3.2' ? { ...item, amount_yuan: amount } : item));
    const decisions = readDecisions({
      batch: '第一批',
      document_number: `样经信核〔2022〕${index + 1}号`,
      date: '2022-07-15',
      decisions: [
        ...(index % 4 === 0
          ? [
              { item: '1.1', amount_yuan: '15000000.00' },
              { item: '3.1', amount_yuan: '50000.05' },
            ]
          : []),
        { item: '3.2', amount_yuan: amount },
      ],
    });
    if (!decisions.ok) throw new Error(JSON.stringify(decisions.faults));
    return { name, evaluation: { ...usual, items }, decisions: decisions.value };
  });
}

const documentIn = (outcome: BatchOutcome): ComposedDocument => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults));
  return outcome.document;
};

/** 拨付通知 on a batch of the invented policy. */
export function payment(applications = batch()): ComposedDocument {
  const issue = readPaymentIssue({ document_number: '样经信〔2022〕9号', date: '2022-08-01' });
  if (!issue.ok) throw new Error(JSON.stringify(issue.faults));
  return documentIn(paymentNotice(policy, applications, issue.value, office));
}

/** 公示 of a batch of the invented policy. */
export function list(applications = batch()): ComposedDocument {
  const issue = readPublicityIssue({
    date: '2022-07-01',
    from: '2022-07-04',
    to: '2022-07-08',
    working_days: 5,
  });
  if (!issue.ok) throw new Error(JSON.stringify(issue.faults));
  return documentIn(publicity(policy, applications, issue.value, office));
}
