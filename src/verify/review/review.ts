import { once } from '../../../grammar/index.ts';
import {
  type Code,
  type CompiledPolicy,
  createReporter,
  type Diagnostic,
  type Ledger,
  type Place,
  type PlanItem,
  type ValuesOf,
} from '../../compiler/index.ts';
import type { ItemResult, JsonObject, Policy } from '../../runtime/index.ts';
import { createExampleWriter, type ExampleWriter } from '../explore/write.ts';
import { instantiate } from '../instantiate.ts';
import { dossierOf, type Formula, modelsOf, requirementsOf, type Sense, solve } from '../solver/index.ts';
import { type Acceptance, acceptancesOf } from './acceptances.ts';

/** 审查: what the checks of the rules work with. */
export interface Review {
  readonly compiled: CompiledPolicy;
  /** 数字台账, which knows the official text; null where there is none. */
  readonly ledger: Ledger | null;
  /** 给付的前提 of an item as formulas. */
  required(item: PlanItem, sense: Sense): readonly Formula[];
  /** Whether no facts at all meet what an item asks. */
  isImpossible(item: PlanItem): boolean;
  /**
   * Facts for formulas, confirmed by evaluating the compiled policy. Null where none are found, and where the results are
   * not what the check expects of them: a finding that the evaluation does not bear out is never made.
   */
  witness(
    items: readonly PlanItem[],
    formulas: readonly Formula[],
    expected: (results: Results, dossier: JsonObject) => boolean,
  ): Witness | null;
  /** The results for a dossier; null for one that is sent back. Another item may stand in for that of the same id. */
  results(dossier: JsonObject, instead?: PlanItem): Results | null;
  /** Where a clause of an item stands (`条件`, `标准/0`), or else its heading. */
  place(item: PlanItem, clause?: string): Place;
  /** Reports a finding, unless an 审查意见 accepts it. */
  find<C extends Code>(code: C, where: Where, values: ValuesOf<C>, shown?: Shown): void;
}

/** Results by item. */
export type Results = ReadonlyMap<string, ItemResult>;

/** Facts, and what comes out of them. */
export interface Witness {
  readonly dossier: JsonObject;
  readonly results: Results;
}

/** Where a finding stands, and the items (`2.3`) and facts (`projects.investment_yuan`) that it is about. */
export interface Where {
  readonly place: Place;
  readonly owners: readonly string[];
}

/** The worked example that shows a finding. */
export interface Shown {
  readonly title: string;
  /** Asked for only where the finding is reported. */
  readonly witness: () => Witness | null;
  /** Items whose results it states. */
  readonly items: readonly PlanItem[];
}

/** How many facts are evaluated before a check goes without a witness. */
const MOST_TRIED = 12;

/** A review that has begun, with what it has found so far. */
export interface RunningReview extends Review {
  readonly found: readonly Diagnostic[];
  /** 审查意见 that have accepted nothing. */
  idle(): readonly Acceptance[];
}

/** What a review may use beside the rules. */
export interface ReviewSources {
  /** The policy, where it has been loaded already. */
  readonly running?: Policy;
  readonly ledger?: Ledger | null;
}

/** Begins a review. */
export function beginReview(
  compiled: CompiledPolicy,
  { running, ledger = null }: ReviewSources,
): RunningReview {
  const { plan, places } = compiled;
  const reporter = createReporter();
  const acceptances = acceptancesOf(compiled);
  const used = new Set<Acceptance>();
  const policy = once(() => running ?? instantiate(plan));
  const writer = once(() => createExampleWriter(compiled));
  const required = {
    proof: byItem((item) => requirementsOf(item, 'proof')),
    witness: byItem((item) => requirementsOf(item, 'witness')),
  };

  const changed = byItem((instead) =>
    instantiate({ ...plan, items: plan.items.map((item) => (item.id === instead.id ? instead : item)) }),
  );

  const results: Review['results'] = (dossier, instead) => {
    const rules = instead ? changed(instead) : policy();
    const preparation = rules.prepare(dossier);
    if (!preparation.ok) return null;
    return new Map(rules.evaluate(preparation.prepared).items.map((result) => [result.item, result]));
  };

  return {
    compiled,
    ledger,
    found: reporter.found,
    idle: () => acceptances.filter((acceptance) => !used.has(acceptance)),
    required: (item, sense) => required[sense](item),
    isImpossible: byItem((item) => isImpossible(required.proof(item))),
    results,
    witness(items, formulas, expected) {
      let tried = 0;
      for (const model of modelsOf(formulas)) {
        const dossier = dossierOf(model, items, plan);
        const found = results(dossier);
        if (found && expected(found, dossier)) return { dossier, results: found };
        if (++tried === MOST_TRIED) break;
      }
      return null;
    },
    place(item, clause) {
      const place = (clause && places.get(`${item.id}/${clause}`)) || places.get(item.id);
      if (!place) throw new Error(`item ${item.id} stands nowhere`);
      return place;
    },
    find(code, { place, owners }, values, shown) {
      const accepting = acceptances.filter((one) => one.code === code && owners.includes(one.owner));
      for (const acceptance of accepting) used.add(acceptance);
      if (accepting.length > 0) return;
      const example = shown && exampleOf(shown, writer());
      reporter.report(code, place, values, example ? { example } : {});
    },
  };
}

function exampleOf({ title, witness, items }: Shown, write: ExampleWriter): string | null {
  const facts = witness();
  if (!facts) return null;
  const results = items.flatMap((item) => facts.results.get(item.id) ?? []);
  return write(title, facts.dossier, results);
}

function byItem<T>(make: (item: PlanItem) => T): (item: PlanItem) => T {
  const made = new Map<PlanItem, () => T>();
  return (item) => {
    const known = made.get(item) ?? once(() => make(item));
    made.set(item, known);
    return known();
  };
}

/** Whether it is proved that no facts meet the formulas. */
export const isImpossible = (formulas: readonly Formula[]): boolean =>
  solve(formulas).answer === 'impossible';

/** Whether an item comes out with an amount, a service or a referral. */
export const isGranted = (results: Results, item: PlanItem): boolean =>
  results.get(item.id)?.status === 'eligible';

/** Whether an item is refused. */
export const isRefused = (results: Results, item: PlanItem): boolean =>
  results.get(item.id)?.status === 'not_eligible';
