import { paymentDocument } from '../../documents/index.ts';
import type { Terminal } from '../console.ts';
import { printFromFiles } from '../printing/batch-document.ts';
import type { PrintOptions } from '../printing/settings.ts';

/** hengce payment：按一批核定印制发给责任单位的拨付通知，附资金汇总表。 */
export function payment(
  folder: string,
  paths: readonly string[],
  options: PrintOptions,
  terminal: Terminal,
): Promise<number> {
  const usage = 'hengce payment 拨付.json 申报材料.json 核定.json';
  return printFromFiles(folder, paymentDocument, usage, paths, options, terminal);
}
