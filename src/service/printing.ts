import { type ComposedDocument, copyOf, type Format, print } from '../documents/index.ts';
import type { PressErrorCode } from '../documents/press/index.ts';
import type { ServicePress } from './options.ts';
import { Problem } from './problems.ts';

/** 印制: one press for the whole service, started with the first PDF, and no more waiting than is bearable. */
export interface Printing {
  /** Composes a document and writes it in a format; refused while too many are waiting. */
  write(
    format: Format,
    compose: () => ComposedDocument | Promise<ComposedDocument>,
  ): Promise<{ readonly document: ComposedDocument; readonly content: Uint8Array }>;
  /** How many are being composed, printed, or waiting for it. */
  readonly waiting: () => number;
  close(): Promise<void>;
}

/** 开始印制. */
export function createPrinting(openPress: () => Promise<ServicePress>, most: number): Printing {
  let press: Promise<ServicePress> | undefined;
  let waiting = 0;

  const discard = async (): Promise<void> => {
    const opened = press;
    press = undefined;
    // One that did not start has nothing to close, and has said why to whoever waited for it.
    await opened?.then(
      (one) => one.close(),
      () => {},
    );
  };

  const printNow = async (document: ComposedDocument): Promise<Uint8Array> => {
    press ??= openPress();
    const mine = press;
    try {
      return (await print(document, await mine)).pdf;
    } catch (error) {
      const problem = printProblem(error);
      // A document that cannot be printed leaves the press as it was; after anything else a new one is started.
      if (problem?.code !== 'E_UNPRINTABLE' && press === mine) await discard();
      throw problem ?? error;
    }
  };

  return {
    async write(format, compose) {
      if (waiting >= most) throw new Problem('E_BUSY', '正在印制的文件太多，请稍后再试。');
      waiting++;
      try {
        const document = await compose();
        const content =
          format === 'pdf' ? await printNow(document) : (await copyOf(document, format)).content;
        return { document, content };
      } finally {
        waiting--;
      }
    },
    waiting: () => waiting,
    close: discard,
  };
}

/** What is wrong with the document is its sender's to mend; what is wrong with the press is not. */
function printProblem(error: unknown): Problem | null {
  if (!(error instanceof Error) || error.name !== 'PressError') return null;
  const { code } = error as Error & { readonly code: PressErrorCode };
  const isOfDocument = code === 'missing-glyph' || code === 'overflow' || code === 'forbidden-markup';
  return new Problem(isOfDocument ? 'E_UNPRINTABLE' : 'E_PRESS', error.message);
}
