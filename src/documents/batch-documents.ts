/** Documents on a whole batch of decisions: 拨付通知 to the units, and 拟奖补名单公示 for everyone. */
import type { Policy } from '../runtime/index.ts';
import { dateInWords } from './amounts.ts';
import type { Application } from './application.ts';
import type { AwardFault } from './awards.ts';
import { settledBy } from './awards.ts';
import { type BatchFault, checkBatch } from './batch.ts';
import type { ComposedDocument } from './composed.ts';
import type { FormOutcome } from './form.ts';
import {
  type PaymentIssue,
  type PublicityIssue,
  publicityRemark,
  readPaymentIssue,
  readPublicityIssue,
} from './issue.ts';
import { composeKind } from './kinds.ts';
import type { Office } from './office.ts';
import { provenanceOf } from './provenance/provenance.ts';
import { decidedApplications } from './view/batch.ts';
import { paymentNoticeOf } from './view/payment-notice.ts';
import { type PublishedBatch, publicityOf, publishedOf } from './view/publicity.ts';

/** 成批文件结果: the document, or why the batch does not allow one. */
export type BatchOutcome =
  | { readonly ok: true; readonly document: ComposedDocument }
  | { readonly ok: false; readonly faults: readonly BatchFault[] };

/** 成批文件: a document on a whole batch, in one way for whoever prints it. */
export interface BatchDocument<Issue> {
  readonly name: string;
  /** Reads what it says of itself. */
  readonly readIssue: (json: unknown) => FormOutcome<Issue>;
  /** Refused with every fault of the batch. */
  readonly compose: (
    policy: Policy,
    applications: readonly Application[],
    issue: Issue,
    office: Office,
    templates?: string,
  ) => BatchOutcome;
  /** What is worth a second look, though it is no fault. */
  readonly remarkOn: (issue: Issue) => string | null;
}

/** 拨付通知, for whoever prints it. */
export const paymentDocument: BatchDocument<PaymentIssue> = {
  name: '拨付通知',
  readIssue: readPaymentIssue,
  compose: paymentNotice,
  remarkOn: () => null,
};

/** 拟奖补名单公示, for whoever prints it. */
export const publicityDocument: BatchDocument<PublicityIssue> = {
  name: '公示',
  readIssue: readPublicityIssue,
  compose: publicity,
  remarkOn: publicityRemark,
};

/** 拨付通知 on a batch; refused with every fault where a decision disagrees with the rules, or the batch with itself. */
export function paymentNotice(
  policy: Policy,
  applications: readonly Application[],
  issue: PaymentIssue,
  office: Office,
  templates?: string,
): BatchOutcome {
  const faults = [...checkBatch(policy, applications), ...checkIssue(issue, applications)];
  if (faults.length > 0) return { ok: false, faults };
  const settled = applications.map((application) => ({
    ...application,
    evaluation: settledBy(policy, application.evaluation, application.decisions),
  }));
  const view = paymentNoticeOf(policy, settled, issue, office);
  const document = composeKind('payment', view, {
    title: `${view.title}（${view.documentNumber}）`,
    nameParts: [view.documentNumber],
    author: office.name ?? null,
    date: issue.date,
    provenance: provenanceOf(policy.about, office, {
      kind: 'payment',
      issue,
      applications: decidedApplications(policy.about, settled).map(({ application, decided }) => ({
        dossier: application.evaluation.prepared.dossier,
        decisions: application.decisions,
        result: decided.map(({ result }) => result),
      })),
    }),
    templates,
  });
  return { ok: true, document };
}

/** 拟奖补名单公示 on a batch; refused with every fault where a decision disagrees with the rules. */
export function publicity(
  policy: Policy,
  applications: readonly Application[],
  issue: PublicityIssue,
  office: Office,
  templates?: string,
): BatchOutcome {
  const faults = checkBatch(policy, applications);
  if (faults.length > 0) return { ok: false, faults };
  return {
    ok: true,
    document: publicityFrom(policy, publishedOf(policy.about, applications), issue, office, templates),
  };
}

/** The same from what is published of the batch, which is all that travels with it. */
export function publicityFrom(
  policy: Policy,
  published: PublishedBatch,
  issue: PublicityIssue,
  office: Office,
  templates?: string,
): ComposedDocument {
  const view = publicityOf(policy.about, published, issue, office);
  return composeKind('publicity', view, {
    title: view.title,
    nameParts: [issue.document_number ?? dateInWords(issue.date)],
    author: office.name ?? null,
    date: issue.date,
    provenance: provenanceOf(policy.about, office, { kind: 'publicity', issue, published }),
    templates,
  });
}

/** What is paid was decided before, and its notices have numbers of their own. */
function checkIssue(issue: PaymentIssue, applications: readonly Application[]): readonly BatchFault[] {
  const fault = (code: AwardFault['code'], path: string, message: string) => ({
    code,
    path,
    name: '',
    message,
  });
  const same = applications.find(({ decisions }) => decisions.document_number === issue.document_number);
  const later = applications.find(({ decisions }) => decisions.date > issue.date);
  return [
    ...(same === undefined
      ? []
      : [
          fault(
            'E_DUPLICATE',
            'document_number',
            `发文字号“${issue.document_number}”已用于${same.name}的通知书。`,
          ),
        ]),
    ...(later === undefined
      ? []
      : [
          fault(
            'E_DATE_ORDER',
            'date',
            `拨付通知的成文日期${dateInWords(issue.date)}早于${later.name}的核定日期${dateInWords(later.decisions.date)}。`,
          ),
        ]),
  ];
}
