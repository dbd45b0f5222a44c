import { awardNouns, keywords } from '../../../grammar/index.ts';
import { replaced, type Unread } from './clause.ts';
import { isDeclared, type Known, makesSense } from './known.ts';
import { isOneEdit } from './likeness.ts';
import { type Use, usesIn } from './roles.ts';

/** 改法: one small change after which a clause can be read, and its names can be what their places ask for. */
export interface Repair {
  readonly start: number;
  readonly end: number;
  readonly instead: string;
  /** What a misspelt name is used for; null where a word of the language or a mark is wrong. */
  readonly use: Use | null;
}

/** How far before the word that cannot stand a slip is looked for: the longest names of real policies, twice. */
const farthest = 32;

/** 错字: the words near the error that differ by one character from a name, or from a word of the language. */
export function misspeltWords(clause: Unread, known: Known): readonly Repair[] {
  const { text, failure, tokens } = clause;
  const strays = tokens.filter(({ tokenType }) => tokenType.name === 'Stray');
  const codes = tokens.filter(({ tokenType }) => tokenType.name === 'CodeLiteral');
  /** Whether a stretch ends within a code: 项目P of 项目P1. */
  const cutsCode = (end: number) =>
    codes.some(({ startOffset: at, image }) => at < end && at + image.length > end);
  const isStray = (start: number, end: number) =>
    strays.some(({ startOffset: at, image }) => at < end && at + image.length > start);
  const words = new Set([
    ...known.items,
    ...known.subjects,
    ...known.facts.keys(),
    ...[...known.facts.values()].flat(),
    ...known.others,
    ...Object.values(keywords).flat(),
    ...awardNouns,
  ]);
  const found = new Map<string, Repair>();
  for (const word of words) {
    for (
      let start = Math.max(0, failure.start - farthest);
      word.length > 1 && start <= failure.end;
      start++
    ) {
      for (const length of [word.length, word.length + 1, word.length - 1]) {
        const written = text.slice(start, start + length);
        if (written.length < length || !isOneEdit(written, word)) continue;
        // A mark at its edge belongs to the sentence.
        if (/^[，、；。：]|[，、；。：]$/.test(written) || cutsCode(start + length)) continue;
        if (touchesFigure(text, start, written, word) || tellsOtherTime(written, word)) continue;
        // A whole word too many is no misspelling.
        if (length > word.length && !isStray(start, start + length)) continue;
        if (length > word.length && besideShortName(clause, known, start, written, word)) continue;
        const instead = replaced(text, start, start + length, word);
        // Of two words that come to the same, the longer one is what stands there.
        const before = found.get(instead);
        if (before && before.instead.length >= word.length) continue;
        const uses = usesOf(clause, known, instead);
        const repair = uses && repairOf(uses, start, length, word);
        // What is a word of the language as it stands is no misspelling of another one.
        const isWord = repair?.use === null && !isStray(start, start + length) && !/\s/.test(written);
        if (repair && !isWord) found.set(instead, repair);
      }
    }
  }
  const all = [...found.values()];
  // White space within a word is the least that can be wrong.
  const broken = all.filter(
    ({ start, end, instead }) => text.slice(start, end).replace(/\s/g, '') === instead,
  );
  const names = all.filter(({ use }) => use !== null);
  return [broken, names].find((some) => some.length > 0) ?? all;
}

/** Whether a change would alter a figure, or take away what may have been one: what it should be nobody can know. */
function touchesFigure(text: string, start: number, written: string, word: string): boolean {
  const isFigure = (at: number) => /\d/.test(text.charAt(at));
  if (/\d/.test(written) && !/\d/.test(word)) return true;
  // Only what may have been a part of the figure: 奖励40万元 beside a name that ends in 奖 is none.
  const mayCount = (extra: string) =>
    !/^\p{Script=Han}$/u.test(extra) || /[零〇一二两三四五六七八九十百千万亿]/.test(extra);
  if (written.startsWith(word))
    return isFigure(start + written.length) && mayCount(written.slice(word.length));
  return written.endsWith(word) && isFigure(start - 1) && mayCount(written.slice(0, -word.length));
}

/**
 * Whether the character that a misspelling has too many stands beside a name of one character: the two may be a longer
 * name that nobody has declared, 项目 where 目 is.
 */
const besideShortName = (
  { text }: Unread,
  known: Known,
  start: number,
  written: string,
  word: string,
): boolean =>
  (written.startsWith(word) && isDeclared(text.charAt(start + written.length), known)) ||
  (written.endsWith(word) && isDeclared(text.charAt(start - 1), known));

/** Whether two words differ in when or how often: nobody writes 每月 by mistake for 每年. */
const tellsOtherTime = (written: string, word: string): boolean =>
  written.length === word.length &&
  [...word].some((one, at) => one !== written.charAt(at) && isTime(one) && isTime(written.charAt(at)));

