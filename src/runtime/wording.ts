/**
 * Chinese wording of values. Traces and documents both print values, and they must print them alike, so the wording
 * has this one owner. (Amounts in capitals are in `capitals.ts`.)
 */
import type { IsoDate } from './dates.ts';
import { type Exact, exact } from './exact.ts';

const TEN_THOUSAND = exact('10000');
const HUNDRED_MILLION = exact('100000000');
const HUNDRED = exact('100');

/** Enough digits to show what the cut to 分 will take away; an endless fraction is marked as such. */
const SHOWN_PLACES = 6;

/**
 * 金额 in words.
 *
 * - from 1亿元 on, in 亿元 where at most two decimals say it exactly: `1.5亿元`;
 * - from 1万元 on, in 万元 where at most four decimals say it exactly, that is for whole 元: `1500万元`, `2.5万元`;
 * - else in 元, with two decimals where there are 分: `5000元`, `14999999.99元`;
 * - fractions of a 分, before the rounding point, with up to six decimals: `14999999.997元`, `3333.333333…元`.
 */
export function moneyWords(amount: Exact): string {
  const size = amount.isNegative() ? amount.negated() : amount;
  if (size.compareTo(HUNDRED_MILLION) >= 0) {
    const words = amount.over(HUNDRED_MILLION).toDecimal(2);
    if (words !== null) return `${words}亿元`;
  }
  if (size.compareTo(TEN_THOUSAND) >= 0) {
    const words = amount.over(TEN_THOUSAND).toDecimal(4);
    if (words !== null) return `${words}万元`;
  }
  return `${amount.toDecimal(0) ?? (amount.toDecimal(2) === null ? numberWords(amount) : amount.toFixed(2))}元`;
}

/** 数值 in digits; a fraction that does not end is shown to six places and marked with `…`. */
export function numberWords(value: Exact): string {
  return value.toDecimal(SHOWN_PLACES) ?? `${value.cutTo(SHOWN_PLACES).toFixed(SHOWN_PLACES)}…`;
}

/** 小写金额 with separators, for tables: `15,000,000.00`. The amount must have been cut to 分. */
export function figuresWords(amount: Exact): string {
  return amount.toFixed(2).replace(/\B(?=(\d{3})+(?=\.))/g, ',');
}

/** 日期 in words: `2021年10月14日`. */
export function dateWords(date: IsoDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** 比例 in words: `30%`, `33.333333…%`. */
export function ratioWords(value: Exact): string {
  return `${numberWords(value.times(HUNDRED))}%`;
}

/** 是否 in words. */
export function flagWords(value: boolean): string {
  return value ? '是' : '否';
}
