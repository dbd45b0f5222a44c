/** 成文: a composed document before printing. */
import type { DocumentStyle, Printed, PrintJob } from './press/index.ts';
import { attachmentsOf, type Sign } from './provenance/attachments.ts';
import { codeOf } from './provenance/code.ts';
import { markOf } from './provenance/mark.ts';
import { canonical, type Provenance } from './provenance/provenance.ts';
import type { PendingEntry } from './view/pending.ts';

/** 成文: a document as HTML, with what the press and the console have to know about it. */
export interface ComposedDocument {
  readonly kind: DocumentKind;
  readonly title: string;
  /** Name of the PDF, safe on all systems: `申报指南-第二条-支持企业智能化改造.pdf`. */
  readonly fileName: string;
  /** What its template was given, by the view model of its kind. */
  readonly view: unknown;
  /** Content of the page's body. */
  readonly html: string;
  readonly style: DocumentStyle;
  /** The office that issues it, for the metadata; null while nobody has said. */
  readonly author: string | null;
  /** ISO date, for the metadata. */
  readonly date: string;
  /** What prints as 〔待核〕. */
  readonly pending: readonly PendingEntry[];
  /** Readings that it relies on and that somebody has yet to confirm; they print as they are. */
  readonly unconfirmed: readonly PendingEntry[];
  /** What it was made from; goes into the PDF, and its code onto the last page. */
  readonly provenance: Provenance;
}

/** 文种. */
export type DocumentKind = 'guide' | 'form' | 'compendium' | 'notice' | 'payment' | 'publicity';

/** The part of a press that printing needs. */
export interface PrintsJobs {
  /** Prints one document; rejects with a PressError where a glyph is missing, something overflows or no browser is found. */
  print(job: PrintJob): Promise<Printed>;
}

/** The content of a document's pages with its 核验标记: after everything else but the 版记, which ends a document. */
export function withMark({ html }: ComposedDocument, mark: string): string {
  const imprint = html.search(/<footer\b[^>]*\bimprint\b/);
  return imprint < 0 ? `${html}${mark}` : `${html.slice(0, imprint)}${mark}${html.slice(imprint)}`;
}

/** Prints a composed document with an open press, with its 底稿 attached, and signed where the office has a key. */
export function print(document: ComposedDocument, press: PrintsJobs, sign?: Sign): Promise<Printed> {
  const { title, style, date, author, provenance } = document;
  const text = canonical(provenance);
  return press.print({
    html: withMark(document, markOf(provenance, codeOf(text), 'attached')),
    title,
    style,
    date,
    ...(author === null ? {} : { author }),
    attachments: attachmentsOf(text, sign),
  });
}