const isTime = (character: string) => /[年月日天周季届次批]/.test(character);

/** The repair as a whole name, where the word is a part of one. */
function repairOf(uses: readonly Use[], start: number, length: number, word: string): Repair {
  const use = uses.find(({ name }) => name.start <= start && name.end >= start + word.length);
  if (!use) return { start, end: start + length, instead: word, use: null };
  const { name } = use;
  return { start: name.start, end: name.end + length - word.length, instead: name.text, use };
}

const joints = ['，', '、', '的', '为', '且', '，且', '按', '=', '“', '”'];

/** 标点: one mark or little word too many, too few, or in the wrong place, near the error. */
export function misplacedMarks(clause: Unread, known: Known): readonly Repair[] {
  const { text, failure, tokens } = clause;
  const [from, to] = stretchOf(clause);
  const found = new Map<string, Repair>();
  const attempt = (start: number, end: number, instead: string) => {
    const whole = replaced(text, start, end, instead);
    if (found.has(whole) || whole === text || whole === '') return;
    if (usesOf(clause, known, whole)) found.set(whole, { start, end, instead, use: null });
  };
  const isFigure = (at: number) => /\d/.test(text.charAt(at));
  for (let at = from; at < to; at++) {
    const character = text.charAt(at);
    // Without 不 or 非 a sentence would say the contrary.
    if (/[\s不非未]/.test(character) || isFigure(at)) continue;
    // Beside a figure a character may have been a part of it.
    if (isFigure(at - 1) || isFigure(at + 1) || /[万亿元%成]/.test(character)) continue;
    // A name of one character and another beside it may be a longer name that nobody has declared.
    if (!isDeclared(text.charAt(at - 1), known) && !isDeclared(text.charAt(at + 1), known))
      attempt(at, at + 1, '');
    for (const mark of joints) attempt(at, at + 1, mark);
  }
  for (const { index, 0: written } of text.matchAll(/以及|及/g))
    if (index >= from && index < to)
      for (const mark of ['、', '，且']) attempt(index, index + written.length, mark);
  for (const wanted of failure.words) attempt(failure.start, failure.start, wanted);
  const edges = new Set([0, ...tokens.flatMap(({ startOffset: at, image }) => [at, at + image.length])]);
  for (const at of edges)
    if (at === 0 || (at >= from && at <= Math.max(to, failure.end)))
      for (const mark of joints) attempt(at, at, mark);
  return [...found.values()];
}

/** 颠倒: two neighbours that have changed places, near the error. Nothing is lost by putting them right. */
export function swappedMarks(clause: Unread, known: Known): readonly Repair[] {
  const { text } = clause;
  const [from, to] = stretchOf(clause);
  const found: Repair[] = [];
  for (let at = from; at < Math.min(to, text.length - 1); at++) {
    const pair = text.slice(at, at + 2);
    const instead = pair.charAt(1) + pair.charAt(0);
    if (/\d|^\s|\s$/.test(pair) || instead === pair) continue;
    if (usesOf(clause, known, replaced(text, at, at + 2, instead)))
      found.push({ start: at, end: at + 2, instead, use: null });
  }
  return found;
}

/** Where a slip of one mark is looked for: the two words before the error, and all that is no word after it. */
function stretchOf({ text, failure, tokens }: Unread): readonly [number, number] {
  const near = tokens.filter(({ startOffset: at }) => at <= failure.start).slice(-2);
  const from = near[0]?.startOffset ?? 0;
  const strays = tokens.filter(({ tokenType }) => tokenType.name === 'Stray').slice(0, 8);
  const last = Math.max(failure.end, ...strays.map(({ startOffset: at, image }) => at + image.length));
  return [from, failure.start >= text.length ? from : Math.min(text.length, last + 1, from + farthest)];
}

/** 重字: a word that stands twice where it stops the sentence. */
export function doubledWord({ tokens, failure, text, read }: Unread): Repair | null {
  const [before, here] = tokens.filter(({ startOffset: at }) => at <= failure.start).slice(-2);
  if (!before || !here || before.image !== here.image || here.startOffset !== failure.start) return null;
  const [start, end] = [here.startOffset, here.startOffset + here.image.length];
  return read(replaced(text, start, end, '')).tree === null ? null : { start, end, instead: '', use: null };
}

/** The uses of the names of a text that can be read and makes sense; null of one that does not. */
function usesOf(clause: Unread, known: Known, text: string): readonly Use[] | null {
  const tree = clause.read(text).tree;
  const uses = tree === null ? null : usesIn(tree);
  return uses && makesSense(uses, known) ? uses : null;
}
