import type { TextContent } from 'pdfjs-dist/types/src/display/api.d.ts';

/** What a reader takes for one line lies within so many points. */
const slack = 2;

/** 行: the texts of a page from top to bottom, each line from left to right, white space removed. */
export function linesOf(items: TextContent['items']): string[] {
  const lines: { readonly y: number; readonly parts: { readonly x: number; readonly text: string }[] }[] = [];
  for (const item of items) {
    if (!('str' in item)) continue;
    const text = item.str.replace(/\s+/g, '');
    if (text === '') continue;
    const [, , , , x = 0, y = 0] = item.transform as readonly number[];
    const line = lines.find((one) => Math.abs(one.y - y) < slack);
    if (line) line.parts.push({ x, text });
    else lines.push({ y, parts: [{ x, text }] });
  }
  return lines
    .sort((a, b) => b.y - a.y)
    .map(({ parts }) =>
      parts
        .sort((a, b) => a.x - b.x)
        .map(({ text }) => text)
        .join(''),
    );
}
