/**
 * 范围: the first so many elements of a group, in the order of a date and then of the list.
 *
 * An element's place is between two counts: of those that certainly come before it and of those that may. Elements
 * awarded earlier that are still in the list take their place like any other (and are then barred by the frequency);
 * those that are no longer in it may belong to any group.
 */
import { type IsoDate, orderOfDates } from '../dates.ts';
import type { ContractFacts } from '../facts.ts';
import { isUnknown, type Known, Unknown, unknownOf } from '../known.ts';
import { or } from '../operators.ts';
import type { Range } from '../rules.ts';

/** An element that is, or may be, one of those that are counted. */
export interface Candidate<S> {
  readonly element: S;
  readonly id: string;
  readonly counts: Known<boolean>;
}

interface Place {
  readonly id: string;
  readonly counts: Known<boolean>;
  readonly group: Known<string>;
  readonly date: Known<IsoDate>;
  readonly position: number;
}

/** Awarded units that are not in the list: how many there may be, and what would tell where they belong. */
interface Elsewhere {
  readonly count: number;
  readonly missing: Unknown;
}

/** For each candidate, whether it is within the range. */
export function withinRange<F extends ContractFacts, S>(
  range: Range<F, S>,
  items: readonly string[],
  f: F,
  candidates: readonly Candidate<S>[],
): readonly Known<boolean>[] {
  const places = candidates.map(({ element, id, counts }, position) => ({
    id,
    counts,
    group: range.within(f, element),
    date: range.by(f, element),
    position,
  }));
  const ordered = places.toSorted(byDate);
  const elsewhere = awardedElsewhere(f, items, new Set(candidates.map((candidate) => candidate.id)));
  return candidates.map(({ element }, position) => {
    const whateverItsPlace = range.or?.(f, element) ?? false;
    if (whateverItsPlace === true) return true;
    const place = places[position] as Place;
    return or(whateverItsPlace, isAmongFirst(range.first, place, ordered, elsewhere));
  });
}

function byDate(a: Place, b: Place): number {
  if (isUnknown(a.date) || isUnknown(b.date)) return Number(isUnknown(b.date)) - Number(isUnknown(a.date));
  return orderOfDates(a.date, b.date) || a.position - b.position;
}

function isAmongFirst(
  first: number,
  place: Place,
  ordered: readonly Place[],
  elsewhere: Elsewhere,
): Known<boolean> {
  let certain = 0;
  const possible: Place[] = [];
  for (const other of ordered) {
    // Undated ones stand first, so everything from here on is later than a dated place.
    if (other === place && !isUnknown(place.date)) break;
    if (other === place) continue;
    const before = precedes(other, place);
    if (before === true) certain += 1;
    if (isUnknown(before)) possible.push(other);
    if (certain >= first) return false;
  }
  if (certain + possible.length + elsewhere.count < first) return true;
  const others = possible.flatMap((other) => [other.counts, other.group, other.date]);
  return unknownOf(place.group, place.date, ...others, elsewhere.missing);
}

/** Whether one place comes before another of the same group; unknown where it may. */
function precedes(other: Place, place: Place): Known<boolean> {
  const sameGroup =
    isUnknown(other.group) || isUnknown(place.group)
      ? unknownOf(other.group, place.group)
      : other.group === place.group;
  if (sameGroup === false) return false;
  const earlier =
    isUnknown(other.date) || isUnknown(place.date)
      ? unknownOf(other.date, place.date)
      : byDate(other, place) < 0;
  if (earlier === false) return false;
  return sameGroup === true && earlier === true && other.counts === true
    ? true
    : unknownOf(sameGroup, earlier, other.counts);
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
