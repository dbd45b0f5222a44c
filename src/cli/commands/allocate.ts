import { columns } from '../../compiler/index.ts';
import {
  type Allocation,
  allocate as allocateAwards,
  type Evaluation,
  figuresWords,
  moneyWords,
  yuan,
} from '../../runtime/index.ts';
import type { Terminal } from '../console.ts';
import { warnAboutExamples } from '../examples.ts';
import { exitCodes, UsageError } from '../exit.ts';
import { readDossiers } from '../input.ts';
import { type LoadedPolicy, loadPolicy } from '../load.ts';

/** An allocation with the names of the applications in the place of their numbers. */
type Named = ReturnType<typeof named>;

/** hengce allocate：把一批申报的金额按年度总额分配，超出的按比例核减。 */
export async function allocate(
  folder: string,
  path: string,
  options: { readonly json: boolean },
  terminal: Terminal,
): Promise<number> {
  const loaded = await loadPolicy(folder, terminal);
  warnAboutExamples(loaded, terminal);
  const { about } = loaded.policy;
  if (about.annualTotals.length === 0)
    throw new UsageError(`《${about.title}》没有写「年度总额」，不需要分配。`);
  const applications = await evaluated(loaded, path);
  const names = applications.map(({ name }) => name);
  const found = allocateAwards(
    applications.map(({ evaluation }) => evaluation),
    about.annualTotals,
  ).map((allocation) => named(allocation, names));
  if (options.json)
    terminal.out(JSON.stringify({ policy: applications[0]?.evaluation.policy, allocations: found }, null, 2));
  else for (const line of found.flatMap(allocationLines)) terminal.out(line);
  return found.some(({ open }) => open.length > 0) ? exitCodes.failed : exitCodes.done;
}

/** Every dossier evaluated; one that is sent back would change what the others get, so none may be. */
async function evaluated(
  { policy }: LoadedPolicy,
  path: string,
): Promise<readonly { readonly name: string; readonly evaluation: Evaluation }[]> {
  const applications: { readonly name: string; readonly evaluation: Evaluation }[] = [];
  const faults: string[] = [];
  for await (const entry of readDossiers(path)) {
    const { name } = entry;
    if ('problem' in entry) {
      faults.push(`${name}　${entry.problem}`);
      continue;
    }
    const preparation = policy.prepare(entry.json);
    if (preparation.ok) applications.push({ name, evaluation: policy.evaluate(preparation.prepared) });
    else faults.push(...preparation.faults.map((one) => `${name}　${one.code}　${one.path}　${one.message}`));
  }
  if (faults.length > 0) throw new UsageError(`申报材料有误，没有分配：\n${faults.join('\n')}`);
  return applications;
}

function named({ awards, open, ...allocation }: Allocation, names: readonly string[]) {
  const withName = <T extends { readonly application: number }>({ application, ...rest }: T) => ({
    source: names[application] ?? '',
    ...rest,
  });
  return { ...allocation, awards: awards.map(withName), open: open.map(withName) };
}

/** One allocation for people: what there is, what was asked for, and each award before and after. */
function allocationLines(allocation: Named): readonly string[] {
  const { annual_total, year, claimed_yuan, allocated_yuan, cut, awards, open } = allocation;
  const money = (amount: string) => moneyWords(yuan(amount));
  const figures = (amount: string) => figuresWords(yuan(amount));
  const rows = [
    ['申报材料', '事项', '核减前（元）', '核减后（元）'],
    ...awards.map((one) => [one.source, one.item, figures(one.claimed_yuan), figures(one.allocated_yuan)]),
    ['合计', '', figures(claimed_yuan), figures(allocated_yuan)],
  ];
  return [
    `${year}年度　${annual_total}`,
    `  ${awards.length}笔合计${money(claimed_yuan)}，${cut ? `按比例核减后${money(allocated_yuan)}` : '没有超出，不核减'}`,
    ...columns(rows),
    ...open.map(
      (one) =>
        `  待定，没有分配：${one.source} 事项${one.item}${one.at_most_yuan === null ? '' : `（最高${money(one.at_most_yuan)}）`}`,
    ),
    ...(open.length > 0 ? ['  以上分配是暂时的：待定的事项确定后，须重新分配。'] : []),
  ];
}
