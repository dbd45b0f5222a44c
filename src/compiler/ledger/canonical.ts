import { createHash } from 'node:crypto';

/**
 * 规范形式: an official text reaches us from a web page, a PDF or a scan, with spaces in numbers, breaks in sentences and
 * half-width marks. Two copies that say the same must have the same fingerprint, so all of that is taken out; what is
 * left differs only where a character differs that a reader would read.
 */
export function canonical(text: string): string {
  return (
    text
      // A converted PDF writes 文 as the radical U+2F42, which looks the same.
      .replace(/[\u2f00-\u2fdf\uf900-\ufaff]/g, (character) => character.normalize('NFKC'))
      // Only a half-width comma groups digits; 、 and ， between numbers make a list.
      .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
      .replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
      .replace(/[\s\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
      .replace(/[,:;()!?[\]“”„‟‘’﹪–]/g, (mark) => officialMarks[mark] ?? mark)
  );
}

const officialMarks: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '(': '（',
  ')': '）',
  '!': '！',
  '?': '？',
  '[': '〔',
  ']': '〕',
  // Which way a quotation mark turns is lost in half-width copies.
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '‘': "'",
  '’': "'",
  '﹪': '%',
  '–': '—',
};

/** 指纹: SHA-256 of a sentence in canonical form. */
export function fingerprint(sentence: string): string {
  return createHash('sha256').update(canonical(sentence)).digest('hex');
}
