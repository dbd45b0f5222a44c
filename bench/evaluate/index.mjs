/**
 * `node bench/evaluate/index.mjs [enterprises]`: measures 2, 6 and 9 for seeded enterprises, engine against engine.
 *
 * All engines run in one process, in turns, so that whatever slows the machine slows them all; what counts is the median
 * of the ratios of one round. Facts are prepared before, and the time for that is told apart. Every total is compared with
 * a plain calculation with BigInt.
 */

import { compare } from './compare.mjs';
import { byHand } from './engines/by-hand.mjs';
import { hengce } from './engines/hengce.mjs';
import { enterprises } from './enterprises.mjs';
import { oracle } from './oracle.mjs';

const count = Number(process.argv[2] ?? 100_000);
const dossiers = enterprises(count, 13);
const totals = dossiers.map(oracle);

console.table(await compare([byHand, hengce], dossiers, totals));
