import type { Parsed, PolicySyntax } from './1-parse/syntax.ts';
import { check } from './2-check/index.ts';
import { createReporter } from './diagnostics/index.ts';

/**
 * 定读: the reading of a clause that the checker takes. Few clauses have more than one, so the checker is asked again
 * for each of them rather than told to remember: the right reading alone leaves the policy as sound as it was.
 */
export function settle<T>(syntax: PolicySyntax, parsed: Parsed<T>): T {
  const [first, ...others] = parsed.readings;
  if (!first) throw new Error('a parsed clause has a reading');
  if (others.length === 0) return first.tree;
  const before = mistakes(syntax);
  const right = parsed.readings.find(
    (reading) => mistakes(replaced(syntax, parsed, { ...parsed, readings: [reading] })) <= before,
  );
  return (right ?? first).tree;
}

function mistakes(syntax: PolicySyntax): number {
  const reporter = createReporter();
  check(syntax, reporter);
  return reporter.found.filter((found) => found.severity === 'error').length;
}

/** The same data with one object put in the place of another. */
function replaced<V>(value: V, from: object, to: object): V {
  const walk = (part: unknown): unknown => {
    if (part === from) return to;
    if (Array.isArray(part)) return part.map(walk);
    if (typeof part !== 'object' || part === null || part instanceof Map) return part;
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, walk(inner)]));
  };
  return walk(value) as V;
}
