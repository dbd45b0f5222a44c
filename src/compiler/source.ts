/** A rule file as it was read. */
export interface SourceFile {
  /** Path relative to the policy folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** A place in a rule file: offsets of the text, end exclusive. */
export interface Place {
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
}

/** Line and column of an offset, both counted from 1; columns count characters. */
export function position(text: string, offset: number): { readonly line: number; readonly column: number } {
  let line = 1;
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
    line++;
    start = end + 1;
  }
  return { line, column: [...text.slice(start, offset)].length + 1 };
}

/** 位置 in words: `measure-02.zc 第36行`. */
export const placeInFile = ({ file, start }: Place): string =>
  `${file.path} 第${position(file.text, start).line}行`;

/** 位置 as plain data, for programs. */
export const placeJson = ({ file, start }: Place) => ({ file: file.path, ...position(file.text, start) });

/** The line that holds an offset, without its line break. */
export function lineAt(text: string, offset: number): { readonly text: string; readonly start: number } {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', start);
  return { text: text.slice(start, end < 0 ? undefined : end).replace(/\r$/, ''), start };
}

/** 字宽: the cells that a text takes on a terminal; a Han character or full-width mark takes two. */
export function cells(text: string): number {
  let width = 0;
  for (const character of text)
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}\u3000-\u303f“”‘’—…]/u.test(
        character,
      )
        ? 2
        : 1;
  return width;
}

/** Controls, marks of direction, joiners: nobody sees them, and they change what is read or how it looks. */
export const invisible = /(?![\t\r\n\ufeff])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu;

/** A text with a mark for what is not seen, so that it can be shown. */
export const visibly = (text: string): string => text.replace(invisible, '\ufffd');

/** 列表: rows with their columns under each other; amounts (1,000.00) end under each other. */
export function columns(rows: readonly (readonly string[])[], indent = '  '): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => cells(row[column] ?? ''))));
  const padded = (text: string, column: number) => {
    const space = ' '.repeat((widths[column] ?? 0) - cells(text));
    return /^[\d,]+\.\d\d$/.test(text) ? space + text : text + space;
  };
  return rows.map((row) => `${indent}${row.map(padded).join('  ')}`.trimEnd());
}
