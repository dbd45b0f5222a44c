import {
  type CompiledPolicy,
  compareLedger,
  type Ledger,
  type PlacedExample,
  type PlanItem,
  ruleBook,
} from '../../compiler/index.ts';
import type { ItemResult, ObservedPolicy, Prepared } from '../../runtime/index.ts';
import { search, seedsOf } from '../explore/search.ts';
import { createExampleWriter } from '../explore/write.ts';
import { instantiate } from '../instantiate.ts';
import { agrees } from '../outcomes.ts';
import { proofOf } from './equivalence.ts';
import type { Mutant } from './mutants.ts';
import { type Trial, tryMutants } from './run.ts';

/** What became of a mutant. */
export type Verdict =
  /** A worked example does not come out under it. */
  | { readonly by: 'examples'; readonly example: PlacedExample }
  /** The ledger of the figures of the official text does not agree with it. */
  | { readonly by: 'ledger'; readonly problem: string }
  /** It gives the same for every dossier, for a reason that is stated. */
  | { readonly by: 'proof'; readonly reason: string }
  /** Nothing tells it from the rules; `example`, where one was found, would. */
  | { readonly by: 'nobody'; readonly example: string | null };

/** A mutant and what became of it. */
export interface Judged {
  readonly mutant: Mutant;
  readonly verdict: Verdict;
}

/** 变异核对: what became of every mutant. */
export interface MutationReport {
  readonly judged: readonly Judged[];
  /** How many changes the compiler refuses; they are no mutants. */
  readonly refused: number;
}

/** 变异核对: changes the rules one thing at a time, and tells who notices. */
export function mutate(
  compiled: CompiledPolicy,
  ledger: Ledger | null,
  wanted: (mutant: Mutant) => boolean = () => true,
): MutationReport {
  const tried = tryMutants(compiled, wanted);
  const alive = tried.flatMap((one) => (one.fate === 'alive' ? [one.trial] : []));
  const unnoticed = alive.filter((trial) => ledgerProblem(trial, compiled, ledger) === null);
  const found = judgeSurvivors(unnoticed, compiled);
  const judged = tried.flatMap((one): readonly Judged[] => {
    if (one.fate === 'caught') return [{ mutant: one.mutant, verdict: { by: 'examples', example: one.by } }];
    if (one.fate !== 'alive') return [];
    const verdict = found.get(one.trial);
    if (verdict) return [{ mutant: one.mutant, verdict }];
    const problem = ledgerProblem(one.trial, compiled, ledger) ?? '';
    return [{ mutant: one.mutant, verdict: { by: 'ledger', problem } }];
  });
  return { judged, refused: tried.filter(({ fate }) => fate === 'refused').length };
}

/** What the ledger has against changed rules; null where it has nothing, or where there is none. */
function ledgerProblem(
  { mutant, plan }: Trial,
  compiled: CompiledPolicy,
  ledger: Ledger | null,
): string | null {
  if (!ledger) return null;
  const changed = new Map(plan.items.map((item) => [item.id, item]));
  const items = compiled.plan.items.map((item) => changed.get(item.id) ?? item);
  const [problem] = compareLedger(ledger, ruleBook(mutant.syntax, { ...compiled.plan, items }));
  return problem?.message ?? null;
}

/** Looks for dossiers that tell survivors from the rules, item by item; those that a proof speaks for are only tested. */
function judgeSurvivors(trials: readonly Trial[], compiled: CompiledPolicy): ReadonlyMap<Trial, Verdict> {
  const policy = instantiate(compiled.plan);
  const write = createExampleWriter(compiled);
  const verdicts = new Map<Trial, Verdict>();
  for (const id of new Set(trials.map((trial) => trial.items[0]))) {
    const item = compiled.plan.items.find((one) => one.id === id);
    if (!item) continue;
    const here = trials.filter((trial) => trial.items[0] === id);
    const proofs = new Map(here.map((trial) => [trial, proofFor(trial, item)]));
    const open = new Set(here.filter((trial) => proofs.get(trial) === null));
    const proven = here.filter((trial) => !open.has(trial));
    const seeds = seedsOf(item, compiled);
    search(policy, item, compiled.plan, seeds, 'thorough', (dossier, prepared) => {
      const told = [...open].flatMap((trial) => tellsApart(trial, policy, prepared) ?? []);
      const [first] = told;
      // One example may tell several apart; it is named after the first of them. A day of effect that has changed would
      // change a day of application that is not written.
      const example = first
        ? write(
            `${first.result.name}：${first.trial.mutant.clause}`,
            dossier,
            [first.result],
            told.some(({ trial }) => trial.mutant.item === null),
          )
        : null;
      for (const { trial } of told) {
        verdicts.set(trial, { by: 'nobody', example });
        open.delete(trial);
      }
      return open.size === 0;
    });
    for (const trial of open) verdicts.set(trial, { by: 'nobody', example: null });
    search(policy, item, compiled.plan, seeds, 'brief', (dossier, prepared) => {
      for (const trial of proven)
        if (tellsApart(trial, policy, prepared))
          throw new Error(`a dossier refutes “${proofs.get(trial)}”: ${JSON.stringify(dossier)}`);
      return proven.length === 0;
    });
    for (const trial of proven) verdicts.set(trial, { by: 'proof', reason: proofs.get(trial) ?? '' });
  }
  return verdicts;
}

/** Why a change in one item makes no difference; a change that several items are behind has no proof. */
function proofFor({ mutant, plan }: Trial, before: PlanItem): string | null {
  const after = plan.items.find(({ id }) => id === before.id);
  return mutant.item === before.id && after ? proofOf(before, after) : null;
}

/** What comes out of a dossier under the rules and not under a change; null where the same comes out. */
function tellsApart(
  trial: Trial,
  policy: ObservedPolicy,
  prepared: Prepared,
): { readonly trial: Trial; readonly result: ItemResult } | null {
  for (const id of trial.items) {
    const result = policy.observe(prepared, id);
    if (differs(result, trial.policy.observe(prepared, id))) return { trial, result };
  }
  return null;
}

/** Whether a worked example can tell two results apart. */
function differs(due: ItemResult, other: ItemResult): boolean {
  const missing = due.missing.map((path) => path.replace(/^.*\./, ''));
  return due.kind !== other.kind || !agrees({ ...due, missing: missing.slice(0, 3) }, other);
}
