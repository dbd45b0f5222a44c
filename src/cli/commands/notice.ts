import {
  type Application,
  checkBatch,
  notice as composeNotice,
  readDecisions,
} from '../../documents/index.ts';
import type { Terminal } from '../console.ts';
import { exitCodes, UsageError } from '../exit.ts';
import { readJson } from '../input.ts';
import { keepRules } from '../kept.ts';
import { signerFrom } from '../keys.ts';
import { type LoadedPolicy, loadPolicy } from '../load.ts';
import { officeFrom, type PrintOptions, printAll, refuseOpen } from './print.ts';
import { templatesFrom } from './template.ts';
import { warnAboutExamples } from './test.ts';

/** hengce notice：按申报材料和核定文件印制核定通知书；可以成对给出多份。 */
export async function notice(
  folder: string,
  paths: readonly string[],
  options: PrintOptions,
  terminal: Terminal,
): Promise<number> {
  if (paths.length === 0 || paths.length % 2 === 1)
    throw new UsageError('申报材料和核定文件须成对给出：hengce notice 申报材料.json 核定.json');
  const loaded = await loadPolicy(folder, terminal);
  warnAboutExamples(loaded, terminal);
  const pairs = Array.from({ length: paths.length / 2 }, (_, index) => ({
    dossier: paths[index * 2] as string,
    decisions: paths[index * 2 + 1] as string,
  }));
  const applications = pairs.flatMap((pair) => readOrTell(loaded, pair, terminal) ?? []);
  if (applications.length === 0) return exitCodes.usage;
  const code = await printNotices(loaded, applications, options, terminal);
  if (applications.length === pairs.length) return code;
  terminal.err(`共${pairs.length}份，其中${pairs.length - applications.length}份没有印制。`);
  return exitCodes.usage;
}

/** One of a batch that cannot be read is told, and the others go on. */
function readOrTell(
  loaded: LoadedPolicy,
  pair: Parameters<typeof readApplication>[1],
  terminal: Terminal,
): Application | null {
  try {
    return readApplication(loaded, pair);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.err(error.message);
    return null;
  }
}

/** Prints the notices of one batch; refused as a whole where a decision disagrees with the rules. */
export async function printNotices(
  loaded: LoadedPolicy,
  applications: readonly Application[],
  options: PrintOptions,
  terminal: Terminal,
): Promise<number> {
  const { policy } = loaded;
  const sign = signerFrom(options.sign);
  const templates = templatesFrom(options.templates);
  const office = officeFrom(options.office, policy.about);
  const faults = checkBatch(policy, applications);
  if (faults.length > 0) {
    const lines = faults.map(
      (fault) => `${fault.code}　${fault.name === '' ? '' : `${fault.name}：`}${fault.message}`,
    );
    throw new UsageError(`核定与规则不符，通知书没有印制：\n${lines.join('\n')}`);
  }
  keepRules(loaded, terminal);
  const documents = applications.map(({ name, evaluation, decisions }) => {
    const outcome = composeNotice(policy, evaluation, decisions, office, templates);
    if (!outcome.ok) throw new Error(`decisions of ${name} changed after they were checked`);
    return outcome.document;
  });
  if (options.final) refuseOpen(documents);
  await printAll(documents, options.out, terminal, sign, options.fonts, templates);
  return exitCodes.done;
}

/** One dossier with its decisions, evaluated. */
export function readApplication(
  { policy }: LoadedPolicy,
  paths: { readonly dossier: string; readonly decisions: string },
): Application {
  const preparation = policy.prepare(readJson(paths.dossier));
  if (!preparation.ok) {
    const faults = preparation.faults.map((fault) => `${fault.code}　${fault.path}　${fault.message}`);
    throw new UsageError(`申报材料“${paths.dossier}”有误：\n${faults.join('\n')}`);
  }
  const decisions = readDecisions(readJson(paths.decisions));
  if (!decisions.ok)
    throw new UsageError(
      `核定文件“${paths.decisions}”有误：\n${decisions.faults.map((fault) => fault.message).join('\n')}`,
    );
  const name = preparation.prepared.dossier.enterprise_name;
  return {
    name: typeof name === 'string' ? name : paths.dossier,
    evaluation: policy.evaluate(preparation.prepared),
    decisions: decisions.value,
  };
}
