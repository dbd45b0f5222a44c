import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { SourceMap } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import ts from 'typescript';
import { build as buildByVite } from 'vite';
import { afterAll, describe, expect, it } from 'vitest';
import { packageFiles } from '../../src/cli/package/files.ts';
import { readParts } from '../../src/cli/package/parts.ts';
import { compile } from '../../src/compiler/index.ts';
import { openBrowser } from '../../src/documents/press/browser.ts';
import { rulesOf } from '../policies/read.ts';
import { root } from './root.ts';

const folder = 'policies/yubei-2021-13';
const compiled = compile(rulesOf(folder)).value;
if (!compiled) throw new Error('the policy does not compile');
const items = compiled.plan.about.measures.flatMap((measure) => measure.items);
const files = packageFiles(folder, compiled, readParts());
const textOf = (name: string) => files.get(name) ?? '';

/** A project elsewhere with nothing but the package, and what the package asks for. */
const home = mkdtempSync(join(tmpdir(), 'hengce-embedding-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const installed = join(home, 'node_modules', 'yubei-2021-13');
mkdirSync(installed, { recursive: true });
for (const [name, text] of files) writeFileSync(join(installed, name), text);
symlinkSync(join(root, 'node_modules/decimal.js'), join(home, 'node_modules/decimal.js'), 'junction');
const run = (name: string, program: string): string => {
  writeFileSync(join(home, name), program);
  return execFileSync(process.execPath, [name], { cwd: home, encoding: 'utf8' }).trim();
};

const use = `
const read = prepare({
  application_date: '2022-06-30',
  registered_in_district: true,
  projects: [{ project_id: 'P1', project_type: 'digital_workshop', investment_yuan: '40000000.00' }],
  prior_awards: [],
});
if (!read.ok) throw new Error(read.faults.map(({ message }) => message).join());
const evaluation = evaluate(read.prepared);
const item = evaluation.items.find((one) => one.item === '2.3');
const words = [item.status, item.amount_yuan, explain(evaluation, '2.3').find(({ rule }) => rule.includes('30%')).result].join(' ');
`;
const expected = 'eligible 12000000.00 1200万元';

describe('runs', async () => {
  const browser = await openBrowser();
  afterAll(() => browser.close());

  it.each([
    [
      'as a module',
      'a.mjs',
      `import { evaluate, explain, prepare } from 'yubei-2021-13';${use}console.log(words);`,
    ],
    [
      'by require',
      'a.cjs',
      `const { evaluate, explain, prepare } = require('yubei-2021-13');${use}console.log(words);`,
    ],
    [
      'in a worker',
      'b.mjs',
      `import { Worker } from 'node:worker_threads';
const worker = new Worker(new URL('./worker.mjs', import.meta.url));
worker.once('message', (words) => console.log(words));`,
    ],
  ])('%s', (_how, name, program) => {
    writeFileSync(
      join(home, 'worker.mjs'),
      `import { parentPort } from 'node:worker_threads';
import { evaluate, explain, prepare } from 'yubei-2021-13';${use}parentPort.postMessage(words);`,
    );
    expect(run(name, program)).toBe(expected);
  });

  it('the program of its own README', () => {
    const [, program = ''] = /```js\n([\s\S]*?)```/.exec(textOf('README.md')) ?? [];
    const lines = run('readme.mjs', program).split('\n');
    expect(lines.slice(0, 37).map((line) => line.split(' ')[0])).toEqual(items.map(({ id }) => id));
    expect(lines.slice(37).join()).toContain('尚缺事实 待定');
  });

  it.each([
    ['esbuild', bundledByEsbuild],
    ['Vite', bundledByVite],
  ])('in a page bundled by %s, a form that shows the result and its explanation', async (_by, bundled) => {
    const site = await bundled();
    const page = await browser.newPage();
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const path = new URL(request.url()).pathname;
      const body = site.get(path);
      const contentType = path.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8';
      void request.respond(body === undefined ? { status: 404 } : { contentType, body });
    });
    await page.goto('http://office.test/');
    const textIn = (id: string) => page.$eval(`#${id}`, (element) => element.textContent);
    await page.type('#amount', '60000000.01');
    await page.click('#go');
    expect(await textIn('result')).toBe('15000000.00');
    expect(await textIn('steps')).toContain('按不超过投资额的30%给予补助');
    await page.type('#amount', 'x');
    await page.click('#go');
    expect(await textIn('result')).toContain('「投资额」');
  });
});

