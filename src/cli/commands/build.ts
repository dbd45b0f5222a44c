import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Terminal } from '../console.ts';
import { warnAboutExamples } from '../examples.ts';
import { exitCodes } from '../exit.ts';
import { type LoadedPolicy, loadPolicy } from '../load.ts';
import { packageFiles } from '../package/files.ts';
import { readParts } from '../package/parts.ts';
import { shown } from '../policy-folder.ts';

/** hengce build：把规则编译成审核程序和申报材料的JSON Schema，或编译成一个完整的程序包。 */
export async function build(
  folder: string,
  options: { readonly out: string | undefined; readonly asPackage: boolean },
  terminal: Terminal,
): Promise<number> {
  const loaded = await loadPolicy(folder, terminal);
  warnAboutExamples(loaded, terminal);
  const target = options.out ?? join(folder, 'compiled');
  const written = options.asPackage
    ? writeAll(packageFiles(folder, loaded.compiled, readParts()), target)
    : writeCompiled(loaded, target);
  for (const path of written) terminal.out(shown(path));
  return exitCodes.done;
}

/** Writes the emitted files; returns their paths. */
export const writeCompiled = ({ compiled }: LoadedPolicy, target: string): string[] =>
  writeAll(compiled.files, target);

function writeAll(files: ReadonlyMap<string, string>, target: string): string[] {
  mkdirSync(target, { recursive: true });
  return [...files].map(([name, text]) => {
    const path = join(target, name);
    writeFileSync(path, text);
    return path;
  });
}
