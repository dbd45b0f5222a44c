/** Suggestions for misspelt names. */
import { distance } from 'fastest-levenshtein';

/** The known name nearest to a misspelt one, or null where none is near. */
function nearestName(name: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const steps = distance(name, candidate);
    if (steps < least) [best, least] = [candidate, steps];
  }
  const allowed = Math.max(1, Math.floor(Math.max(name.length, best?.length ?? 0) / 3) + 1);
  return least <= allowed ? best : null;
}

/** `，是否指「title」？`, or the names to choose from where none is near; each with what it means, where that is known. */
export function suggestion(
  name: string,
  known: Iterable<string>,
  meaningOf: (name: string) => string | undefined = () => undefined,
): string {
  const names = [...known];
  const told = (one: string) => {
    const meaning = meaningOf(one);
    return meaning === undefined ? '' : `（${meaning}）`;
  };
  const nearest = nearestName(name, names);
  if (nearest !== null) return `，是否指「${nearest}」${told(nearest)}？`;
  const choices = names.map((one) => `${one}${told(one)}`);
  return names.length === 0 ? '。' : `，可用的名称：${choices.join('、')}。`;
}
