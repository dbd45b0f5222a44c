/** 申报指南汇编: cover, contents, what holds for all measures, and every measure. */
import type { z } from 'zod';
import type { About, Policy } from '../../runtime/index.ts';
import { dateInWords } from '../amounts.ts';
import type { Office } from '../office.ts';
import { inOrder, orderedView } from './item.ts';
import { measureOf, measureView } from './measure.ts';
import { headings, section } from './numbering.ts';
import { settledAs } from './parties.ts';
import { titled } from './phrases.ts';
import { generalReadings, readingsOf, readingsView } from './readings.ts';
import { rulesOf, rulesView } from './rules.ts';
import { list, maybe, record, settled, text } from './schema.ts';

const numbered = { number: text } as const;

export const compendiumView = record({
  cover: record({ issuer: settled, policy: text, title: text, documentNumber: text, date: settled }),
  contents: list(record({ anchor: text, heading: text })),
  preface: record({
    anchor: text,
    heading: text,
    basis: record({
      ...numbered,
      policy: text,
      issuer: text,
      documentNumber: text,
      issued: text,
      effective: text,
    }),
    conditions: maybe(record({ ...numbered, lines: orderedView })),
    rules: record({ ...numbered, list: rulesView }),
    readings: maybe(record({ ...numbered, list: readingsView })),
  }),
  measures: list(measureView),
});
export type CompendiumView = z.output<typeof compendiumView>;

const WHERE = '汇编封面';

/** Builds the compendium of all guides. */
export function compendiumOf(policy: Policy, office: Office): CompendiumView {
  const { about } = policy;
  const measures = about.measures.map((measure) => measureOf(policy, measure, office, 'compendium'));
  const preface = prefaceOf(about);
  const date = office.guide_date === undefined ? undefined : dateInWords(office.guide_date);
  return {
    cover: {
      issuer: settledAs(office.name, '编印单位', WHERE),
      policy: titled(about.title),
      title: '申报指南汇编',
      documentNumber: about.documentNumber,
      date: settledAs(date, '编印日期', WHERE),
    },
    contents: [preface, ...measures].map(({ anchor, heading }) => ({ anchor, heading })),
    preface,
    measures,
  };
}

function prefaceOf(about: About): CompendiumView['preface'] {
  const count = headings();
  const conditions = inOrder(about.commonConditions);
  const readings = readingsOf(about, generalReadings(about));
  return {
    anchor: 'preface',
    heading: '编制说明',
    basis: {
      number: count.next(),
      policy: titled(about.title),
      issuer: about.issuer,
      documentNumber: about.documentNumber,
      issued: dateInWords(about.issuedOn),
      effective: dateInWords(about.effectiveOn),
    },
    conditions: section(count, conditions.length === 0 ? null : { lines: conditions }),
    rules: { number: count.next(), list: rulesOf(about) },
    readings: section(count, readings.length === 0 ? null : { list: readings }),
  };
}
