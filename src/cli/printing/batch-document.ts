import type { Application, BatchDocument } from '../../documents/index.ts';
import { applicationOf, faultLines, type ReadApplications, readApplications } from '../applications.ts';
import { readBatch } from '../batch/read.ts';
import type { Terminal } from '../console.ts';
import { warnAboutExamples } from '../examples.ts';
import { attempt, exitCodes, UsageError } from '../exit.ts';
import { isBatch, readJson } from '../input.ts';
import { type LoadedPolicy, loadPolicy } from '../load.ts';
import { refuseWithoutPdf, writeDocuments } from './formats.ts';
import { type PrintOptions, settingsFrom } from './settings.ts';

/** Prints a document on a batch from its files; nothing is left out of it: where one cannot be read, it is not printed. */
export async function printFromFiles<Issue>(
  folder: string,
  document: BatchDocument<Issue>,
  usage: string,
  [issuePath, ...paths]: readonly string[],
  options: PrintOptions,
  terminal: Terminal,
): Promise<number> {
  refuseWithoutPdf(options);
  if (issuePath === undefined) throw new UsageError(`请写明文件：${usage}`);
  const loaded = await loadPolicy(folder, terminal);
  const { applications, problems, undecided } = await readAll(loaded, paths, usage);
  if (problems.length > 0) throw new UsageError([...problems, `${document.name}没有印制。`].join('\n'));
  if (applications.length === 0) throw new UsageError(`没有一件已经核定的申报，${document.name}没有印制。`);
  if (undecided > 0) terminal.err(`提醒：有${undecided}件尚未核定，没有列入${document.name}。`);
  warnAboutExamples(loaded, terminal);
  await printOnBatch(loaded, document, issuePath, applications, options, terminal);
  return exitCodes.done;
}

/** The whole batch: pairs of files, a JSON Lines file or a folder. */
async function readAll(
  loaded: LoadedPolicy,
  paths: readonly string[],
  usage: string,
): Promise<ReadApplications & { readonly undecided: number }> {
  const [path] = paths;
  if (path === undefined || paths.length > 1 || !isBatch(path))
    return { ...readApplications(loaded, paths, usage), undecided: 0 };
  const applications: Application[] = [];
  const problems: string[] = [];
  let undecided = 0;
  for await (const entry of readBatch(path)) {
    if ('undecided' in entry) {
      undecided++;
      continue;
    }
    const read = 'problem' in entry ? entry : attempt(() => applicationOf(loaded, entry.record));
    if ('problem' in read) problems.push(`${entry.name}　${read.problem}`);
    else applications.push(read.value);
  }
  return { applications, problems, undecided };
}

/** The same from a batch that has been read. */
export async function printOnBatch<Issue>(
  loaded: LoadedPolicy,
  { name, readIssue, compose, remarkOn }: BatchDocument<Issue>,
  issuePath: string,
  applications: readonly Application[],
  options: PrintOptions,
  terminal: Terminal,
): Promise<void> {
  const { policy } = loaded;
  const issue = readIssue(readJson(issuePath));
  if (!issue.ok)
    throw new UsageError(issue.faults.map((fault) => `${issuePath} ${fault.message}`).join('\n'));
  const settings = settingsFrom(options, policy.about);
  const outcome = compose(policy, applications, issue.value, settings.office, settings.templates);
  if (!outcome.ok) throw new UsageError(faultLines(outcome.faults, name));
  const remark = remarkOn(issue.value);
  if (remark !== null) terminal.err(`提醒：${remark}。`);
  await writeDocuments(loaded, [outcome.document], options, settings, terminal);
}
