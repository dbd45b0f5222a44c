import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SourceFile } from '../compiler/index.ts';
import { UsageError } from './exit.ts';

const maximumFiles = 500;
const maximumBytes = 1_000_000;

/** 规则目录: the folder that the command works on: the one named, the only one in `policies/`, or the one shipped. */
export function findPolicyFolder(named: string | undefined): string {
  if (named !== undefined) {
    if (isPolicyFolder(named)) return resolve(named);
    throw new UsageError(`目录“${named}”里没有规则文件（.zc）。`);
  }
  if (isPolicyFolder('.')) return resolve('.');
  const local = existsSync('policies') ? readdirSync('policies').map((name) => join('policies', name)) : [];
  const found = local.filter(isPolicyFolder);
  const [only, another] = found;
  if (another !== undefined)
    throw new UsageError(
      `policies目录里有${found.length}个政策，请用 --policy 指明一个：${found.join('、')}`,
    );
  if (only !== undefined) return resolve(only);
  return shippedPolicy();
}

/** The policy that comes with the package. */
function shippedPolicy(): string {
  return resolve(packageRoot(), 'policies', 'yubei-2021-13');
}

/** The folder of this package, from the bundle as well as from the sources. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

/** 版本 of this package. */
export function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  return version;
}

function isPolicyFolder(folder: string): boolean {
  return (
    existsSync(folder) &&
    statSync(folder).isDirectory() &&
    readdirSync(folder).some((name) => name.endsWith('.zc'))
  );
}

/** Reads the rule files of a folder; files that are no UTF-8 text are refused with their name. */
export function readSources(folder: string): readonly SourceFile[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.zc'))
    .sort();
  if (paths.length > maximumFiles)
    throw new UsageError(`规则文件超过${maximumFiles}个，请核对目录是否正确。`);
  return paths.map((path) => {
    const bytes = readFileSync(join(folder, path));
    if (bytes.length > maximumBytes) throw new UsageError(`规则文件“${path}”超过1MB，请核对内容是否正确。`);
    return { path: path.split(sep).join('/'), text: decode(bytes, path) };
  });
}

function decode(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new UsageError(`规则文件“${path}”不是UTF-8编码，请用UTF-8编码另存后再试。`, { cause: error });
  }
}

/** A path as the user would write it. */
export function shown(path: string): string {
  const here = relative(process.cwd(), path);
  return here === '' ? '.' : here.startsWith('..') ? path : here;
}
