/** 对象: from the list of a dossier to the subjects of an item. */
import type { ContractFacts } from '../facts.ts';
import type { SubjectIds } from '../history.ts';
import { isUnknown, type Known, type Unknown, unknownOf } from '../known.ts';
import { and } from '../operators.ts';
import type { ItemRule, ListSubject, Range } from '../rules.ts';
import { type Check, checkAll, isRefused } from './check.ts';
import { STAGE } from './interval.ts';
import type { Record } from './notes.ts';
import { withinRange } from './range.ts';

/** An element of the list that matches, or may match, the 对象. */
export interface Member<S> {
  readonly element: S;
  readonly id: string;
  readonly checks: readonly Check[];
}

/** What has one amount, one cap and one history: an element, or several that count together. */
export interface Subject<S> {
  readonly id: string;
  /** The ids under which it may have had awards; absent for the enterprise. */
  readonly awardIds: SubjectIds;
  readonly members: readonly [Member<S>, ...(readonly Member<S>[])];
}

type ListRule<F, S> = ItemRule<F, S> & { readonly subject: ListSubject<F, S> };

/** The elements that match or may match; unknown where the list is. */
export function matching<F, S>(
  subject: ListSubject<F, S>,
  f: F,
  record: Record | undefined,
): Known<readonly Member<S>[]> {
  const list = subject.list(f);
  if (isUnknown(list)) return list;
  return list.flatMap((element) => {
    const id = subject.id(element);
    const at = { stage: STAGE.subject, refusal: 'no_subject', subject: id } as const;
    const checks = checkAll(subject.where, f, element, at, record);
    return isRefused(checks) ? [] : [{ element, id, checks }];
  });
}

/** Adds the conditions of the elements, then the range, which counts only elements that meet them. */
export function qualified<F extends ContractFacts, S>(
  rule: ListRule<F, S>,
  members: readonly Member<S>[],
  f: F,
  record: Record | undefined,
): readonly Member<S>[] {
  const withConditions = members.map((member) => {
    const at = { stage: STAGE.subjectCondition, refusal: 'condition', subject: member.id } as const;
    const checks = checkAll(rule.subjectConditions, f, member.element, at, record);
    return withChecks(member, checks);
  });
  const { range } = rule.subject;
  if (range === undefined) return withConditions;

  const within = rangeOf(range, rule, withConditions, f);
  return withConditions.map((member) => {
    if (isRefused(member.checks)) return member;
    const passes = within.get(member.element) ?? false;
    const at = { stage: STAGE.range, refusal: 'condition' } as const;
    const figures = record && range.figures(f, member.element);
    record?.({
      kind: 'check',
      ...at,
      subject: member.id,
      words: range.words,
      figures: figures ?? [],
      passes,
      ...(range.or && { parts: [{ words: range.orWords ?? '', passes: range.or(f, member.element) }] }),
    });
    return withChecks(member, [{ ...at, passes }]);
  });
}

/** Places are taken in the whole list: an element awarded before counts even where it does not match today. */
function rangeOf<F extends ContractFacts, S>(
  range: Range<F, S>,
  rule: ListRule<F, S>,
  members: readonly Member<S>[],
  f: F,
): ReadonlyMap<S, Known<boolean>> {
  const list = rule.subject.list(f);
  const checksOf = new Map(members.map((member) => [member.element, member.checks]));
  const candidates = (isUnknown(list) ? [] : list).map((element) => {
    const checks = checksOf.get(element);
    const matches = checks !== undefined && and(...checks.map((check) => check.passes));
    return { element, id: rule.subject.id(element), matches };
  });
  const within = withinRange(range, rule.frequency?.items ?? [rule.id], f, candidates);
  return new Map(candidates.map(({ element }, index) => [element, within[index] ?? false]));
}

/** The subjects of a list, and the elements of which it is unknown what they belong to. */
export interface Grouping<S> {
  readonly settled: readonly Subject<S>[];
  readonly stray: readonly Subject<S>[];
}

/** Elements with the same value count as one subject; without `mergeBy` each is its own. */
export function grouped<F extends ContractFacts, S>(
  rule: ListRule<F, S>,
  members: readonly Member<S>[],
  f: F,
): Grouping<S> {
  const { subject } = rule;
  const { mergeBy } = subject;
  if (mergeBy === undefined) return { settled: members.map((member) => aloneOf(member, [])), stray: [] };
  const { idsOf, unsettled } = awardIds(rule, mergeBy.key, f);
  const groups = new Map<string, [Member<S>, ...Member<S>[]]>();
  const stray: Subject<S>[] = [];
  for (const member of members) {
    const key = mergeBy.key(f, member.element);
    if (isUnknown(key)) {
      // It may share the cap and the history of a group: whether it adds anything is unknown.
      stray.push(aloneOf(member, [unknownGroup(key)]));
      continue;
    }
    const group = groups.get(key);
    const joining = withChecks(member, unsettled);
    if (group === undefined) groups.set(key, [joining]);
    else group.push(joining);
  }
  const settled = [...groups].map(([id, group]) => ({ id, awardIds: idsOf(id), members: group }));
  return { settled, stray };
}

function aloneOf<S>(member: Member<S>, checks: readonly Check[]): Subject<S> {
  return { id: member.id, awardIds: [member.id], members: [withChecks(member, checks)] };
}

/**
 * The ids under which a group may have had awards: its own, and those of all its elements in the list, whether they
 * match today or not. An element with awards but without the value may have used up what any group has left.
 */
function awardIds<F extends ContractFacts, S>(
  { id: item, subject, frequency }: ListRule<F, S>,
  keyOf: (f: F, s: S) => Known<string>,
  f: F,
): { readonly idsOf: (group: string) => readonly string[]; readonly unsettled: readonly Check[] } {
  const { prior_awards: awards } = f;
  const counted = isUnknown(awards) ? undefined : awards.of([item, ...(frequency?.items ?? [])]);
  const hasAward = (id: string) => counted?.naming([id]).some((award) => award.subject === id) ?? true;
  const ids = new Map<string, string[]>();
  const ungrouped: Unknown[] = [];
  const list = subject.list(f);
  for (const element of isUnknown(list) ? [] : list) {
    const id = subject.id(element);
    const key = keyOf(f, element);
    if (isUnknown(key)) {
      if (hasAward(id)) ungrouped.push(key);
      continue;
    }
    const group = ids.get(key);
    if (group === undefined) ids.set(key, [key, id]);
    else group.push(id);
  }
  return {
    idsOf: (group) => ids.get(group) ?? [group],
    unsettled: ungrouped.length > 0 ? [unknownGroup(unknownOf(...ungrouped))] : [],
  };
}

function unknownGroup(key: Unknown): Check {
  return { stage: STAGE.subject, refusal: 'no_subject', passes: key };
}

function withChecks<S>(member: Member<S>, checks: readonly Check[]): Member<S> {
  return checks.length === 0 ? member : { ...member, checks: [...member.checks, ...checks] };
}
