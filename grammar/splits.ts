import { createTokenInstance, type IToken, type TokenType } from 'chevrotain';
import { awardNounAt } from './award-nouns.ts';
import type { Dictionary } from './dictionary.ts';
import { AwardNoun, literalsAt, markAt, tokenType } from './tokens.ts';

/**
 * 分词的各种读法: tries every way in which a text can be cut into words of the language, the longest words first.
 *
 * Chinese has no word boundaries. Longest match proposes one reading; this lattice finds the others, so that a clause
 * that can be read in two ways is reported and never guessed. Dead ends of the lattice are known before they are
 * entered. `attempt` reads one way to cut the text and answers the offset of the last token that it looked at: where it
 * fails early, no other cut of what follows can help, and all of those are passed over. So the search is complete, and its
 * cost is that of the readings and of the wrong turnings, not of their combinations. An offset before the text ends it.
 *
 * Offsets count from `start`.
 */
export function splits(
  dictionary: Dictionary,
  text: string,
  start: number,
  attempt: (tokens: IToken[]) => number,
): void {
  const edges = livingEdges(dictionary, text, start);
  const steps: Step[] = [{ at: 0, token: null, tried: 0 }];
  for (let step = steps.at(-1); step; step = steps.at(-1)) {
    if (step.at === text.length) {
      const looked = attempt(steps.flatMap(({ token }) => token ?? [])) - start;
      steps.pop();
      while (steps.length > 0 && (steps.at(-1)?.at ?? 0) > looked) steps.pop();
      continue;
    }
    const edge = edges[step.at]?.[step.tried++];
    if (edge) steps.push({ at: edge.end, token: edge.token, tried: 0 });
    else steps.pop();
  }
}

/** A place that the search has come to. */
interface Step {
  readonly at: number;
  /** The token that ends here; null for white space. */
  readonly token: IToken | null;
  /** How many of the edges that begin here have been tried. */
  tried: number;
}

/** The edges of the lattice that lie between its beginning and its end, by where they begin. */
function livingEdges(dictionary: Dictionary, text: string, start: number): readonly (readonly Edge[])[] {
  const edges: (readonly Edge[])[] = [];
  const reached = [true];
  // Where no word ends none begins: most places of a text lie inside of words and are not looked at.
  for (let at = 0; at < text.length; at++) {
    const here = reached[at] ? edgesAt(dictionary, text, at, start) : none;
    for (const { end } of here) reached[end] = true;
    edges.push(here);
  }
  for (let at = text.length - 1; at >= 0; at--)
    if (reached[at])
      edges[at] = (edges[at] ?? none).filter(({ end }) => end === text.length || edges[end]?.[0]);
  return edges;
}

const none: readonly Edge[] = [];

interface Edge {
  readonly end: number;
  /** Null for white space. */
  readonly token: IToken | null;
}

function edgesAt(dictionary: Dictionary, text: string, at: number, start: number): readonly Edge[] {
  const edge = (type: TokenType, length: number): Edge => ({
    end: at + length,
    token: tokenAt(type, text.slice(at, at + length), start + at),
  });
  const character = text.charAt(at);
  if (character === ' ' || character === '\n') return [{ end: at + 1, token: null }];
  const mark = markAt(character);
  if (mark) return [edge(mark, 1)];
  // Where an award is named nothing else can stand, so its name is never cut into other words.
  const noun = awardNounAt(text, at);
  if (noun !== null) return [edge(AwardNoun, noun.length)];
  const words = dictionary.all(text, at);
  const edges = words.map((word) => edge(tokenType(word.token), word.text.length));
  // A word beats a numeral of the same length or shorter: 一次性 is no number.
  const longest = words[0]?.text.length ?? 0;
  for (const [length, type] of literalsAt(text, at)) if (length > longest) edges.push(edge(type, length));
  return edges;
}

function tokenAt(type: TokenType, image: string, offset: number): IToken {
  const end = offset + image.length - 1;
  return createTokenInstance(type, image, offset, end, Number.NaN, Number.NaN, Number.NaN, Number.NaN);
}
