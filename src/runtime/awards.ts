/**
 * 既往享受记录, arranged once for a dossier: each element of a long list finds its own awards without going through all.
 */
import { Exact } from './exact.ts';
import type { PriorAward } from './facts.ts';
import { isUnknown, type Known, Unknown, unknownOf } from './known.ts';
import { and, compare, or } from './operators.ts';

/** All earlier awards of an enterprise. */
export interface PriorAwards {
  readonly all: readonly PriorAward[];
  /** Those of some items. */
  of(items: readonly string[]): AwardsOf;
}

/** Earlier awards of some items. */
export interface AwardsOf {
  readonly all: readonly PriorAward[];
  /** Those that name an element by one of its ids, and those of the enterprise. */
  naming(ids: readonly Known<string>[]): readonly PriorAward[];
  /** Those that name no element: each may be anybody's. */
  readonly unnamed: readonly PriorAward[];
  /** What these come to for any one element, in a year or in all. */
  perhaps(year: Exact | undefined): History;
}

/** What awards come to. */
export interface History {
  /** Whether there is one. */
  readonly any: Known<boolean>;
  readonly received: Between;
}

/** Bounds of an amount that is not fully known; `high` is null where there is none. */
export interface Between {
  readonly low: Exact;
  readonly high: Exact | null;
  readonly paths: readonly string[];
}

/** Arranges the awards of a dossier. */
export function arranged(all: readonly PriorAward[]): PriorAwards {
  const byItem = groupsOf(all, ({ item }) => item);
  const found = new Map<string, AwardsOf>();
  const awardsOfItems = (items: readonly string[]) =>
    awardsOf(items.flatMap((item) => byItem.get(item) ?? []));
  return { all, of: (items) => kept(found, items.join(), () => awardsOfItems(items)) };
}

function awardsOf(all: readonly PriorAward[]): AwardsOf {
  const everybodys = all.filter(({ isOfEnterprise }) => isOfEnterprise);
  const ofElements = all.filter(({ isOfEnterprise }) => !isOfEnterprise);
  const byElement = groupsOf(ofElements, ({ subject }) => subject);
  const unnamed = byElement.get(undefined) ?? [];
  const byYear = new Map<string, History>();
  return {
    all,
    naming: (ids) => [
      ...everybodys,
      ...ids.flatMap((id) => (isUnknown(id) ? [] : (byElement.get(id) ?? []))),
    ],
    unnamed,
    perhaps: (year) =>
      kept(byYear, String(year), () =>
        historyOf(unnamed, year, (award) => new Unknown([`${award.path}.subject`])),
      ),
  };
}

/** What awards come to in a year, or in all: each counts where it is one of the subject's (`isOwn`). */
export function historyOf(
  awards: readonly PriorAward[],
  year: Exact | undefined,
  isOwn: (award: PriorAward) => Known<boolean> = () => true,
): History {
  const counted = awards.map((award) => ({ award, counts: and(isOwn(award), isOfYear(award, year)) }));
  let low = Exact.zero;
  let high: Exact | null = Exact.zero;
  const missing: Unknown[] = [];
  for (const { award, counts } of counted) {
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
  return {
    any: or(...counted.map(({ counts }) => counts)),
    received: { low, high, paths: unknownOf(...missing).paths },
  };
}

const isOfYear = (award: PriorAward, year: Exact | undefined): Known<boolean> =>
  year === undefined ? true : compare(award.year, '=', year);

/** Two histories of different awards together. */
export const together = (a: History, b: History): History => ({
  any: or(a.any, b.any),
  received: {
    low: a.received.low.plus(b.received.low),
    high: a.received.high && b.received.high && a.received.high.plus(b.received.high),
    paths: unknownOf(new Unknown(a.received.paths), new Unknown(b.received.paths)).paths,
  },
});

function groupsOf<T, K>(all: readonly T[], keyOf: (one: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) kept(groups, keyOf(one), () => []).push(one);
  return groups;
}

/** What is kept under a key, made when it is first asked for. */
function kept<K, V>(values: Map<K, V>, key: K, make: () => V): V {
  const known = values.get(key);
  if (known !== undefined) return known;
  const made = make();
  values.set(key, made);
  return made;
}
