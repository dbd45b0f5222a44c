// Reads a PDF as a reader's ruler would: lines of text and ruled lines, in millimetres from the page's upper left corner.
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** One line of text on a page. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** In points. */
  readonly size: number;
  /** The embedded face's name, without the subset's tag. */
  readonly face: string;
  readonly isType3: boolean;
}

/** A filled rectangle, as rules and borders are drawn. */
export interface Rule {
  readonly color: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface ReadPage {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
  readonly rules: readonly Rule[];
}

const mm = 25.4 / 72;

export async function readPages(pdf: Uint8Array): Promise<readonly ReadPage[]> {
  const document = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    pages.push(await readPage(await document.getPage(number)));
  }
  await document.destroy();
  return pages;
}

/** The attached texts, by name. */
export async function attachmentsIn(pdf: Uint8Array): Promise<Record<string, string>> {
  const document = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise;
  const attached: Record<string, { content: Uint8Array }> = (await document.getAttachments()) ?? {};
  await document.destroy();
  return Object.fromEntries(
    Object.entries(attached).map(([name, { content }]) => [name, new TextDecoder().decode(content)]),
  );
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;

async function readPage(page: Page): Promise<ReadPage> {
  const [, , width = 0, height = 0] = page.view;
  const operators = await page.getOperatorList();
  const { items } = await page.getTextContent();
  const byBaseline = new Map<number, Line[]>();
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const [size = 0, , , , x = 0, y = 0] = item.transform as number[];
    const key = Math.round(y);
    const line = byBaseline.get(key) ?? byBaseline.get(key - 1) ?? byBaseline.get(key + 1) ?? [];
    byBaseline.set(key, line);
    const font = page.commonObjs.get(item.fontName) as { name: string; isType3Font?: boolean };
    line.push({
      text: item.str,
      left: x * mm,
      right: (x + item.width) * mm,
      baseline: (height - y) * mm,
      size,
      face: font.name.replace(/^[A-Z]{6}\+/, ''),
      isType3: font.isType3Font === true,
    });
  }
  const lines = [...new Set(byBaseline.values())].map(joined).sort((a, b) => a.baseline - b.baseline);
  return { width: width * mm, height: height * mm, lines, rules: rulesOf(operators, height) };
}

function joined(parts: readonly Line[]): Line {
  const sorted = [...parts].sort((a, b) => a.left - b.left);
  const first = sorted[0];
  const last = sorted.at(-1);
  if (!first || !last) throw new Error('a line has parts');
  return { ...first, text: sorted.map((part) => part.text).join(''), right: last.right };
}

type Matrix = readonly [number, number, number, number, number, number];

function rulesOf(list: { fnArray: number[]; argsArray: unknown[] }, height: number): Rule[] {
  const rules: Rule[] = [];
  const stack: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  let color = '#000000';
  list.fnArray.forEach((operator, index) => {
    const args = list.argsArray[index] as never;
    if (operator === OPS.save) stack.push(matrix);
    else if (operator === OPS.restore) matrix = stack.pop() ?? matrix;
    else if (operator === OPS.transform) matrix = times(matrix, args);
    else if (operator === OPS.setFillRGBColor) color = args[0];
    else if (operator === OPS.constructPath && args[0] === OPS.fill) {
      for (const box of boxesOf(args[1][0])) {
        const [left, top] = apply(matrix, box[0], box[1]);
        const [right, bottom] = apply(matrix, box[2], box[3]);
        rules.push({
          color,
          left: left * mm,
          right: right * mm,
          top: (height - top) * mm,
          bottom: (height - bottom) * mm,
        });
      }
    }
  });
  return rules;
}

/** The bounds of each part of a path of straight lines: 0 x y begins one, 1 x y is a line, 3 closes it. */
function boxesOf(path: Float32Array): (readonly [number, number, number, number])[] {
  const parts: { readonly x: number[]; readonly y: number[] }[] = [];
  for (let at = 0; at < path.length; at++) {
    if (path[at] === 0) parts.push({ x: [], y: [] });
    if (path[at] === 3) continue;
    parts.at(-1)?.x.push(path[++at] ?? 0);
    parts.at(-1)?.y.push(path[++at] ?? 0);
  }
  return parts.map(({ x, y }) => [Math.min(...x), Math.min(...y), Math.max(...x), Math.max(...y)]);
}

function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}
