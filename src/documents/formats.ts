/** 文件格式: the files that a composed document may be written to. */
import type { ComposedDocument } from './composed.ts';
import { webPage } from './web-page.ts';

/** 格式表: a PDF to issue and to prove, a web page to read on a screen, a DOCX to edit before it is issued; with their media types. */
export const FORMATS = {
  pdf: 'application/pdf',
  html: 'text/html',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/** 文件格式. */
export type Format = keyof typeof FORMATS;

/** 不经印制的文件: what is written without a press, and in Chinese what could not be kept of the document's looks. */
export interface Copy {
  readonly content: Uint8Array;
  readonly warnings: readonly string[];
}

/** 编制 a document in a format that needs no press; `templates` is the folder of the office whose styles go first. */
export async function copyOf(
  document: ComposedDocument,
  format: Exclude<Format, 'pdf'>,
  templates?: string,
): Promise<Copy> {
  if (format === 'html')
    return { content: new TextEncoder().encode(webPage(document, templates)), warnings: [] };
  const { editableCopy } = await import('./editable/index.ts');
  const { docx, warnings } = editableCopy(document);
  return { content: docx, warnings };
}

/** 文件名 of a document in a format. */
export const fileNameIn = ({ fileName }: Pick<ComposedDocument, 'fileName'>, format: Format): string =>
  fileName.replace(/\.pdf$/, `.${format}`);
