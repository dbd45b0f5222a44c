import { availableParallelism } from 'node:os';
import { readStyles } from '../compose/index.ts';
import { openBrowser } from './browser.ts';
import { PressError } from './errors.ts';
import { type Coverage, chooseFaces, type Faces, type UsedFont } from './faces.ts';
import type { Laid } from './in-page.ts';
import { type Attachment, type OutlineEntry, type Proof, type RawPdf, readPdf } from './pdf.ts';
import { openPool } from './pool.ts';
import { openStage, type Stage } from './stage.ts';

/** 文件版式: 文件格式, 信函格式, or a guide. */
export type DocumentStyle = 'document' | 'letter' | 'guide';

/** 待印文件: a document's content as HTML, and what the PDF says of itself. */
export interface PrintJob {
  /** The content of `<body>`, in the classes of `templates/styles/README.md`. */
  readonly html: string;
  readonly title: string;
  readonly style: DocumentStyle;
  readonly author?: string;
  /** ISO date, for the metadata: the same job gives the same bytes on any day. */
  readonly date: string;
  readonly attachments?: readonly Attachment[];
}

/** 印成文件. */
export interface Printed {
  readonly pdf: Uint8Array;
  readonly pages: number;
  readonly outline: readonly OutlineEntry[];
  readonly fonts: readonly UsedFont[];
  /** In Chinese: characters that had to be set in another face. */
  readonly warnings: readonly string[];
}

/** 印制机: one browser, kept open for many documents; jobs that are given without waiting are printed on several pages. */
export interface Press extends AsyncDisposable {
  /** In Chinese: which faces of the standard are not installed here and are replaced by others; null where none is. */
  readonly standIns: string | null;
  print(job: PrintJob): Promise<Printed>;
  close(): Promise<void>;
}

/** 印制选项. */
export interface PressOptions {
  /** Whether the office's own fonts are used where they are installed (the default), or only those of the package. */
  readonly officeFonts?: boolean;
  /** The folder of the office's own templates, whose `styles/` go before those of the package. */
  readonly templates?: string | undefined;
  /** The browser to use instead of the one that would be found. */
  readonly browser?: string;
  /** Whether an interruption (Ctrl-C) ends the browser and the process at once, as by default, or is the caller's business. */
  readonly endsOnSignals?: boolean;
  /** How many pages of the browser print at the same time, at most; by default one for each core, up to four. */
  readonly pages?: number | undefined;
}

/** More pages than this want more memory than they save time. */
const mostPages = 4;

/** 开机: finds a browser and the faces; documents are then printed with `print`. */
export async function openPress({
  officeFonts = true,
  browser: named,
  templates,
  endsOnSignals = true,
  pages = Math.min(availableParallelism(), mostPages),
}: PressOptions = {}): Promise<Press> {
  const styles = readStyles('print', templates);
  const faces = await chooseFaces(officeFonts);
  const browser = await openBrowser(named, endsOnSignals);
  const pool = openPool(() => openStage(browser, styles, faces), pages);
  const printing = new Set<Promise<unknown>>();
  let closed = false;

  const printNow = async (job: PrintJob): Promise<Printed> => {
    try {
      if (!browser.connected) throw new PressError('browser-failed', '浏览器已经退出，请重新开机');
      const { raw, fonts, warnings } = await pool.with((stage) => setAndPrint(stage, faces, job));
      // The page is free for the next document while this one is finished.
      const pdf = await raw.finish({
        title: job.title,
        author: job.author,
        language: 'zh-CN',
        date: job.date,
        attachments: job.attachments ?? [],
      });
      return { pdf, pages: raw.proof.pages, outline: raw.proof.outline, fonts, warnings };
    } catch (error) {
      if (error instanceof PressError)
        throw new PressError(error.code, `“${job.title}”没有印制：${error.message}`, error);
      throw new PressError('browser-failed', `印制“${job.title}”时浏览器出错：${messageOf(error)}`, error);
    }
  };
  const close = async (): Promise<void> => {
    if (closed) return;
    closed = true;
    await Promise.allSettled(printing);
    await browser.close();
  };
  return {
    standIns: faces.standIns,
    print: async (job) => {
      if (closed) throw new PressError('closed', '印制机已经关闭');
      const printed = printNow(job);
      printing.add(printed);
      try {
        return await printed;
      } finally {
        printing.delete(printed);
      }
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** What needs the page of the browser; the rest is done without it. */
async function setAndPrint(
  stage: Stage,
  faces: Faces,
  job: PrintJob,
): Promise<Pick<Coverage, 'fonts' | 'warnings'> & { readonly raw: RawPdf }> {
  // Most documents want the rules of the one before; one that wants others is set once more.
  const shown = await stage.show(job, stage.rules());
  const { rules, fonts, warnings } = await faces.cover(shown.used, stage.contextOf);
  const { laid } = rules === stage.rules() ? shown : await stage.show(job, rules);
  refuseFailed(laid);
  refuseOverflow(laid);
  return { raw: await settle(stage, laid), fonts, warnings };
}

function refuseFailed({ failed }: Laid): void {
  if (failed.length > 0) throw new PressError('font-unavailable', `字体未能装入：${failed.join('、')}`);
}

function refuseOverflow({ overflow }: Laid): void {
  if (overflow.length === 0) return;
  const list = overflow.map((text) => `“${text}”`).join('、');
  throw new PressError('overflow', `内容超出版心或表格，不能印制：${list}`);
}

/**
 * Prints until what stands on a page agrees with what is said of pages: the contents' numbers and the 版记 at the foot of
 * the last page need a first print to be known and a second to be printed.
 */
async function settle(stage: Stage, laid: Laid): Promise<RawPdf> {
  const { targets, hasImprint } = laid;
  let raw = await printedWithMark(stage, laid);
  if (targets.length === 0 && !hasImprint) return raw;
  for (let attempt = 0; attempt < 3; attempt++) {
    const { pages } = raw.proof;
    const numbers = numbersOf(targets, raw.proof);
    await stage.fillPages(numbers, pages);
    raw = await printedWithMark(stage, laid);
    const again = numbersOf(targets, raw.proof);
    if (raw.proof.pages === pages && targets.every((id) => again[id] === numbers[id])) return raw;
  }
  throw new PressError('unsettled-pages', '目录页码填入后页码仍在变动，不能印制');
}

/** The browser keeps a text together with what follows it, but not rows: where the 核验标记 would stand alone, they are sent after it. */
async function printedWithMark(stage: Stage, { rowsBeforeMark }: Laid): Promise<RawPdf> {
  const raw = await printed(stage);
  if (!rowsBeforeMark || raw.proof.endsWithRows) return raw;
  await stage.moveLastRows();
  return printed(stage);
}

async function printed(stage: Stage): Promise<RawPdf> {
  const raw = await readPdf(await stage.print());
  const { scales } = raw.proof;
  const shrunk = scales.findIndex((scale) => !(Math.abs(scale - 0.75) < 0.0005));
  if (shrunk < 0) return raw;
  throw new PressError(
    'shrunk',
    `第${shrunk + 1}页被浏览器缩放（${scales[shrunk]?.toFixed(2)}），字号不合规定，不能印制`,
  );
}

function numbersOf(targets: readonly string[], proof: Proof): Record<string, number> {
  return Object.fromEntries(
    targets.map((id) => {
      const page = proof.destinations.get(id);
      if (page === undefined) throw new PressError('broken-link', `目录指向的“${id}”在文件中不存在`);
      return [id, page];
    }),
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
