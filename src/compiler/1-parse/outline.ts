import { normalize } from '../../../grammar/index.ts';
import type { Place, SourceFile } from '../source.ts';

/**
 * 版式: the layout of a rule file. A line is a clause; lines that are indented deeper belong to the line above them,
 * as its continuation or as its parts. Lines that begin with # are remarks.
 */
export interface Line {
  readonly file: SourceFile;
  /** The text of the whole file in official punctuation, remarks blanked out; offsets are those of the source. */
  readonly text: string;
  readonly indent: number;
  /** First and last character of this line, without indentation and trailing space. */
  readonly start: number;
  readonly end: number;
  readonly children: Line[];
}

/** A line of the form `键：值`. */
export interface ClauseLine {
  readonly line: Line;
  readonly key: string;
  /** `就高` of `标准（就高）`; `A06` of `口径 A06`. */
  readonly argument: string | null;
  readonly keyPlace: Place;
  /** Where the value begins on the line. */
  readonly valueStart: number;
}

/** The lines of a file as a forest by indentation. */
export function outline(file: SourceFile): readonly Line[] {
  const text = normalize(file.text).replace(/^ *#.*$/gm, (remark) => ' '.repeat(remark.length));
  const roots: Line[] = [];
  const open: Line[] = [];
  let offset = 0;
  for (const raw of text.split('\n')) {
    const content = raw.trim();
    if (content !== '') {
      const indent = raw.length - raw.trimStart().length;
      const start = offset + indent;
      const line: Line = { file, text, indent, start, end: start + content.length, children: [] };
      while (open.length > 0 && (open.at(-1) as Line).indent >= indent) open.pop();
      (open.at(-1)?.children ?? roots).push(line);
      open.push(line);
    }
    offset += raw.length + 1;
  }
  return roots;
}

/** The line's own text, without its children. */
export const ownText = (line: Line): string => line.text.slice(line.start, line.end);

/** The place of the line's own text. */
export const placeOf = (line: Line): Place => ({ file: line.file, start: line.start, end: line.end });

/** End of the last line below this one, or of the line itself. */
export function blockEnd(line: Line): number {
  const last = line.children.at(-1);
  return last ? blockEnd(last) : line.end;
}

const clausePattern = /^([^：，。；「」“”（）=\s\d]{1,10})\s*(?:（([^（）]*)）|([A-Z][A-Z0-9]*))?\s*：\s*/;

/** The line as a clause, or null where it has no key. */
export function clauseLine(line: Line): ClauseLine | null {
  const match = clausePattern.exec(ownText(line));
  if (!match) return null;
  const key = match[1] as string;
  return {
    line,
    key,
    argument: match[2] ?? match[3] ?? null,
    keyPlace: { file: line.file, start: line.start, end: line.start + key.length },
    valueStart: line.start + match[0].length,
  };
}

/** Whether a text at the start of a line would be taken for a clause. */
export const startsClause = (text: string): boolean => clausePattern.test(normalize(text));

/** Free text of a clause: its own line and its continuation, as the author wrote it, line breaks removed. */
export function freeText(line: Line, from: number, to = blockEnd(line)): string {
  const lines: string[] = [];
  let at = from;
  for (const part of line.text.slice(from, to).split('\n')) {
    // The source is quoted, not its normalised form: official punctuation is the author's own business in free text.
    if (part.trim() !== '') lines.push(line.file.text.slice(at, at + part.length).trim());
    at += part.length + 1;
  }
  return lines.join('');
}
