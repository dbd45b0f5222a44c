import {
  awardNouns,
  type ClauseRule,
  clauseMeanings,
  createDictionary,
  expectedAfter,
  isSentence,
  keywordMeanings,
  keywords,
  literalMeanings,
  markTexts,
} from '../../../grammar/index.ts';
import { parse } from '../1-parse/index.ts';
import { clauseLine, type Line, linesOf } from '../1-parse/outline.ts';
import { createReporter } from '../diagnostics/index.ts';
import type { SourceFile } from '../source.ts';
import { type Declaration, declarations } from './declared.ts';

/** 补全: something that may be written at an offset. */
export interface Completion {
  readonly kind: 'name' | 'keyword' | 'award' | 'form' | 'mark';
  /** The word, or of a form (金额, 日期) an example. */
  readonly text: string;
  /** What it means, or of a name its type. */
  readonly detail: string | null;
  /** How many characters before the offset it takes the place of. */
  readonly replaces: number;
}

/** 补全 in the value of a clause: names and words that may come next, as the grammar reads the value. */
export function complete(files: readonly SourceFile[], path: string, offset: number): readonly Completion[] {
  const file = files.find((one) => one.path === path);
  const value = file && valueAt(linesOf(file), offset);
  const syntax = parse(files, createReporter());
  if (!value || !syntax) return [];
  const { words, begun, tokens } = expectedAfter(
    value.text,
    value.rules,
    createDictionary(syntax.names, syntax.units),
  );
  const all = [
    ...(tokens.has('Name') ? namesFor(words, declarations(syntax)) : []),
    ...[...tokens].flatMap(writingsOf),
  ];
  return all
    .filter(({ kind, text }) => (kind === 'form' ? begun === '' : text.startsWith(begun) && text !== begun))
    .map((one) => ({ ...one, replaces: begun.length }));
}

type Candidate = Omit<Completion, 'replaces'>;

/** The clauses whose values are sentences, with the rules that read them. */
const sentences: ReadonlyMap<string, { readonly rules: readonly ClauseRule[]; readonly lines: boolean }> =
  new Map(
    Object.values(clauseMeanings).flatMap((block) =>
      Object.entries(block).map(
        ([key, { values, lines }]) => [key, { rules: values.filter(isSentence), lines }] as const,
      ),
    ),
  );

/** The part of a clause value, or of one of its entries, that stands before an offset. */
function valueAt(
  lines: readonly Line[],
  offset: number,
): { readonly text: string; readonly rules: readonly ClauseRule[] } | null {
  let index = lines.findLastIndex((line) => line.start <= offset);
  let entry: Line | null = null;
  for (let line = lines[index]; line; line = lines[index]) {
    const clause = clauseLine(line);
    const held = clause && sentences.get(clause.key);
    if (clause && held && held.rules.length > 0) {
      const own = entry && held.lines ? (clauseLine(entry)?.valueStart ?? entry.start) : clause.valueStart;
      return own <= offset ? { text: line.text.slice(own, offset), rules: held.rules } : null;
    }
    entry = line;
    const { indent } = line;
    index = lines.findLastIndex((above, at) => at < index && above.indent < indent);
  }
  return null;
}

/** Names that may stand here: behind 为 the members of the fact before it, elsewhere all but members. */
function namesFor(
  words: readonly { readonly token: string; readonly text: string }[],
  declared: readonly Declaration[],
): readonly Candidate[] {
  const is = words.findLastIndex(({ token }) => token === 'Is' || token === 'IsNot');
  const inList = words.slice(is + 1).every(({ token }) => ['Name', 'ListMark', 'Or'].includes(token));
  const fact = is > 0 && inList ? words[is - 1]?.text : undefined;
  const members = declared.filter(({ kind, owner }) => kind === 'member' && owner === fact);
  const fitting =
    members.length > 0 ? members : declared.filter(({ kind }) => kind !== 'member' && kind !== 'reading');
  const byName = new Map([...fitting].reverse().map((one) => [one.name, one]));
  return [...byName.values()].reverse().map(({ name, type }) => ({ kind: 'name', text: name, detail: type }));
}

/** How a token is written. */
function writingsOf(token: string): readonly Candidate[] {
  if (Object.hasOwn(keywords, token)) {
    const { meaning } = keywordMeanings[token as keyof typeof keywords];
    return keywords[token as keyof typeof keywords].map((text) => ({
      kind: 'keyword',
      text,
      detail: meaning,
    }));
  }
  if (Object.hasOwn(markTexts, token))
    return [{ kind: 'mark', text: markTexts[token as keyof typeof markTexts], detail: null }];
  if (token === 'AwardNoun') return awardNouns.map((text) => ({ kind: 'award', text, detail: null }));
  if (token === 'QuotedName' || !Object.hasOwn(literalMeanings, token)) return [];
  const { name, example } = literalMeanings[token as keyof typeof literalMeanings];
  return [{ kind: 'form', text: example, detail: name }];
}
