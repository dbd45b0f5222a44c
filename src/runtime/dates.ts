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

/** The last day of a period of whole months that begins on a date: 2021-10-14 and 36 months give 2024-10-13. */
export function lastDayOfPeriod(from: IsoDate, months: number): IsoDate {
  const [year, month, day] = from.split('-').map(Number) as [number, number, number];
  const index = year * 12 + (month - 1) + months;
  const endYear = Math.floor(index / 12);
  const endMonth = (index % 12) + 1;
  // One day before the same day of the last month, which may not have that day.
  const anniversary = Math.min(day, daysIn(endYear, endMonth) + 1);
  if (anniversary > 1) return isoDate(endYear, endMonth, anniversary - 1);
  const lastYear = endMonth === 1 ? endYear - 1 : endYear;
  const lastMonth = endMonth === 1 ? 12 : endMonth - 1;
  return isoDate(lastYear, lastMonth, daysIn(lastYear, lastMonth));
}

/** The number of days from the first date to the second, the second not counted; none where it is not later. */
export function daysFrom(from: IsoDate, to: IsoDate): number {
  return Math.max(0, dayNumber(to) - dayNumber(from));
}

/** Days since the first day of the calendar. */
function dayNumber(date: IsoDate): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const past = year - 1;
  const leapDays = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
  let days = past * 365 + leapDays + day;
  for (let one = 1; one < month; one++) days += daysIn(year, one);
  return days;
}

const isoDate = (year: number, month: number, day: number): IsoDate =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as IsoDate;
