import { replaced, type Unread } from './clause.ts';
import { isDeclared, type Known } from './known.ts';

const closing: Readonly<Record<string, string>> = { '「': '」', '“': '”', '（': '）', '《': '》' };
const opening: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(closing).map(([open, close]) => [close, open]),
);

/** A bracket or a quotation mark without the other one. */
export interface Unpaired {
  readonly at: number;
  readonly mark: string;
  readonly missing: string;
}

/** 配对: the first bracket of a text that is not closed, or that closes nothing; null where all are paired. */
export function unpaired(text: string): Unpaired | null {
  const open: { readonly at: number; readonly mark: string }[] = [];
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at);
    const last = open.at(-1);
    // What is quoted in “” or 「」 is nobody's bracket.
    const isQuoted = last !== undefined && (last.mark === '“' || last.mark === '「');
    if (last && mark === closing[last.mark]) open.pop();
    else if (closing[mark] !== undefined && !(isQuoted && mark !== last?.mark)) open.push({ at, mark });
    else if (opening[mark] !== undefined && !isQuoted) return { at, mark, missing: opening[mark] ?? '' };
  }
  const [first] = open;
  return first ? { ...first, missing: closing[first.mark] ?? '' } : null;
}

/** Where the other one could be put so that the clause can be read; of 「」 only right beside a declared name. */
export function closings(
  { text, read }: Unread,
  { at, mark, missing }: Unpaired,
  known: Known,
): readonly number[] {
  const isOpening = closing[mark] !== undefined;
  const isName = (from: number, to: number) => isDeclared(text.slice(from, to), known);
  const places = Array.from({ length: text.length + 1 }, (_, place) => place).filter((place) =>
    isOpening ? place > at : place <= at,
  );
  const near = places.filter((place) => Math.abs(place - at) <= farthest);
  const fitting =
    mark === '「' || mark === '」'
      ? near.filter((place) => (isOpening ? isName(at + 1, place) : isName(place, at)))
      : near;
  return fitting.filter((place) => read(replaced(text, place, place, missing)).tree !== null);
}

/** The longest bracket of a sentence, twice. */
const farthest = 60;

/** Deeper than any sentence, and far from what the parser can hold. */
const deepest = 64;

/** Where brackets are nested too deep to be read; null where they are not. */
export function tooDeep(text: string): number | null {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '（' && ++depth > deepest) return at;
    if (text[at] === '）') depth--;
  }
  return null;
}
