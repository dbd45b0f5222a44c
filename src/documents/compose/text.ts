/** Characters that would disturb a page without being seen. */

// Controls, line separators, marks of direction, joiners, byte order marks, halves of pairs and non-characters.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\uFFFE\uFFFF]/gu;

/** Whether a text holds control or bidirectional characters. */
export function hasUnseenCharacters(text: string): boolean {
  return text.search(UNSEEN) >= 0;
}

/** A view model with unseen characters removed from every text: the last defence, after the dossier's own check. */
export function withoutUnseenCharacters<T>(value: T): T {
  return clean(value) as T;
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(UNSEEN, '');
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, clean(part)]));
}
