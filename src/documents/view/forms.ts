/** 申报表和真实性承诺书: the annexes that an applicant fills in, the same in a guide and printed alone. */
import type { z } from 'zod';
import type { About, MeasureAbout } from '../../runtime/index.ts';
import { handlingOf, type Office } from '../office.ts';
import { applicationFormOf, applicationFormView } from './application-form.ts';
import { isAppliedFor, pays } from './kinds.ts';
import { pledgeOf, pledgeView } from './pledge.ts';
import { list, maybe, record, spare, text } from './schema.ts';

export const formsView = record({
  form: applicationFormView,
  /** Null where nothing is paid: who asks for a service need not swear to it. */
  pledge: maybe(pledgeView),
});
export type FormsView = z.output<typeof formsView>;

export const annexNoteView = record({ single: maybe(text), several: list(text) });
export type AnnexNoteView = z.output<typeof annexNoteView>;

export const formView = record({ title: spare(text, '文件的标题和名称用'), forms: formsView });

const PLEDGE = '真实性承诺书';

/** The names of the annexes of a guide: the forms, and what else the office issues with it. */
function annexNames(measure: MeasureAbout, office: Office): readonly string[] {
  return [
    ...(measure.items.some(isAppliedFor) ? [`${measure.title}申报表`] : []),
    ...(measure.items.some(pays) ? [PLEDGE] : []),
    ...(handlingOf(office, measure.number).attachments ?? []),
  ];
}

/** 附件说明 of a guide; null where it has no annex. */
export function annexNoteOf(measure: MeasureAbout, office: Office): AnnexNoteView | null {
  const names = annexNames(measure, office);
  const [first, ...others] = names;
  if (first === undefined) return null;
  return others.length === 0 ? { single: first, several: [] } : { single: null, several: names };
}

/** The forms of a measure; null where nothing of it is applied for under this policy. */
export function formsOf(about: About, measure: MeasureAbout, office: Office): FormsView | null {
  const names = annexNames(measure, office);
  const named = (title: string) => ({
    label: names.length === 1 ? '附件' : `附件${names.indexOf(title) + 1}`,
    title,
  });
  const [first] = names;
  if (first === undefined || !measure.items.some(isAppliedFor)) return null;
  return {
    form: applicationFormOf(about, measure, office, named(first)),
    pledge: measure.items.some(pays) ? pledgeOf(about, measure, office, named(PLEDGE)) : null,
  };
}
