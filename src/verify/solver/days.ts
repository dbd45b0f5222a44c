/** 日期 as numbers, so that they can be compared and added like amounts. */

const DAY = 86_400_000;

/** Days since the first of January 1970. */
export const dayNumber = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / DAY;

/** The ISO date of a day number. */
export const isoOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

export const FIRST_DAY = dayNumber('0001-01-01');
export const LAST_DAY = dayNumber('9999-12-31');

export const firstDayOfYear = (year: number): number => dayNumber(`${String(year).padStart(4, '0')}-01-01`);
export const lastDayOfYear = (year: number): number => dayNumber(`${String(year).padStart(4, '0')}-12-31`);

/**
 * How many days a period of whole months may have. Twelve months average 365.2425 days; no period is further from the
 * average than three days.
 */
export function daysOfMonths(months: number): { readonly least: number; readonly most: number } {
  if (months === 0) return { least: 0, most: 0 };
  const average = (months * 365.2425) / 12;
  return { least: Math.max(1, Math.floor(average) - 3), most: Math.ceil(average) + 3 };
}
