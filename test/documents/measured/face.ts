import { create } from 'fontkit';
import type { Corners } from './matrix.ts';

/** 内嵌字体: a font as the PDF carries it. */
export interface Face {
  /** Without the subset's tag. */
  readonly name: string;
  /** Drawn glyph by glyph, which triples a file's size. */
  readonly isType3: boolean;
  /** The edges of a character's outline, in ems; null of a blank. */
  outlineOf(character: string): Corners | null;
}

/** What the reading library tells of a font. */
interface EmbeddedFont {
  readonly name: string;
  readonly isType3Font?: boolean;
  readonly data?: Uint8Array;
}

const known = new WeakMap<EmbeddedFont, Face>();

export function faceOf(font: EmbeddedFont): Face {
  const face = known.get(font) ?? readFace(font);
  known.set(font, face);
  return face;
}

function readFace({ name, isType3Font = false, data }: EmbeddedFont): Face {
  const font = data && create(Buffer.from(data));
  return {
    name: name.replace(/^[A-Z]{6}\+/, ''),
    isType3: isType3Font,
    outlineOf: (character) => {
      if (!font || character.trim() === '') return null;
      const { id, bbox } = font.glyphForCodePoint(character.codePointAt(0) ?? 0);
      if (id === 0 || !(bbox.maxX > bbox.minX)) return null;
      const em = font.unitsPerEm;
      return [bbox.minX / em, bbox.minY / em, bbox.maxX / em, bbox.maxY / em];
    },
  };
}
