import { awardNounAt, clauseKeys, namesAward } from '../../../grammar/index.ts';
import { nearest, type WayOut } from '../diagnostics/index.ts';
import type { Place } from '../source.ts';
import { adviceFor } from './advice.ts';
import { replaced, type Unread } from './clause.ts';
import type { Explaining, Step } from './explaining.ts';
import { brokenFigure, missingUnit, tornFigure } from './figures.ts';
import { type MendedHabit, mendHabit, mendHabitBesideNames } from './habit.ts';
import { findHoles } from './holes.ts';
import { candidates } from './known.ts';
import { withoutLookalikes } from './lookalikes.ts';
import { isCertain, mark } from './marks.ts';
import { closings, unpaired } from './pairs.ts';
import { ordinalYear, period, range, unfinished } from './phrases.ts';
import { doubledWord, misplacedMarks, misspeltWords, type Repair, swappedMarks } from './repair.ts';

/** 说明: one message for a clause that has no reading: the most particular one that fits. */
export function explain(clause: Unread, to: Explaining): void {
  const steps = [
    unpairedMark,
    unit,
    ceiling,
    unfinished,
    period,
    advice,
    range,
    habit,
    torn,
    ordinalYear,
    lookalike,
    twice,
    word,
    nounOfAward,
    itemName,
    mark,
    figure,
    names,
    clauseInside,
    habitBesideNames,
    ceilingBesideNames,
  ];
  if (!steps.some((step) => step(clause, to))) general(clause, to);
}

const quoted = (texts: readonly string[]) =>
  texts
    .slice(0, 3)
    .map((text) => `「${text}」`)
    .join('或');

const unpairedMark: Step = (clause, { known, reporter, at }) => {
  const found = unpaired(clause.text);
  if (!found) return false;
  const place = at(found.at, found.at + 1);
  const [only, another] = closings(clause, found, known);
  const isName = found.mark === '「' || found.mark === '」';
  // Where a bracket closes decides what is joined with what: it is shown, and the author looks.
  const correction =
    only === undefined || another !== undefined
      ? {}
      : { correction: { text: found.missing, place: at(only, only), certain: isName } };
  if (isName) reporter.report('ZC0104', place, {}, correction);
  else reporter.report('ZC0135', place, found, correction);
  return true;
};

const unit: Step = (clause, { reporter, at }) => {
  const found = missingUnit(clause);
  if (!found) return false;
  const { start, end, number, isMoney } = found;
  const help = isMoney ? { help: [`写作“${number}万元”或“${number}元”`] } : {};
  reporter.report('ZC0105', at(start, end), { number }, help);
  return true;
};

/** 不超过 belongs to ceilings and caps; in a condition 超过 would be near, and mean the opposite. */
const ceiling: Step = ({ text, failure, read }, { reporter, at }) => {
  if (!['NotExceeding', 'CapNotExceeding'].includes(failure.token)) return false;
  const next = read(replaced(text, failure.start, failure.end, '不高于')).failure;
  if (next && next.start <= failure.start) return false;
  reporter.report('ZC0107', at(failure.start, failure.end), {}, notHigher);
  return true;
};

const notHigher: WayOut = {
  help: ['条件里表示小于或等于，请写“不高于”'],
  correction: { text: '不高于', certain: true },
};

/** The same where the condition has names that nobody has declared, which are told once it can be read. */
const ceilingBesideNames: Step = (clause, { reporter, at }) => {
  const { text, tokens, read, cut } = clause;
  const found = tokens.find(({ tokenType: { name }, startOffset: start, image }) => {
    if (name !== 'NotExceeding') return false;
    const without = replaced(text, start, start + image.length, '不高于');
    const { failure } = read(without);
    return (
      failure !== null && findHoles({ ...clause, text: without, tokens: cut(without), failure }) !== null
    );
  });
  if (!found) return false;
  const { startOffset: start, image } = found;
  const isPeriod = /^[\d零〇一二两三四五六七八九十]+(?:年|个月)/.test(text.slice(start + image.length));
  const way = isPeriod ? { help: ['几年以内的，写“申报日期自认定日期起两年内”'] } : notHigher;
  reporter.report('ZC0107', at(start, start + image.length), {}, way);
  return true;
};

/** What authors are used to writing, and the language says in another way. */
const habit: Step = (clause, to) => reportHabit(mendHabit(clause), to);

const habitBesideNames: Step = (clause, to) => reportHabit(mendHabitBesideNames(clause), to);

