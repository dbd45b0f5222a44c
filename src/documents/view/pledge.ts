/** 真实性承诺书: what an applicant for money declares. */
import type { z } from 'zod';
import type { About, MeasureAbout } from '../../runtime/index.ts';
import type { Office } from '../office.ts';
import type { Annexed } from './annexes.ts';
import { reviewersOf } from './application-form.ts';
import { enumerate, quoted, titled } from './phrases.ts';
import { maybe, record, text } from './schema.ts';

export const pledgeView = record({
  /** `附件2`. */
  label: text,
  title: text,
  /** To whom it is given. */
  addressee: text,
  policy: text,
  documentNumber: text,
  article: text,
  measure: text,
  /** `其他区级优惠政策`: what the awards do not stack with; null where the policy says nothing of it. */
  noStacking: maybe(text),
});
export type PledgeView = z.output<typeof pledgeView>;

/** Builds the 真实性承诺书 for a measure. */
export function pledgeOf(about: About, measure: MeasureAbout, office: Office, named: Annexed): PledgeView {
  return {
    ...named,
    addressee: enumerate(reviewersOf(measure, office)),
    policy: titled(about.title),
    documentNumber: about.documentNumber,
    article: measure.article,
    measure: quoted(measure.title),
    noStacking: about.noStacking,
  };
}
