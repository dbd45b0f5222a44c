import { EOF, type IToken, type TokenType } from 'chevrotain';
import { type Dictionary, tokenText } from '../../../grammar/index.ts';
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
  return [...doubled, ...missing].find((one) => readsWith(unread, one));
}

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
