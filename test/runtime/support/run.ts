/** Runs the policy of the tests. */
import { type ItemResult, type JsonObject, report, type TraceStep } from '../../../src/runtime/index.ts';
import { policy } from './policy.ts';

/** An enterprise of the district without history. */
export const enterprise: JsonObject = {
  application_date: '2022-06-30',
  registered: true,
  prior_awards: [],
  other_district_awards: [],
  superseded_items: [],
};

/** Evaluates a dossier. */
export function evaluate(facts: JsonObject) {
  const preparation = policy.prepare({ ...enterprise, ...facts });
  if (!preparation.ok) throw new Error(JSON.stringify(preparation.faults));
  return policy.evaluate(preparation.prepared);
}

/** Evaluates a dossier for one item, with its trace. */
export function result(
  item: string,
  facts: JsonObject,
): ItemResult & { readonly trace: readonly TraceStep[] } {
  const found = report(policy, evaluate(facts)).items.find((one) => one.item === item);
  if (found === undefined) throw new RangeError(`no item ${item}`);
  return found;
}

/** The codes and paths of the faults of a value that takes the dossier's place. */
export function faultsOf(dossier: unknown): readonly string[] {
  const preparation = policy.prepare(dossier);
  return preparation.ok ? [] : preparation.faults.map(({ code, path }) => `${code} ${path}`);
}
