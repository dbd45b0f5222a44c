/** 申报: a dossier with the decisions on it, read and evaluated in one way wherever it comes from. */
import type { Evaluation, Fault, Policy } from '../runtime/index.ts';
import { type Decisions, readDecisions } from './decisions.ts';
import type { FormFault } from './form.ts';

/** 申报: one evaluated dossier with its decisions. */
export interface Application {
  /** Where it comes from, for messages: the name of the enterprise or of the file. */
  readonly name: string;
  readonly evaluation: Evaluation;
  readonly decisions: Decisions;
}

/** What reading an application gives: the application, or every fault of its dossier, or else of its decisions. */
export type ApplicationOutcome =
  | { readonly ok: true; readonly application: Application }
  | {
      readonly ok: false;
      readonly part: 'dossier' | 'decisions';
      /** Whether what stands there is the other one of the two. */
      readonly isSwapped: boolean;
      readonly faults: readonly (Fault | FormFault)[];
    };

/** 读申报 from JSON; it is called by its enterprise, or by `name` where that has none. */
export function readApplication(
  policy: Policy,
  record: { readonly name: string; readonly dossier: unknown; readonly decisions: unknown },
): ApplicationOutcome {
  const preparation = policy.prepare(record.dossier);
  if (!preparation.ok) {
    const isSwapped = readDecisions(record.dossier).ok;
    return { ok: false, part: 'dossier', isSwapped, faults: preparation.faults };
  }
  const decisions = readDecisions(record.decisions);
  if (!decisions.ok) {
    const isSwapped = policy.prepare(record.decisions).ok;
    return { ok: false, part: 'decisions', isSwapped, faults: decisions.faults };
  }
  const name = preparation.prepared.dossier.enterprise_name;
  return {
    ok: true,
    application: {
      name: typeof name === 'string' ? name : record.name,
      evaluation: policy.evaluate(preparation.prepared),
      decisions: decisions.value,
    },
  };
}
