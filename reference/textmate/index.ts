import {
  clauseMeanings,
  factTypes,
  headings,
  isSentence,
  numeralClass,
  standardManners,
} from '../../grammar/index.ts';
import { anyOf, type Captures, inside, loosely, named, type Pattern } from './patterns.ts';
import { values } from './values.ts';

/**
 * 着色: the TextMate grammar of rule files, from the lists and rules of the language. An editor that colours by it does
 * not know the names that a policy declares: what is not a word of the language where it stands is a name.
 */
export function textMate(): string {
  const grammar = {
    $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
    comment: 'Made from grammar/ by `npm run refresh`.',
    name: '衡策规则',
    scopeName: 'source.zc',
    fileTypes: ['zc'],
    patterns: includes('remark', 'headings', 'facts', 'rules', 'texts'),
    repository: {
      remark: { name: 'comment.line.number-sign.zc', match: `^${space}*${loosely('#')}.*$` },
      headings: { patterns: headingPatterns() },
      facts: { patterns: [fact] },
      rules: { patterns: [rules] },
      texts: { patterns: [texts] },
      elements: { patterns: [element] },
      codes: { patterns: [{ match: coded, captures: codeNames }] },
      factTypes: {
        patterns: [
          {
            name: 'support.type.zc',
            match: `(?<=${loosely('：')}|${space})(?:${anyOf(Object.keys(factTypes))})(?=${space}*(?:${open}|$))`,
          },
        ],
      },
      ...values(),
    },
  };
  return `${JSON.stringify(grammar, null, 2)}\n`;
}

const includes = (...names: readonly string[]): readonly Pattern[] =>
  names.map((name) => ({ include: `#${name}` }));

const space = loosely(' ');
const colon = `(${loosely('：')})`;
const open = loosely('（');
const close = loosely('）');
/** `（investment_yuan）`, in three groups. */
const coded = `(${open})([A-Za-z][A-Za-z0-9_]*)(${close})`;
const codeNames = {
  1: named('punctuation.section.parens'),
  2: named('constant.other.code'),
  3: named('punctuation.section.parens'),
};
const separator = named('punctuation.separator.key-value');

/** A line that is a heading: its word, then groups of its own. */
const heading = (word: string, rest: string, captures: Captures): Pattern => ({
  name: 'markup.heading.zc',
  match: `^${space}*(${word})${space}*${rest}${space}*$`,
  captures: { 1: named('keyword.control.heading'), ...captures },
});

/** The heading of each block; a new heading needs its form here. */
function headingPatterns(): readonly Pattern[] {
  const title = named('entity.name.section');
  const forms: Readonly<Record<keyof typeof headings, Pattern>> = {
    policy: heading(anyOf([headings.policy]), '(《.*》)', { 2: title }),
    subject: heading(anyOf([headings.subject]), `(.+?)(${open}.*)?`, {
      2: named('entity.name.type'),
      3: inside('codes'),
    }),
    measure: heading(loosely(`第(?:${numeralClass}+|\\d+)${headings.measure}`), '(.*?)', { 2: title }),
    item: heading(anyOf([headings.item]), `(${loosely('\\d+\\.\\d+')})${space}*${colon}${space}*(.+?)`, {
      2: named('constant.numeric.item'),
      3: separator,
      4: named('entity.name.function'),
    }),
    example: heading(anyOf([headings.example]), '(.*?)', { 2: title }),
    checks: heading(anyOf([headings.checks]), '(.*?)', { 2: title }),
  };
  return Object.values(forms);
}

/** `投资额（investment_yuan）：金额`, `企业规模（size）：大型（large）、小型（small）`. */
const fact: Pattern = {
  match: `^${space}*(${loosely('[^：（]')}+)${coded}${space}*${colon}(.*)$`,
  captures: {
    1: named('variable.other.fact'),
    2: codeNames[1],
    3: codeNames[2],
    4: codeNames[3],
    5: separator,
    6: inside('factTypes', 'codes', 'marks'),
  },
};

/** Keys whose value is a sentence of the language, or text. */
function keysOf(wanted: boolean): readonly string[] {
  const keys = Object.values(clauseMeanings).flatMap((block) =>
    Object.entries(block).filter(([, { values: held }]) => wanted === held.some(isSentence)),
  );
  return [...new Set(keys.map(([key]) => key))];
}

/** A clause with the deeper lines below it; blank lines and remarks do not end it. */
const clause = (keys: readonly string[], argument: string, captures: Captures): Pattern => ({
  begin: `^(${space}*)(${anyOf(keys)})${argument}${space}*${colon}`,
  while: `^(?=\\1${space}+\\S|${space}*(?:$|${loosely('#')}))`,
  beginCaptures: { 2: named('keyword.other.key'), ...captures },
});

/** 标准（就高）：… and the other clauses that are read as rules. */
const rules: Pattern = {
  ...clause(keysOf(true), `(?:${space}*(${open})(${anyOf(standardManners)})(${close}))?`, {
    3: named('punctuation.section.parens'),
    4: named('keyword.control.manner'),
    5: named('punctuation.section.parens'),
    6: separator,
  }),
  patterns: includes('remark', 'elements', 'value'),
};

/** 口径 A06：…, 理由：… and the other clauses that are text. */
const texts: Pattern = {
  ...clause(keysOf(false), `(?:${space}*([A-Z][A-Z0-9]*))?`, {
    3: named('constant.other.reading'),
    4: separator,
  }),
  contentName: 'string.unquoted.zc',
  patterns: includes('remark', 'rules', 'texts'),
};

/** `项目 P1：…` below 已知. */
const element: Pattern = {
  match: `^${space}*(${loosely('[^：，\\s]')}+?)${space}*([A-Za-z0-9_-]+|“[^”]+”)${space}*${colon}`,
  captures: { 1: named('entity.name.type'), 2: named('constant.other.code'), 3: separator },
};
