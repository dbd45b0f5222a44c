import { distance } from 'fastest-levenshtein';

/** 最接近的名称: the known name that a misspelt one was probably meant to be, or undefined where none is close. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(name.length / 2)) + 1;
  for (const candidate of known) {
    const d = distance(name, candidate);
    if (d < least) {
      best = candidate;
      least = d;
    }
  }
  return best;
}
