/** 还原: the paragraphs of a printed item as the clauses of a rule file, which the compiler reads like any other. */
import type { Paragraph, PrintedItem } from './printed-items.ts';

/** The clauses of an item, without its heading; `common` are conditions that the policy states for every item. */
export function clausesOf(item: PrintedItem, common: readonly string[]): readonly string[] {
  const texts = (name: string) =>
    (item.sections.get(name) ?? []).flatMap((paragraph) => ('text' in paragraph ? [paragraph.text] : []));
  const subject = texts('支持对象').map(closed);
  const conditions = conditionsIn(texts('申报条件').join('')).filter((words) => !common.includes(words));
  return [
    ...subject.map((words) => `对象：${words}`),
    ...(conditions.length === 0 ? [] : [`条件：${joined(conditions)}`]),
    ...standardIn(item.sections.get('支持标准') ?? []),
    ...paymentIn(texts('资金拨付').join('')),
    ...offerIn(texts('支持内容').join('')),
  ];
}

/** Without its full stop. */
const closed = (text: string) => text.replace(/。$/, '');

const joined = (conditions: readonly string[]) =>
  conditions.length === 1 ? conditions.join('') : conditions.map((words) => `（${words}）`).join('，且');

/** `（1）甲。（2）乙。`, or one alone. */
const conditionsIn = (text: string): readonly string[] =>
  text
    .split(/(?<=^|。)（\d+）/)
    .filter((part) => part !== '')
    .map(closed);

/** Paragraphs of a 支持标准 that are clauses of their own, or lines of one; what a form catches is the line. */
const paragraphForms: readonly (readonly [form: RegExp, key: string])[] = [
  [/^支持范围：(.*)。$/, '范围'],
  [/^名额：(.*)。$/, '名额'],
  [/^申报有效期：(.*?)(?:，即.*)?。$/, '有效期'],
  [/^支持频次：(.*)。$/, '频次'],
  [/^扣减：(.*)。$/, '扣减'],
  [/^“(.+?)”，是指(.*)。$/, '定义'],
  [/^在上述标准基础上，(.*)。$/, '加奖'],
  [/^（\d+）(.*)。$/, '加奖'],
  // What introduces lines, what every guide adds about ceilings, and what belongs to the policy is no clause of the item.
  [/^上述标准|^合计封顶：|^说明：|年度总额|：$/, ''],
  [/^(?:连同加奖，)?(.*)。$/, '封顶'],
];

function standardIn(paragraphs: readonly Paragraph[]): readonly string[] {
  const [first, ...rest] = paragraphs;
  if (!first || !('text' in first)) return [];
  const rows = rest.flatMap((paragraph) => ('when' in paragraph ? [rowWords(paragraph)] : []));
  const clauses = rest.flatMap((paragraph) => ('text' in paragraph ? clauseIn(paragraph.text) : []));
  const linesFor = (key: string) => clauses.filter((clause) => clause.key === key).map(({ line }) => line);
  const single = ['范围', '名额', '有效期', '频次', '扣减'];
  const caps = linesFor('封顶');
  return [
    ...single.flatMap((key) => linesFor(key).map((line) => `${key}：${line}`)),
    ...listed('定义', linesFor('定义')),
    ...linesOf(first.text, rows),
    ...listed('加奖', linesFor('加奖')),
    ...(caps.length === 0 ? [] : [`封顶：${caps.join('，')}`]),
  ];
}

function clauseIn(text: string): { readonly key: string; readonly line: string }[] {
  for (const [form, key] of paragraphForms) {
    const parts = form.exec(text);
    if (parts) return [{ key, line: parts.slice(1).join(' = ') }];
  }
  return [];
}

/** A row of the table of a standard; the last may be for all others. */
const rowWords = ({ when, award }: { readonly when: string; readonly award: string }): string =>
  when.endsWith('的') && when !== '符合申报条件的' ? `${when}，${award}` : award;

const listed = (key: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`${key}：`, ...lines.map((line) => `  ${line}`)];

function linesOf(sentence: string, rows: readonly string[]): readonly string[] {
  if (rows.length > 0) return listed(sentence.includes('就高') ? '标准（就高）' : '标准', rows);
  const line = closed(sentence);
  const tiers = /^分段计算，各段金额相加：(.*)$/.exec(line)?.[1];
  return tiers === undefined ? [`标准：${line}`] : listed('标准（超额累进）', tiers.split('；'));
}

function paymentIn(text: string): readonly string[] {
  const instalments =
    /分\d+笔拨付：(.*?)[，。]不足一分的尾数计入最后一笔。/.exec(text)?.[1]?.split('；') ?? [];
  const sharing = /所需资金由(.*?)[，。]不足一分的尾数计入最后一级。/.exec(text)?.[1];
  return [...listed('拨付', instalments), ...(sharing === undefined ? [] : [`分担：${sharing}`])];
}

function offerIn(text: string): readonly string[] {
  const referral =
    /^所依据的政策：(.*?)。办理单位：(.*?)。支持内容：(.*?)。(?:本事项按所列政策办理.*)?$/.exec(text);
  if (referral) {
    const [, to, office, offer] = referral;
    return [`转介：${to}`, `  承办：${office}`, `  内容：${offer}`];
  }
  const service = /^(.*?)。(?:本事项为服务，.*)?$/.exec(text)?.[1];
  return service === undefined ? [] : [`服务：${service}`];
}
