import { awardNouns, keywords } from './keywords.ts';
import { literalsAt, quantity } from './tokens.ts';

/** A word that the dictionary knows at some position of a text. */
export interface Word {
  readonly text: string;
  /** Token name: `Name`, `AwardNoun`, a key of `keywords`, or that of a number with a declared unit. */
  readonly token: string;
}

/** 词典: the declared names and units of a policy and the keywords of the language, looked up by position. */
export interface Dictionary {
  readonly names: ReadonlySet<string>;
  /** The longest word at a position, whether a declared name, a keyword or a number with a declared unit. */
  longest(text: string, offset: number): Word | undefined;
  /** Every word at a position, the longest first. */
  all(text: string, offset: number): readonly Word[];
}

/** Builds the dictionary of a policy from the names that it declares and the units of its facts. */
export function createDictionary(names: Iterable<string>, units: Iterable<string> = []): Dictionary {
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

  const measureAt = measures(units);
  const all = (text: string, offset: number): readonly Word[] => {
    const found = (byFirst.get(text.charAt(offset)) ?? []).filter((word) =>
      text.startsWith(word.text, offset),
    );
    const measure = measureAt(text, offset);
    // As with other numerals, a word of the same length or longer is meant: 一次性 is no number of times.
    return measure && measure.text.length > (found[0]?.text.length ?? 0) ? [measure, ...found] : found;
  };
  return { names: declared, longest: (text, offset) => all(text, offset)[0], all };
}

/**
 * Finds numbers with declared units, 1000立方米 and 2元/立方米. What the language reads by itself (三个月) it goes on
 * reading.
 */
function measures(units: Iterable<string>): (text: string, offset: number) => Word | null {
  const declared = [...new Set(units)]
    .filter((unit) => !literalsAt(`1${unit}`, 0).has(unit.length + 1))
    .sort((a, b) => b.length - a.length);
  const number = new RegExp(`${quantity} *`, 'y');
  return (text, offset) => {
    if (declared.length === 0) return null;
    number.lastIndex = offset;
    const end = offset + (number.exec(text)?.[0].length ?? 0);
    const unit = end > offset && declared.find((one) => text.startsWith(one, end));
    if (!unit) return null;
    return {
      text: text.slice(offset, end + unit.length),
      token: unit.startsWith('元/') ? 'RateLiteral' : 'CountLiteral',
    };
  };
}
