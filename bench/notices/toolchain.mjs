import { inside } from '../inside.mjs';

/** The press with its insides. */
export const toolchain = () =>
  inside(
    'notices',
    `
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
`,
  );
