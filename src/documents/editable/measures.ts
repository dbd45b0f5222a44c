/** The page of GB/T 9704 in twips, a twentieth of a point, in which a text document is measured. */

/** 毫米 in twips. */
export const mm = (length: number): number => Math.round((length * 1440) / 25.4);

/** 版面: A4 with the margins of the standard. */
export const PAGE = {
  width: 11906,
  height: 16838,
  top: mm(37),
  right: mm(26),
  bottom: mm(35),
  left: mm(28),
} as const;

/** From the foot of the page to where its last line may end; the double line of letters stands there. */
export const FOOT = mm(20);

/** 版心宽. */
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;

/** 行距: 22 lines fill the text area. */
export const LINE = Math.floor(mm(225) / 22);

/** 字距: 28 characters fill a line. */
export const CHARACTER = Math.floor(TEXT_WIDTH / 28);

/** A 3号 character is a hair wider than that. */
export const TIGHTENING = CHARACTER - 320;

/** 字数: how many full characters wide a text is. Letters and digits are half as wide as characters in the faces of the standard. */
export function charactersIn(text: string): number {
  let width = 0;
  for (const character of text) width += /[\u0020-\u007e]/.test(character) ? 0.5 : 1;
  return width;
}
