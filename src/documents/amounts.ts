/** Amounts and dates of the contract (plain text) in the runtime's words; the wording itself is the runtime's. */
import {
  capitals,
  dateWords,
  Exact,
  exact,
  figuresWords,
  isIsoDate,
  moneyWords,
  toYuan,
} from '../runtime/index.ts';

/** 金额: `1500万元`. */
export function amountInWords(yuan: string): string {
  return moneyWords(exact(yuan));
}

/** 小写金额: `15,000,000.00`. */
export function amountInFigures(yuan: string): string {
  return figuresWords(exact(yuan));
}

/** 大写金额: `人民币壹仟伍佰万元整`. */
export function amountInCapitals(yuan: string): string {
  return capitals(exact(yuan));
}

/** The exact sum of amounts in 元, with two places. */
export function sumOfAmounts(amounts: readonly string[]): string {
  return toYuan(amounts.reduce((sum, amount) => sum.plus(exact(amount)), Exact.zero));
}

/** Negative, zero or positive, as the first amount is less than, equal to or greater than the second. */
export function compareAmounts(first: string, second: string): number {
  return exact(first).compareTo(exact(second));
}

/** 日期: `2021年10月14日`. */
export function dateInWords(date: string): string {
  if (!isIsoDate(date)) throw new TypeError(`Not an ISO date: ${date}`);
  return dateWords(date);
}
