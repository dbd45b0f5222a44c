import type { Parsed } from '../1-parse/syntax.ts';
import { createReporter, type Reporter } from '../diagnostics/index.ts';

/**
 * 择读: checks every way in which a clause can be read and keeps the one that makes sense. Where two make sense and
 * mean different things, the text is ambiguous and the author is asked; it is never guessed.
 */
export function choose<T, C>(
  parsed: Parsed<T> | null,
  reporter: Reporter,
  check: (tree: T, reporter: Reporter) => C | null,
): C | null {
  if (!parsed) return null;
  const [first, ...others] = parsed.readings;
  if (!first) return null;
  if (others.length === 0) return check(first.tree, reporter);
  const valid = parsed.readings.flatMap((reading) => {
    const scratch = createReporter();
    const checked = check(reading.tree, scratch);
    return checked !== null && scratch.found.length === 0 ? [{ checked, split: reading.split }] : [];
  });
  const [one, two] = valid;
  if (!one) return check(first.tree, reporter);
  if (two) reporter.report('ZC0201', parsed.place, { first: one.split, second: two.split });
  return one.checked;
}
