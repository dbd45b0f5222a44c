/** 申报表: what an applicant fills in for a measure, from the facts that its items ask for. */
import type { z } from 'zod';
import type { About, ItemAbout, MeasureAbout } from '../../runtime/index.ts';
import { handlingOf, type Office } from '../office.ts';
import type { Annexed } from './annexes.ts';
import { type AskedFact, factsAsked } from './facts.ts';
import { fillOf, fillView } from './fill.ts';
import { fillListOf, fillListView } from './fill-list.ts';
import { isAppliedFor, kindWords, pays } from './kinds.ts';
import { headOfItems, usedBy } from './materials.ts';
import { headings, section } from './numbering.ts';
import { fullNameOf, settledAs } from './parties.ts';
import { enumerate, titled } from './phrases.ts';
import { flag, list, maybe, record, settled, text } from './schema.ts';

const numbered = { number: text } as const;
const blanks = list(text);

export const applicationFormView = record({
  /** `附件1`. */
  label: text,
  title: text,
  policy: text,
  documentNumber: text,
  article: text,
  formNumber: settled,
  /** Who applies; with its bank account where money is applied for. */
  applicant: record({ ...numbered, account: flag }),
  items: record({
    ...numbered,
    several: flag,
    rows: list(record({ id: text, name: text, manner: text, source: text })),
  }),
  /** Facts of the enterprise itself. */
  facts: maybe(
    record({
      ...numbered,
      /** The head of the column of items, where the measure has several. */
      several: maybe(text),
      rows: list(record({ ordinal: text, name: text, fill: fillView, evidence: text, items: text })),
    }),
  ),
  lists: list(record({ ...numbered, content: fillListView })),
  /** 既往享受: asked for where money is applied for, because caps and frequencies look at it. */
  received: maybe(record({ ...numbered, blanks })),
  /** 区级其他奖补, where the policy does not stack with others. */
  others: maybe(record({ ...numbered, policies: text, blanks })),
  opinions: record({ ...numbered, reviewers: list(text) }),
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
