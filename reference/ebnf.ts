import {
  awardNouns,
  type ClauseMeaning,
  clauseMeanings,
  enterpriseNoun,
  factTypes,
  grammarRules,
  headings,
  keywords,
  literals,
  markTexts,
  numeralClass,
  type Part,
  standardManners,
} from '../grammar/index.ts';

/** 文法: the whole language as EBNF for engineers, from the lists and rules that the compiler reads. */
export function ebnf(): string {
  return [
    opening,
    section('Layout', layoutRules()),
    section('Clauses', clauseRules()),
    section(
      'Values of clauses',
      [...grammarRules()].map(([name, part]) => [name, broken(part)] as const),
    ),
    section('Words', [
      ...Object.entries(keywords).map(([name, words]) => [name, words.map(quoted).join(' | ')] as const),
      ['AwardNoun', `/[\\u4e00-\\u9fff]*/ (${awardNouns.map(quoted).join(' | ')})`],
      ['Name', '/* a declared name: subject, fact, member, item or definition */'],
    ]),
    section(
      'Literals',
      Object.entries(literals).map(
        ([name, { PATTERN }]) => [name, `/${(PATTERN as RegExp).source}/`] as const,
      ),
    ),
    section(
      'Marks',
      Object.entries(markTexts).map(([name, text]) => [name, quoted(text)] as const),
    ),
  ].join('\n');
}

const opening = `/* Hengce rule files (.zc). Made from grammar/ by \`npm run refresh\`.

   Notation: W3C EBNF; /…/ is a regular expression. EOL ends a line; INDENT and DEDENT stand where indentation grows and
   shrinks. A value may go on in deeper lines. Lines that begin with # are remarks. Half-width and full-width forms are
   one; what is written here is the official form. Spaces between words mean nothing.

   A clause is cut off by its layout and then read by the rule of its key. Where words can be cut in several ways, each
   is tried; one that cannot be told from another is an error. Some limits (no comparison inside a list of members, no
   second bound without a first) are kept by looking further ahead, and units and names by the checker. */
`;

type Rule = readonly [name: string, body: string];

function section(title: string, rules: readonly Rule[]): string {
  const width = Math.max(...rules.map(([name]) => name.length));
  const margin = ' '.repeat(width + 3);
  const lines = rules.map(
    ([name, body]) => `${name.padEnd(width)} ::= ${body.replaceAll('\n', `\n${margin}`)}`,
  );
  return `/* ${title} */\n\n${lines.join('\n')}\n`;
}

const quoted = (text: string) => `"${text}"`;

/** The heading of each block with what stands below it; a new heading needs its form here. */
function blocks(): Readonly<Record<keyof typeof headings, string>> {
  const below = (rule: string) => `EOL (INDENT ${rule}+ DEDENT)?`;
  const list = `coded "，属于${enterpriseNoun}，可有多个，以" coded "区分"`;
  return {
    policy: `${quoted(headings.policy)} "《" text "》" EOL policyLine*`,
    subject: `${quoted(headings.subject)} (${quoted(enterpriseNoun)} | ${list}) ${below('fact')}`,
    measure: `"第" number ${quoted(headings.measure)} text EOL (measureLine | item | example)*`,
    item: `${quoted(headings.item)} /\\d+\\.\\d+/ "：" text ${below('itemLine')}`,
    example: `${quoted(headings.example)} text ${below('exampleLine')}`,
    checks: `${quoted(headings.checks)} text EOL example*`,
  };
}

function layoutRules(): readonly Rule[] {
  return [
    ['ruleFile', '(policy | subject | measure)* | checks*'],
    ...Object.entries(blocks()),
    [
      'fact',
      'coded "：" (factType ("（" unit "）")? | coded ("、" coded)*) EOL (INDENT subjectLine+ DEDENT)?',
    ],
    ['factType', Object.keys(factTypes).map(quoted).join(' | ')],
    ['coded', 'text "（" /[A-Za-z][A-Za-z0-9_]*/ "）"'],
    ['element', 'Name (CodeLiteral | QuotedText) "：" given EOL'],
    ['number', `/${numeralClass}+|\\d+/`],
    ['readingId', '/[A-Z][A-Z0-9]*/'],
    ['unit', 'text'],
    ['text', '/[^\\n]+/'],
  ];
}

/** The clauses of each block, from the table of what they hold. */
function clauseRules(): readonly Rule[] {
  return Object.entries(clauseMeanings).map(([block, keys]): Rule => {
    const forms = Object.entries(keys).map(([key, meaning]) => clauseForm(key, meaning));
    return [`${block}Line`, forms.join('\n| ')];
  });
}

function clauseForm(key: string, { values, lines }: ClauseMeaning): string {
  const body = values.map((value) => valueForm(key, value, lines)).join(' | ');
  const manners = standardManners.map(quoted).join(' | ');
  const manner = key === '标准' ? ` ("（" (${manners}) "）")?` : '';
  return `${quoted(key)}${manner} "：" ${lines ? `(${body})` : body}`;
}

function valueForm(key: string, value: ClauseMeaning['values'][number], lines: boolean): string {
  switch (value) {
    case 'text':
      return key === '转介' ? 'text EOL INDENT referralLine+ DEDENT' : 'text EOL';
    case 'dateText':
      return 'DateLiteral EOL';
    case 'listText':
      return 'text ("、" text)* EOL';
    case 'readingIds':
      return 'readingId ("、" readingId)* EOL | "口径" readingId "：" text EOL INDENT readingLine+ DEDENT';
    default: {
      const entry = value === 'given' ? `(${value} EOL | element)` : `(${value} EOL)`;
      return lines ? `${value} EOL | EOL INDENT ${entry}+ DEDENT` : `${value} EOL`;
    }
  }
}

/** A whole rule; the alternatives of a long one stand below each other. */
function broken(part: Part): string {
  const text = written(part);
  return part.kind === 'choice' && text.length > 60
    ? part.parts.map((each) => written(each)).join('\n| ')
    : text;
}

/** A part of a rule; `inner` where it stands beside others, so that a choice needs brackets. */
function written(part: Part, inner = false): string {
  switch (part.kind) {
    case 'token':
      return part.token;
    case 'rule':
      return part.rule;
    case 'sequence':
      return part.parts.map((each) => written(each, true)).join(' ');
    case 'choice': {
      const text = part.parts.map((each) => written(each)).join(' | ');
      return inner ? `(${text})` : text;
    }
    case 'optional':
      return part.part.kind === 'repeat' && part.part.separator === null
        ? `${operand(part.part.part)}*`
        : `${operand(part.part)}?`;
    case 'repeat':
      return part.separator === null
        ? `${operand(part.part)}+`
        : `${written(part.part, true)} (${part.separator} ${written(part.part, true)})*`;
  }
}

/** What `?`, `*` and `+` stand behind. */
function operand(part: Part): string {
  return part.kind === 'token' || part.kind === 'rule' ? written(part) : `(${written(part)})`;
}
