/** 对齐: one place of two lists; null on the side that lacks it. Indexes count from 0. */
export interface Pair {
  readonly first: number | null;
  readonly second: number | null;
}

/**
 * Sets two lists side by side: what is the same in both, in order, stands opposite each other; of what lies between, the
 * first of one stands opposite the first of the other.
 */
export function align<T>(
  first: readonly T[],
  second: readonly T[],
  same: (a: T, b: T) => boolean,
): readonly Pair[] {
  const pairs: Pair[] = [];
  const between = (fromFirst: number, toFirst: number, fromSecond: number, toSecond: number) => {
    for (let i = 0; i < Math.max(toFirst - fromFirst, toSecond - fromSecond); i++)
      pairs.push({
        first: fromFirst + i < toFirst ? fromFirst + i : null,
        second: fromSecond + i < toSecond ? fromSecond + i : null,
      });
  };
  let [a, b] = [0, 0];
  for (const [i, j] of commonOf(first, second, same)) {
    between(a, i, b, j);
    pairs.push({ first: i, second: j });
    [a, b] = [i + 1, j + 1];
  }
  between(a, first.length, b, second.length);
  return pairs;
}

/** The longest common subsequence, as pairs of indexes. */
function commonOf<T>(
  first: readonly T[],
  second: readonly T[],
  same: (a: T, b: T) => boolean,
): readonly (readonly [number, number])[] {
  const width = second.length + 1;
  const lengths = new Uint32Array((first.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  const equal = (i: number, j: number) => same(first[i] as T, second[j] as T);
  for (let i = first.length - 1; i >= 0; i--)
    for (let j = second.length - 1; j >= 0; j--)
      lengths[i * width + j] = equal(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const common: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < first.length && j < second.length; ) {
    if (equal(i, j)) common.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return common;
}
