/** 政策: a compiled policy with its three steps: prepare, evaluate, explain. */
import type {
  About,
  Evaluation,
  ItemKind,
  ItemResult,
  Policy,
  Preparation,
  Prepared,
  Totals,
  TraceStep,
} from '../contract.ts';
import { Exact, exact, toYuan } from '../exact.ts';
import type { ContractFacts } from '../facts.ts';
import { preparer } from '../prepare/prepare.ts';
import type { PolicyRules } from '../rules.ts';
import type { CompiledItem } from './item.ts';
import type { Note, Record } from './notes.ts';
import { type ItemContext, resultOf } from './result.ts';
import { traceOf } from './trace.ts';

/** An item beside what the policy says about it. */
interface ReadyItem<F, Id extends string> {
  readonly rule: CompiledItem<F, Id>;
  readonly context: ItemContext;
}

/** A policy that can be watched: what checks its worked examples sees every step as the pipeline takes it. */
export interface ObservedPolicy<Id extends string = string> extends Policy<Id> {
  /** Walks one item and tells the recorder each step; answers the result. */
  observe(prepared: Prepared, item: Id, record: Record): ItemResult<Id>;
}

/** Turns compiled rules into a policy. */
export function definePolicy<F extends ContractFacts, Id extends string>(
  rules: PolicyRules<F, Id>,
): ObservedPolicy<Id> {
  const { about } = rules;
  const items = readyItems(rules);
  const noStacking = about.noStacking !== null;
  const read = preparer<F>(about);
  // Typed facts travel with the prepared dossier, out of sight of whoever prints it.
  const typed = Symbol('facts');

  function prepare(dossier: unknown): Preparation<Prepared & { readonly [typed]: F }> {
    const outcome = read(dossier);
    return outcome.ok
      ? { ok: true, prepared: { dossier: outcome.dossier, [typed]: outcome.facts } }
      : outcome;
  }

  /** A prepared dossier that has been stored, or prepared elsewhere, is read again. */
  function factsOf(prepared: Prepared & { readonly [typed]?: F }): F {
    const facts = prepared[typed];
    if (facts !== undefined) return facts;
    const again = prepare(prepared.dossier);
    if (!again.ok) throw new TypeError('The dossier was not prepared by this policy and does not suit it');
    return again.prepared[typed];
  }

  function itemOf(id: Id): ReadyItem<F, Id> {
    const item = items.find(({ rule }) => rule.id === id);
    if (item === undefined) throw new RangeError(`The policy has no item ${id}`);
    return item;
  }

  return {
    about,
    prepare,
    evaluate(prepared) {
      const facts = factsOf(prepared);
      const results = items.map(({ rule, context }) =>
        resultOf(rule.id, context, facts, rule.assess(facts, { noStacking })),
      );
      return {
        prepared,
        policy: { document_number: about.documentNumber, rules_sha256: about.rulesSha256 },
        items: results,
        totals: totalsOf(results),
      };
    },
    explain(evaluation: Evaluation<Id>, id: Id): readonly TraceStep[] {
      const item = itemOf(id);
      const { prepared } = evaluation;
      const facts = factsOf(prepared);
      const notes: Note[] = [];
      const assessment = item.rule.assess(facts, { noStacking, record: (note) => notes.push(note) });
      const { readings } = resultOf(id, item.context, facts, assessment);
      return traceOf(item.context, assessment, notes, readings, prepared.dossier);
    },
    observe(prepared, id, record) {
      const { rule, context } = itemOf(id);
      const facts = factsOf(prepared);
      return resultOf(id, context, facts, rule.assess(facts, { noStacking, record }));
    },
  };
}

function readyItems<F extends ContractFacts, Id extends string>({
  about,
  items,
  mechanisms,
}: PolicyRules<F, Id>): readonly ReadyItem<F, Id>[] {
  const contexts = new Map<string, ItemContext>(contextsOf(about, mechanisms));
  return items.map((rule) => {
    const context = contexts.get(rule.id);
    if (context === undefined) throw new RangeError(`The policy says nothing about its item ${rule.id}`);
    return { rule, context };
  });
}

function contextsOf(
  about: About,
  mechanisms: ItemContext['mechanisms'],
): readonly (readonly [string, ItemContext])[] {
  return about.measures.flatMap(({ units, items }) =>
    items.map((item) => [item.id, { about, item, units, mechanisms }] as const),
  );
}

function totalsOf(results: readonly ItemResult[]): Totals {
  const total = (kind: ItemKind) =>
    toYuan(
      results
        .filter((result) => result.kind === kind && result.amount_yuan !== null)
        .reduce((sum, result) => sum.plus(exact(result.amount_yuan ?? '0')), Exact.zero),
    );
  return {
    fixed_yuan: total('fixed'),
    ceiling_yuan: total('ceiling'),
    matching_yuan: total('matching'),
    discretionary_yuan: total('discretionary'),
  };
}
