import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type KeptRules, type RuleVersion, rulesIn, versionOf } from '../proof/index.ts';
import type { Terminal } from './console.ts';
import { UsageError } from './exit.ts';
import { readJson } from './input.ts';
import type { LoadedPolicy } from './load.ts';
import { packageVersion, shown } from './policy-folder.ts';
import { systemWords } from './system-error.ts';

/** Where the rules that documents were printed from are kept, beside the rule files. */
const folderName = 'versions';

const pathOf = (folder: string, sha256: string) => join(folder, folderName, `${sha256}.json`);

/**
 * 留存规则: keeps the rules as they are, so that what is printed from them can be verified when they have changed. A version
 * is written once; where it cannot be, that is said, and the printing goes on.
 */
export function keepRules({ folder, compiled }: LoadedPolicy, terminal: Terminal): void {
  const path = pathOf(folder, compiled.plan.about.rulesSha256);
  if (existsSync(path)) return;
  const kept: KeptRules = { engine: packageVersion(), files: rulesIn(compiled) };
  try {
    mkdirSync(join(folder, folderName), { recursive: true });
    writeFileSync(`${path}.part`, `${JSON.stringify(kept, null, 1)}\n`);
    renameSync(`${path}.part`, path);
  } catch (error) {
    const reason = systemWords(error);
    if (reason === null) throw error;
    terminal.err(
      `提醒：这一版规则没有留存（${reason.replace(/。$/, '')}），规则改动以后将不能核验由它印制的文件。`,
    );
  }
}

/** 规则版本: the rules with a hash, those of today or those that were kept, each compiled once; null where there are none. */
export function versionsOf(loaded: LoadedPolicy): (sha256: string) => RuleVersion | null {
  const versions = new Map<string, RuleVersion | null>();
  return (sha256) => {
    const version = versions.get(sha256);
    if (version !== undefined) return version;
    const found = versionWith(loaded, sha256);
    versions.set(sha256, found);
    return found;
  };
}

function versionWith({ folder, policy, compiled }: LoadedPolicy, sha256: string): RuleVersion | null {
  const engine = packageVersion();
  if (policy.about.rulesSha256 === sha256) return { compiled, policy, isCurrent: true, engine };
  const path = pathOf(folder, sha256);
  if (!existsSync(path)) return null;
  const version = versionOf(filesIn(path), sha256, engine);
  if (version) return version;
  throw new UsageError(
    `留存的规则“${shown(path)}”与其校验值不符，或已不能由衡策${engine}版编译，请从备份恢复，或用留存时的版本核验。`,
  );
}

function filesIn(path: string): KeptRules['files'] {
  const kept = readJson(path);
  const files = typeof kept === 'object' && kept !== null && 'files' in kept ? kept.files : undefined;
  return Array.isArray(files) ? files.filter(isFile) : [];
}

const isFile = (file: unknown): file is KeptRules['files'][number] =>
  typeof file === 'object' &&
  file !== null &&
  'path' in file &&
  'text' in file &&
  typeof file.path === 'string' &&
  typeof file.text === 'string';
