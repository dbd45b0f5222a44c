/** 支持事项: one item of a measure in words, whatever its kind. */
import type { z } from 'zod';
import {
  type ItemAbout,
  SETTLED_IN_ORDER,
  type StandardAbout,
  type StandardBranchAbout,
} from '../../runtime/index.ts';
import { dateInWords } from '../amounts.ts';
import { kindWords, pays } from './kinds.ts';
import { ADDED_UP, distinct, lineWords, sentence } from './phrases.ts';
import { list, maybe, numbered, record, spare, text } from './schema.ts';

export const orderedView = list(
  record({
    ordinal: maybe(text).describe('序号；只有一句的没有'),
    text: text.describe('句子'),
  }),
);

const onlyOfSeveral = '措施只有一个事项的，不另列';

export const itemView = record({
  heading: spare(text.describe('事项的序号，如“一”'), onlyOfSeveral),
  id: spare(text.describe('事项编号'), onlyOfSeveral),
  name: spare(text.describe('事项名称'), onlyOfSeveral),
  source: spare(text.describe('依据的条款'), onlyOfSeveral),
  subject: maybe(record({ ...numbered, text: text.describe('支持对象') })).describe('支持对象'),
  conditions: maybe(record({ ...numbered, lines: orderedView.describe('各项条件') })).describe('申报条件'),
  standard: maybe(
    record({
      ...numbered,
      sentence: text.describe('标准一句话；分情形的，为引出表格的话'),
      table: maybe(
        record({
          caption: text.describe('表的标题'),
          rows: list(record({ when: text.describe('情形'), award: text.describe('标准') })).describe(
            '各种情形',
          ),
        }),
      ).describe('分情形的标准'),
      bonuses: record({
        lead: maybe(text).describe('引出各项加奖的话'),
        lines: orderedView.describe('各项加奖'),
      }).describe('加奖'),
      limits: list(text).describe('封顶、扣减、范围、名额、有效期和频次'),
      definitions: list(record({ name: text.describe('名词'), words: text.describe('是指什么') })).describe(
        '名词的含义',
      ),
      note: maybe(text).describe('关于金额怎样确定的说明'),
    }),
  ).describe('支持标准'),
  offer: maybe(record({ ...numbered, lines: list(text).describe('各句') })).describe(
    '支持内容：服务事项和转其他政策办理的事项有',
  ),
  payment: maybe(record({ ...numbered, lines: list(text).describe('各句') })).describe(
    '分笔拨付和各级分担；一次拨付、一级承担的没有',
  ),
  notes: list(text).describe('说明'),
});
export type ItemView = z.output<typeof itemView>;

/** Gives the numbers of an item's parts in the order of the page. */
export type NextNumber = () => string;

/** Says one item in words, its conditions after those that are common to all. */
export function itemOf(
  item: ItemAbout,
  common: readonly string[],
  heading: string,
  next: NextNumber,
): ItemView {
  const conditions = distinct([...(pays(item) ? common : []), ...item.conditions]);
  return {
    heading,
    id: item.id,
    name: item.name,
    source: item.source,
    subject: { number: next(), text: sentence(item.subject) },
    conditions: conditions.length === 0 ? null : { number: next(), lines: inOrder(conditions) },
    standard: standardOf(item, next),
    offer: offerOf(item, next),
    payment: paymentOf(item, next),
    notes: item.notes.map((note) => sentence(note)),
  };
}

/** Sentences with their places, （1）, （2）; one alone needs none. */
export function inOrder(sentences: readonly string[]): z.output<typeof orderedView> {
  return sentences.map((words, index) => ({
    ordinal: sentences.length > 1 ? String(index + 1) : null,
    text: sentence(words),
  }));
}

function standardOf(item: ItemAbout, next: NextNumber): ItemView['standard'] {
  if (item.standard === null) return null;
  const { branches, bonuses, choose } = item.standard;
  const [first] = branches;
  const single = branches.length === 1 && first !== undefined ? first : null;
  // Limits of the whole item come after everything that they limit.
  const closed = choose === 'only' && bonuses.length === 0;
  return {
    number: next(),
    sentence:
      single === null
        ? leadOf(choose)
        : sentence(
            choose === 'sum' ? `${ADDED_UP}${single.award}` : lineWords(single),
            ...(closed ? item.caps : []),
          ),
    table:
      single === null
        ? {
            caption: `${item.name}标准`,
            rows: branches.map(({ when, award }) => ({
              when: when === null ? otherwise(choose) : `${when}的`,
              award,
            })),
          }
        : null,
    bonuses: {
      lead: bonuses.length > 1 ? '在上述标准基础上，符合下列情形的，再给予加奖，可以同时享受：' : null,
      lines: inOrder(bonuses.map((bonus) => bonusWords(bonus, bonuses.length === 1))),
    },
    limits: [
      ...(closed || item.caps.length === 0
        ? []
        : [sentence(bonuses.length > 0 ? '连同加奖' : '', ...item.caps)]),
      ...item.sharedCaps.map((words) => `合计封顶：${sentence(`${words}（${SETTLED_IN_ORDER}）`)}`),
      ...item.annualTotals.map((words) => sentence(words)),
      ...item.deductions.map((words) => `扣减：${sentence(words)}`),
      ...(item.range === null ? [] : [`支持范围：${sentence(item.range)}`]),
      ...(item.quota === null ? [] : [`名额：${sentence(item.quota.words)}`]),
      ...(item.validity === null ? [] : [`申报有效期：${sentence(validityWords(item.validity))}`]),
      ...(item.frequency === null ? [] : [`支持频次：${sentence(item.frequency)}`]),
    ],
    definitions: item.definitions.map(({ name, words }) => ({ name, words: sentence(words) })),
    note: kindWords(item.kind).note(item),
  };
}

function bonusWords(bonus: StandardBranchAbout, alone: boolean): string {
  return alone ? `在上述标准基础上，${lineWords(bonus)}` : lineWords(bonus);
}

/** A period from its first to its last day; a last day that is written is not said twice. */
function validityWords({ words, from, until }: NonNullable<ItemAbout['validity']>): string {
  return words.endsWith('止') ? words : `${words}，即${dateInWords(from)}至${dateInWords(until)}`;
}

function leadOf(choose: StandardAbout['choose']): string {
  return choose === 'highest' ? '同时符合下列两种以上情形的，就高执行，不重复享受：' : '按下列情形确定标准：';
}

function otherwise(choose: StandardAbout['choose']): string {
  return choose === 'highest' ? '符合申报条件的' : '其他情形';
}

function offerOf(item: ItemAbout, next: NextNumber): ItemView['offer'] {
  const lines =
    item.service !== null
      ? [sentence(item.service)]
      : item.referral !== null
        ? [
            `所依据的政策：${sentence(item.referral.to)}`,
            `办理单位：${sentence(item.referral.office)}`,
            `支持内容：${sentence(item.referral.offer)}`,
          ]
        : null;
  if (lines === null) return null;
  const note = kindWords(item.kind).note(item);
  return { number: next(), lines: note === null ? lines : [...lines, note] };
}

function paymentOf({ payments, sharing }: ItemAbout, next: NextNumber): ItemView['payment'] {
  const lines = [
    ...(payments.length === 0
      ? []
      : [
          `${sentence(`分${payments.length}笔拨付：${payments.map(({ words }) => words).join('；')}`)}不足一分的尾数计入最后一笔。`,
        ]),
    ...(sharing === null ? [] : [`${sentence(`所需资金由${sharing.words}`)}不足一分的尾数计入最后一级。`]),
  ];
  return lines.length === 0 ? null : { number: next(), lines };
}
