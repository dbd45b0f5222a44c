import type { CompiledPolicy } from '../../compiler/index.ts';
import type { ItemResult, JsonObject, Note, ObservedPolicy } from '../../runtime/index.ts';
import { instantiate } from '../instantiate.ts';
import { type Branch, branchesOf, isOpen } from './branches.ts';
import { whyNever } from './contradictions.ts';
import { coveredBy } from './covered.ts';

/** 覆盖情况 of a policy: every branch with the worked examples that cover it. */
export interface Coverage {
  readonly branches: readonly CoveredBranch[];
}

export interface CoveredBranch extends Branch {
  /** How many worked examples cover it. */
  readonly count: number;
}

/** How much of some branches is covered; branches of missing facts are counted apart. */
export interface Share {
  readonly covered: number;
  readonly total: number;
  readonly coveredOpen: number;
  readonly totalOpen: number;
}

/** 覆盖: runs the worked examples with the recorder and counts the branches that they go through. */
export function measureCoverage(compiled: CompiledPolicy): Coverage {
  const policy = instantiate(compiled.plan);
  const counts = new Map<string, number>();
  for (const { expected, dossier } of compiled.examples) {
    const items = [...new Set(expected.map(({ item }) => item))];
    const ids = new Set(items.flatMap((item) => [...walk(compiled, policy, item, dossier).ids]));
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const branches = branchesOf(compiled).map((branch) => ({ ...branch, count: counts.get(branch.id) ?? 0 }));
  const wrong = branches.find(({ never, count }) => never !== null && count > 0);
  if (wrong) throw new Error(`an example goes through what can never be: ${wrong.id}`);
  // Proofs are sought only where no example shows the contrary: facts that are missing may lead anywhere.
  return {
    branches: branches.map((branch) =>
      branch.count > 0 ? branch : { ...branch, never: branch.never ?? whyNever(compiled.plan, branch) },
    ),
  };
}

/** 没有覆盖的分支: those that an example could cover. */
export const uncovered = (branches: readonly CoveredBranch[]): readonly CoveredBranch[] =>
  branches.filter(({ count, never }) => count === 0 && never === null);

/** One item walked for one dossier: its result, and the branches that it went through. */
export interface Walk {
  readonly result: ItemResult | null;
  readonly ids: ReadonlySet<string>;
}

/** Walks one item with the recorder; a dossier that is sent back goes through nothing. */
export function walk(
  { plan }: Pick<CompiledPolicy, 'plan'>,
  policy: ObservedPolicy,
  item: string,
  dossier: JsonObject,
): Walk {
  const preparation = policy.prepare(dossier);
  const planned = plan.items.find((one) => one.id === item);
  if (!preparation.ok || !planned) return { result: null, ids: new Set() };
  const notes: Note[] = [];
  const result = policy.observe(preparation.prepared, item, (note) => notes.push(note));
  return { result, ids: coveredBy(planned, notes, result, plan.about) };
}

/** How much of these branches is covered; those that can never be gone through are not counted. */
export function shareOf(branches: readonly CoveredBranch[]): Share {
  const possible = branches.filter(({ never }) => never === null);
  const closed = possible.filter((branch) => !isOpen(branch));
  const open = possible.filter(isOpen);
  const covered = (list: readonly CoveredBranch[]) => list.filter((branch) => branch.count > 0).length;
  return {
    covered: covered(closed),
    total: closed.length,
    coveredOpen: covered(open),
    totalOpen: open.length,
  };
}
