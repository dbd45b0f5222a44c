/** Figures put into a rule, in words; called by compiled rules, and only where a trace is wanted. */
import type { IsoDate } from './dates.ts';
import type { Exact } from './exact.ts';
import { type Known, lift } from './known.ts';
import type { Figure } from './rules.ts';
import { dateWords, flagWords, moneyWords, numberWords, ratioWords } from './wording.ts';

/** An amount of money. */
export function moneyFigure(name: string, value: Known<Exact>): Figure {
  return { name, value: lift(moneyWords)(value) };
}

/** A date. */
export function dateFigure(name: string, value: Known<IsoDate>): Figure {
  return { name, value: lift(dateWords)(value) };
}

/** 是 or 否. */
export function flagFigure(name: string, value: Known<boolean>): Figure {
  return { name, value: lift(flagWords)(value) };
}

/** A member of an enumeration, by its official name. */
export function choiceFigure<C extends string>(
  name: string,
  value: Known<C>,
  members: Readonly<Record<C, string>>,
): Figure {
  return { name, value: lift((code: C): string => members[code])(value) };
}

/** A number with its unit: `7` `家`, `1.05` `元/度`, `2022` `年`. */
export function numberFigure(name: string, value: Known<Exact>, unit = ''): Figure {
  return { name, value: lift((number: Exact) => `${numberWords(number)}${unit}`)(value) };
}

/** A ratio that was worked out: `25%`. */
export function ratioFigure(name: string, value: Known<Exact>): Figure {
  return { name, value: lift(ratioWords)(value) };
}

/** A text as it was given; an empty one is shown as 空. */
export function textFigure(name: string, value: Known<string>): Figure {
  return { name, value: lift((text: string) => text.trim() || '空')(value) };
}
