export { type CompiledPolicy, compile, rulesHash } from './compile.ts';
export { type Diagnostic, renderDiagnostic, toJson } from './diagnostics/index.ts';
export { format } from './format/index.ts';
export * from './ledger/index.ts';
export type { Outcome } from './outcome.ts';
export { lineAt, type Place, position, type SourceFile } from './source.ts';
