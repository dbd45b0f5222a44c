import type { Reporter } from '../diagnostics/index.ts';
import type { Place } from '../source.ts';

/** 必写的条目: says which of the clauses that a block must have are not there; one message for all of them. */
export function wantClauses(
  block: string,
  keys: readonly string[],
  place: Place,
  has: { readonly clauses: ReadonlyMap<string, unknown>; readonly isWhole: boolean },
  reporter: Reporter,
): void {
  const missing = keys.filter((key) => !has.clauses.has(key));
  if (missing.length === 0 || !has.isWhole) return;
  reporter.report('ZC0212', place, {
    block,
    keys: missing.map((key) => `「${key}」`).join(''),
    lines: missing.map((key) => `“${key}：…”`).join(''),
  });
}
