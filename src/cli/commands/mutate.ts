import {
  type MutationReport,
  mutate as mutateRules,
  mutationJson,
  mutationLines,
} from '../../verify/index.ts';
import type { Terminal } from '../console.ts';
import { exitCodes, UsageError } from '../exit.ts';
import { readLedgerOf } from '../ledger-file.ts';
import { loadPolicy } from '../load.ts';

/** hengce mutate：逐处改动规则，看算例和数字台账能否查出。 */
export async function mutate(
  folder: string,
  named: readonly string[],
  options: { readonly json: boolean },
  terminal: Terminal,
): Promise<number> {
  const { compiled } = await loadPolicy(folder, terminal);
  const { items } = compiled.plan;
  const unknown = named.find((id) => !items.some((item) => item.id === id));
  if (unknown !== undefined) {
    const choices = items.map((item) => item.id).join('、');
    throw new UsageError(`没有“${unknown}”这个事项，可写：${choices}。`);
  }
  terminal.progress('正在逐处改动规则');
  const report: MutationReport = mutateRules(
    compiled,
    readLedgerOf(folder),
    ({ item }) => named.length === 0 || (item !== null && named.includes(item)),
  );
  if (options.json) terminal.out(JSON.stringify(mutationJson(report), null, 2));
  else terminal.out(mutationLines(report, compiled).join('\n'));
  const isClean = report.judged.every(({ verdict }) => verdict.by !== 'nobody');
  return isClean ? exitCodes.done : exitCodes.failed;
}
