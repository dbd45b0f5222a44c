import { parseNumeral } from '../../grammar/index.ts';
import type { About } from '../runtime/index.ts';
import { UsageError } from './exit.ts';

/** The measures that were named, each once; all where none was. */
export function measureNumbers(named: readonly string[], about: About): readonly number[] {
  if (named.length === 0) return about.measures.map((measure) => measure.number);
  return [...new Set(named.map((text) => measureNumber(text, about)))];
}

/** `2`, `二`, `第二条`. */
function measureNumber(text: string, about: About): number {
  const number = parseNumeral(text.replace(/^第|条$/g, ''));
  if (about.measures.some((measure) => measure.number === number)) return number as number;
  throw new UsageError(
    `没有“${text}”这一条措施，可写：${about.measures.map((measure) => measure.number).join('、')}。`,
  );
}
