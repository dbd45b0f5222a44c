import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Face, faceOf } from './face.ts';
import { type Corners, identity, type Matrix, times, transformed } from './matrix.ts';

/** A rectangle on the page, in millimetres from its upper left corner. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** 标记: the tag about what is painted, and the number by which the tree of tags finds it. */
export interface Mark {
  readonly tag: string;
  readonly id: number | null;
}

/** One character; `left` and `right` are the pen's places before and after it. */
export interface Glyph {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** In points. */
  readonly size: number;
  readonly face: Face;
  readonly color: string;
  /** The edges of its outline; null of a blank. */
  readonly ink: Box | null;
  readonly mark: Mark | null;
}

/** A filled rectangle or a stroked line, as rules and borders are drawn. */
export interface Rule extends Box {
  readonly color: string;
  readonly mark: Mark | null;
}

/** What a page's content paints, in its order. */
export interface Painted {
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
}

/** A point in millimetres. */
export const point = 25.4 / 72;

interface State {
  readonly matrix: Matrix;
  readonly fill: string;
  readonly stroke: string;
  readonly lineWidth: number;
}

interface Shown {
  readonly unicode: string;
  readonly fontChar: string;
  /** In thousandths of the size. */
  readonly width: number;
}

/** Reads what is painted on a page. It knows the operators that Chromium writes; another one of text is an error. */
export async function paintedOn(page: PDFPageProxy): Promise<Painted> {
  const height = page.view[3] ?? 0;
  const glyphs: Glyph[] = [];
  const rules: Rule[] = [];
  const marks: Mark[] = [];
  const saved: State[] = [];
  let state: State = { matrix: identity, fill: '#000000', stroke: '#000000', lineWidth: 1 };
  let lineStart = identity;
  let font: { readonly face: Face; readonly size: number } | undefined;

  const place = (matrix: Matrix, corners: Corners): Box => {
    const [x1, y1, x2, y2] = transformed(matrix, corners);
    return {
      left: Math.min(x1, x2) * point,
      right: Math.max(x1, x2) * point,
      top: (height - Math.max(y1, y2)) * point,
      bottom: (height - Math.min(y1, y2)) * point,
    };
  };
  const show = (shown: readonly (Shown | number)[]): void => {
    if (font === undefined) throw new Error('text before its font');
    const { face, size } = font;
    let pen = lineStart;
    for (const glyph of shown) {
      const thousandths = typeof glyph === 'number' ? -glyph : glyph.width;
      const advance = (thousandths / 1000) * size;
      if (typeof glyph !== 'number') {
        const matrix = times(state.matrix, pen);
        const { left, right, bottom } = place(matrix, [0, 0, advance, 0]);
        const outline = face.outlineOf(glyph.fontChar);
        const [x1, y1, x2, y2] = outline ?? [0, 0, 0, 0];
        glyphs.push({
          text: glyph.unicode,
          left,
          right,
          baseline: bottom,
          size: size * Math.hypot(matrix[2], matrix[3]),
          face,
          color: state.fill,
          ink: outline && place(matrix, [x1 * size, y1 * size, x2 * size, y2 * size]),
          mark: marks.at(-1) ?? null,
        });
      }
      pen = times(pen, [1, 0, 0, 1, advance, 0]);
    }
  };
  const paint = (how: number, [x1, y1, x2, y2]: Corners): void => {
    const isStroke = how === OPS.stroke;
    if (!isStroke && how !== OPS.fill) return;
    const half = isStroke ? state.lineWidth / 2 : 0;
    const [across, along] = y1 === y2 ? [0, half] : [half, 0];
    const corners: Corners = [x1 - across, y1 - along, x2 + across, y2 + along];
    const color = isStroke ? state.stroke : state.fill;
    rules.push({ color, mark: marks.at(-1) ?? null, ...place(state.matrix, corners) });
  };

  const operators: Readonly<Record<number, (args: never) => void>> = {
    [OPS.save]: () => saved.push(state),
    [OPS.restore]: () => {
      state = saved.pop() ?? state;
    },
    [OPS.transform]: (matrix: Matrix) => {
      state = { ...state, matrix: times(state.matrix, matrix) };
    },
    [OPS.setFillRGBColor]: ([fill]: [string]) => {
      state = { ...state, fill };
    },
    [OPS.setStrokeRGBColor]: ([stroke]: [string]) => {
      state = { ...state, stroke };
    },
    [OPS.setLineWidth]: ([lineWidth]: [number]) => {
      state = { ...state, lineWidth };
    },
    [OPS.constructPath]: ([how, [path]]: [number, [Float32Array | null]]) => {
      for (const part of path ? partsOf(path) : []) paint(how, part);
    },
    [OPS.beginMarkedContent]: ([{ name }]: [{ readonly name: string }]) =>
      marks.push({ tag: name, id: null }),
    [OPS.beginMarkedContentProps]: ([tag, id]: [string, number | null]) => marks.push({ tag, id }),
    [OPS.endMarkedContent]: () => marks.pop(),
    [OPS.setFont]: ([name, size]: [string, number]) => {
      font = { face: faceOf(page.commonObjs.get(name)), size };
    },
    [OPS.setTextMatrix]: ([matrix]: [ArrayLike<number>]) => {
      lineStart = Array.from(matrix) as unknown as Matrix;
    },
    [OPS.moveText]: ([x, y]: [number, number]) => {
      lineStart = times(lineStart, [1, 0, 0, 1, x, y]);
    },
    [OPS.showText]: ([shown]: [readonly (Shown | number)[]]) => show(shown),
    [OPS.beginText]: () => {
      lineStart = identity;
    },
  };
  const unread = [OPS.nextLine, OPS.setLeading, OPS.setCharSpacing, OPS.setWordSpacing, OPS.setHScale];
  const { fnArray, argsArray } = await page.getOperatorList();
  for (const [index, operator] of fnArray.entries()) {
    if (unread.includes(operator as never)) throw new Error(`operator ${operator} of text is not read`);
    operators[operator]?.(argsArray[index] as never);
  }
  return { glyphs, rules };
}

/** The bounds of each part of a path of straight lines: 0 x y begins one, 1 x y is a line, 3 closes it. */
function partsOf(path: Float32Array): readonly Corners[] {
  const parts: { readonly x: number[]; readonly y: number[] }[] = [];
  for (let at = 0; at < path.length; at++) {
    if (path[at] === 0) parts.push({ x: [], y: [] });
    if (path[at] === 3) continue;
    parts.at(-1)?.x.push(path[++at] ?? 0);
    parts.at(-1)?.y.push(path[++at] ?? 0);
  }
  return parts.map(({ x, y }) => [Math.min(...x), Math.min(...y), Math.max(...x), Math.max(...y)]);
}
