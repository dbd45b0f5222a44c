import { build } from 'esbuild';

/** The press with its insides: the doors of the package have none of them. Bundled anew, so that the sources are measured. */
const inside = `
  export { loadPolicy } from './src/cli/load.ts';
  export { inOrder } from './src/cli/batch/in-order.ts';
  export { canonical, codeOf, notice, print, readOffice } from './src/documents/index.ts';
  export { readStyles } from './src/documents/compose/index.ts';
  export { openPress } from './src/documents/press/index.ts';
  export { openBrowser } from './src/documents/press/browser.ts';
  export { chooseFaces } from './src/documents/press/faces.ts';
  export { openStage } from './src/documents/press/stage.ts';
  export { readPdf } from './src/documents/press/pdf.ts';
  export { attachmentsOf } from './src/documents/provenance/attachments.ts';
  export { markOf } from './src/documents/provenance/mark.ts';
`;

export async function toolchain() {
  const outfile = 'out/bench/notices.mjs';
  await build({
    stdin: { contents: inside, resolveDir: '.', loader: 'ts' },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    alias: { 'hengce/runtime': './src/runtime/index.ts' },
    conditions: ['hengce-source'],
    logLevel: 'warning',
  });
  return import(new URL(`../../${outfile}`, import.meta.url).href);
}
