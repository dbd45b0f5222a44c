import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type ComposedDocument, type Sign, webPage } from '../../documents/index.ts';
import type { Terminal } from '../console.ts';
import { UsageError } from '../exit.ts';
import { shown } from '../policy-folder.ts';
import { writeNew } from '../write-whole.ts';
import type { Format } from './format.ts';
import { printAll, tellOpen } from './pdf.ts';
import type { PrintOptions } from './settings.ts';

/** What only a PDF can carry is not asked of other formats. */
export function refuseWithoutPdf({ formats, sign, fonts }: PrintOptions): void {
  if (formats.includes('pdf')) return;
  if (sign !== undefined) throw new UsageError('签名写在PDF里：写了“--sign”的，“--format”须含pdf。');
  if (fonts !== undefined) throw new UsageError('只有PDF有字体清单：写了“--fonts”的，“--format”须含pdf。');
}

/** 印制 in every format that was asked for; what is still to be decided is told once. */
export async function writeDocuments(
  documents: readonly ComposedDocument[],
  { formats, out, fonts, templates }: PrintOptions,
  sign: Sign | undefined,
  terminal: Terminal,
): Promise<void> {
  mkdirSync(out, { recursive: true });
  for (const document of documents) {
    const write = async (ending: Format, content: string | Uint8Array) => {
      const path = join(out, document.fileName.replace(/\.pdf$/, `.${ending}`));
      await writeNew(path, content);
      terminal.out(shown(path));
    };
    if (formats.includes('html')) await write('html', webPage(document, templates));
    if (formats.includes('docx')) {
      const { editableCopy } = await import('../../documents/editable/index.ts');
      const { docx, warnings } = editableCopy(document);
      await write('docx', docx);
      for (const warning of warnings) terminal.err(`提醒：${document.title}：${warning}。`);
    }
  }
  if (formats.includes('pdf')) await printAll(documents, out, terminal, sign, fonts, templates);
  else tellOpen(documents, terminal);
}
