import type { ParserMethod } from 'chevrotain';
import { neighboursIn } from './neighbours.ts';
import type { ClauseParser } from './parser/index.ts';
import { rulesOf } from './rules.ts';

/**
 * 词序: whether a word may stand right behind another, both as the names of their tokens, as far as these two alone tell.
 * `start` stands before the first word of a value and `end` behind the last.
 */
export type WordOrder = (before: string, after: string) => boolean;

/** 词序 of the values that a rule of the parser reads, worked out when it is first asked for. */
export function wordOrders(parser: ClauseParser): (rule: ParserMethod<[], unknown>) => WordOrder {
  const neighbours = neighboursIn(rulesOf(parser));
  const known = new Map<unknown, WordOrder>();
  return (rule) => {
    const order = known.get(rule) ?? orderOf(neighbours([nameOf(parser, rule)]));
    known.set(rule, order);
    return order;
  };
}

const orderOf =
  (words: ReturnType<ReturnType<typeof neighboursIn>>): WordOrder =>
  (before, after) =>
    words.get(before)?.after.has(after) ?? false;

/** A rule is the property of the parser that has its name. */
function nameOf(parser: ClauseParser, rule: ParserMethod<[], unknown>): string {
  const name = Object.keys(parser.getGAstProductions()).find(
    (one) => parser[one as keyof ClauseParser] === rule,
  );
  if (name === undefined) throw new Error('a rule of another parser');
  return name;
}
