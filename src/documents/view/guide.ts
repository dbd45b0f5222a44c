/** 申报指南: the guide of one measure as a document of its own. */
import type { z } from 'zod';
import type { MeasureAbout, Policy } from '../../runtime/contract.ts';
import type { Office } from '../office.ts';
import { measureOf, measureView } from './measure.ts';
import { titled } from './phrases.ts';
import { record, text } from './schema.ts';

export const guideView = record({
  title: text,
  documentNumber: text,
  measure: measureView,
});
export type GuideView = z.output<typeof guideView>;

/** Builds the guide of one measure. */
export function guideOf(policy: Policy, measure: MeasureAbout, office: Office): GuideView {
  const { title, documentNumber } = policy.about;
  return {
    title: `${titled(title)}${measure.article}“${measure.title}”申报指南`,
    documentNumber,
    measure: measureOf(policy, measure, office, 'alone'),
  };
}
