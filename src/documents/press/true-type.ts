import type { Font } from 'fontkit';
import svg2ttf from 'svg2ttf';

/** Whether a face has the outlines of PostScript (CFF), which Chromium draws glyph by glyph into the PDF, as Type 3. */
export const hasPostScriptOutlines = (font: Font): boolean => 'CFF ' in font.directory.tables;

/**
 * 转为TrueType: some characters of a face as a font that Chromium embeds as one. The outlines are the same to within a
 * fraction of a unit; hints are left out, which a printer does not need.
 */
export function trueTypeOf(font: Font, codePoints: readonly number[]): Buffer {
  const glyphs = codePoints.map((codePoint) => {
    const { path, advanceWidth } = font.glyphForCodePoint(codePoint);
    return `<glyph unicode="&#${codePoint};" horiz-adv-x="${advanceWidth}" d="${path.toSVG()}"/>`;
  });
  const face = `<font-face font-family="face" units-per-em="${font.unitsPerEm}" ascent="${font.ascent}" descent="${font.descent}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg"><defs><font id="face" horiz-adv-x="${font.unitsPerEm}">${face}<missing-glyph/>${glyphs.join('')}</font></defs></svg>`;
  // A fixed time: the same characters give the same bytes.
  return Buffer.from(svg2ttf(svg, { ts: 0 }).buffer);
}
