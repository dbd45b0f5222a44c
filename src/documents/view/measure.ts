/** 申报指南 of one measure: its content, the same in a guide of its own and in the compendium. */
import type { z } from 'zod';
import type { MeasureAbout, Policy } from '../../runtime/index.ts';
import { dateInWords } from '../amounts.ts';
import type { Office } from '../office.ts';
import { annexNoteOf, annexNoteView } from './annexes.ts';
import { examplesOf, examplesView } from './examples.ts';
import { annexTitles } from './forms.ts';
import { procedureOf, procedureView, unitsOf, unitsView } from './handling.ts';
import { inOrder, itemOf, itemView, orderedView } from './item.ts';
import { pays } from './kinds.ts';
import { materialsOf, materialsView } from './materials.ts';
import { type Headings, headings, section } from './numbering.ts';
import { overviewOf, overviewView } from './overview.ts';
import { quoted, sentence, titled } from './phrases.ts';
import { generalReadings, readingsOf, readingsView } from './readings.ts';
import { rulesOf, rulesView } from './rules.ts';
import { list, maybe, numbered, record, spare, text } from './schema.ts';

export const measureView = record({
  anchor: text.describe('位置的名称，供目录指向'),
  heading: spare(text.describe('这一条的标题'), '汇编用，单行的指南印titleLines'),
  basis: record({
    ...numbered,
    policy: text.describe('政策标题，带书名号'),
    documentNumber: text.describe('政策的发文字号'),
    article: text.describe('第几条'),
    title: text.describe('这一条的名称，带引号'),
    effective: text.describe('政策的施行日期'),
  }).describe('政策依据'),
  directions: maybe(record({ ...numbered, lines: list(text).describe('各句') })).describe('支持方向'),
  single: maybe(itemView).describe('唯一的事项；有几个事项的没有'),
  several: maybe(
    record({
      ...numbered,
      caption: text.describe('一览表的标题'),
      overview: overviewView.describe('支持事项一览表'),
      common: orderedView.describe('各资金支持事项共同的条件'),
      items: list(itemView).describe('各事项'),
    }),
  ).describe('几个事项；只有一个事项的没有'),
  rules: maybe(record({ ...numbered, list: rulesView })).describe('执行规则；汇编统一列在前面'),
  examples: maybe(record({ ...numbered, list: examplesView })).describe('计算示例'),
  materials: maybe(record({ ...numbered, content: materialsView.describe('材料') })).describe('申报材料'),
  procedure: maybe(record({ ...numbered, content: procedureView.describe('流程') })).describe(
    '办理流程；不在本政策下办理的没有',
  ),
  units: record({ ...numbered, content: unitsView.describe('单位') }).describe('责任单位和咨询方式'),
  readings: maybe(record({ ...numbered, list: readingsView })).describe('口径说明'),
  annexNote: maybe(annexNoteView).describe('附件说明'),
});
export type MeasureView = z.output<typeof measureView>;

/** Builds the content of a measure's guide; the compendium states the rules for all measures once, in its preface. */
export function measureOf(
  policy: Policy,
  measure: MeasureAbout,
  office: Office,
  place: 'alone' | 'compendium',
): MeasureView {
  const { about } = policy;
  const count = headings();
  const basis = {
    number: count.next(),
    policy: titled(about.title),
    documentNumber: about.documentNumber,
    article: measure.article,
    title: quoted(measure.title),
    effective: dateInWords(about.effectiveOn),
  };
  const directions = section(
    count,
    filled({ lines: measure.directions.map((line) => sentence(line)) }, 'lines'),
  );
  const items = itemsOf(policy, measure, count);
  const alone = place === 'alone' && measure.items.some(pays);
  const rules = section(count, alone ? { list: rulesOf(about) } : null);
  const examples = section(count, filled({ list: examplesOf(policy, measure) }, 'list'));
  const materials = materialsOf(about, measure);
  const readings = readingsOf(about, readingsThatMatter(policy, measure));
  const numberedMaterials = section(count, materials === null ? null : { content: materials });
  const procedure = procedureOf(measure, office, headings());
  const [firstAnnex, ...otherAnnexes] = annexTitles(measure, office);
  return {
    anchor: `measure-${measure.number}`,
    heading: `${measure.article}　${measure.title}`,
    basis,
    directions,
    ...items,
    rules,
    examples,
    materials: numberedMaterials,
    procedure: section(count, procedure === null ? null : { content: procedure }),
    units: { number: count.next(), content: unitsOf(measure, office) },
    readings: section(count, filled({ list: readings }, 'list')),
    annexNote: firstAnnex === undefined ? null : annexNoteOf(firstAnnex, ...otherAnnexes),
  };
}

function itemsOf(
  { about }: Policy,
  measure: MeasureAbout,
  count: Headings,
): Pick<MeasureView, 'single' | 'several'> {
  const [first, ...others] = measure.items;
  if (first === undefined) return { single: null, several: null };
  if (others.length === 0)
    return { single: itemOf(first, about.commonConditions, '', count.next), several: null };
  const number = count.next();
  const ordinals = headings();
  const items = measure.items.map((item) => {
    let part = 0;
    return itemOf(item, [], ordinals.next(), () => {
      part += 1;
      return String(part);
    });
  });
  return {
    single: null,
    several: {
      number,
      caption: `${measure.article}支持事项一览表`,
      overview: overviewOf(measure.items),
      common: measure.items.some(pays) ? inOrder(about.commonConditions) : [],
      items,
    },
  };
}

/** Readings of the measure's items; those of the policy as a whole stand in the preface of the compendium. */
function readingsThatMatter({ about }: Policy, measure: MeasureAbout): readonly string[] {
  const own = measure.items.flatMap((item) => item.readings);
  const general = new Set(generalReadings(about));
  return own.filter((id) => !general.has(id));
}

function filled<K extends string, T extends { readonly [key in K]: readonly unknown[] }>(
  content: T,
  key: K,
): T | null {
  return content[key].length === 0 ? null : content;
}
