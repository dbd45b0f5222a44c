import type { Browser, CDPSession, Page } from 'puppeteer';
import { PressError } from './errors.ts';
import type { Faces, UsedCharacter } from './faces.ts';
import * as inPage from './in-page.ts';

/** 版台: one page of the browser on which document after document is set, so that the faces are loaded only once. */
export interface Stage {
  show(html: string, style: string, title: string): Promise<void>;
  survey(): Promise<readonly UsedCharacter[]>;
  dress(rules: string): Promise<void>;
  findOverflow(): Promise<readonly string[]>;
  contentsTargets(): Promise<readonly string[]>;
  hasImprint(): Promise<boolean>;
  fillPages(numbers: Readonly<Record<string, number>>, pages: number): Promise<void>;
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
    await page.setJavaScriptEnabled(false);
    await page.emulateMediaType('print');
    await page.setViewport({ width: 794, height: 1123 });
    await answerRequests(page, `${faces.rules}\n${styles}`, faces);
    await page.goto(`${origin}/`);
    return stageOn(page);
  } catch (error) {
    await page.close().catch(() => {});
    throw error;
  }
}

function stageOn(page: Page): Stage {
  return {
    show: async (html, style, title) => {
      const forbidden = await page.evaluate(inPage.show, html, style, title);
      if (forbidden.length > 0) {
        const tags = [...new Set(forbidden)].map((tag) => `<${tag}>`).join('、');
        throw new PressError('forbidden-markup', `文件内容含有不许出现的标记：${tags}`);
      }
      await page.evaluate(inPage.markBreaks);
    },
    survey: () => page.evaluate(inPage.survey),
    dress: async (rules) => {
      const failed = await page.evaluate(inPage.dress, rules);
      if (failed.length > 0) throw new PressError('font-unavailable', `字体未能装入：${failed.join('、')}`);
      await page.evaluate(inPage.fit);
    },
    findOverflow: () => page.evaluate(inPage.findOverflow),
    contentsTargets: () => page.evaluate(inPage.contentsTargets),
    hasImprint: () => page.evaluate(inPage.hasImprint),
    fillPages: (numbers, pages) => page.evaluate(inPage.fillPages, { ...numbers }, pages),
    print: () => page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true }),
    close: () => page.close().catch(() => {}),
  };
}

async function answerRequests(page: Page, styles: string, faces: Faces): Promise<void> {
  const session = await page.createCDPSession();
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
