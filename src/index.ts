export * from './compiler/index.ts';
export type * from './runtime/contract.ts';
