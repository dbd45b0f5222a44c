import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { UsedFont } from '../../documents/press/index.ts';
import type { Terminal } from '../console.ts';
import { shown } from '../policy-folder.ts';

/** 字体清单: for each document, the font files that it was printed with, so that a reader can tell and repeat it. */
export function writeFontList(
  path: string,
  documents: ReadonlyMap<string, readonly UsedFont[]>,
  terminal: Terminal,
): void {
  const hashes = new Map<string, string>();
  const hashOf = (file: string): string => {
    const hash = hashes.get(file) ?? createHash('sha256').update(readFileSync(file)).digest('hex');
    hashes.set(file, hash);
    return hash;
  };
  const list = [...documents].map(([file, fonts]) => ({
    file,
    fonts: fonts.map(({ role, face, path: font, characters }) => ({
      role,
      face,
      font: originOf(font),
      sha256: hashOf(font),
      characters,
    })),
  }));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(list, null, 2)}\n`);
  terminal.out(`${shown(path)}（字体清单）`);
}

/** A font of a package is named by the package, wherever it is installed; one of the office by its place. */
function originOf(path: string): string {
  return path.replaceAll('\\', '/').replace(/^.*\/node_modules\//, '');
}
