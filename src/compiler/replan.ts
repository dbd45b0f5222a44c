import { createExampleParser } from './1-parse/index.ts';
import type { ItemSyntax, PolicySyntax } from './1-parse/syntax.ts';
import type { CheckedPolicy, Item } from './2-check/checked.ts';
import { check } from './2-check/index.ts';
import { plan } from './3-plan/index.ts';
import type { Plan } from './3-plan/plan.ts';
import { examplesOf, type PlacedExample } from './compile.ts';
import { createReporter } from './diagnostics/index.ts';

/** What changed rules come to. */
export interface Replanned {
  /** Of a change in one item, that item and those that share a cap with it. */
  readonly plan: Plan;
  /** The worked examples as they read under the change. */
  readonly examples: readonly PlacedExample[];
}

/**
 * 改后重编: plans rules that were changed in memory; null where they do not compile. No file is emitted, and what a change
 * in one item leaves as it was is neither checked nor planned again, so that thousands of changes can be tried.
 */
export function createReplanner(
  base: PolicySyntax,
): (syntax: PolicySyntax, item: string | null) => Replanned | null {
  const known = checkedItems(base);
  return (syntax, item) => {
    const checked = check(syntax, createReporter(), item === null ? undefined : known);
    if (!checked) return null;
    return {
      plan: plan(item === null ? checked : partOf(checked, [item]), ''),
      examples: examplesOf(checked),
    };
  };
}

/** 试读算例: reads single worked examples against the rules; null where one has a mistake. */
export function createExampleReader(syntax: PolicySyntax): (text: string) => PlacedExample | null {
  const rules = withoutExamples(syntax);
  const known = checkedItems(rules);
  const reporter = createReporter();
  const parse = createExampleParser(rules, reporter);
  return (text) => {
    const before = reporter.found.length;
    const example = parse(text);
    if (!example || reporter.found.length > before) return null;
    const checks = [{ place: example.place, title: '', examples: [example] }];
    const checked = check({ ...rules, checkSections: checks }, createReporter(), known);
    return (checked && examplesOf(checked)[0]) ?? null;
  };
}

/** 规则本身: the rules without their worked examples. */
export const withoutExamples = (syntax: PolicySyntax): PolicySyntax => ({
  ...syntax,
  measures: syntax.measures.map((measure) => ({ ...measure, examples: [] })),
  checkSections: [],
});

/** The items of sound rules as they were checked, by what was read of them. */
function checkedItems(syntax: PolicySyntax): ReadonlyMap<ItemSyntax, Item> {
  const checked = check(syntax, createReporter())?.measures.flatMap(({ items }) => items) ?? [];
  return new Map(
    syntax.measures
      .flatMap(({ items }) => items)
      .flatMap((item) => {
        const found = checked.find(({ id }) => id === item.id.text);
        return found ? [[item, found] as const] : [];
      }),
  );
}

/** The part of a policy that some items need: they and all that share a cap with them, directly or by others. */
function partOf(policy: CheckedPolicy, ids: readonly string[]): CheckedPolicy {
  const sharedCaps = policy.sharedCaps.filter((cap) => cap.items.some((id) => ids.includes(id)));
  const all = [...new Set([...ids, ...sharedCaps.flatMap((cap) => cap.items)])];
  if (all.length > ids.length) return partOf(policy, all);
  const measures = policy.measures.map((measure) => ({
    ...measure,
    items: measure.items.filter(({ id }) => ids.includes(id)),
    examples: [],
  }));
  return { ...policy, sharedCaps, measures: measures.filter(({ items }) => items.length > 0) };
}
