import type { IToken } from 'chevrotain';

/** Where and why a text cannot be read. */
export interface Failure {
  /** The first word that cannot stand where it does; the end of the text where something is missing there. */
  readonly start: number;
  readonly end: number;
  /** Name of its token. */
  readonly token: string;
  /** What was expected, in plain words. */
  readonly expected: string;
  /** Words and marks that could stand there, and whether nothing else could. */
  readonly words: readonly string[];
  readonly isForced: boolean;
}

/** What the parser makes of a text. */
export type Outcome =
  | { readonly tree: unknown; readonly failure: null }
  | { readonly tree: null; readonly failure: Failure };

/** 读不懂的句子: a clause value that has no reading. Offsets count from its first character. */
export interface Unread {
  readonly text: string;
  /** The same as its author wrote it, before marks and digits got their official form. */
  readonly source: string;
  /** The key of the clause, for messages. */
  readonly key: string;
  /** The words that it is cut into, the longest first. */
  readonly tokens: readonly IToken[];
  readonly failure: Failure;
  /** Reads another text in its place. */
  read(text: string): Outcome;
  /** The words of another text. */
  cut(text: string): readonly IToken[];
}

/** A text with a part of it replaced. */
export const replaced = (text: string, start: number, end: number, instead: string): string =>
  text.slice(0, start) + instead + text.slice(end);
