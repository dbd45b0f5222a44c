import { describe, expect, it } from 'vitest';
import {
  awardNouns,
  clauseMeanings,
  commonFactMeanings,
  createDictionary,
  createLexer,
  factTypeMeanings,
  headingMeanings,
  keywordMeanings,
  keywordSections,
  keywords,
  literalMeanings,
  type Meaning,
  mannerMeanings,
  mechanismMeanings,
} from '../../grammar/index.ts';
import { compile, renderDiagnostic, type SourceFile } from '../../src/compiler/index.ts';
import { declaring, framed, pageText } from './page.ts';

/** What the compiler has to say about a policy. */
const said = (files: readonly SourceFile[]) => compile(files).diagnostics.map(renderDiagnostic);

const names = compile([{ path: 'policy.zc', text: pageText }]).value?.syntax.names ?? [];
const lexer = createLexer(createDictionary(names));
const tokensOf = (text: string) => lexer(text.replace(/^ *[^ ：]+：/gm, ''));

const entries = Object.entries(keywordMeanings) as readonly (readonly [keyof typeof keywords, Meaning])[];

describe('keywords', () => {
  it.each(entries)('%s: its example compiles and uses it', (token, { example }) => {
    expect(said(framed(example))).toEqual([]);
    expect(tokensOf(example).map(({ tokenType }) => tokenType.name)).toContain(token);
  });

  const writings = entries.flatMap(([token, { example }]) =>
    keywords[token].map((writing) => [writing, token, example] as const),
  );
  it.each(writings)('“%s” may stand wherever the first word of %s does', (writing, token, example) => {
    const [first] = keywords[token];
    expect(said(framed(example.replace(first, writing)))).toEqual([]);
  });

  it('each is told once, in one section', () => {
    const told = Object.values(keywordSections).flatMap((section) => Object.keys(section));
    expect([...told].sort()).toEqual(Object.keys(keywords).sort());
  });
});

describe('clauses', () => {
  const clauses = Object.entries(clauseMeanings).flatMap(([block, keys]) =>
    Object.entries(keys).map(
      ([key, meaning]) => [block as keyof typeof clauseMeanings, key, meaning.example] as const,
    ),
  );
  it.each(clauses)('%s %s: its example compiles and has it', (block, key, example) => {
    expect(said(framed(example, block))).toEqual([]);
    expect(example).toMatch(new RegExp(`^ *${key}[：（ ]`, 'm'));
  });

  it.each(Object.entries(mannerMeanings))('标准（%s）', (manner, { example }) => {
    expect(said(framed(example))).toEqual([]);
    expect(example).toContain(`标准（${manner}）：`);
  });
});

describe('other words', () => {
  it.each([...Object.entries(factTypeMeanings), ...Object.entries(headingMeanings)])(
    '%s: its line compiles',
    (_name, { example }) => {
      expect(said(declaring(example))).toEqual([]);
    },
  );

  it.each(Object.keys(mechanismMeanings))('%s: a policy-wide reading may speak about it', (mechanism) => {
    const reading = `口径 B01：甲\n  理由：乙\n  待确认：丙\n  适用：${mechanism}`;
    expect(said(framed(reading, 'policy'))).toEqual([]);
  });

  it.each(Object.entries(commonFactMeanings))('%s need not be declared', (name, { example }) => {
    expect(said(framed(example))).toEqual([]);
    expect(example).toContain(name);
  });

  it.each(awardNouns)('%s: an award may be called so', (noun) => {
    const frequency = noun.startsWith('一次性') ? '频次：一次性\n' : '';
    expect(said(framed(`${frequency}标准：按研发投入的5%给予${noun}`))).toEqual([]);
  });

  it.each(Object.entries(literalMeanings))('%s: its example is one such word', (token, { example }) => {
    expect(lexer(example).map(({ tokenType }) => tokenType.name)).toEqual([token]);
  });
});
