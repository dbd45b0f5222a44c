import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { grammarRules, type Part } from '../../grammar/index.ts';
import { derived } from '../../reference/index.ts';
import { writingOf } from '../../reference/tokens.ts';

const root = join(import.meta.dirname, '../..');
const files = derived.pages();
const textOf = (name: string) => files.get(name) ?? '';
const pages = [...files.keys()].filter((name) => name.endsWith('.md'));

describe('pages', () => {
  it.each(pages)('%s: every link leads somewhere', (name) => {
    const links = [...textOf(name).matchAll(/\]\(([^)#]*)#?([^)]*)\)/g)];
    const broken = links.filter(([, path = '', anchor = '']) => {
      const page = path === '' ? name : path;
      if (!files.has(page)) return !existsSync(join(root, 'docs/reference', page));
      return anchor !== '' && !textOf(page).includes(`<a id="${anchor}">`);
    });
    expect(broken.map(([link]) => link)).toEqual([]);
  });
});

describe('drawings', () => {
  it.each([...grammarRules()])('%s stands alone and shows every word of the rule', (rule, part) => {
    const svg = textOf(`diagrams/${rule}.svg`);
    expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(svg).not.toMatch(/<script|href=|@import|url\(/);
    const shown = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text);
    expect(tokensOf(part).filter((token) => !shown.includes(shownAs(token)))).toEqual([]);
  });
});

describe('grammar.ebnf', () => {
  // Comments, texts and regular expressions are no names.
  const plain = textOf('grammar.ebnf').replace(
    /\/\*.*?\*\/|"[^"]*"|(?<=^.*::= |[ (])\/(?:\\.|[^/\n])+\//gms,
    ' ',
  );

  it('defines every name that it uses, and uses every rule', () => {
    const defined = [...plain.matchAll(/^(\w+) +::=/gm)].map(([, name]) => name);
    const used = [...plain.replace(/^\w+ +::=/gm, '').matchAll(/[A-Za-z]\w*/g)].map(([name]) => name);
    const known = new Set([...defined, 'EOL', 'INDENT', 'DEDENT']);
    expect(used.filter((name) => !known.has(name))).toEqual([]);
    expect(new Set(defined).size).toBe(defined.length);
    expect([...grammarRules().keys()].filter((rule) => !used.includes(rule))).toEqual([]);
  });
});

function tokensOf(part: Part): string[] {
  switch (part.kind) {
    case 'token':
      return [part.token];
    case 'rule':
      return [];
    case 'sequence':
    case 'choice':
      return part.parts.flatMap(tokensOf);
    case 'optional':
      return tokensOf(part.part);
    case 'repeat':
      return [...tokensOf(part.part), ...(part.separator === null ? [] : [part.separator])];
  }
}

function shownAs(token: string): string {
  const writing = writingOf(token);
  return writing.kind === 'form' ? writing.name : writing.words.join('　').replace('*', '&#42;');
}
