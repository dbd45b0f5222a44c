import { createLexer, type Dictionary, once } from '../../../grammar/index.ts';
import type { Text } from './syntax.ts';
import type { ValueReader } from './values.ts';

/**
 * 未读懂的句子: a reader that keeps the names of values that could not be read. Nothing is made of them but what an editor
 * shows while the author is still writing.
 */
export function keepingUnread(
  reader: ValueReader,
  dictionary: Dictionary,
): ValueReader & { readonly unread: readonly Text[] } {
  const lexer = once(() => createLexer(dictionary));
  const unread: Text[] = [];
  return {
    ...reader,
    unread,
    read: (rule, value) => {
      const parsed = reader.read(rule, value);
      if (parsed) return parsed;
      const { file, start } = value;
      for (const { image, startOffset, tokenType } of lexer()(value.text.slice(start, value.end))) {
        if (tokenType.name !== 'Name' && tokenType.name !== 'QuotedName') continue;
        const place = { file, start: start + startOffset, end: start + startOffset + image.length };
        unread.push({ text: image.replace(/^「|」$/g, ''), place });
      }
      return null;
    },
  };
}

/** 是否读懂: a reader that notes whether everything that it was given could be read. */
export function watching(reader: ValueReader): ValueReader & { readonly isAllRead: () => boolean } {
  let isAllRead = true;
  return {
    ...reader,
    isAllRead: () => isAllRead,
    read: (rule, value) => {
      const parsed = reader.read(rule, value);
      isAllRead &&= parsed !== null;
      return parsed;
    },
  };
}
