/** The nearest of several names to a misspelt one. */

const LONGEST = 64;

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** A name that was broken off (`investment` for `investment_yuan`) is near, too. */
function distance(written: string, name: string): number {
  const whole = editDistance(written, name);
  return written.length >= name.length || written.length < 4
    ? whole
    : Math.min(whole, editDistance(written, name.slice(0, written.length)) + 1);
}

/** The candidate whose name is nearest; undefined where none is near enough to be meant. */
export function nearest<T>(
  written: string,
  candidates: readonly T[],
  namesOf: (candidate: T) => readonly string[],
): T | undefined {
  if (written.length > LONGEST) return undefined;
  const most = Math.max(1, Math.floor(written.length / 3));
  let best: { readonly candidate: T; readonly distance: number } | undefined;
  for (const candidate of candidates) {
    const near = Math.min(...namesOf(candidate).map((name) => distance(written, name)));
    if (near <= most && (best === undefined || near < best.distance)) best = { candidate, distance: near };
  }
  return best?.candidate;
}
