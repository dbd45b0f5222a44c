import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type ComposedDocument, print, type Sign } from '../../documents/index.ts';
import { openPress, type Press, type UsedFont } from '../../documents/press/index.ts';
import type { Terminal } from '../console.ts';
import { shown } from '../policy-folder.ts';
import { writeNew } from '../write-whole.ts';
import { writeFontList } from './font-list.ts';
import type { PrintOptions, PrintSettings } from './settings.ts';
import { openTally, type Tally } from './tally.ts';

/** 印制: prints documents into a folder, each whole or not at all, and lists what is still to be decided. Gives the number of pages. */
export async function printAll(
  documents: readonly ComposedDocument[],
  { out: folder, fonts: fontList }: PrintOptions,
  { templates, sign }: PrintSettings,
  terminal: Terminal,
): Promise<number> {
  // A folder that cannot be written to is refused before anything is printed.
  mkdirSync(folder, { recursive: true });
  const press = await openPress({ templates });
  tellStandIns(press, terminal);
  const fonts = new Map<string, readonly UsedFont[]>();
  let pages = 0;
  try {
    for (const document of documents) {
      terminal.progress(`正在印制 ${fonts.size + 1}/${documents.length}　${document.title}`);
      const printed = await printOne(document, folder, press, terminal, sign);
      fonts.set(document.fileName, printed.fonts);
      pages += printed.pages;
    }
  } finally {
    await press.close();
  }
  if (fontList !== undefined) writeFontList(fontList, fonts, terminal);
  tellOpen(documents, terminal);
  return pages;
}

/** Says once for a press which faces of the standard this machine lacks. */
export function tellStandIns({ standIns }: Press, terminal: Terminal): void {
  if (standIns !== null) terminal.err(`提醒：${standIns}。`);
}

/** Prints a document into a folder, whole or not at all, and says where it is. */
export async function printOne(
  document: ComposedDocument,
  folder: string,
  press: Press,
  terminal: Terminal,
  sign?: Sign,
): Promise<{ readonly path: string; readonly pages: number; readonly fonts: readonly UsedFont[] }> {
  const { pdf, pages, fonts, warnings } = await print(document, press, sign);
  const path = join(folder, document.fileName);
  mkdirSync(folder, { recursive: true });
  await writeNew(path, pdf);
  terminal.out(`${shown(path)}（${pages}页）`);
  for (const warning of warnings) terminal.err(`提醒：${document.title}：${warning}`);
  return { path, pages, fonts };
}

/** 定稿: refuses to print while a value would print as 〔待核〕. */
export const refuseOpen = (documents: readonly ComposedDocument[]): void => tallyOf(documents).refuse();

/** What is still open in what was printed: values that stand as 〔待核〕, and readings to be confirmed. */
export const tellOpen = (documents: readonly ComposedDocument[], terminal: Terminal): void =>
  tallyOf(documents).tell(terminal);

function tallyOf(documents: readonly ComposedDocument[]): Tally {
  const tally = openTally();
  for (const document of documents) tally.note(document);
  return tally;
}
