import type { Browser } from 'puppeteer';
import { readStyles } from '../compose/index.ts';
import { openBrowser } from './browser.ts';
import { PressError } from './errors.ts';
import { chooseFaces, type UsedFont } from './faces.ts';
import { type Attachment, finish, type OutlineEntry, type Proof, readProof } from './pdf.ts';
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

/** 印制机: one browser, kept open for many documents; jobs are printed one after the other. */
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
}

/** The browser keeps some memory of every print: after so many, it gets a new page. */
const printsPerPage = 200;

/** 开机: finds a browser and the faces; documents are then printed with `print`. */
export async function openPress({
  officeFonts = true,
  browser: named,
  templates,
  endsOnSignals = true,
}: PressOptions = {}): Promise<Press> {
  const styles = readStyles(templates);
  const faces = await chooseFaces(officeFonts);
  const browser = await openBrowser(named, endsOnSignals);
  const stages = stagesOf(browser, () => openStage(browser, styles, faces));
  let last: Promise<unknown> = Promise.resolve();
  let closed = false;

  const printNow = async (job: PrintJob): Promise<Printed> => {
    const stage = await stages.next();
    try {
      await stage.show(job.html, job.style, job.title);
      const { rules, fonts, warnings } = await faces.cover(await stage.survey());
      await stage.dress(rules);
      await refuseOverflow(stage);
      const { bytes, proof } = await settle(stage);
      const pdf = await finish(bytes, {
        title: job.title,
        author: job.author,
        language: 'zh-CN',
        date: job.date,
        attachments: job.attachments ?? [],
      });
      return { pdf, pages: proof.pages, outline: proof.outline, fonts, warnings };
    } catch (error) {
      if (error instanceof PressError)
        throw new PressError(error.code, `“${job.title}”没有印制：${error.message}`, error);
      await stages.discard();
      throw new PressError('browser-failed', `印制“${job.title}”时浏览器出错：${messageOf(error)}`, error);
    }
  };
  const close = async (): Promise<void> => {
    if (closed) return;
    closed = true;
    await last.catch(() => {});
    await browser.close();
  };
  return {
    standIns: faces.standIns,
    print: (job) => {
      if (closed) return Promise.reject(new PressError('closed', '印制机已经关闭'));
      const printed = last.catch(() => {}).then(() => printNow(job));
      last = printed;
      return printed;
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

function stagesOf(browser: Browser, open: () => Promise<Stage>) {
  let stage: Stage | undefined;
  let prints = 0;
  const discard = async (): Promise<void> => {
    await stage?.close();
    stage = undefined;
  };
  return {
    discard,
    next: async (): Promise<Stage> => {
      if (!browser.connected) throw new PressError('browser-failed', '浏览器已经退出，请重新开机');
      if (++prints % printsPerPage === 0) await discard();
      stage ??= await open();
      return stage;
    },
  };
}

async function refuseOverflow(stage: Stage): Promise<void> {
  const texts = await stage.findOverflow();
  if (texts.length === 0) return;
  const list = texts.map((text) => `“${text}”`).join('、');
  throw new PressError('overflow', `内容超出版心或表格，不能印制：${list}`);
}

/**
 * Prints until what stands on a page agrees with what is said of pages: the contents' numbers and the 版记 at the foot of
 * the last page need a first print to be known and a second to be printed.
 */
async function settle(stage: Stage): Promise<{ readonly bytes: Uint8Array; readonly proof: Proof }> {
  const targets = await stage.contentsTargets();
  if (targets.length === 0 && !(await stage.hasImprint())) return proofOf(stage);

  let { bytes, proof } = await proofOf(stage);
  for (let attempt = 0; attempt < 3; attempt++) {
    const numbers = numbersOf(targets, proof);
    const pages = proof.pages;
    await stage.fillPages(numbers, pages);
    ({ bytes, proof } = await proofOf(stage));
    const again = numbersOf(targets, proof);
    if (proof.pages === pages && targets.every((id) => again[id] === numbers[id])) return { bytes, proof };
  }
  throw new PressError('unsettled-pages', '目录页码填入后页码仍在变动，不能印制');
}

async function proofOf(stage: Stage): Promise<{ readonly bytes: Uint8Array; readonly proof: Proof }> {
  const bytes = await stage.print();
  const proof = await readProof(bytes);
  const shrunk = proof.scales.findIndex((scale) => !(Math.abs(scale - 0.75) < 0.0005));
  if (shrunk >= 0) {
    throw new PressError(
      'shrunk',
      `第${shrunk + 1}页被浏览器缩放（${proof.scales[shrunk]}），字号不合规定，不能印制`,
    );
  }
  return { bytes, proof };
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
