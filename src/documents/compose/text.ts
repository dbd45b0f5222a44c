/** Characters that would disturb a page without being seen. */

// Controls, line and paragraph separators, joiners and marks of direction, byte order marks, non-characters and halves of pairs.
const UNSEEN =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]|\p{Surrogate}/gu;

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
