import { readFile } from 'node:fs/promises';
import type { Role } from '../office-faces.ts';
import { PressError } from './errors.ts';
import { type Face, installedFace, packagedFace } from './face.ts';
import { findOfficeFonts } from './office-fonts.ts';

/** 用字: the characters that a document sets in each role, once each. */
export type UsedCharacters = Readonly<Partial<Record<Role, string>>>;

/** 所用字体: a font file that a document's characters were taken from. */
export interface UsedFont {
  /** 仿宋体 and so on: what the standard asks for. */
  readonly role: string;
  /** The face that was used for it. */
  readonly face: string;
  readonly path: string;
  /** How many different characters. */
  readonly characters: number;
}

/** 字库: the faces of the five roles. */
export interface Faces {
  /** The style rules that every document needs. */
  readonly rules: string;
  /** In Chinese: which faces of the standard are replaced by others here, or null. */
  readonly standIns: string | null;
  /** The file behind an address in the rules, or null. */
  file(address: string): Promise<Buffer> | null;
  /** Checks every character; gives the further rules that rare ones need, and a warning for each foreign face. */
  cover(used: UsedCharacters, contextOf: ContextOf): Promise<Coverage>;
}

/** The words around the first place where a document sets a character in a role. */
export type ContextOf = (role: Role, character: string) => Promise<string>;

/** 用字检查的结果. */
export interface Coverage {
  readonly rules: string;
  readonly fonts: readonly UsedFont[];
  /** In Chinese. */
  readonly warnings: readonly string[];
}

/** A face under the name by which the stylesheet asks for it. */
interface Family {
  readonly family: string;
  readonly role: Role;
  readonly face: Face;
}

/** 字体用途的公文名称. */
const roleNames: Readonly<Record<Role, string>> = {
  body: '仿宋体',
  title: '小标宋体',
  sans: '黑体',
  script: '楷体',
  serif: '宋体',
};
const roles = Object.keys(roleNames) as readonly Role[];

/** The open faces of these roles are what the standard asks for: 思源黑体 is a 黑体, 思源宋体 a 宋体. */
const ofItsKind: ReadonlySet<Role> = new Set(['sans', 'serif']);

/** Whom a role borrows a character from that its own face lacks. */
const lenders: Readonly<Record<Role, readonly Role[]>> = {
  body: ['script', 'sans'],
  title: ['script', 'sans'],
  sans: ['title', 'script'],
  script: ['body', 'sans'],
  serif: ['script', 'sans'],
};

/** Chooses the faces: the office's own fonts where they are wanted and installed, and behind them the open ones. */
export async function chooseFaces(officeFonts: boolean): Promise<Faces> {
  const own = officeFonts ? await findOfficeFonts() : {};
  const open = openFaces();
  const familiesOf = async (role: Role): Promise<readonly Family[]> => {
    const office = own[role];
    const second = { family: `press-${role}${office ? '-open' : ''}`, role, face: open[role] };
    if (office === undefined) return [second];
    return [{ family: `press-${role}`, role, face: await installedFace(roleNames[role], office) }, second];
  };
  const families = (await Promise.all(roles.map(familiesOf))).flat();
  const chainOf = (role: Role): readonly Family[] =>
    [role, ...lenders[role]].flatMap((one) => families.filter((family) => family.role === one));
  const findIn = finder(chainOf);

  const desk = openDesk();
  const variables = roles.map(
    (role) =>
      `--${role}: ${chainOf(role)
        .map(({ family }) => family)
        .join(', ')};`,
  );
  return {
    rules: [
      ...families.flatMap(({ family, face }) =>
        face.main === null ? [] : [fontFace(family, desk.addressOf(face.main))],
      ),
      `:root { ${variables.join(' ')} }`,
    ].join('\n'),
    standIns: officeFonts
      ? standInsOf(
          roles.filter((role) => !own[role] && !ofItsKind.has(role)),
          open,
        )
      : null,
    file: desk.file,
    cover: (used, contextOf) => cover(used, contextOf, findIn, desk),
  };
}

/** 随附字体: each role's open face. No open 仿宋 is published where this package could depend on it: 宋体 stands in. */
function openFaces(): Readonly<Record<Role, Face>> {
  const serif = packagedFace('思源宋体', 'noto-serif-sc', 'chinese-simplified', 400);
  return {
    body: serif,
    title: packagedFace('思源宋体粗体', 'noto-serif-sc', 'chinese-simplified', 700),
    sans: packagedFace('思源黑体', 'noto-sans-sc', 'chinese-simplified', 500),
    script: packagedFace('霞鹜文楷', 'lxgw-wenkai', 'latin', 500),
    serif,
  };
}

