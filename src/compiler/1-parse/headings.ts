import { enterpriseNoun, headings, numeralClass, parseNumeral, toNumeral } from '../../../grammar/index.ts';
import { type BlockKind, kindOfContent } from './belonging.ts';
import { beginsLike } from './likeness.ts';
import { cleanName } from './names.ts';
import { clauseLine, type Line, ownText } from './outline.ts';

/** How a heading of each kind is written, for messages. */
export const headingForms: Readonly<Record<BlockKind, string>> = {
  policy: '“政策《政策名称》”',
  measure: '“第二条 支持企业智能化改造”',
  subject: '“主体 企业”，或“主体 项目（projects），属于企业，可有多个，以项目编号（project_id）区分”',
  item: '“事项 2.3：事项名称”',
  example: '“算例 算例名称”',
  checks: '“核对算例 第二条”',
};

/** How the heading that was meant is written, with what can be made out of it. */
export function headingForm(kind: BlockKind, text: string): string {
  if (kind === 'item') {
    const { id, name } = itemHeading(text).says;
    if (id !== '' && name !== '') return `“${headings.item} ${id}：${name}”`;
  }
  if (kind === 'measure') {
    const [, numeral = '', title] =
      new RegExp(`^[第（]?(${numeralClass}{1,4}|\\d{1,3})(?:${headings.measure}|[、.．）])\\s*(\\S.*)$`).exec(
        text,
      ) ?? [];
    const number = parseNumeral(numeral);
    if (number !== null && title !== undefined) return `“第${toNumeral(number)}${headings.measure} ${title}”`;
  }
  return headingForms[kind];
}

/** What a heading of each kind opens, in words. */
export const blockWords: Readonly<Record<BlockKind, string>> = {
  ...headings,
  measure: '措施',
};

const policy = new RegExp(`^${headings.policy}\\s*《(.+)》$`);
const measure = new RegExp(`^第(${numeralClass}+|\\d+)${headings.measure}\\s*(.*)$`);
const item = new RegExp(`^${headings.item}\\s*(\\d+\\.\\d+)\\s*：\\s*(.+)$`);
const coded = '(.+?)（([A-Za-z][A-Za-z0-9_]*)）';
const list = new RegExp(`^${headings.subject}\\s*${coded}，属于${enterpriseNoun}，可有多个，以${coded}区分$`);

/** The kind of heading that a text begins as; whether it is complete is for its reader to say. */
export function headingKind(text: string): BlockKind | null {
  if (policy.test(text)) return 'policy';
  if (measure.test(text)) return 'measure';
  const kinds = ['subject', 'item', 'example', 'checks'] as const;
  return kinds.find((kind) => text.startsWith(headings[kind])) ?? null;
}

/** Whether a text can only be the heading of an item, wherever it stands. */
export const isItemHeading = (text: string): boolean => item.test(text);

/** What a heading says, and whether it is written as it must be; of one that is not, as much as can be made out. */
export interface HeadingOf<T> {
  readonly isComplete: boolean;
  readonly says: T;
}

/** 政策《…》 */
export function policyHeading(text: string): HeadingOf<{ readonly title: string }> {
  const title = policy.exec(text)?.[1];
  return { isComplete: title !== undefined, says: { title: title ?? text.replace(/^.*?《|》$/g, '') } };
}

/** 第二条 … */
export function measureHeading(
  text: string,
): HeadingOf<{ readonly number: number; readonly article: string; readonly title: string }> {
  const [, numeral = '', title = ''] = measure.exec(text) ?? [];
  const number = parseNumeral(numeral) ?? 0;
  const article = number === 0 ? '这一条' : `第${numeral}条`;
  return { isComplete: number > 0 && title.trim() !== '', says: { number, article, title: title.trim() } };
}

/** 核对算例 第二条 */
export function checksHeading(text: string): HeadingOf<{ readonly title: string }> {
  const title = text.slice(headings.checks.length).trim();
  return { isComplete: text.startsWith(headings.checks) && title !== '', says: { title } };
}

