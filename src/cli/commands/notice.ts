import { type Application, notice as composeNotice } from '../../documents/index.ts';
import { readApplications, refuseFaults } from '../applications.ts';
import { type BatchOptions, printBatch } from '../batch/notices.ts';
import type { Terminal } from '../console.ts';
import { warnAboutExamples } from '../examples.ts';
import { exitCodes } from '../exit.ts';
import { isBatch } from '../input.ts';
import { type LoadedPolicy, loadPolicy } from '../load.ts';
import { refuseWithoutPdf, writeDocuments } from '../printing/formats.ts';
import { type PrintOptions, settingsFrom } from '../printing/settings.ts';

/** hengce notice：按申报材料和核定文件印制核定通知书；可以成对给出多份，也可以给出一批。 */
export async function notice(
  folder: string,
  paths: readonly string[],
  options: BatchOptions,
  terminal: Terminal,
): Promise<number> {
  refuseWithoutPdf(options);
  const loaded = await loadPolicy(folder, terminal);
  const [path] = paths;
  if (path !== undefined && paths.length === 1 && isBatch(path)) {
    warnAboutExamples(loaded, terminal);
    return printBatch(loaded, path, options, terminal);
  }
  const { applications, problems } = readApplications(loaded, paths, 'hengce notice 申报材料.json 核定.json');
  warnAboutExamples(loaded, terminal);
  for (const problem of problems) terminal.err(problem);
  if (applications.length === 0) return exitCodes.usage;
  const code = await printNotices(loaded, applications, options, terminal);
  if (problems.length === 0) return code;
  terminal.err(`共${paths.length / 2}份，其中${problems.length}份没有印制。`);
  return exitCodes.usage;
}

/** Prints the notices of one batch; refused as a whole where a decision disagrees with the rules. */
export async function printNotices(
  loaded: LoadedPolicy,
  applications: readonly Application[],
  options: PrintOptions,
  terminal: Terminal,
): Promise<number> {
  const { policy } = loaded;
  const settings = settingsFrom(options, policy.about);
  const { office, templates } = settings;
  refuseFaults(policy, applications, '通知书');
  const documents = applications.map(({ name, evaluation, decisions }) => {
    const outcome = composeNotice(policy, evaluation, decisions, office, templates);
    if (!outcome.ok) throw new Error(`decisions of ${name} changed after they were checked`);
    return outcome.document;
  });
  await writeDocuments(loaded, documents, options, settings, terminal);
  return exitCodes.done;
}
