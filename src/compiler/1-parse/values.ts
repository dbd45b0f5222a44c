import { EOF, type IToken, type ParserMethod, type TokenType } from 'chevrotain';
import {
  awardNounAt,
  ClauseParser,
  createLexer,
  type Dictionary,
  namesAward,
} from '../../../grammar/index.ts';
import { type Correction, createReporter, type Reporter, type WayOut } from '../diagnostics/index.ts';
import type { Place, SourceFile } from '../source.ts';
import { errorProvider } from './expected.ts';
import { mendAt, mendHabit, mendMark, type Unread } from './mend.ts';
import { readingsOf } from './readings.ts';
import { type Known, reportStray, strayRuns } from './strays.ts';
import type { Parsed } from './syntax.ts';

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
}

/** 读值: tokens, every reading of them, trees; and one message where there is no reading. */
export function createValueReader(
  dictionary: Dictionary,
  enumerations: ReadonlyMap<string, readonly string[]>,
  reporter: Reporter,
): ValueReader {
  // What the last clause wanted where it broke off: the parser tells only its error provider.
  let expected: readonly TokenType[] = [];
  const parser = new ClauseParser(errorProvider((types) => (expected = types)));
  const lexer = createLexer(dictionary);

  const parse = <T>(rule: Rule<T>, tokens: IToken[]) => {
    parser.input = tokens;
    parser.lookedAt = 0;
    const tree = rule(parser).call(parser);
    const [error] = parser.errors;
    return { tree: error ? null : tree, error, lookedAt: parser.lookedAt };
  };

  return {
    read<T>(rule: Rule<T>, value: Value): Parsed<T> | null {
      const text = value.text.slice(value.start, value.end).trimEnd();
      const place: Place = { file: value.file, start: value.start, end: value.start + text.length };
      const say = value.silent ? createReporter() : reporter;
      if (text === '') {
        say.report('ZC0112', { ...place, start: place.start - 1 }, { key: value.key });
        return null;
      }
      const unread: Unread = {
        file: value.file,
        text,
        start: value.start,
        reads: (changed) => {
          const found = readingsOf(dictionary, changed, 0, (tokens) => parse(rule, tokens));
          return found.complete && found.readings.length > 0;
        },
      };
      const unclosed = unclosedName(text);
      if (unclosed !== null) {
        say.report(
          'ZC0104',
          { ...place, start: place.start + unclosed, end: place.start + unclosed + 1 },
          {},
          wayOf(mendMark(unread, unclosed, dictionary)),
        );
        return null;
      }
      const found = readingsOf(dictionary, text, value.start, (tokens) => parse(rule, tokens));
      if (!found.complete) {
        reporter.report('ZC0230', place, { names: found.names.map((name) => `「${name}」`).join('') });
        return null;
      }
      if (found.readings.length > 0) return { place, readings: found.readings };
      const habit = mendHabit(unread);
      if (habit) {
        const { written, official, correction } = habit;
        say.report('ZC0130', habit.place, { written, official }, { correction });
        return null;
      }
      const proposed = lexer(text).map((token) => ({
        ...token,
        startOffset: token.startOffset + value.start,
      }));
      const { error } = parse(rule, proposed);
      const mend = error && mendAt(unread, proposed, error.token, expected);
      explain(proposed, error, wayOf(mend), value, place, { names: dictionary.names, enumerations }, say);
      return null;
    },
  };
}

/** One message for a clause that has no reading. */
function explain(
  tokens: readonly IToken[],
  error: { readonly token: IToken; readonly message: string } | undefined,
  mend: WayOut,
  value: Value,
  place: Place,
  known: Known,
  reporter: Reporter,
): void {
  const unnamed = wrongAwardNoun(tokens, value, place);
  if (unnamed) {
    reporter.report('ZC0117', unnamed, { noun: value.text.slice(unnamed.start, unnamed.end) });
    return;
  }
  const strays = strayRuns(tokens);
  if (strays.length > 0) {
    for (const run of strays) reportStray(run, tokens, value.file, known, reporter);
    return;
  }
  if (!error) return;
  if (error.token.tokenType === EOF || Number.isNaN(error.token.startOffset)) {
    reporter.report(
      'ZC0116',
      { ...place, start: place.end - 1 },
      { key: value.key },
      { help: [error.message], ...mend },
    );
    return;
  }
  const start = error.token.startOffset;
  const at: Place = { file: value.file, start, end: start + error.token.image.length };
  const index = tokens.findIndex((token) => token.startOffset === start);
  const number = [tokens[index], tokens[index + 1]].find(
    (token) => token?.tokenType.name === 'NumberLiteral',
  );
  if (number) {
    const where = {
      file: value.file,
      start: number.startOffset,
      end: number.startOffset + number.image.length,
    };
    reporter.report('ZC0105', where, { number: number.image });
  } else if (['NotExceeding', 'CapNotExceeding'].includes(error.token.tokenType.name)) {
    reporter.report(
      'ZC0107',
      at,
      {},
      { help: ['条件里表示小于或等于，请写“不高于”'], correction: { text: '不高于', certain: true } },
    );
  } else if (error.token.tokenType.name === 'Further') {
    reporter.report('ZC0119', at, { further: error.token.image });
  } else if (error.token.tokenType.name === 'EveryIncrease') {
    reporter.report('ZC0118', at, { every: error.token.image });
  } else if (tokens[index]?.tokenType.name === 'DurationLiteral' && followsStart(tokens, index)) {
    const values = { key: value.key, found: error.token.image };
    reporter.report('ZC0102', at, values, { help: [periodHelp] });
  } else {
    const values = { key: value.key, found: error.token.image };
    reporter.report('ZC0102', at, values, { help: [error.message], ...mend });
  }
}

/** 自认定日期起三年内 does not say which day lies in the three years. */
const followsStart = (tokens: readonly IToken[], index: number) =>
  tokens[index - 1]?.tokenType.name === 'Starting';
const periodHelp =
  '写明哪个日期在期限内，例如“申报日期自认定日期起三年内”；按年度计的，写“自认定日期起前三年”';

/** What stands where an award is named and names none: 给予10万元荣誉称号. */
function wrongAwardNoun(tokens: readonly IToken[], value: Value, { file, end }: Place): Place | null {
  const clause = value.text.slice(0, end);
  const first = tokens.find(
    ({ tokenType: { name }, startOffset }) =>
      !/Literal$|^Quoted|^NotExceeding$|^Of$/.test(name) &&
      namesAward(clause, startOffset) &&
      awardNounAt(clause, startOffset) === null,
  );
  if (!first) return null;
  const { startOffset: start } = first;
  const length = clause.slice(start).search(/[，；。]|$/);
  return { file, start, end: start + clause.slice(start, start + length).trimEnd().length };
}

function unclosedName(text: string): number | null {
  let open: number | null = null;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '「') {
      if (open !== null) return open;
      open = i;
    } else if (text[i] === '」') {
      if (open === null) return i;
      open = null;
    }
  }
  return open;
}

const wayOf = (correction: Required<Correction> | undefined): WayOut => (correction ? { correction } : {});
