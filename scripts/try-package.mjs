// Packs the package, installs it into an empty folder as a stranger would, and uses it from there.
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { must, run, steps } from './steps.mjs';

const checkout = resolve('.');
const home = mkdtempSync(join(tmpdir(), 'hengce-package-'));
const installed = join(home, 'node_modules', 'hengce');
const { step, finish } = steps();
const here = (command, args) => run(command, args, { cwd: home });
let files = [];

await step('pack', async () => {
  await run('node', ['scripts/build.mjs', '--types']);
  // The build has just run; what `prepare` prints would spoil the list.
  const listed = await run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', home]);
  const [packed] = Object.values(JSON.parse(listed));
  files = packed.files.map(({ path }) => path);
  copyFileSync(join(home, packed.filename), join(home, 'hengce.tgz'));
});

await step('contents', () => {
  const wanted = [
    'LICENSE',
    'package.json',
    'dist/cli.js',
    'dist/types/src/index.d.ts',
    /^docs\/messages\/ZC\d{4}[.]md$/,
    /^templates\/.*[.]hbs$/,
  ];
  wanted.push(
    /^templates\/styles\/.*[.]css$/,
    /^policies\/[^/]+\/policy[.]zc$/,
    /^policies\/.*\/policy[.]js$/,
  );
  wanted.push(/^samples\/.*dossier[.]json$/, 'README.md', 'README.zh-CN.md');
  const missing = wanted.filter(
    (one) => !files.some((file) => file === one || file.match(one)?.[0] === file),
  );
  must(missing.length === 0, `Missing: ${missing.join(', ')}`);
  const extra = files.filter((file) => /^(test|src|scripts|out|grammar|node_modules|[.])/.test(file));
  must(extra.length === 0, `Not wanted: ${extra.join(', ')}`);
});

await step('install into an empty folder', async () => {
  writeFileSync(join(home, 'package.json'), '{ "name": "stranger", "private": true, "type": "module" }\n');
  await here('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', './hengce.tgz']);
});

await step('npx hengce check', () => here('npx', ['--no-install', 'hengce', 'check']));

await step('npx hengce explain', () => here('npx', ['--no-install', 'hengce', 'explain', 'ZC0103']));

await step('npx hengce guide 2', async () => {
  await here('npx', ['--no-install', 'hengce', 'guide', '2', '--out', 'guides']);
});

await step('imports', async () => {
  writeFileSync(
    join(home, 'imports.js'),
    `import { exact, moneyWords, yuan } from 'hengce/runtime';
import { compile } from 'hengce/compiler';
import * as all from 'hengce';
import { readDecisions } from 'hengce/documents';
if (moneyWords(yuan('15000000.00')) !== '1500万元') throw new Error('runtime');
if (compile([{ path: 'empty.zc', text: '' }]).diagnostics.length === 0) throw new Error('compiler');
if (typeof all.compile !== 'function' || typeof readDecisions !== 'function') throw new Error('doors');
`,
  );
  await here('node', ['imports.js']);
});

await step('a compiled policy runs where it is copied to', async () => {
  for (const name of ['policy.js', 'policy.d.ts'])
    copyFileSync(join(installed, 'policies/yubei-2021-13/compiled', name), join(home, name));
  writeFileSync(
    join(home, 'embed.js'),
    `import { policy } from './policy.js';
const [example] = policy.about.measures.flatMap(({ examples }) => examples);
const preparation = policy.prepare(example.dossier);
if (!preparation.ok) throw new Error(JSON.stringify(preparation.faults));
if (policy.evaluate(preparation.prepared).items.length === 0) throw new Error('nothing evaluated');
`,
  );
  await here('node', ['embed.js']);
});

// The lines of both README files, word by word but for where the policy lies.
await step('the README, as a module', async () => {
  await here('npx', ['--no-install', 'hengce', 'build', '--out', 'policy']);
  const [, lines] = /## Embed it[\s\S]*?```ts\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8'));
  const program = lines.replace('./policies/yubei-2021-13/compiled/policy.js', './policy/policy.js');
  for (const name of ['apply.mjs', 'apply.ts']) writeFileSync(join(home, name), program);
  must((await here('node', ['apply.mjs'])).startsWith('eligible ceiling 12000000.00\n'), 'another result');
});

await step("the README of a policy's package, as a module and by require", async () => {
  await here('npx', ['--no-install', 'hengce', 'build', '--package', 'node_modules/yubei-2021-13']);
  const readme = readFileSync(join(home, 'node_modules/yubei-2021-13/README.md'), 'utf8');
  const [, lines] = /```js\n([\s\S]*?)```/.exec(readme);
  const required = lines.replace(/^import (.*) from ('.*');.*$/m, 'const $1 = require($2);');
  for (const [name, program] of [
    ['package.mjs', lines],
    ['package.cjs', required],
    ['package.ts', lines],
  ])
    writeFileSync(join(home, name), program);
  const [first, second] = [await here('node', ['package.mjs']), await here('node', ['package.cjs'])];
  must(first === second && first.includes('数字化车间建设补助'), 'another result');
});

// The declarations are read as strictly as TypeScript can; what other packages declare wrongly is their business.
writeFileSync(
  join(home, 'consumer.ts'),
  `import { type CompiledPolicy, compile } from 'hengce';
import { type Diagnostic, renderDiagnostic } from 'hengce/compiler';
import { type Decisions, guide, noOffice } from 'hengce/documents';
import { type Exact, type Policy, yuan } from 'hengce/runtime';
import { policy } from './policy.js';

const anyPolicy: Policy = policy;
export const amount: Exact = yuan('1.00');
export const compiled: CompiledPolicy | undefined = compile([]).value;
export const words = (found: Diagnostic): string => renderDiagnostic(found);
export const title: string = guide(anyPolicy, 2, noOffice).title;
export type { Decisions };
// @ts-expect-error An amount is a string: a number has lost its 分 before it comes here.
yuan(1);
`,
);
for (const [module, moduleResolution] of [
  ['node16', 'node16'],
  ['esnext', 'bundler'],
]) {
  await step(`types under moduleResolution ${moduleResolution}`, () => typeCheck(module, moduleResolution));
}

rmSync(home, { recursive: true, force: true });
finish();

async function typeCheck(module, moduleResolution) {
  const compilerOptions = {
    module,
    moduleResolution,
    target: 'es2022',
    lib: ['es2023'],
    strict: true,
    noEmit: true,
    types: ['node'],
    typeRoots: [join(checkout, 'node_modules/@types')],
  };
  writeFileSync(
    join(home, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, files: ['consumer.ts', 'apply.ts', 'package.ts'] }),
  );
  const faults = await here(join(checkout, 'node_modules/.bin/tsc'), ['-p', '.']).then(
    () => [],
    (error) => {
      const lines = error.message.split('\n').filter((line) => line.includes('error TS'));
      if (lines.length === 0) throw error;
      return lines;
    },
  );
  const ours = faults.filter((line) => !/^node_modules\/(?!hengce\/)/.test(line));
  must(ours.length === 0, ours.slice(0, 20).join('\n'));
}
