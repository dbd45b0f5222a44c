/** 一字之差: whether one text becomes the other by one character put in, left out or changed, or by two that swap places. */
export function isOneEdit(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1 || a === b) return false;
  let from = 0;
  while (from < short.length && short[from] === long[from]) from++;
  const rest = short.slice(from);
  const other = long.slice(from);
  if (short.length < long.length) return other.slice(1) === rest;
  return (
    rest.slice(1) === other.slice(1) ||
    (rest.slice(2) === other.slice(2) && rest[0] === other[1] && rest[1] === other[0])
  );
}

/** Whether a text begins with a word or with a misspelling of it. */
export const beginsLike = (text: string, word: string): boolean =>
  text.startsWith(word) ||
  [word.length - 1, word.length, word.length + 1].some((length) => isOneEdit(text.slice(0, length), word));
