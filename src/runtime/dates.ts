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

/** A date as a number: 20211014. */
function dateNumber(date: IsoDate): number {
  return Number(date.replaceAll('-', ''));
}

/** The last day of a period of whole months that begins on a date: 2021-10-14 and 36 months give 2024-10-13. */
export function lastDayOfPeriod(from: IsoDate, months: number): IsoDate {
  const day = String(lastDayNumber(dateNumber(from), months)).padStart(8, '0');
  return `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}` as IsoDate;
}

/** The same of dates as numbers. */
export function lastDayNumber(from: number, months: number): number {
  const [year, month, day] = partsOf(from);
  const index = year * 12 + (month - 1) + months;
  const endYear = Math.floor(index / 12);
  const endMonth = (index % 12) + 1;
  // One day before the same day of the last month, which may not have that day.
  const anniversary = Math.min(day, daysIn(endYear, endMonth) + 1);
  if (anniversary > 1) return numberOf(endYear, endMonth, anniversary - 1);
  const lastYear = endMonth === 1 ? endYear - 1 : endYear;
  const lastMonth = endMonth === 1 ? 12 : endMonth - 1;
  return numberOf(lastYear, lastMonth, daysIn(lastYear, lastMonth));
}

/** The number of days from the first date to the second, the second not counted; none where it is not later. */
export function daysFrom(from: IsoDate, to: IsoDate): number {
  return Math.max(0, dayNumber(dateNumber(to)) - dayNumber(dateNumber(from)));
}

/** Days since the first day of the calendar, of a date as a number. */
export function dayNumber(date: number): number {
  const [year, month, day] = partsOf(date);
  const past = year - 1;
  const leapDays = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
  let days = past * 365 + leapDays + day;
  for (let one = 1; one < month; one++) days += daysIn(year, one);
  return days;
}

const partsOf = (date: number): readonly [number, number, number] => [
  Math.floor(date / 10_000),
  Math.floor(date / 100) % 100,
  date % 100,
];

/** A period may end after the last day that can be written, which is as good as never. */
const numberOf = (year: number, month: number, day: number): number =>
  Math.min(year * 10_000 + month * 100 + day, 9999_12_31);
