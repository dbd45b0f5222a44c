// Builds the toolchain into dist/: one bundle per public door, and the type declarations.
// Rule files are never built here: every command compiles the policy that it is given.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { build } from 'esbuild';

const types = process.argv.includes('--types') || process.env.npm_lifecycle_event === 'prepare';
rmSync('dist', { recursive: true, force: true });

await build({
  entryPoints: {
    cli: 'src/cli/main.ts',
    index: 'src/index.ts',
    runtime: 'src/runtime/index.ts',
    compiler: 'src/compiler/index.ts',
    documents: 'src/documents/index.ts',
  },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  conditions: ['hengce-source'],
  // The parser is bundled because loading it unbundled triples the start of every command;
  // everything else is loaded from its package, and only when it is needed.
  external: [
    'commander',
    'decimal.js',
    'handlebars',
    'puppeteer',
    '@sparticuz/chromium',
    'pdf-lib',
    'fontkit',
    'zod',
    '@fontsource/*',
  ],
  chunkNames: 'chunks/[name]-[hash]',
  logLevel: 'warning',
});

if (types) {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.types.json'], { stdio: 'inherit' });
}
