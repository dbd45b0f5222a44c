import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Terminal } from '../console.ts';
import { exitCodes } from '../exit.ts';
import { type LoadedPolicy, loadPolicy } from '../load.ts';
import { shown } from '../policy-folder.ts';
import { warnAboutExamples } from './test.ts';

/** hengce build：把规则编译成求值程序和申报材料的JSON Schema。 */
export async function build(folder: string, out: string | undefined, terminal: Terminal): Promise<number> {
  const loaded = await loadPolicy(folder, terminal);
  warnAboutExamples(loaded, terminal);
  const target = out ?? join(folder, 'compiled');
  for (const path of writeCompiled(loaded, target)) terminal.out(shown(path));
  return exitCodes.done;
}

/** Writes the emitted files; returns their paths. */
export function writeCompiled({ compiled }: LoadedPolicy, target: string): string[] {
  mkdirSync(target, { recursive: true });
  return [...compiled.files].map(([name, text]) => {
    const path = join(target, name);
    writeFileSync(path, text);
    return path;
  });
}
