import {
  type Code,
  type CompiledPolicy,
  createReporter,
  type Diagnostic,
  type Place,
  type PlanItem,
  type ValuesOf,
} from '../../compiler/index.ts';
import type { ItemResult, JsonObject, Policy } from '../../runtime/index.ts';
import { writeExample } from '../explore/write.ts';
import { instantiate } from '../instantiate.ts';
import { dossierOf, type Formula, type Model, requirementsOf, solve } from '../solver/index.ts';

/** 审查: what the checks of the rules work with. */
export interface Review {
  readonly compiled: CompiledPolicy;
  /** 给付的前提 of an item as formulas. */
  required(item: PlanItem, sense: Sense): readonly Formula[];
  /** Whether no facts at all meet what an item asks. */
  isImpossible(item: PlanItem): boolean;
  /** Reports a finding, unless an 审查意见 accepts it. */
  find<C extends Code>(code: C, where: Where, values: ValuesOf<C>, more?: More): void;
  /**
   * Facts for formulas, confirmed by evaluating the compiled policy. Null where none are found, and where the results are
   * not what the check expects of them: a finding that the evaluation does not bear out is never made.
   */
  witness(
    items: readonly PlanItem[],
    formulas: readonly Formula[],
    expected: (results: Results, dossier: JsonObject) => boolean,
  ): Witness | null;
  /** The results for a dossier, by item; null for one that is sent back. Other items may stand in for those of the policy. */
  results(dossier: JsonObject, instead?: readonly PlanItem[]): Results | null;
  /** Where a clause of an item stands (`条件`, `标准/0`), or else its heading. */
  place(item: PlanItem, clause?: string): Place;
}

export type Sense = 'proof' | 'witness';

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

/** What shows a finding beside its message. */
export interface More {
  readonly help?: readonly string[];
  readonly title?: string;
  /** Facts that show it; asked for where it is reported. */
  readonly witness?: () => Witness | null;
  /** Items whose results the worked example states. */
  readonly items?: readonly PlanItem[];
}

/** Facts of which nothing is asked. */
export const ANY_FACTS: Model = { numbers: new Map(), flags: new Map(), members: new Map() };

/** Begins a review; `found` fills as the checks run. `running` is the policy itself, where it has been loaded. */
export function beginReview(
  compiled: CompiledPolicy,
  running?: Policy,
): Review & { readonly found: readonly Diagnostic[] } {
  const { plan, places } = compiled;
  const reporter = createReporter();
  const policy = once(() => running ?? instantiate(plan));
  const required = {
    proof: byItem((item) => requirementsOf(item, 'proof')),
    witness: byItem((item) => requirementsOf(item, 'witness')),
  };

  const results = (dossier: JsonObject, instead?: readonly PlanItem[]): Results | null => {
    const rules = instead ? instantiate({ ...plan, items: instead }) : policy();
    const preparation = rules.prepare(dossier);
    if (!preparation.ok) return null;
    const { items } = rules.evaluate(preparation.prepared);
    return new Map(items.map((result) => [result.item, result]));
  };

  return {
    compiled,
    found: reporter.found,
    required: (item, sense) => required[sense](item),
    isImpossible: byItem((item) => isImpossible(required.proof(item))),
    results,
    find(code, { place }, values, { help, title = '', witness, items = [] } = {}) {
      const shown = witness?.() ?? null;
      const outcomes = items.flatMap((item) => shown?.results.get(item.id) ?? []);
      const example = shown && writeExample(compiled, title, shown.dossier, outcomes);
      reporter.report(code, place, values, {
        ...(help ? { help } : {}),
        ...(example ? { example } : {}),
      });
    },
    witness(items, formulas, expected) {
      const verdict = solve(formulas);
      if (verdict.answer !== 'possible') return null;
      const dossier = dossierOf(verdict.model, items, plan);
      const found = results(dossier);
      return found && expected(found, dossier) ? { dossier, results: found } : null;
    },
    place(item, clause) {
      const place = (clause && places.get(`${item.id}/${clause}`)) || places.get(item.id);
      if (!place) throw new Error(`item ${item.id} stands nowhere`);
      return place;
    },
  };
}

/** Whether it is proved that no facts meet the formulas. */
export const isImpossible = (formulas: readonly Formula[]): boolean =>
  solve(formulas).answer === 'impossible';

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function byItem<T>(make: (item: PlanItem) => T): (item: PlanItem) => T {
  const made = new Map<PlanItem, T>();
  return (item) => {
    const known = made.get(item);
    if (known !== undefined) return known;
    const value = make(item);
    made.set(item, value);
    return value;
  };
}

/** Whether an item comes out with an amount, a service or a referral. */
export const isGranted = (results: Results, item: PlanItem): boolean =>
  results.get(item.id)?.status === 'eligible';

/** Whether an item is refused. */
export const isRefused = (results: Results, item: PlanItem): boolean =>
  results.get(item.id)?.status === 'not_eligible';
