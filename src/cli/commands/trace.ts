import { existsSync, readFileSync } from 'node:fs';
import {
  compareLedger,
  compile,
  draftLedger,
  type Ledger,
  type LedgerProblem,
  ledgerCounts,
  ledgerRemarks,
  ledgerTable,
  type OfficialText,
  placeJson,
  type Revision,
  type RuleBook,
  readOfficialText,
  reviseLedger,
  revisionTable,
  ruleBook,
} from '../../compiler/index.ts';
import type { Terminal } from '../console.ts';
import { decodeText } from '../encoding.ts';
import { exitCodes, UsageError } from '../exit.ts';
import { readLedgerOf, writeLedgerOf } from '../ledger-file.ts';
import { PolicyError } from '../load.ts';
import { noteEncodings, readSources } from '../policy-folder.ts';

/** hengce trace：正文的数字和句子与规则逐一对账。 */
export async function trace(
  folder: string,
  options: { readonly json: boolean; readonly text: string | undefined; readonly write: boolean },
  terminal: Terminal,
): Promise<number> {
  const sources = readSources(folder);
  noteEncodings(sources, terminal);
  const { value, diagnostics } = compile(sources);
  if (!value) throw new PolicyError(diagnostics);
  const book = ruleBook(value.syntax, value.plan);
  if (options.text === undefined) {
    if (options.write) throw new UsageError('用 --write 编制数字台账时，请用 --text 指明官方文本。');
    return account(ledgerOf(folder), book, options.json, terminal);
  }
  const official = readOfficial(options.text, terminal);
  if (!options.write) return revise(ledgerOf(folder), official, book, options.json, terminal);
  const ledger = draftLedger(official, book, readLedgerOf(folder));
  const path = writeLedgerOf(folder, ledger);
  terminal.err(`已写入${path}。`);
  return account(ledger, book, options.json, terminal);
}

function ledgerOf(folder: string): Ledger {
  const ledger = readLedgerOf(folder);
  if (ledger) return ledger;
  throw new UsageError(
    '规则目录里没有数字台账figures.json。\n用 hengce trace --text 正文.txt --write 从官方文本编制。',
  );
}

function account(ledger: Ledger, book: RuleBook, json: boolean, terminal: Terminal): number {
  const problems = compareLedger(ledger, book);
  const ok = problems.length === 0;
  if (json) {
    const { sentences, readings } = ledger;
    const report = {
      ok,
      counts: ledgerCounts(ledger, book),
      problems: problems.map(problemJson),
      remarks: ledgerRemarks(ledger, book).map(problemJson),
      sentences,
      rules: book.figures.map(({ label, written, value, weight, place }) => ({
        label,
        written,
        value,
        weight,
        ...placeJson(place),
      })),
      readings,
    };
    terminal.out(JSON.stringify(report, null, 2));
  } else terminal.out(ledgerTable(ledger, book).join('\n'));
  return ok ? exitCodes.done : exitCodes.failed;
}

function revise(
  ledger: Ledger,
  official: OfficialText,
  book: RuleBook,
  json: boolean,
  terminal: Terminal,
): number {
  const revisions = reviseLedger(ledger, official, book);
  const ok = revisions.length === 0;
  if (json) terminal.out(JSON.stringify({ ok, revisions: revisions.map(revisionJson) }, null, 2));
  else terminal.out(revisionTable(revisions).join('\n'));
  return ok ? exitCodes.done : exitCodes.failed;
}

/** The official text; copies from older office systems are in GB18030. */
function readOfficial(path: string, terminal: Terminal): OfficialText {
  if (!existsSync(path)) throw new UsageError(`没有找到文件“${path}”。`);
  const { text, encoding } = decodeText(readFileSync(path), `“${path}”`);
  if (encoding === 'GB18030') terminal.err(`提醒：“${path}”是GB18030（GBK）编码，已照常读入。`);
  const official = readOfficialText(text);
  if (official) return official;
  throw new UsageError(`“${path}”里没有找到条文，条文应以“一、”“二、”或“第一条”“第二条”开头。`);
}

/** 不符之处 as plain data, for programs. */
export const problemJson = ({ article, message, place }: LedgerProblem) => ({
  article,
  message,
  ...(place ? placeJson(place) : {}),
});

const revisionJson = ({ review, ...revision }: Revision) => ({
  ...revision,
  review: review.map(({ label, place }) => ({ label, ...placeJson(place) })),
});
