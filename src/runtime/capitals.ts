/** Amounts in capitals, as 《支付结算办法》附件一《正确填写票据和结算凭证的基本规定》 wants them. */
import type { Exact } from './exact.ts';

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['仟', '佰', '拾', ''];
const MOST_INTEGER_DIGITS = 13;

function capital(digit: string | undefined): string {
  return DIGITS.charAt(Number(digit));
}

/** Four digits: one 零 for a run of zeros between others, none at the end; leading zeros are the caller's. */
function fourDigits(digits: string): string {
  let words = '';
  let skipped = false;
  for (const [index, digit] of [...digits].entries()) {
    if (digit === '0') {
      skipped = words !== '';
    } else {
      words += `${skipped ? '零' : ''}${capital(digit)}${PLACES[index]}`;
      skipped = false;
    }
  }
  return words;
}

/** Joins a higher and a lower part: 零 stands between them where the lower one begins with zeros. */
function joined(higher: string, unit: string, lower: string, lowerDigits: string): string {
  if (higher === '') return lower;
  const gap = lower !== '' && lowerDigits.startsWith('0') ? '零' : '';
  return `${higher}${unit}${gap}${lower}`;
}

function eightDigits(digits: string): string {
  const lowerDigits = digits.slice(4);
  return joined(fourDigits(digits.slice(0, 4)), '万', fourDigits(lowerDigits), lowerDigits);
}

function integerWords(digits: string): string {
  const padded = digits.padStart(16, '0');
  const lowerDigits = padded.slice(8);
  return joined(eightDigits(padded.slice(0, 8)), '亿', eightDigits(lowerDigits), lowerDigits);
}

/**
 * 大写金额: `人民币壹仟伍佰万元整`, `人民币壹仟肆佰零玖元伍角整`, `人民币陆仟零柒元壹角肆分`.
 *
 * 整 follows 元 and 角 and never 分. Where the 元 digit is 0 and the 角 digit is not, 零 is written (附件一 allows both).
 * Zero and up to 13 digits before the decimal point; the amount must have been cut to 分.
 */
export function capitals(amount: Exact): string {
  const [digits = '0', decimals = '00'] = amount.toFixed(2).split('.');
  if (amount.isNegative() || digits.length > MOST_INTEGER_DIGITS) {
    throw new RangeError(`No amount in capitals for ${amount}`);
  }
  const [tenths, hundredths] = decimals;
  const integers = integerWords(digits);
  if (decimals === '00') return `人民币${integers || '零'}元整`;

  const gap = integers !== '' && (tenths === '0' || digits.endsWith('0')) ? '零' : '';
  const tenthsWords = tenths === '0' ? '' : `${capital(tenths)}角`;
  const hundredthsWords = hundredths === '0' ? '整' : `${capital(hundredths)}分`;
  return `人民币${integers && `${integers}元`}${gap}${tenthsWords}${hundredthsWords}`;
}
