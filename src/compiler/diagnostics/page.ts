/** 诊断说明: the page that explains one code, `docs/messages/ZC0103.md`, as data. */
export interface Page {
  readonly code: string;
  /** What is wrong, in the words of a heading. */
  readonly title: string;
  /** What it means, and why the language is strict here. */
  readonly meaning: string;
  /** A text with the mistake, and what the compiler says about it. */
  readonly wrong: string;
  readonly message: string;
  /** The same without the mistake, in one or several ways. */
  readonly right: readonly string[];
  /** The whole page as it is written. */
  readonly markdown: string;
}

const page =
  /^# (ZC\d{4})：(.+?)\n\n(.+?)\n\n## 错误的写法\n\n```zc\n([^`]+)```\n\n```text\n([^`]*)```\n\n## 正确的写法\n\n(.+)$/s;

/** Reads a page; one of another shape is a mistake of whoever wrote it. */
export function readPage(markdown: string): Page {
  const [, code = '', title = '', meaning = '', wrong = '', message = '', ways = ''] =
    page.exec(markdown) ?? [];
  const right = [...ways.matchAll(/```zc\n([^`]+)```\n/g)].map(([, text = '']) => text);
  if (right.length === 0) throw new Error(`not the page of a diagnostic:\n${markdown.slice(0, 80)}`);
  return { code, title, meaning, wrong, message, right, markdown };
}

/** The page as plain text, for a terminal. */
export function pageText({ code, title, meaning, wrong, message, right }: Page): string {
  return [
    `${code}  ${title}`,
    meaning.replaceAll('`', ''),
    '错误的写法：',
    indented(wrong),
    indented(message),
    '正确的写法：',
    right.map(indented).join('\n\n或者：\n\n'),
  ].join('\n\n');
}

const indented = (text: string) => text.trimEnd().replaceAll(/^(?=.)/gm, '    ');
