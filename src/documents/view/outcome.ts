/** 结论: what a result means for the applicant, in one sentence. */
import {
  type About,
  type Certain,
  type ItemAbout,
  type ItemResult,
  paidNow,
  type Refusal,
} from '../../runtime/index.ts';
import { amountInWords } from '../amounts.ts';
import { pathInWords } from './facts.ts';
import { kindWords } from './kinds.ts';
import { enumerate, sentence } from './phrases.ts';

const REFUSALS: Readonly<Record<Refusal, string>> = {
  condition: '不符合申报条件，不予支持',
  quota: '名额已满，不予支持',
  frequency: '已按规定享受，不再重复支持',
  no_standard: '不属于支持标准所列情形，不予支持',
  zero_amount: '计算结果为零，不予支持',
  no_subject: '没有符合要求的支持对象，不予支持',
};

/** Why an item is refused, in words. */
export function refusalInWords(refusal: Refusal | undefined): string {
  return REFUSALS[refusal ?? 'condition'];
}

/** Says what an item's result means, by its kind and status. */
export function outcomeOf(about: About, item: ItemAbout, result: ItemResult): string {
  switch (result.status) {
    case 'eligible': {
      const amount = result.amount_yuan === null ? '' : amountInWords(result.amount_yuan);
      const expected = `${item.name}${kindWords(item.kind).expectation(amount, item)}`;
      return sentence(expected, ...dueNow(about, result));
    }
    case 'not_eligible':
      return sentence(`${item.name}：${refusalInWords(result.refusal)}`);
    case 'undetermined':
      return sentence(`${item.name}待定：${whyUndetermined(about, result)}`, ...certainly(result.certain));
  }
}

/** What has come due of an amount that is paid in instalments. */
function dueNow(about: About, { payments }: ItemResult): readonly string[] {
  if (payments === undefined) return [];
  const { due_yuan: due, missing } = paidNow(payments);
  if (due === null)
    return [`已到拨付条件的金额待定，尚缺${enumerate(missing.map((path) => pathInWords(about, path)))}`];
  return [due === '0.00' ? '尚未到拨付条件' : `按此计算已到拨付条件的为${amountInWords(due)}`];
}

function whyUndetermined(about: About, result: ItemResult): string {
  if (result.reason === 'superseded') return '国家及市级已出台新措施，须由责任单位人工核定';
  return `尚缺${enumerate(result.missing.map((path) => pathInWords(about, path)))}`;
}

function certainly(certain: Certain | undefined): readonly string[] {
  const least = certain?.at_least_yuan ?? null;
  const most = certain?.at_most_yuan ?? null;
  return [
    ...(least === null ? [] : [`已可确定不低于${amountInWords(least)}`]),
    ...(most === null ? [] : [`最高不超过${amountInWords(most)}`]),
  ];
}
