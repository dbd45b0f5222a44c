/** 办理流程, 责任单位: what the office supplies for a measure. */
import type { z } from 'zod';
import type { MeasureAbout } from '../../runtime/index.ts';
import { handlingOf, type Office } from '../office.ts';
import { pays } from './kinds.ts';
import type { Headings } from './numbering.ts';
import { settledAs, telephoneOf } from './parties.ts';
import { distinct, sentence } from './phrases.ts';
import { list, maybe, record, settled, text } from './schema.ts';

export const procedureView = record({
  entries: list(
    record({
      heading: text.describe('序号，如“一”'),
      name: text.describe('名称，如“申报时间”'),
      value: maybe(settled).describe('内容；分步骤的没有'),
      lines: list(record({ ordinal: text.describe('步骤的序号'), text: text.describe('步骤') })).describe(
        '各步骤',
      ),
    }),
  ).describe('办理的各方面'),
});
export type ProcedureView = z.output<typeof procedureView>;

export const unitsView = record({
  rows: list(
    record({
      ordinal: text.describe('序号'),
      name: text.describe('单位名称'),
      telephone: settled.describe('联系电话'),
    }),
  ).describe('责任单位'),
  address: settled.describe('咨询地址'),
});
export type UnitsView = z.output<typeof unitsView>;

/** 办理流程 of a measure; null where nothing is handled under this policy. */
export function procedureOf(measure: MeasureAbout, office: Office, count: Headings): ProcedureView | null {
  const settings = handlingOf(office, measure.number);
  const entry = (name: string, value: string | undefined) => ({
    heading: count.next(),
    name,
    value: settledAs(value, name, measure.article),
    lines: [],
  });
  if (measure.items.some(pays)) {
    const steps = settings.handling_steps ?? [];
    return {
      entries: [
        entry('申报时间', settings.application_period),
        entry('申报方式', settings.application_place),
        steps.length === 0
          ? entry('办理程序', undefined)
          : {
              heading: count.next(),
              name: '办理程序',
              value: null,
              lines: steps.map((step, index) => ({ ordinal: String(index + 1), text: sentence(step) })),
            },
        entry('办理时限', settings.time_limit),
        entry('资金拨付', settings.payment),
      ],
    };
  }
  if (!measure.items.some((item) => item.kind === 'service')) return null;
  return { entries: [entry('申请方式', settings.application_place)] };
}

/** 责任单位 of a measure with their telephones. */
export function unitsOf(measure: MeasureAbout, office: Office): UnitsView {
  return {
    rows: measure.units.map((name, index) => ({
      ordinal: String(index + 1),
      name,
      telephone: telephoneOf(office, name, measure.article),
    })),
    address: settledAs(office.address, '咨询地址', '咨询方式'),
  };
}

/** How awards are paid: one way for all measures concerned, or none that could be stated. */
export function waysOfPayment(measures: readonly MeasureAbout[], office: Office): string | undefined {
  const ways = distinct(measures.map((measure) => handlingOf(office, measure.number).payment));
  return ways.length === 1
    ? ways[0]
    : distinct(ways.filter((way) => way !== undefined)).join('') || undefined;
}
