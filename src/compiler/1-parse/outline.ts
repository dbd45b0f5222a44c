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
  /** Whether it follows a blank line, or begins the file. */
  readonly apart: boolean;
  readonly children: readonly Line[];
  /** What was found wrong with its layout, and has been reported. */
  readonly slip?: Slip;
}

/** 版式的毛病: reported where it was found, and how the line is to be understood all the same. */
export interface Slip {
  /** The key that was meant, where the line misspells it. */
  readonly clause?: { readonly key: string; readonly argument: string | null; readonly valueStart: number };
  /** The line as it should read, where it was broken in two. */
  readonly text?: string;
  /** Whether its value may be mistaken for the same reason, so that nothing more is said about it. */
  readonly silent: boolean;
  /** Whether the line above may have lost what was found here. */
  readonly mayBeAbove?: boolean;
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

/** The lines of a file, one after the other. */
export function linesOf(file: SourceFile): readonly Line[] {
  const text = normalize(file.text).replace(/^ *#.*$/gm, (remark) => ' '.repeat(remark.length));
  const lines: Line[] = [];
  let offset = 0;
  let apart = true;
  for (const raw of text.split('\n')) {
    const content = raw.trim();
    if (content === '') apart = true;
    else {
      const indent = raw.length - raw.trimStart().length;
      const start = offset + indent;
      lines.push({ file, text, indent, start, end: start + content.length, apart, children: [] });
      apart = false;
    }
    offset += raw.length + 1;
  }
  return lines;
}

/** Lines as a forest by indentation; those that `isTop` says are never taken for a part of the line above. */
export function forest(
  lines: readonly Line[],
  isTop: (line: Line) => boolean = () => false,
): readonly Line[] {
  interface Growing extends Line {
    readonly children: Growing[];
  }
  const roots: Growing[] = [];
  const open: Growing[] = [];
  for (const each of lines) {
    const line: Growing = { ...each, children: [] };
    const top = isTop(each);
    while (open.length > 0 && (top || (open.at(-1)?.indent ?? 0) >= line.indent)) open.pop();
    (open.at(-1)?.children ?? roots).push(line);
    open.push(line);
  }
  return roots;
}

/** The line's own text, without its children. */
export const ownText = ({ text, start, end, slip }: Line): string => slip?.text ?? text.slice(start, end);

/** The place of the line's own text. */
export const placeOf = (line: Line): Place => ({ file: line.file, start: line.start, end: line.end });

/** End of the last line below this one, or of the line itself. */
export function blockEnd(line: Line): number {
  let last = line;
  for (let below = last.children.at(-1); below; below = last.children.at(-1)) last = below;
  return last.end;
}

const clausePattern = /^([^：，。；「」“”（）=\s\d]{1,10})\s*(?:（([^（）]*)）|([A-Z][A-Z0-9]*))?\s*：\s*/;

/** The line as a clause, or null where it has no key. */
export function clauseLine(line: Line): ClauseLine | null {
  const meant = line.slip?.clause;
  const match = meant ? null : clausePattern.exec(ownText(line));
  const key = meant?.key ?? match?.[1];
  if (key === undefined) return null;
  return {
    line,
    key,
    argument: meant ? meant.argument : (match?.[2] ?? match?.[3] ?? null),
    keyPlace: { file: line.file, start: line.start, end: Math.min(line.start + key.length, line.end) },
    valueStart: meant ? meant.valueStart : line.start + (match?.[0].length ?? 0),
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
