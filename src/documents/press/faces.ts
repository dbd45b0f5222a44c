import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { create, type Font } from 'fontkit';
import { PressError } from './errors.ts';
import { findOfficeFonts } from './office-fonts.ts';

/** 字体用途: what a face is for; the stylesheets name it as `press-body` and so on. */
export type Role = 'body' | 'title' | 'sans' | 'script' | 'serif';

/** 字体用途的公文名称. */
export const roleNames: Readonly<Record<Role, string>> = {
  body: '仿宋体',
  title: '小标宋体',
  sans: '黑体',
  script: '楷体',
  serif: '宋体',
};

/** A character that a document sets in a role, and the words around it. */
export interface UsedCharacter {
  readonly role: Role;
  readonly character: string;
  readonly context: string;
}

/** 字库: the faces of the five roles, as rules for the browser and as an answer to "is this character in it?". */
export interface Faces {
  /** The rules that every document needs. */
  readonly rules: string;
  /** The file behind an address in the rules, or null. */
  file(address: string): Promise<Buffer> | null;
  /** Checks every character; gives the further rules that rare ones need, and a warning for each foreign face. */
  cover(
    used: readonly UsedCharacter[],
  ): Promise<{ readonly rules: string; readonly warnings: readonly string[] }>;
}

/** One face: a file that covers most of it, and slices of the same face for what the file lacks. */
interface Face {
  readonly name: string;
  readonly main: string;
  readonly slices: () => Promise<readonly Slice[]>;
}

interface Slice {
  readonly path: string;
  readonly covers: (codePoint: number) => boolean;
}

const notoSerif = (weight: number) => packaged('思源宋体', 'noto-serif-sc', 'chinese-simplified', weight);
const notoSans = (weight: number) => packaged('思源黑体', 'noto-sans-sc', 'chinese-simplified', weight);
const wenkai = packaged('霞鹜文楷', 'lxgw-wenkai', 'latin', 500);

/** The open faces of each role: the first is its own, the others lend it single characters. */
const openFaces: Readonly<Record<Role, readonly Face[]>> = {
  body: [notoSerif(400), wenkai, notoSans(400)],
  title: [notoSerif(700), wenkai, notoSans(500)],
  sans: [notoSans(500), notoSerif(700), wenkai],
  script: [wenkai, notoSerif(400), notoSans(400)],
  serif: [notoSerif(400), wenkai, notoSans(400)],
};

const roles = Object.keys(roleNames) as readonly Role[];

