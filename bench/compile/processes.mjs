/**
 * `node bench/compile/processes.mjs`: `hengce check` as a whole process beside an empty Node process, in turns: of rules that
 * have changed, which are examined, and of rules that are as they were, of which it is known that they are sound.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from '../evaluate/compare.mjs';

const ROUNDS = 15;
const caches = mkdtempSync(join(tmpdir(), 'hengce-bench-'));

/** Milliseconds of a whole process. */
function timed(args, cache) {
  const started = performance.now();
  const { status } = spawnSync(process.execPath, args, { env: { ...process.env, XDG_CACHE_HOME: cache } });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}`);
  return performance.now() - started;
}

const check = ['dist/cli.js', 'check', '--policy', 'policies/yubei-2021-13'];
const rounds = Array.from({ length: ROUNDS }, (_, round) => {
  const cache = join(caches, String(round));
  return {
    empty: timed(['-e', '0'], cache),
    version: timed(['dist/cli.js', '--version'], cache),
    changed: timed(check, cache),
    same: timed(check, cache),
  };
});
rmSync(caches, { recursive: true });

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}`);
for (const [name, what] of [
  ['empty', 'empty process'],
  ['version', 'hengce --version'],
  ['same', 'hengce check, rules as they were'],
  ['changed', 'hengce check, changed rules'],
]) {
  const ms = median(rounds.map((one) => one[name])).toFixed(0);
  const times = median(rounds.map((one) => one[name] / one.empty)).toFixed(2);
  console.log(`${what}: ${ms} ms, ${times} times`);
}
