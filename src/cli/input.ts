import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { UsageError } from './exit.ts';

const maximumBytes = 20_000_000;

/** 读入: a JSON file, with a plain sentence where it is not there or not JSON. */
export function readJson(path: string): unknown {
  if (!existsSync(path)) throw new UsageError(`没有找到文件“${path}”。`);
  if (statSync(path).size > maximumBytes) throw new UsageError(`文件“${path}”超过20MB，请核对内容是否正确。`);
  return parseJson(readFileSync(path, 'utf8').replace(/^\ufeff/, ''), path);
}

function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new UsageError(`“${where}”不是正确的JSON（${detail}）。`, { cause: error });
  }
}

/** One dossier of an input that may hold many, with where it comes from. */
export interface Entry {
  readonly name: string;
  readonly json: unknown;
}

/** 申报材料: a JSON file, every JSON file of a folder, or every line of a JSON Lines file. */
export async function* readDossiers(path: string): AsyncGenerator<Entry> {
  if (!existsSync(path)) throw new UsageError(`没有找到文件或目录“${path}”。`);
  if (statSync(path).isDirectory()) {
    const names = readdirSync(path)
      .filter((name) => name.endsWith('.json'))
      .sort();
    if (names.length === 0) throw new UsageError(`目录“${path}”里没有.json文件。`);
    for (const name of names) yield { name, json: readJson(join(path, name)) };
  } else if (path.endsWith('.jsonl') || path.endsWith('.ndjson')) {
    let number = 0;
    for await (const line of createInterface({
      input: createReadStream(path, 'utf8'),
      crlfDelay: Number.POSITIVE_INFINITY,
    })) {
      number++;
      if (line.trim() !== '') yield { name: `第${number}行`, json: parseJson(line, `${path} 第${number}行`) };
    }
  } else yield { name: path, json: readJson(path) };
}

/** Whether a path holds many dossiers rather than one. */
export function isBatch(path: string): boolean {
  return existsSync(path) && (statSync(path).isDirectory() || /\.(jsonl|ndjson)$/.test(path));
}
