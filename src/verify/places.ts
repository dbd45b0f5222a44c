import type { Place } from '../compiler/index.ts';

/** The words inside a place, where they stand there as they are. */
export function within<P extends Place | null>(place: P, words: string): P {
  if (!place) return place;
  const start = place.file.text.indexOf(words, place.start);
  return start >= 0 && start + words.length <= place.end
    ? { ...place, start, end: start + words.length }
    : place;
}
