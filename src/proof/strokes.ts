import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** 线条或色块: a path that is painted, by its bounds on the page in points, its colour, and how much of a path it is. */
export interface Stroke {
  readonly color: string;
  readonly box: readonly [left: number, bottom: number, right: number, top: number];
  readonly length: number;
}

type Matrix = readonly [number, number, number, number, number, number];

interface State {
  readonly matrix: Matrix;
  readonly fill: string;
  readonly stroke: string;
}

/** Reads what is painted on a page beside text and pictures, in order. */
export function strokesOf(
  fnArray: readonly number[],
  argsArray: readonly (readonly unknown[] | null)[],
): readonly Stroke[] {
  const strokes: Stroke[] = [];
  const saved: State[] = [];
  let state: State = { matrix: [1, 0, 0, 1, 0, 0], fill: '#000000', stroke: '#000000' };
  fnArray.forEach((code, index) => {
    const args = argsArray[index] ?? [];
    if (code === OPS.save) saved.push(state);
    else if (code === OPS.restore) state = saved.pop() ?? state;
    else if (code === OPS.transform)
      state = { ...state, matrix: times(state.matrix, args as unknown as Matrix) };
    else if (code === OPS.setFillRGBColor) state = { ...state, fill: String(args[0]) };
    else if (code === OPS.setFillColorN) state = { ...state, fill: 'pattern' };
    else if (code === OPS.setStrokeRGBColor) state = { ...state, stroke: String(args[0]) };
    else if (code === OPS.constructPath && args[0] !== OPS.endPath) {
      const [, [path], bounds] = args as [number, [ArrayLike<number> | null], ArrayLike<number> | null];
      strokes.push({
        color: args[0] === OPS.stroke ? state.stroke : state.fill,
        box: boxOf(state.matrix, [...Array.from(bounds ?? [])]),
        length: path?.length ?? 0,
      });
    }
  });
  return strokes;
}

function boxOf(matrix: Matrix, [x0 = 0, y0 = 0, x1 = 0, y1 = 0]: readonly number[]): Stroke['box'] {
  const corners = [
    [x0, y0],
    [x1, y0],
    [x0, y1],
    [x1, y1],
  ].map(([x = 0, y = 0]) => [
    matrix[0] * x + matrix[2] * y + matrix[4],
    matrix[1] * x + matrix[3] * y + matrix[5],
  ]);
  const [xs, ys] = [0, 1].map((axis) => corners.map((corner) => corner[axis] ?? 0));
  return [Math.min(...(xs ?? [])), Math.min(...(ys ?? [])), Math.max(...(xs ?? [])), Math.max(...(ys ?? []))];
}

function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
