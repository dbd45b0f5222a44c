import {
  annualTotalSentence,
  bonusSentence,
  branchSentence,
  capsSentence,
  conditionSentence,
  definitionSentence,
  expressionSentence,
  frequencySentence,
  type Naming,
  paymentSentence,
  quotaSentence,
  rangeSentence,
  sharedCapSentence,
  sharingSentence,
  subjectSentence,
  tierSentence,
  validitySentence,
} from '../../grammar/index.ts';
import type { ItemSyntax, MeasureSyntax, Parsed, PolicySyntax, StandardSyntax } from './1-parse/syntax.ts';
import type { Rule } from './1-parse/values.ts';
import { settle } from './settle.ts';
import type { Place } from './source.ts';

/** How the trees of one kind of clause are read and written. */
export interface ClauseForm<T> {
  readonly rule: Rule<T>;
  readonly words: (tree: T, naming?: Naming) => string;
}

/** The trees of every clause of `S` that is parsed, by its field. */
type Trees<S> = {
  readonly [K in keyof S as NonNullable<S[K]> extends Parsed<unknown> | readonly Parsed<unknown>[]
    ? K
    : never]: TreeOf<NonNullable<S[K]>>;
};
type TreeOf<P> = P extends Parsed<infer T> | readonly Parsed<infer T>[] ? T : never;

/** A form for every clause of `S` that is parsed. A clause that is new there does not compile until it has one here. */
export type Forms<S> = { readonly [K in keyof Trees<S>]: ClauseForm<Trees<S>[K]> };

export const policyForms: Forms<PolicySyntax> = {
  commonConditions: { rule: (parser) => parser.conditionClause, words: conditionSentence },
  sharedCaps: { rule: (parser) => parser.sharedCap, words: sharedCapSentence },
  annualTotal: { rule: (parser) => parser.annualTotal, words: annualTotalSentence },
};
const { sharedCaps, annualTotal } = policyForms;
export const measureForms: Forms<MeasureSyntax> = { sharedCaps, annualTotal };
export const itemForms: Forms<ItemSyntax> = {
  subject: { rule: (parser) => parser.subjectClause, words: subjectSentence },
  condition: { rule: (parser) => parser.conditionClause, words: conditionSentence },
  range: { rule: (parser) => parser.rangeClause, words: rangeSentence },
  quota: { rule: (parser) => parser.quotaClause, words: quotaSentence },
  frequency: { rule: (parser) => parser.frequencyClause, words: frequencySentence },
  definitions: { rule: (parser) => parser.definition, words: definitionSentence },
  validity: { rule: (parser) => parser.validityClause, words: validitySentence },
  caps: { rule: (parser) => parser.capsClause, words: capsSentence },
  deduction: { rule: (parser) => parser.expressionClause, words: expressionSentence },
  bonuses: { rule: (parser) => parser.bonus, words: bonusSentence },
  payments: { rule: (parser) => parser.payment, words: paymentSentence },
  sharing: { rule: (parser) => parser.sharingClause, words: sharingSentence },
  annualTotal,
};
export const standardForms: Forms<StandardSyntax> = {
  branches: { rule: (parser) => parser.branch, words: branchSentence },
  tiers: { rule: (parser) => parser.tier, words: tierSentence },
};

type AllTrees = Trees<PolicySyntax> & Trees<MeasureSyntax> & Trees<ItemSyntax> & Trees<StandardSyntax>;
/** The field of the syntax that holds a clause: `condition`, `branches`. */
export type ClauseField = keyof AllTrees;
/** What a clause value can be. */
export type ClauseTree = AllTrees[ClauseField];

/** 规则条目: one clause value of the rules, which can be exchanged for others. */
export interface RuleClause {
  /** Id of its item; null for a clause of the policy or of a measure. */
  readonly item: string | null;
  readonly field: ClauseField;
  readonly place: Place;
  readonly tree: ClauseTree;
  /** Its official sentence. */
  readonly words: (tree: ClauseTree) => string;
  /** The rules with other values in its place; with none, they are without it. */
  readonly put: (trees: readonly ClauseTree[]) => PolicySyntax;
}

/** 规则条目一览: every clause value of the rules, in the order of the policy. Worked examples are none. */
export function ruleClauses(syntax: PolicySyntax): readonly RuleClause[] {
  const each = <S extends object>(
    of: S,
    forms: Forms<S>,
    item: string | null,
    put: (changed: S) => PolicySyntax,
  ): readonly RuleClause[] =>
    (Object.entries(forms) as [keyof S & ClauseField, ClauseForm<ClauseTree>][]).flatMap(([field, form]) => {
      const found = of[field] as Parsed<ClauseTree> | readonly Parsed<ClauseTree>[] | null;
      const list = Array.isArray(found) ? found : found === null ? [] : [found as Parsed<ClauseTree>];
      return list.map((parsed: Parsed<ClauseTree>, index) => ({
        item,
        field,
        place: parsed.place,
        tree: settle(syntax, parsed),
        words: (tree) => form.words(tree),
        put: (trees) => {
          const fresh = trees.map((tree) => ({
            ...parsed,
            readings: [{ tree, words: [], regrouped: null }],
          }));
          const value = Array.isArray(found) ? found.toSpliced(index, 1, ...fresh) : (fresh[0] ?? null);
          return put({ ...of, [field]: value });
        },
      }));
    });
  return [
    ...each(syntax, policyForms, null, (changed) => changed),
    ...syntax.measures.flatMap((measure) => [
      ...each(measure, measureForms, null, (changed) => withMeasure(syntax, measure, changed)),
      ...measure.items.flatMap((item) => {
        const put = (changed: ItemSyntax) => withItem(syntax, item, changed);
        const { standard } = item;
        return [
          ...each(item, itemForms, item.id.text, put),
          ...(standard
            ? each(standard, standardForms, item.id.text, (changed) => put({ ...item, standard: changed }))
            : []),
        ];
      }),
    ]),
  ];
}

/** The rules with another item in the place of one. */
export const withItem = (syntax: PolicySyntax, item: ItemSyntax, changed: ItemSyntax): PolicySyntax => ({
  ...syntax,
  measures: syntax.measures.map((measure) =>
    measure.items.includes(item)
      ? { ...measure, items: measure.items.map((one) => (one === item ? changed : one)) }
      : measure,
  ),
});

const withMeasure = (syntax: PolicySyntax, measure: MeasureSyntax, changed: MeasureSyntax): PolicySyntax => ({
  ...syntax,
  measures: syntax.measures.map((one) => (one === measure ? changed : one)),
});
