/**
 * Whether a file may be given to a PDF reader at all. It comes from anywhere: a few kilobytes may unpack to many gigabytes,
 * so every stream is unpacked here first, under a limit. What this package never writes is not let in: other ways of
 * packing (each could hide what another unpacks to), passwords, and pieces of pages that pages may repeat without end.
 */
import { constants, inflateSync } from 'node:zlib';

const mostBytes = 20_000_000;
const mostInStream = 16_000_000;
const mostInAll = 64_000_000;

/** 不予读取的原因, or null where the file may be read. */
export function refusalOf(bytes: Uint8Array): string | null {
  if (bytes.length > mostBytes) return `文件超过${mostBytes / 1_000_000}MB，不予读取`;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  if (!text.startsWith('%PDF-')) return '不是PDF文件';
  // A name may be written by the codes of its characters.
  const plain = text.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) =>
    String.fromCharCode(Number(`0x${code}`)),
  );
  if (/\/Encrypt\b/.test(plain)) return '文件加了密，不予读取';
  if (/\/Filter(?!\s*\/FlateDecode\b)/.test(plain)) return '文件含有衡策不用的压缩方式，不是衡策印制的原件';
  if (/\/Subtype\s*(?:\d|\/Form\b)/.test(plain)) return '文件含有衡策不用的图形对象，不是衡策印制的原件';
  return unpackingOf(text, bytes);
}

function unpackingOf(text: string, bytes: Uint8Array): string | null {
  let sum = 0;
  for (const { index, 0: keyword } of text.matchAll(/(?<!end)stream(?:\r\n?|\n)?/g)) {
    try {
      sum += sizeOf(bytes.subarray(index + keyword.length));
    } catch (error) {
      return error instanceof RangeError ? tooLarge : '文件已经损坏';
    }
    if (sum > mostInAll) return tooLarge;
  }
  return null;
}

const tooLarge = '文件解压以后过大，不予读取';

/** What a stream unpacks to; nothing where it is not packed. */
function sizeOf(packed: Uint8Array): number {
  const [first = 0, second = 0] = packed;
  if ((first & 0x0f) !== 8 || (first * 256 + second) % 31 !== 0) return 0;
  return inflateSync(packed, { maxOutputLength: mostInStream, finishFlush: constants.Z_SYNC_FLUSH }).length;
}
