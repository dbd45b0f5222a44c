// Changes a printed PDF in one place, as somebody would who wants it to say something else.
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  type PDFRef,
} from 'pdf-lib';

/** A number below `most`, the next of a seeded row. */
export type Random = (most: number) => number;

/** The same numbers for the same seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed;
  return (most) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * most);
  };
}

const load = (pdf: Uint8Array) => PDFDocument.load(pdf, { updateMetadata: false });
const pick = <T>(list: readonly T[], random: Random): T => {
  const one = list[random(list.length)];
  if (one === undefined) throw new Error('there is nothing to choose from');
  return one;
};

/** What is drawn on a page, as text. */
function contentOf(pdf: PDFDocument, index: number): { readonly ref: PDFRef; readonly text: string } {
  const contents = pdf.getPage(index).node.get(PDFName.of('Contents'));
  const ref = (contents instanceof PDFArray ? contents.get(0) : contents) as PDFRef;
  const stream = pdf.context.lookup(ref);
  if (!(stream instanceof PDFRawStream)) throw new Error('a page has one stream');
  return { ref, text: Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1') };
}

const putContent = (pdf: PDFDocument, ref: PDFRef, text: string) =>
  pdf.context.assign(ref, pdf.context.flateStream(Buffer.from(text, 'latin1')));

/** One glyph on some page becomes another of its font. */
export async function otherGlyph(pdf: Uint8Array, random: Random): Promise<Uint8Array> {
  const document = await load(pdf);
  const { ref, text } = contentOf(document, random(document.getPageCount()));
  let font = '';
  const glyphs = [...text.matchAll(/\/(F\d+) \S+ Tf|<([0-9A-F]{4})> Tj/g)].flatMap((match) => {
    font = match[1] ?? font;
    return match[2] === undefined ? [] : [{ font, id: match[2], at: match.index + 1 }];
  });
  const old = pick(glyphs, random);
  const others = [...new Set(glyphs.filter((one) => one.font === old.font).map(({ id }) => id))];
  const fresh = pick(others.length > 1 ? others.filter((id) => id !== old.id) : ['0024'], random);
  putContent(document, ref, text.slice(0, old.at) + fresh + text.slice(old.at + 4));
  return document.save();
}

/** A page is taken out. */
export async function withoutPage(pdf: Uint8Array, random: Random): Promise<Uint8Array> {
  const document = await load(pdf);
  document.removePage(random(document.getPageCount()));
  return document.save();
}

/** The 底稿 is replaced. */
export async function withProvenance(pdf: Uint8Array, change: (text: string) => string): Promise<Uint8Array> {
  const document = await load(pdf);
  for (const [ref, value] of document.context.enumerateIndirectObjects()) {
    if (!(value instanceof PDFRawStream) || !isEmbedded(value)) continue;
    const text = Buffer.from(decodePDFRawStream(value).decode()).toString('utf8');
    const fresh = document.context.flateStream(Buffer.from(change(text)), {
      Type: 'EmbeddedFile',
      Subtype: 'application/json',
    });
    document.context.assign(ref, fresh);
  }
  return document.save();
}

const isEmbedded = (stream: PDFRawStream) =>
  stream.dict.get(PDFName.of('Type'))?.toString() === '/EmbeddedFile';

/** One character of the 底稿 becomes another of its kind. */
export function otherCharacter(text: string, random: Random): string {
  const places = [...text.matchAll(/\d|[A-Za-z]|\p{Script=Han}/gu)];
  const { index, 0: old } = pick(places, random);
  const kinds = ['0123456789', 'abcdefghijklmnopqrstuvwxyz', '甲乙丙丁戊己庚辛'];
  const kind = kinds.find((one) => one.includes(old)) ?? (/[A-Z]/.test(old) ? kinds[1] : kinds[2]) ?? '';
  const fresh = pick(
    [...kind].filter((one) => one !== old),
    random,
  );
  return text.slice(0, index) + fresh + text.slice(index + old.length);
}

/** What is drawn is added to some page, after everything else. */
export async function drawnUpon(pdf: Uint8Array, drawing: string, random: Random): Promise<Uint8Array> {
  const document = await load(pdf);
  const { ref, text } = contentOf(document, random(document.getPageCount()));
  const font = /\/F\d+(?= \S+ Tf)/.exec(text)?.[0] ?? '/F4';
  putContent(document, ref, `${text}\n${drawing.replaceAll('/F0', font)}\n`);
  return document.save();
}

/** A note is laid upon the first page. */
export async function annotated(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await load(pdf);
  const note: PDFObject = document.context.obj({
    Type: 'Annot',
    Subtype: 'FreeText',
    Rect: [100, 100, 300, 200],
    Contents: 'x',
  });
  document.getPage(0).node.set(PDFName.of('Annots'), document.context.obj([document.context.register(note)]));
  return document.save();
}

/** The shapes of two fonts change places: the codes stay, the page looks different. */
export async function swappedFonts(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await load(pdf);
  const programs = document.context
    .enumerateIndirectObjects()
    .map(([, value]) => value)
    .filter((value) => value instanceof PDFDict)
    .filter((value) => value.has(PDFName.of('FontFile2')));
  const [first, second] = programs;
  const [one, other] = [first, second].map((program) => program?.get(PDFName.of('FontFile2')));
  if (!first || !second || !one || !other) throw new Error('there are not two fonts');
  first.set(PDFName.of('FontFile2'), other);
  second.set(PDFName.of('FontFile2'), one);
  return document.save();
}

/** A page as a later revision within the file would have it: what was printed stays, and viewers show what was added. */
export async function revised(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await load(pdf);
  const { ref, text } = contentOf(document, 0);
  const changed = text.replace(/<[0-9A-F]{4}> Tj(?=[\s\S]*?<([0-9A-F]{4})> Tj)/, '<$1> Tj');
  const { Root: root, Info: info } = document.context.trailerInfo;
  const before = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(Buffer.from(pdf).toString('latin1'))?.[1];
  const object = `\n${ref.objectNumber} 0 obj\n<< /Length ${changed.length} >>\nstream\n${changed}\nendstream\nendobj\n`;
  const table = `xref\n${ref.objectNumber} 1\n${String(pdf.length + 1).padStart(10, '0')} 00000 n \n`;
  const trailer = `trailer\n<< /Size ${document.context.largestObjectNumber + 1} /Root ${root} /Info ${info} /Prev ${before} >>\n`;
  const end = `startxref\n${pdf.length + object.length}\n%%EOF\n`;
  return Buffer.concat([pdf, Buffer.from(object + table + trailer + end, 'latin1')]);
}

/** As if another browser had laid it out. */
export async function byOtherBrowser(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await load(pdf);
  document.setProducer('Skia/PDF m131');
  return document.save();
}

/** The file as another program would save it: other bytes, the same document. */
export async function savedAgain(pdf: Uint8Array): Promise<Uint8Array> {
  return (await load(pdf)).save({ useObjectStreams: false });
}
