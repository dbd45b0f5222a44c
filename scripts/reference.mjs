// Writes what is made from the language, bundled from its sources as they are: `reference.mjs pages <folder>`.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const [, , what = '', target = ''] = process.argv;

// Beside the packages, so that those which stay outside of the bundle are found.
const folder = mkdtempSync(join('node_modules', '.reference-'));
try {
  const outfile = join(folder, 'reference.mjs');
  await build({
    entryPoints: ['reference/index.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'warning',
  });
  const { derived } = await import(pathToFileURL(outfile).href);
  for (const [name, text] of derived[what]()) {
    const path = join(target, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
