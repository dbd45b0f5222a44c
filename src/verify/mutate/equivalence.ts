import type { Condition, Definition, Expression, PlanItem } from '../../compiler/index.ts';
import { effectiveHistory } from '../history.ts';
import { awardOf, compareCases, solve } from '../solver/index.ts';
import { alikeInEveryCase } from './cases.ts';
import { logicText } from './logic.ts';

/**
 * 等价的证明: why a changed item gives the same for every dossier; null where no proof is known. Each proof is about what
 * the rules can do, not about the dossiers that were tried.
 */
export function proofOf(before: PlanItem, after: PlanItem): string | null {
  // What has changed is no rule of the item, such as an annual total: here is nothing to prove.
  if (logicText(before) === logicText(after)) return null;
  return (
    earlierAwardsAreBarred(before, after) ??
    nothingIsNeverHigher(before, after) ??
    alikeInEveryCase(before, after) ??
    firstIsTheHighest(before, after)
  );
}

/** A frequency that bars whoever had the award before leaves a cap nothing to subtract. */
function earlierAwardsAreBarred(before: PlanItem, after: PlanItem): string | null {
  const plain = (item: PlanItem) => ({
    ...item,
    caps: item.caps.map((cap) => ({ ...cap, history: effectiveHistory(item, cap) })),
  });
  if (logicText(plain(before)) !== logicText(plain(after))) return null;
  return `频次“${before.frequency?.words}”已排除此前享受过的，封顶扣除此前享受的与不扣除的，结论相同`;
}

/**
 * Of several amounts the highest is paid, and one line always applies: so it does not matter whether a line applies
 * where it gives nothing, and a line that is a share of a value gives nothing where the value is not above zero.
 */
function nothingIsNeverHigher(before: PlanItem, after: PlanItem): string | null {
  const plain = (item: PlanItem) => ({
    ...item,
    definitions: item.definitions.filter(({ value }) => value.kind === 'amount'),
    standard: item.standard && {
      ...item.standard,
      branches: item.standard.branches.map(({ when, award }) => ({
        award,
        when: when
          ? partsOf(when.condition, item.definitions).filter((part) => !asksForMore(part, award.expression))
          : [],
      })),
    },
  });
  const always = (item: PlanItem) =>
    item.standard?.choose === 'highest' && item.standard.branches.some(({ when }) => when === null);
  if (!always(before) || !always(after) || logicText(plain(before)) !== logicText(plain(after))) return null;
  return '就高：基数不大于零时本句没有给付，写不写明都不会高于另一句';
}

/** Where a line never gives less than those after it, the first that applies is the highest. */
function firstIsTheHighest(before: PlanItem, after: PlanItem): string | null {
  const chosen = [before.standard?.choose, after.standard?.choose];
  if (!chosen.includes('first') || !chosen.includes('highest')) return null;
  const plain = (item: PlanItem) => ({ ...item, standard: { ...item.standard, choose: null } });
  if (logicText(plain(before)) !== logicText(plain(after))) return null;
  const { branches = [] } = before.standard ?? {};
  const awards = branches.map((branch) => awardOf(before, branch, 'proof'));
  const isLess = awards.some((award, index) =>
    awards.slice(index + 1).some((other) => solve([compareCases(award, '<', other)]).answer !== 'impossible'),
  );
  return isLess ? null : '排在前面的句子给付都不低于后面的，依次适用和就高，结论相同';
}

/** The parts of a condition that must all hold, definitions written out. */
function partsOf(condition: Condition, definitions: readonly Definition[]): readonly Condition[] {
  if (condition.node === 'and') return condition.parts.flatMap((part) => partsOf(part, definitions));
  if (condition.node !== 'holds' || condition.value.node !== 'definition') return [condition];
  const { name } = condition.value;
  const value = definitions.find((one) => one.name === name)?.value;
  return value?.kind === 'condition' ? partsOf(value.condition, definitions) : [condition];
}

/** Whether a condition asks that the base of an amount be above zero, and nothing that matters where it is. */
function asksForMore(part: Condition, amount: Expression): boolean {
  const base = amount.node === 'share' ? amount.base : amount;
  return (
    part.node === 'compare' &&
    ['>', '>=', '!='].includes(part.op) &&
    part.right.node === 'literal' &&
    Number(part.right.value) === 0 &&
    logicText(part.left) === logicText(base)
  );
}
