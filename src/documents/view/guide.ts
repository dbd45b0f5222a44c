/** 申报指南: the guide of one measure as a document of its own. */
import type { z } from 'zod';
import type { MeasureAbout, Policy } from '../../runtime/index.ts';
import type { Office } from '../office.ts';
import { formsOf, formsView } from './forms.ts';
import { measureOf, measureView } from './measure.ts';
import { quoted, titled } from './phrases.ts';
import { list, maybe, record, spare, text } from './schema.ts';

export const guideView = record({
  title: spare(text.describe('文件的标题'), '文件的标题和名称用，正文按行印titleLines'),
  titleLines: list(text).describe('标题的各行，在词与词之间分行'),
  documentNumber: text.describe('政策的发文字号'),
  measure: measureView.describe('这一条的内容'),
  forms: maybe(formsView).describe('附件：申报表和真实性承诺书；没有事项可以申报的没有'),
});
export type GuideView = z.output<typeof guideView>;

/** Characters of 2号 in a line: the last word of a title that is longer would stand there in two. */
const TITLE_WIDTH = 20;

/** Builds the guide of one measure. */
export function guideOf(policy: Policy, measure: MeasureAbout, office: Office): GuideView {
  const { title, documentNumber } = policy.about;
  const of = `${measure.article}${quoted(measure.title)}`;
  const short = `${of}申报指南`.length <= TITLE_WIDTH;
  const titleLines = [titled(title), ...(short ? [`${of}申报指南`] : [of, '申报指南'])];
  return {
    title: titleLines.join(''),
    titleLines,
    documentNumber,
    measure: measureOf(policy, measure, office, 'alone'),
    forms: formsOf(policy.about, measure, office),
  };
}
