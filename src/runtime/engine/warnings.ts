/** 提示: what an officer should look at although the result stands. */
import type { ContractFacts, OtherAward } from '../facts.ts';
import { isUnknown } from '../known.ts';
import { moneyWords } from '../wording.ts';
import type { Assessment } from './assess.ts';
import type { ItemContext } from './result.ts';
import { statusOf } from './subject.ts';

/** The warnings of one result. */
export function warningsOf(
  context: ItemContext,
  f: ContractFacts,
  assessment: Assessment,
  readings: readonly string[],
): readonly string[] {
  const { status, superseded, missing } = assessment;
  switch (status) {
    case 'not_eligible':
      return [];
    case 'undetermined':
      if (superseded) return ['上位政策已替代本事项，不自动计算，请人工办理。'];
      return missing.length === 0 ? ['计算中除数为零，补充事实也无法算出，请人工核定。'] : [];
    case 'eligible':
      return [
        ...noticesOf(context, readings),
        ...repetitionsOf(assessment),
        ...(context.item.standard === null ? [] : declarationsOf(context, f)),
        ...supersededBefore(context, f),
        ...context.item.annualTotals.map(cutLater),
      ];
  }
}

function noticesOf({ about }: ItemContext, readings: readonly string[]): readonly string[] {
  return about.readings.flatMap(({ id, notice }) =>
    notice !== null && readings.includes(id) ? [notice] : [],
  );
}

/** Awards that no frequency bars may still have been applied for twice. */
function repetitionsOf({ subjects }: Assessment): readonly string[] {
  return subjects.flatMap(({ id, amount, repeated }) => {
    if (repeated === 'no' || statusOf(amount) !== 'eligible') return [];
    const whose = id === '' ? '本企业' : `「${id}」`;
    return repeated === 'yes'
      ? [`${whose}此前已享受过本事项，请核对是否重复申报。`]
      : [`既往享受记录没有注明对象，请核对${whose}是否重复申报。`];
  });
}

/** What was not declared counts as none, and what is not yet paid is not taken off; both must be said. */
function declarationsOf({ about, item }: ItemContext, f: ContractFacts): readonly string[] {
  const warnings: string[] = [];
  if (about.noStacking !== null) {
    if (isUnknown(f.other_district_awards)) {
      warnings.push('没有申报区级其他奖补情况，按没有计算；如有，须按就高不重复处理。');
    } else {
      warnings.push(...f.other_district_awards.filter((award) => award.item === item.id).flatMap(notYetPaid));
    }
  }
  if (about.higherPolicyFirst !== null && isUnknown(f.superseded_items)) {
    warnings.push('没有申报上位政策替代情况，按没有计算；如有，须按上位政策办理。');
  }
  return warnings;
}

/** The amount of one application does not know those of the others. */
const cutLater = (words: string): string => `${words}；年度内申请合计超出的，本事项的金额还要核减。`;

/** A superseded item takes up nothing of a shared cap; if it is decided by hand after all, it does. */
function supersededBefore({ about, item }: ItemContext, f: ContractFacts): readonly string[] {
  if (isUnknown(f.superseded_items)) return [];
  const before = about.sharedCaps
    .filter(({ items }) => items.includes(item.id))
    .flatMap(({ items }) => items.slice(0, items.indexOf(item.id)));
  return f.superseded_items
    .filter((id) => before.includes(id))
    .map((id) => `事项${id}已由上位政策替代，没有计入合计封顶；如另行核定，须计入。`);
}

function notYetPaid({ policyName, amount, status }: OtherAward): readonly string[] {
  if (isUnknown(status) || status === 'received') return [];
  const award = isUnknown(policyName) ? '区级其他奖补' : `「${policyName}」`;
  const paid = isUnknown(amount) ? '' : moneyWords(amount);
  const stage = status === 'applied' ? '已申请' : '已核定';
  return [`${award}${paid}${stage}、尚未到账，没有扣减；到账后须按就高不重复处理。`];
}
