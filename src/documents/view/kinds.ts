/** Wording that follows the kind of an item: a ceiling is never promised as an amount due. */
import type { ItemAbout, ItemKind } from '../../runtime/index.ts';

/** 支持方式: how the kind of an item is said on a page. */
export interface KindWords {
  /** 支持方式, for tables. */
  readonly manner: string;
  /** What the applicant has to know about the amount; null where the sentence of the rule says it all. */
  readonly note: (item: ItemAbout) => string | null;
  /** What an eligible applicant may expect. */
  readonly expectation: (amount: string, item: ItemAbout) => string;
  /** What the computed amount is to an officer who decides; null for kinds without an amount. */
  readonly bound: string | null;
}

const WORDS: Readonly<Record<ItemKind, KindWords>> = {
  ceiling: {
    manner: '限额内核定',
    note: (item) => `${upTo(item)}具体金额由责任单位在限额内核定。`,
    expectation: (amount) => `最高可申请${amount}，具体金额由责任单位在此限额内核定`,
    bound: '最高可核定金额',
  },
  fixed: {
    manner: '按标准给予',
    note: () => null,
    expectation: (amount) => `应予${amount}`,
    bound: '按标准应予金额',
  },
  matching: {
    manner: '按标准配套',
    note: () => null,
    expectation: (amount) => `应予配套${amount}`,
    bound: '按标准应予配套金额',
  },
  discretionary: {
    manner: '审定后给予',
    note: (item) => `${upTo(item)}具体金额${decidedBy(item)}。`,
    expectation: (amount, item) => `最高可申请${amount}，具体金额${decidedBy(item)}`,
    bound: '最高可核定金额',
  },
  service: {
    manner: '提供服务',
    note: () => '本事项为服务，不涉及资金给付。',
    expectation: () => '可以申请本项服务',
    bound: null,
  },
  referral: {
    manner: '转相关政策办理',
    note: () => '本事项按所列政策办理，不依据本政策另行给付资金。',
    expectation: () => '可以按所列政策申报',
    bound: null,
  },
};

/** 支持方式 of a kind in words. */
export function kindWords(kind: ItemKind): KindWords {
  return WORDS[kind];
}

/** Whether an item of this kind ends in an amount of money. */
export function pays(item: { readonly kind: ItemKind }): boolean {
  return WORDS[item.kind].bound !== null;
}

/** Whether an item of this kind is applied for under this policy; a referral is applied for elsewhere. */
export function isAppliedFor(item: { readonly kind: ItemKind }): boolean {
  return item.kind !== 'referral';
}

function decidedBy(item: ItemAbout): string {
  return item.approval === null ? '由责任单位审定' : `经${item.approval}`;
}

/** 不超过 admits the amount itself (民法典第一千二百五十九条), which is said where the rule says 不超过. */
function upTo(item: ItemAbout): string {
  const lines = item.standard === null ? [] : [...item.standard.branches, ...item.standard.bonuses];
  const words = [...lines.map((line) => line.award), ...item.caps].join('');
  return `上述标准为最高限额${words.includes('不超过') ? '，“不超过”包含本数' : ''}；`;
}
