import {
  defaultParserErrorProvider,
  EOF,
  type IParserErrorMessageProvider,
  type IToken,
  type ParserMethod,
} from 'chevrotain';
import { ClauseParser, createLexer, type Dictionary, splits, tokenLabel } from '../../../grammar/index.ts';
import { nearest, type Reporter } from '../diagnostics/index.ts';
import type { Place, SourceFile } from '../source.ts';
import type { Parsed } from './syntax.ts';

/** A stretch of normalised text to be parsed: the value of one clause. */
export interface Value {
  readonly file: SourceFile;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The key of the clause, for messages. */
  readonly key: string;
}

/** Reads clause values; made once for a policy, because its words are the policy's. */
export interface ValueReader {
  read<T>(rule: (parser: ClauseParser) => ParserMethod<[], T>, value: Value): Parsed<T> | null;
}

/** 读值: tokens, every reading of them, trees; and one message where there is no reading. */
export function createValueReader(
  dictionary: Dictionary,
  enumerations: ReadonlyMap<string, readonly string[]>,
  reporter: Reporter,
): ValueReader {
  const parser = new ClauseParser(errorProvider);
  const lexer = createLexer(dictionary);

  const parse = <T>(rule: (parser: ClauseParser) => ParserMethod<[], T>, tokens: IToken[]) => {
    parser.input = tokens;
    const tree = rule(parser).call(parser);
    return { tree, error: parser.errors[0] };
  };

  return {
    read<T>(rule: (parser: ClauseParser) => ParserMethod<[], T>, value: Value): Parsed<T> | null {
      const text = value.text.slice(value.start, value.end).trimEnd();
      const place: Place = { file: value.file, start: value.start, end: value.start + text.length };
      if (text === '') {
        reporter.report('ZC0112', { ...place, start: place.start - 1 }, { key: value.key });
        return null;
      }
      const unclosed = unclosedName(text);
      if (unclosed !== null) {
        reporter.report(
          'ZC0104',
          { ...place, start: place.start + unclosed, end: place.start + unclosed + 1 },
          {},
        );
        return null;
      }
      const shift = (tokens: readonly IToken[]) =>
        tokens.map((token) => ({ ...token, startOffset: token.startOffset + value.start }));
      const all = splits(dictionary, text).map(shift);
      const proposed = shift(lexer(text));
      const candidates = all.length > 0 ? all : [proposed];
      const readings: { tree: T; split: string }[] = [];
      const seen = new Set<string>();
      for (const tokens of candidates) {
        const { tree, error } = parse(rule, tokens);
        if (error || tokens.some((token) => token.tokenType.name === 'Stray')) continue;
        const shape = JSON.stringify(tree, (key, v) => (key === 'start' || key === 'end' ? undefined : v));
        if (seen.has(shape)) continue;
        seen.add(shape);
        readings.push({ tree, split: tokens.map((token) => token.image).join(' ') });
      }
      if (readings.length > 0) return { place, readings };
      explain(
        proposed,
        parse(rule, proposed).error,
        value,
        place,
        { names: dictionary.names, enumerations },
        reporter,
      );
      return null;
    },
  };
}

/** One message for a clause that has no reading. */
function explain(
  tokens: readonly IToken[],
  error: { readonly token: IToken; readonly message: string } | undefined,
  value: Value,
  place: Place,
  known: Known,
  reporter: Reporter,
): void {
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
      { help: [error.message] },
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
      { help: ['条件里表示小于或等于，请写“不高于”'], replaceWith: '不高于' },
    );
  } else {
    reporter.report('ZC0102', at, { key: value.key, found: error.token.image }, { help: [error.message] });
  }
}

/** What a misspelt word may have been meant to be. */
interface Known {
  readonly names: ReadonlySet<string>;
  /** Members of the facts that have them, by the name of the fact. */
  readonly enumerations: ReadonlyMap<string, readonly string[]>;
}

