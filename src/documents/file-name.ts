/** 文件名: names of files that every system can keep. */

/** Well below the 255 bytes of most systems, with room for a suffix. */
const MOST_BYTES = 180;
const FORBIDDEN = /[\p{C}\p{Z}\\/:*?"<>|.]+/gu;

/** Joins the parts to a PDF's name without characters that some system refuses; where they are too long, the longest is cut. */
export function fileNameOf(...parts: readonly string[]): string {
  const clean = parts
    .map((part) => part.normalize('NFC').replaceAll(FORBIDDEN, ' ').trim().replaceAll(' ', '_'))
    .filter((part) => part !== '');
  const excess = Buffer.byteLength(clean.join('-')) - MOST_BYTES;
  const most = Math.max(...clean.map((part) => Buffer.byteLength(part)));
  const longest = clean.findIndex((part) => Buffer.byteLength(part) === most);
  const kept = clean.map((part, index) =>
    excess > 0 && index === longest ? cut(part, most - excess) : part,
  );
  return `${cut(kept.join('-'), MOST_BYTES)}.pdf`;
}

function cut(text: string, most: number): string {
  let kept = '';
  let bytes = 0;
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > most) break;
    kept += character;
  }
  return kept;
}