/** 事项 2.3：… */
export function itemHeading(
  text: string,
): HeadingOf<{ readonly id: string; readonly name: string; readonly written: string }> {
  const [, id, written] = item.exec(text) ?? [];
  if (id !== undefined && written !== undefined)
    return { isComplete: true, says: { id, name: cleanName(written), written } };
  const found = /\d+\.\d+/.exec(text)?.[0] ?? '';
  const rest = text.slice(text.lastIndexOf('：') + 1).replace(/^[^\d]*[\d.]+[\s、，.：]*/, '');
  return { isComplete: false, says: { id: found, name: cleanName(rest), written: rest } };
}

/** 主体 …, with the code of its list and what tells its elements apart; both are null for the enterprise. */
export function subjectHeading(text: string): HeadingOf<{
  readonly name: string;
  readonly written: string;
  readonly code: string | null;
  readonly id: { readonly name: string; readonly code: string } | null;
}> {
  const [, written, code, idName, idCode] = list.exec(text) ?? [];
  if (written !== undefined && code !== undefined && idName !== undefined && idCode !== undefined)
    return {
      isComplete: true,
      says: { name: cleanName(written), written, code, id: { name: idName, code: idCode } },
    };
  const rest = text.replace(new RegExp(`^.{0,3}?${headings.subject}\\s*|^\\S{1,3}\\s+`), '');
  const found = /^[^（，：A-Za-z]*/.exec(rest)?.[0] ?? '';
  const name = cleanName(found);
  if (name === rest.replace(/\s/g, '') && beginsLike(name, enterpriseNoun) && name.length < 4) {
    const isComplete = new RegExp(`^${headings.subject}\\s*${enterpriseNoun}$`).test(text);
    return { isComplete, says: { name: enterpriseNoun, written: enterpriseNoun, code: null, id: null } };
  }
  const [, idFound, idFoundCode = ''] = /以(.+?)（?([A-Za-z]\w*)/.exec(rest) ?? [];
  const id = idFound === undefined ? null : { name: cleanName(idFound.replace('（', '')), code: idFoundCode };
  return { isComplete: false, says: { name, written: found, code: /[A-Za-z]\w*/.exec(rest)?.[0] ?? '', id } };
}

/**
 * The heading that a line was probably meant to be, though it is not written as one: by its own first word, or, where
 * that is spoilt altogether, by what stands below it.
 */
export function misspeltHeading(line: Line, next: Line | undefined, isFirst: boolean): BlockKind | null {
  const text = ownText(line).replace(/\s/g, '');
  const below = next ? kindOfContent(next) : null;
  const alone = line.apart && clauseLine(line) === null;
  if (/^\D{0,3}\d+\.\d+\D{0,2}：/.test(text) || new RegExp(`^.${headings.item}\\d+\\.`).test(text))
    return 'item';
  if (isFirst && [text, text.replace('：', '')].some((one) => beginsLike(one, headings.checks)))
    return 'checks';
  if (beginsLike(text, headings.item) && /^[^\d：]{1,3}\d/.test(text) && (below === 'item' || alone))
    return 'item';
  if (beginsLike(text, headings.checks) && alone) return 'checks';
  if (beginsLike(text, headings.example) && (below === 'example' || alone)) return 'example';
  if (/属于企业.*可有多个/.test(text)) return 'subject';
  if (beginsLike(text, headings.subject) && (below === 'subject' || alone)) return 'subject';
  if (alone && (text.startsWith(`${headings.policy}《`) || (/《.+》/.test(text) && below === 'policy')))
    return 'policy';
  if (alone && new RegExp(`^.?第?(?:${numeralClass}|\\d){1,4}.?条|^第`).test(text)) return 'measure';
  return alone ? (below ?? (isFirst ? 'measure' : null)) : null;
}
