import type { Parsed, Reading } from '../1-parse/syntax.ts';
import { createReporter, type Reporter } from '../diagnostics/index.ts';
import type { Place } from '../source.ts';

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
    return checked !== null && scratch.found.length === 0 ? [{ checked, reading }] : [];
  });
  const [one, two] = valid;
  if (!one) return check(first.tree, reporter);
  if (two) reportTwo(one.reading, two.reading, parsed.place, reporter);
  return one.checked;
}

/** Two readings that are cut into the same words differ in how these are grouped, which brackets settle. */
function reportTwo(
  one: Reading<unknown>,
  two: Reading<unknown>,
  { file, ...clause }: Place,
  reporter: Reporter,
): void {
  const { regrouped } = two;
  if (regrouped && one.split === two.split) {
    const [first, second] = regrouped.words;
    reporter.report('ZC0229', { file, ...regrouped.place }, { first, second });
  } else reporter.report('ZC0201', { file, ...clause }, { first: one.split, second: two.split });
}
