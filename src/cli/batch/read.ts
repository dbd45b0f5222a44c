import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type DecidedRecord, readRecord } from '../applications.ts';
import { attempt, UsageError } from '../exit.ts';
import { readDossiers } from '../input.ts';

/** One of a batch: a record, why it could not be read, or a dossier that nobody has decided yet. */
export type BatchEntry =
  | { readonly name: string; readonly record: DecidedRecord }
  | { readonly name: string; readonly problem: string }
  | { readonly name: string; readonly undecided: true };

/**
 * 读一批核定: each line of a JSON Lines file (`{"dossier": …, "decisions": …}`), or each folder within a folder
 * (`dossier.json`, `decisions.json`), one after the other; none is held.
 */
export async function* readBatch(path: string): AsyncGenerator<BatchEntry> {
  if (!existsSync(path)) throw new UsageError(`没有找到文件或目录“${path}”。`);
  if (statSync(path).isDirectory()) yield* foldersOf(path);
  else for await (const entry of readDossiers(path)) yield 'problem' in entry ? entry : lineOf(entry);
}

function* foldersOf(path: string): Generator<BatchEntry> {
  // A folder with any JSON file is meant as an application: one whose files have other names is told, not left out.
  const names = readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && holdsJson(join(path, entry.name)))
    .map((entry) => entry.name)
    .sort();
  if (names.length === 0)
    throw new UsageError(
      `目录“${path}”里没有申报：每件申报须是一个子目录，内有 dossier.json（申报材料）和 decisions.json（核定文件）。`,
    );
  for (const name of names) yield folderOf(path, name);
}

const holdsJson = (folder: string) => readdirSync(folder).some((name) => name.endsWith('.json'));

function folderOf(path: string, name: string): BatchEntry {
  const files = { dossier: join(path, name, 'dossier.json'), decisions: join(path, name, 'decisions.json') };
  if (!existsSync(files.dossier))
    return {
      name,
      problem: '没有dossier.json。申报材料的文件名须是dossier.json，核定文件的须是decisions.json。',
    };
  if (!existsSync(files.decisions)) return { name, undecided: true };
  const read = attempt(() => readRecord(files, name));
  return 'problem' in read ? { name, ...read } : { name, record: read.value };
}

function lineOf({ name, json }: { readonly name: string; readonly json: unknown }): BatchEntry {
  const keys = typeof json === 'object' && json !== null ? Object.keys(json).sort().join() : '';
  if (keys !== 'decisions,dossier')
    return { name, problem: '每行须是一件申报，形如 {"dossier": 申报材料, "decisions": 核定}。' };
  const { dossier, decisions } = json as { readonly dossier: unknown; readonly decisions: unknown };
  return { name, record: { name, dossier, decisions, dossierName: '申报材料', decisionsName: '核定文件' } };
}
