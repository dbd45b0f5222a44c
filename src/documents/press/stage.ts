import type { Browser, CDPSession, JSHandle, Page } from 'puppeteer';
import { wordsOf } from '../words.ts';
import { PressError } from './errors.ts';
import type { ContextOf, Faces } from './faces.ts';
import { makeTools, type PageTools, type Shown } from './in-page.ts';

/** What is set. */
export interface Settable {
  readonly html: string;
  readonly style: string;
  readonly title: string;
}

/** 版台: one page of the browser on which document after document is set, so that the faces are loaded only once. */
export interface Stage {
  /** The rules for rare characters that are in force. */
  rules(): string;
  /** Sets a document with these rules; gives the characters that it uses, and where everything lies. */
  show(document: Settable, rules: string): Promise<Shown>;
  readonly contextOf: ContextOf;
  fillPages(numbers: Readonly<Record<string, number>>, pages: number): Promise<void>;
  /** Puts the last rows of the table that stands before the 核验标记 on a page of their own with it. */
  moveLastRows(): Promise<void>;
  print(): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** A name that no resolver knows; every request is answered here or refused. */
const origin = 'http://press.invalid';

/** Nothing runs, nothing is fetched, nothing is styled but by the press's own sheet and faces. */
const policy =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src data:; base-uri 'none'; form-action 'none'";

const shell =
  '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title></title><link rel="stylesheet" href="/press.css"></head><body></body></html>';

/** Opens a page that holds the stylesheet and the faces, closed to script and to the world. */
export async function openStage(browser: Browser, styles: string, faces: Faces): Promise<Stage> {
  const page = await browser.newPage();
  try {
    const session = await page.createCDPSession();
    // Nobody looks at it: what is hidden is painted when it is printed, and not each time that it changes.
    await browser.setWindowBounds(await page.windowId(), { windowState: 'minimized' });
    await page.setJavaScriptEnabled(false);
    await page.emulateMediaType('print');
    await page.setViewport({ width: 794, height: 1123 });
    await answerRequests(session, `${faces.rules}\n${styles}`, faces);
    await page.goto(`${origin}/`);
    const tools = await page.evaluateHandle(`(${makeTools})(${wordsOf})`);
    return stageOn(page, session, tools as JSHandle<PageTools>);
  } catch (error) {
    await page.close().catch(() => {});
    throw error;
  }
}

function stageOn(page: Page, session: CDPSession, tools: JSHandle<PageTools>): Stage {
  let rulesNow = '';
  return {
    rules: () => rulesNow,
    show: async ({ html, style, title }, rules) => {
      const shown = await tools.evaluate(
        (tools, ...document) => tools.show(...document),
        html,
        style,
        title,
        rules,
      );
      rulesNow = rules;
      if (!('forbidden' in shown)) return shown;
      const tags = [...new Set(shown.forbidden)].map((tag) => `<${tag}>`).join('、');
      throw new PressError('forbidden-markup', `文件内容含有不许出现的标记：${tags}`);
    },
    contextOf: (role, character) =>
      tools.evaluate((tools, role, character) => tools.contextOf(role, character), role, character),
    fillPages: (numbers, pages) =>
      tools.evaluate((tools, numbers, pages) => tools.fillPages(numbers, pages), numbers, pages),
    moveLastRows: () => tools.evaluate((tools) => tools.moveLastRows()),
    print: async () => {
      const { data } = await session.send('Page.printToPDF', printing);
      return Buffer.from(data, 'base64');
    },
    close: () => page.close().catch(() => {}),
  };
}

/** In one piece: puppeteer's own way reads the PDF as a stream, which takes a third longer. */
const printing = {
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
  marginTop: 0,
  marginBottom: 0,
  marginLeft: 0,
  marginRight: 0,
  transferMode: 'ReturnAsBase64',
} as const;

async function answerRequests(session: CDPSession, styles: string, faces: Faces): Promise<void> {
  session.on('Fetch.requestPaused', async ({ requestId, request }) => {
    try {
      const answer = await answerTo(request.url, styles, faces);
      if (answer === null) await session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
      else await fulfil(session, requestId, answer);
    } catch {
      // The page was closed, or a face could not be read: the page then reports the face as failed.
      await session.send('Fetch.failRequest', { requestId, errorReason: 'Failed' }).catch(() => {});
    }
  });
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
}

interface Answer {
  readonly type: string;
  readonly body: Buffer;
}

async function answerTo(url: string, styles: string, faces: Faces): Promise<Answer | null> {
  if (!url.startsWith(`${origin}/`)) return null;
  const address = url.slice(origin.length);
  if (address === '/') return { type: 'text/html; charset=utf-8', body: Buffer.from(shell) };
  if (address === '/press.css') return { type: 'text/css; charset=utf-8', body: Buffer.from(styles) };
  const face = faces.file(address);
  return face === null ? null : { type: 'application/octet-stream', body: await face };
}

async function fulfil(session: CDPSession, requestId: string, { type, body }: Answer): Promise<void> {
  await session.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: 200,
    responseHeaders: [
      { name: 'content-type', value: type },
      { name: 'content-security-policy', value: policy },
    ],
    body: body.toString('base64'),
  });
}
