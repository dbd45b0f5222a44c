import { createHash } from 'node:crypto';
import { normalize, once } from '../../grammar/index.ts';
import { parse } from './1-parse/index.ts';
import type { PolicySyntax } from './1-parse/syntax.ts';
import type { CheckedPolicy, Example } from './2-check/checked.ts';
import { check } from './2-check/index.ts';
import { plan } from './3-plan/index.ts';
import type { Plan } from './3-plan/plan.ts';
import { emit } from './4-emit/index.ts';
import { createReporter, type Diagnostic, inOrder } from './diagnostics/index.ts';
import type { Outcome } from './outcome.ts';
import type { Place, SourceFile } from './source.ts';

/**
 * 编译: the whole compiler on one screen.
 *
 *     .zc text ──parse──▶ Syntax ──check──▶ Checked ──plan──▶ Plan ──emit──▶ policy.ts, policy.js, policy.d.ts,
 *              1-parse            2-check            3-plan         4-emit    dossier.schema.json
 *
 * Mistakes of the author are collected as diagnostics and returned; only bugs are thrown.
 */
export function compile(files: readonly SourceFile[]): Outcome<CompiledPolicy> {
  const reporter = createReporter();
  const sources = [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const syntax = parse(sources, reporter);
  const checked = syntax && check(syntax, reporter);
  const diagnostics = inOrder(reporter.found);
  if (!syntax || !checked || diagnostics.some((diagnostic) => diagnostic.severity === 'error'))
    return { diagnostics };
  const planned = plan(checked, rulesHash(sources.filter((file) => !syntax.checkFiles.has(file))));
  const examples = examplesOf(checked);
  const places = new Map([
    ...[...syntax.clauses].map(([key, clause]) => [key, clause.place] as const),
    ...(syntax.commonConditions ? [['通用条件', syntax.commonConditions.place] as const] : []),
    ...checked.sharedCaps.map((shared, index) => [`合计封顶/${index}`, shared.place] as const),
    ...checked.measures.flatMap((measure) =>
      measure.items.flatMap((item) => [
        [item.id, item.place] as const,
        ...[...item.places].map(([clause, place]) => [`${item.id}/${clause}`, place] as const),
      ]),
    ),
  ]);
  // Most commands run the policy from its plan, and print none of the files.
  const emitted = once(() => emit(planned));
  const value = {
    syntax,
    plan: planned,
    get files() {
      return emitted();
    },
    examples,
    places,
    sources,
  };
  return { value, diagnostics };
}

/** What comes out of the compiler. */
export interface CompiledPolicy {
  /** The rule files as they were read, for what needs the places of their words. */
  readonly syntax: PolicySyntax;
  readonly plan: Plan;
  /** Emitted files by name; printed when they are first asked for. */
  readonly files: ReadonlyMap<string, string>;
  /** All 算例: those of the measures, which are printed, then the 核对算例. */
  readonly examples: readonly PlacedExample[];
  /** Where each clause of the policy (`取整`), each item (`2.3`) and each of its clauses (`9.1/标准/1`) stands. */
  readonly places: ReadonlyMap<string, Place>;
  /** The rule files that it was compiled from. */
  readonly sources: readonly SourceFile[];
}

/** 算例 with the article of its measure, or the title of its 核对算例. */
export interface PlacedExample extends Example {
  readonly section: string;
}

/** 全部算例 of a policy: those of the measures, then the 核对算例. */
export const examplesOf = ({ measures, checkSections }: CheckedPolicy): readonly PlacedExample[] => [
  ...measures.flatMap(({ article, examples }) => placed(article, examples)),
  ...checkSections.flatMap(({ title, examples }) => placed(title, examples)),
];

const placed = (section: string, examples: readonly Example[]): readonly PlacedExample[] =>
  examples.map((example) => ({ ...example, section }));

export type { Diagnostic };

/** 规则指纹: SHA-256 over the normalised rule files in path order. */
export function rulesHash(files: readonly SourceFile[]): string {
  const hash = createHash('sha256');
  for (const file of files) {
    const text = normalize(file.text.replaceAll('\r\n', '\n')).trim();
    hash.update(`${file.path}\0${text}\0`);
  }
  return hash.digest('hex');
}
