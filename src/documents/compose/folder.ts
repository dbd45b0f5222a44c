/** Reading from a folder of templates, and from nowhere else. */
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TemplateError } from './fault.ts';

/** No template is longer; whatever is, is none. */
const maximumBytes = 1_000_000;

/** The text of a file within a folder, or null where it is not there; a link that leads out of the folder is refused. */
export function readTextFile(folder: string, file: string): string | null {
  const path = join(folder, file);
  if (!existsSync(path)) return null;
  const refuse = (message: string) => new TemplateError([{ file, line: 1, message }]);
  const real = realpathSync(path);
  if (!real.startsWith(`${realpathSync(folder)}${sep}`))
    throw refuse('是指向模板目录以外的链接，不予读取。请把文件本身放在目录里。');
  const stat = statSync(real);
  if (!stat.isFile()) throw refuse('不是文件。');
  if (stat.size > maximumBytes) throw refuse('超过1MB，请核对内容是否正确。');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(real));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw refuse('不是UTF-8编码，请用UTF-8编码另存后再试。');
  }
}

/** The folder `templates/` of the package, found upwards from this module: it runs from `src/` and from `dist/`. */
export function packagedFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'templates', 'partials'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('The folder of templates is missing from the package');
    folder = parent;
  }
  return join(folder, 'templates');
}
