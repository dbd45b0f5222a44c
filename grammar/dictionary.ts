import { awardNouns, keywords } from './keywords.ts';

/** A word that the dictionary knows at some position of a text. */
export interface Word {
  readonly text: string;
  /** Token name: `Name`, `AwardNoun` or a key of `keywords`. */
  readonly token: string;
}

/** 词典: the declared names of a policy and the keywords of the language, looked up by position. */
export interface Dictionary {
  readonly names: ReadonlySet<string>;
  /** The longest word at a position, whether a declared name or a keyword. */
  longest(text: string, offset: number): Word | undefined;
  /** Every word at a position, the longest first. */
  all(text: string, offset: number): readonly Word[];
}

/** Builds the dictionary of a policy from the names that it declares. */
export function createDictionary(names: Iterable<string>): Dictionary {
  const declared = new Set(names);
  declared.delete('');
  const words = new Map<string, Word>();
  for (const [token, texts] of Object.entries(keywords))
    for (const text of texts) words.set(text, { text, token });
  for (const text of awardNouns) words.set(text, { text, token: 'AwardNoun' });
  // A name that is itself a word of the language is refused where it is declared; the word keeps its meaning.
  for (const text of declared) if (!words.has(text)) words.set(text, { text, token: 'Name' });

  const byFirst = new Map<string, Word[]>();
  for (const word of words.values()) {
    const first = word.text.charAt(0);
    const list = byFirst.get(first);
    if (list) list.push(word);
    else byFirst.set(first, [word]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.text.length - a.text.length);

  const at = (text: string, offset: number) => byFirst.get(text.charAt(offset)) ?? [];
  return {
    names: declared,
    longest: (text, offset) => at(text, offset).find((word) => text.startsWith(word.text, offset)),
    all: (text, offset) => at(text, offset).filter((word) => text.startsWith(word.text, offset)),
  };
}
