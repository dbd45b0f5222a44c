import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { linesOf, parseJson } from '../reading/index.ts';
import { decodeText } from './encoding.ts';
import { attempt, UsageError } from './exit.ts';
import { systemWords } from './system-error.ts';

const maximumBytes = 20_000_000;
const tooLong = '超过20MB，请核对内容是否正确。';

/** 读入: a JSON file, with a plain sentence where it is not there, cannot be read or is not JSON. */
export function readJson(path: string): unknown {
  if (!existsSync(path)) throw new UsageError(`没有找到文件“${path}”。`);
  return readText(readBytes(path), path);
}

function readText(bytes: Uint8Array, where: string): unknown {
  const outcome = parseJson(decodeText(bytes, `“${where}”`).text);
  if (!outcome.ok) throw new UsageError(`“${where}”${outcome.problem}`);
  return outcome.value;
}

/** PDF文件: the files that were named, and those within the folders that were named, in order. */
export function pdfPaths(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => {
    if (!existsSync(path)) throw new UsageError(`没有找到文件或目录“${path}”。`);
    if (!statSync(path).isDirectory()) return [path];
    const found = readdirSync(path, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.toLowerCase().endsWith('.pdf'))
      .sort()
      .map((name) => join(path, name));
    if (found.length === 0) throw new UsageError(`目录“${path}”里没有PDF文件。`);
    return found;
  });
}

/** 读入 a file as it is, with a plain sentence where that cannot be done. */
export function readBytes(path: string): Uint8Array {
  try {
    const stat = statSync(path);
    if (!stat.isFile() && !stat.isFIFO()) throw new UsageError(`“${path}”不是文件。`);
    if (stat.size > maximumBytes) throw new UsageError(`文件“${path}”${tooLong}`);
    return readFileSync(path);
  } catch (error) {
    const words = systemWords(error);
    if (words === null) throw error;
    throw new UsageError(words, { cause: error });
  }
}

/** One dossier of an input that may hold many, with where it comes from; or why it could not be read. */
export type Entry =
  | { readonly name: string; readonly json: unknown }
  | { readonly name: string; readonly problem: string };

/**
 * 申报材料: a JSON file, every JSON file of a folder, or every line of a JSON Lines file. One of many that cannot be read
 * is told as such, and the others go on.
 */
export async function* readDossiers(path: string): AsyncGenerator<Entry> {
  if (!existsSync(path)) throw new UsageError(`没有找到文件或目录“${path}”。`);
  if (!isBatch(path)) {
    yield { name: path, json: readJson(path) };
    return;
  }
  if (statSync(path).isDirectory()) {
    const names = readdirSync(path)
      .filter((name) => name.endsWith('.json'))
      .sort();
    if (names.length === 0) throw new UsageError(`目录“${path}”里没有.json文件。`);
    for (const name of names) yield entryOf(name, () => readJson(join(path, name)));
    return;
  }
  let number = 0;
  for await (const line of linesOf(createReadStream(path), maximumBytes)) {
    number++;
    const where = `${path} 第${number}行`;
    const read = () => {
      if (line === null) throw new UsageError(`“${where}”${tooLong}`);
      return readText(line, where);
    };
    if (line === null || !isBlank(line)) yield entryOf(`第${number}行`, read);
  }
}

function entryOf(name: string, read: () => unknown): Entry {
  const outcome = attempt(read);
  return 'problem' in outcome ? { name, ...outcome } : { name, json: outcome.value };
}

const isBlank = (line: Uint8Array) => line.every((byte) => byte <= 0x20);

/** Whether a path holds many dossiers rather than one. */
export function isBatch(path: string): boolean {
  return existsSync(path) && (statSync(path).isDirectory() || /\.(jsonl|ndjson)$/.test(path));
}
