/**
 * Whether a file may be given to a PDF reader at all. It comes from anywhere: a few kilobytes may unpack to many gigabytes,
 * so every stream is unpacked here first, under a limit. What this package never writes is not let in: other ways of
 * packing (each could hide what another unpacks to), passwords, pieces of pages that pages may repeat without end, and
 * attachments without number.
 */
import { constants, inflateSync } from 'node:zlib';
import { attachesMany, type PdfText, repeatsStreams } from './attached.ts';

const mostBytes = 20_000_000;
const mostInStream = 16_000_000;
const mostInAll = 64_000_000;
const mostStreams = 10_000;
const longestDictionary = 1000;

/** 不予读取的原因, or null where the file may be read. */
export function refusalOf(bytes: Uint8Array): string | null {
  if (bytes.length > mostBytes) return `文件超过${mostBytes / 1_000_000}MB，不予读取`;
  if (!latin1(bytes.subarray(0, 5)).startsWith('%PDF-'))
    return '不是PDF文件；能核验的只有衡策印制的PDF，网页和可编辑稿请核验同时印制的PDF';
  const plain = latin1(withPlainNames(bytes));
  if (/\/Encrypt\b/.test(plain)) return '文件加了密，不予读取';
  if (/\/Filter(?!\s*\/FlateDecode\b)/.test(plain)) return '文件含有衡策不用的压缩方式，不是衡策印制的原件';
  if (/\/Subtype\s*(?:\d|\/Form\b)/.test(plain)) return foreignGraphics;
  const unpacked = unpack(bytes);
  if (!unpacked.ok) return unpacked.problem;
  // The leaders of a table of contents are a pattern; what is drawn again at each place where it is painted is short.
  if (unpacked.streams.some(({ text, dictionary }) => text.length > longestPattern && isPattern(dictionary)))
    return foreignGraphics;
  // A reader would look through the whole file for objects, and hold whatever it takes for one.
  if (!knowsItsObjects(bytes)) return 'PDF文件已经损坏，不能读取';
  const texts = [{ text: plain, dictionary: null }, ...unpacked.streams];
  if (attachesMany(texts)) return '文件的附件过多，不是衡策印制的原件';
  const places = [...plain.matchAll(streamKeyword)].map(({ index }) => index);
  if (repeatsStreams(texts, plain, places)) return '文件反复引用同一内容，不是衡策印制的原件';
  return excessOf(unpacked.streams);
}

const foreignGraphics = '文件含有衡策不用的图形对象，不是衡策印制的原件';
const longestPattern = 5000;
const isPattern = (dictionary: string | null) => /\/PatternType\b(?!.*\bendobj\b)/s.test(dictionary ?? '');

const streamKeyword = /(?<!end)stream(?:\r\n?|\n)/g;
const deepestSaved = 200;
const mostSteps = 500_000;
/** The operators that save, that draw and that paint (ISO 32000-1, annex A). */
const drawing = /(?<![^\s\])>}])(?:[qQmlcvyhSsFfBbn]|re)(?![^\s[(</%{*])/g;

/** What pages draw without measure: a reader holds every step, and copies all that it draws with each time that this is saved. */
function excessOf(streams: readonly PdfText[]): string | null {
  let steps = 0;
  let depth = 0;
  for (const { text, dictionary } of streams) {
    // A face is full of these letters by chance.
    if (isFace(text, dictionary)) continue;
    for (const { 0: operator } of text.matchAll(drawing)) {
      if (operator === 'q') depth++;
      else if (operator === 'Q') depth = Math.max(0, depth - 1);
      if (depth > deepestSaved) return '文件的图形层层相套，不是衡策印制的原件';
      if (++steps > mostSteps) return '文件画的内容过多，不是衡策印制的原件';
    }
  }
  return null;
}

/** Whether a stream is a font file: it is said to be one, and begins as TrueType, OpenType or CFF does. */
const isFace = (text: string, dictionary: string | null): boolean =>
  /\/Length1\b|\/Subtype\s*\/(?:CIDFontType0C|Type1C|OpenType)\b/.test(dictionary ?? '') &&
  ['\0\x01\0\0', 'OTTO', 'true', '\x01\0'].some((signature) => text.startsWith(signature));

/** Whether the file ends as one does, and the end tells where its table of objects is. */
function knowsItsObjects(bytes: Uint8Array): boolean {
  const table = /startxref\s+(\d{1,10})\s+%%EOF\s*$/.exec(latin1(bytes.subarray(-60)))?.[1];
  if (table === undefined) return false;
  const start = Number(table);
  return /^\s*(?:xref\b|\d+\s+\d+\s+obj\b)/.test(latin1(bytes.subarray(start, start + 60)));
}

const latin1 = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');

const numberSign = 0x23;

/** A name may be written by the codes of its characters: `/#45ncrypt`. */
function withPlainNames(bytes: Uint8Array): Uint8Array {
  if (!bytes.includes(numberSign)) return bytes;
  const plain = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    const code = byte === numberSign ? hex(bytes[at + 1]) * 16 + hex(bytes[at + 2]) : Number.NaN;
    plain[length++] = Number.isNaN(code) ? byte : code;
    if (!Number.isNaN(code)) at += 2;
  }
  return plain.subarray(0, length);
}

function hex(byte = 0): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : Number.NaN;
}

type Unpacked =
  | { readonly ok: true; readonly streams: readonly PdfText[] }
  | { readonly ok: false; readonly problem: string };

function unpack(bytes: Uint8Array): Unpacked {
  const text = latin1(bytes);
  const streams: PdfText[] = [];
  let sum = 0;
  let count = 0;
  for (const { index, 0: keyword } of text.matchAll(/(?<!end)stream(?:\r\n?|\n)?/g)) {
    if (++count > mostStreams) return tooLarge;
    try {
      const stream = unpackedAt(bytes.subarray(index + keyword.length));
      if (stream === null) continue;
      streams.push({
        text: latin1(withPlainNames(stream)),
        dictionary: latin1(withPlainNames(bytes.subarray(Math.max(0, index - longestDictionary), index))),
      });
      sum += stream.length;
    } catch (error) {
      return error instanceof RangeError ? tooLarge : { ok: false, problem: '文件已经损坏' };
    }
    if (sum > mostInAll) return tooLarge;
  }
  return { ok: true, streams };
}

const tooLarge = { ok: false, problem: '文件解压以后过大，不予读取' } as const;

/** What a stream unpacks to; null where it is not packed. */
function unpackedAt(packed: Uint8Array): Uint8Array | null {
  const [first = 0, second = 0] = packed;
  if ((first & 0x0f) !== 8 || (first * 256 + second) % 31 !== 0) return null;
  return inflateSync(packed, { maxOutputLength: mostInStream, finishFlush: constants.Z_SYNC_FLUSH });
}
