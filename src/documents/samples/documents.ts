/** Documents of every kind with made-up data, for those who change a template and want to see what comes of it. */
import type { Policy } from '../../runtime/index.ts';
import type { Application } from '../application.ts';
import { paymentNotice, publicity } from '../batch-documents.ts';
import type { ComposedDocument, DocumentKind } from '../composed.ts';
import type { Office } from '../office.ts';
import { compendium, form, guide, measuresWithForms, notice } from '../single-documents.ts';
import { sampleApplications, sampleBatch } from './applications.ts';
import { fewest } from './fewest.ts';

/** 示例文件: of each kind as few documents as show all that the policy and its worked examples have to show. */
export function sampleDocuments(
  policy: Policy,
  office: Office,
  kinds: readonly DocumentKind[],
): ReadonlyMap<DocumentKind, readonly ComposedDocument[]> {
  const noticed = kinds.some((kind) => ['notice', 'payment', 'publicity'].includes(kind))
    ? noticesOf(policy, office)
    : [];
  const notices = fewest(noticed.map((one) => one.document));
  const told = noticed.filter(({ document }) => notices.includes(document)).map((one) => one.application);
  const batch = sampleBatch(policy, told);
  const ofKind = (kind: DocumentKind): readonly ComposedDocument[] => {
    switch (kind) {
      case 'guide':
        return fewest(policy.about.measures.map(({ number }) => guide(policy, number, office)));
      case 'form':
        return fewest(measuresWithForms(policy.about).map(({ number }) => form(policy, number, office)));
      case 'compendium':
        return [compendium(policy, office)];
      case 'notice':
        return notices;
      case 'payment':
      case 'publicity':
        return fewest(
          [batch, ...batch.map((one) => [one])].flatMap((some) => onBatch(policy, office, kind, some)),
        );
    }
  };
  return new Map(kinds.map((kind) => [kind, ofKind(kind)]));
}

interface Noticed {
  readonly application: Application;
  readonly document: ComposedDocument;
}

function noticesOf(policy: Policy, office: Office): readonly Noticed[] {
  return sampleApplications(policy).flatMap((application) => {
    const outcome = notice(policy, application.evaluation, application.decisions, office);
    return outcome.ok ? [{ application, document: outcome.document }] : [];
  });
}

function onBatch(
  policy: Policy,
  office: Office,
  kind: 'payment' | 'publicity',
  batch: readonly Application[],
): readonly ComposedDocument[] {
  const date = batch
    .map(({ decisions }) => decisions.date)
    .sort()
    .at(-1);
  if (date === undefined) return [];
  const year = date.slice(0, 4);
  const outcome =
    kind === 'payment'
      ? paymentNotice(policy, batch, { document_number: `示例拨〔${year}〕1号`, date }, office)
      : publicity(
          policy,
          batch,
          {
            document_number: `示例公〔${year}〕1号`,
            date,
            from: date,
            to: daysAfter(date, 6),
            working_days: 5,
          },
          office,
        );
  return outcome.ok ? [outcome.document] : [];
}

const daysAfter = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
