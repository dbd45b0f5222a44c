import { createTokenInstance, type IToken, type TokenType } from 'chevrotain';
import { awardNounAt } from './award-nouns.ts';
import type { Dictionary } from './dictionary.ts';
import { AwardNoun, literalAt, literals, marks, tokenType } from './tokens.ts';

/**
 * 分词的各种读法: every way in which a clause can be cut into words of the language, the longest words first.
 *
 * Chinese has no word boundaries. Longest match proposes one reading; this lattice finds the others, so that a clause
 * that can be read in two ways is reported and never guessed. Most texts have one reading, because a shorter word
 * leaves a rest that is no word; dead ends are known before they are entered, so the work is linear in the text.
 */
export function splits(dictionary: Dictionary, text: string, limit = 16): readonly IToken[][] {
  const edges = new Map<number, readonly Edge[]>();
  const alive = new Array<boolean>(text.length + 1).fill(false);
  alive[text.length] = true;
  for (let at = text.length - 1; at >= 0; at--) {
    const here = edgesAt(dictionary, text, at).filter((edge) => alive[edge.end]);
    if (here.length > 0) {
      edges.set(at, here);
      alive[at] = true;
    }
  }
  const found: IToken[][] = [];
  const walk = (at: number, path: readonly IToken[]): void => {
    if (found.length >= limit) return;
    if (at === text.length) {
      found.push([...path]);
      return;
    }
    for (const edge of edges.get(at) ?? []) walk(edge.end, edge.token ? [...path, edge.token] : path);
  };
  if (alive[0]) walk(0, []);
  return found;
}

interface Edge {
  readonly end: number;
  /** Absent for white space. */
  readonly token?: IToken;
}

function edgesAt(dictionary: Dictionary, text: string, at: number): Edge[] {
  const character = text.charAt(at);
  if (character === ' ' || character === '\n') return [{ end: at + 1 }];
  const mark = markAt(character);
  if (mark) return [edge(mark, text, at, 1)];
  // Where an award is named nothing else can stand, so its name is never cut into other words.
  const noun = awardNounAt(text, at);
  if (noun !== null) return [edge(AwardNoun, text, at, noun.length)];
  const found = dictionary
    .all(text, at)
    .map((word) => edge(tokenType(word.token), text, at, word.text.length));
  const literal = literalAt(text, at);
  // A word beats a numeral of the same length or shorter: 一次性 is no number.
  if (literal && literal.text.length > (dictionary.longest(text, at)?.text.length ?? 0)) {
    found.push(edge(literal.type, text, at, literal.text.length));
    if (literal.type === literals.RatioLiteral || literal.type === literals.CountLiteral) {
      const digits = /^\d[\d,.]*/.exec(literal.text)?.[0];
      if (digits) found.push(edge(literals.NumberLiteral, text, at, digits.length));
    }
  }
  return found;
}

function markAt(character: string): TokenType | undefined {
  return Object.values(marks).find((type) => (type.PATTERN as RegExp).source === character);
}

function edge(type: TokenType, text: string, at: number, length: number): Edge {
  const image = text.slice(at, at + length);
  const end = at + length;
  return {
    end,
    token: createTokenInstance(type, image, at, end - 1, Number.NaN, Number.NaN, Number.NaN, Number.NaN),
  };
}
