/**
 * `node bench/notices.mjs [rounds] [notices]`: notices printed by this project, by other ways with the same browser, by pdfmake and by
 * Typst.
 *
 * Every way prints the same notices, a few in each round and in turns, so that whatever slows the machine slows them all; what
 * counts is the median of the ratios of single rounds.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus } from 'node:os';
import { PDFDocument } from 'pdf-lib';
import { median } from './evaluate/compare.mjs';
import { browserWays } from './notices/browser.mjs';
import { applications, blocksOf, charactersOf } from './notices/content.mjs';
import { pdfmakeWay } from './notices/pdfmake.mjs';
import { processorTime } from './notices/processor.mjs';
import { toolchain } from './notices/toolchain.mjs';
import { typstWay } from './notices/typst.mjs';

const [rounds = 15, notices = 8] = process.argv.slice(2).map(Number);
const tools = await toolchain();
const quiet = { live: false, out() {}, err() {}, progress() {} };
const { policy } = await tools.loadPolicy('policies/yubei-2021-13', quiet);
const office = tools.readOffice(JSON.parse(readFileSync('samples/office.json', 'utf8')), policy.about).value;
const records = applications(notices * (rounds + 1));

const composed = ({ dossier, decisions }) =>
  tools.notice(policy, policy.evaluate(policy.prepare(dossier).prepared), decisions, office).document;
const documents = records.map(composed);
const contents = documents.map(({ html, provenance }) =>
  blocksOf(`${html}${tools.markOf(provenance, tools.codeOf(tools.canonical(provenance)), 'attached')}`),
);

const fonts = 'out/bench/fonts';
const fontPath = `${fonts}/serif.ttf`;
await writeFont();
const press = await tools.openPress();
const { version, close, ways } = await browserWays(tools, documents);
const oneByOne = {
  name: 'hengce, one after the other: facts to PDF',
  print: async (index) => (await tools.print(composed(records[index]), press)).pdf,
};
const ownBatch = {
  name: 'hengce, as a batch is printed',
  printAll: async (indexes) => {
    const all = [];
    for await (const pdf of tools.inOrder(each(indexes), cpus().length * 2, oneByOne.print)) all.push(pdf);
    return all;
  },
};
const titles = documents.map(({ title }) => title);
const entered = [
  oneByOne,
  ownBatch,
  ...ways,
  pdfmakeWay(fontPath, contents),
  typstWay(fonts, contents, titles),
].map((way) => ({ way, times: [], processor: [], pdf: null }));

for (let round = 0; round <= rounds; round += 1) {
  const indexes = Array.from({ length: notices }, (_, index) => round * notices + index);
  for (const one of entered) {
    const { time, processor } = await timed(one, indexes);
    // The first round warms the ways up.
    if (round === 0) continue;
    one.times.push(time / notices);
    one.processor.push(processor / notices);
  }
}
await press.close();
await close();

const peers = JSON.parse(readFileSync('bench/package.json', 'utf8')).dependencies;
const names = ['pdfmake', '@myriaddreamin/typst-ts-node-compiler'];
console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, ${version}; ${names.map((name) => `${name} ${peers[name]}`).join(', ')}; ${rounds} rounds of ${notices} notices`,
);
console.log(
  '| way | ms each | × hengce | × floor | processor ms each | × hengce | × floor | pages | bytes | elements of structure |',
);
console.log(`| --- |${' ---: |'.repeat(9)}`);
const [own] = entered;
const floor = entered.find(({ way }) => way.name.startsWith('floor'));
for (const one of entered) {
  const ratio = (of, to) => median(one[of].map((time, round) => time / to[of][round])).toFixed(2);
  const { pages, elements } = await looked(one.pdf);
  const columns = ['times', 'processor'].flatMap((of) => [
    median(one[of]).toFixed(1),
    ratio(of, own),
    ratio(of, floor),
  ]);
  console.log(`| ${[one.way.name, ...columns, pages, one.pdf.length, elements].join(' | ')} |`);
}

async function* each(indexes) {
  yield* indexes;
}

/** The time of some notices by the clock and of the processor; what has to be done before is part of neither. */
async function timed(one, indexes) {
  const { before, print, printAll } = one.way;
  await before?.(indexes);
  const processor = processorTime();
  const started = performance.now();
  if (printAll) [one.pdf] = await printAll(indexes);
  else {
    for (const index of indexes) {
      const pdf = await print(index);
      if (index === indexes[0]) one.pdf = pdf;
    }
  }
  const time = performance.now() - started;
  return { time, processor: processorTime() - processor };
}

/** Pages and elements of structure of a PDF. */
async function looked(bytes) {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const objects = pdf.context.enumerateIndirectObjects().map(([, object]) => String(object));
  return {
    pages: pdf.getPageCount(),
    elements: objects.filter((text) => /\/S \/\w+/.test(text) && /\/P \d+ \d+ R/.test(text)).length,
  };
}

/** A font of the characters that all these notices use, which is as small as a peer could wish for. */
async function writeFont() {
  const require = createRequire(new URL('./package.json', import.meta.url));
  const subset = require('subset-font');
  const folder = new URL('../node_modules/@fontsource/noto-serif-sc/files/', import.meta.url);
  const full = readFileSync(new URL('noto-serif-sc-chinese-simplified-400-normal.woff2', folder));
  const text = charactersOf([
    ...contents.flat().flatMap(({ text = '', rows = [] }) => [text, ...rows.flat()]),
    '— 0123456789',
  ]);
  mkdirSync(fonts, { recursive: true });
  writeFileSync(
    fontPath,
    await subset(full, text, { targetFormat: 'sfnt', preserveNameIds: [1, 2, 4, 6, 16, 17] }),
  );
}
