/** 重制: makes a document again from its 底稿, by the same steps that made it the first time. */
import { unreachable } from '../compiler/index.ts';
import {
  type Application,
  type ComposedDocument,
  compendium,
  form,
  guide,
  measuresWithForms,
  notice,
  type Office,
  paymentNotice,
  publicityFrom,
  type ReadProvenance,
  readDecisions,
  readOffice,
  readPaymentIssue,
  readPublicityIssue,
} from '../documents/index.ts';
import type { Policy } from '../runtime/index.ts';

/** What making again gives: the document, or why the rules do not allow it. */
export type Remade = { readonly ok: true; readonly document: ComposedDocument } | Refused;

interface Refused {
  readonly ok: false;
  readonly faults: readonly string[];
}

/** Makes a document again; nothing of the 底稿 is believed that can be made again. */
export function remake(policy: Policy, provenance: ReadProvenance, templates?: string): Remade {
  const office = readOffice(provenance.office, policy.about);
  if (!office.ok) return refused('底稿中的印发单位设置', office.faults);
  const made = makeFrom(policy, provenance.document, office.value, templates);
  if (!made.ok) return made;
  const { document } = made;
  // The version that printed it is no reason why it should not be made again; it is told apart.
  const { engine } = provenance;
  return { ok: true, document: { ...document, provenance: { ...document.provenance, engine } } };
}

function makeFrom(
  policy: Policy,
  content: ReadProvenance['document'],
  office: Office,
  templates: string | undefined,
): Remade {
  switch (content.kind) {
    case 'guide': {
      const { measure } = content;
      if (!policy.about.measures.some(({ number }) => number === measure))
        return { ok: false, faults: [`该规则没有第${measure}条措施`] };
      return { ok: true, document: guide(policy, measure, office, templates) };
    }
    case 'form': {
      const { measure } = content;
      if (!measuresWithForms(policy.about).some(({ number }) => number === measure))
        return { ok: false, faults: [`该规则的第${measure}条措施没有申报表`] };
      return { ok: true, document: form(policy, measure, office, templates) };
    }
    case 'compendium':
      return { ok: true, document: compendium(policy, office, templates) };
    case 'notice': {
      const read = applicationFrom(policy, content);
      if (!read.ok) return read;
      const { evaluation, decisions } = read.application;
      const outcome = notice(policy, evaluation, decisions, office, templates);
      return outcome.ok ? outcome : refused('底稿中的核定与规则不符', outcome.faults);
    }
    case 'payment': {
      const issue = readPaymentIssue(content.issue);
      if (!issue.ok) return refused('底稿中的印发内容', issue.faults);
      const read = content.applications.map((one) => applicationFrom(policy, one));
      const faults = read.flatMap((one) => (one.ok ? [] : one.faults));
      if (faults.length > 0) return { ok: false, faults };
      const applications = read.flatMap((one) => (one.ok ? [one.application] : []));
      const outcome = paymentNotice(policy, applications, issue.value, office, templates);
      return outcome.ok ? outcome : refused('底稿中的核定与规则不符', outcome.faults);
    }
    case 'publicity': {
      const issue = readPublicityIssue(content.issue);
      if (!issue.ok) return refused('底稿中的印发内容', issue.faults);
      const known = policy.about.measures.flatMap(({ items }) => items.map(({ id }) => id));
      const awards = content.published.list.flatMap((one) => one.awards);
      const strange = awards.filter(({ item }) => !known.includes(item));
      if (strange.length > 0)
        return { ok: false, faults: strange.map(({ item }) => `该规则没有事项${item}`) };
      return {
        ok: true,
        document: publicityFrom(policy, content.published, issue.value, office, templates),
      };
    }
    default:
      return unreachable(content);
  }
}

/** Facts and decisions as they were read the first time, evaluated again. */
function applicationFrom(
  policy: Policy,
  { dossier, decisions: decided }: { readonly dossier: object; readonly decisions: object },
): { readonly ok: true; readonly application: Application } | Refused {
  const preparation = policy.prepare(dossier);
  if (!preparation.ok) return refused('底稿中的申报材料', preparation.faults);
  const decisions = readDecisions(decided);
  if (!decisions.ok) return refused('底稿中的核定', decisions.faults);
  const { document_number: name } = decisions.value;
  const evaluation = policy.evaluate(preparation.prepared);
  return { ok: true, application: { name, evaluation, decisions: decisions.value } };
}

function refused(what: string, faults: readonly { readonly message: string }[]): Refused {
  return { ok: false, faults: faults.map(({ message }) => `${what}：${message}`) };
}