/** A page with a form, as one writes it for a bundler. */
const form = {
  'index.html': `<!doctype html><meta charset="utf-8"><title>试算</title>
<input id="amount"><button id="go">审核</button><p id="result"></p><p id="steps"></p>
<script type="module" src="/page.js"></script>`,
  'page.js': `import { evaluate, explain, prepare } from 'yubei-2021-13';
const [amount, button, result, steps] = ['amount', 'go', 'result', 'steps'].map((id) => document.getElementById(id));
button.onclick = () => {
  const read = prepare({ application_date: '2022-06-30', registered_in_district: true, prior_awards: [],
    projects: [{ project_id: 'P1', project_type: 'digital_workshop', investment_yuan: amount.value }] });
  if (!read.ok) { result.textContent = read.faults.map(({ message }) => message).join(); return; }
  const evaluation = evaluate(read.prepared);
  result.textContent = evaluation.items.find((one) => one.item === '2.3').amount_yuan;
  steps.textContent = explain(evaluation, '2.3').map(({ rule, result }) => rule + result).join('；');
};`,
};
for (const [name, text] of Object.entries(form)) writeFileSync(join(home, name), text);
writeFileSync(join(home, 'all.js'), `export * from 'yubei-2021-13';`);
writeFileSync(join(home, 'fast.js'), `export { fast } from 'yubei-2021-13';`);

/** What a server would send, by path. */
type Site = ReadonlyMap<string, string>;

/** Minified, for browsers. */
async function bundledFrom(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(home, entry)],
    bundle: true,
    minify: true,
    format: 'esm',
    charset: 'utf8',
    platform: 'browser',
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

async function bundledByEsbuild(): Promise<Site> {
  return new Map([
    ['/', form['index.html']],
    ['/page.js', await bundledFrom('page.js')],
  ]);
}

async function bundledByVite(): Promise<Site> {
  await buildByVite({ root: home, configFile: false, logLevel: 'silent', build: { outDir: 'site' } });
  const names = readdirSync(join(home, 'site'), { recursive: true, encoding: 'utf8' });
  const written = names
    .filter((name) => /[.](html|js)$/.test(name))
    .map((name) => name.replaceAll('\\', '/'));
  return new Map(
    written.map((name) => [
      name === 'index.html' ? '/' : `/${name}`,
      readFileSync(join(home, 'site', name), 'utf8'),
    ]),
  );
}

describe('the fast way alone', () => {
  it('tells amounts, and says of what only the whole policy tells that it does not', async () => {
    const program = `import { fast } from './small.mjs';
const read = (more) => fast.prepare({ application_date: '2022-06-30', registered_in_district: true, prior_awards: [],
  projects: [{ project_id: 'P1', project_type: 'digital_workshop', ...more }] }).prepared;
const table = fast.table([read({ investment_yuan: '40000000.00' }), read({})]);
const [[known, open]] = fast.select(['2.3']).assess(table);
console.log(JSON.stringify(fast.outcomeOf(known)));
try { fast.outcomeOf(open); } catch (error) { console.log(error.name, error.message); }`;
    writeFileSync(join(home, 'small.mjs'), await bundledFrom('fast.js'));
    expect(run('c.mjs', program).split('\n')).toEqual([
      '{"status":"eligible","fen":1200000000,"refusal":null}',
      'RangeError Not told by the fast way alone; evaluate this dossier with the whole policy',
    ]);
  });
});

