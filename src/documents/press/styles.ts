import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** In the order in which they build on each other. */
const sheets = ['page.css', 'text.css', 'heads.css', 'tables.css', 'guide.css'];

/** 版式: the print styles, read from `templates/styles/`, which is found from the source and from the build alike. */
export async function readStyles(): Promise<string> {
  const folder = stylesFolder(dirname(fileURLToPath(import.meta.url)));
  const texts = await Promise.all(sheets.map((sheet) => readFile(join(folder, sheet), 'utf8')));
  return texts.join('\n');
}

function stylesFolder(from: string): string {
  const folder = join(from, 'templates', 'styles');
  if (existsSync(folder)) return folder;
  const above = dirname(from);
  if (above === from) throw new Error('templates/styles is not part of this installation');
  return stylesFolder(above);
}
