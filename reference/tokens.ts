import { keywords, literalMeanings, markTexts } from '../grammar/index.ts';

/** 词的写法: how a token is written: one of some words, a mark, or in a form of its own. */
export type Writing =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'form'; readonly name: string };

/** The writing of a token of the grammar, by its name. */
export function writingOf(token: string): Writing {
  const words = (keywords as Readonly<Record<string, readonly string[]>>)[token];
  if (words) return { kind: 'words', words };
  const mark = (markTexts as Readonly<Record<string, string>>)[token];
  if (mark !== undefined) return { kind: 'words', words: [mark] };
  if (token === 'AwardNoun') return { kind: 'form', name: '奖补名目' };
  if (token === 'Name') return { kind: 'form', name: '声明的名称' };
  const literal = (literalMeanings as Readonly<Record<string, { readonly name: string }>>)[token];
  if (literal) return { kind: 'form', name: literal.name };
  throw new Error(`nothing is known about the token ${token}`);
}
