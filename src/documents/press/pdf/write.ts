import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { type PdfFile, type PdfObject, packed } from './file.ts';
import { dictionaryOf, referenceTo } from './syntax.ts';

/** Each stream of objects is packed for itself: a few long ones are sooner packed, and smaller, than many short ones. */
const objectsPerStream = 400;

/** No larger than at the usual level, and sooner done. */
const level = 5;

/** Packs what becomes the data of a stream. */
export const pack = (content: Buffer): Buffer => deflateSync(content, { level });

/** Writes a PDF down: streams as they are, all else packed in streams of objects. Its identifier is a hash of what it holds. */
export function writeFile({ objects, catalog, description }: PdfFile): Uint8Array {
  const parts: Buffer[] = [];
  const places: Place[] = [];
  let at = 0;
  const put = (...more: readonly Buffer[]): void => {
    for (const part of more) at += part.length;
    parts.push(...more);
  };
  const putStream = (number: number, { value, data }: PdfObject): void => {
    places.push({ number, kind: 1, from: at, index: 0 });
    put(Buffer.from(`${number} 0 obj\n${value} stream\n`, 'latin1'), data ?? Buffer.alloc(0), ending);
  };

  put(beginning);
  for (const [number, object] of objects) if (object.data !== null) putStream(number, object);
  const plain = [...objects].filter(([, { data }]) => data === null);
  let next = Math.max(...objects.keys()) + 1;
  for (let first = 0; first < plain.length; first += objectsPerStream) {
    const some = plain.slice(first, first + objectsPerStream);
    for (const [index, [number]] of some.entries()) places.push({ number, kind: 2, from: next, index });
    putStream(next++, streamOf(some));
  }
  const start = at;
  places.push({ number: next, kind: 1, from: start, index: 0 });
  const id = `<${hashOf(parts).slice(0, 32)}>`;
  const trailer = dictionaryOf([
    ['Type', '/XRef'],
    ['Size', String(next + 1)],
    ['W', '[1 4 2]'],
    ['Root', referenceTo(catalog)],
    ['Info', referenceTo(description)],
    ['ID', `[${id} ${id}]`],
  ]);
  putStream(next, packed(`${trailer.slice(2, -2)}\n`, pack(tableOf(places, next + 1))));
  put(Buffer.from(`startxref\n${start}\n%%EOF\n`));
  const file = Buffer.concat(parts);
  return new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
}

/** Streams of objects came with this version; the bytes of the comment say that what follows is not text. */
const beginning = Buffer.from('%PDF-1.7\n%\xd3\xeb\xe9\xe1\n', 'latin1');
const ending = Buffer.from('\nendstream\nendobj\n');

function streamOf(objects: readonly (readonly [number: number, object: PdfObject])[]): PdfObject {
  let at = 0;
  const numbers: string[] = [];
  for (const [number, { value }] of objects) {
    numbers.push(`${number} ${at}`);
    at += value.length + 1;
  }
  const head = `${numbers.join(' ')}\n`;
  const text = `${head}${objects.map(([, { value }]) => value).join('\n')}`;
  const entries = `/Type /ObjStm\n/N ${objects.length}\n/First ${head.length}\n`;
  return packed(entries, pack(Buffer.from(text, 'latin1')));
}

/** Where an object stands: from which byte on, or in which stream of objects and as the how manieth of it. */
interface Place {
  readonly number: number;
  readonly kind: 1 | 2;
  readonly from: number;
  readonly index: number;
}

/** Seven bytes for each number; one that is not used is free. */
function tableOf(places: readonly Place[], size: number): Buffer {
  const rows = Buffer.alloc(size * 7);
  for (const { number, kind, from, index } of places) {
    rows.writeUInt8(kind, number * 7);
    rows.writeUInt32BE(from, number * 7 + 1);
    rows.writeUInt16BE(index, number * 7 + 5);
  }
  return rows;
}

function hashOf(parts: readonly Buffer[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}
