import type { TokenType } from 'chevrotain';
import { awardNouns } from '../keywords.ts';
import { tokenText } from '../tokens.ts';
import { literalMeanings } from './words.ts';

/** A token type in plain words, for messages that say what was expected. */
export function tokenLabel(type: TokenType): string {
  const labels: Readonly<Record<string, string>> = {
    Name: literalMeanings.QuotedName.label,
    AwardNoun: `奖补名目（${awardNouns.slice(0, 8).join('、')}等）`,
    EOF: '句末',
  };
  const literal = (literalMeanings as Readonly<Record<string, { readonly label: string }>>)[type.name];
  const text = tokenText(type);
  return text === undefined ? (literal?.label ?? labels[type.name] ?? type.name) : `“${text}”`;
}
