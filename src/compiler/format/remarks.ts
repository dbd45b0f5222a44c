import { normalize } from '../../../grammar/index.ts';
import type { SourceFile } from '../source.ts';

/** 备注: the remarks of a file (lines that begin with #), by the start of the line that they belong to. */
export interface Remarks {
  /** Directly above the line. */
  readonly above: ReadonlyMap<number, readonly string[]>;
  /** Directly below the line, and not above another one. */
  readonly below: ReadonlyMap<number, readonly string[]>;
  /** Above the line with a blank line between; one list for each run of remarks. */
  readonly apart: ReadonlyMap<number, readonly (readonly string[])[]>;
  /** At the end of the file, with a blank line above. */
  readonly last: readonly (readonly string[])[];
}

interface Row {
  readonly kind: 'blank' | 'remark' | 'line';
  readonly indent: number;
  readonly start: number;
  readonly text: string;
}

/**
 * Whose a remark is: of the line below it, where no blank line parts them and it is not indented deeper; otherwise of
 * the line directly above it; otherwise it stands apart, before the next line.
 */
export function readRemarks(file: SourceFile): Remarks {
  const rows = rowsOf(file);
  const above = new Map<number, string[]>();
  const below = new Map<number, string[]>();
  const apart = new Map<number, string[][]>();
  const last: string[][] = [];
  for (let i = 0; i < rows.length; i++) {
    if (rows[i]?.kind !== 'remark') continue;
    const first = i;
    while (rows[i + 1]?.kind === 'remark') i++;
    const run = rows.slice(first, i + 1);
    const texts = run.map((row) => row.text);
    const before = rows[first - 1];
    const after = rows[i + 1];
    if (after?.kind === 'line') {
      // Of a run between two lines, what is indented deeper than the second one still belongs to the first.
      const level = run.findIndex((row) => row.indent <= after.indent);
      const split = before?.kind !== 'line' ? 0 : level < 0 ? run.length : level;
      if (before) append(below, before.start, texts.slice(0, split));
      append(above, after.start, texts.slice(split));
    } else if (before?.kind === 'line') append(below, before.start, texts);
    else {
      const next = rows.slice(i + 1).find((row) => row.kind === 'line');
      if (next) append(apart, next.start, [texts]);
      else last.push(texts);
    }
  }
  return { above, below, apart, last };
}

function append<T>(to: Map<number, T[]>, key: number, more: readonly T[]): void {
  to.set(key, [...(to.get(key) ?? []), ...more]);
}

function rowsOf(file: SourceFile): Row[] {
  let offset = 0;
  return normalize(file.text)
    .split('\n')
    .map((raw): Row => {
      const content = raw.trim();
      const indent = raw.length - raw.trimStart().length;
      const start = offset + indent;
      offset += raw.length + 1;
      const kind = content === '' ? 'blank' : content.startsWith('#') ? 'remark' : 'line';
      // A remark is quoted as it was written; only its first character has an official form.
      return {
        kind,
        indent,
        start,
        text: content.slice(0, 1) + file.text.slice(start + 1, start + content.length),
      };
    });
}
