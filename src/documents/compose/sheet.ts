/** Checks a style sheet of an office: it decides how a page looks, and fetches nothing. */
import type { TemplateFault } from './fault.ts';
import { placeAt } from './place.ts';
import type { TemplateSource } from './source.ts';

const REFUSED: readonly (readonly [RegExp, string])[] = [
  [/\\/g, '引号之外不允许使用反斜线。'],
  [/@import\b/gi, '不允许使用「@import」，请把样式写在本文件里。'],
  [/@font-face\b/gi, '不允许使用「@font-face」，字体由程序按用途选定（var(--body) 等）。'],
  [
    /\b(?:url|src|image|image-set|cross-fade|element|paint)\(/gi,
    '不允许引用图片和地址，样式不能读取其他文件。',
  ],
];

/** Faults of a style sheet. */
export function checkSheet({ file, text }: TemplateSource): readonly TemplateFault[] {
  const bare = withoutTexts(text);
  const refused = REFUSED.flatMap(([pattern, message]) =>
    [...bare.matchAll(pattern)].map(({ index, 0: found }) => ({ at: index, length: found.length, message })),
  );
  return [...refused, ...unended(text), ...unpaired(bare)]
    .sort((a, b) => a.at - b.at)
    .map(({ at, length, message }) => ({ file, ...placeAt(text, at), length, message }));
}

interface Found {
  readonly at: number;
  readonly length: number;
  readonly message: string;
}

/** Comments and strings; one that is not ended reaches to the end of the file or of its line, as it does for a browser. */
const TEXTS = /\/\*[\s\S]*?(?:\*\/|$)|"(?:[^"\\\n]|\\[\s\S])*"?|'(?:[^'\\\n]|\\[\s\S])*'?/g;

const withoutTexts = (text: string) => text.replace(TEXTS, (one) => one.replace(/[^\n]/g, ' '));

function unended(text: string): readonly Found[] {
  return [...text.matchAll(TEXTS)].flatMap(({ index: at, 0: one }) => {
    if (one.startsWith('/*'))
      return one.length >= 4 && one.endsWith('*/')
        ? []
        : [{ at, length: 2, message: '说明「/*」没有以「*/」收尾。' }];
    return one.length >= 2 && one.endsWith(one.charAt(0))
      ? []
      : [{ at, length: one.length, message: `引号「${one.charAt(0)}」没有收尾。` }];
  });
}

const PAIRS: Readonly<Record<string, string>> = { '{': '}', '(': ')', '[': ']' };

/** Brackets without their other half. */
function unpaired(bare: string): readonly Found[] {
  const found: Found[] = [];
  const open: { readonly at: number; readonly bracket: string }[] = [];
  const unclosed = ({ at, bracket }: (typeof open)[number]): Found => ({
    at,
    length: 1,
    message: `「${bracket}」没有收尾的「${PAIRS[bracket]}」。`,
  });
  for (const { index: at, 0: bracket } of bare.matchAll(/[{}()[\]]/g)) {
    if (bracket in PAIRS) {
      open.push({ at, bracket });
      continue;
    }
    const from = open.findLastIndex((one) => PAIRS[one.bracket] === bracket);
    if (from < 0) found.push({ at, length: 1, message: `「${bracket}」没有对应的开头。` });
    else found.push(...open.splice(from).slice(1).map(unclosed));
  }
  return [...found, ...open.map(unclosed)];
}