describe('types', () => {
  const program = `import { evaluate, fast, prepare, type Dossier, type ItemId } from 'yubei-2021-13';
export const dossier: Dossier = { application_date: '2022-06-30', enterprise_size: 'small' };
const read = prepare(dossier);
export const amounts: readonly (string | null)[] = read.ok ? evaluate(read.prepared).items.map((one) => one.amount_yuan) : [];
export const id: ItemId = '2.3';
// @ts-expect-error No such fact.
export const misspelt: Dossier = { application_date: '2022-06-30', investmnt: '1' };
// @ts-expect-error No such member.
export const size: Dossier = { application_date: '2022-06-30', enterprise_size: 'huge' };
// @ts-expect-error No such item.
export const item: ItemId = '2.99';
export const columns = fast.select(['2.3', '9.1']);
// @ts-expect-error No such item.
fast.select(['2.99']);
if (read.ok)
  for (const one of evaluate(read.prepared).items) {
    switch (one.status) {
      case 'eligible':
      case 'not_eligible':
        break;
      default: {
        // @ts-expect-error A status that is not handled is seen.
        const never: never = one.status;
        void never;
      }
    }
  }
`;
  it.each([
    ['node16', 'consumer.mts', ts.ModuleKind.Node16, ts.ModuleResolutionKind.Node16],
    ['node16, CommonJS', 'consumer.cts', ts.ModuleKind.Node16, ts.ModuleResolutionKind.Node16],
    ['bundler', 'consumer.ts', ts.ModuleKind.ESNext, ts.ModuleResolutionKind.Bundler],
  ])('%s', (_name, name, module, moduleResolution) => {
    const path = join(home, name);
    writeFileSync(path, program);
    const checked = ts.createProgram([path], {
      module,
      moduleResolution,
      target: ts.ScriptTarget.ES2022,
      strict: true,
      exactOptionalPropertyTypes: true,
      noEmit: true,
      types: [],
    });
    const found = ts.getPreEmitDiagnostics(checked);
    expect(found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([]);
  });
});

describe('the package', () => {
  it('says what it is', () => {
    expect(JSON.parse(textOf('package.json'))).toMatchObject({
      name: 'yubei-2021-13',
      version: expect.stringMatching(/^2021\.13\.0-r[0-9a-f]{12}$/),
      sideEffects: false,
      dependencies: JSON.parse(`{"decimal.js":"${readParts().decimal}"}`),
    });
    expect(textOf('runtime.js').match(/^import .*$/gm)).toEqual(['import { Decimal } from "decimal.js";']);
  });

  it.each(['policy.js', 'policy.cjs'])('%s leads back to the rules', (name) => {
    const lines = textOf(name).split('\n');
    const map = new SourceMap(JSON.parse(textOf(`${name}.map`)));
    const ruleOf = (line: number) => {
      const { originalSource, originalLine } = map.findEntry(line, 0) as {
        readonly originalSource: string;
        readonly originalLine: number;
      };
      return readFileSync(join(root, folder, originalSource), 'utf8').split('\n')[originalLine];
    };
    const item = lines.indexOf('const item_2_3 = /* @__PURE__ */ item({');
    expect(ruleOf(item)).toBe('事项 2.3：数字化车间建设补助');
    const standard = lines.findIndex((line, index) => index > item && line === '  standard: {');
    expect(ruleOf(standard)).toContain('标准：按不超过投资额的30%给予补助');
  });

  it.each([
    ['policy, runtime and decimal.js', 'all.js', 60_000],
    ['the fast way alone', 'fast.js', 35_000],
  ])('is small, minified and compressed: %s', async (_what, entry, most) => {
    const bundle = await bundledFrom(entry);
    expect(gzipSync(bundle, { level: 9 }).length).toBeLessThan(most);
  });
});
