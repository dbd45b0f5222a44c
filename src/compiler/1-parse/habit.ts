import { type Rewording, rewordings } from '../../../grammar/index.ts';
import type { Unread } from './clause.ts';
import { findHoles } from './holes.ts';

/** 习惯写法: what is written by habit, what the language says instead, and the clause with it. */
export interface MendedHabit {
  readonly start: number;
  readonly end: number;
  readonly written: string;
  readonly official: string;
  /** What stands from the first habit to the end of the last one, put into the words of the language. */
  readonly instead: string;
  readonly endOfLast: number;
  readonly isReadable: boolean;
}

/** The fewest habits without which a clause can be read; a clear one is told however the rest is written. */
export function mendHabit(clause: Unread): MendedHabit | null {
  const { text, read } = clause;
  const ways = rewordings(text);
  const readable = ways.find((way) => read(reworded(text, way)).tree !== null);
  const way = readable ?? ways.findLast((way) => way.every((one) => one.clear || isSign(text, one)));
  return way ? mended(clause, way, readable !== undefined) : null;
}

/** The fewest habits without which a clause could be read if the names in it were declared. */
export function mendHabitBesideNames(clause: Unread): MendedHabit | null {
  const way = rewordings(clause.text).find((one) => {
    const text = reworded(clause.text, one);
    const { failure } = clause.read(text);
    return failure !== null && findHoles({ ...clause, text, tokens: clause.cut(text), failure }) !== null;
  });
  return way ? mended(clause, way, false) : null;
}

function mended({ source }: Unread, way: readonly Rewording[], isReadable: boolean): MendedHabit | null {
  const [first, last] = [way[0], way.at(-1)];
  if (!first || !last) return null;
  return {
    start: first.start,
    end: first.end,
    written: source.slice(first.start, first.end),
    official: first.text,
    instead: reworded(source.slice(0, last.end), way).slice(first.start),
    endOfLast: last.end,
    isReadable,
  };
}

/** Whether a change is a sign between two things that can be compared. */
const isSign = (text: string, { start, end }: Rewording): boolean =>
  /^[<>＜＞=!！≥≤≠≧≦⩾⩽\s]+$/.test(text.slice(start, end)) &&
  text.slice(start, end).trim() !== '=' &&
  /[\p{Script=Han}）」]$/u.test(text.slice(0, start)) &&
  /^[\d（「\p{Script=Han}]/u.test(text.slice(end));

const reworded = (text: string, way: readonly Rewording[]): string =>
  way.reduceRight((whole, one) => whole.slice(0, one.start) + one.text + whole.slice(one.end), text);
