/** 成文: a composed document before printing. */
import type { DocumentStyle, Printed, PrintJob } from './press/index.ts';
import type { PendingEntry } from './view/pending.ts';

/** 成文: a document as HTML, with what the press and the console have to know about it. */
export interface ComposedDocument {
  readonly kind: DocumentKind;
  readonly title: string;
  /** Name of the PDF, safe on all systems: `申报指南-第二条-支持企业智能化改造.pdf`. */
  readonly fileName: string;
  /** Content of the page's body. */
  readonly html: string;
  readonly style: DocumentStyle;
  /** The office that issues it, for the metadata; null while nobody has said. */
  readonly author: string | null;
  /** ISO date, for the metadata. */
  readonly date: string;
  /** What prints as 〔待核〕, and readings that somebody has yet to confirm. */
  readonly pending: readonly PendingEntry[];
}

/** 文种. */
export type DocumentKind = 'guide' | 'compendium' | 'notice';

/** The part of a press that printing needs. */
export interface PrintsJobs {
  print(job: PrintJob): Promise<Printed>;
}

/** Prints a composed document with an open press. */
export function print(document: ComposedDocument, press: PrintsJobs): Promise<Printed> {
  const { html, title, style, date, author } = document;
  return press.print({ html, title, style, date, ...(author === null ? {} : { author }) });
}