/** A run that is no word: after 为 it was to be a member of the fact before it, elsewhere it is an unknown name. */
function reportStray(
  run: Run,
  tokens: readonly IToken[],
  file: SourceFile,
  known: Known,
  reporter: Reporter,
): void {
  const at: Place = { file, start: run.start, end: run.end };
  const before = tokens.filter((token) => token.startOffset < run.start);
  const is = before.findLastIndex((token) => ['Is', 'IsNot'].includes(token.tokenType.name));
  const onlyMembers = before
    .slice(is + 1)
    .every((token) => ['Name', 'Or', 'ListMark'].includes(token.tokenType.name));
  const fact = is > 0 && onlyMembers ? before[is - 1]?.image : undefined;
  const members = fact === undefined ? undefined : known.enumerations.get(fact);
  const meant = nearest(run.text, members ?? known.names);
  const help = meant === undefined ? [] : [`是否指「${meant}」？`];
  const replace = meant === undefined ? {} : { replaceWith: meant };
  if (members && fact !== undefined) {
    const list = members.map((member) => `「${member}」`).join('');
    const values = { member: run.text, fact, members: list };
    reporter.report(
      'ZC0203',
      at,
      values,
      meant === undefined ? undefined : { help: [...help, `可用的取值：${list}`], ...replace },
    );
    return;
  }
  const declare = '在词汇表（主体、事实、取值）或本事项的定义中声明这个名称，或改用已有的名称';
  reporter.report(
    'ZC0103',
    at,
    { name: run.text },
    { help: meant === undefined ? [declare] : help, ...replace },
  );
}

interface Run {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Runs of text that hold a stray, widened to the names that they touch: 投资额度 is one unknown name, not 投资额 and 度. */
function strayRuns(tokens: readonly IToken[]): Run[] {
  const runs: Run[] = [];
  const joins = (token: IToken | undefined) =>
    token?.tokenType.name === 'Name' && !token.image.startsWith('「');
  tokens.forEach((token, index) => {
    if (token.tokenType.name !== 'Stray') return;
    let first = index;
    let last = index;
    const touches = (a: IToken | undefined, b: IToken | undefined) =>
      a !== undefined && b !== undefined && a.startOffset + a.image.length === b.startOffset;
    while (joins(tokens[first - 1]) && touches(tokens[first - 1], tokens[first])) first--;
    while (
      (joins(tokens[last + 1]) || tokens[last + 1]?.tokenType.name === 'Stray') &&
      touches(tokens[last], tokens[last + 1])
    )
      last++;
    const start = (tokens[first] as IToken).startOffset;
    const end = (tokens[last] as IToken).startOffset + (tokens[last] as IToken).image.length;
    if (runs.some((run) => run.end >= end)) return;
    runs.push({
      text: tokens
        .slice(first, last + 1)
        .map((each) => each.image)
        .join(''),
      start,
      end,
    });
  });
  return runs;
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

/** What was expected, in plain words. */
const errorProvider: IParserErrorMessageProvider = {
  ...defaultParserErrorProvider,
  buildMismatchTokenMessage: ({ expected }) =>
    expected === EOF
      ? '这句话到这里应当结束；多项之间用“，”或“且”“或”连接'
      : `这里应写${tokenLabel(expected)}`,
  buildNotAllInputParsedMessage: () => '这句话到这里应当结束',
  buildNoViableAltMessage: ({ expectedPathsPerAlt }) =>
    `这里应写${choices(expectedPathsPerAlt.flat().map((path) => path[0]))}`,
  buildEarlyExitMessage: ({ expectedIterationPaths }) =>
    `这里应写${choices(expectedIterationPaths.map((path) => path[0]))}`,
};

function choices(types: readonly (Parameters<typeof tokenLabel>[0] | undefined)[]): string {
  const labels = [...new Set(types.flatMap((type) => (type ? [tokenLabel(type)] : [])))];
  const last = labels.pop();
  return labels.length === 0 ? `${last}` : `${labels.join('、')}或${last}`;
}
