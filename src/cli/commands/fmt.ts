import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { format, type SourceFile } from '../../compiler/index.ts';
import type { Terminal } from '../console.ts';
import { diagnosticReport } from '../diagnostics.ts';
import { exitCodes, UsageError } from '../exit.ts';
import { findOwnFolder, type RuleFile, readSources, shown } from '../policy-folder.ts';
import { writeWhole } from '../write-whole.ts';

/** hengce fmt：把规则文件写成规范格式，或检查是否已是规范格式。 */
export function fmt(
  policy: string | undefined,
  named: readonly string[],
  options: { readonly check: boolean },
  terminal: Terminal,
): number {
  const codes = [...chosen(policy, named)].map(([folder, paths]) =>
    fmtFolder(folder, paths, options, terminal),
  );
  return codes.some((code) => code !== exitCodes.done) ? exitCodes.failed : exitCodes.done;
}

/** The folders to work on, each with the files that were asked for; null for all of its files. */
function chosen(policy: string | undefined, named: readonly string[]): Map<string, Set<string> | null> {
  if (named.length === 0) return new Map([[findOwnFolder(policy), null]]);
  const found = new Map<string, Set<string> | null>();
  for (const path of named) {
    if (!existsSync(path)) throw new UsageError(`没有找到文件或目录“${path}”。`);
    if (statSync(path).isDirectory()) {
      found.set(findOwnFolder(path), null);
      continue;
    }
    if (!path.endsWith('.zc')) throw new UsageError(`“${path}”不是规则文件（.zc）。`);
    const folder = policy === undefined ? folderOf(resolve(path)) : findOwnFolder(policy);
    const inside = relative(folder, resolve(path)).split(sep).join('/');
    if (inside.startsWith('..')) throw new UsageError(`“${path}”不在规则目录“${shown(folder)}”里。`);
    const before = found.get(folder);
    if (before !== null) found.set(folder, new Set([...(before ?? []), inside]));
  }
  return found;
}

/** The folder of the policy that a rule file belongs to: the highest above it without a gap in the rule files. */
function folderOf(path: string): string {
  const above = dirname(dirname(path));
  const goesOn = above !== dirname(path) && readdirSync(above).some((name) => name.endsWith('.zc'));
  return goesOn ? folderOf(dirname(path)) : dirname(path);
}

function fmtFolder(
  folder: string,
  paths: ReadonlySet<string> | null,
  options: { readonly check: boolean },
  terminal: Terminal,
): number {
  const sources = readSources(folder);
  const isWanted = (file: SourceFile) => paths === null || paths.has(file.path);
  const { value, diagnostics } = format(sources);
  // What is wrong in other files matters only where it keeps the wanted ones from being read.
  const said = diagnostics.filter((each) => value === undefined || isWanted(each.place.file));
  const errors = said.filter((each) => each.severity === 'error').length;
  const consequence = errors > 0 ? '；有错误的规则文件没有改动' : '';
  if (said.length > 0) terminal.err(diagnosticReport(said, { consequence }));
  const wanted = (value ?? []).filter(isWanted);
  const changed = wanted.flatMap((file) => {
    const source = sources.find((one) => one.path === file.path);
    const isOfficial = source?.text === file.text && source.encoding === 'UTF-8';
    return source && !isOfficial ? [{ source, to: file.text }] : [];
  });
  for (const { source, to } of changed) {
    const path = shown(join(folder, source.path));
    if (options.check) terminal.err(difference(path, source, to));
    else {
      writeWhole(join(folder, source.path), to);
      terminal.out(`已改写：${path}${source.encoding === 'GB18030' ? '（由GB18030编码改为UTF-8编码）' : ''}`);
    }
  }
  if (options.check && changed.length > 0)
    terminal.err(`共${changed.length}个规则文件不是规范格式；运行 hengce fmt 改写。`);
  if (errors === 0 && changed.length === 0) {
    const what = paths === null ? shown(folder) : [...paths].map((path) => basename(path)).join('、');
    terminal.out(`${what}：${wanted.length}个规则文件都是规范格式。`);
  }
  return errors > 0 || (options.check && changed.length > 0) ? exitCodes.failed : exitCodes.done;
}

/** The first line that differs, as it is and as it should be. */
function difference(path: string, from: RuleFile, to: string): string {
  if (from.encoding !== 'UTF-8') return `${path}是${from.encoding}编码，规范格式是不带BOM的UTF-8编码`;
  const is = from.text.split('\n');
  const should = to.split('\n');
  const index = is.findIndex((line, i) => line !== should[i]);
  const at = index < 0 ? is.length : index;
  const [before, after] = [is[at], should[at]];
  const visible = (line: string | undefined) => line?.replace(/\s/g, '');
  const head = `${path} 第${at + 1}行与规范格式不同：`;
  if (before !== undefined && visible(before) === visible(after)) return `${head}空白、缩进或换行符`;
  const words = (line: string | undefined) =>
    line === undefined ? '（没有这一行）' : line.trim() === '' ? '（空行）' : line.trimEnd();
  return [head, `  现为：${words(before)}`, `  应为：${words(after)}`].join('\n');
}
