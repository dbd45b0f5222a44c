import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { messages } from '../../src/compiler/diagnostics/messages.ts';
import { type Diagnostic, readPage, renderDiagnostic } from '../../src/compiler/index.ts';
import { cells } from '../../src/compiler/source.ts';
import { corrected, formatted, pagesFolder, reviewed, said } from './support/example-policy.ts';

/**
 * Every code has a page with a wrong example and the whole message that its author gets; further samples of a code lie
 * in `diagnostics/`. To accept new texts after reading them:
 * `UPDATE_MESSAGES=1 npx vitest run test/compiler/diagnostics.test.ts`.
 */
const accept = process.env.UPDATE_MESSAGES === '1';
const rendered = (found: readonly Diagnostic[]) => `${found.map(renderDiagnostic).join('\n\n')}\n`;

/** Who finds what a page is about: the review, or else the compiler. */
const finderOf = (code: string) => (code.startsWith('ZC03') ? reviewed : said);

const pages = readdirSync(pagesFolder)
  .filter((name) => /^ZC\d{4}\.md$/.test(name))
  .map((name) => ({ name, path: join(pagesFolder, name) }));

it('every code has a page, and every page a code', () => {
  expect(pages.map(({ name }) => name)).toEqual(
    Object.keys(messages)
      .map((code) => `${code}.md`)
      .sort(),
  );
});

describe.each(pages)('the page $name', ({ name, path }) => {
  const markdown = readFileSync(path, 'utf8');
  const page = readPage(markdown);
  const find = finderOf(page.code);

  it('is about its code, in lines that a terminal holds', () => {
    expect(page.code).toBe(name.slice(0, 6));
    expect(page.meaning.split('\n').filter((line) => cells(line) > 80)).toEqual([]);
  });

  it('has an example that gives its code, once, and the whole message', () => {
    expect(find(page.wrong).map(({ code }) => code)).toEqual([page.code]);
    const message = rendered(find(page.wrong));
    if (accept)
      writeFileSync(path, markdown.replace(`\`\`\`text\n${page.message}`, `\`\`\`text\n${message}`));
    else expect(page.message).toBe(message);
  });

  // A correction that is not certain is not written.
  if (said(page.wrong)[0]?.correction?.certain)
    it('is mended by --fix into a right way', () => {
      expect(page.right).toContain(formatted(corrected(page.wrong)));
    });

  it.each(page.right)('has right way %#, which is in official form', (right) => {
    expect(find(right).map(renderDiagnostic)).toEqual([]);
    expect(formatted(right)).toBe(right);
  });
});

const folder = join(import.meta.dirname, 'diagnostics');
const samples = readdirSync(folder).filter((name) => name.endsWith('.zc'));

describe.each(samples)('the sample %s', (name) => {
  const example = readFileSync(join(folder, name), 'utf8');
  const find = finderOf(name);

  it('has its whole message', () => {
    const path = join(folder, name.replace('.zc', '.txt'));
    if (accept) writeFileSync(path, rendered(find(example)));
    expect(rendered(find(example))).toBe(readFileSync(path, 'utf8'));
  });

  // Samples of other names show several messages together.
  if (name.startsWith('ZC'))
    it('gives one message, with its code', () => {
      expect(find(example).map(({ code }) => code)).toEqual([name.slice(0, 6)]);
    });
});
