import { dueSentence, elementId, givenSentence } from '../../../grammar/index.ts';
import type { ElementSyntax, ExampleSyntax, Parsed, PolicySyntax } from '../1-parse/syntax.ts';
import type { ValueReader } from '../1-parse/values.ts';
import {
  type ClauseForm,
  type Forms,
  itemForms,
  measureForms,
  policyForms,
  standardForms,
} from '../clauses.ts';
import { settle } from '../settle.ts';
import type { Place, SourceFile } from '../source.ts';
import { officialSentence, ownSentence } from './marks.ts';

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
