/** Numbers of headings; computed, so that an absent section leaves no gap. */

const DIGITS = '零一二三四五六七八九';

/** 一、二、… up to 九十九, for the numbers of headings. */
export function headingNumeral(count: number): string {
  if (!Number.isInteger(count) || count < 1 || count > 99)
    throw new RangeError(`No heading has the number ${count}`);
  const tens = Math.floor(count / 10);
  const ones = count % 10;
  return `${tens > 1 ? DIGITS.charAt(tens) : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS.charAt(ones) : ''}`;
}

/** Counts the headings of one level: each call gives the next number. */
export interface Headings {
  /** `一` for the first. */
  readonly next: () => string;
}

/** 一、二、三…: starts a count of headings. */
export function headings(): Headings {
  let count = 0;
  return {
    next: () => {
      count += 1;
      return headingNumeral(count);
    },
  };
}

/** A section under the next number, or null without using the number up. */
export function section<T extends object>(
  count: Headings,
  content: T | null,
): (T & { readonly number: string }) | null {
  return content === null ? null : { number: count.next(), ...content };
}
