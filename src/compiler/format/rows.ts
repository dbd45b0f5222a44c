import { startsClause } from '../1-parse/outline.ts';
import { cells } from '../source.ts';

/** 行: a line of the official form with what stands below it; indentation and line breaks come at the end. */
export interface Row {
  readonly text: string;
  /** What the text is: only a sentence of rules or of free text may go on in the next line. */
  readonly kind: 'heading' | 'sentence' | 'free';
  readonly remarks: RowRemarks;
  readonly children: readonly Row[];
}

export interface RowRemarks {
  /** Kept apart by a blank line where the row begins a block. */
  readonly apart: readonly (readonly string[])[];
  readonly above: readonly string[];
  readonly below: readonly string[];
}

/** Width of a line, in cells: a Han character takes two. */
const longest = 120;

/** Blocks with one blank line between them. */
export function printBlocks(blocks: readonly (readonly Row[])[], last: RowRemarks['apart']): string {
  const paragraphs = blocks.flatMap(([first, ...others]) => {
    if (!first) return [];
    const rows = [{ ...first, remarks: { ...first.remarks, apart: [] } }, ...others];
    return [...first.remarks.apart, rows.flatMap((row) => printRow(row, 0))];
  });
  const text = [...paragraphs, ...last].map((lines) => lines.join('\n')).join('\n\n');
  return text === '' ? '' : `${text}\n`;
}

function printRow({ text, kind, remarks, children }: Row, depth: number): string[] {
  const at = (level: number) => (line: string) => '  '.repeat(level) + line;
  return [
    ...[...remarks.apart.flat(), ...remarks.above].map(at(depth)),
    ...(kind === 'heading' ? [at(depth)(text)] : folded(text, kind, depth)),
    // What follows a heading stands above the first line below it.
    ...remarks.below.map(at(children.length > 0 ? depth + 1 : depth)),
    ...children.flatMap((child) => printRow(child, depth + 1)),
  ];
}

/** Whether a text has room on one line. */
export const fits = (text: string, depth: number): boolean => 2 * depth + cells(text) <= longest;

/** 换行: the text in lines of no more than the greatest width, as far as it has places to break. */
export function folded(text: string, kind: 'sentence' | 'free', depth: number): string[] {
  if (fits(text, depth)) return ['  '.repeat(depth) + text];
  const lines: string[] = [];
  for (const phrase of phrases(text, kind)) {
    const line = lines.at(-1);
    if (line !== undefined && fits(line + phrase, lines.length > 1 ? depth + 1 : depth))
      lines[lines.length - 1] = line + phrase;
    else lines.push(phrase);
  }
  return lines.map((line, index) => '  '.repeat(index === 0 ? depth : depth + 1) + line);
}

/**
 * A text cut after commas, semicolons and full stops; a sentence of rules not inside brackets or quotation marks. What
 * would be taken for a remark or for a clause at the start of a line is not put there.
 */
function phrases(text: string, kind: 'sentence' | 'free'): string[] {
  const found: string[] = [];
  let open = 0;
  let phrase = '';
  const close = () => {
    const mayBegin = /^[^\s#＃]/.test(phrase) && !startsClause(phrase);
    if (mayBegin || found.length === 0) found.push(phrase);
    else found[found.length - 1] += phrase;
    phrase = '';
  };
  for (const character of text) {
    phrase += character;
    if ('（「“'.includes(character)) open++;
    else if ('）」”'.includes(character)) open--;
    else if ('，；。'.includes(character) && (kind === 'free' || open === 0)) close();
  }
  if (phrase !== '') close();
  return found;
}
