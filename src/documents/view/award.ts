/** 核定事项: one decided item of a notice, and the totals. */
import type { z } from 'zod';
import type { About, ItemAbout, ItemKind, SharedCapResult, TraceStep } from '../../runtime/index.ts';
import { amountInCapitals, amountInFigures, amountInWords, sumOfAmounts } from '../amounts.ts';
import type { DecidedItem } from './decided.ts';
import { kindWords } from './kinds.ts';
import { paymentOf, paymentView, sharingOf } from './payment.ts';
import { ADDED_UP, distinct, enumerate, lineWords, sentence } from './phrases.ts';
import { list, maybe, record, text } from './schema.ts';
import { statedFigures } from './steps.ts';

export const awardView = record({
  heading: text.describe('事项的序号，如“一”'),
  name: text.describe('事项名称'),
  source: text.describe('依据的条款'),
  figures: maybe(text).describe('据以计算的申报情况'),
  standard: maybe(text).describe('所执行的支持标准'),
  sharedCaps: list(text).describe('共用的合计封顶和各自的余额'),
  bound: record({
    name: text.describe('按规则算出的金额怎样称呼，如“最高可核定金额”'),
    amount: text.describe('按规则算出的金额，带单位'),
  }).describe('按规则算出的金额'),
  decided: record({
    figures: text.describe('小写金额，带“元”'),
    capitals: text.describe('大写金额'),
  }).describe('核定金额'),
  subject: maybe(text).describe('核定对象（项目编号等），只有一个时'),
  rows: list(
    record({
      subject: text.describe('核定对象'),
      bound: text.describe('按规则算出的金额，不带单位'),
      decided: text.describe('核定金额，不带单位'),
    }),
  ).describe('有几个核定对象时，逐个列出'),
  payment: maybe(paymentView).describe('分笔拨付的情况；一次拨付的没有'),
  sharing: maybe(text).describe('各级怎样分担；一级承担的没有'),
});
export type AwardView = z.output<typeof awardView>;

/** Says one decided item. */
export function awardOf(about: About, decided: DecidedItem, heading: string): AwardView {
  const { item, result, trace, decisions, amount_yuan } = decided;
  return {
    heading,
    name: item.name,
    source: item.source,
    figures: statedFigures(item, trace, result, about.commonConditions),
    standard: standardApplied(item, trace),
    sharedCaps: (result.shared_caps ?? []).map(sharedCapWords),
    bound: { name: kindWords(item.kind).bound ?? '', amount: amountInWords(result.amount_yuan ?? '0.00') },
    decided: { figures: `${amountInFigures(amount_yuan)}元`, capitals: amountInCapitals(amount_yuan) },
    subject: decisions.length === 1 ? (decisions[0]?.subject ?? null) : null,
    rows: decisions.flatMap(({ subject, amount_yuan: amount }) => {
      if (subject === undefined || decisions.length === 1) return [];
      const of = result.subjects.find((candidate) => candidate.subject === subject);
      return [
        { subject, bound: amountInFigures(of?.amount_yuan ?? '0.00'), decided: amountInFigures(amount) },
      ];
    }),
    payment: paymentOf(about, decided),
    sharing: sharingOf(item, amount_yuan),
  };
}

/** The lines of the standard that the calculation used, with its caps. */
function standardApplied(item: ItemAbout, trace: readonly TraceStep[]): string | null {
  const branches = item.standard?.branches ?? [];
  const used = branches.filter(({ award }) => trace.some((step) => step.rule === award));
  const lines = (branches.length === 1 ? branches : used).map(lineWords);
  const lead = lines.length > 1 && item.standard?.choose === 'highest' ? '就高执行：' : '';
  const bonuses = (item.standard?.bonuses ?? []).filter(({ award }) =>
    trace.some((step) => step.rule === award),
  );
  if (lines.length === 0) return null;
  const all = [`${lead}${lines.join('；')}`, ...bonuses.map(lineWords)].join('；');
  const isSum = item.standard?.choose === 'sum';
  return [
    isSum ? sentence(`${ADDED_UP}${all}`) : sentence(all, ...item.caps),
    ...(isSum && item.caps.length > 0 ? [sentence(...item.caps)] : []),
    ...item.deductions.map((words) => `扣减：${sentence(words)}`),
  ].join('');
}

/** What is left of a shared cap for this item. */
export function sharedCapWords({ cap, left_yuan: left }: SharedCapResult): string {
  return left === null ? cap : `${cap}，扣除此前已享受和排在前面的事项，余额为${amountInWords(left)}`;
}

export const totalsView = record({
  rows: list(
    record({
      name: text.describe('事项名称'),
      manner: text.describe('支持方式'),
      amount: text.describe('核定金额，不带单位'),
    }),
  ).describe('按支持方式汇总'),
  figures: text.describe('小写合计，带“元”'),
  capitals: text.describe('大写合计'),
});
export type TotalsView = z.output<typeof totalsView>;

/** Sums of the decided amounts by kind, and of all; null where one item makes the whole. */
export function totalsOf(decided: readonly DecidedItem[]): TotalsView | null {
  if (decided.length < 2) return null;
  const kinds: readonly ItemKind[] = distinct(decided.map(({ item }) => item.kind));
  const total = sumOfAmounts(decided.map((item) => item.amount_yuan));
  return {
    rows: kinds.map((kind) => {
      const of = decided.filter(({ item }) => item.kind === kind);
      return {
        name: enumerate(of.map(({ item }) => item.name)),
        manner: kindWords(kind).manner,
        amount: amountInFigures(sumOfAmounts(of.map((item) => item.amount_yuan))),
      };
    }),
    figures: `${amountInFigures(total)}元`,
    capitals: amountInCapitals(total),
  };
}
