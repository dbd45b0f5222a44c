import { publicityDocument } from '../../documents/index.ts';
import type { Terminal } from '../console.ts';
import { printFromFiles } from '../printing/batch-document.ts';
import type { PrintOptions } from '../printing/settings.ts';

/** hengce publicity：按一批核定印制拟奖补名单公示；申报材料不随文件公开。 */
export function publicity(
  folder: string,
  paths: readonly string[],
  options: PrintOptions,
  terminal: Terminal,
): Promise<number> {
  const usage = 'hengce publicity 公示.json 申报材料.json 核定.json';
  return printFromFiles(folder, publicityDocument, usage, paths, options, terminal);
}
