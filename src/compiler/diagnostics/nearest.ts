import { distance } from 'fastest-levenshtein';
import type { WayOut } from './registry.ts';

/** 最接近的名称: the known names that a misspelt one was probably meant to be; none where none is close. */
export function nearest(name: string, known: Iterable<string>): readonly string[] {
  let best: string[] = [];
  let least = Math.max(1, Math.floor(name.length / 2)) + 1;
  for (const candidate of new Set(known)) {
    const d = isExchanged(name, candidate) ? 1 : distance(name, candidate);
    if (d < least) [best, least] = [[candidate], d];
    else if (d === least && best.length > 0) best.push(candidate);
  }
  return best;
}

/**
 * What the known words are, which says how far a likeness may be trusted. Those of the language are few and fixed, so
 * one that differs by a character is that word. A declared name may resemble a fact that the author forgot to declare
 * (总产值, 年产值): only a slip of the pen is certain. Values of a fact and numbers of readings differ by a character as
 * a rule (国家级, 市级; A06, A07), so they are never certain.
 */
export type Trust = 'words' | 'names' | 'values';

/** 是否指: the way out where a word is not known and others are close to it. */
export function meant(word: string, known: Iterable<string>, trust: Trust): WayOut | undefined {
  const close = nearest(word, known);
  const [only, another] = close;
  if (only === undefined) return undefined;
  const help = [
    `是否指${close
      .slice(0, 3)
      .map((name) => `「${name}」`)
      .join('或')}？`,
  ];
  return another === undefined
    ? { help, correction: { text: only, certain: isCertain(word, only, trust) } }
    : { help };
}

function isCertain(word: string, name: string, trust: Trust): boolean {
  switch (trust) {
    case 'words':
      return word.length > 1 && distance(word, name) === 1;
    case 'names':
      return name.length > 2 && isSlip(word, name);
    case 'values':
      return false;
  }
}

/**
 * 笔误: one character in the place of another, doubled, or two neighbours exchanged. The first character is left out
 * of this, as it often makes another name (总产值, 年产值).
 */
function isSlip(word: string, name: string): boolean {
  const differs = [...name].findIndex((character, at) => character !== word[at]);
  const at = differs < 0 ? name.length : differs;
  if (at === 0) return false;
  const rest = name.slice(at);
  const instead = word.slice(at);
  const replaced = instead.length === rest.length && instead.slice(1) === rest.slice(1);
  const doubled = instead === `${name[at - 1]}${rest}`;
  return replaced || isExchanged(word, name) || doubled;
}

/** Whether two neighbours have changed places. */
function isExchanged(word: string, name: string): boolean {
  const at = [...name].findIndex((character, index) => character !== word[index]);
  return at >= 0 && word === `${name.slice(0, at)}${name[at + 1]}${name[at]}${name.slice(at + 2)}`;
}
