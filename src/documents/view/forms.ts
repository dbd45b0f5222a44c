/** 申报表和真实性承诺书: the annexes that an applicant fills in, the same in a guide and printed alone. */
import type { z } from 'zod';
import type { About, MeasureAbout } from '../../runtime/index.ts';
import { handlingOf, type Office } from '../office.ts';
import { annexed } from './annexes.ts';
import { applicationFormOf, applicationFormView } from './application-form.ts';
import { isAppliedFor, pays } from './kinds.ts';
import { pledgeOf, pledgeView } from './pledge.ts';
import { maybe, record, spare, text } from './schema.ts';

export const formsView = record({
  form: applicationFormView.describe('申报表'),
  pledge: maybe(pledgeView).describe('真实性承诺书；只有服务事项的没有'),
});
export type FormsView = z.output<typeof formsView>;

export const formView = record({
  title: spare(text.describe('文件的标题'), '文件的标题和名称用'),
  forms: formsView.describe('申报表和真实性承诺书'),
});

const PLEDGE = '真实性承诺书';

/** The titles of the annexes of a guide: the forms, and what else the office issues with it. */
export function annexTitles(measure: MeasureAbout, office: Office): readonly string[] {
  return [
    ...(measure.items.some(isAppliedFor) ? [`${measure.title}申报表`] : []),
    ...(measure.items.some(pays) ? [PLEDGE] : []),
    ...(handlingOf(office, measure.number).attachments ?? []),
  ];
}

/** The forms of a measure; null where nothing of it is applied for under this policy. */
export function formsOf(about: About, measure: MeasureAbout, office: Office): FormsView | null {
  const titles = annexTitles(measure, office);
  const [first] = titles;
  if (first === undefined || !measure.items.some(isAppliedFor)) return null;
  return {
    form: applicationFormOf(about, measure, office, annexed(titles, first)),
    pledge: measure.items.some(pays) ? pledgeOf(about, measure, office, annexed(titles, PLEDGE)) : null,
  };
}
