import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const handbook = join(import.meta.dirname, '../../docs/handbook');

/** A fenced block of a page: ```` ```zc measure-01.zc ````. */
export interface Block {
  /** `zc`, `json`, `css`, `diff`, `console`. */
  readonly kind: string;
  /** The file that it is, or that it changes; null for a block that stands alone. */
  readonly file: string | null;
  readonly text: string;
  /** Where its text begins in the page. */
  readonly start: number;
}

/** The fenced blocks of a page, in their order. */
export function blocksOf(markdown: string): readonly Block[] {
  return [...markdown.matchAll(/^```(\w+)(?: (\S+))?\n(.*?)^```$/gms)].map((match) => {
    const [whole, kind = '', file = null, text = ''] = match;
    return { kind, file, text, start: match.index + whole.indexOf('\n') + 1 };
  });
}

export const readPage = (name: string): string => readFileSync(join(handbook, name), 'utf8');
