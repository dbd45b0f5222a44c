import { problemLines } from '../../compiler/index.ts';
import type { Terminal } from '../console.ts';
import { diagnosticReport } from '../diagnostics.ts';
import { exampleLines } from '../examples.ts';
import { type CheckOutcome, countsOf } from './outcome.ts';
import { ledgerLine, verdictLine } from './verdict.ts';

/** 核对结果 for people: what is wrong on standard error, the verdict on standard output. */
export function sayOutcome(outcome: CheckOutcome, terminal: Terminal): void {
  const { folder, fixed, diagnostics, loaded, failed, ledger } = outcome;
  if (diagnostics.length > 0) terminal.err(diagnosticReport(diagnostics, { fixed }));
  if (!loaded) return;
  for (const line of exampleLines(failed)) terminal.err(line);
  const problems = [
    ...(failed.length === 0 ? [] : [`${failed.length}个算例不符`]),
    ...(diagnostics.length === 0 ? [] : [`${diagnostics.length}处提醒`]),
  ];
  terminal.out(verdictLine(folder, countsOf(outcome), problems));
  if (!ledger) return;
  for (const line of problemLines(ledger)) terminal.err(line);
  terminal.out(ledgerLine(ledger.length));
}
