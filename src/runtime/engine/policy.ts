/** 政策: a compiled policy with its three steps: prepare, evaluate, explain. */
import type {
  About,
  DecidedAmount,
  Evaluation,
  ItemKind,
  ItemResult,
  Policy,
  Prepared,
  Totals,
  TraceStep,
} from '../contract.ts';
import { Exact, exact, toYuan } from '../exact.ts';
import type { ContractFacts } from '../facts.ts';
import type { FastRules } from '../fast/rules.ts';
import { selection, tabulator, type Ways } from '../fast/select.ts';
import { reception } from '../prepare/prepared.ts';
import type { PolicyRules } from '../rules.ts';
import type { Assessment } from './assess.ts';
import { codeOf } from './code.ts';
import type { CompiledItem } from './item.ts';
import type { Note, Record } from './notes.ts';
import { type ItemContext, resultOf } from './result.ts';
import { limitsFor, openCaps, type SharedLimit, takenBy, takeUp } from './settle.ts';
import { traceOf } from './trace.ts';

type Decided = readonly DecidedAmount[] | undefined;

/** An item beside what the policy says about it. */
interface ReadyItem<F, Id extends string> {
  readonly rule: CompiledItem<F, Id>;
  readonly context: ItemContext;
}

/** A policy that can be watched: what checks its worked examples sees every step as the pipeline takes it. */
export interface ObservedPolicy<Id extends string = string> extends Policy<Id> {
  /** Walks one item and tells the recorder each step, where there is one; answers the result. */
  observe(prepared: Prepared, item: Id, record?: Record): ItemResult<Id>;
}

/** What each item finds of the caps that it shares travels with the evaluation, out of sight, for its traces. */
const shares = Symbol('shares');

interface Shares {
  readonly [shares]?: readonly (readonly SharedLimit[])[];
}

const NO_FAST_RULES: FastRules = { numbers: {}, read: (_dossiers, _texts, common) => common, items: {} };

/** Turns compiled rules into a policy. */
export function definePolicy<F extends ContractFacts, Id extends string>(
  rules: PolicyRules<F, Id>,
): ObservedPolicy<Id> {
  const { about, sharedCaps = [], fast = NO_FAST_RULES } = rules;
  const items = readyItems(rules);
  const sharing = new Set(sharedCaps.flatMap((cap) => cap.items));
  const noStacking = about.noStacking !== null;
  const { prepare, validated, factsOf } = reception<F>(about);

  function itemOf(id: Id): ReadyItem<F, Id> {
    const item = items.find(({ rule }) => rule.id === id);
    if (item === undefined) throw new RangeError(`The policy has no item ${id}`);
    return item;
  }

  /** Walks items in order, each knowing what those before it take up of the caps that they share. */
  function walk(facts: F, some: readonly ReadyItem<F, Id>[], decided: Decided): readonly Assessment[] {
    let caps = openCaps(sharedCaps, facts);
    return some.map(({ rule: { id, kind, assess } }) => {
      const shared = limitsFor(id, caps);
      const assessment = assess(facts, { noStacking, shared });
      if (shared.length > 0) caps = takeUp(caps, takenBy(id, kind, assessment, decided));
      return assessment;
    });
  }

  /** The caps that an item shares, as the items before it leave them. */
  function sharedBy(facts: F, item: ReadyItem<F, Id>, decided: Decided): readonly SharedLimit[] {
    if (!sharing.has(item.rule.id)) return [];
    const upTo = items.slice(0, items.indexOf(item) + 1).filter(({ rule }) => sharing.has(rule.id));
    return walk(facts, upTo, decided).at(-1)?.shared ?? [];
  }

  const ids = items.map(({ rule }) => rule.id);
  const ways: Ways<Id> = {
    about,
    items: ids,
    fast,
    sharing,
    exactly(prepared, id) {
      const item = itemOf(id);
      const facts = factsOf(prepared);
      const shared = sharedBy(facts, item, undefined);
      return codeOf(item.rule.assess(facts, { noStacking, shared }), item.context.item.standard !== null);
    },
  };

  const tabulate = tabulator(ways);

  return {
    about,
    prepare,
    evaluate(prepared, decided) {
      const facts = factsOf(prepared);
      const assessments = walk(facts, items, decided);
      const results = items.map(({ rule, context }, index) =>
        resultOf(rule.id, context, facts, assessments[index] as Assessment),
      );
      return {
        prepared,
        ...(decided && { decided }),
        ...(sharing.size > 0 && { [shares]: assessments.map(({ shared }) => shared) }),
        policy: { document_number: about.documentNumber, rules_sha256: about.rulesSha256 },
        items: results,
        totals: totalsOf(results),
      };
    },
    table: (prepared) => tabulate(prepared.map(validated)),
    select: (chosen = ids) => selection(ways, chosen),
    explain(evaluation: Evaluation<Id> & Shares, id: Id): readonly TraceStep[] {
      const item = itemOf(id);
      const { prepared, decided } = evaluation;
      const facts = factsOf(prepared);
      const notes: Note[] = [];
      const shared = evaluation[shares]?.[items.indexOf(item)] ?? sharedBy(facts, item, decided);
      const assessment = item.rule.assess(facts, { noStacking, shared, record: (note) => notes.push(note) });
      const { readings } = resultOf(id, item.context, facts, assessment);
      return traceOf(item.context, assessment, notes, readings, prepared.dossier);
    },
    observe(prepared, id, record) {
      const item = itemOf(id);
      const facts = factsOf(prepared);
      const shared = sharedBy(facts, item, undefined);
      return resultOf(id, item.context, facts, item.rule.assess(facts, { noStacking, shared, record }));
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
