/** 对象: from the list of a dossier to the subjects of an item. */
import type { ContractFacts } from '../facts.ts';
import type { SubjectIds } from '../history.ts';
import { isUnknown, type Known } from '../known.ts';
import { and } from '../operators.ts';
import type { ItemRule, ListSubject } from '../rules.ts';
import { type Check, checkAll } from './check.ts';
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
    return checks.some((check) => check.passes === false) ? [] : [{ element, id, checks }];
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

  const candidates = withConditions
    .map((member) => ({ ...member, counts: and(...member.checks.map((check) => check.passes)) }))
    .filter((member) => member.counts !== false);
  const within = withinRange(range, rule.frequency?.items ?? [rule.id], f, candidates);
  const placeOf = new Map(candidates.map((candidate, index) => [candidate.element, within[index]]));
  return withConditions.map((member) => {
    const passes = placeOf.get(member.element);
    if (passes === undefined) return member;
    const at = { stage: STAGE.range, refusal: 'condition', subject: member.id } as const;
    const figures = record && range.figures(f, member.element);
    record?.({ kind: 'check', ...at, words: range.words, figures: figures ?? [], passes });
    return withChecks(member, [{ stage: STAGE.range, refusal: 'condition', passes }]);
  });
}

/** Elements with the same value count as one subject; without `mergeBy` each is its own. */
export function grouped<F extends ContractFacts, S>(
  subject: ListSubject<F, S>,
  members: readonly Member<S>[],
  f: F,
): readonly Subject<S>[] {
  const { mergeBy } = subject;
  if (mergeBy === undefined) {
    return members.map((member) => ({ id: member.id, awardIds: [member.id], members: [member] }));
  }
  const groups = new Map<string, [Member<S>, ...Member<S>[]]>();
  const stray: { readonly member: Member<S>; readonly key: Check }[] = [];
  for (const member of members) {
    const key = mergeBy.key(f, member.element);
    const group = isUnknown(key) ? undefined : groups.get(key);
    if (isUnknown(key)) {
      stray.push({ member, key: { stage: STAGE.subject, refusal: 'no_subject', passes: key } });
    } else if (group === undefined) {
      groups.set(key, [member]);
    } else {
      group.push(member);
    }
  }
  // An element without the value may belong to any group: whether it adds anything is unknown, and where it has had
  // an award, so is what is left for each group.
  const shared = stray.filter(({ member }) => mayHaveAward(f, member.id)).map(({ key }) => key);
  const merged = [...groups].map(([id, [first, ...others]]) => ({
    id,
    awardIds: [id, first.id, ...others.map((member) => member.id)],
    members: [withChecks(first, shared), ...others.map((member) => withChecks(member, shared))] as const,
  }));
  const alone = stray.map(({ member, key }) => ({
    id: member.id,
    awardIds: [member.id],
    members: [withChecks(member, [key])] as const,
  }));
  return [...merged, ...alone];
}

function withChecks<S>(member: Member<S>, checks: readonly Check[]): Member<S> {
  return checks.length === 0 ? member : { ...member, checks: [...member.checks, ...checks] };
}

function mayHaveAward(f: ContractFacts, id: string): boolean {
  return isUnknown(f.prior_awards) || f.prior_awards.some((award) => award.subject === id);
}
