import { compile, problemLines, renderDiagnostic, toJson } from '../../compiler/index.ts';
import { checkExamples } from '../../verify/index.ts';
import type { Terminal } from '../console.ts';
import { exitCodes } from '../exit.ts';
import { loadPolicy } from '../load.ts';
import { readSources, shown } from '../policy-folder.ts';
import { exampleLines } from './test.ts';
import { ledgerProblems, problemJson } from './trace.ts';

/** hengce check：核对规则，并核对全部算例。 */
export async function check(
  folder: string,
  options: { readonly json: boolean },
  terminal: Terminal,
): Promise<number> {
  const { value, diagnostics } = compile(readSources(folder));
  if (options.json && !value) {
    terminal.out(JSON.stringify({ ok: false, diagnostics: diagnostics.map(toJson), examples: [] }, null, 2));
    return exitCodes.failed;
  }
  if (!value) {
    terminal.err(diagnostics.map(renderDiagnostic).join('\n\n'));
    terminal.err(`\n共${diagnostics.length}处错误。`);
    return exitCodes.failed;
  }
  const loaded = await loadPolicy(folder);
  const examples = checkExamples(loaded.policy, loaded.compiled.examples);
  const failed = examples.filter((example) => example.failures.length > 0);
  const unaccounted = ledgerProblems(folder, value);
  const ok = failed.length === 0 && (unaccounted ?? []).length === 0;
  if (options.json) {
    terminal.out(
      JSON.stringify(
        {
          ok,
          diagnostics: diagnostics.map(toJson),
          examples: failed,
          // Null where the policy has no ledger yet.
          ledger: unaccounted?.map(problemJson) ?? null,
        },
        null,
        2,
      ),
    );
  } else {
    for (const line of exampleLines(failed)) terminal.err(line);
    const { measures } = loaded.policy.about;
    const items = measures.flatMap((measure) => measure.items).length;
    const verdict = failed.length === 0 ? '没有发现问题' : `${failed.length}个算例不符`;
    terminal.out(
      `${shown(folder)}：${measures.length}条措施、${items}个事项、${examples.length}个算例，${verdict}。`,
    );
    if (unaccounted) {
      for (const line of problemLines(unaccounted)) terminal.err(line);
      const count = unaccounted.length;
      terminal.out(
        `数字台账：${count === 0 ? '正文的数字和句子与规则相符' : `${count}处不符，用 hengce trace 查看`}。`,
      );
    }
  }
  return ok ? exitCodes.done : exitCodes.failed;
}
