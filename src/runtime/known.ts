/**
 * Three-valued values: what a dossier does not state is unknown, never false and never zero.
 *
 * An `Unknown` remembers which facts would have decided it, so that a result can ask for exactly those.
 */

import type { Bounds } from './bounds.ts';

/** 未知: a value that cannot be told because facts are missing. */
export class Unknown {
  /** Paths of the missing facts in the dossier, in the order in which they were looked for, each once. */
  readonly paths: readonly string[];
  /** Of a number: what it lies between; null where nothing is known, or where it may have no value at all. */
  readonly bounds: Bounds | null;

  constructor(paths: readonly string[], bounds: Bounds | null = null) {
    this.paths = paths;
    this.bounds = bounds;
  }
}

/** A value, or the facts that are missing for it. */
export type Known<T> = T | Unknown;

/** Whether facts are missing for this value. */
export function isUnknown(value: unknown): value is Unknown {
  return value instanceof Unknown;
}

/**
 * One value is asked for by so many facts at most. More would help nobody, and in long lists, where each element waits
 * for all the others, they would multiply.
 */
export const MOST_PATHS = 100;

/** The unknown of several: its paths are those of all unknown ones, in order and each once. Its bounds are not theirs. */
export function unknownOf(...values: readonly Known<unknown>[]): Unknown {
  let only: Unknown | undefined;
  const paths = new Set<string>();
  for (const value of values) {
    if (!(value instanceof Unknown)) continue;
    only = paths.size === 0 ? value : undefined;
    for (const path of value.paths) paths.add(path);
    if (paths.size >= MOST_PATHS) break;
  }
  return only?.bounds === null ? only : new Unknown([...paths].slice(0, MOST_PATHS));
}

/** Turns a function of plain values into one that is unknown as soon as one of its arguments is. */
export function lift<A extends readonly unknown[], R>(
  apply: (...values: A) => R,
): (...values: { readonly [K in keyof A]: Known<A[K]> }) => Known<R> {
  return (...values) => {
    for (const value of values) {
      if (value instanceof Unknown) return unknownOf(...values);
    }
    return apply(...(values as unknown as A));
  };
}