function reportHabit(found: MendedHabit | null, { reporter, at }: Explaining): boolean {
  if (!found) return false;
  const { start, end, endOfLast, written, official, instead, isReadable } = found;
  const correction = { place: at(start, endOfLast), text: instead, certain: isReadable };
  if (official === '') {
    reporter.report('ZC0136', at(start, end), { problem: `多了“${written}”` }, { correction });
    return true;
  }
  reporter.report('ZC0130', at(start, end), { written, official }, { correction });
  return true;
}

const lookalike: Step = ({ text, read }, { reporter, at }) => {
  const right = withoutLookalikes(text);
  if (right === text || read(right).tree === null) return false;
  let [start, end] = [0, text.length];
  while (text[start] === right[start]) start++;
  while (text[end - 1] === right[end - 1]) end--;
  const instead = right.slice(start, end);
  const values = { found: text.slice(start, end), instead };
  reporter.report('ZC0127', at(start, end), values, {
    // 8〇000 may be 8000 with a character too many: what a figure should be nobody can know.
    correction: { text: instead, certain: !/[\d-]/.test(instead) },
  });
  return true;
};

const advice: Step = (clause, { reporter, at }) => {
  const found = adviceFor(clause);
  if (!found) return false;
  const { start, end, help } = found;
  reporter.report('ZC0137', at(start, end), { written: clause.source.slice(start, end) }, { help });
  return true;
};

const word: Step = (clause, to) => {
  const repairs = [...misspeltWords(clause, to.known)].sort((a, b) => b.instead.length - a.instead.length);
  const [first, another] = repairs;
  if (!first) return false;
  // Where nothing has to be given up to read the clause, nothing is.
  const swapped = swappedMarks(clause, to.known).map((one) => wholeWith(clause, one));
  if (swapped.length > 0 && !repairs.some((one) => swapped.includes(wholeWith(clause, one)))) return false;
  const { start, end, use } = first;
  const written = clause.text.slice(start, end);
  const place = to.at(start, end);
  const words = [...new Set(repairs.map(({ instead }) => instead))];
  if (written.replace(/\s/g, '') === first.instead) reportGap(first.instead, place, to);
  else if (use) to.unknowns.push({ name: written, place, use, near: words, isOpen: another !== undefined });
  else {
    // 承8300万元: what is missing may have become a part of the figure.
    const isBesideFigure = first.instead.length > written.length && /^\d/.test(clause.text.slice(end));
    const correction = another ? {} : { correction: { text: first.instead, certain: !isBesideFigure } };
    to.reporter.report(
      'ZC0128',
      place,
      { found: written },
      { help: [`是否指${quoted(words)}？`], ...correction },
    );
  }
  return true;
};

const wholeWith = ({ text }: Unread, { start, end, instead }: Repair): string =>
  replaced(text, start, end, instead);

/** A name that was broken by a space or a line break. */
function reportGap(name: string, place: Place, { reporter }: Explaining): void {
  reporter.report('ZC0129', place, { name }, { correction: { text: name, certain: true } });
}

/** What stands where an award is named and names none: 给予10万元荣誉称号. */
const nounOfAward: Step = ({ text, tokens }, { reporter, at }) => {
  const first = tokens.find(
    ({ tokenType: { name }, startOffset }) =>
      !/Literal$|^Quoted|^NotExceeding$|^Of$/.test(name) &&
      namesAward(text, startOffset) &&
      awardNounAt(text, startOffset) === null,
  );
  if (!first) return false;
  const { startOffset: start } = first;
  const length = text.slice(start).search(/[，；。]|$/);
  const noun = text.slice(start, start + length).trimEnd();
  reporter.report('ZC0117', at(start, start + noun.length), { noun });
  return true;
};

/** 产值增长奖励 where 值增长奖励 is declared: one of them has a slip; which, is told when all uses are known. */
const itemName: Step = (clause, to) => {
  const { text } = clause;
  for (const { start, end, instead } of misplacedMarks(clause, to.known)) {
    if (instead !== '' || !/\p{Script=Han}/u.test(text.slice(start, end))) continue;
    const without = replaced(text, start, end, '');
    for (const item of to.known.items) {
      const at = without.lastIndexOf(item, start);
      if (at < 0 || at + item.length < start) continue;
      const name = text.slice(at, at + item.length + end - start);
      const place = to.at(at, at + name.length);
      to.unknowns.push({ name, place, use: { role: 'item', fact: null }, near: [item], isOpen: false });
      return true;
    }
  }
  return false;
};

