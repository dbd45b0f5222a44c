import { createToken, type IToken, Lexer, type TokenType } from 'chevrotain';
import { awardNounAt } from './award-nouns.ts';
import type { Dictionary } from './dictionary.ts';
import { AwardNoun, literals, literalsAt, marks, plainLiterals, Stray, tokenType } from './tokens.ts';

/** 分词: the lexer of a policy, built once for its dictionary. */
export function createLexer(dictionary: Dictionary): (text: string) => IToken[] {
  // Names and keywords are alternatives of one longest match, which a list of patterns cannot express by itself:
  // one token asks the dictionary and carries the answer, and is given its own type afterwards.
  const word = createToken({
    name: 'Word',
    pattern: (text: string, offset: number) => {
      const found = dictionary.longest(text, offset);
      if (!found) return null;
      const match = [found.text] as unknown as RegExpExecArray & { payload: string };
      match.payload = found.token;
      return match;
    },
    line_breaks: false,
  });
  const stray = createToken({
    name: 'Stray',
    pattern: (text: string, offset: number) =>
      [text.slice(offset, strayEnd(dictionary, text, offset))] as unknown as RegExpExecArray,
    line_breaks: false,
  });
  const noun = createToken({
    name: 'Noun',
    pattern: (text: string, offset: number) => {
      const found = awardNounAt(text, offset);
      return found === null ? null : ([found] as unknown as RegExpExecArray);
    },
    line_breaks: false,
  });
  const space = createToken({ name: 'Space', pattern: /[ \n]+/, group: Lexer.SKIPPED, line_breaks: true });
  const lexer = new Lexer(
    [
      space,
      ...Object.values(marks),
      literals.QuotedName,
      literals.QuotedText,
      noun,
      word,
      ...plainLiterals,
      stray,
    ],
    { positionTracking: 'onlyOffset', skipValidations: true, ensureOptimizations: false },
  );
  return (text) =>
    lexer.tokenize(text).tokens.map((token) => {
      if (token.tokenType === stray) return retype(token, Stray);
      if (token.tokenType === noun) return retype(token, AwardNoun);
      return token.tokenType === word ? retype(token, tokenType(token.payload as string)) : token;
    });
}

/** Gives a token the type that it was found to have. */
function retype(token: IToken, type: TokenType): IToken {
  return { ...token, tokenType: type, tokenTypeIdx: type.tokenTypeIdx as number };
}

/** Where a run that is no word of the language ends: at the next word, literal, mark or space. */
function strayEnd(dictionary: Dictionary, text: string, offset: number): number {
  let end = offset + 1;
  while (end < text.length && !startsWord(dictionary, text, end)) end++;
  return end;
}

function startsWord(dictionary: Dictionary, text: string, at: number): boolean {
  if (/[ \n，、；：。（）=「“]/.test(text.charAt(at))) return true;
  return dictionary.longest(text, at) !== undefined || literalsAt(text, at).size > 0;
}
