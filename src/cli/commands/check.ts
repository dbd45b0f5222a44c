import { compile, renderDiagnostic, toJson } from '../../compiler/index.ts';
import type { Terminal } from '../console.ts';
import { runExamples } from '../examples.ts';
import { exitCodes } from '../exit.ts';
import { loadPolicy } from '../load.ts';
import { readSources, shown } from '../policy-folder.ts';
import { exampleLines } from './test.ts';

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
  const examples = runExamples(loaded);
  const failed = examples.filter((example) => example.failures.length > 0);
  if (options.json) {
    terminal.out(
      JSON.stringify(
        { ok: failed.length === 0, diagnostics: diagnostics.map(toJson), examples: failed },
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
  }
  return failed.length === 0 ? exitCodes.done : exitCodes.failed;
}
