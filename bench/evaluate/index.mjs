/**
 * `node bench/evaluate/index.mjs [enterprises]`: measures 2, 6 and 9 for seeded enterprises, engine against engine.
 *
 * All engines run in one process and in turns, so that whatever slows the machine slows them all; what counts is the median
 * of the ratios of single rounds. Facts are prepared beforehand, and the time for that is told apart. Every total is compared
 * with a plain calculation with BigInt.
 */
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { compare, median } from './compare.mjs';
import { byHand } from './engines/by-hand.mjs';
import { cel } from './engines/cel.mjs';
import { duckdbRows, duckdbSum } from './engines/duckdb.mjs';
import { hengce, hengceOneExact, hengceSeveralExact, hengceUnknown } from './engines/hengce.mjs';
import { jsonRules } from './engines/json-rules.mjs';
import { naiveDecimal } from './engines/naive-decimal.mjs';
import { publicodes } from './engines/publicodes.mjs';
import { zen } from './engines/zen.mjs';
import { enterprises } from './enterprises.mjs';
import { oracle } from './oracle.mjs';

const ENGINES = [
  hengce,
  hengceUnknown,
  hengceOneExact,
  hengceSeveralExact,
  byHand,
  duckdbSum,
  duckdbRows,
  cel,
  naiveDecimal,
  zen,
  jsonRules,
  publicodes,
];

const dossiers = enterprises(Number(process.argv[2] ?? 100_000), 13);
const results = await compare(ENGINES, dossiers, dossiers.map(oracle));
const [own] = results;

const peers = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).dependencies;
const versions = Object.entries(peers).map(([name, version]) => `${name} ${version}`);
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}; ${versions.join(', ')}`);
console.log('| engine | enterprises | ns each | × hengce | wrong totals | ns to prepare |');
console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
for (const { name, dossiers: count, prepared, times, wrong } of results) {
  const ratio = median(times.map((time, round) => time / own.times[round])).toPrecision(3);
  const numbers = [count, median(times), Number(ratio), wrong, prepared];
  const cells = numbers.map((one) => one.toLocaleString('en', { maximumFractionDigits: one < 10 ? 2 : 0 }));
  console.log(`| ${[name, ...cells].join(' | ')} |`);
}
