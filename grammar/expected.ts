import { defaultParserErrorProvider } from 'chevrotain';
import type { Dictionary } from './dictionary.ts';
import { createLexer } from './lexer.ts';
import type { ClauseRule } from './meanings/index.ts';
import { ClauseParser } from './parser/index.ts';

/** 接写: the words of an unfinished value, and what may come next. */
export interface Expected {
  /** Token and text of each word that is whole. */
  readonly words: readonly { readonly token: string; readonly text: string }[];
  /** What has been begun of a word that the dictionary does not know yet; empty where nothing has. */
  readonly begun: string;
  /** Names of the tokens that may stand here. */
  readonly tokens: ReadonlySet<string>;
}

/** 接写: how a value that is read by one of some rules may go on. Conditions on words further on are not asked. */
export function expectedAfter(text: string, rules: readonly ClauseRule[], dictionary: Dictionary): Expected {
  const parser = new ClauseParser(defaultParserErrorProvider);
  const tokens = createLexer(dictionary)(text);
  const last = tokens.at(-1);
  const isBegun = last?.tokenType.name === 'Stray' && last.startOffset + last.image.length === text.length;
  const whole = isBegun ? tokens.slice(0, -1) : tokens;
  const paths = rules.flatMap((rule) => parser.computeContentAssist(rule, whole));
  return {
    words: whole.map(({ tokenType, image }) => ({ token: tokenType.name, text: image })),
    begun: isBegun ? last.image : '',
    tokens: new Set(paths.map(({ nextTokenType }) => nextTokenType.name)),
  };
}
