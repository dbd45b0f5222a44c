import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  awardNouns,
  createDictionary,
  createLexer,
  keywordMeanings,
  keywords,
  literals,
  normalize,
} from '../../grammar/index.ts';
import { neighbours } from '../../reference/textmate/values.ts';
import { parse } from '../../src/compiler/1-parse/index.ts';
import { createReporter } from '../../src/compiler/diagnostics/index.ts';
import type { Place, SourceFile } from '../../src/compiler/index.ts';
import { framed, pageText } from '../reference/page.ts';
import { type Span, tokenize } from './tokenize.ts';

const root = join(import.meta.dirname, '../..');
const read = (folder: string): readonly SourceFile[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.zc'))
    .map((path) => ({ path, text: readFileSync(join(root, folder, path), 'utf8') }));
const folders = ['policies', 'test/policies'].flatMap((above) =>
  readdirSync(join(root, above), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(above, entry.name)),
);
const policies = folders
  .map((folder) => [folder, read(folder)] as const)
  .filter(([, files]) => files.length > 0);

/**
 * Words of one character beside which a name may stand on both sides. An editor that does not know the names cannot
 * tell them from a part of a name (列入的目录), which is the one limit of these colours; 「」 settles it there too.
 */
const anywhere: readonly string[] = [...neighbours()]
  .filter(([token, { before, after }]) => token in keywords && before.has('Name') && after.has('Name'))
  .flatMap(([token]): readonly string[] => keywords[token as keyof typeof keywords])
  .filter((word) => word.length === 1);

/** What a stretch of a token of the compiler may be coloured as. */
function fits(token: string, image: string, { text, scopes: [scope = ''] }: Span): boolean {
  if (token === 'Name') {
    if (image.startsWith('「')) return scope.startsWith('variable.other');
    return !scope.startsWith('keyword.') || anywhere.includes(text);
  }
  if (Object.hasOwn(keywords, token)) return scope.startsWith('keyword.');
  if (token === 'AwardNoun') return scope.startsWith('entity.name.tag');
  if (token === 'QuotedName') return scope.startsWith('variable.other');
  if (token === 'QuotedText') return scope.startsWith('string.quoted');
  if (Object.hasOwn(literals, token)) return /^constant\.|^entity\.name\.type/.test(scope);
  return true;
}

/** Tokens of clause values, from an offset on, that are coloured as something else: `内‹keyword…› is Name 区内注册`. */
function misfits(files: readonly SourceFile[], from = 0): string[] {
  const syntax = parse(files, createReporter());
  const lexer = createLexer(createDictionary(syntax?.names ?? []));
  const found: string[] = [];
  const values = new Map<SourceFile, Place[]>();
  JSON.stringify(syntax, (_, value) => {
    if (value?.readings?.[0]?.split !== undefined)
      values.set(value.place.file, [...(values.get(value.place.file) ?? []), value.place]);
    return value instanceof Map ? [...value.values()] : value;
  });
  for (const [file, places] of values) {
    const text = normalize(file.text);
    const spans = spansOf(file.text.slice(from));
    for (const { start, end } of places.filter((place) => place.start >= from)) {
      for (const { image, startOffset, tokenType } of lexer(text.slice(start, end))) {
        const at = start + startOffset - from;
        const under = spans.filter((span) => span.start < at + image.length && span.end > at);
        const wrong = under.filter((span) => !fits(tokenType.name, image, span));
        if (wrong.length > 0)
          found.push(
            `${wrong.map((span) => `${span.text}‹${span.scopes[0] ?? ''}›`).join('')} is ${tokenType.name} ${image}`,
          );
      }
    }
  }
  return [...new Set(found)];
}

/** The spans of a text with offsets into the whole of it; white space left out. */
function spansOf(text: string): readonly (Span & { readonly end: number })[] {
  let offset = 0;
  const starts = text.split('\n').map((line) => {
    const start = offset;
    offset += line.length + 1;
    return start;
  });
  return tokenize(text).flatMap((line, index) =>
    line
      .filter((span) => span.text.trim() !== '')
      .map((span) => {
        const start = (starts[index] ?? 0) + span.start;
        return { ...span, start, end: start + span.text.length };
      }),
  );
}

describe('the words of the language are coloured where the compiler reads them, and names are not', () => {
  it.each([...policies, ['docs/language.zh-CN.md', [{ path: 'policy.zc', text: pageText }]] as const])(
    '%s',
    (_folder, files) => {
      expect(misfits(files)).toEqual([]);
    },
  );

  it.each(Object.entries(keywordMeanings))('%s, in its example', (_token, { example }) => {
    expect(misfits(framed(example), pageText.length)).toEqual([]);
  });

  it.each(awardNouns)('%s, behind its amount', (noun) => {
    expect(misfits(framed(`标准：按不超过研发投入的5%给予${noun}`), pageText.length)).toEqual([]);
    expect(misfits(framed(`标准：给予不超过10万元的专项${noun}`), pageText.length)).toEqual([]);
  });
});

describe('what else stands in a rule file', () => {
  it('is coloured by what it is', async () => {
    const lines = tokenize(readFileSync(join(import.meta.dirname, 'sample.zc'), 'utf8')).map((line) =>
      line
        .map(({ text, scopes: [scope] }) =>
          scope === undefined ? text : `${text}‹${scope.replace(/\.zc$/, '')}›`,
        )
        .join(''),
    );
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('sample.colours.txt');
  });
});
