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
  const queue = queueOf(places.filter((place) => place.counts !== false).toSorted(byDate));
  const elsewhere = awardedElsewhere(f, items, new Set(candidates.map((candidate) => candidate.id)));
  return places.map((place, position) => {
    const element = candidates[position]?.element as S;
    const whateverItsPlace = range.or?.(f, element) ?? false;
    if (whateverItsPlace === true) return true;
    return or(whateverItsPlace, isAmongFirst(range.first, place, queue, elsewhere));
  });
}

/** Undated places stand first, because they may come before any other. */
function byDate(a: Place, b: Place): number {
  if (isUnknown(a.date) || isUnknown(b.date)) return Number(isUnknown(b.date)) - Number(isUnknown(a.date));
  return orderOfDates(a.date, b.date) || a.position - b.position;
}

/** Places in order. Arranged once: lists may be long, and each place asks who comes before it. */
interface Queue {
  /** Those that are or may be of a place's group, in order. */
  rivals(place: Place): Iterable<Place>;
  /** How many certainly come before it. */
  certainBefore(place: Place): number;
}

function queueOf(ordered: readonly Place[]): Queue {
  const groups = new Map<string, Place[]>();
  const anywhere: Place[] = [];
  const certain = new Map<string, number>();
  const before = new Map<Place, number>();
  for (const place of ordered) {
    const { group } = place;
    if (isUnknown(group)) {
      anywhere.push(place);
      continue;
    }
    const members = groups.get(group);
    if (members === undefined) groups.set(group, [place]);
    else members.push(place);
    if (isUnknown(place.date)) continue;
    const count = certain.get(group) ?? 0;
    before.set(place, count);
    if (place.counts === true) certain.set(group, count + 1);
  }
  return {
    rivals: ({ group }) => (isUnknown(group) ? ordered : inOrder(groups.get(group) ?? [], anywhere)),
    certainBefore: (place) => before.get(place) ?? 0,
  };
}

/** Two ordered lists as one, as far as it is read. */
function* inOrder(a: readonly Place[], b: readonly Place[]): Iterable<Place> {
  let [i, j] = [0, 0];
  for (;;) {
    const [one, other] = [a[i], b[j]];
    if (one === undefined && other === undefined) return;
    const isOne = other === undefined || (one !== undefined && byDate(one, other) <= 0);
    if (isOne) i += 1;
    else j += 1;
    yield (isOne ? one : other) as Place;
  }
}

function isAmongFirst(first: number, place: Place, queue: Queue, elsewhere: Elsewhere): Known<boolean> {
  if (queue.certainBefore(place) >= first) return false;
  let before = 0;
  const named: Place[] = [];
  for (const other of queue.rivals(place)) {
    if (other === place) continue;
    const precedence = precedes(other, place);
    // Those that follow come after it, too.
    if (precedence === 'no') break;
    before += 1;
    if (precedence === 'perhaps') named.push(other);
    if (named.length === MOST_NAMED && before + elsewhere.count >= first) break;
  }
  if (before + elsewhere.count < first) return true;
  const others = named.slice(0, MOST_NAMED).flatMap((other) => [other.counts, other.group, other.date]);
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
  const { all, unnamed } = f.prior_awards.of(items);
  const awards = all.filter(
    ({ subject, isOfEnterprise }) => !isOfEnterprise && (subject === undefined || !ids.has(subject)),
  );
  return {
    // An award that names no unit may have been for any number of them.
    count: unnamed.length > 0 ? Number.POSITIVE_INFINITY : new Set(awards.map((award) => award.subject)).size,
    missing: new Unknown(awards.map((award) => `${award.path}.subject`)),
  };
}
