import { awardNounAt, clauseKeys, namesAward } from '../../../grammar/index.ts';
import { nearest, type Reporter } from '../diagnostics/index.ts';
import type { Place } from '../source.ts';
import { replaced, type Unread } from './clause.ts';
import { brokenFigure, missingUnit } from './figures.ts';
import { mendHabit } from './habit.ts';
import { findHoles } from './holes.ts';
import { candidates, type Known } from './known.ts';
import { withoutLookalikes } from './lookalikes.ts';
import { closings, unpaired } from './pairs.ts';
import { doubledWord, misplacedMarks, misspeltWords, type Repair, swappedMarks } from './repair.ts';
import { sinceWhen, type Unknown } from './unknowns.ts';

/** What an explanation needs to know, and where it goes. */
export interface Explaining {
  readonly known: Known;
  readonly reporter: Reporter;
  /** Unknown names are told when all clauses have been read, with the number of their uses. */
  readonly unknowns: Unknown[];
  /** The place of a part of the clause. */
  at(start: number, end: number): Place;
}

/** 说明: one message for a clause that has no reading: the most particular one that fits. */
export function explain(clause: Unread, to: Explaining): void {
  const steps = [
    unpairedMark,
    unit,
    ceiling,
    unfinished,
    period,
    eachOne,
    firstTime,
    range,
    habit,
    ordinalYear,
    lookalike,
    twice,
    word,
    nounOfAward,
    mark,
    figure,
    names,
    clauseInside,
  ];
  if (!steps.some((step) => step(clause, to))) general(clause, to);
}

type Step = (clause: Unread, to: Explaining) => boolean;

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
  if (found) reporter.report('ZC0105', at(found.start, found.end), { number: found.number });
  return found !== null;
};

/** 不超过 belongs to ceilings and caps; in a condition 超过 would be near, and mean the opposite. */
const ceiling: Step = ({ text, failure, read }, { reporter, at }) => {
  if (!['NotExceeding', 'CapNotExceeding'].includes(failure.token)) return false;
  const next = read(replaced(text, failure.start, failure.end, '不高于')).failure;
  if (next && next.start <= failure.start) return false;
  const help = ['条件里表示小于或等于，请写“不高于”'];
  const correction = { text: '不高于', certain: true };
  reporter.report('ZC0107', at(failure.start, failure.end), {}, { help, correction });
  return true;
};

/** 每增加 says more than what, and 再 what it is added to. */
const unfinished: Step = ({ text, key, failure }, { reporter, at }) => {
  const { start, end, token } = failure;
  const word = text.slice(start, end);
  if (token === 'EveryIncrease') reporter.report('ZC0118', at(start, end), { every: word });
  else if (token === 'Further' && key !== '加奖')
    reporter.report('ZC0119', at(start, end), { further: word });
  else return false;
  return true;
};

/** 自认定日期起三年内 does not say which day lies in the three years. */
const period: Step = ({ text, key, tokens, failure }, { reporter, at }) => {
  const index = tokens.findIndex((token) => token.startOffset === failure.start);
  const [before, here] = [tokens[index - 1], tokens[index]];
  if (here?.tokenType.name !== 'DurationLiteral' || before?.tokenType.name !== 'Starting') return false;
  const { start, end } = failure;
  const help = ['写明哪个日期在期限内，例如“申报日期自认定日期起三年内”；按年度计的，写“自认定日期起前三年”'];
  reporter.report('ZC0102', at(start, end), { key, found: text.slice(start, end) }, { help });
  return true;
};

/** What authors are used to writing, and the language says in another way. */
const habit: Step = (clause, { reporter, at }) => {
  const found = mendHabit(clause);
  if (!found) return false;
  const { start, end, endOfLast, written, official, instead, isReadable } = found;
  const correction = { place: at(start, endOfLast), text: instead, certain: isReadable };
  if (official === '') {
    reporter.report('ZC0136', at(start, end), { problem: `多了“${written}”` }, { correction });
    return true;
  }
  reporter.report('ZC0130', at(start, end), { written, official }, { correction });
  return true;
};

