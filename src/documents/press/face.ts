import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { create, type Font } from 'fontkit';
import { hasPostScriptOutlines, trueTypeOf } from './true-type.ts';

/** 字体: one face; a file that holds most of it, and perhaps slices of the same face for what that file lacks. */
export interface Face {
  /** In Chinese, for messages. */
  readonly name: string;
  /** The file that most documents need; null where each document is given a font of its own characters. */
  readonly main: string | null;
  /** The file of this face that has the character, or null. */
  fileWith(codePoint: number): Promise<string | null>;
  /** A font of some characters; absent where the browser is given the file as it is. */
  readonly extract?: (codePoints: readonly number[]) => Buffer;
}

interface Slice {
  readonly path: string;
  readonly mayHave: (codePoint: number) => boolean;
  readonly font: () => Promise<Font | null>;
}

/** A face that is one file, such as an office installs. */
export async function installedFace(name: string, path: string): Promise<Face> {
  const font = await openFont(path);
  const face = fileFace(name, path, async () => font);
  if (!font || !hasPostScriptOutlines(font)) return face;
  return { ...face, main: null, extract: (codePoints) => trueTypeOf(font, codePoints) };
}

function fileFace(
  name: string,
  path: string,
  font: () => Promise<Font | null>,
): Face & { readonly main: string } {
  return {
    name,
    main: path,
    fileWith: async (codePoint) => ((await font())?.hasGlyphForCodePoint(codePoint) ? path : null),
  };
}

/** A face from an npm package of web fonts, whose main subset has the usual characters and whose slices have the rest. */
export function packagedFace(name: string, packageName: string, subset: string, weight: number): Face {
  const manifest = createRequire(import.meta.url).resolve(`@fontsource/${packageName}/package.json`);
  const folder = dirname(manifest);
  const file = (part: string) => join(folder, 'files', `${packageName}-${part}-${weight}-normal.woff2`);
  const path = file(subset);
  const main = fileFace(
    name,
    path,
    once(() => openFont(path)),
  );
  const slices = once(() => readSlices(join(folder, 'unicode.json'), file));
  return {
    name,
    main: main.main,
    fileWith: async (codePoint) => {
      const usual = await main.fileWith(codePoint);
      if (usual !== null) return usual;
      for (const slice of await slices()) {
        // What a slice is declared to have and what it has are not the same.
        if (slice.mayHave(codePoint) && (await slice.font())?.hasGlyphForCodePoint(codePoint))
          return slice.path;
      }
      return null;
    },
  };
}

/** A package lists its slices by what they cover: `"[21]": "U+2b-2e,U+42"`, `"latin": "U+0-ff"`. */
async function readSlices(list: string, file: (part: string) => string): Promise<readonly Slice[]> {
  const ranges = JSON.parse(await readFile(list, 'utf8')) as Record<string, string>;
  return Object.entries(ranges).map(([part, text]) => {
    const path = file(part.replace(/^\[(.*)\]$/, '$1'));
    const bounds = [...text.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)].map(
      ([, first = '', last = first]) => [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const,
    );
    return {
      path,
      mayHave: (codePoint) => bounds.some(([first, last]) => first <= codePoint && codePoint <= last),
      font: once(() => openFont(path)),
    };
  });
}

/** Packages hold each face in two formats; only of the older one can a single table be read without the rest. */
async function openFont(path: string): Promise<Font | null> {
  try {
    return create(await readFile(path.replace(/\.woff2$/, '.woff')));
  } catch {
    return null;
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
