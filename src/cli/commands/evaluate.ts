import {
  type Fault,
  type JsonObject,
  moneyWords,
  paidNow,
  pathWords,
  type Report,
  report,
  yuan,
} from '../../runtime/index.ts';
import { resultWords, stepWords } from '../../verify/index.ts';
import type { Terminal } from '../console.ts';
import { warnAboutExamples } from '../examples.ts';
import { exitCodes, UsageError } from '../exit.ts';
import { isBatch, readDossiers } from '../input.ts';
import { type LoadedPolicy, loadPolicy } from '../load.ts';

/** What an evaluation of one dossier prints: the report, or the faults of the dossier. */
export type Evaluated = Report | { readonly errors: readonly (Fault | InputFault)[] };

/** A file or a line that is no dossier at all. */
interface InputFault {
  readonly code: 'E_INPUT';
  readonly path: '';
  readonly message: string;
}

const unreadable = (message: string): Evaluated => ({ errors: [{ code: 'E_INPUT', path: '', message }] });

/** hengce evaluate：按规则审核申报材料。 */
export async function evaluate(
  folder: string,
  path: string,
  options: { readonly json: boolean; readonly item: string | undefined },
  terminal: Terminal,
): Promise<number> {
  const loaded = await loadPolicy(folder, terminal);
  warnAboutExamples(loaded, terminal);
  const { item } = options;
  const known = loaded.policy.about.measures.flatMap((measure) => measure.items.map(({ id }) => id));
  if (item !== undefined && !known.includes(item))
    throw new UsageError(`没有编号为“${item}”的事项，可写：${known.join('、')}。`);
  const batch = isBatch(path);
  let rejected = 0;
  let count = 0;
  for await (const entry of readDossiers(path)) {
    const { name } = entry;
    const result = 'problem' in entry ? unreadable(entry.problem) : evaluateDossier(loaded, entry.json);
    if ('errors' in result) rejected++;
    if (options.json)
      terminal.out(batch ? JSON.stringify({ source: name, ...result }) : JSON.stringify(result, null, 2));
    else if ('problem' in entry) terminal.out(`${name}：${entry.problem}`);
    else for (const line of resultLines(loaded, name, entry.json, result, item)) terminal.out(line);
    terminal.progress(`已审核${++count}份`);
  }
  if (batch && !options.json) terminal.err(`共${count}份，其中${rejected}份被退回。`);
  return rejected > 0 ? exitCodes.usage : exitCodes.done;
}

/** Evaluates one dossier. */
export function evaluateDossier({ policy }: LoadedPolicy, json: unknown): Evaluated {
  const preparation = policy.prepare(json);
  return preparation.ok
    ? report(policy, policy.evaluate(preparation.prepared))
    : { errors: preparation.faults };
}

/** A result for people: what is due first, what is open next, with the calculation of one item where it is asked for. */
function resultLines(
  { policy }: LoadedPolicy,
  name: string,
  json: unknown,
  result: Evaluated,
  item: string | undefined,
): string[] {
  const inWords = (path: string) => pathWords(policy.about, path, json as JsonObject);
  if ('errors' in result) {
    return [
      `${name}：申报材料有${result.errors.length}处错误`,
      ...result.errors.map((fault) => `  ${fault.code}　${fault.path}　${fault.message}`),
    ];
  }
  /** What would decide an open item, or what would tell which instalments of an eligible one are due. */
  const lacking = ({ missing, payments = [] }: Report['items'][number]) => {
    const names = (missing.length > 0 ? missing : paidNow(payments).missing).map(inWords);
    return names.length > 0 ? `（缺${names.join('、')}）` : '';
  };
  const line = (one: Report['items'][number]) =>
    `  ${one.item.padEnd(5)}${one.name}：${resultWords(one)}${lacking(one)}`;
  const eligible = result.items.filter((one) => one.status === 'eligible');
  const open = result.items.filter((one) => one.status === 'undetermined');
  const { totals } = result;
  const sum = (label: string, amount: string) =>
    amount === '0.00' ? [] : [`${label}${moneyWords(yuan(amount))}`];
  const sums = [
    ...sum('定额', totals.fixed_yuan),
    ...sum('配套', totals.matching_yuan),
    ...sum('最高可申请', totals.ceiling_yuan),
    ...sum('核定上限', totals.discretionary_yuan),
  ];
  const chosen = result.items.find((one) => one.item === item);
  return [
    `${name}：符合${eligible.length}项，待定${open.length}项，不予支持${result.items.length - eligible.length - open.length}项`,
    ...eligible.map(line),
    ...open.map(line),
    ...(sums.length > 0 ? [`  合计：${sums.join('，')}`] : []),
    ...[...new Set(result.items.flatMap((one) => one.warnings))].map((warning) => `  提示：${warning}`),
    ...(chosen
      ? [`  ${chosen.name}的计算过程：`, ...chosen.trace.map((step) => `    ${stepWords(step)}`)]
      : []),
  ];
}
