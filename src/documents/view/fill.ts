/** 填写栏: the box that an applicant fills in, by the type of the fact. */
import type { z } from 'zod';
import type { FactAbout } from '../../runtime/index.ts';
import { list, maybe, record, text } from './schema.ts';

export const fillView = record({
  options: list(text).describe('供打“√”的选项'),
  date: maybe(text).describe('填日期的，印好的“年　月　日”'),
  unit: maybe(text).describe('栏尾的单位'),
});
export type FillView = z.output<typeof fillView>;

/** The choices of a fact; empty where it is not chosen. */
function choicesOf({ type, members }: FactAbout): readonly string[] {
  return type === 'boolean' ? ['是', '否'] : members.map(({ name }) => name);
}

/** The unit of a fact in words; null where it has none. */
export function unitOf({ type, unit }: FactAbout): string | null {
  return type === 'money' ? '元' : unit;
}

/** The box of a fact on a line of its own, with room for everything. */
export function fillOf(fact: FactAbout): FillView {
  return { options: choicesOf(fact), date: dateOf(fact, '　　　　年　　月　　日'), unit: unitOf(fact) };
}

/** More choices than these, or longer ones, would swell every row of a list: their numbers are written instead. */
const MOST_TICKED = 3;
const LONGEST_TICKED = 6;

/** The choices of a fact that are numbered, because its column in a list is too narrow for boxes. */
export function numberedChoices(fact: FactAbout): readonly string[] {
  const choices = choicesOf(fact);
  const fits = choices.length <= MOST_TICKED && choices.every(({ length }) => length <= LONGEST_TICKED);
  return fits ? [] : choices;
}

/** The box of a fact in a column of a list, whose head says the unit. */
export function narrowFillOf(fact: FactAbout): FillView {
  const options = numberedChoices(fact).length > 0 ? [] : choicesOf(fact);
  return { options, date: dateOf(fact, '　　年　月　日'), unit: null };
}

/** How many characters wide a column has to be, so that what is written in it has room, and its head in two lines. */
export function widthOf(fact: FactAbout): number {
  const { options, date } = narrowFillOf(fact);
  const written = { money: 6, text: 5, integer: 3, decimal: 4, date: 0, year: 0, boolean: 0, enumeration: 3 };
  const longest = Math.max(...options.map((option) => option.length + 1), date?.length ?? 0);
  return Math.max(longest, written[fact.type], Math.ceil(fact.name.length / 2));
}

function dateOf({ type }: FactAbout, day: string): string | null {
  switch (type) {
    case 'date':
      return day;
    case 'year':
      return '　　　　年';
    default:
      return null;
  }
}