/** Chooses the faces: the office's own fonts where they are wanted and installed, the open ones otherwise. */
export async function chooseFaces(officeFonts: boolean): Promise<Faces> {
  const own = officeFonts ? await findOfficeFonts() : {};
  const faces = Object.fromEntries(
    roles.map((role) => {
      const path = own[role];
      return [role, path === undefined ? openFaces[role] : [installed(path), ...openFaces[role]]];
    }),
  ) as Record<Role, readonly Face[]>;

  const served = new Map<string, string>();
  const fonts = new Map<string, Promise<Font | null>>();

  const addressOf = (path: string): string => {
    for (const [address, known] of served) if (known === path) return address;
    const address = `/fonts/${served.size + 1}`;
    served.set(address, path);
    return address;
  };
  const has = async (path: string, codePoint: number): Promise<boolean> => {
    const known = fonts.get(path) ?? openFont(path);
    fonts.set(path, known);
    return (await known)?.hasGlyphForCodePoint(codePoint) ?? false;
  };
  const fileWith = async (face: Face, codePoint: number): Promise<string | null> => {
    if (await has(face.main, codePoint)) return face.main;
    for (const slice of await face.slices()) {
      if (slice.covers(codePoint) && (await has(slice.path, codePoint))) return slice.path;
    }
    return null;
  };

  const rule = (role: Role, path: string, range: string): string =>
    `@font-face { font-family: press-${role}; src: url(${addressOf(path)}); unicode-range: ${range}; }`;

  return {
    rules: roles.map((role) => rule(role, mainOf(faces[role]), 'U+0-10FFFF')).join('\n'),
    file: (address) => {
      const path = served.get(address);
      return path === undefined ? null : readFile(path);
    },
    cover: async (used) => {
      const lent = new Map<string, { role: Role; path: string; codePoints: number[] }>();
      const warnings: string[] = [];
      const missing: string[] = [];
      for (const { role, character, context } of used) {
        const codePoint = character.codePointAt(0) ?? 0;
        const found = await firstWith(faces[role], codePoint, fileWith);
        if (found === null) {
          missing.push(`“${character}”（U+${hex(codePoint)}，见“${context}”）`);
          continue;
        }
        if (found.path === mainOf(faces[role])) continue;
        const key = `${role} ${found.path}`;
        const loan = lent.get(key) ?? { role, path: found.path, codePoints: [] };
        loan.codePoints.push(codePoint);
        lent.set(key, loan);
        if (found.face !== faces[role][0]) {
          warnings.push(
            `${roleNames[role]}缺“${character}”（U+${hex(codePoint)}，见“${context}”），该字改用${found.face.name}`,
          );
        }
      }
      if (missing.length > 0) {
        throw new PressError(
          'missing-glyph',
          `现有字库缺字，不能印制：${missing.join('、')}。请安装含有该字的字体`,
        );
      }
      const rules = [...lent.values()].map(({ role, path, codePoints }) =>
        rule(role, path, codePoints.map((codePoint) => `U+${hex(codePoint)}`).join(',')),
      );
      return { rules: rules.join('\n'), warnings };
    },
  };
}

async function firstWith(
  faces: readonly Face[],
  codePoint: number,
  fileWith: (face: Face, codePoint: number) => Promise<string | null>,
): Promise<{ readonly face: Face; readonly path: string } | null> {
  for (const face of faces) {
    const path = await fileWith(face, codePoint);
    if (path !== null) return { face, path };
  }
  return null;
}

function mainOf(faces: readonly Face[]): string {
  const main = faces[0]?.main;
  if (main === undefined) throw new Error('a role has no face');
  return main;
}

function installed(path: string): Face {
  return { name: path, main: path, slices: async () => [] };
}

function packaged(name: string, packageName: string, subset: string, weight: number): Face {
  const folder = dirname(createRequire(import.meta.url).resolve(`@fontsource/${packageName}/package.json`));
  const file = (part: string) => join(folder, 'files', `${packageName}-${part}-${weight}-normal.woff2`);
  let slices: Promise<readonly Slice[]> | undefined;
  return {
    name,
    main: file(subset),
    slices: () => (slices ??= readSlices(join(folder, 'unicode.json'), file)),
  };
}

/** A packaged face names its slices and what they cover: `"[21]": "U+2b-2e,U+42"` and `"latin": "U+0-ff"`. */
async function readSlices(path: string, file: (part: string) => string): Promise<readonly Slice[]> {
  const ranges = JSON.parse(await readFile(path, 'utf8')) as Record<string, string>;
  return Object.entries(ranges).map(([part, text]) => {
    const bounds = [...text.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)].map(
      ([, first = '', last = first]) => ({
        first: Number.parseInt(first, 16),
        last: Number.parseInt(last, 16),
      }),
    );
    return {
      path: file(part.replace(/^\[(.*)\]$/, '$1')),
      covers: (codePoint) => bounds.some(({ first, last }) => first <= codePoint && codePoint <= last),
    };
  });
}

/** The same face is packaged twice; only the older format lets one table be read without unpacking the whole. */
async function openFont(path: string): Promise<Font | null> {
  try {
    return create(await readFile(path.replace(/\.woff2$/, '.woff')));
  } catch {
    return null;
  }
}

function hex(codePoint: number): string {
  return codePoint.toString(16).toUpperCase().padStart(4, '0');
}
