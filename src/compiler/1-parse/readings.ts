import type { IToken } from 'chevrotain';
import { type Dictionary, regroupings, sameShape, splits, type WordOrder } from '../../../grammar/index.ts';
import type { Reading, Word } from './syntax.ts';

/** 各种读法: every reading of a clause, or the names that make them too many to go through. */
export type Readings<T> =
  | { readonly complete: true; readonly readings: readonly Reading<T>[] }
  | { readonly complete: false; readonly names: readonly string[] };

/** What the parser makes of one way to cut a clause. */
export interface Attempt<T> {
  /** Null where it is no sentence of the language. */
  readonly tree: T | null;
  /** The offset of the last token that was looked at. */
  readonly lookedAt: number;
}

// No sentence of a policy comes near: every further name that can be cut in two ways doubles the readings.
const mostReadings = 64;
const mostAttempts = 2000;

/** Reads a clause in every way in which it can be cut into words and in which these can be grouped. */
export function readingsOf<T>(
  dictionary: Dictionary,
  text: string,
  start: number,
  mayFollow: WordOrder,
  parse: (tokens: IToken[]) => Attempt<T>,
): Readings<T> {
  const found: Reading<T>[] = [];
  let attempts = 0;
  let first: readonly IToken[] = [];
  let last: readonly IToken[] = [];
  const tooMany = () => found.length > mostReadings || attempts > mostAttempts;
  splits(dictionary, text, start, mayFollow, (tokens) => {
    attempts += 1;
    last = [...tokens];
    if (attempts === 1) first = last;
    const { tree, lookedAt } = parse(tokens);
    for (const reading of tree === null ? [] : groupingsOf(tree, tokens))
      if (!found.some((other) => sameShape(other.tree, reading.tree))) found.push(reading);
    return tooMany() ? -1 : lookedAt;
  });
  if (tooMany()) return { complete: false, names: namesBetween(first, last) };
  return { complete: true, readings: found };
}

/** The reading of one split, and the other ways in which its words can be grouped. */
function groupingsOf<T>(tree: T, tokens: readonly IToken[]): readonly Reading<T>[] {
  const words = tokens.map(wordOf);
  const others = regroupings(tree).map(({ tree: other, ...regrouped }) => ({
    tree: other,
    words,
    regrouped,
  }));
  return [{ tree, words, regrouped: null }, ...others];
}

const wordOf = ({ image, startOffset, tokenType }: IToken): Word => ({
  image,
  start: startOffset,
  isName: tokenType.name === 'Name',
});

/** The names that stand in one split and not in the other: marked, they settle how a text is cut. */
function namesBetween(first: readonly IToken[], last: readonly IToken[]): readonly string[] {
  const placed = (token: IToken) => `${token.startOffset}:${token.image}`;
  const elsewhere = new Set(last.map(placed));
  const names = first.filter((token) => token.tokenType.name === 'Name' && !elsewhere.has(placed(token)));
  return [...new Set(names.map((token) => token.image))];
}
