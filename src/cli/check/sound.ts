import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageRoot, type RuleFile } from '../policy-folder.ts';
import type { Sound } from './verdict.ts';

/** 核对过的规则: what is kept of a policy in which nothing was found, until something of it changes. */
export interface SoundRules {
  /** What was said of them; null where they have changed, or were never found sound. */
  readonly kept: Sound | null;
  keep(found: Sound): void;
}

/**
 * Rules in which nothing was found are not examined again as long as they are the same: that takes ten times as long as to
 * start the command. “The same” is everything that is looked at, byte for byte: the rules, their ledger, this program, and what runs it.
 */
export function soundRules(folder: string, files: readonly RuleFile[]): SoundRules {
  const bundles = bundleNames();
  // From its sources the program has no name that would tell one version from the next.
  if (bundles === null) return { kept: null, keep: () => {} };
  const looked = createHash('sha256');
  const look = (...parts: readonly (string | Uint8Array)[]) => {
    for (const part of parts) looked.update(`${part.length}\0`).update(part);
  };
  look(process.version, ...bundles, readFileSync(join(packageRoot(), 'package.json')));
  for (const { path, encoding, text } of files) look(path, encoding, text);
  const ledger = join(folder, 'figures.json');
  if (existsSync(ledger)) look(readFileSync(ledger));
  const of = looked.digest('hex');
  const path = join(cacheFolder(), `${createHash('sha256').update(resolve(folder)).digest('hex')}.json`);
  return { kept: recall(path, of), keep: (found) => keep(path, { of, found }) };
}

interface Kept {
  readonly of: string;
  readonly found: Sound;
}

function recall(path: string, of: string): Sound | null {
  try {
    const kept: Partial<Kept> | null = JSON.parse(readFileSync(path, 'utf8'));
    return kept?.of === of && isSound(kept.found) ? kept.found : null;
  } catch {
    // Nothing kept, or not whole: the rules are examined.
    return null;
  }
}

const isSound = (found: Partial<Sound> | undefined): found is Sound =>
  [found?.measures, found?.items, found?.examples].every(Number.isSafeInteger) &&
  typeof found?.hasLedger === 'boolean';

function keep(path: string, kept: Kept): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify(kept));
  } catch {
    // Where nothing can be kept the next check takes its time; that is no fault of the rules.
  }
}

/** The names of the bundles of this program, which hold a hash of what is in them; null where it is not bundled. */
function bundleNames(): readonly string[] | null {
  const folder = dirname(fileURLToPath(import.meta.url));
  return basename(folder) === 'chunks' ? readdirSync(folder).sort() : null;
}

/** Where a program keeps what it can make again, of this user alone. */
const cacheFolder = (): string =>
  join(
    process.env.XDG_CACHE_HOME ?? process.env.LOCALAPPDATA ?? join(homedir(), '.cache'),
    'hengce',
    'sound-rules',
  );
