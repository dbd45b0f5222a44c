// The columns of a table on a page, by its ruled lines.
import type { ReadPage } from './pages.ts';
import { found, textLines } from './ruler.ts';

const squeezed = (text: string) => text.replace(/\s/g, '');

/** Whether a page has a table whose head begins with some words. */
export const hasTable = (page: ReadPage, head: string) =>
  page.lines.some(({ text }) => squeezed(text).startsWith(head));

/** The lines of the column under a head that begins with a character, from top to bottom, with the head itself. */
export function cells(page: ReadPage, table: string, head: string): readonly string[] {
  const row = found(
    page.lines.find(({ text }) => squeezed(text).startsWith(table)),
    table,
  );
  const place = found(
    row.glyphs.find(({ text }) => text === head),
    head,
  );
  const borders = page.rules.filter(({ top, bottom }) => bottom - top > 3).map(({ left }) => left);
  const from = Math.max(...borders.filter((left) => left < place.left));
  const to = Math.min(...borders.filter((left) => left > place.left));
  return textLines(page)
    .filter(({ baseline }) => baseline >= row.baseline)
    .flatMap(({ glyphs }) => {
      const within = glyphs.filter(({ left, ink }) => ink !== null && left >= from && left < to);
      return within.length === 0 ? [] : [within.map(({ text }) => text).join('')];
    });
}
