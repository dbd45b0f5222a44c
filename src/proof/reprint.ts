/** 重印: prints a remade document with the press of this computer, once for files that were made from the same. */
import { type ComposedDocument, canonical, type PrintsJobs, print } from '../documents/index.ts';
import type { ReadDocument, Reader } from './read.ts';

/** A document as it is printed again. */
export interface Reprint {
  readonly bytes: Uint8Array;
  /** Read where the bytes are not those of the file. */
  readonly read: () => Promise<ReadDocument>;
}

/** Prints again; a signature is attached as it is, because it is no part of what is made again. */
export type Reprinter = (document: ComposedDocument, signature: string | null) => Promise<Reprint>;

/** 不能重印: what was remade cannot be set on pages. That is said of the file; a browser that fails is another matter. */
export function unprintable(error: unknown): string | null {
  if (!(error instanceof Error) || error.name !== 'PressError' || !('code' in error)) return null;
  return faultsOfDocument.includes(error.code) ? error.message : null;
}

/** By name, so that nobody loads the press for it. */
const faultsOfDocument: readonly unknown[] = [
  'forbidden-markup',
  'missing-glyph',
  'overflow',
  'shrunk',
  'broken-link',
  'unsettled-pages',
];

/** Changed copies of one document are compared with one print; a folder of many documents must not fill the memory. */
const mostKept = 8;

/** A reprinter with a press that is opened for the first document. */
export function createReprinter(press: () => Promise<PrintsJobs>, reader: Reader): Reprinter {
  const kept = new Map<string, Reprint>();
  return async (document, signature) => {
    const key = `${canonical(document.provenance)}\n${signature}`;
    const known = kept.get(key);
    if (known) return known;
    const { pdf: bytes } = await print(
      document,
      await press(),
      signature === null ? undefined : () => signature,
    );
    let read: Promise<ReadDocument> | undefined;
    const fresh = {
      bytes,
      read: () => {
        read ??= ownDocument(reader, bytes);
        return read;
      },
    };
    for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - mostKept + 1)))
      kept.delete(oldest);
    kept.set(key, fresh);
    return fresh;
  };
}

async function ownDocument(reader: Reader, bytes: Uint8Array): Promise<ReadDocument> {
  const reading = await reader.document(bytes);
  if (!reading.ok) throw new Error(`what was printed again cannot be read: ${reading.problem}`);
  return reading.content;
}
