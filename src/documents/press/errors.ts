/** 印制错误的种类: what kept a document from being printed. */
export type PressErrorCode =
  | 'no-browser'
  | 'browser-failed'
  | 'font-unavailable'
  | 'forbidden-markup'
  | 'missing-glyph'
  | 'overflow'
  | 'shrunk'
  | 'broken-link'
  | 'unsettled-pages'
  | 'closed';

/** 印制错误: the document was not printed; the message says why, in words for the office. */
export class PressError extends Error {
  override readonly name = 'PressError';
  readonly code: PressErrorCode;

  constructor(code: PressErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}
