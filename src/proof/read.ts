/**
 * Reads a PDF as a viewer shows it, with another library than the one that prints: what stands on each page, line by line
 * and stroke by stroke, and what travels inside. The file may come from anywhere and is refused before it can do harm.
 */
import { createHash } from 'node:crypto';
import { getDocument, OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Block, blocksOf } from './blocks.ts';
import { refusalOf } from './bounds.ts';
import { linesOf } from './lines.ts';
import { type Stroke, strokesOf } from './strokes.ts';
import { startThread, type Thread } from './thread.ts';

/** 读出的一页. */
export interface ReadPage {
  /** Text from top to bottom, white space removed; also what is hidden or covered. */
  readonly lines: readonly string[];
  /** Headings, paragraphs and cells in the order in which they are read. */
  readonly blocks: readonly Block[];
  /** Everything that is drawn, in order: each stroke, and each run of text with its glyphs, place and font. */
  readonly drawing: readonly string[];
  /** Rules and areas of colour, by their places. */
  readonly strokes: readonly Stroke[];
  /** What lies on the page without belonging to it: notes, stamps, fields, links. */
  readonly annotations: readonly string[];
}

/** 读出的文件. */
export interface ReadDocument {
  readonly pages: readonly ReadPage[];
  readonly attachments: ReadonlyMap<string, Uint8Array>;
  /** The program that laid out the pages, with its version: `Skia/PDF m147`. */
  readonly producer: string;
  /** Title, author, dates and bookmarks. */
  readonly imprint: string;
  /** The hash of each embedded font program, by its name. */
  readonly fonts: ReadonlyMap<string, string>;
}

/** What reading gives: what was asked for, or why it is not read. */
export type Reading<T> =
  | { readonly ok: true; readonly content: T }
  | { readonly ok: false; readonly problem: string };

const mostPages = 2000;
/** Of what is drawn: a page of this package has a few thousand steps. */
const mostOnPage = 100_000;
const mostInAll = 3_000_000;

/** Why a file is not read any further, in words for whoever has it. */
class Refusal extends Error {}
const names = new Map(Object.entries(OPS).map(([name, code]) => [code, name]));

/** 读PDF文件: one file after the other, in a thread that is kept for the next. */
export interface Reader {
  document(bytes: Uint8Array): Promise<Reading<ReadDocument>>;
  /** Only what travels inside, which takes a fraction of the time. */
  attachments(bytes: Uint8Array): Promise<Reading<ReadDocument['attachments']>>;
}

/** 开始阅读; what takes longer than so many seconds is not read any further. */
export function createReader(mostSeconds = 120): Reader {
  let idle: Thread | null = null;

  async function opened<T>(
    bytes: Uint8Array,
    read: (pdf: PDFDocumentProxy) => Promise<T>,
  ): Promise<Reading<T>> {
    const problem = refusalOf(bytes);
    if (problem !== null) return { ok: false, problem };
    const thread = idle ?? startThread();
    idle = null;
    thread.work();
    const late = deadline(mostSeconds);
    try {
      const work = readWith(thread, bytes, read);
      // Where nobody waits any more, nothing is heard of it.
      work.catch(() => {});
      const reading = await Promise.race([work, late.passed, thread.broken]);
      thread.rest();
      idle = thread;
      return reading;
    } catch (error) {
      thread.end();
      if (error instanceof Refusal) return { ok: false, problem: error.message };
      if (!isOutOfMemory(error)) throw error;
      return { ok: false, problem: '读取所用的内存过多，不予读取' };
    } finally {
      late.clear();
    }
  }

  return {
    document: (bytes) => opened(bytes, contentOf),
    attachments: (bytes) => opened(bytes, attachmentsOf),
  };
}

const isOutOfMemory = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

async function readWith<T>(
  { reader }: Thread,
  bytes: Uint8Array,
  read: (pdf: PDFDocumentProxy) => Promise<T>,
): Promise<Reading<T>> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    worker: reader,
    verbosity: 0,
    useSystemFonts: false,
    isEvalSupported: false,
    enableXfa: false,
    maxImageSize: 4_000_000,
    fontExtraProperties: true,
  });
  try {
    const pdf = await task.promise;
    if (pdf.numPages > mostPages) return { ok: false, problem: `文件超过${mostPages}页，不予读取` };
    return { ok: true, content: await read(pdf) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.message };
    // Whatever the reader says of a file that it cannot read, it says in English and of the format.
    return { ok: false, problem: 'PDF文件已经损坏，不能读取' };
  } finally {
    await task.destroy();
  }
}

