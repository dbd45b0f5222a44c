/**
 * `node bench/runtimes/index.mjs`: the package of the policy in Node, Deno and Bun. Each evaluates and explains the worked examples,
 * installed as a stranger would, without rights (Deno is given none: no network, no files, no environment).
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const POLICY = 'policies/yubei-2021-13';
const bin = (name) => resolve('bench/runtimes/node_modules/.bin', name);
const RUNTIMES = [
  ['Node', process.execPath, [], ['--version']],
  ['Deno', bin('deno'), ['run', '--no-prompt', '--no-remote', '--node-modules-dir=manual'], ['--version']],
  ['Bun', bin('bun'), ['run'], ['--version']],
];

const home = mkdtempSync(join(tmpdir(), 'hengce-runtimes-'));
const installed = join(home, 'node_modules', 'the-policy');
// With what it depends on.
cpSync('node_modules/decimal.js', join(home, 'node_modules', 'decimal.js'), { recursive: true });
execFileSync(process.execPath, ['dist/cli.js', 'build', '--policy', POLICY, '--package', installed]);
writeFileSync(
  join(home, 'package.json'),
  JSON.stringify({ type: 'module', dependencies: { 'the-policy': '*' } }),
);
copyFileSync('bench/runtimes/worked-examples.js', join(home, 'worked-examples.js'));

console.log('| runtime | results of worked examples | wrong | µs to evaluate a dossier (all items) |');
console.log('| --- | ---: | ---: | ---: |');
try {
  for (const [name, command, args, version] of RUNTIMES) {
    const run = (some) => execFileSync(command, some, { cwd: home, encoding: 'utf8' });
    const [, number = ''] = /(\d+\.\d+\.\d+)/.exec(run(version)) ?? [];
    const { results, wrong, micros } = JSON.parse(run([...args, 'worked-examples.js']));
    if (wrong.length > 0) process.exitCode = 1;
    console.log(`| ${name} ${number} | ${results} | ${wrong.join('; ') || 0} | ${micros} |`);
  }
} finally {
  rmSync(home, { recursive: true, force: true });
}
