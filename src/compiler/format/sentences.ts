import {
  annualTotalSentence,
  bonusSentence,
  branchSentence,
  capsSentence,
  conditionSentence,
  definitionSentence,
  dueSentence,
  elementId,
  expressionSentence,
  frequencySentence,
  givenSentence,
  paymentSentence,
  quotaSentence,
  rangeSentence,
  sharedCapSentence,
  sharingSentence,
  subjectSentence,
  tierSentence,
  validitySentence,
} from '../../../grammar/index.ts';
import type {
  ElementSyntax,
  ExampleSyntax,
  ItemSyntax,
  MeasureSyntax,
  Parsed,
  PolicySyntax,
  StandardSyntax,
} from '../1-parse/syntax.ts';
import type { ValueReader } from '../1-parse/values.ts';
import type { Place, SourceFile } from '../source.ts';
import { type ClauseForm, officialSentence, ownSentence } from './marks.ts';
import { settle } from './settle.ts';

/** The sentence of a clause value or of one of its entries. */
export interface Sentence {
  readonly text: string;
  /** Whether it describes an element: `项目 P1：…`. */
  readonly isElement: boolean;
}

/** Sentences by where their value begins. */
export interface Sentences {
  at(file: SourceFile, start: number): Sentence | null;
}

/** A form for every clause of `S` that is parsed. A clause that is new there does not compile until it has one here. */
type Forms<S> = {
  readonly [K in keyof S as NonNullable<S[K]> extends Parsed<unknown> | readonly Parsed<unknown>[]
    ? K
    : never]: ClauseForm<TreeOf<NonNullable<S[K]>>>;
};
type TreeOf<P> = P extends Parsed<infer T> | readonly Parsed<infer T>[] ? T : never;

const policyForms: Forms<PolicySyntax> = {
  commonConditions: { rule: (parser) => parser.conditionClause, words: conditionSentence },
  sharedCaps: { rule: (parser) => parser.sharedCap, words: sharedCapSentence },
  annualTotal: { rule: (parser) => parser.annualTotal, words: annualTotalSentence },
};
const { sharedCaps, annualTotal } = policyForms;
const measureForms: Forms<MeasureSyntax> = { sharedCaps, annualTotal };
const itemForms: Forms<ItemSyntax> = {
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
const standardForms: Forms<StandardSyntax> = {
  branches: { rule: (parser) => parser.branch, words: branchSentence },
  tiers: { rule: (parser) => parser.tier, words: tierSentence },
};
const exampleForms: Forms<ExampleSyntax> = {
  given: { rule: (parser) => parser.given, words: givenSentence },
  due: { rule: (parser) => parser.due, words: dueSentence },
};
const elementForms: Forms<ElementSyntax> = { given: exampleForms.given };

/** 句子: the official sentence of every clause of the given files that the grammar reads. */
export function readSentences(
  syntax: PolicySyntax,
  reader: ValueReader,
  isWanted: (file: SourceFile) => boolean,
): Sentences {
  const found = new Map<string, Sentence>();
  const put = (place: Place, text: string, isElement = false) =>
    found.set(keyOf(place.file, place.start), { text, isElement });
  const words = <T>(parsed: Parsed<T>, form: ClauseForm<T>) =>
    officialSentence(settle(syntax, parsed), form, reader) ?? ownSentence(parsed);
  const each = <S extends object>(of: S, forms: Forms<S>) => {
    for (const [key, form] of Object.entries(forms) as [keyof S, ClauseForm<unknown>][])
      for (const parsed of [of[key]].flat() as (Parsed<unknown> | null)[])
        if (parsed && isWanted(parsed.place.file)) put(parsed.place, words(parsed, form));
  };
  each(syntax, policyForms);
  for (const measure of syntax.measures) {
    each(measure, measureForms);
    for (const item of measure.items) {
      each(item, itemForms);
      if (item.standard) each(item.standard, standardForms);
    }
  }
  for (const example of [...syntax.measures, ...syntax.checkSections].flatMap((one) => one.examples)) {
    each(example, exampleForms);
    for (const { place, noun, id, given } of example.elements)
      if (isWanted(place.file))
        put(place, `${noun} ${elementId(id)}：${words(given, elementForms.given)}`, true);
  }
  return { at: (file, start) => found.get(keyOf(file, start)) ?? null };
}

const keyOf = (file: SourceFile, start: number) => `${file.path}|${start}`;
