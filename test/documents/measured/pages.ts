// Reads a PDF as a ruler would: lines of text and ruled lines, in millimetres from the page's upper left corner.
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Glyph, type Painted, paintedOn, point, type Rule } from './painted.ts';

/** One line of text on a page. Its ends are those of the pen, its top and bottom those of the outlines. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly top: number;
  readonly bottom: number;
  /** In points; of its first character. */
  readonly size: number;
  /** The embedded face's name; of its first character. */
  readonly face: string;
  readonly color: string;
  readonly glyphs: readonly Glyph[];
}

export interface ReadPage {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
  readonly rules: readonly Rule[];
}

/** Opens a PDF for reading, and closes it behind the reader. */
export async function withPdf<T>(
  pdf: Uint8Array,
  read: (document: PDFDocumentProxy) => Promise<T>,
): Promise<T> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0, fontExtraProperties: true })
    .promise;
  try {
    return await read(document);
  } finally {
    await document.destroy();
  }
}

export function readPages(pdf: Uint8Array): Promise<readonly ReadPage[]> {
  return withPdf(pdf, async (document) => {
    const pages: ReadPage[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const [, , width = 0, height = 0] = page.view;
      const painted = await paintedOn(page);
      pages.push({
        width: width * point,
        height: height * point,
        lines: linesOf(painted),
        rules: painted.rules,
      });
    }
    return pages;
  });
}

/** The attached texts, by name. */
export function attachmentsIn(pdf: Uint8Array): Promise<Record<string, string>> {
  return withPdf(pdf, async (document) => {
    const attached: Record<string, { content: Uint8Array }> = (await document.getAttachments()) ?? {};
    return Object.fromEntries(
      Object.entries(attached).map(([name, { content }]) => [name, new TextDecoder().decode(content)]),
    );
  });
}

/** What stands on one baseline is one line, from left to right. */
function linesOf({ glyphs }: Painted): readonly Line[] {
  const byBaseline = new Map<number, Glyph[]>();
  for (const glyph of glyphs) {
    const key = Math.round(glyph.baseline / point);
    const line = byBaseline.get(key) ?? byBaseline.get(key - 1) ?? byBaseline.get(key + 1) ?? [];
    byBaseline.set(key, line);
    line.push(glyph);
  }
  return [...new Set(byBaseline.values())].flatMap(lineOf).sort((a, b) => a.baseline - b.baseline);
}

function lineOf(glyphs: readonly Glyph[]): Line[] {
  const sorted = [...glyphs].sort((a, b) => a.left - b.left);
  const inked = sorted.filter(({ ink }) => ink !== null);
  const [first] = inked;
  const last = inked.at(-1);
  if (!first || !last) return [];
  return [
    {
      text: sorted
        .map(({ text }) => text)
        .join('')
        .trim(),
      left: first.left,
      right: last.right,
      baseline: first.baseline,
      top: Math.min(...inked.map(({ ink }) => ink?.top ?? Number.POSITIVE_INFINITY)),
      bottom: Math.max(...inked.map(({ ink }) => ink?.bottom ?? 0)),
      size: first.size,
      face: first.face.name,
      color: first.color,
      glyphs: sorted,
    },
  ];
}
