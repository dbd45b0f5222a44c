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
import { list, maybe, record, spare, text } from './schema.ts';

const numbered = { number: text } as const;

export const measureView = record({
  /** The anchor that a contents list points to. */
  anchor: text,
  heading: spare(text, '汇编用，单行的指南印titleLines'),
  basis: record({
    ...numbered,
    policy: text,
    documentNumber: text,
    article: text,
    title: text,
    effective: text,
  }),
  directions: maybe(record({ ...numbered, lines: list(text) })),
  /** The item of a measure that has one: its parts are sections of the guide. */
  single: maybe(itemView),
  /** The items of a measure that has several, after a table of them all. */
  several: maybe(
    record({
      ...numbered,
      caption: text,
      overview: overviewView,
      /** What every item that pays asks for, said once. */
      common: orderedView,
      items: list(itemView),
    }),
  ),
  rules: maybe(record({ ...numbered, list: rulesView })),
  examples: maybe(record({ ...numbered, list: examplesView })),
  materials: maybe(record({ ...numbered, content: materialsView })),
  procedure: maybe(record({ ...numbered, content: procedureView })),
  units: record({ ...numbered, content: unitsView }),
  readings: maybe(record({ ...numbered, list: readingsView })),
  annexNote: maybe(annexNoteView),
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
