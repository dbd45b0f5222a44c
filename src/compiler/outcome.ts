import type { Diagnostic } from './diagnostics/index.ts';

/** What a phase or the whole compiler returns: user errors are collected, never thrown. */
export interface Outcome<T> {
  /** Absent where errors make it impossible to go on. */
  readonly value?: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** Marks a case that the types rule out; reaching it is a bug of the compiler. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
