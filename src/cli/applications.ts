import { existsSync } from 'node:fs';
import { type Application, type BatchFault, checkBatch, readApplication } from '../documents/index.ts';
import type { Policy } from '../runtime/index.ts';
import { attempt, UsageError } from './exit.ts';
import { isBatch, readJson } from './input.ts';
import type { LoadedPolicy } from './load.ts';

/** A dossier and the decisions on it, as files. */
export interface ApplicationPaths {
  readonly dossier: string;
  readonly decisions: string;
}

/** What could be read of a batch, and a sentence for each pair that could not. */
export interface ReadApplications {
  readonly applications: readonly Application[];
  readonly problems: readonly string[];
}

/** 读一批申报: pairs of dossier and decisions, evaluated; one that cannot be read is told, and the others go on. */
export function readApplications(
  loaded: LoadedPolicy,
  paths: readonly string[],
  usage: string,
): ReadApplications {
  const batch = paths.find(isBatch);
  if (batch !== undefined) throw new UsageError(`“${batch}”是一批申报，须单独给出，不与其他申报材料并列。`);
  if (paths.length === 0 || paths.length % 2 === 1) throw new UsageError(unpaired(paths, usage));
  const applications: Application[] = [];
  const problems: string[] = [];
  for (let index = 0; index < paths.length; index += 2) {
    const [dossier = '', decisions = ''] = paths.slice(index, index + 2);
    const read = attempt(() => applicationFrom(loaded, { dossier, decisions }));
    if ('problem' in read) problems.push(read.problem);
    else applications.push(read.value);
  }
  return { applications, problems };
}

/** What is expected where the files are no pairs; one alone may have been meant as a batch. */
function unpaired(paths: readonly string[], usage: string): string {
  const [path] = paths;
  const pairs = `申报材料和核定文件须成对给出：${usage}`;
  if (path === undefined || paths.length > 1) return pairs;
  if (!existsSync(path)) return `没有找到文件或目录“${path}”。`;
  return `“${path}”不是一批申报：一批申报须是.jsonl文件（每行一件，形如 {"dossier": 申报材料, "decisions": 核定}），或目录（每件一个子目录，内有 dossier.json 和 decisions.json）。不是一批的，${pairs}`;
}

/** One dossier with its decisions, evaluated. */
export const applicationFrom = (loaded: LoadedPolicy, paths: ApplicationPaths): Application =>
  applicationOf(loaded, readRecord(paths, paths.dossier));

/** 核定记录: a dossier with the decisions on it as JSON, and what each of them is called in messages. */
export interface DecidedRecord {
  /** Where it stands: `第3行`. */
  readonly name: string;
  readonly dossier: unknown;
  readonly decisions: unknown;
  readonly dossierName: string;
  readonly decisionsName: string;
}

/** What is said where the two files of an application stand in each other's place. */
const order = '每件申报先写申报材料，后写核定文件，请核对顺序。';

/** Reads a record from its files. */
export const readRecord = (paths: ApplicationPaths, name: string): DecidedRecord => ({
  name,
  dossier: readJson(paths.dossier),
  decisions: readJson(paths.decisions),
  dossierName: `申报材料“${paths.dossier}”`,
  decisionsName: `核定文件“${paths.decisions}”`,
});

/** Evaluates a record; throws a `UsageError` with every fault of its dossier or of its decisions. */
export function applicationOf({ policy }: LoadedPolicy, record: DecidedRecord): Application {
  const read = readApplication(policy, record);
  if (read.ok) return read.application;
  const isDossier = read.part === 'dossier';
  const name = isDossier ? record.dossierName : record.decisionsName;
  if (read.isSwapped)
    throw new UsageError(`${name}有误：这是${isDossier ? '核定文件' : '申报材料'}。${order}`);
  const faults = read.faults.map(({ code, path, message }) =>
    isDossier ? `${code}　${path}　${message}` : message,
  );
  throw new UsageError(`${name}有误：\n${faults.join('\n')}`);
}

/** Refuses a batch as a whole where a decision disagrees with the rules. */
export function refuseFaults(policy: Policy, applications: readonly Application[], document: string): void {
  const faults = checkBatch(policy, applications);
  if (faults.length > 0) throw new UsageError(faultLines(faults, document));
}

/** Why a document on a batch was not printed. */
export function faultLines(faults: readonly BatchFault[], document: string): string {
  const lines = faults.map(
    (fault) => `${fault.code}　${fault.name === '' ? '' : `${fault.name}：`}${fault.message}`,
  );
  return `核定与规则不符，${document}没有印制：\n${lines.join('\n')}`;
}
