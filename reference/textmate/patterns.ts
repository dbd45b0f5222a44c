import { writingsOf } from '../../grammar/index.ts';

/** One pattern of a TextMate grammar. */
export interface Pattern {
  readonly name?: string;
  readonly contentName?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly while?: string;
  readonly include?: string;
  readonly captures?: Captures;
  readonly beginCaptures?: Captures;
  readonly patterns?: readonly Pattern[];
}

/** What the groups of a match are, by their number. */
export type Captures = Readonly<Record<string, Omit<Pattern, 'captures'>>>;

/** A group that is coloured as one thing. */
export const named = (name: string) => ({ name: `${name}.zc` });

/** A group whose inside is coloured by other patterns. */
export const inside = (...names: readonly string[]) => ({
  patterns: names.map((name) => ({ include: `#${name}` })),
});

/**
 * A regular expression of the grammar as an editor needs it: for text that is not normalised yet, so that a character
 * stands for every way of writing it, and in the dialect of Oniguruma.
 */
export function loosely(source: string): string {
  let out = '';
  let inClass = false;
  for (let at = 0; at < source.length; at++) {
    const character = source.charAt(at);
    // What opens a group and how often something stands are no characters of the text.
    const opening = /^(?:\(\?(?:<?[=!]|:)|\{\d+,?\d*\})/.exec(source.slice(at))?.[0];
    const isRange = inClass && [source.charAt(at + 1), character, source.charAt(at - 1)].includes('-');
    if (opening !== undefined) {
      out += opening;
      at += opening.length - 1;
    } else if (character === '\\') {
      const escaped = source.charAt(++at);
      if (escaped === 'u') out += `\\x{${source.slice(at + 1, at + 5)}}`;
      else out += escaped === 'd' ? digit(inClass) : either(escaped, `\\${escaped}`, inClass);
      if (escaped === 'u') at += 4;
    } else if (character === '[' || character === ']') {
      inClass = character === '[';
      out += character;
    } else if (isRange || '()|?*+{}^$.'.includes(character)) out += character;
    else out += either(character, character, inClass);
  }
  return out;
}

/** Words as one expression, the longest first, so that no word hides one that begins with it. */
export const anyOf = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((word) => loosely(word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')))
    .join('|');

const digit = (inClass: boolean) => (inClass ? '0-9０-９' : '[0-9０-９]');

/** A character in all its writings, as a class or inside one. */
function either(character: string, written: string, inClass: boolean): string {
  const [, ...others] = writingsOf(character);
  if (others.length === 0) return written;
  const all = [written, ...others.map(visible)].join('');
  return inClass ? all : `[${all}]`;
}

/** Characters that nobody sees are written by their number. */
const visible = (character: string): string =>
  /\s/.test(character) ? `\\x{${character.charCodeAt(0).toString(16)}}` : character;
