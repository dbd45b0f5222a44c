// fontkit ships no declarations; these are the parts that the press uses.
declare module 'fontkit' {
  interface Font {
    readonly familyName: string | null;
    readonly fullName: string | null;
    hasGlyphForCodePoint(codePoint: number): boolean;
  }
  export function create(bytes: Uint8Array): Font;
}
