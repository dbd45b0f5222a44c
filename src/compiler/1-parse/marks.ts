import type { Place } from '../source.ts';
import type { Unread } from './clause.ts';
import type { Step } from './explaining.ts';
import { misplacedMarks, type Repair, swappedMarks } from './repair.ts';

/** 标点、虚字: one of them too many, too few or another, where changing it makes a sentence. */
export const mark: Step = (clause, to) => {
  const { text, failure } = clause;
  if (failure.start >= text.length) return false;
  const swaps = swappedMarks(clause, to.known);
  const repairs = withoutWorse(swaps.length > 0 ? swaps : misplacedMarks(clause, to.known), text);
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
  const shown = to.at(start === end ? Math.max(0, start - 1) : start, end);
  const help = /且$/.test(instead)
    ? ['几项都要符合的，中间写“，且”；符合一项就可以的，写“，或”']
    : instead === '，' && endsLine(shown)
      ? ['写成几行的，各行之间也用“，”接起来']
      : [];
  to.reporter.report('ZC0136', shown, { problem }, { help, ...correction });
  return true;
};

const endsLine = ({ file, end }: Place): boolean => /^[^\S\n]*\n/.test(file.text.slice(end));

/**
 * Of repairs that come to the same the official one: “，且” for “且”, “最高不超过” for “不超过”, and of 的 in the place
 * of a comma or before it the comma stays.
 */
function withoutWorse(repairs: readonly Repair[], text: string): readonly Repair[] {
  const isBetter = (one: Repair, other: Repair) =>
    one.start === other.start &&
    ((one.end === other.end && one.instead !== other.instead && one.instead.endsWith(other.instead)) ||
      (one.end === one.start && other.end > one.start && other.instead === '的' && one.instead === '的'));
  return repairs.filter(
    (other) =>
      other.instead === '' ||
      !repairs.some((one) => isBetter(one, other) && (one.end === other.end || text[one.start] === '，')),
  );
}

/** Whether nothing else can have been meant: the one word that could stand there. 投资额15% is 投资额的15%. */
export const isCertain = ({ failure }: Unread, { start, end, instead }: Repair): boolean =>
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
  if (choices.length === 1 && repair.instead.startsWith(written))
    return `少了“${repair.instead.slice(written.length)}”`;
  return isSwap(repair, text) ? `“${written}”两个字前后颠倒了` : `“${written}”应为${wanted}`;
}