function deadline(seconds: number): { readonly passed: Promise<never>; readonly clear: () => void } {
  let clear = () => {};
  const passed = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => reject(new Refusal(`读取超过${seconds}秒，不予读取`)), seconds * 1000);
    clear = () => clearTimeout(timer);
  });
  return { passed, clear };
}

async function attachmentsOf(pdf: PDFDocumentProxy): Promise<ReadDocument['attachments']> {
  const attached: Record<string, { readonly content: Uint8Array }> = (await pdf.getAttachments()) ?? {};
  return new Map(Object.entries(attached).map(([name, { content }]) => [name, content]));
}

async function contentOf(pdf: PDFDocumentProxy): Promise<ReadDocument> {
  const fonts = new Map<string, string>();
  const pages: ReadPage[] = [];
  let drawn = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const operators = await page.getOperatorList();
    drawn += operators.fnArray.length;
    if (operators.fnArray.length > mostOnPage || drawn > mostInAll)
      throw new Refusal(`第${number}页画的内容过多，不是衡策印制的原件`);
    pages.push(await readPage(page, operators, fonts));
    page.cleanup();
  }
  const {
    Producer: producer,
    PDFFormatVersion: _,
    ...said
  } = Object.fromEntries(Object.entries((await pdf.getMetadata()).info));
  return {
    pages,
    attachments: await attachmentsOf(pdf),
    producer: String(producer ?? ''),
    imprint: JSON.stringify([said, outlineOf(await pdf.getOutline()), await pdf.getJSActions()]),
    fonts,
  };
}

interface OutlineNode {
  readonly title: string;
  readonly items: readonly OutlineNode[];
}

const outlineOf = (nodes: readonly OutlineNode[] | null): unknown =>
  (nodes ?? []).map(({ title, items }) => [title, outlineOf(items)]);

async function readPage(
  page: PDFPageProxy,
  operators: Awaited<ReturnType<PDFPageProxy['getOperatorList']>>,
  fonts: Map<string, string>,
): Promise<ReadPage> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const annotations: readonly { readonly subtype: string; readonly rect: readonly number[] }[] =
    await page.getAnnotations();
  return {
    lines: linesOf(items),
    blocks: blocksOf(await page.getStructTree(), items),
    drawing: [JSON.stringify([page.view, page.rotate, page.userUnit]), ...drawingOf(page, operators, fonts)],
    strokes: strokesOf(operators.fnArray, operators.argsArray),
    annotations: annotations.map(({ subtype, rect }) => JSON.stringify([subtype, rect])),
  };
}

interface Glyph {
  readonly originalCharCode: number;
  readonly unicode: string;
  readonly width: number;
}

function drawingOf(
  page: PDFPageProxy,
  { fnArray, argsArray }: { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] },
  fonts: Map<string, string>,
): string[] {
  return fnArray.flatMap((code, index) => {
    const name = names.get(code) ?? String(code);
    const args = argsArray[index];
    switch (code) {
      case OPS.dependency:
        return [];
      case OPS.setFont: {
        const [id, size] = args as readonly [string, number];
        return [`${name} ${fontAt(page, id, fonts)} ${size}`];
      }
      case OPS.showText: {
        const [glyphs] = args as readonly [readonly (Glyph | number)[]];
        const shown = glyphs.map((glyph) =>
          typeof glyph === 'number' ? glyph : [glyph.originalCharCode, glyph.unicode, glyph.width],
        );
        return [`${name} ${JSON.stringify(shown)}`];
      }
      default:
        return [
          `${name} ${JSON.stringify(args, (_, value) => (ArrayBuffer.isView(value) ? [...(value as Float32Array)] : value))}`,
        ];
    }
  });
}

/** The name of a font; its program is hashed once. */
function fontAt(page: PDFPageProxy, id: string, fonts: Map<string, string>): string {
  const { name, data } = page.commonObjs.get(id) as { readonly name: string; readonly data?: Uint8Array };
  if (!fonts.has(name))
    fonts.set(
      name,
      createHash('sha256')
        .update(data ?? '')
        .digest('hex'),
    );
  return name;
}

/** The text that a run of glyphs shows, from its line of the drawing; null for anything else. */
export function shownText(stroke: string): string | null {
  if (!stroke.startsWith('showText ')) return null;
  const glyphs = JSON.parse(stroke.slice('showText '.length)) as readonly (
    | readonly [number, string]
    | number
  )[];
  return glyphs.map((glyph) => (typeof glyph === 'number' ? '' : glyph[1])).join('');
}
