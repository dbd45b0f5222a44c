// `npm run check`: everything that must hold before a commit, in one command. `--no-tests` leaves the tests out.
import { readdirSync } from 'node:fs';
import { differences } from './derived.mjs';
import { must, run, steps } from './steps.mjs';

const { step, finish } = steps();
const invented = readdirSync('test/policies', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
  .map(({ name }) => `test/policies/${name}`);

await step('format and lint', () => run('biome', ['check', '--error-on-warnings', '.']));
await step('layers', () =>
  run('depcruise', [
    '--config',
    '.dependency-cruiser.mjs',
    'grammar',
    'reference',
    'src',
    'policies',
    'test',
    'scripts',
  ]),
);
await step('dead code', () => run('knip', ['--treat-config-hints-as-errors']));
await step('types', () => run('tsc', ['--noEmit']));
// The same sources without the types of Node: the runtime must run wherever JavaScript does.
await step('types of the runtime alone', () => run('tsc', ['--noEmit', '-p', 'src/runtime']));
await step('every export is documented', () => run('typedoc', ['--emit', 'none']));
await step('build', () => run('node', ['scripts/build.mjs']));
await step('derived files are current', async () => {
  const found = await differences();
  must(found.length === 0, `${found.join('\n')}\nRefresh them with: npm run refresh`);
});
await step('rules are in official form', () => run('node', ['dist/cli.js', 'fmt', '--check']));
await step('worked examples', () => run('node', ['dist/cli.js', 'check']));
await step('every branch of the rules has an example', () =>
  run('node', ['dist/cli.js', 'test', '--coverage']),
);
await step('every branch of the invented policies has an example', async () => {
  for (const folder of invented) await run('node', ['dist/cli.js', 'test', '--coverage', '--policy', folder]);
});
await step('every change of the rules is noticed', () => run('node', ['dist/cli.js', 'mutate']));
if (!process.argv.includes('--no-tests')) await step('tests', () => run('vitest', ['run']));

finish();
