/// <reference lib="dom" />
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type ComposedDocument,
  canonical,
  codeOf,
  compendium,
  form,
  guide,
  noOffice,
  webPage,
} from '../../src/documents/index.ts';
import { openBrowser } from '../../src/documents/press/browser.ts';
import { policy } from './fixture/policy.ts';
import { notice } from './press/notices.ts';
import { official } from './press/samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'hengce-web-'));
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser(undefined, true);
});
afterAll(async () => {
  await browser.close();
});

const plain = guide(policy, 2, noOffice);
const longNames = notice({
  enterprise_name: `${'样例'.repeat(40)}（WWWWWWWWWW${'i'.repeat(120)}）有限公司`,
});

test('a page holds the words of the document, and its code where the PDF has it', () => {
  const page = webPage(plain);
  expect(page).toContain(`<body class="guide">\n${plain.html}`);
  expect(page).toContain(`验证码：<span class="code">${codeOf(canonical(plain.provenance))}</span>`);
  expect(page).toContain('本页供阅览，不附底稿；核验请用验证码与本页相同的PDF文件（衡策');
  expect(page).not.toContain('本件附有底稿');
  expect(page).toMatch(/<svg viewBox="0 0 \d+ \d+" role="img" aria-label="验证码：/);
});

test('the styles know how long the name of the issuer is', () => {
  const named = (html: string) => webPage({ ...plain, html: `<p class="issuer">${html}</p>` });
  expect(named('甲乙丙&amp;<span class="pending">丁</span>')).toContain(':root { --issuer-characters: 5; }');
  expect(webPage(plain)).toContain(':root { --issuer-characters: 1; }');
});

test('a page says what it is, and runs and fetches nothing', () => {
  const page = webPage({ ...plain, title: '甲&乙<b>', author: '"丙"' });
  expect(page).toMatch(/^<!doctype html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n/);
  expect(page).toContain('<title>甲&amp;乙&lt;b&gt;</title>');
  expect(page).toContain('<meta name="author" content="&quot;丙&quot;">');
  expect(page).not.toMatch(/<script|<link|<img|url\(|https?:/i);
  const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? [];
  const hash = createHash('sha256').update(style).digest('base64');
  expect(page).toContain(
    `content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
  );
});

test('a style sheet of the office cannot end the element that it stands in', () => {
  const own = mkdtempSync(join(tmpdir(), 'hengce-templates-'));
  mkdirSync(join(own, 'styles'));
  writeFileSync(join(own, 'styles/office.css'), '/* </style><p>甲</p> */ p { color: #123456 }');
  const page = webPage(plain, own);
  expect(page.match(/<\/style>/g)).toHaveLength(1);
  expect(page).toContain('p { color: #123456 }');
});

test.each<readonly [string, ComposedDocument]>([
  ['a guide', plain],
  ['the compendium', compendium(policy, noOffice)],
  ['an application form', form(policy, 1, noOffice)],
  ['a notice', notice()],
  ['a notice with a name that knows no end', longNames],
  ['every class of a document', { ...plain, style: 'document', html: official.html }],
])('%s is read without scrolling aside on a phone and on a desk', async (_, composed) => {
  const path = join(folder, 'page.html');
  writeFileSync(path, webPage(composed));
  const page = await browser.newPage();
  const asked: string[] = [];
  const said: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => said.push(message.text()));
  for (const [width, size, sheet] of [
    [390, '18px', 390],
    [1280, '21.3333px', 793.7],
  ] as const) {
    await page.setViewport({ width, height: 844 });
    await page.goto(pathToFileURL(path).href);
    const seen = await page.evaluate(() => ({
      width: document.documentElement.scrollWidth,
      body: document.body.getBoundingClientRect().width,
      size: getComputedStyle(document.body).fontSize,
      beyond: [...document.querySelectorAll('body *')]
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
        .map((element) => element.outerHTML.slice(0, 60)),
    }));
    expect(seen).toMatchObject({ width, size, beyond: [] });
    expect(seen.body).toBeCloseTo(sheet, 0);
  }
  await page.close();
  expect(asked.every((url) => url.startsWith('file:'))).toBe(true);
  expect(said).toEqual([]);
});

test('the same document gives the same bytes', () => {
  expect(webPage(guide(policy, 2, noOffice))).toBe(webPage(plain));
});
