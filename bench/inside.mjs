import { build } from 'esbuild';

/**
 * The project with its insides, as far as `exports` takes them: the doors of the package have none of them. Bundled anew, so that the
 * sources are measured.
 */
export async function inside(name, exports) {
  const outfile = `out/bench/${name}.mjs`;
  await build({
    stdin: { contents: exports, resolveDir: '.', loader: 'ts' },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    alias: { 'hengce/runtime': './src/runtime/index.ts' },
    conditions: ['hengce-source'],
    logLevel: 'warning',
  });
  return import(new URL(`../${outfile}`, import.meta.url).href);
}
