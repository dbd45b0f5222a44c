/** 快速核算: codes of chosen items, without words. What the fast way does not tell is walked the exact way. */
import type { FactTable, Prepared, Selection, Synopsis } from '../contract.ts';
import { CODE } from './codes.ts';
import { type CommonFastFacts, commonReader } from './common.ts';
import { type Column, createTexts } from './facts.ts';
import type { Codes, FastRules } from './rules.ts';

/** What the fast way needs of its policy. */
export interface Ways<Id extends string> {
  readonly about: Synopsis;
  /** All items of the policy, in order. */
  readonly items: readonly Id[];
  readonly fast: FastRules;
  /** Ids of the items that share a cap. */
  readonly sharing: ReadonlySet<string>;
  /** The code of an item by the rules themselves; NaN where these are not at hand. */
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

function untold(_facts: CommonFastFacts, from: number, to: number, codes: Column): number {
  codes.fill(Number.NaN, from, to);
  return Number.NaN;
}

/** So many dossiers at a time: what the items look at of them stays at hand. */
const BLOCK = 512;

/** Makes the selection of some items. */
export function selection<Id extends string>(ways: Ways<Id>, chosen: readonly Id[]): Selection<Id> {
  const { about, items, fast, sharing, exactly } = ways;
  for (const [place, id] of chosen.entries()) {
    if (!items.includes(id)) throw new RangeError(`The policy has no item ${id}`);
    if (chosen.indexOf(id) < place) throw new RangeError(`Item ${id} is chosen twice`);
  }
  const noStacking = about.noStacking !== null;
  // Whoever shares a cap has to know what those before it take up.
  const last = items.findLastIndex((id) => sharing.has(id) && chosen.includes(id));
  const ids = items.filter((id, index) => chosen.includes(id) || (index < last && sharing.has(id)));
  /** What no rule of an item looks at: that it is superseded, that others have paid for it; and what is not told. */
  function settled(
    code: number,
    { prepared }: FactTable,
    facts: CommonFastFacts,
    dossier: number,
    id: Id,
  ): number {
    const number = fast.numbers[id] ?? 0;
    if (isSuperseded(facts, dossier, number)) return CODE.superseded;
    const left = noStacking ? lessOthers(facts, dossier, number, code) : code;
    return Number.isNaN(left) ? exactly(prepared[dossier] as Prepared, id) : left;
  }

  return {
    items: chosen,
    assess(table: Table, own = chosen.map(() => new Float64Array(table.prepared.length))) {
      const { [columns]: read } = table;
      if (read?.by !== fast) throw new TypeError('The table was not made by this policy');
      const { facts } = read;
      const dossiers = table.prepared.length;
      const steps = ids.map((id) => {
        const codes = own[chosen.indexOf(id)] ?? new Float64Array(dossiers);
        return { id, codes, assess: fast.items[id] ?? untold };
      });
      const all: Codes = Object.fromEntries(steps.map(({ id, codes }) => [id, codes]));
      for (let from = 0; from < dossiers; from += BLOCK) {
        const to = Math.min(from + BLOCK, dossiers);
        const isPlain = !facts.special.subarray(from, to).includes(1);
        for (const { id, codes, assess } of steps) {
          const sum = assess(facts, from, to, codes, all);
          if (isPlain && !Number.isNaN(sum)) continue;
          for (let dossier = from; dossier < to; dossier += 1) {
            const code = codes[dossier] ?? Number.NaN;
            if (Number.isNaN(code) || facts.special[dossier] === 1)
              codes[dossier] = settled(code, table, facts, dossier, id);
          }
        }
      }
      return own;
    },
  };
}

function isSuperseded({ superseded_items: list }: CommonFastFacts, dossier: number, number: number): boolean {
  return list.each.item.subarray(list.first[dossier], list.end[dossier]).includes(number);
}

/** Less what other policies have paid for it; what is open less that is for the exact way to tell. */
function lessOthers(
  { other_district_awards: { first, end, each } }: CommonFastFacts,
  dossier: number,
  number: number,
  code: number,
): number {
  if (code <= 0 && code !== CODE.undetermined) return code;
  let left = code > 0 ? code : Number.NaN;
  let isPaid = false;
  for (let award = first[dossier] ?? 0; award < (end[dossier] ?? 0); award += 1) {
    if (each.item[award] !== number) continue;
    isPaid = true;
    left -= each.fen[award] ?? Number.NaN;
  }
  if (!isPaid) return code;
  return left <= 0 ? CODE.zero_amount : left;
}
