// fontkit ships no declarations; these are the parts that the press uses.
declare module 'fontkit' {
  interface Font {
    readonly familyName: string | null;
    readonly fullName: string | null;
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly directory: { readonly tables: Readonly<Record<string, unknown>> };
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): {
      readonly id: number;
      readonly advanceWidth: number;
      readonly bbox: {
        readonly minX: number;
        readonly minY: number;
        readonly maxX: number;
        readonly maxY: number;
      };
      readonly path: { toSVG(): string };
    };
  }
  export function create(bytes: Uint8Array): Font;
}
