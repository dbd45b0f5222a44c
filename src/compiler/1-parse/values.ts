import { EOF, type IToken, type ParserMethod, type TokenType } from 'chevrotain';
import {
  ClauseParser,
  createLexer,
  type Dictionary,
  once,
  tokenText,
  wordOrders,
} from '../../../grammar/index.ts';
import type { Reporter } from '../diagnostics/index.ts';
import type { Place, SourceFile } from '../source.ts';
import type { Failure, Outcome } from './clause.ts';
import { errorProvider } from './expected.ts';
import { explain } from './explain.ts';
import type { Known } from './known.ts';
import { tooDeep } from './pairs.ts';
import { readingsOf } from './readings.ts';
import type { Parsed } from './syntax.ts';
import type { BrokenText, Unknown } from './unknowns.ts';

/** A stretch of normalised text to be parsed: the value of one clause. */
export interface Value {
  readonly file: SourceFile;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The key of the clause, for messages. */
  readonly key: string;
  /** Whether something about its lines has been said, so that nothing more is. */
  readonly silent?: boolean;
}

/** 规则: the rule of the grammar that reads the value of a clause. */
export type Rule<T> = (parser: ClauseParser) => ParserMethod<[], T>;

/** Reads clause values; made once for a policy, because its words are the policy's. */
export interface ValueReader {
  read<T>(rule: Rule<T>, value: Value): Parsed<T> | null;
  /** Whether a value could be read; nothing is said where it cannot. */
  canRead<T>(rule: Rule<T>, value: Value): boolean;
  /** Names that nobody has declared, of the clauses read so far. */
  readonly unknowns: Unknown[];
  /** Definitions that could not be read. */
  readonly brokenDefinitions: readonly BrokenText[];
  /** Every tree that was read, once. */
  readonly trees: readonly unknown[];
}

/**
 * One parser for all readers: to learn the grammar takes it longer than to read a policy, and between two values it keeps
 * nothing. `wanted` is what the last value wanted where it broke off, which the parser tells only its error provider.
 */
const theParser = once(() => {
  let wanted: readonly TokenType[] = [];
  const parser = new ClauseParser(errorProvider((types) => (wanted = types)));
  return { parser, wanted: () => wanted, orderOf: wordOrders(parser) };
});

/** How many texts are tried in all to find out what an author meant; a policy with more mistakes has others to mend first. */
const mostTrials = 20_000;

/** 读值: tokens, every reading of them, trees; and one message where there is no reading, if anyone is to be told. */
export function createValueReader(
  dictionary: Dictionary,
  telling: { readonly known: Known; readonly reporter: Reporter } | null,
): ValueReader {
  const { parser, wanted, orderOf } = theParser();
  // Only what cannot be read, and texts on trial, are asked for their one longest match.
  const lexer = once(() => createLexer(dictionary));
  const unknowns: Unknown[] = [];
  const brokenDefinitions: BrokenText[] = [];
  const trees: unknown[] = [];
  let trials = 0;

  const parse = <T>(rule: Rule<T>, tokens: IToken[]) => {
    parser.input = tokens;
    parser.lookedAt = 0;
    const tree = rule(parser).call(parser);
    const [error] = parser.errors;
    return { tree: error ? null : tree, error, lookedAt: parser.lookedAt };
  };
  const readingsBy = <T>(rule: Rule<T>, text: string, start: number) =>
    readingsOf(dictionary, text, start, orderOf(rule(parser)), (tokens) => parse(rule, tokens));
  /** Reads a text on trial. */
  const attempt = <T>(rule: Rule<T>, text: string): Outcome => {
    const tokens = lexer()(text);
    const { tree, error } = parse(rule, tokens);
    if (tree !== null) return { tree, failure: null };
    const found = readingsBy(rule, text, 0);
    const other = found.complete ? found.readings[0]?.tree : undefined;
    return other === undefined
      ? { tree: null, failure: failureOf(error, wanted(), text) }
      : { tree: other, failure: null };
  };
  const tooMany: Outcome = {
    tree: null,
    failure: { start: 0, end: 0, token: '', expected: '', words: [], isForced: false },
  };

  return {
    unknowns,
    brokenDefinitions,
    trees,
    canRead<T>(rule: Rule<T>, value: Value): boolean {
      const text = value.text.slice(value.start, value.end).trimEnd();
      const found = readingsBy(rule, text, value.start);
      return text !== '' && found.complete && found.readings.length > 0;
    },
    read<T>(rule: Rule<T>, value: Value): Parsed<T> | null {
      const text = value.text.slice(value.start, value.end).trimEnd();
      const place: Place = { file: value.file, start: value.start, end: value.start + text.length };
      const say = telling === null || value.silent ? null : telling.reporter;
      if (text === '') {
        say?.report('ZC0112', { ...place, start: place.start - 1 }, { key: value.key });
        return null;
      }
      if (text.length > longest) {
        say?.report('ZC0113', place, {});
        return null;
      }
      const deep = tooDeep(text);
      if (deep !== null) {
        const start = value.start + deep;
        say?.report('ZC0126', { file: value.file, start, end: start + 1 }, {});
        return null;
      }
      const found = readingsBy(rule, text, value.start);
      if (!found.complete) {
        say?.report('ZC0230', place, { names: found.names.map((name) => `「${name}」`).join('') });
        return null;
      }
      if (found.readings.length > 0) {
        trees.push(found.readings[0]?.tree);
        return { place, readings: found.readings };
      }
      // What it defines stands before =; the names behind that may be what is wrong with it.
      if (value.key === '定义') brokenDefinitions.push({ text: text.replace(/=.*$/s, ''), place });
      if (say === null || telling === null) return null;
      const tokens = lexer()(text);
      const clause = {
        text,
        source: value.file.text.slice(value.start, value.start + text.length),
        key: value.key,
        tokens,
        failure: failureOf(parse(rule, tokens).error, wanted(), text),
        cut: (other: string) => lexer()(other),
        read: (other: string) => (trials++ < mostTrials ? attempt(rule, other) : tooMany),
      };
      const at = (start: number, end: number): Place => ({
        file: value.file,
        start: value.start + start,
        end: value.start + end,
      });
      explain(clause, { known: telling.known, reporter: say, unknowns, at });
      return null;
    },
  };
}

/** A longer clause is no sentence; reading it would take all the room there is. */
const longest = 3000;

function failureOf(
  error: { readonly token: IToken; readonly message: string } | undefined,
  wanted: readonly TokenType[],
  text: string,
): Failure {
  const token = error?.token;
  const words = wanted.flatMap((type) => tokenText(type) ?? []);
  const expected = { expected: error?.message ?? '', words, isForced: wanted.length === 1 };
  if (!token || token.tokenType === EOF || Number.isNaN(token.startOffset))
    return { start: text.length, end: text.length, token: EOF.name, ...expected };
  const start = token.startOffset;
  return { start, end: start + token.image.length, token: token.tokenType.name, ...expected };
}
