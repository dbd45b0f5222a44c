import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ComposedDocument,
  type Office,
  type PendingEntry,
  print,
  readOffice,
  type Sign,
} from '../../documents/index.ts';
import { openPress, type Press, type UsedFont } from '../../documents/press/index.ts';
import type { About } from '../../runtime/index.ts';
import type { Terminal } from '../console.ts';
import { UsageError } from '../exit.ts';
import { writeFontList } from '../font-list.ts';
import type { Format } from '../format.ts';
import { readJson } from '../input.ts';
import { shown } from '../policy-folder.ts';
import { writeNew } from '../write-whole.ts';

/** 印制选项: as they are given on the command line. */
export interface PrintOptions {
  readonly out: string;
  readonly formats: readonly Format[];
  readonly office: string | undefined;
  readonly sign: string | undefined;
  /** Where the list of fonts goes. */
  readonly fonts: string | undefined;
  /** 定稿: nothing is printed while a value is open. */
  readonly final: boolean;
  /** The folder of the office's own templates. */
  readonly templates: string | undefined;
}

/** What was printed: the files, and what nobody has decided yet. */
export interface PrintRun {
  readonly paths: readonly string[];
  readonly pages: number;
}

/** 印发单位设置: `office.json`, or nothing decided where none is named. */
export function officeFrom(path: string | undefined, about: About): Office {
  if (path === undefined) return {};
  const read = readOffice(readJson(path), about);
  if (!read.ok) throw new UsageError(read.faults.map((fault) => `${path} ${fault.message}`).join('\n'));
  return read.value;
}

/** 印制: prints documents into a folder, each whole or not at all, and lists what is still to be decided. */
export async function printAll(
  documents: readonly ComposedDocument[],
  folder: string,
  terminal: Terminal,
  sign?: Sign,
  fontList?: string,
  templates?: string,
): Promise<PrintRun> {
  // A folder that cannot be written to is refused before anything is printed.
  mkdirSync(folder, { recursive: true });
  const press = await openPress({ templates });
  tellStandIns(press, terminal);
  const paths: string[] = [];
  const fonts = new Map<string, readonly UsedFont[]>();
  let pages = 0;
  try {
    for (const document of documents) {
      terminal.progress(`正在印制 ${paths.length + 1}/${documents.length}　${document.title}`);
      const printed = await printOne(document, folder, press, terminal, sign);
      paths.push(printed.path);
      fonts.set(document.fileName, printed.fonts);
      pages += printed.pages;
    }
  } finally {
    await press.close();
  }
  if (fontList !== undefined) {
    writeFontList(fontList, fonts);
    terminal.out(`${shown(fontList)}（字体清单）`);
  }
  tellOpen(documents, terminal);
  return { paths, pages };
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
  writeNew(path, pdf);
  terminal.out(`${shown(path)}（${pages}页）`);
  for (const warning of warnings) terminal.err(`提醒：${document.title}：${warning}`);
  return { path, pages, fonts };
}

/** 定稿: refuses to print while a value would print as 〔待核〕. */
export function refuseOpen(documents: readonly ComposedDocument[]): void {
  const open = countedLabels(documents.map(({ pending }) => pending));
  if (open.length === 0) return;
  const lines = [
    '定稿不得有〔待核〕，没有印制。下列内容尚未确定（括号内为涉及的文件数）：',
    ...open,
    WAY_OUT,
  ];
  throw new UsageError(lines.join('\n'));
}

/** What is still open in what was printed: values that stand as 〔待核〕, and readings to be confirmed. */
export function tellOpen(documents: readonly ComposedDocument[], terminal: Terminal): void {
  const open = countedLabels(documents.map(({ pending }) => pending));
  if (open.length > 0) {
    const lead = '下列内容尚未确定，文件中印作〔待核〕（括号内为涉及的文件数）：';
    terminal.err(['', lead, ...open, WAY_OUT].join('\n'));
  }
  const readings = countedLabels(documents.map(({ unconfirmed }) => unconfirmed));
  if (readings.length > 0)
    terminal.err(['', '下列口径尚待确认（括号内为涉及的文件数）：', ...readings].join('\n'));
}

const WAY_OUT = '可在office.json中写明，用 --office 指定该文件后重新印制。';

/** Every label once, with how many documents have it. */
function countedLabels(entries: readonly (readonly PendingEntry[])[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const of of entries)
    for (const label of new Set(of.map((entry) => entry.label)))
      counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts].map(([label, count]) => `  ${label}（${count}）`);
}
