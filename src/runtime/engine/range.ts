/**
 * 范围: the first so many elements of a group, in the order of a date and then of the list.
 *
 * An element's place is between two counts: of those that certainly come before it and of those that may. Elements
 * awarded earlier that are still in the list take their place, whether they match today or not (and are then barred by
 * the frequency); those that are no longer in it may belong to any group.
 */
import { type IsoDate, orderOfDates } from '../dates.ts';
import type { ContractFacts } from '../facts.ts';
import { awarded } from '../history.ts';
import { isUnknown, type Known, Unknown, unknownOf } from '../known.ts';
import { or } from '../operators.ts';
import type { Range } from '../rules.ts';

/** An element of the list. */
export interface Candidate<S> {
  readonly element: S;
  readonly id: string;
  /** Whether it meets the 对象 and the conditions. */
  readonly matches: Known<boolean>;
}

interface Place {
  /** Whether it takes a place: it matches, or has been awarded before. */
  readonly counts: Known<boolean>;
  readonly group: Known<string>;
  readonly date: Known<IsoDate>;
  readonly position: number;
}

/** How many of those that may come before an element are asked about; in a long list each would name all others. */
const MOST_NAMED = 50;

/** Awarded units that are not in the list: how many there may be, and what would tell where they belong. */
interface Elsewhere {
  readonly count: number;
  readonly missing: Unknown;
}

/** For each element of the list, whether it is within the range, supposing that it matches. */
export function withinRange<F extends ContractFacts, S>(
  range: Range<F, S>,
  items: readonly string[],
  f: F,
  candidates: readonly Candidate<S>[],
): readonly Known<boolean>[] {
  const places = candidates.map(({ element, id, matches }, position) => ({
    counts: or(matches, awarded(f, items, id)),
    group: range.within(f, element),
    date: range.by(f, element),
    position,
  }));
  const rivalsOf = rivals(places.filter((place) => place.counts !== false).toSorted(byDate));
  const elsewhere = awardedElsewhere(f, items, new Set(candidates.map((candidate) => candidate.id)));
  return places.map((place, position) => {
    const element = candidates[position]?.element as S;
    const whateverItsPlace = range.or?.(f, element) ?? false;
    if (whateverItsPlace === true) return true;
    return or(whateverItsPlace, isAmongFirst(range.first, place, rivalsOf(place), elsewhere));
  });
}

/** Undated places stand first, because they may come before any other. */
function byDate(a: Place, b: Place): number {
  if (isUnknown(a.date) || isUnknown(b.date)) return Number(isUnknown(b.date)) - Number(isUnknown(a.date));
  return orderOfDates(a.date, b.date) || a.position - b.position;
}

/** For a place, those that are or may be of the same group, in order. Grouped once: lists may be long. */
function rivals(ordered: readonly Place[]): (place: Place) => readonly Place[] {
  const groups = new Map<string, Place[]>();
  for (const { group } of ordered) if (!isUnknown(group)) groups.set(group, []);
  for (const place of ordered) {
    const joined = isUnknown(place.group) ? groups.values() : [groups.get(place.group)];
    for (const group of joined) group?.push(place);
  }
  return ({ group }) => (isUnknown(group) ? ordered : (groups.get(group) ?? []));
}

function isAmongFirst(
  first: number,
  place: Place,
  ordered: readonly Place[],
  elsewhere: Elsewhere,
): Known<boolean> {
  let certain = 0;
  let possible = 0;
  const named: Place[] = [];
  for (const other of ordered) {
    if (other === place) continue;
    const before = precedes(other, place);
    if (before === 'no') continue;
    if (before === 'yes') certain += 1;
    else possible += 1;
    if (before === 'perhaps' && named.length < MOST_NAMED) named.push(other);
    if (certain >= first) return false;
  }
  if (certain + possible + elsewhere.count < first) return true;
  const others = named.flatMap((other) => [other.counts, other.group, other.date]);
  return unknownOf(place.group, place.date, ...others, elsewhere.missing);
}

/** Whether one place comes before another, given that both are or may be of one group. */
function precedes(other: Place, place: Place): 'yes' | 'no' | 'perhaps' {
  const dated = !isUnknown(other.date) && !isUnknown(place.date);
  if (dated && byDate(other, place) > 0) return 'no';
  return dated && other.counts === true && other.group === place.group ? 'yes' : 'perhaps';
}

function awardedElsewhere(f: ContractFacts, items: readonly string[], ids: ReadonlySet<string>): Elsewhere {
  if (isUnknown(f.prior_awards)) return { count: Number.POSITIVE_INFINITY, missing: f.prior_awards };
  const awards = f.prior_awards.filter(
    (award) => items.includes(award.item) && (award.subject === undefined || !ids.has(award.subject)),
  );
  const unnamed = awards.some((award) => award.subject === undefined);
  return {
    // An award that names no unit may have been for any number of them.
    count: unnamed ? Number.POSITIVE_INFINITY : new Set(awards.map((award) => award.subject)).size,
    missing: new Unknown(awards.map((award) => `${award.path}.subject`)),
  };
}
