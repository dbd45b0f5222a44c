import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CompiledPolicy,
  compareLedger,
  type Ledger,
  type LedgerProblem,
  printLedger,
  readLedger,
  ruleBook,
} from '../compiler/index.ts';
import { exitCodes } from './exit.ts';
import { readJson } from './input.ts';
import { shown } from './policy-folder.ts';

/** 数字台账有误: the file is there and cannot be read as a ledger. */
class LedgerError extends Error {
  override readonly name = 'LedgerError';
  readonly exitCode = exitCodes.failed;
}

const pathOf = (folder: string) => join(folder, 'figures.json');

/** 读数字台账 of a policy folder; null where there is none. */
export function readLedgerOf(folder: string): Ledger | null {
  const path = pathOf(folder);
  if (!existsSync(path)) return null;
  const read = readLedger(readJson(path));
  if (read.ok) return read.ledger;
  throw new LedgerError(
    `${shown(path)}有误：\n${read.faults.map((fault) => `  ${fault}`).join('\n')}\n改正后再试，或用 hengce trace --text 正文.txt --write 重新编制。`,
  );
}

/** 写数字台账; answers its path. */
export function writeLedgerOf(folder: string, ledger: Ledger): string {
  writeFileSync(pathOf(folder), printLedger(ledger));
  return shown(pathOf(folder));
}

/** 核对数字台账 for `hengce check`; null where the policy has no ledger. */
export function ledgerProblems(folder: string, compiled: CompiledPolicy): readonly LedgerProblem[] | null {
  const ledger = readLedgerOf(folder);
  return ledger && compareLedger(ledger, ruleBook(compiled.syntax, compiled.plan));
}
