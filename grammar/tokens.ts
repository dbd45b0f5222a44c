import { createToken, Lexer, type TokenType } from 'chevrotain';
import { keywords } from './keywords.ts';
import { numeralClass } from './numerals.ts';

/**
 * Tokens of a clause. A number takes its unit with it, so that 1000万元 is one word and a bare 1000 can be told its
 * unit is missing; which words of the text are names and which are keywords is the dictionary's business.
 */
const literal = (name: string, source: string) => createToken({ name, pattern: new RegExp(source, 'y') });

const digits = '\\d+(?:,\\d{3})*(?:\\.\\d+)?';
const numeral = `(?:\\d+|${numeralClass}+)`;
/** What stands before a unit: 1,000 or 2.5, 三. */
export const quantity = `(?:${digits}|${numeralClass}+)`;
/** Counters that every policy knows; others are those of its facts. */
const counters = '台（套）|台|套|家|个(?!月)|项|人|件|名|天|平方米|亩|吨|千瓦时|度|户|辆';

/** Literals in order of preference: where two match the same text the first wins. */
export const literals = {
  QuotedName: literal('QuotedName', '「[^「」\\n]*」'),
  QuotedText: literal('QuotedText', '“[^“”\\n]*”'),
  DateLiteral: literal('DateLiteral', '\\d{4}年\\d{1,2}月\\d{1,2}日'),
  YearLiteral: literal('YearLiteral', '\\d{4}年度'),
  RateLiteral: literal(
    'RateLiteral',
    `${digits} *(?:万元|元)/(?:平方米·月|平方米·天|千瓦时|平方米|[\\u4e00-\\u9fff])`,
  ),
  MoneyLiteral: literal('MoneyLiteral', `${digits} *(?:亿元|万元|元)`),
  RatioLiteral: literal('RatioLiteral', `${digits} *(?:%|成)`),
  OrdinalYearLiteral: literal('OrdinalYearLiteral', `第${numeral}年度?`),
  DurationLiteral: literal('DurationLiteral', `${numeral} *(?:个月|年(?!度))`),
  CountLiteral: literal('CountLiteral', `${quantity} *(?:${counters})`),
  NumberLiteral: literal('NumberLiteral', `${digits}`),
  NumeralLiteral: literal('NumeralLiteral', `${numeralClass}+`),
  CodeLiteral: literal('CodeLiteral', '[A-Za-z][A-Za-z0-9_-]*'),
} as const;

export const plainLiterals = Object.values(literals).slice(2);

/** Punctuation. */
export const marks = {
  Comma: createToken({ name: 'Comma', pattern: /，/ }),
  ListMark: createToken({ name: 'ListMark', pattern: /、/ }),
  Semicolon: createToken({ name: 'Semicolon', pattern: /；/ }),
  Colon: createToken({ name: 'Colon', pattern: /：/ }),
  Stop: createToken({ name: 'Stop', pattern: /。/ }),
  OpenParen: createToken({ name: 'OpenParen', pattern: /（/ }),
  CloseParen: createToken({ name: 'CloseParen', pattern: /）/ }),
  Equals: createToken({ name: 'Equals', pattern: /=/ }),
} as const;

/** 标点: the character of each mark. */
export const markTexts = Object.fromEntries(
  Object.entries(marks).map(([name, { PATTERN }]) => [name, (PATTERN as RegExp).source]),
) as { readonly [K in keyof typeof marks]: string };

const marksByText = new Map(Object.values(marks).map((type) => [(type.PATTERN as RegExp).source, type]));

/** The mark that a character is. */
export const markAt = (character: string): TokenType | undefined => marksByText.get(character);

/** A declared name, with or without 「」. */
export const Name = createToken({ name: 'Name', pattern: Lexer.NA });
/** What an award is called. */
export const AwardNoun = createToken({ name: 'AwardNoun', pattern: Lexer.NA });
/** A run of characters that is neither a name nor a word of the language. */
export const Stray = createToken({ name: 'Stray', pattern: Lexer.NA });

/** Keyword tokens by name. */
export const words = Object.fromEntries(
  Object.keys(keywords).map((name) => [name, createToken({ name, pattern: Lexer.NA })]),
) as { readonly [K in keyof typeof keywords]: TokenType };

/** Every token type that a clause may hold. */
export const vocabulary: readonly TokenType[] = [
  ...Object.values(literals),
  ...Object.values(marks),
  Name,
  AwardNoun,
  Stray,
  ...Object.values(words),
];

const byName = new Map(vocabulary.map((type) => [type.name, type]));

/** Token type of a dictionary word. */
export function tokenType(name: string): TokenType {
  const type = byName.get(name);
  if (!type) throw new Error(`unknown token ${name}`);
  return type;
}

/** What a literal may begin with; most characters of a text begin none, and need not be tried with every pattern. */
const beginning = new RegExp(`[「“\\d第A-Za-z]|${numeralClass}`);
const none: ReadonlyMap<number, TokenType> = new Map();

/** The literals at a position, by their length: `3成` and `3`. The first is the one that the lexer would read. */
export function literalsAt(text: string, at: number): ReadonlyMap<number, TokenType> {
  if (!beginning.test(text.charAt(at))) return none;
  const found = new Map<number, TokenType>();
  for (const type of [literals.QuotedName, literals.QuotedText, ...plainLiterals]) {
    const pattern = type.PATTERN as RegExp;
    pattern.lastIndex = at;
    if (!pattern.test(text)) continue;
    const length = pattern.lastIndex - at;
    if (!found.has(length)) found.set(length, type);
  }
  return found;
}

/** The text of a keyword or a mark, in the form that messages write; nothing for words of many texts. */
export const tokenText = ({ name }: TokenType): string | undefined =>
  (keywords as Readonly<Record<string, readonly string[]>>)[name]?.[0] ??
  (markTexts as Readonly<Record<string, string>>)[name];
