import { problemLines } from '../../compiler/index.ts';
import type { Terminal } from '../console.ts';
import { diagnosticReport } from '../diagnostics.ts';
import { exampleLines } from '../examples.ts';
import { shown } from '../policy-folder.ts';
import type { CheckOutcome } from './outcome.ts';

/** 核对结果 for people: what is wrong on standard error, the verdict on standard output. */
export function sayOutcome(outcome: CheckOutcome, terminal: Terminal): void {
  const { folder, fixed, diagnostics, loaded, examples, failed, ledger } = outcome;
  if (diagnostics.length > 0) terminal.err(diagnosticReport(diagnostics, { fixed }));
  if (!loaded) return;
  for (const line of exampleLines(failed)) terminal.err(line);
  const { measures } = loaded.policy.about;
  const items = measures.flatMap((measure) => measure.items).length;
  const problems = [
    ...(failed.length === 0 ? [] : [`${failed.length}个算例不符`]),
    ...(diagnostics.length === 0 ? [] : [`${diagnostics.length}处提醒`]),
  ];
  const verdict = problems.length === 0 ? '没有发现问题' : problems.join('、');
  terminal.out(
    `${shown(folder)}：${measures.length}条措施、${items}个事项、${examples.length}个算例，${verdict}。`,
  );
  if (!ledger) return;
  for (const line of problemLines(ledger)) terminal.err(line);
  const account =
    ledger.length === 0 ? '正文的数字和句子与规则相符' : `${ledger.length}处不符，用 hengce trace 查看`;
  terminal.out(`数字台账：${account}。`);
}
