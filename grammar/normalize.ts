/**
 * Full-width and half-width are one: every character is mapped to its official form, one for one, so that positions
 * in the normalised text are positions in the source.
 */
const pairs: Readonly<Record<string, string>> = {
  ':': '：',
  ';': '；',
  '(': '（',
  ')': '）',
  '％': '%',
  '＋': '+',
  '－': '-',
  '−': '-',
  '＊': '*',
  '／': '/',
  '＝': '=',
  '．': '.',
  '　': ' ',
  '\u00a0': ' ',
  '\t': ' ',
  '\r': ' ',
  '\ufeff': ' ',
  '＃': '#',
  '﹪': '%',
  '︰': '：',
  '｢': '「',
  '｣': '」',
};

/** Every character that is written otherwise: those of `pairs`, full-width digits and letters, commas. */
const written = new RegExp(`[${Object.keys(pairs).join('')}０-９Ａ-ｚ,，]`, 'g');

/** The text in official punctuation; same length, same line breaks. */
export const normalize = (text: string): string =>
  text.replace(written, (character, at: number) => {
    if (character === ',' || character === '，') return groupsDigits(text, at) ? ',' : '，';
    return pairs[character] ?? String.fromCharCode(character.charCodeAt(0) - 0xfee0);
  });

/** 全角半角的写法: every character that means the given one; itself first. */
export function writingsOf(character: string): readonly string[] {
  const others = Object.keys(pairs).filter((written) => pairs[written] === character);
  const code = character.charCodeAt(0);
  const isWide = /^[0-9A-Za-z]$/.test(character);
  const wide = character === '，' ? [','] : isWide ? [String.fromCharCode(code + 0xfee0)] : [];
  return [character, ...wide, ...others];
}

/** A comma inside 1,000 belongs to the number; any other comma ends a phrase. */
function groupsDigits(text: string, at: number): boolean {
  return (
    text[at] === ',' &&
    /\d$/.test(text.slice(Math.max(0, at - 1), at)) &&
    /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5))
  );
}
