/** 重制: makes a document again from its 底稿, by the same steps that made it the first time. */
import { unreachable } from '../compiler/index.ts';
import {
  type ComposedDocument,
  compendium,
  form,
  guide,
  measuresWithForms,
  notice,
  type Office,
  type ReadProvenance,
  readDecisions,
  readOffice,
} from '../documents/index.ts';
import type { Policy } from '../runtime/index.ts';

/** What making again gives: the document, or why the rules do not allow it. */
export type Remade =
  | { readonly ok: true; readonly document: ComposedDocument }
  | { readonly ok: false; readonly faults: readonly string[] };

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
      const preparation = policy.prepare(content.dossier);
      if (!preparation.ok) return refused('底稿中的申报材料', preparation.faults);
      const decisions = readDecisions(content.decisions);
      if (!decisions.ok) return refused('底稿中的核定', decisions.faults);
      const evaluation = policy.evaluate(preparation.prepared);
      const outcome = notice(policy, evaluation, decisions.value, office, templates);
      return outcome.ok ? outcome : refused('底稿中的核定与规则不符', outcome.faults);
    }
    default:
      return unreachable(content);
  }
}

function refused(what: string, faults: readonly { readonly message: string }[]): Remade {
  return { ok: false, faults: faults.map(({ message }) => `${what}：${message}`) };
}
