/** Checks a style sheet of an office: it decides how a page looks, and fetches nothing. */
import type { TemplateFault } from './fault.ts';
import { lineAndColumn } from './markup.ts';
import type { TemplateSource } from './source.ts';

const REFUSED: readonly (readonly [RegExp, string])[] = [
  [/@import\b/gi, '不允许使用「@import」，请把样式写在本文件里。'],
  [/@font-face\b/gi, '不允许使用「@font-face」，字体由程序按用途选定（var(--body) 等）。'],
  [
    /\b(?:url|src|image|image-set|cross-fade|element|paint)\(/gi,
    '不允许引用图片和地址，样式不能读取其他文件。',
  ],
];

/** Faults of a style sheet. */
export function checkSheet({ file, text }: TemplateSource): readonly TemplateFault[] {
  if (/\\(?:[0-9a-f]|[^\d\s])/i.test(withoutStrings(text))) {
    const at = withoutStrings(text).search(/\\/);
    return [{ file, ...lineAndColumn(text, at), length: 1, message: '引号之外不允许使用反斜线。' }];
  }
  const bare = withoutComments(text);
  return REFUSED.flatMap(([pattern, message]) =>
    [...bare.matchAll(pattern)].map(({ index, 0: found }) => ({
      file,
      ...lineAndColumn(text, index),
      length: found.length,
      message,
    })),
  ).sort((a, b) => a.line - b.line);
}

const blank = (text: string) => text.replace(/[^\n]/g, ' ');
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, blank);
const withoutStrings = (text: string) =>
  withoutComments(text).replace(/"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'/g, blank);
