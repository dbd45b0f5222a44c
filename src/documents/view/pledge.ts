/** 真实性承诺书: what an applicant for money declares. */
import type { z } from 'zod';
import type { About, MeasureAbout } from '../../runtime/index.ts';
import type { Office } from '../office.ts';
import { type Annexed, annexHead } from './annexes.ts';
import { reviewersOf } from './application-form.ts';
import { enumerate, quoted, titled } from './phrases.ts';
import { maybe, record, text } from './schema.ts';

export const pledgeView = record({
  ...annexHead,
  addressee: text.describe('向谁承诺'),
  policy: text.describe('政策标题，带书名号'),
  documentNumber: text.describe('政策的发文字号'),
  article: text.describe('第几条'),
  measure: text.describe('这一条的名称，带引号'),
  noStacking: maybe(text).describe('不得重复享受的其他政策；政策没有规定的没有'),
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
