import { inside } from '../inside.mjs';

/** The compiler with its insides. */
export const toolchain = () =>
  inside(
    'compile',
    `
  export { compile } from './src/compiler/index.ts';
  export { emitJavaScript } from './src/compiler/4-emit/index.ts';
  export { errorProvider } from './src/compiler/1-parse/expected.ts';
  export { parse } from './src/compiler/1-parse/index.ts';
  export { createReporter } from './src/compiler/diagnostics/index.ts';
  export { ClauseParser, createDictionary, createLexer } from './grammar/index.ts';
`,
  );
