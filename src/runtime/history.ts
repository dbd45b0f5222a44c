/**
 * Rules that look at 既往享受记录.
 *
 * An award without a subject counts for the enterprise. Where a rule asks about one element, such an award may or may
 * not have been its award, so the answer is unknown and asks for `prior_awards[i].subject`. An award of an item that is
 * given to the enterprise itself counts for each of its elements.
 */
import { type Between, type History, historyOf, type PriorAwards, together } from './awards.ts';
import { Exact, integer } from './exact.ts';
import type { ContractFacts, PriorAward } from './facts.ts';
import { isUnknown, type Known, Unknown, unknownOf } from './known.ts';
import { and } from './operators.ts';

/** What the operators of history look at. */
export type HistoryFacts = Pick<ContractFacts, 'prior_awards' | 'support_year'>;

/** The ids under which an element may have had awards; absent for the enterprise. */
export type SubjectIds = string | readonly Known<string>[] | undefined;

/** The awards of some items to a subject, in a year or in all. */
function historyOfSubject(
  awards: PriorAwards,
  items: readonly string[],
  subject: SubjectIds,
  year: Exact | undefined,
): History {
  const found = awards.of(items);
  if (subject === undefined) return historyOf(found.all, year);
  const ids = typeof subject === 'string' ? [subject] : subject;
  const own = found.naming(ids);
  const history = together(historyOf(own, year), found.perhaps(year));
  const unsettled = ids.filter(isUnknown);
  if (unsettled.length === 0) return history;
  // Any other element's may be its own.
  const others = new Set(found.all.filter((award) => award.subject !== undefined));
  for (const award of own) others.delete(award);
  return together(
    history,
    historyOf([...others], year, () => unknownOf(...unsettled)),
  );
}

/** The awards of some items that are, or may be, a subject's. */
export function awardsFor(
  awards: PriorAwards,
  items: readonly string[],
  subject: SubjectIds,
): readonly PriorAward[] {
  const found = awards.of(items);
  if (subject === undefined) return found.all;
  const ids = typeof subject === 'string' ? [subject] : subject;
  return ids.some(isUnknown) ? found.all : [...found.naming(ids), ...found.unnamed];
}

/** 已享受过: whether there has been any earlier award of these items. */
export function awarded(f: HistoryFacts, items: readonly string[], subject?: SubjectIds): Known<boolean> {
  if (isUnknown(f.prior_awards)) return f.prior_awards;
  return historyOfSubject(f.prior_awards, items, subject, undefined).any;
}

/** Whether there has been an award in the support year that lies `offset` years from this one (−1: 上年度). */
export function awardedInYear(
  f: HistoryFacts,
  items: readonly string[],
  offset: number,
  subject?: SubjectIds,
): Known<boolean> {
  if (isUnknown(f.prior_awards)) return f.prior_awards;
  const year = f.support_year.plus(integer(offset));
  return historyOfSubject(f.prior_awards, items, subject, year).any;
}

/** 前n年度均享受: whether there has been an award in each of the `years` support years before this one. */
export function awardedInEachOfLast(
  f: HistoryFacts,
  items: readonly string[],
  years: number,
  subject?: SubjectIds,
): Known<boolean> {
  return and(...Array.from({ length: years }, (_, index) => awardedInYear(f, items, -1 - index, subject)));
}

/** 累计已享受 between bounds: awards that may count raise the upper bound only. */
export function receivedBetween(
  f: HistoryFacts,
  items: readonly string[],
  subject?: SubjectIds,
  thisYearOnly = false,
): Between {
  if (isUnknown(f.prior_awards)) return { low: Exact.zero, high: null, paths: f.prior_awards.paths };
  const year = thisYearOnly ? f.support_year : undefined;
  return historyOfSubject(f.prior_awards, items, subject, year).received;
}

/** 累计已享受: the sum of all earlier awards of these items, or of those of this support year only. */
export function received(
  f: HistoryFacts,
  items: readonly string[],
  subject?: SubjectIds,
  thisYearOnly = false,
): Known<Exact> {
  // Nothing is certain of an amount less what an award took that may be another's: its bounds are not handed on.
  const { low, high, paths } = receivedBetween(f, items, subject, thisYearOnly);
  return high?.equals(low) === true ? low : new Unknown(paths);
}
