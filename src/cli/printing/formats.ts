import { join } from 'node:path';
import { type ComposedDocument, copyOf, fileNameIn } from '../../documents/index.ts';
import type { Terminal } from '../console.ts';
import { UsageError } from '../exit.ts';
import { keepRules } from '../kept.ts';
import type { LoadedPolicy } from '../load.ts';
import { shown } from '../policy-folder.ts';
import { writeNew } from '../write-whole.ts';
import { alone } from './lock.ts';
import { printAll, refuseOpen, tellOpen } from './pdf.ts';
import type { PrintOptions, PrintSettings } from './settings.ts';

/** What only a PDF can carry is not asked of other formats. */
export function refuseWithoutPdf({ formats, sign, fonts }: PrintOptions): void {
  if (formats.includes('pdf')) return;
  if (sign !== undefined) throw new UsageError('签名写在PDF里：写了“--sign”的，“--format”须含pdf。');
  if (fonts !== undefined) throw new UsageError('只有PDF有字体清单：写了“--fonts”的，“--format”须含pdf。');
}

/**
 * 印制 in every format that was asked for, with the rules kept that the documents were made by; what is still to be decided is
 * told once, or for 定稿 refused.
 */
export async function writeDocuments(
  loaded: LoadedPolicy,
  documents: readonly ComposedDocument[],
  options: PrintOptions,
  settings: PrintSettings,
  terminal: Terminal,
): Promise<void> {
  if (options.final) refuseOpen(documents);
  keepRules(loaded, terminal);
  await alone(options.out, () => writeAll(documents, options, settings, terminal));
}

async function writeAll(
  documents: readonly ComposedDocument[],
  options: PrintOptions,
  settings: PrintSettings,
  terminal: Terminal,
): Promise<void> {
  const { formats, out } = options;
  for (const document of documents)
    for (const format of formats) {
      if (format === 'pdf') continue;
      const { content, warnings } = await copyOf(document, format, settings.templates);
      const path = join(out, fileNameIn(document, format));
      await writeNew(path, content);
      terminal.out(shown(path));
      for (const warning of warnings) terminal.err(`提醒：${document.title}：${warning}。`);
    }
  if (formats.includes('pdf')) await printAll(documents, options, settings, terminal);
  else tellOpen(documents, terminal);
}
