import type { ComposedDocument } from '../../../src/documents/index.ts';
import { noOffice, notice as noticeOf, readDecisions } from '../../../src/documents/index.ts';
import { dossier, evaluated, policy } from '../fixture/policy.ts';

/** 核定通知书 of the invented policy: facts over those of its usual dossier, and the decisions on them. */
export function notice(
  facts: Parameters<typeof evaluated>[0] = {},
  decided: readonly object[] = [{ item: '1.1', amount_yuan: '15000000.00' }],
): ComposedDocument {
  const decisions = readDecisions({
    document_number: '样经信核〔2022〕1号',
    date: '2022-07-15',
    decisions: decided,
  });
  if (!decisions.ok) throw new Error(JSON.stringify(decisions.faults));
  const outcome = noticeOf(policy, evaluated({ ...dossier, ...facts }), decisions.value, noOffice);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults));
  return outcome.document;
}
