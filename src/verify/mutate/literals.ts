import {
  type LiteralNode,
  literalOf,
  numeralClass,
  parseNumeral,
  shiftDecimal,
} from '../../../grammar/index.ts';
import { dateWords, type Exact, exact } from '../../runtime/index.ts';
import { dayAfter } from '../explore/values.ts';

/**
 * 邻近的数字: the figures that a slip of the pen would have left in the place of one: its last digit one more or one
 * less, its point moved; of dates the days beside it. Written as the figure is, in the same unit.
 */
export function neighboursOf(literal: LiteralNode): readonly LiteralNode[] {
  const images = imagesBeside(literal).flatMap((image) => literalOf(image, literal.unit) ?? []);
  return images
    .filter(({ value }) => value !== literal.value)
    .map((one) => ({ ...one, start: literal.start, end: literal.end }));
}

function imagesBeside(literal: LiteralNode): readonly string[] {
  const { type, image, value } = literal;
  switch (type) {
    case 'money':
    case 'ratio':
    case 'rate':
    case 'number':
      return scaled(image, [...beside, ...shifted]);
    case 'count':
      return scaled(image, [...beside, ...shifted]).filter((one) => !/\d\.\d/.test(one));
    case 'year':
      return scaled(image, beside);
    case 'date':
      return [-1, 1].map((days) => dateWords(dayAfter(value, days)));
    case 'duration': {
      const months = Number(value);
      const inMonths = [months - 1, months + 1].filter((one) => one > 0).map((one) => `${one}个月`);
      return [...scaled(image, beside), ...inMonths];
    }
    case 'text':
    case 'code':
      return [];
  }
}

type Change = (number: Exact, step: Exact) => Exact;

const TEN = exact('10');
const beside: readonly Change[] = [(number, step) => number.plus(step), (number, step) => number.minus(step)];
const shifted: readonly Change[] = [(number) => number.times(TEN), (number) => number.over(TEN)];

const head = new RegExp(`^(?:[\\d.]+|${numeralClass}+)`);

/** The figure changed and its unit kept: 1500万元, 三年, 1元/度. */
function scaled(image: string, changes: readonly Change[]): readonly string[] {
  const written = head.exec(image)?.[0] ?? '';
  const digits = /^\d/.test(written) ? written : String(parseNumeral(written));
  const decimals = digits.split('.')[1]?.length ?? 0;
  const step = exact(shiftDecimal('1', -decimals));
  return changes
    .map((change) => change(exact(digits), step))
    .filter((number) => !number.isNegative())
    .map((number) => `${number.toDecimal(decimals + 1)}${image.slice(written.length)}`);
}
