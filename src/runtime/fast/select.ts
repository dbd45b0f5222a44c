/** 快速核算: codes of chosen items, without words. What the fast way does not tell is walked the exact way. */
import type { About, FactTable, Prepared, Selection } from '../contract.ts';
import { CODE } from './codes.ts';
import { type CommonFastFacts, commonReader } from './common.ts';
import { createTexts, type FastList } from './facts.ts';
import type { FastItem, FastRules } from './rules.ts';

/** What the fast way needs of its policy. */
export interface Ways<Id extends string> {
  readonly about: About;
  /** All items of the policy, in order. */
  readonly items: readonly Id[];
  readonly fast: FastRules;
  /** Ids of the items that share a cap. */
  readonly sharing: ReadonlySet<string>;
  /** The code of an item by the rules themselves. */
  readonly exactly: (prepared: Prepared, id: Id) => number;
}

/** Columns travel with their table out of sight, with the rules that they were read for. */
const columns = Symbol('columns');

interface Table extends FactTable {
  readonly [columns]?: { readonly facts: CommonFastFacts; readonly by: FastRules };
}

/** Makes what puts dossiers that a policy has validated into columns. */
export function tabulator({
  about,
  fast,
}: Pick<Ways<string>, 'about' | 'fast'>): (prepared: readonly Prepared[]) => Table {
  const common = commonReader(about, fast.numbers);
  return (prepared) => {
    const rows = prepared.map(({ dossier }) => dossier);
    const texts = createTexts();
    return { prepared, [columns]: { facts: fast.read(rows, texts, common(rows, texts)), by: fast } };
  };
}

const untold: FastItem<CommonFastFacts> = () => Number.NaN;

/** Makes the selection of some items. */
export function selection<Id extends string>(ways: Ways<Id>, chosen: readonly Id[]): Selection<Id> {
  const { about, items, fast, sharing, exactly } = ways;
  for (const id of chosen) if (!items.includes(id)) throw new RangeError(`The policy has no item ${id}`);
  const noStacking = about.noStacking !== null;
  // Whoever shares a cap has to know what those before it take up.
  const last = items.findLastIndex((id) => sharing.has(id) && chosen.includes(id));
  const steps = items
    .filter((id, index) => chosen.includes(id) || (index < last && sharing.has(id)))
    .map((id) => ({
      id,
      number: fast.numbers[id] ?? 0,
      codeOf: fast.items[id] ?? untold,
      place: chosen.indexOf(id),
    }));
  const width = chosen.length;
  return {
    items: chosen,
    assess(table: Table, codes = new Float64Array(table.prepared.length * width)) {
      const { prepared, [columns]: read } = table;
      if (read?.by !== fast) throw new TypeError('The table was not made by this policy');
      const { facts } = read;
      for (let dossier = 0; dossier < prepared.length; dossier += 1) {
        const before: Record<string, number> = last < 0 ? NONE : {};
        const others = noStacking && holds(facts.other_district_awards, dossier);
        const superseded = holds(facts.superseded_items, dossier);
        for (const { id, number, codeOf, place } of steps) {
          let code = codeOf(facts, dossier, before);
          if (others && code > 0) code = lessOthers(facts, dossier, number, code);
          if (superseded && isSuperseded(facts, dossier, number)) code = CODE.superseded;
          if (Number.isNaN(code)) code = exactly(prepared[dossier] as Prepared, id);
          if (last >= 0) before[id] = code;
          if (place >= 0) codes[dossier * width + place] = code;
        }
      }
      return codes;
    },
  };
}

const NONE: Record<string, number> = Object.freeze({});

const holds = ({ first, end }: FastList<unknown>, dossier: number): boolean =>
  (first[dossier] ?? 0) < (end[dossier] ?? 0);

function isSuperseded({ superseded_items: list }: CommonFastFacts, dossier: number, number: number): boolean {
  return list.each.item.subarray(list.first[dossier], list.end[dossier]).includes(number);
}

/** Less what other policies have paid for it. */
function lessOthers(
  { other_district_awards: { first, end, each } }: CommonFastFacts,
  dossier: number,
  number: number,
  amount: number,
): number {
  let left = amount;
  for (let award = first[dossier] ?? 0; award < (end[dossier] ?? 0); award += 1)
    if (each.item[award] === number) left -= each.fen[award] ?? Number.NaN;
  return left <= 0 ? CODE.zero_amount : left;
}