/** 首次突破10亿元 looks at all years before, which no single fact tells. */
const firstTime: Step = ({ text }, { reporter, at }) => {
  const found = /(?:首次|首度)(?:突破|达到|超过)/.exec(text);
  if (!found) return false;
  const help = [
    '“首次”要看以往各年：写“不低于…”，另声明一个事实，例如“产值不低于10亿元，且以前年度最高产值小于10亿元”',
    '只要达到时给一次的，写“不低于…”，频次写“一次性”',
  ];
  reporter.report('ZC0128', at(found.index, found.index + found[0].length), { found: found[0] }, { help });
  return true;
};

/** 5亿元至10亿元 does not say to which side its ends belong. */
const range: Step = ({ text }, { reporter, at }) => {
  const found = /(\d[^，；。、（）至]*)至(\d[^，；。、（）至]*?)(的部分|之间)?(?=的|，|$)/.exec(text);
  const [whole, from = '', to = '', kind] = found ?? [];
  if (!found || whole === undefined || /[年月日]$/.test(from)) return false;
  const official = kind === '的部分' ? `超过${from}、${to}以下的部分` : `${from}以上、不满${to}`;
  const help = [`也可以写“超过${from}、${to}以下”；含不含两头的数，照正文选`];
  const extra = kind === '的部分' ? {} : { help };
  reporter.report(
    'ZC0130',
    at(found.index, found.index + whole.length),
    { written: whole, official },
    { ...extra, correction: { text: official, certain: kind === '的部分' } },
  );
  return true;
};

/** 第一年的 does not say since when. */
const ordinalYear: Step = ({ text, key, failure: { start } }, { reporter, at }) => {
  const [found] =
    /^第[一二三四五六七八九十]+年(?:至第[一二三四五六七八九十]+年)?/.exec(text.slice(start)) ?? [];
  if (found === undefined || text.slice(0, start).endsWith('起')) return false;
  const help = [sinceWhen(found)];
  reporter.report('ZC0102', at(start, start + found.length), { key, found }, { help });
  return true;
};

const lookalike: Step = ({ text, read }, { reporter, at }) => {
  const right = withoutLookalikes(text);
  if (right === text || read(right).tree === null) return false;
  let [start, end] = [0, text.length];
  while (text[start] === right[start]) start++;
  while (text[end - 1] === right[end - 1]) end--;
  const instead = right.slice(start, end);
  const values = { found: text.slice(start, end), instead };
  reporter.report('ZC0127', at(start, end), values, { correction: { text: instead, certain: true } });
  return true;
};

