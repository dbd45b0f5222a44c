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

/** The text in official punctuation; same length, same line breaks. */
export function normalize(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    const code = character.charCodeAt(0);
    if (code >= 0xff10 && code <= 0xff19) out += String.fromCharCode(code - 0xfee0);
    else if (code >= 0xff21 && code <= 0xff5a) out += String.fromCharCode(code - 0xfee0);
    else if (character === ',' || character === '，') out += groupsDigits(text, i) ? ',' : '，';
    else out += pairs[character] ?? character;
  }
  return out;
}

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
