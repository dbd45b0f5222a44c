import { toNumeral } from '../../../grammar/index.ts';
import type { Reporter } from '../diagnostics/index.ts';
import type { Place } from '../source.ts';
import type { Branch, Condition, Expression } from './checked.ts';

/** Where a bracket begins or ends; `closed` where the value itself is in it. */
interface Bound {
  readonly value: string;
  /** As it was written. */
  readonly image: string;
  readonly closed: boolean;
  /** What it asks of the value. */
  readonly condition: Condition;
}

/** 一档: an interval of one value. */
export interface Bracket {
  readonly base: string;
  readonly low: Bound | null;
  readonly high: Bound | null;
}

/**
 * 分档: the lines of a bracketed standard must be brackets of one value, and neither overlap nor leave a gap between
 * them. What lies below the lowest or above the highest may be left out: nothing is granted there.
 */
export function checkBrackets(branches: readonly Branch[], place: Place, reporter: Reporter): void {
  const report = (problem: string) => reporter.report('ZC0237', place, { problem });
  const brackets = branches.map((branch) => (branch.when ? bracketOf(branch.when) : null));
  if (!brackets.every((bracket) => bracket !== null)) {
    report('不是同一数值的区间');
    return;
  }
  const [first] = brackets;
  if (brackets.some((bracket) => bracket.base !== first?.base)) {
    report('不是同一数值的区间');
    return;
  }
  const sorted = [...brackets].sort((a, b) =>
    a.low === null ? -1 : b.low === null ? 1 : compareDecimals(a.low.value, b.low.value),
  );
  sorted.forEach((bracket, index) => {
    const before = sorted[index - 1];
    if (!before) return;
    const { low } = bracket;
    const { high } = before;
    const order = low && high ? compareDecimals(low.value, high.value) : -1;
    if (order < 0 || (order === 0 && low?.closed && high?.closed))
      report(`有重叠（${low?.image ?? '最低档'}处）`);
    else if (order > 0 || (order === 0 && !low?.closed && !high?.closed))
      report(`有空缺（${high?.image}处）`);
  });
}

/** A condition as a bracket: one value compared with literals, from below, from above or both. */
export function bracketOf(condition: Condition): Bracket | null {
  if (condition.node === 'and') {
    const parts = condition.parts.map(bracketOf);
    if (!parts.every((part) => part !== null)) return null;
    const [first] = parts;
    if (!first || parts.some((part) => part.base !== first.base)) return null;
    const low = parts.flatMap((part) => part.low ?? []);
    const high = parts.flatMap((part) => part.high ?? []);
    return low.length > 1 || high.length > 1
      ? null
      : { base: first.base, low: low[0] ?? null, high: high[0] ?? null };
  }
  if (condition.node === 'ordinal_year') {
    const { left, from, first, last } = condition;
    const onwards = (year: number): Condition => ({ ...condition, first: year, last: null });
    const year = (value: number, closed: boolean, asked: Condition): Bound => ({
      value: String(value),
      image: `第${toNumeral(value)}年`,
      closed,
      condition: asked,
    });
    // Years are whole: what ends with the second goes on with the third.
    return {
      base: JSON.stringify([left, from]),
      low: year(first, true, onwards(first)),
      high: last === null ? null : year(last + 1, false, { node: 'not', part: onwards(last + 1) }),
    };
  }
  if (condition.node !== 'compare' || condition.right.node !== 'literal') return null;
  const bound = {
    value: condition.right.value,
    image: condition.right.image,
    closed: condition.op === '<=' || condition.op === '>=',
    condition,
  };
  const base = baseOf(condition.left);
  if (condition.op === '>' || condition.op === '>=') return { base, low: bound, high: null };
  if (condition.op === '<' || condition.op === '<=') return { base, low: null, high: bound };
  return null;
}

const baseOf = (expression: Expression) => JSON.stringify(expression);

/** Order of two non-negative exact decimals in text form. */
export function compareDecimals(a: string, b: string): number {
  const [aWhole = '', aRest = ''] = a.split('.');
  const [bWhole = '', bRest = ''] = b.split('.');
  const whole = Math.max(aWhole.length, bWhole.length);
  const rest = Math.max(aRest.length, bRest.length);
  const left = aWhole.padStart(whole, '0') + aRest.padEnd(rest, '0');
  const right = bWhole.padStart(whole, '0') + bRest.padEnd(rest, '0');
  return left < right ? -1 : left > right ? 1 : 0;
}
