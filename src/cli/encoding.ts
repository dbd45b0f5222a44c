import { UsageError } from './exit.ts';

/** 编码 of a text file. Office systems in China write GB18030, older editors of Windows a byte order mark. */
export type Encoding = 'UTF-8' | 'UTF-8 BOM' | 'GB18030';

/** A text with the encoding that it was read from. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/** 读出文字: the text of a file, whichever of the encodings it is in; any other is refused with what to do. */
export function decodeText(bytes: Uint8Array, name: string): Decoded {
  if (bytes.includes(0) || startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff))
    throw new UsageError(`${name}是UTF-16编码（记事本里叫“Unicode”），读不了；${saveAsUtf8}`);
  const strict = attempt(bytes, 'utf-8');
  if (strict !== null)
    return { text: strict, encoding: startsWith(bytes, 0xef, 0xbb, 0xbf) ? 'UTF-8 BOM' : 'UTF-8' };
  const loose = new TextDecoder('utf-8').decode(bytes);
  const broken = loose.indexOf(replacement);
  if (count(loose, /\p{Script=Han}/gu) > count(loose, /\ufffd/g)) {
    const line = loose.slice(0, broken).split('\n').length;
    throw new UsageError(
      `${name}第${line}行有读不出的字，文件可能已经损坏，或者混用了两种编码；${saveAsUtf8}`,
    );
  }
  if (!knowsGb18030())
    throw new UsageError(
      `${name}不是UTF-8编码，而本机的Node.js没有完整的ICU，读不了GB18030编码；${saveAsUtf8}`,
    );
  const text = attempt(bytes, 'gb18030');
  if (text !== null && /\p{Script=Han}/u.test(text) && !/[\p{Co}\p{Cn}]|(?![\t\r\n])\p{Cc}/u.test(text))
    return { text, encoding: 'GB18030' };
  throw new UsageError(`${name}既不是UTF-8编码，也不是GB18030编码，读不了；${saveAsUtf8}`);
}

const saveAsUtf8 = '请用UTF-8编码另存后再试。';
const replacement = '\ufffd';

const startsWith = (bytes: Uint8Array, ...mark: readonly number[]) =>
  mark.every((byte, index) => bytes[index] === byte);

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

function attempt(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    // Bytes that are no text of this encoding; whether Node knows the encoding was asked before.
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Node can be built with a small ICU, which knows no encodings of China. */
function knowsGb18030(): boolean {
  try {
    return new TextDecoder('gb18030').encoding === 'gb18030';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
