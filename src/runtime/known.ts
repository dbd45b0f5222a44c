/**
 * Three-valued values: what a dossier does not state is unknown, never false and never zero.
 *
 * An `Unknown` remembers which facts would have decided it, so that a result can ask for exactly those.
 */

/** 未知: a value that cannot be told because facts are missing. */
export class Unknown {
  /** Paths of the missing facts in the dossier, in the order in which they were looked for, each once. */
  readonly paths: readonly string[];

  constructor(paths: readonly string[]) {
    this.paths = paths;
  }
}

/** A value, or the facts that are missing for it. */
export type Known<T> = T | Unknown;

/** Whether facts are missing for this value. */
export function isUnknown(value: unknown): value is Unknown {
  return value instanceof Unknown;
}

/** The unknown of several: its paths are those of all unknown ones, in order and each once. */
export function unknownOf(...values: readonly Known<unknown>[]): Unknown {
  const unknowns = values.filter(isUnknown);
  const [first, ...others] = unknowns;
  if (first !== undefined && others.length === 0) return first;
  return new Unknown([...new Set(unknowns.flatMap((value) => value.paths))]);
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
