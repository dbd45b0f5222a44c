import {
  type CompiledPolicy,
  createReplanner,
  type PlacedExample,
  type Plan,
  type PolicySyntax,
  withoutExamples,
} from '../../compiler/index.ts';
import type { About, ItemKind, ObservedPolicy, Preparation } from '../../runtime/index.ts';
import { instantiate } from '../instantiate.ts';
import { agrees } from '../outcomes.ts';
import { logicText } from './logic.ts';
import { type Mutant, mutantsOf } from './mutants.ts';

/** A mutant that compiles and says something else than the rules, as it would be evaluated. */
export interface Trial {
  readonly mutant: Mutant;
  readonly plan: Plan;
  /** Items that it may evaluate otherwise. */
  readonly items: readonly string[];
  /** Runs those items under it. */
  readonly policy: ObservedPolicy;
}

/** What became of a mutant before anybody looked at a survivor. */
export type Tried =
  /** The compiler refuses it, so that nobody could write it unnoticed. */
  | { readonly fate: 'refused'; readonly mutant: Mutant }
  /** It is another way to write the same rule. */
  | { readonly fate: 'same'; readonly mutant: Mutant }
  | { readonly fate: 'caught'; readonly mutant: Mutant; readonly by: PlacedExample }
  | { readonly fate: 'alive'; readonly mutant: Mutant; readonly trial: Trial };

/** 逐一变异: tries every mutant against the worked examples that speak about what it changes. */
export function tryMutants(compiled: CompiledPolicy, wanted: (mutant: Mutant) => boolean): readonly Tried[] {
  const rules = withoutExamples(compiled.syntax);
  const replan = createReplanner(rules);
  const before = new Map(compiled.plan.items.map((item) => [item.id, logicText(item)]));
  const commonBefore = commonText(compiled.plan);
  const totalsBefore = totalsText(compiled.plan);
  const original = instantiate(compiled.plan);
  const applied = apply(compiled.examples, original);
  const tryOne = (mutant: Mutant): Tried => {
    const planned = replan(mutant.syntax, mutant.item);
    if (!planned) return { fate: 'refused', mutant };
    const { plan } = planned;
    const isWhole = mutant.item === null;
    const differs =
      plan.items.some((item) => logicText(item) !== before.get(item.id)) ||
      totalsText(plan) !== totalsBefore ||
      (isWhole && commonText(plan) !== commonBefore);
    if (!differs) return { fate: 'same', mutant };
    const items = plan.items.map(({ id }) => id);
    const policy = instantiate(plan, aboutWith(plan, compiled.plan));
    // A rule of the whole policy may also change what an example supposes without saying it.
    const reread = isWhole ? replan(withExamplesOf(compiled.syntax, mutant.syntax), null) : null;
    if (isWhole && !reread) return { fate: 'refused', mutant };
    const examples = reread ? apply(reread.examples, original) : applied;
    const by = examples.find((one) => !holds(one, items, policy, compiled.plan, plan))?.example;
    return by
      ? { fate: 'caught', mutant, by }
      : { fate: 'alive', mutant, trial: { mutant, plan, items, policy } };
  };
  return mutantsOf({ ...compiled, syntax: rules })
    .filter(wanted)
    .map(tryOne);
}

/** 政策内容 with the changed items in it: history may speak of the others. */
function aboutWith(changed: Plan, { about }: Plan): About {
  const items = new Map(
    changed.about.measures.flatMap((measure) => measure.items).map((item) => [item.id, item]),
  );
  return {
    ...changed.about,
    // The very vocabulary of the rules, so that dossiers need not be read again for each change.
    vocabulary: about.vocabulary,
    measures: about.measures.map((measure) => ({
      ...measure,
      items: measure.items.map((item) => items.get(item.id) ?? item),
    })),
  };
}

/** A worked example with its dossier as every change of the rules reads it. */
interface Applied {
  readonly example: PlacedExample;
  readonly preparation: Preparation;
}

const apply = (examples: readonly PlacedExample[], policy: ObservedPolicy): readonly Applied[] =>
  examples.map((example) => ({ example, preparation: policy.prepare(example.dossier) }));

function holds(
  { example, preparation }: Applied,
  items: readonly string[],
  policy: ObservedPolicy,
  before: Plan,
  after: Plan,
): boolean {
  return example.expected
    .filter(({ item }) => items.includes(item))
    .every((one) => {
      // 上限1500万元 is no outcome of an item that pays a fixed amount: the example would not compile.
      const reads = one.status !== 'eligible' || dueForm(before, one.item) === dueForm(after, one.item);
      return reads && preparation.ok && agrees(one, policy.observe(preparation.prepared, one.item));
    });
}

/** How an example must write what is due for an item. */
function dueForm(plan: Plan, id: string): string | undefined {
  const forms: Readonly<Record<ItemKind, string>> = {
    ceiling: '上限',
    discretionary: '上限',
    fixed: '金额',
    matching: '金额',
    service: '提供服务',
    referral: '予以转介',
  };
  const kind = plan.items.find((item) => item.id === id)?.kind;
  return kind && forms[kind];
}

/** 年度总额 is shared out among enterprises: no dossier shows it, and the ledger alone can tell. */
const totalsText = ({ about }: Plan): string => logicText(about.annualTotals);

/** What holds for several items. */
const commonText = ({ sharedCaps, about }: Plan): string => logicText([sharedCaps, about.noStacking]);

/** Changed rules with the worked examples that were taken out of them. */
const withExamplesOf = ({ measures, checkSections }: PolicySyntax, changed: PolicySyntax): PolicySyntax => ({
  ...changed,
  measures: changed.measures.map((measure) => ({
    ...measure,
    examples: measures.find(({ number }) => number === measure.number)?.examples ?? [],
  })),
  checkSections,
});
