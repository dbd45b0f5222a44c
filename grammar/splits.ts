import { createTokenInstance, type IToken, type TokenType } from 'chevrotain';
import { awardNounAt } from './award-nouns.ts';
import type { Dictionary } from './dictionary.ts';
import type { WordOrder } from './order.ts';
import { AwardNoun, literalsAt, markAt, tokenType } from './tokens.ts';

/**
 * 分词的各种读法: tries every way in which a text can be cut into words of the language, the longest words first.
 *
 * Chinese has no word boundaries. Longest match proposes one reading; this lattice finds the others, so that a clause
 * that can be read in two ways is reported and never guessed. Dead ends of the lattice, and words that no sentence has
 * next to each other, are known before they are entered. `attempt` reads one way to cut the text and answers the offset
 * of the last token that it looked at: where it fails early, no other cut of what follows can help, and all of those are
 * passed over. So the search is complete, and its cost is that of the readings and of the wrong turnings, not of their
 * combinations. An offset before the text ends it.
 *
 * Offsets count from `start`.
 */
export function splits(
  dictionary: Dictionary,
  text: string,
  start: number,
  mayFollow: WordOrder,
  attempt: (tokens: IToken[]) => number,
): void {
  const edges = livingEdges(dictionary, text, mayFollow);
  const steps: Step[] = [{ at: behindSpace(text, 0), edge: null, tried: 0 }];
  for (let step = steps.at(-1); step; step = steps.at(-1)) {
    if (step.at === text.length) {
      const looked = attempt(steps.flatMap(({ edge }) => (edge ? tokenOf(edge, text, start) : []))) - start;
      steps.pop();
      while (steps.length > 0 && (steps.at(-1)?.at ?? 0) > looked) steps.pop();
      continue;
    }
    const edge = edges.get(step.at)?.[step.tried++];
    if (!edge) steps.pop();
    else if (mayFollow(nameOf(step.edge), nameOf(edge))) steps.push({ at: edge.next, edge, tried: 0 });
  }
}

/** A place that the search has come to. */
interface Step {
  readonly at: number;
  /** The word that ends here; null at the beginning. */
  readonly edge: Edge | null;
  /** How many of the edges that begin here have been tried. */
  tried: number;
}

/** A word that may stand at a place. */
interface Edge {
  readonly type: TokenType;
  readonly at: number;
  readonly end: number;
  /** Where what follows it begins. */
  readonly next: number;
}

const nameOf = (edge: Edge | null): string => edge?.type.name ?? 'start';

/** The edges of the lattice that lie between its beginning and its end, by where they begin. */
function livingEdges(
  dictionary: Dictionary,
  text: string,
  mayFollow: WordOrder,
): ReadonlyMap<number, readonly Edge[]> {
  const edges = new Map<number, readonly Edge[]>();
  // What ends before a place. Where no word ends none begins: most places lie inside of words and are not looked at.
  const ended = new Map<number, (Edge | null)[]>([[behindSpace(text, 0), [null]]]);
  for (let at = 0; at < text.length; at++) {
    const before = ended.get(at);
    if (!before) continue;
    const here = edgesAt(dictionary, text, at).filter(({ type }) =>
      before.some((edge) => mayFollow(nameOf(edge), type.name)),
    );
    edges.set(at, here);
    for (const edge of here) {
      const others = ended.get(edge.next);
      if (others) others.push(edge);
      else ended.set(edge.next, [edge]);
    }
  }
  for (const [at, here] of [...edges].reverse()) {
    const living = here.filter(({ next, type }) =>
      next === text.length
        ? mayFollow(type.name, 'end')
        : edges.get(next)?.some((edge) => mayFollow(type.name, edge.type.name)),
    );
    edges.set(at, living);
  }
  return edges;
}

function edgesAt(dictionary: Dictionary, text: string, at: number): readonly Edge[] {
  const edge = (type: TokenType, length: number): Edge => {
    const end = at + length;
    return { type, at, end, next: behindSpace(text, end) };
  };
  const mark = markAt(text.charAt(at));
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

function behindSpace(text: string, at: number): number {
  let end = at;
  while (text.charAt(end) === ' ' || text.charAt(end) === '\n') end++;
  return end;
}

function tokenOf({ type, at, end }: Edge, text: string, start: number): IToken {
  const nowhere = Number.NaN;
  const image = text.slice(at, end);
  return createTokenInstance(type, image, start + at, start + end - 1, nowhere, nowhere, nowhere, nowhere);
}
