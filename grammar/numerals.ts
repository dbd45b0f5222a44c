/**
 * Chinese numerals as official texts use them for articles, years and counts (第十六条, 三年内, 前两年度).
 */
const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** A character class that matches one character of a Chinese numeral. */
export const numeralClass = '[零〇一二两三四五六七八九十百千]';

/** 汉字数字 or Arabic digits as a number; null where the text is neither. */
export function parseNumeral(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  if (text === '') return null;
  let total = 0;
  let pending: number | null = null;
  for (const character of text) {
    const digit = digits[character];
    const unit = units[character];
    if (digit !== undefined) {
      if (pending !== null && pending !== 0) return null;
      pending = digit;
    } else if (unit !== undefined) {
      total += (pending ?? 1) * unit;
      pending = null;
    } else return null;
  }
  return total + (pending ?? 0);
}

const names = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 汉字数字 of a number up to 99: 2 → 二, 16 → 十六; Arabic digits beyond. */
export function toNumeral(value: number): string {
  if (value > 99) return String(value);
  const tens = Math.trunc(value / 10);
  const rest = value % 10;
  const head = tens === 0 ? '' : `${tens === 1 ? '' : names[tens]}十`;
  return head + (rest === 0 && tens > 0 ? '' : (names[rest] ?? ''));
}
