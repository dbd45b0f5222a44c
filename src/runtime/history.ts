/**
 * Rules that look at 既往享受记录.
 *
 * An award without a subject counts for the enterprise. Where a rule asks about one subject, such an award may or may
 * not have been its award, so the answer is unknown and asks for `prior_awards[i].subject`.
 */
import { Exact, integer } from './exact.ts';
import type { ContractFacts, PriorAward } from './facts.ts';
import { isUnknown, type Known, Unknown, unknownOf } from './known.ts';
import { and, compare } from './operators.ts';

/** What the operators of history look at. */
export type History = Pick<ContractFacts, 'prior_awards' | 'support_year'>;

/** The ids under which a subject may have had awards; absent for the enterprise. */
export type SubjectIds = string | readonly string[] | undefined;

/** Bounds of an amount that is not fully known; `high` is null where there is none. */
export interface Between {
  readonly low: Exact;
  readonly high: Exact | null;
  readonly paths: readonly string[];
}

function isFor(award: PriorAward, subject: SubjectIds): Known<boolean> {
  if (subject === undefined) return true;
  if (award.subject === undefined) return new Unknown([`${award.path}.subject`]);
  return typeof subject === 'string' ? award.subject === subject : subject.includes(award.subject);
}

function isIn(award: PriorAward, year: Exact | undefined): Known<boolean> {
  return year === undefined ? true : compare(award.year, '=', year);
}

function anyAward(
  f: History,
  items: readonly string[],
  subject: SubjectIds,
  year: Exact | undefined,
): Known<boolean> {
  if (isUnknown(f.prior_awards)) return f.prior_awards;
  const possible: Unknown[] = [];
  for (const award of f.prior_awards) {
    const counts = items.includes(award.item) && and(isFor(award, subject), isIn(award, year));
    if (counts === true) return true;
    if (counts !== false) possible.push(counts);
  }
  return possible.length > 0 && unknownOf(...possible);
}

/** 已享受过: whether there has been any earlier award of these items. */
export function awarded(f: History, items: readonly string[], subject?: SubjectIds): Known<boolean> {
  return anyAward(f, items, subject, undefined);
}

/** Whether there has been an award in the support year that lies `offset` years from this one (−1: 上年度). */
export function awardedInYear(
  f: History,
  items: readonly string[],
  offset: number,
  subject?: SubjectIds,
): Known<boolean> {
  return anyAward(f, items, subject, f.support_year.plus(integer(offset)));
}

/** 前n年度均享受: whether there has been an award in each of the `years` support years before this one. */
export function awardedInEachOfLast(f: History, items: readonly string[], years: number): Known<boolean> {
  return and(...Array.from({ length: years }, (_, index) => awardedInYear(f, items, -1 - index)));
}

/** 累计已享受 between bounds: awards that may count raise the upper bound only. */
export function receivedBetween(
  f: History,
  items: readonly string[],
  subject?: SubjectIds,
  thisYearOnly = false,
): Between {
  if (isUnknown(f.prior_awards)) return { low: Exact.zero, high: null, paths: f.prior_awards.paths };
  const year = thisYearOnly ? f.support_year : undefined;
  let low = Exact.zero;
  let high: Exact | null = Exact.zero;
  const missing: Unknown[] = [];
  for (const award of f.prior_awards) {
    const counts = items.includes(award.item) && and(isFor(award, subject), isIn(award, year));
    if (counts === false) continue;
    if (isUnknown(counts)) missing.push(counts);
    if (isUnknown(award.amount)) {
      missing.push(award.amount);
      high = null;
    } else {
      if (counts === true) low = low.plus(award.amount);
      high = high === null ? null : high.plus(award.amount);
    }
  }
  return { low, high, paths: unknownOf(...missing).paths };
}

/** 累计已享受: the sum of all earlier awards of these items, or of those of this support year only. */
export function received(
  f: History,
  items: readonly string[],
  subject?: SubjectIds,
  thisYearOnly = false,
): Known<Exact> {
  const between = receivedBetween(f, items, subject, thisYearOnly);
  return between.high?.equals(between.low) === true ? between.low : new Unknown(between.paths);
}
