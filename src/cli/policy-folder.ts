import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SourceFile } from '../compiler/index.ts';
import type { Terminal } from './console.ts';
import { decodeText, type Encoding } from './encoding.ts';
import { UsageError } from './exit.ts';

const maximumFiles = 500;
const maximumBytes = 1_000_000;
/** Far more than a measure needs; whatever is longer was not written as rules. */
const maximumLines = 10_000;
const maximumLineLength = 4000;

/**
 * 规则目录: the folder that the command works on: the one named, the only one in `policies/`, or the one shipped, which is
 * said: whoever forgot to enter the folder of their rules would take its results for theirs.
 */
export function findPolicyFolder(named: string | undefined, terminal: Terminal): string {
  const own = ownFolder(named);
  if (own !== null) return own;
  const shipped = shippedPolicy();
  terminal.err(
    `说明：当前目录没有规则文件，以下用的是随附的政策${basename(shipped)}；用自己的规则，请进入规则所在的目录，或用 --policy 指明。`,
  );
  return shipped;
}

/** The same for what is about one's own rules: the policy that comes with the package is nobody's to change by chance. */
export function findOwnFolder(named: string | undefined): string {
  const folder = ownFolder(named);
  if (folder !== null) return folder;
  throw new UsageError(
    '当前目录和policies目录里没有规则文件（.zc）。\n进入规则所在的目录再运行，或用 --policy 指明；新写一个政策的，先写policy.zc。',
  );
}

function ownFolder(named: string | undefined): string | null {
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
  return only === undefined ? null : resolve(only);
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

/** A rule file as it was read, with the encoding that it was in. */
export interface RuleFile extends SourceFile {
  readonly encoding: Encoding;
}

/** 读规则文件: the one way to the rule files of a folder; one that is no text is refused with its name. */
export function readSources(folder: string): readonly RuleFile[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.zc'))
    .sort();
  if (paths.length > maximumFiles)
    throw new UsageError(`规则文件超过${maximumFiles}个，请核对目录是否正确。`);
  return paths.map((path) => {
    if (statSync(join(folder, path)).isDirectory())
      throw new UsageError(`“${path}”是目录，不是规则文件；目录的名称不要以.zc结尾。`);
    const bytes = readFileSync(join(folder, path));
    if (bytes.length > maximumBytes) throw new UsageError(`规则文件“${path}”超过1MB，请核对内容是否正确。`);
    const file = { path: path.split(sep).join('/'), ...decodeText(bytes, `规则文件“${path}”`) };
    refuseEndless(file);
    return file;
  });
}

function refuseEndless({ path, text }: RuleFile): void {
  const lines = text.split('\n');
  if (lines.length > maximumLines)
    throw new UsageError(`规则文件“${path}”超过${maximumLines}行，请核对内容是否正确。`);
  const tooLong = lines.findIndex(({ length }) => length > maximumLineLength);
  if (tooLong >= 0)
    throw new UsageError(
      `规则文件“${path}”第${tooLong + 1}行超过${maximumLineLength}个字，请核对内容是否正确。`,
    );
}

/** 提醒: rule files in the encoding of older systems are read, and said once. */
export function noteEncodings(files: readonly RuleFile[], terminal: Terminal): void {
  const [first, ...others] = files.filter((file) => file.encoding === 'GB18030');
  if (!first) return;
  const which =
    others.length === 0 ? `规则文件“${first.path}”` : `“${first.path}”等${others.length + 1}个规则文件`;
  terminal.err(`提醒：${which}是GB18030（GBK）编码，已照常读入；hengce fmt 会改写为UTF-8编码。`);
}

/** A path as the user would write it; the folder that the user is in by its name. */
export function shown(path: string): string {
  const here = relative(process.cwd(), path);
  return here === '' ? basename(path) : here.startsWith('..') ? path : here;
}

/** A path as it is written on the command line, in quotes where it holds a space. */
export const asArgument = (path: string): string => (/\s/.test(path) ? `"${path}"` : path);
