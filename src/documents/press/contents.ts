import { deflateSync, inflateSync } from 'node:zlib';
import { decodePDFRawStream, type PDFContext, PDFName, type PDFObject, PDFRawStream, PDFRef } from 'pdf-lib';

/** 页面内容: the operators that paint one page. */
export interface Contents {
  /** One character for each byte; empty where the page has no content of one stream. */
  readonly text: string;
  /** Puts other operators in their place. */
  replace(text: string): void;
}

/** The contents of a page behind a reference, as the browser writes them: one stream. */
export function contentsOf(context: PDFContext, place: PDFObject | undefined): Contents {
  const stream = context.lookup(place);
  if (!(place instanceof PDFRef && stream instanceof PDFRawStream)) return { text: '', replace: () => {} };
  return {
    text: Buffer.from(unpacked(stream)).toString('latin1'),
    replace: (text) => context.assign(place, context.flateStream(Buffer.from(text, 'latin1'))),
  };
}

/** Packs streams by the system's own library: that of the PDF library is written in JavaScript and takes several times as long. */
export function packNatively(context: PDFContext): void {
  context.flateStream = (contents, dict) =>
    context.stream(deflateSync(contents, { level }), { ...dict, Filter: 'FlateDecode' });
}

/** Hardly larger than at the usual level, and done in less than half the time. */
const level = 4;

function unpacked(stream: PDFRawStream): Uint8Array {
  return stream.dict.get(PDFName.of('Filter')) === PDFName.of('FlateDecode')
    ? inflateSync(stream.contents)
    : decodePDFRawStream(stream).decode();
}
