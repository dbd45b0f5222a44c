import type { Terminal } from '../console.ts';
import { paymentDocument, printFromFiles } from '../printing/batch-document.ts';
import type { PrintOptions } from '../printing/settings.ts';

/** hengce payment：按一批核定印制发给责任单位的拨付通知，附资金汇总表。 */
export function payment(
  folder: string,
  paths: readonly string[],
  options: PrintOptions,
  terminal: Terminal,
): Promise<number> {
  return printFromFiles(folder, paymentDocument, paths, options, terminal);
}
