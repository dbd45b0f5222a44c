import { readdir, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { create } from 'fontkit';
import { officeFaces, type Role } from '../office-faces.ts';

/** Only files with such names are opened, since a font folder may hold gigabytes. Collections (.ttc) cannot be served. */
const likely = /(fang|仿宋|小标宋|xiaobiaosong|fzxbs|kai|楷体|hei|黑体|simsun|stsong|宋体).*\.(ttf|otf)$/i;

/** 本单位字体: the font file of each role that is installed here. */
export async function findOfficeFonts(): Promise<Partial<Record<Role, string>>> {
  const byName = new Map<string, string>();
  for (const folder of fontFolders()) {
    for (const path of await filesIn(folder)) {
      if (!likely.test(path)) continue;
      for (const name of await namesOf(path)) if (!byName.has(name)) byName.set(name, path);
    }
  }
  const found: Partial<Record<Role, string>> = {};
  for (const [role, names] of Object.entries(officeFaces) as readonly [Role, readonly string[]][]) {
    const name = names.find((candidate) => byName.has(candidate));
    const path = name === undefined ? undefined : byName.get(name);
    if (path !== undefined) found[role] = path;
  }
  return found;
}

async function filesIn(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { recursive: true });
    return entries.sort().map((entry) => join(folder, entry));
  } catch {
    return [];
  }
}

async function namesOf(path: string): Promise<readonly string[]> {
  try {
    const font = create(await readFile(path));
    return [font.familyName, font.fullName].filter((name) => name !== null);
  } catch {
    return [];
  }
}

function fontFolders(): readonly string[] {
  const home = homedir();
  switch (process.platform) {
    case 'win32':
      return [
        join(process.env.WINDIR ?? 'C:\\Windows', 'Fonts'),
        join(process.env.LOCALAPPDATA ?? home, 'Microsoft', 'Windows', 'Fonts'),
      ];
    case 'darwin':
      return [join(home, 'Library', 'Fonts'), '/Library/Fonts', '/System/Library/Fonts'];
    default:
      return [
        join(home, '.local', 'share', 'fonts'),
        join(home, '.fonts'),
        '/usr/local/share/fonts',
        '/usr/share/fonts',
        '/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol',
      ];
  }
}
