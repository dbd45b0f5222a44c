// Draws rule-and-page.png: a rule of measure 2 beside pages of the guide that it prints. Run from the checkout after
// `npm run build`, with poppler's pdftoppm, and PUPPETEER_EXECUTABLE_PATH where the browser is not in a usual place.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer';

const shownItems = ['2.1', '2.3'];
const shownPages = [1, 2];

const require = createRequire(import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'hengce-picture-'));
const browser = await puppeteer.launch({
  args: ['--no-sandbox', '--allow-file-access-from-files'],
  executablePath: process.env.PUPPETEER_EXECUTABLE_PATH ?? '/usr/bin/chromium',
});
try {
  const page = await browser.newPage();
  await page.setViewport({ width: 1640, height: 100, deviceScaleFactor: 1 });
  writeFileSync(join(folder, 'picture.html'), pictureOf(ruleText(), printedPages()));
  await page.goto(pathToFileURL(join(folder, 'picture.html')).href);
  await page.evaluate(() => document.fonts.ready);
  const picture = await page.$('main');
  await picture?.screenshot({ path: join(import.meta.dirname, 'rule-and-page.png') });
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

/** The measure's heading and a few of its items, as they stand in the rule file. */
function ruleText() {
  const [heading = '', ...blocks] = readFileSync('policies/yubei-2021-13/measure-02.zc', 'utf8').split(
    /\n\n+/,
  );
  const items = blocks.filter((block) => shownItems.some((id) => block.startsWith(`事项 ${id}：`)));
  return [heading, ...items].join('\n\n');
}

/** The addresses of pictures of the guide's pages. */
function printedPages() {
  execFileSync(process.execPath, ['dist/cli.js', 'guide', '2', '--out', folder], { stdio: 'ignore' });
  const [pdf = ''] = readdirSync(folder).filter((name) => name.endsWith('.pdf'));
  return shownPages.map((number) => {
    const name = join(folder, `page-${number}`);
    const only = ['-f', String(number), '-l', String(number), '-singlefile'];
    execFileSync('pdftoppm', ['-png', '-gray', '-r', '120', ...only, join(folder, pdf), name]);
    return pathToFileURL(`${name}.png`).href;
  });
}

function pictureOf(rule, pages) {
  return `<!doctype html><meta charset="utf-8"><style>
    ${face('rule', 'noto-sans-sc', 400)} ${face('bold', 'noto-sans-sc', 700)}
    body { margin: 0; background: #eceff1; }
    main { display: flex; gap: 22px; padding: 26px; align-items: center; }
    pre { margin: 0; flex: 1; font: 15px/1.8 rule; white-space: pre-wrap; background: #fff; padding: 20px 22px; border-radius: 4px; }
    pre b { font-family: bold; font-weight: normal; color: #8a1c1c; }
    pre i { font-style: normal; color: #1c4e8a; }
    span { border: solid transparent; border-width: 14px 0 14px 16px; border-left-color: #78909c; }
    img { width: 490px; box-shadow: 0 1px 5px #0004; }
  </style><main><pre>${marked(rule)}</pre><span></span>${pages.map((url) => `<img src="${url}">`).join('')}</main>`;
}

/** Headings and keys in colour. Rule files hold no markup. */
function marked(rule) {
  return rule
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/^(第.+条 .*|事项 .*)$/gm, '<b>$1</b>')
    .replaceAll(/^ {2}/gm, '　')
    .replace(/^(　*[^：<\n]{2,5})：/gm, '<i>$1</i>：');
}

function face(family, name, weight) {
  const files = join(dirname(require.resolve(`@fontsource/${name}/package.json`)), 'files');
  const file = join(files, `${name}-chinese-simplified-${weight}-normal.woff2`);
  return `@font-face { font-family: ${family}; src: url(${pathToFileURL(file).href}); }`;
}