const twice: Step = (clause, { reporter, at }) => {
  const found = doubledWord(clause);
  if (!found) return false;
  const place = at(found.start, found.end);
  const problem = `多了“${clause.text.slice(found.start, found.end)}”`;
  reporter.report('ZC0136', place, { problem }, { correction: { text: '', place, certain: true } });
  return true;
};

const figure: Step = (clause, { reporter, at }) => {
  const found = brokenFigure(clause);
  if (!found) return false;
  const { start, end, kinds } = found;
  const values = { found: clause.text.slice(start, end), kinds: kinds.join('或') };
  reporter.report('ZC0131', at(start, end), values);
  return true;
};

const torn: Step = (clause, { reporter, at }) => {
  const found = tornFigure(clause);
  if (!found) return false;
  const { start, end, kinds, help } = found;
  const values = { found: clause.source.slice(start, end), kinds: kinds.join('或') };
  reporter.report('ZC0131', at(start, end), values, { help: [help] });
  return true;
};

const digitsOf = (text: string) => text.replace(/\D/g, '');

const names: Step = (clause, to) => {
  const holes = findHoles(clause);
  for (const { start, end, text, use } of holes ?? []) {
    const all = candidates(use, to.known);
    const whole = text.replace(/\s/g, '');
    if (all.includes(whole)) reportGap(whole, to.at(start, end), to);
    else {
      // A figure in a name is never changed: what it should be nobody can know.
      // 失信企业 is a kind of enterprise and no slip for 企业.
      const isKindOf = (name: string) => to.known.subjects.has(name) && whole.endsWith(name);
      const near = nearest(whole, all).filter(
        (name) => digitsOf(name) === digitsOf(whole) && !isKindOf(name),
      );
      to.unknowns.push({ name: whole, place: to.at(start, end), use, near, isOpen: false });
    }
  }
  return holes !== null;
};

const keys = new Set<string>(Object.values(clauseKeys).flat());

/** 对象：企业 依据：第一条: another clause on the same line. */
const clauseInside: Step = ({ text }, { reporter, at }) => {
  for (const { index, 1: key = '' } of text.matchAll(/([\u4e00-\u9fff]{2,6})(?:（[^（）]*）)?：/g)) {
    const known = [...keys].find((one) => key.endsWith(one));
    if (known === undefined) continue;
    const start = index + key.length - known.length;
    reporter.report('ZC0121', at(start, start + known.length), { key: known });
    return true;
  }
  return false;
};

/** What a clause of some keys is like, where the next word alone does not say it. */
const forms: Readonly<Record<string, string>> = {
  应得: '写事项的名称和金额，例如“技改补助上限150万元”，或“技改补助不予支持”',
  频次: '写“一次性”“每年”或“每个项目一次”；晋级的写“一次性，晋级补差（以认定日期为准）”；按月给的也写“每年”，月数写成事实；最多享受几年的，写成条件，例如“支持年度为自认定日期起前三年”',
  对象: '写主体的名称（“企业”“项目”），或“…的企业”；级别、日期等要求写在条件里',
  年度总额: '写成“2000万元，超出的按比例核减”',
  名额: '写成“15个，按评审名次排定”；只限其中一类的，把这一类另立一个事项',
  有效期: '写“三年内”（自施行日期起）、“自2022年1月1日起三年内”或“至2023年12月31日止”',
  封顶: '写成“单个企业当年最高不超过100万元”，几个用“，”连接；各种情形不同的，接在标准的各句后面；单价、面积的限额写在定义里，例如“补贴面积 = 租赁面积与2000平方米的较低者”',
  加奖: '写成“…的，再给予…”，例如“企业规模为小型的，再给予5万元奖励”',
};

const formOf = (key: string): readonly string[] => (forms[key] === undefined ? [] : [forms[key]]);

function general(clause: Unread, { known, reporter, at }: Explaining): void {
  const { text, key, failure } = clause;
  const { start, end, expected } = failure;
  const rows = text.charAt(start) === '；' ? ['几句各占一行，在“；”处换行，不写“；”'] : [];
  const help = rows.length > 0 ? rows : key === '频次' ? formOf(key) : [expected, ...formOf(key)];
  if (start < text.length) {
    reporter.report('ZC0102', at(start, end), { key, found: text.slice(start, end) }, { help });
    return;
  }
  const [only, another] = misplacedMarks(clause, known);
  const correction =
    only && !another
      ? {
          correction: {
            text: only.instead,
            place: at(only.start, only.end),
            certain: isCertain(clause, only),
          },
        }
      : {};
  reporter.report('ZC0116', at(text.length - 1, text.length), { key }, { help, ...correction });
}
