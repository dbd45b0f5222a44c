import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { wantedTemplates } from '../../documents/index.ts';
import type { Terminal } from '../console.ts';
import { exitCodes, UsageError } from '../exit.ts';
import { asArgument, shown } from '../policy-folder.ts';

/** hengce template copy：把随附的模板复制到印发单位自己的目录；已有的文件不覆盖。 */
export function copyTemplates(folder: string, names: readonly string[], terminal: Terminal): number {
  const wanted = wantedTemplates(names);
  if (!wanted.ok) throw new UsageError(wanted.faults.join('\n'));
  const { files } = wanted;
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new UsageError(`“${folder}”是文件，不是目录。`);
  const present = files.filter(({ file }) => existsSync(join(folder, file)));
  if (present.length > 0)
    throw new UsageError(
      [
        `${shown(folder)}里已有下列文件，没有覆盖，一份也没有复制：`,
        ...present.map(({ file }) => `  ${file}`),
        '要重新复制的，先把它们移走或改名；只要其他文件的，逐个写明。',
      ].join('\n'),
    );
  for (const { file, text } of files) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    // Whatever has come there in the meantime is not written over either.
    writeFileSync(path, text, { flag: 'wx' });
  }
  terminal.out(`已复制${files.length}个文件到${shown(folder)}：`);
  for (const { file } of files) terminal.out(`  ${file}`);
  const own = `--templates ${asArgument(shown(folder))}`;
  terminal.out(
    [
      '',
      '接下来：',
      '  1. 只留下要改的文件，其余可以删去：目录里没有的，用随附的，并随程序更新。',
      `  2. 边改边看：　hengce template preview ${own}`,
      `  3. 改完检查：　hengce template check ${own}`,
      `  4. 印制文件：　在印制的命令后面写 ${own}；核验时也这样写。`,
      '  可用的值见docs/reference/templates，写法见templates/README.md。',
    ].join('\n'),
  );
  return exitCodes.done;
}
