/** 快速核算 alone: a policy of which only what many dossiers need goes into a bundle. */
import type { FastPolicy, Synopsis } from '../contract.ts';
import { reception } from '../prepare/prepared.ts';
import { outcomeOf } from './codes.ts';
import type { FastRules } from './rules.ts';
import { selection, tabulator, type Ways } from './select.ts';

/** Turns the fast rules of a policy into one that has no others. */
export function defineFast<Id extends string>({
  synopsis: about,
  rules: fast,
  sharing,
}: {
  readonly synopsis: Synopsis;
  readonly rules: FastRules;
  /** Items that share a cap. */
  readonly sharing: readonly Id[];
}): FastPolicy<Id> {
  const { prepare, validated } = reception(about);
  // The ids are those that `Id` was made from.
  const items = about.measures.flatMap((measure) => measure.items.map(({ id }) => id as Id));
  const ways: Ways<Id> = { about, items, fast, sharing: new Set(sharing), exactly: () => Number.NaN };
  const tabulate = tabulator(ways);
  return {
    prepare,
    table: (prepared) => tabulate(prepared.map(validated)),
    select: (chosen = items) => selection(ways, chosen),
    outcomeOf,
  };
}
