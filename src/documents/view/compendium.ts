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
import { list, maybe, numbered, record, settled, text } from './schema.ts';

export const compendiumView = record({
  cover: record({
    issuer: settled.describe('编印单位'),
    policy: text.describe('政策标题，带书名号'),
    title: text.describe('汇编的标题'),
    documentNumber: text.describe('政策的发文字号'),
    date: settled.describe('编印日期'),
  }).describe('封面'),
  contents: list(
    record({
      anchor: text.describe('所指的位置，写作href="#…"'),
      heading: text.describe('标题'),
    }),
  ).describe('目录'),
  preface: record({
    anchor: text.describe('位置的名称，供目录指向'),
    heading: text.describe('这一部分的标题'),
    basis: record({
      ...numbered,
      policy: text.describe('政策标题，带书名号'),
      issuer: text.describe('政策的印发机关'),
      documentNumber: text.describe('政策的发文字号'),
      issued: text.describe('政策的印发日期'),
      effective: text.describe('政策的施行日期'),
    }).describe('编制依据'),
    conditions: maybe(record({ ...numbered, lines: orderedView.describe('各项条件') })).describe('通用条件'),
    rules: record({ ...numbered, list: rulesView }).describe('执行规则'),
    readings: maybe(record({ ...numbered, list: readingsView })).describe('通用口径说明'),
  }).describe('各条通用的内容'),
  measures: list(measureView).describe('各条的指南'),
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
