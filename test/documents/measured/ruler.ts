// The measures of the standard, and how lines are found and measured against them.
import type { Line, ReadPage } from './pages.ts';

/** A point, a 3号 character, a character's share of the line, and a line, in millimetres. */
export const pt = 25.4 / 72;
export const character = 16 * pt;
export const step = 156 / 28;
export const pitch = 225 / 22;
/** 版心. */
export const textArea = { left: 28, right: 28 + 156, top: 37, bottom: 37 + 225 };
export const red = '#d7000f';

/** The browser draws on whole pixels of 0.26 mm. */
export const slack = 0.3;

export const isPageNumber = (line: Line) => /^— \d+ —$/.test(line.text);
export const textLines = (page: ReadPage) => page.lines.filter((line) => !isPageNumber(line));
export const pageNumberOf = (page: ReadPage) => page.lines.find(isPageNumber);
export const blackLines = (page: ReadPage) => textLines(page).filter(({ color }) => color !== red);
export const reds = (page: ReadPage) =>
  page.rules.filter(({ color }) => color === red).sort((a, b) => a.top - b.top);
export const height = ({ top, bottom }: Pick<Line, 'top' | 'bottom'>) => bottom - top;
export const middle = ({ left, right }: Pick<Line, 'left' | 'right'>) => (left + right) / 2;

/** What must be there. */
export function found<T>(thing: T | undefined, what: string): T {
  if (thing === undefined) throw new Error(`there is no ${what}`);
  return thing;
}
export const pageAt = (pages: readonly ReadPage[], index: number) => found(pages.at(index), `page ${index}`);
export const pageWith = (pages: readonly ReadPage[], text: string) =>
  found(
    pages.find((page) => page.lines.some((line) => line.text.includes(text))),
    text,
  );
export const lineOn = (page: ReadPage, text: string) =>
  found(
    page.lines.find((line) => line.text.includes(text)),
    text,
  );
export const lineIn = (pages: readonly ReadPage[], text: string) => lineOn(pageWith(pages, text), text);

/** A line's box, which is a line high and holds a character of its size in its middle; 0.88 of it stand above the baseline. */
export const boxOf = ({ baseline, size }: Line) => {
  const top = baseline - 0.88 * size * pt - (pitch - size * pt) / 2;
  return { top, bottom: top + pitch };
};
/** How many lines stand empty between two. */
export const linesBetween = (upper: Line, lower: Line) => (boxOf(lower).top - boxOf(upper).bottom) / pitch;
