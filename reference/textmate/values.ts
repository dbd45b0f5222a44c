import {
  awardNouns,
  type ClauseValue,
  clauseMeanings,
  grammarRules,
  keywordSections,
  keywords,
  literals,
  markTexts,
  type Neighbours,
  neighboursIn,
} from '../../grammar/index.ts';
import { anyOf, inside, loosely, named, type Pattern } from './patterns.ts';

/** 相邻的词 by token, as the values of clauses have them. */
export const neighbours = (): ReadonlyMap<string, Neighbours> => neighboursIn(grammarRules())(clauseRules());

/** The rules that read whole values of clauses. */
function clauseRules(): ReadonlySet<string> {
  return new Set(
    Object.values(clauseMeanings).flatMap((block) =>
      Object.values(block).flatMap(({ values }): readonly ClauseValue[] => values),
    ),
  );
}

/** 词的着色: the patterns of what a clause value is made of. */
export function values(): Readonly<Record<string, Pattern>> {
  const around = neighbours();
  const placed = (token: string, core: string) => inPlace(core, around.get(token));
  return {
    value: {
      patterns: ['quoted', 'grants', 'words', 'literals', 'marks'].map((name) => ({ include: `#${name}` })),
    },
    quoted: { patterns: [literal('QuotedName'), literal('QuotedText')] },
    grants: { patterns: [grant] },
    words: { patterns: wordPatterns(placed) },
    literals: {
      patterns: plainLiterals.map((token) => ({ ...literal(token), match: placed(token, source(token)) })),
    },
    marks: {
      patterns: [
        {
          name: 'punctuation.separator.zc',
          match: anyOf(markTextsOf('Comma', 'ListMark', 'Semicolon', 'Stop')),
        },
        {
          name: 'punctuation.section.parens.zc',
          match: anyOf(markTextsOf('OpenParen', 'CloseParen')),
        },
      ],
    },
  };
}

type Literal = keyof typeof literals;
type Keyword = keyof typeof keywords;

const literalScopes: Readonly<Record<Literal, string>> = {
  QuotedName: 'variable.other.quoted',
  QuotedText: 'string.quoted.double',
  DateLiteral: 'constant.numeric.date',
  YearLiteral: 'constant.numeric.date',
  RateLiteral: 'constant.numeric.rate',
  MoneyLiteral: 'constant.numeric.money',
  RatioLiteral: 'constant.numeric.ratio',
  OrdinalYearLiteral: 'constant.numeric.duration',
  DurationLiteral: 'constant.numeric.duration',
  CountLiteral: 'constant.numeric.count',
  NumberLiteral: 'constant.numeric.number',
  NumeralLiteral: 'constant.numeric.number',
  CodeLiteral: 'constant.other.code',
};

/** What the words of a section of the reference are to an editor. */
const sectionScopes: Readonly<Record<keyof typeof keywordSections, string>> = {
  条件: 'keyword.operator.logical',
  数的比较: 'keyword.operator.comparison',
  日期和期限: 'keyword.operator.date',
  既往享受: 'keyword.other.history',
  算式和清单: 'keyword.operator.arithmetic',
  给付和封顶: 'keyword.control.award',
  拨付和分担: 'keyword.control.payment',
  频次范围名额: 'keyword.other.clause',
  取整: 'keyword.other.rounding',
  算例: 'keyword.other.example',
};

const plainLiterals = (Object.keys(literals) as Literal[]).filter(
  (token) => token !== 'QuotedName' && token !== 'QuotedText',
);
const source = (token: Literal) => loosely((literals[token].PATTERN as RegExp).source);
const markTextsOf = (...marks: readonly (keyof typeof markTexts)[]) => marks.map((mark) => markTexts[mark]);
const literal = (token: Literal): Pattern => ({ name: `${literalScopes[token]}.zc`, match: source(token) });
const gap = `${loosely(' ')}*`;

/** 给予10万元一次性奖励: the name of an award, which is its own, has its place behind 给予 and the amount. */
const grant: Pattern = {
  match: [
    `(${anyOf(keywords.Grant)})`,
    `((?:${gap}(?:${anyOf(keywords.NotExceeding)}))?(?:${gap}(?:${plainLiterals.map(source).join('|')}))?${gap}(?:${anyOf(keywords.Of)})?)`,
    `${gap}(${loosely('[\\u4e00-\\u9fff]')}*?(?:${anyOf(awardNouns)}))(?!${loosely('[\\u4e00-\\u9fff]')})`,
  ].join(''),
  captures: {
    1: named(sectionScopes.给付和封顶),
    2: inside('words', 'literals'),
    3: named('entity.name.tag.award'),
  },
};

/** One pattern for each word, the longest first: a word may begin another and still have a place of its own. */
function wordPatterns(placed: (token: string, core: string) => string): readonly Pattern[] {
  return Object.entries(keywordSections)
    .flatMap(([section, words]) =>
      (Object.keys(words) as Keyword[]).flatMap((token) =>
        keywords[token].map((word) => ({
          name: `${sectionScopes[section as keyof typeof keywordSections]}.zc`,
          word,
          match: placed(token, anyOf([word])),
        })),
      ),
    )
    .sort((a, b) => b.word.length - a.word.length)
    .map(({ name, match }) => ({ name, match }));
}

/**
 * A word where the rules of the grammar can have it: 内 behind 三年 and not in 区内注册. Where a name may stand beside
 * it nothing is asked on that side, because names are not known here.
 */
function inPlace(core: string, around: Neighbours | undefined): string {
  const before = around && expected([...around.before], [loosely('：'), loosely(' ')]);
  const after = around && expected([...around.after], ['$']);
  // What has no fixed length cannot be looked back at.
  const behind = before?.isFixed ? `(?:(?<=${before.text})|^)` : '';
  const ahead = after ? `(?=${gap}(?:${after.text}))` : '';
  return `${behind}(?>${core})${ahead}`;
}

/** The tokens that may stand on one side, with `edges` where a clause may begin or end; undefined where a name may. */
function expected(tokens: readonly string[], edges: readonly string[]) {
  if (tokens.includes('Name')) return undefined;
  const forms = tokens.filter((token) => token !== 'start' && token !== 'end').map(formOf);
  const isEdge = forms.length < tokens.length;
  return {
    text: [...forms.map(({ text }) => text), ...(isEdge ? edges : [])].join('|'),
    isFixed: forms.every(({ fixed }) => fixed),
  };
}

function formOf(token: string): { readonly text: string; readonly fixed: boolean } {
  if (Object.hasOwn(keywords, token)) return { text: anyOf(keywords[token as Keyword]), fixed: true };
  if (Object.hasOwn(markTexts, token))
    return { text: anyOf([markTexts[token as keyof typeof markTexts]]), fixed: true };
  if (Object.hasOwn(literals, token)) return { text: source(token as Literal), fixed: false };
  return { text: anyOf(awardNouns), fixed: false };
}
