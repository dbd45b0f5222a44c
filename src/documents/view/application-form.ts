/** 申报表: what an applicant fills in for a measure, from the facts that its items ask for. */
import type { z } from 'zod';
import type { About, ItemAbout, MeasureAbout } from '../../runtime/index.ts';
import { handlingOf, type Office } from '../office.ts';
import { type Annexed, annexHead } from './annexes.ts';
import { type AskedFact, factsAsked } from './facts.ts';
import { fillOf, fillView } from './fill.ts';
import { fillListOf, fillListView } from './fill-list.ts';
import { isAppliedFor, kindWords, pays } from './kinds.ts';
import { headOfItems, usedBy } from './materials.ts';
import { headings, section } from './numbering.ts';
import { fullNameOf, settledAs } from './parties.ts';
import { enumerate, titled } from './phrases.ts';
import { flag, list, maybe, numbered, record, settled, text } from './schema.ts';

const blanks = list(text).describe('空行的序号，供填写');

export const applicationFormView = record({
  ...annexHead,
  policy: text.describe('政策标题，带书名号'),
  documentNumber: text.describe('政策的发文字号'),
  article: text.describe('第几条'),
  formNumber: settled.describe('申报表的表号'),
  applicant: record({
    ...numbered,
    account: flag.describe('是否填开户银行和账号：申报资金的填'),
  }).describe('申报单位'),
  items: record({
    ...numbered,
    several: flag.describe('是否有几个事项'),
    rows: list(
      record({
        id: text.describe('事项编号'),
        name: text.describe('事项名称'),
        manner: text.describe('支持方式'),
        source: text.describe('依据的条款'),
      }),
    ).describe('可以申报的事项'),
  }).describe('申报事项'),
  facts: maybe(
    record({
      ...numbered,
      several: maybe(text).describe('“适用事项”一栏的栏名；只有一个事项的没有这一栏'),
      rows: list(
        record({
          ordinal: text.describe('序号'),
          name: text.describe('栏目'),
          fill: fillView.describe('填写栏'),
          evidence: text.describe('证明材料，没有的为“—”'),
          items: text.describe('适用事项'),
        }),
      ).describe('要填的栏目'),
    }),
  ).describe('申报单位情况'),
  lists: list(record({ ...numbered, content: fillListView.describe('清单') })).describe(
    '项目等的清单，一类一份',
  ),
  received: maybe(record({ ...numbered, blanks })).describe('已享受本政策资金的情况：申报资金的填'),
  others: maybe(record({ ...numbered, policies: text.describe('不得重复享受的其他政策'), blanks })).describe(
    '申报和享受其他政策的情况',
  ),
  opinions: record({
    ...numbered,
    reviewers: list(text).describe('填写审核意见的单位'),
  }).describe('申报和审核意见'),
});
export type ApplicationFormView = z.output<typeof applicationFormView>;

/** Rows for earlier awards. */
const BLANKS = ['1', '2', '3'];

/** Builds the 申报表 of a measure that something of is applied for. */
export function applicationFormOf(
  about: About,
  measure: MeasureAbout,
  office: Office,
  named: Annexed,
): ApplicationFormView {
  const items = measure.items.filter(isAppliedFor);
  const isFunded = items.some(pays);
  const count = headings();
  const asked = factsOf(about, items);
  const own = asked.filter(({ subject }) => subject.code === null);
  return {
    ...named,
    policy: titled(about.title),
    documentNumber: about.documentNumber,
    article: measure.article,
    formNumber: settledAs(handlingOf(office, measure.number).form_number, '申报表表号', measure.article),
    applicant: { number: count.next(), account: isFunded },
    items: {
      number: count.next(),
      several: items.length > 1,
      rows: items.map(({ id, name, kind, source }) => ({ id, name, manner: kindWords(kind).manner, source })),
    },
    facts: section(
      count,
      own.length === 0
        ? null
        : {
            several: headOfItems(items),
            rows: own.map(({ fact, items: users }, index) => ({
              ordinal: String(index + 1),
              name: fact.name,
              fill: fillOf(fact),
              evidence: enumerate(fact.evidence) || '—',
              items: usedBy(users, items),
            })),
          },
    ),
    lists: about.vocabulary.flatMap((subject) => {
      const columns = asked.filter((one) => one.subject === subject);
      if (subject.id === null || columns.length === 0) return [];
      return [{ number: count.next(), content: fillListOf(subject, subject.id.name, columns, items) }];
    }),
    received: section(count, isFunded ? { blanks: BLANKS } : null),
    others: section(
      count,
      isFunded && about.noStacking !== null ? { policies: about.noStacking, blanks: BLANKS } : null,
    ),
    opinions: { number: count.next(), reviewers: reviewersOf(measure, office) },
  };
}

/** Who looks at an application: those that the office names, or else the units in charge; of a service, whoever takes it in. */
export function reviewersOf(measure: MeasureAbout, office: Office): readonly string[] {
  const named = handlingOf(office, measure.number).form_reviewers;
  if (named !== undefined) return named;
  if (!measure.items.some(pays)) return ['受理单位'];
  return measure.units.map((unit) => fullNameOf(office, unit));
}

/** The facts that the items ask for, each once, in the order of the vocabulary. */
function factsOf(about: About, items: readonly ItemAbout[]): readonly AskedFact[] {
  const uses = items.flatMap((item) => factsAsked(about, item).map(({ fact }) => ({ id: item.id, fact })));
  return about.vocabulary.flatMap((subject) =>
    subject.facts.flatMap((fact) => {
      const users = uses.filter((use) => use.fact === fact).map(({ id }) => id);
      return users.length === 0 || fact.code === subject.id?.code ? [] : [{ subject, fact, items: users }];
    }),
  );
}
