import { createHash } from 'node:crypto';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFStreamWriter,
  PDFString,
} from 'pdf-lib';
import { markArtifacts } from './artifacts.ts';
import { type Contents, contentsOf, packNatively } from './contents.ts';
import { hasCells, renumberElements } from './elements.ts';

/** 书签: one line of the document's outline. */
export interface OutlineEntry {
  readonly title: string;
  /** 1 for the outermost. */
  readonly level: number;
  /** Counted from 1. */
  readonly page: number;
}

/** 附件文件: data that travels inside the PDF. */
export interface Attachment {
  readonly name: string;
  readonly mediaType: string;
  readonly description: string;
  readonly bytes: Uint8Array;
}

/** What the finished PDF says of itself. */
export interface Metadata {
  readonly title: string;
  readonly author?: string | undefined;
  readonly language: string;
  /** ISO date. */
  readonly date: string;
  readonly attachments: readonly Attachment[];
}

/** What can be read from a PDF as the browser leaves it. */
export interface Proof {
  readonly pages: number;
  /** The page of each named destination, counted from 1. */
  readonly destinations: ReadonlyMap<string, number>;
  readonly outline: readonly OutlineEntry[];
  /** Whether rows of a table stand on the last page. */
  readonly endsWithRows: boolean;
  /** Points per CSS pixel on each page: 0.75, unless the browser shrank the document. */
  readonly scales: readonly number[];
}

/** 毛样: a PDF as the browser leaves it, read once: what it shows, and the way to the finished one. */
export interface RawPdf {
  readonly proof: Proof;
  /** Gives it metadata and attachments, and takes from it whatever differs from one run to the next. To be called once. */
  finish(metadata: Metadata): Promise<Uint8Array>;
}

/** Reads what the browser printed. */
export async function readPdf(bytes: Uint8Array): Promise<RawPdf> {
  // The library would rest after every hundred objects, for the sake of those who work in a window.
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY });
  packNatively(pdf.context);
  const contents = pdf
    .getPages()
    .map((page) => contentsOf(pdf.context, page.node.get(PDFName.of('Contents'))));
  return { proof: proofOf(pdf, contents), finish: (metadata) => finish(pdf, contents, metadata) };
}

function proofOf(pdf: PDFDocument, contents: readonly Contents[]): Proof {
  const pages = pdf.getPages();
  const numbers = new Map(pages.map((page, index) => [page.ref.toString(), index + 1]));
  const pageOf = (destination: PDFObject | undefined): number | null => {
    const target = destination instanceof PDFArray ? destination.get(0) : undefined;
    return target instanceof PDFRef ? (numbers.get(target.toString()) ?? null) : null;
  };

  const destinations = new Map<string, number>();
  for (const [name, value] of pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)?.entries() ?? []) {
    const page = pageOf(pdf.context.lookup(value));
    if (page !== null) destinations.set(name.decodeText(), page);
  }
  return {
    pages: pages.length,
    destinations,
    outline: outlineOf(pdf, pageOf),
    endsWithRows: hasCells(pdf.context, pages.at(-1)?.ref),
    scales: contents.map(({ text }) => scaleOf(text)),
  };
}

function outlineOf(
  pdf: PDFDocument,
  pageOf: (destination: PDFObject | undefined) => number | null,
): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  const visit = (first: PDFDict | undefined, level: number): void => {
    for (let item = first; item; item = item.lookupMaybe(PDFName.of('Next'), PDFDict)) {
      const title = item.lookup(PDFName.of('Title'), PDFString, PDFHexString).decodeText();
      entries.push({ title, level, page: pageOf(item.lookup(PDFName.of('Dest'))) ?? 1 });
      visit(item.lookupMaybe(PDFName.of('First'), PDFDict), level + 1);
    }
  };
  const root = pdf.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict);
  visit(root?.lookupMaybe(PDFName.of('First'), PDFDict), 1);
  return entries;
}

/**
 * A page's content is scaled twice: device dots per point, and CSS pixels per dot. What stands in the margins has a scaling of its own,
 * which the browser leaves alone when it shrinks the text; that of the text moves it to the right, and pictures are further in.
 */
function scaleOf(content: string): number {
  const scalings = [...content.matchAll(/^(\S+) 0 0 \S+ (\S+) \S+ cm$/gm)].map(([, scale, left]) => ({
    scale: Number(scale),
    left: Number(left),
  }));
  const [outer] = scalings;
  const [text] = scalings.filter(({ left }) => left > 0).sort((a, b) => a.left - b.left);
  return (outer?.scale ?? Number.NaN) * (text?.scale ?? Number.NaN);
}

async function finish(
  pdf: PDFDocument,
  contents: readonly Contents[],
  metadata: Metadata,
): Promise<Uint8Array> {
  const date = new Date(`${metadata.date}T00:00:00Z`);
  renumberElements(pdf.context);
  markArtifacts(contents);
  pdf.setTitle(metadata.title, { showInWindowTitleBar: true });
  if (metadata.author !== undefined) pdf.setAuthor(metadata.author);
  pdf.setLanguage(metadata.language);
  pdf.setCreator('衡策');
  pdf.setCreationDate(date);
  pdf.setModificationDate(date);
  for (const { name, mediaType, description, bytes } of metadata.attachments) {
    await pdf.attach(bytes, name, {
      mimeType: mediaType,
      description,
      creationDate: date,
      modificationDate: date,
    });
  }
  return named(pdf);
}

const unnamed = '0'.repeat(32);

/** Writes the PDF down; its identifier is a hash of all the rest, put in afterwards. */
async function named(pdf: PDFDocument): Promise<Uint8Array> {
  pdf.context.trailerInfo.ID = pdf.context.obj([PDFHexString.of(unnamed), PDFHexString.of(unnamed)]);
  await pdf.flush();
  const bytes = await PDFStreamWriter.forContext(
    pdf.context,
    Number.POSITIVE_INFINITY,
    true,
    objectsPerStream,
  ).serializeToBuffer();
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const places = [file.lastIndexOf(unnamed)];
  places.push(file.lastIndexOf(unnamed, (places[0] ?? 0) - 1));
  if (places.some((place) => place < 0)) throw new Error('The trailer of the PDF lost its identifier');
  const id = createHash('sha256').update(file).digest('hex').slice(0, unnamed.length);
  for (const place of places) file.write(id, place, 'latin1');
  return bytes;
}

/** Each stream of objects is packed for itself: a few long ones are sooner packed, and smaller, than many short ones. */
const objectsPerStream = 400;
