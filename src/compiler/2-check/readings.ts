import type { Parsed, Reading, Word } from '../1-parse/syntax.ts';
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
    return checked !== null && scratch.found.length === 0 ? [{ checked, reading, scratch }] : [];
  });
  const [one, two] = valid;
  if (!one) return check(first.tree, reporter);
  for (const use of one.scratch.uses) reporter.refer(use);
  if (two) reportTwo(one.reading, two.reading, parsed.place, reporter);
  return one.checked;
}

function reportTwo(
  one: Reading<unknown>,
  two: Reading<unknown>,
  { file, ...clause }: Place,
  reporter: Reporter,
): void {
  const cuts = [apart(one.words, two.words), apart(two.words, one.words)] as const;
  const [from, to] = [cuts[0][0], cuts[0].at(-1)];
  if (two.regrouped && !from) {
    // Cut into the same words, they differ in how these are grouped, which brackets settle.
    const [first, second] = two.regrouped.words;
    reporter.report('ZC0229', { file, ...two.regrouped.place }, { first, second });
    return;
  }
  const [first = '', second = ''] = cuts.map((words) => words.map(({ image }) => image).join(' '));
  const marked = cuts
    .filter((words) => words.some(({ isName }) => isName))
    .map((words) => `“${words.map(({ image, isName }) => (isName ? `「${image}」` : image)).join('')}”`);
  const place = from && to ? { start: from.start, end: to.start + to.image.length } : clause;
  reporter.report('ZC0201', { file, ...place }, { first, second, marked: marked.join('或') });
}

/** The words of a reading from the first to the last that the other one cuts in another way. */
function apart(words: readonly Word[], others: readonly Word[]): readonly Word[] {
  const spans = new Set(others.map(({ image, start }) => `${start}|${image}`));
  const differs = ({ image, start }: Word) => !spans.has(`${start}|${image}`);
  return words.slice(words.findIndex(differs), words.findLastIndex(differs) + 1);
}
