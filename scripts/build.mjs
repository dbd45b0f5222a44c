// Builds the toolchain into dist/: one bundle per public door and, with --types, the type declarations.
// Rule files are never built here: every command compiles the policy that it is given.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';

const { metafile } = await build({
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
  // What every command begins with is bundled, because loading it file by file doubles the start, and the parser triples it;
  // everything else is loaded from its package, and only when it is needed.
  external: [
    '@jridgewell/gen-mapping',
    'canonicalize',
    'chokidar',
    'decimal.js',
    'fastify',
    'fflate',
    '@fastify/accepts',
    '@fastify/swagger',
    'handlebars',
    'prom-client',
    'puppeteer',
    '@sparticuz/chromium',
    'parse5',
    'pdf-lib',
    'pdfjs-dist',
    'qr',
    'fontkit',
    'zod',
    '@fontsource/*',
  ],
  plugins: [{ name: 'built-in modules for CommonJS packages', setup: builtIn }],
  chunkNames: 'chunks/[name]-[hash]',
  metafile: true,
  logLevel: 'warning',
});
removeLeftovers(new Set(Object.keys(metafile.outputs)));

// The runtime in one file, in both module systems: what `hengce build --package` puts beside a policy.
for (const [format, name] of [
  ['esm', 'runtime.js'],
  ['cjs', 'runtime.cjs'],
]) {
  await build({
    entryPoints: ['src/runtime/index.ts'],
    outfile: `dist/embed/${name}`,
    bundle: true,
    format,
    platform: 'neutral',
    target: 'es2022',
    external: ['decimal.js'],
    logLevel: 'warning',
  });
}

// A daily build leaves the declarations of the last `npm ci` where they are: `npm run check` type-checks the sources.
if (process.argv.includes('--types')) {
  rmSync('dist/types', { recursive: true, force: true });
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.types.json'], { stdio: 'inherit' });
}

/** A bundle that is a module has no `require`: what a bundled CommonJS package asks of Node is asked of the process. */
function builtIn(build) {
  build.onResolve({ filter: /^node:/ }, ({ path, kind }) =>
    kind === 'require-call' ? { path, namespace: 'built-in' } : undefined,
  );
  build.onLoad({ filter: /./, namespace: 'built-in' }, ({ path }) => ({
    contents: `module.exports = process.getBuiltinModule('${path}');`,
  }));
}

/** Bundles of earlier builds go after the new ones are there, so that a command started meanwhile finds its files. */
function removeLeftovers(written) {
  for (const folder of ['dist', 'dist/chunks']) {
    if (!existsSync(folder)) continue;
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      if (name.endsWith('.js') && !written.has(path)) rmSync(path, { force: true });
    }
  }
}
