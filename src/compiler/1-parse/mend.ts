import { EOF, type IToken, type TokenType } from 'chevrotain';
import { type Dictionary, type Rewording, rewordings, tokenText } from '../../../grammar/index.ts';
import type { Correction } from '../diagnostics/index.ts';
import type { Place, SourceFile } from '../source.ts';

/** A clause that cannot be read, and the way to ask whether it could be read if it were changed. */
export interface Unread {
  readonly file: SourceFile;
  /** Its text, and where that begins in the file. */
  readonly text: string;
  readonly start: number;
  reads(text: string): boolean;
}

/**
 * 补正: one small change after which a clause can be read. It is found by trying, so that what is shown is never a guess;
 * it is certain where no other word could stand there.
 */
export function mendAt(
  unread: Unread,
  tokens: readonly IToken[],
  error: IToken,
  expected: readonly TokenType[],
) {
  const index = tokens.findIndex((token) => token.startOffset === error.startOffset);
  const before = tokens[index < 0 ? tokens.length - 1 : index - 1];
  const at = error.tokenType === EOF || index < 0 ? unread.start + unread.text.length : error.startOffset;
  const doubled =
    before?.image === error.image ? [change(unread, at, at + error.image.length, '', true)] : [];
  const [word, another] = expected.flatMap((type) => tokenText(type) ?? []);
  // Where a bracket closes decides what is joined with what: it is shown, and the author looks.
  const isForced = expected.length === 1 && word !== undefined && !/[（）]/.test(word);
  const missing = word !== undefined && another === undefined ? [change(unread, at, at, word, isForced)] : [];
  // 投资额15% is 投资额的15%.
  const of = error.tokenType.name === 'RatioLiteral' ? [change(unread, at, at, '的', true)] : [];
  return [...doubled, ...missing, ...of].find((one) => readsWith(unread, one));
}

/** 习惯写法: what is written by habit, what the language says instead, and the clause with it. */
export interface MendedHabit {
  readonly place: Place;
  readonly written: string;
  readonly official: string;
  readonly correction: Required<Correction>;
}

/** The fewest habits without which a clause can be read; a sign of comparison is one however the rest is written. */
export function mendHabit({ file, text, start, reads }: Unread): MendedHabit | undefined {
  const ways = rewordings(text);
  const readable = ways.find((way) => reads(reworded(text, way)));
  const way =
    readable ?? ways.find(([one, other]) => one && !other && isSign(text.slice(one.start, one.end)));
  const [first, last] = [way?.[0], way?.at(-1)];
  if (!way || !first || !last) return undefined;
  const place = { file, start: start + first.start, end: start + last.end };
  const source = file.text.slice(start, start + text.length);
  const written = source.slice(first.start, first.end);
  const correction = {
    place,
    text: reworded(source.slice(0, last.end), way).slice(first.start),
    certain: readable !== undefined,
  };
  return { place: { ...place, end: start + first.end }, written, official: first.text, correction };
}

const isSign = (text: string) => /^[<>＜＞=!！≥≤≠≧≦⩾⩽\s]+$/.test(text);

const reworded = (text: string, way: readonly Rewording[]): string =>
  way.reduceRight((whole, one) => whole.slice(0, one.start) + one.text + whole.slice(one.end), text);

/** The other one of a pair of 「」, where a declared name stands beside the one that is there. */
export function mendMark(
  unread: Unread,
  mark: number,
  { names }: Dictionary,
): Required<Correction> | undefined {
  const { text, start } = unread;
  const opens = text[mark] === '「';
  const isBeside = (name: string) =>
    opens ? text.startsWith(name, mark + 1) : text.slice(0, mark).endsWith(name);
  const [only, another] = [...names]
    .filter(isBeside)
    .map(({ length }) => start + (opens ? mark + 1 + length : mark - length))
    .map((at) => change(unread, at, at, opens ? '」' : '「', true))
    .filter((one) => readsWith(unread, one));
  return another === undefined ? only : undefined;
}

function change(
  { file }: Unread,
  start: number,
  end: number,
  text: string,
  certain: boolean,
): Required<Correction> {
  const place: Place = { file, start, end };
  return { place, text, certain };
}

function readsWith({ text, start, reads }: Unread, { place, text: instead }: Required<Correction>): boolean {
  return reads(text.slice(0, place.start - start) + instead + text.slice(place.end - start));
}