function standInsOf(replaced: readonly Role[], open: Readonly<Record<Role, Face>>): string | null {
  if (replaced.length === 0) return null;
  const list = replaced.map((role) => `${roleNames[role]}（${open[role].name}）`).join('、');
  return `本机没有安装下列公文字体，改用括号内的字体印制：${list}。正式印发前请安装公文字体`;
}

async function cover(
  used: UsedCharacters,
  contextOf: ContextOf,
  findIn: FindIn,
  desk: Desk,
): Promise<Coverage> {
  const slices = new Map<string, Slice>();
  const fonts = new Map<string, UsedFont>();
  const warnings: string[] = [];
  const missing: string[] = [];
  for (const role of roles) {
    for (const character of used[role] ?? '') {
      const codePoint = character.codePointAt(0) ?? 0;
      const where = async () =>
        `“${character}”（${unicode(codePoint)}，见“${await contextOf(role, character)}”）`;
      const known = findIn(role, codePoint);
      const found = known instanceof Promise ? await known : known;
      if (found === null) {
        missing.push(await where());
        continue;
      }
      const { family, face, path } = found;
      const font = `${role} ${path}`;
      const characters = (fonts.get(font)?.characters ?? 0) + 1;
      fonts.set(font, { role: roleNames[role], face: face.name, path, characters });
      if (path !== face.main) {
        const key = `${family} ${path}`;
        const slice = slices.get(key) ?? { family, face, path, codePoints: new Set() };
        slices.set(key, slice);
        slice.codePoints.add(codePoint);
      }
      if (found.isLent) warnings.push(`${roleNames[role]}缺字${await where()}，该字改用${face.name}印制`);
    }
  }
  if (missing.length > 0) {
    throw new PressError(
      'missing-glyph',
      `字库缺字，不能印制：${missing.join('、')}。请安装含有该字的公文字体后再印`,
    );
  }
  const rules = [...slices.values()].map((slice) => sliceRule(slice, desk)).join('\n');
  return { rules, fonts: [...fonts.values()], warnings };
}

/** Characters of a document that stand in another file than the main one of their face. */
interface Slice {
  readonly family: string;
  readonly face: Face;
  readonly path: string;
  readonly codePoints: Set<number>;
}

function sliceRule({ family, face, path, codePoints }: Slice, desk: Desk): string {
  const { extract } = face;
  const wanted = [...codePoints].sort((a, b) => a - b);
  const address = extract
    ? desk.addressOf(`${path}#${wanted.map(unicode).join()}`, async () => extract(wanted))
    : desk.addressOf(path);
  return fontFace(family, address, wanted.map(unicode).join(', '));
}

/** Where a character of a role is taken from. */
interface Found extends Family {
  readonly path: string;
  /** Whether the first face of the role lacks it. */
  readonly isLent: boolean;
}

/** Looks a character up in the faces of a role: a promise the first time, the answer itself from then on. */
type FindIn = (role: Role, codePoint: number) => Found | null | Promise<Found | null>;

function finder(chainOf: (role: Role) => readonly Family[]): FindIn {
  const finders = new Map(roles.map((role) => [role, finderIn(chainOf(role))] as const));
  return (role, codePoint) => finders.get(role)?.(codePoint) ?? null;
}

function finderIn(families: readonly Family[]) {
  const known = new Map<number, Found | null>();
  const search = async (codePoint: number): Promise<Found | null> => {
    for (const family of families) {
      const path = await family.face.fileWith(codePoint);
      if (path !== null) return { ...family, path, isLent: family.face !== families[0]?.face };
    }
    return null;
  };
  return (codePoint: number): ReturnType<FindIn> => {
    const answer = known.get(codePoint);
    if (answer !== undefined) return answer;
    return search(codePoint).then((found) => {
      known.set(codePoint, found);
      return found;
    });
  };
}

/** All faces are given one measure, so that a line's height and baseline do not depend on the faces in it. */
function fontFace(family: string, address: string, range = 'U+0-10FFFF'): string {
  return `@font-face { font-family: ${family}; src: url(${address}); unicode-range: ${range};
  ascent-override: 88%; descent-override: 12%; line-gap-override: 0%; }`;
}

/** The addresses under which fonts are served: only what a rule names can be asked for. */
interface Desk {
  /** The address of a file, or of what is made under a name. */
  addressOf(path: string, make?: () => Promise<Buffer>): string;
  readonly file: Faces['file'];
}

function openDesk(): Desk {
  const served = new Map<string, { readonly path: string; readonly read: () => Promise<Buffer> }>();
  return {
    addressOf: (path, read = () => readFile(path)) => {
      for (const [address, known] of served) if (known.path === path) return address;
      const address = `/fonts/${served.size + 1}`;
      served.set(address, { path, read });
      return address;
    },
    file: (address) => served.get(address)?.read() ?? null,
  };
}

function unicode(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}
