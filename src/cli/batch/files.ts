import { type ComposedDocument, copyOf, type Format, fileNameIn, print } from '../../documents/index.ts';
import type { Press, UsedFont } from '../../documents/press/index.ts';
import type { PrintSettings } from '../printing/settings.ts';

/** 一份文件的一种格式, not written yet. */
interface WrittenFormat {
  readonly format: Format;
  /** As it is called where nothing else has that name. */
  readonly file: string;
  readonly content: Uint8Array;
  readonly pages: number;
  readonly fonts: readonly UsedFont[];
  readonly warnings: readonly string[];
}

/** A document in one format; without a press there is no PDF. */
export async function inFormat(
  document: ComposedDocument,
  format: Format,
  press: Press | null,
  { sign, templates }: PrintSettings,
): Promise<WrittenFormat> {
  const file = fileNameIn(document, format);
  if (format !== 'pdf')
    return { format, file, pages: 0, fonts: [], ...(await copyOf(document, format, templates)) };
  if (press === null) throw new Error('a PDF was asked for and no press is open');
  const { pdf, ...printed } = await print(document, press, sign);
  return { format, file, content: pdf, ...printed };
}

/** The key of one file of a notice: that of the notice, for a PDF as it is. */
export const keyIn = (key: string, format: Format): string => (format === 'pdf' ? key : `${key}.${format}`);
