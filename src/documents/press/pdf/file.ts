import { inflateSync } from 'node:zlib';
import { dictionaryIn, referenceIn } from './syntax.ts';

/** 对象: a numbered part of a PDF: its value as it is written, and, of a stream, its data. */
export interface PdfObject {
  readonly value: string;
  readonly data: Buffer | null;
}

/** PDF文件: the objects by their numbers, in order, and which of them are the catalog and the document's description. */
export interface PdfFile {
  readonly objects: Map<number, PdfObject>;
  readonly catalog: number;
  readonly description: number;
}

/** Reads a PDF whose objects are found by a table, as the browser writes it, or by a stream, as `writeFile` does. */
export function readFile(bytes: Uint8Array): PdfFile {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(file.toString('latin1', file.length - 64))?.[1]);
  const { places, trailer } =
    file.toString('latin1', start, start + 4) === 'xref' ? tableAt(file, start) : streamAt(file, start);
  const inOrder = [...places].sort((a, b) => a.from - b.from);
  const found = inOrder.flatMap(({ number, from }, index) =>
    objectsAt(file.subarray(from, inOrder[index + 1]?.from ?? start), number),
  );
  const entries = dictionaryIn(trailer);
  return {
    objects: new Map(found.sort(([a], [b]) => a - b)),
    catalog: referenceIn(entries.get('Root')) ?? unknownForm(),
    description: referenceIn(entries.get('Info')) ?? unknownForm(),
  };
}

/** A stream as an object, with what its dictionary says of it. */
export const packed = (entries: string, data: Buffer): PdfObject => ({
  value: `<<${entries}/Filter /FlateDecode\n/Length ${data.length}>>`,
  data,
});

/** The data of a stream, unpacked. */
export function unpacked({ value, data }: PdfObject): Buffer {
  const entries = dictionaryIn(value);
  if (data === null || entries.get('Filter') !== '/FlateDecode' || entries.has('DecodeParms'))
    return unknownForm();
  return inflateSync(data);
}

interface Table {
  readonly places: readonly { readonly number: number; readonly from: number }[];
  readonly trailer: string;
}

/** The table (ISO 32000-1, 7.5.4): ranges of numbers, and an entry for each object. */
function tableAt(file: Buffer, start: number): Table {
  const text = file.toString('latin1', start);
  const end = text.indexOf('trailer');
  const places: { number: number; from: number }[] = [];
  let next = 0;
  for (const [, first, use] of text.slice(0, end).matchAll(/^(\d+) \d+(?: ([fn]))?\s*$/gm)) {
    if (use === undefined) next = Number(first);
    else if (use === 'n') places.push({ number: next++, from: Number(first) });
    else next++;
  }
  return { places, trailer: text.slice(text.indexOf('<<', end), text.lastIndexOf('startxref')) };
}

/** The stream (7.5.8): the same as numbers of fixed widths. What stands in streams of objects is found by reading them. */
function streamAt(file: Buffer, start: number): Table {
  const number = Number.parseInt(file.toString('latin1', start, start + 12), 10);
  const table = objectIn(file.subarray(start), number);
  const entries = dictionaryIn(table.value);
  const [kind = 0, from = 0, more = 0] = (entries.get('W') ?? '').match(/\d+/g)?.map(Number) ?? [];
  const rows = unpacked(table);
  if (kind !== 1 || entries.has('Index')) return unknownForm();
  const row = kind + from + more;
  const places = Array.from({ length: rows.length / row }, (_, index) => index)
    .filter((index) => rows[index * row] === 1)
    .map((index) => ({ number: index, from: rows.readUIntBE(index * row + kind, from) }));
  return { places: places.filter((place) => place.number !== number), trailer: table.value };
}

/** The object in some bytes, or those in its stream where it is a stream of objects (7.5.7). */
function objectsAt(bytes: Buffer, number: number): [number: number, object: PdfObject][] {
  const object = objectIn(bytes, number);
  if (object.data === null || !object.value.includes('/ObjStm')) return [[number, object]];
  const text = unpacked(object).toString('latin1');
  const first = Number(dictionaryIn(object.value).get('First'));
  const numbers = text.slice(0, first).trim().split(/\s+/).map(Number);
  const places = Array.from({ length: numbers.length / 2 }, (_, index) => ({
    number: numbers[2 * index] ?? 0,
    from: first + (numbers[2 * index + 1] ?? 0),
  }));
  return places.map(({ number, from }, index) => [
    number,
    { value: text.slice(from, places[index + 1]?.from).trim(), data: null },
  ]);
}

function objectIn(bytes: Buffer, number: number): PdfObject {
  const head = `${number} 0 obj`;
  const stream = bytes.indexOf('stream');
  const text = bytes.toString('latin1', 0, stream < 0 ? bytes.length : stream);
  if (!text.startsWith(head)) return unknownForm();
  if (stream < 0) return { value: text.slice(head.length, text.lastIndexOf('endobj')).trim(), data: null };
  const value = text.slice(head.length).trim();
  const from = bytes.indexOf('\n', stream) + 1;
  const length = Number(dictionaryIn(value).get('Length') ?? Number.NaN);
  return from + length <= bytes.length ? { value, data: bytes.subarray(from, from + length) } : unknownForm();
}

function unknownForm(): never {
  throw new Error('the browser wrote a PDF of a form that the press does not know');
}
