/** Calendar dates as the dossier writes them. ISO dates order like their text, so no clock and no time zone is needed. */

/** 日期 in ISO form: `2021-10-14`. */
export type IsoDate = `${number}-${number}-${number}`;

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
}

/** Whether a text is a day of the calendar in the form YYYY-MM-DD. */
export function isIsoDate(text: string): text is IsoDate {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  return year > 0 && day > 0 && day <= daysIn(year, month);
}

/** Negative, zero or positive, as the first date is earlier than, the same as or later than the second. */
export function orderOfDates(a: IsoDate, b: IsoDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** 年度 of a date. */
export function yearNumber(date: IsoDate): number {
  return Number(date.slice(0, 4));
}