/** 每辆给予2万元: whether the award is for each subject or by a number, only its author knows. */
const eachOne: Step = ({ text }, { reporter, at }) => {
  const found = /每([^年满增新再\d，；。（）]{1,4}?)(?=再?(?:给予|奖励|奖补|补助|补贴|资助))/.exec(text);
  if (!found) return false;
  const [each, one = ''] = found;
  const amount = /\d[\d,.]*万?元/.exec(text.slice(found.index))?.[0] ?? '…元';
  const byNumber = `按数目计算的，写明是哪个事实：“按…乘以${amount}/${one}给予…”`;
  const help = /^[月季天周]/.test(one)
    ? [byNumber]
    : [
        `对象就是一${one}一${one}的，不写“${each}”，“给予”就是给每个对象的`,
        `${byNumber}，只计整数的写“按…每满1${one}给予…”`,
      ];
  reporter.report('ZC0128', at(found.index, found.index + each.length), { found: each }, { help });
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
    const correction = another ? {} : { correction: { text: first.instead, certain: true } };
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

const twice: Step = (clause, { reporter, at }) => {
  const found = doubledWord(clause);
  if (!found) return false;
  const place = at(found.start, found.end);
  const problem = `多了“${clause.text.slice(found.start, found.end)}”`;
  reporter.report('ZC0136', place, { problem }, { correction: { text: '', place, certain: true } });
  return true;
};

const mark: Step = (clause, to) => {
  const { text, failure } = clause;
  if (failure.start >= text.length) return false;
  const swaps = swappedMarks(clause, to.known);
  const repairs = swaps.length > 0 ? swaps : misplacedMarks(clause, to.known);
  const kinds = [isSwap, isDeletion, isReplacement, isInsertion];
  const same = kinds.map((is) => repairs.filter((one) => is(one, text))).find((some) => some.length > 0);
  const [only, another] = same ?? [];
  if (!only) return false;
  const { start, end, instead } = only;
  const place = to.at(start, Math.max(end, start));
  const choices = (same ?? []).filter((one) => one.start === start && one.end === end);
  const problem = problemOf(
    only,
    choices.map((one) => one.instead),
    text,
  );
  const correction = another
    ? {}
    : { correction: { text: instead, place, certain: isCertain(clause, only) } };
  to.reporter.report(
    'ZC0136',
    to.at(start === end ? Math.max(0, start - 1) : start, end),
    { problem },
    correction,
  );
  return true;
};

/** Whether nothing else can have been meant: the one word that could stand there. 投资额15% is 投资额的15%. */
const isCertain = ({ failure }: Unread, { start, end, instead }: Repair): boolean =>
  start === end &&
  start === failure.start &&
  ((failure.isForced && failure.words.includes(instead) && !/[（）]/.test(instead)) ||
    (instead === '的' && failure.token === 'RatioLiteral'));

const isInsertion = ({ start, end }: Repair) => start === end;
const isDeletion = ({ instead }: Repair) => instead === '';
const isSwap = ({ start, end, instead }: Repair, text: string) =>
  end - start === 2 && instead.length === 2 && instead[0] === text[start + 1];
const isReplacement = (one: Repair, text: string) =>
  !isInsertion(one) && !isDeletion(one) && !isSwap(one, text);

function problemOf(repair: Repair, choices: readonly string[], text: string): string {
  const written = text.slice(repair.start, repair.end);
  const wanted = choices.map((choice) => `“${choice}”`).join('或');
  if (isInsertion(repair)) return `少了${wanted}`;
  if (isDeletion(repair)) return `多了“${written}”`;
  return isSwap(repair, text) ? `“${written}”两个字前后颠倒了` : `“${written}”应为${wanted}`;
}

const figure: Step = (clause, { reporter, at }) => {
  const found = brokenFigure(clause);
  if (!found) return false;
  const { start, end, kinds } = found;
  const values = { found: clause.text.slice(start, end), kinds: kinds.join('或') };
  reporter.report('ZC0131', at(start, end), values);
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
  频次: '写“一次性”“每年”或“每个项目一次”；晋级的写“一次性，晋级补差（以认定日期为准）”；按月给的也写“每年”，月数写成事实；最多享受几年的，写成条件，例如“支持年度为自认定日期起前三年”',
  名额: '写成“15个，按评审名次排定”；只限其中一类的，把这一类另立一个事项',
  有效期: '写“三年内”（自施行日期起）、“自2022年1月1日起三年内”或“至2023年12月31日止”',
  封顶: '写成“单个企业当年最高不超过100万元”，几个用“，”连接；各种情形不同的，接在标准的各句后面；单价、面积的限额写在定义里，例如“补贴面积 = 租赁面积与2000平方米的较低者”',
  加奖: '写成“…的，再给予…”，例如“企业规模为小型的，再给予5万元奖励”',
};

const formOf = (key: string, text: string): readonly string[] => {
  if (key === '条件' && text.includes('不超过'))
    return ['“不超过”在条件里写“不高于”；几年以内的，写“申报日期自认定日期起两年内”'];
  return forms[key] === undefined ? [] : [forms[key]];
};

function general(clause: Unread, { known, reporter, at }: Explaining): void {
  const { text, key, failure } = clause;
  const { start, end, expected } = failure;
  const help = [expected, ...formOf(key, text)];
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
