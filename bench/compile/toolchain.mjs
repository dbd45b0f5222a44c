import { build } from 'esbuild';

/** The compiler with its insides: the doors of the package have none of them. Bundled anew, so that the sources are measured. */
const inside = `
  export { compile } from './src/compiler/index.ts';
  export { emitJavaScript } from './src/compiler/4-emit/index.ts';
  export { errorProvider } from './src/compiler/1-parse/expected.ts';
  export { parse } from './src/compiler/1-parse/index.ts';
  export { createReporter } from './src/compiler/diagnostics/index.ts';
  export { ClauseParser, createDictionary, createLexer } from './grammar/index.ts';
`;

export async function toolchain() {
  const outfile = 'out/bench/toolchain.mjs';
  await build({
    stdin: { contents: inside, resolveDir: '.', loader: 'ts' },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    conditions: ['hengce-source'],
    logLevel: 'warning',
  });
  return import(new URL(`../../${outfile}`, import.meta.url).href);
}
