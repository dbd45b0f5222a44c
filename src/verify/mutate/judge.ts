import {
  type CompiledPolicy,
  compareLedger,
  type Ledger,
  type PlacedExample,
  type Plan,
  type PlanItem,
  type RuleBook,
  ruleBook,
} from '../../compiler/index.ts';
import {
  type ItemResult,
  type JsonObject,
  type ObservedPolicy,
  type Prepared,
  paidNow,
} from '../../runtime/index.ts';
import { search, seedsOf } from '../explore/search.ts';
import { createExampleWriter } from '../explore/write.ts';
import { instantiate } from '../instantiate.ts';
import { agrees } from '../outcomes.ts';
import { differences, neverDiffer } from './differences.ts';
import { proofOf } from './equivalence.ts';
import { isSharedOut, type Mutant } from './mutants.ts';
import { type Trial, tryMutants } from './run.ts';

/** What became of a mutant. */
export type Verdict =
  /** A worked example does not come out under it. */
  | { readonly by: 'examples'; readonly example: PlacedExample }
  /** The ledger of the figures of the official text does not agree with it. */
  | { readonly by: 'ledger'; readonly problem: string }
  /** It gives the same for every dossier, for a reason that is stated. */
  | { readonly by: 'proof'; readonly reason: string }
  /** Enterprises share what it changes, and no ledger tells: the dossier of one enterprise cannot. */
  | { readonly by: 'shared_out' }
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
  const before = ledgerMessages(ledger, ruleBook(compiled.syntax, compiled.plan));
  const problemOf = (trial: Trial) => ledgerProblem(trial, compiled, ledger, new Set(before));
  const unnoticed = alive.filter((trial) => problemOf(trial) === null);
  const found = judgeSurvivors(unnoticed, compiled);
  const judged = tried.flatMap((one): readonly Judged[] => {
    if (one.fate === 'caught') return [{ mutant: one.mutant, verdict: { by: 'examples', example: one.by } }];
    if (one.fate !== 'alive') return [];
    const verdict = found.get(one.trial);
    if (verdict) return [{ mutant: one.mutant, verdict }];
    const problem = problemOf(one.trial) ?? '';
    return [{ mutant: one.mutant, verdict: { by: 'ledger', problem } }];
  });
  return { judged, refused: tried.filter(({ fate }) => fate === 'refused').length };
}

/** What the ledger has against changed rules and had not before; null where it has nothing more. */
function ledgerProblem(
  { mutant, plan }: Trial,
  compiled: CompiledPolicy,
  ledger: Ledger | null,
  before: ReadonlySet<string>,
): string | null {
  const changed = new Map(plan.items.map((item) => [item.id, item]));
  const items = compiled.plan.items.map((item) => changed.get(item.id) ?? item);
  const after = ledgerMessages(ledger, ruleBook(mutant.syntax, { ...compiled.plan, items }));
  return after.find((message) => !before.has(message)) ?? null;
}

const ledgerMessages = (ledger: Ledger | null, book: RuleBook): readonly string[] =>
  ledger ? compareLedger(ledger, book).map(({ message }) => message) : [];

/** What becomes of changes that neither examples nor the ledger notice: an example that would, or a proof. */
function judgeSurvivors(survivors: readonly Trial[], compiled: CompiledPolicy): ReadonlyMap<Trial, Verdict> {
  const { plan } = compiled;
  const verdicts = new Map<Trial, Verdict>();
  const trials = survivors.filter(({ mutant }) => !isSharedOut(mutant));
  const hunt = createHunt(compiled, (trial, example) => verdicts.set(trial, { by: 'nobody', example }));
  for (const item of plan.items) {
    const here = trials.filter(({ mutant }) => mutant.item === item.id);
    const judged = here.map((trial) => ({ trial, proof: proofBy(proofOf, trial, item) }));
    const open = judged.filter(({ proof }) => proof === null).map(({ trial }) => trial);
    const left = () => open.filter((trial) => !verdicts.has(trial));
    hunt(item, open, [], 'brief');
    const telling = left().flatMap((trial) => tellingDossiers(trial, item, plan));
    hunt(item, left(), telling, 'thorough');
    // The solver speaks of complete dossiers; the others have been searched by now.
    const unseen = left().map((trial) => ({ trial, proof: proofBy(neverDiffer, trial, item) }));
    for (const { trial, proof } of [...judged, ...unseen])
      if (proof !== null) verdicts.set(trial, { by: 'proof', reason: proof });
    // A proof that a dossier refutes is a bug of the proof.
    hunt(
      item,
      judged.filter(({ proof }) => proof !== null).map(({ trial }) => trial),
      [],
      'brief',
      (trial, dossier) => {
        throw new Error(`a dossier refutes the proof of “${trial.mutant.after}”: ${JSON.stringify(dossier)}`);
      },
    );
  }
  const common = trials.filter(({ mutant }) => mutant.item === null);
  for (const item of plan.items.filter(({ standard }) => standard !== null)) {
    hunt(
      item,
      common.filter((trial) => !verdicts.has(trial) && trial.items.includes(item.id)),
      [],
      'brief',
    );
  }
  for (const trial of survivors) {
    if (isSharedOut(trial.mutant)) verdicts.set(trial, { by: 'shared_out' });
    else if (!verdicts.has(trial)) verdicts.set(trial, { by: 'nobody', example: null });
  }
  return verdicts;
}

/** Why a change in an item makes no difference, as one way of proving knows; null where it does not. */
function proofBy(prove: typeof proofOf, { plan }: Trial, before: PlanItem): string | null {
  const after = plan.items.find(({ id }) => id === before.id);
  return after ? prove(before, after) : null;
}

/** Dossiers that the solver finds where a change in an item may make a difference. */
function tellingDossiers({ plan }: Trial, before: PlanItem, whole: Plan): readonly JsonObject[] {
  const after = plan.items.find(({ id }) => id === before.id);
  return after ? differences(before, after, whole) : [];
}

type Hunt = (
  item: PlanItem,
  trials: readonly Trial[],
  seeds: readonly JsonObject[],
  effort: 'thorough' | 'brief',
  refuted?: (trial: Trial, dossier: JsonObject) => void,
) => void;

/** Looks for dossiers that tell changes from the rules, and writes each as an example. */
function createHunt(compiled: CompiledPolicy, tell: (trial: Trial, example: string | null) => void): Hunt {
  const policy = instantiate(compiled.plan);
  const write = createExampleWriter(compiled);
  return (item, trials, seeds, effort, refuted) => {
    const open = new Set(trials);
    if (open.size === 0) return;
    const known = [...seeds, ...seedsOf(item, compiled)];
    search(policy, item, compiled.plan, known, effort, (dossier, prepared) => {
      const told = [...open].flatMap((trial) => tellsApart(trial, policy, prepared) ?? []);
      const [first] = told;
      if (!first) return false;
      refuted?.(first.trial, dossier);
      // One example may tell several apart; it is named after the first of them. A day of effect that has changed would
      // change a day of application that is not written.
      const isDated = told.some(({ trial }) => trial.mutant.item === null);
      const title = `${first.result.name}：${first.trial.mutant.clause}`;
      const example = write(title, dossier, [first.result], isDated);
      for (const { trial } of told) {
        tell(trial, example);
        open.delete(trial);
      }
      return open.size === 0;
    });
  };
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
  const { payments } = due;
  const missing = due.missing.map((path) => path.replace(/^.*\./, '')).slice(0, 3);
  const expected = { ...due, missing, ...(payments && { paid: paidNow(payments) }) };
  return due.kind !== other.kind || !agrees(expected, other);
}
