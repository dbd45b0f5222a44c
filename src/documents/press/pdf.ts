import { createHash } from 'node:crypto';
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from 'pdf-lib';
import { markArtifacts } from './artifacts.ts';

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
  /** Points per CSS pixel on each page: 0.75, unless the browser shrank the document. */
  readonly scales: readonly number[];
}

/** Reads page count, destinations, outline and scale. */
export async function readProof(bytes: Uint8Array): Promise<Proof> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
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
    scales: pages.map((page) => scaleOf(pdf, page.node.Contents())),
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

/** A page's content opens with two scalings: device dots per point, and CSS pixels per dot. */
function scaleOf(pdf: PDFDocument, contents: PDFObject | undefined): number {
  const stream = contents instanceof PDFArray ? pdf.context.lookup(contents.get(0)) : contents;
  if (!(stream instanceof PDFRawStream)) return Number.NaN;
  const opening = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1', 0, 400);
  const [outer, inner] = [...opening.matchAll(/^(\S+) 0 0 \S+ \S+ \S+ cm$/gm)].map(([, factor]) =>
    Number(factor),
  );
  return (outer ?? Number.NaN) * (inner ?? Number.NaN);
}

/** Gives the PDF its metadata and attachments, and takes from it whatever differs from one run to the next. */
export async function finish(bytes: Uint8Array, metadata: Metadata): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const date = new Date(`${metadata.date}T00:00:00Z`);
  renumberElements(pdf);
  markArtifacts(pdf);
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
  pdf.context.trailerInfo.ID = pdf.context.obj([]);
  const unnamed = await pdf.save();
  const id = PDFHexString.of(createHash('sha256').update(unnamed).digest('hex').slice(0, 32));
  const named = pdf.context.obj([id, id]);
  pdf.context.trailerInfo.ID = named;
  return pdf.save();
}

/**
 * The browser numbers a document's elements on from those of the document before it; here each starts from 1, in the
 * same order, since the tree that finds them by number is sorted.
 */
function renumberElements(pdf: PDFDocument): void {
  const names: PDFString[] = [];
  for (const [, value] of pdf.context.enumerateIndirectObjects()) {
    replaceNames(value, (name) => {
      names.push(name);
      return name;
    });
  }
  const sorted = [...new Set(names.map((name) => name.asString()))].sort();
  const fresh = new Map(
    sorted.map((name, index) => [name, PDFString.of(`node${String(index + 1).padStart(8, '0')}`)]),
  );
  for (const [, value] of pdf.context.enumerateIndirectObjects()) {
    replaceNames(value, (name) => fresh.get(name.asString()) ?? name);
  }
}

/** Replaces every element's name in an object and in what it directly contains. */
function replaceNames(value: PDFObject, replacement: (name: PDFString) => PDFString): void {
  const replaced = (entry: PDFObject): PDFObject => {
    if (entry instanceof PDFString && /^node\d{8}$/.test(entry.asString())) return replacement(entry);
    replaceNames(entry, replacement);
    return entry;
  };
  if (value instanceof PDFDict) {
    for (const [key, entry] of value.entries()) value.set(key, replaced(entry));
  } else if (value instanceof PDFArray) {
    for (const [index, entry] of value.asArray().entries()) value.set(index, replaced(entry));
  }
}
