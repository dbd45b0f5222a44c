/** How wide the columns of a table are; not every word processor lays tables out by what they hold. */
import { type Line, type Look, placedIn } from './look.ts';
import { linesOf } from './markup.ts';
import { charactersIn, mm, TEXT_WIDTH } from './measures.ts';

/** 列宽 as a browser gives them: each column gets what it cannot do without, and of the rest by how much it has to say. */
export function widthsOf(lines: readonly Line[], look: Look): readonly number[] {
  const placed = placedIn(lines);
  const columns = Math.max(1, ...placed.map((row) => sumOf(row.map((one) => one.columns))));
  const least = new Array<number>(columns).fill(1);
  const most = new Array<number>(columns).fill(1);
  const fixed = Array.from({ length: columns }, (_, column) => look.fixed[column] ?? null);
  for (const [index, row] of placed.entries()) {
    const isHead = lines[index]?.isHead === true;
    for (const { cell, column, columns: span } of row) {
      if (cell === null || span > 1) continue;
      const texts = linesOf(cell.children);
      least[column] = Math.max(least[column] ?? 0, ...texts.map((text) => leastOf(text, isHead)));
      most[column] = Math.max(most[column] ?? 0, ...texts.map(charactersIn));
      if (cell.classes.includes('wide')) fixed[column] = look.wide;
      if (cell.classes.includes('amount')) fixed[column] = mm(30);
    }
  }
  const open = fixed.flatMap((width, column) => (width === null ? [column] : []));
  const room =
    TEXT_WIDTH - sumOf(fixed.map((width) => width ?? 0)) - open.length * 2 * look.padding.horizontal;
  const of = (numbers: readonly number[]) => open.map((column) => numbers[column] ?? 1);
  const widths = shared(of(least), of(most), room / (look.points * 20));
  const wanted = fixed.map((width, column) =>
    width === null
      ? (widths[open.indexOf(column)] ?? 0) * look.points * 20 + 2 * look.padding.horizontal
      : width,
  );
  // Whole twips that add up to the width of the text area.
  const ends = wanted.map((_, column) => Math.round(sumOf(wanted.slice(0, column + 1))));
  return ends.map((end, column) => end - (ends[column - 1] ?? 0));
}

/** What is better not broken: a number, a short text, the words of a head up to its unit in brackets; with a hair for the borders. */
function leastOf(text: string, isHead: boolean): number {
  const parts = isHead ? text.split(/(?=（)/) : (text.match(/[!-~]+/g) ?? []);
  const longest = Math.max(0, ...parts.map(charactersIn));
  return Math.max(Math.min(longest, isHead ? 5 : 20), Math.min(isHead ? 2 : 6, charactersIn(text))) + 0.2;
}

/** Shares a number of characters among columns. */
function shared(least: readonly number[], most: readonly number[], characters: number): readonly number[] {
  const rest = characters - sumOf(least);
  const wanting = sumOf(most.map((most, column) => Math.max(0, most - (least[column] ?? 0))));
  return least.map((own, column) => {
    const more = Math.max(0, (most[column] ?? own) - own);
    if (rest <= 0) return (own * characters) / sumOf(least);
    return wanting <= rest
      ? ((own + more) * characters) / (sumOf(least) + wanting)
      : own + (rest * more) / wanting;
  });
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
