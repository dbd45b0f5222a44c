/** Documents of one measure, and of one enterprise: 申报指南, 申报表, 申报指南汇编 and 核定通知书. */
import { type About, type Evaluation, type MeasureAbout, type Policy, report } from '../runtime/index.ts';
import { type AwardFault, checkDecisions, settledBy } from './awards.ts';
import type { ComposedDocument } from './composed.ts';
import type { Decisions } from './decisions.ts';
import { composeKind, KINDS } from './kinds.ts';
import type { Office } from './office.ts';
import { provenanceOf } from './provenance/provenance.ts';
import { compendiumOf } from './view/compendium.ts';
import { formsOf } from './view/forms.ts';
import { guideOf } from './view/guide.ts';
import { isAppliedFor } from './view/kinds.ts';
import { noticeOf } from './view/notice.ts';
import { titled } from './view/phrases.ts';
import { unconfirmed } from './view/readings.ts';

/** 通知书结果: the notice, or why the decisions do not allow one. */
export type NoticeOutcome =
  | { readonly ok: true; readonly document: ComposedDocument }
  | { readonly ok: false; readonly faults: readonly AwardFault[] };

/** 申报指南 of the measure with this number. */
export function guide(
  policy: Policy,
  measureNumber: number,
  office: Office,
  templates?: string,
): ComposedDocument {
  const measure = policy.about.measures.find((candidate) => candidate.number === measureNumber);
  if (measure === undefined) throw new RangeError(`The policy has no measure ${measureNumber}`);
  const view = guideOf(policy, measure, office);
  return composeKind('guide', view, {
    title: view.title,
    nameParts: [measure.article, measure.title],
    author: office.name ?? null,
    date: office.guide_date ?? policy.about.issuedOn,
    provenance: provenanceOf(policy.about, office, { kind: 'guide', measure: measureNumber }),
    templates,
  });
}

/** The measures that have forms: something of them is applied for under this policy. */
export function measuresWithForms({ measures }: About): readonly MeasureAbout[] {
  return measures.filter(({ items }) => items.some(isAppliedFor));
}

/** 申报表和真实性承诺书 of the measure with this number, as its guide annexes them. */
export function form(
  policy: Policy,
  measureNumber: number,
  office: Office,
  templates?: string,
): ComposedDocument {
  const { about } = policy;
  const measure = about.measures.find(({ number }) => number === measureNumber);
  const forms = measure === undefined ? null : formsOf(about, measure, office);
  if (measure === undefined || forms === null) throw new RangeError(`No form for measure ${measureNumber}`);
  const view = { title: `${titled(about.title)}${forms.form.title}`, forms };
  return composeKind('form', view, {
    title: view.title,
    nameParts: [measure.article, measure.title],
    author: office.name ?? null,
    date: office.guide_date ?? about.issuedOn,
    provenance: provenanceOf(about, office, { kind: 'form', measure: measureNumber }),
    templates,
  });
}

/** 申报指南汇编 of all measures. */
export function compendium(policy: Policy, office: Office, templates?: string): ComposedDocument {
  const view = compendiumOf(policy, office);
  return composeKind('compendium', view, {
    title: `${view.cover.policy}${view.cover.title}`,
    nameParts: [policy.about.title],
    author: office.name ?? null,
    date: office.guide_date ?? policy.about.issuedOn,
    provenance: provenanceOf(policy.about, office, { kind: 'compendium' }),
    templates,
  });
}

/** 奖补资金核定通知书 to one enterprise; refused with every fault where a decision disagrees with the evaluation. */
export function notice(
  policy: Policy,
  evaluation: Evaluation,
  decisions: Decisions,
  office: Office,
  templates?: string,
): NoticeOutcome {
  const faults = checkDecisions(policy, evaluation, decisions);
  if (faults.length > 0) return { ok: false, faults };
  const settled = settledBy(policy, evaluation, decisions);
  const view = noticeOf(policy, settled, decisions, office);
  const document = composeKind('notice', view, {
    title: `${view.title}（${view.documentNumber}）`,
    nameParts: [view.addressee.text ?? '', view.documentNumber],
    author: view.issuer,
    date: decisions.date,
    provenance: provenanceOf(policy.about, office, {
      kind: 'notice',
      dossier: settled.prepared.dossier,
      decisions,
      result: report(policy, settled),
    }),
    templates,
    unconfirmed: unconfirmed(
      policy.about,
      view.readings?.list.map((reading) => reading.id) ?? [],
      KINDS.notice.name,
    ),
  });
  return { ok: true, document };
}
