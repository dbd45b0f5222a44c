import { checkExamples, coverageJson, measureCoverage, uncovered } from '../../verify/index.ts';
import type { Terminal } from '../console.ts';
import { exampleJson, exampleLines } from '../examples.ts';
import { exitCodes } from '../exit.ts';
import { loadPolicy } from '../load.ts';
import { type CoverageOptions, showCoverage } from './coverage.ts';

/** hengce test：逐个核对算例。 */
export async function test(
  folder: string,
  options: { readonly json: boolean; readonly coverage: CoverageOptions | null },
  terminal: Terminal,
): Promise<number> {
  const loaded = await loadPolicy(folder, terminal);
  const results = checkExamples(loaded.policy, loaded.compiled.examples);
  const failed = results.filter((result) => result.failures.length > 0);
  const coverage = options.coverage && measureCoverage(loaded.compiled);
  const ok = failed.length === 0 && (!coverage || uncovered(coverage.branches).length === 0);
  if (options.json) {
    const covered = coverage ? { coverage: coverageJson(coverage.branches) } : {};
    terminal.out(JSON.stringify({ ok, examples: results.map(exampleJson), ...covered }, null, 2));
  } else {
    for (const result of results)
      terminal.out(`${result.failures.length === 0 ? '相符' : '不符'}　${result.section}　${result.title}`);
    for (const line of exampleLines(failed)) terminal.err(line);
    terminal.out(
      `共${results.length}个算例，${results.length - failed.length}个相符，${failed.length}个不符。`,
    );
    if (options.coverage && coverage) showCoverage(loaded, coverage, options.coverage, terminal);
  }
  return ok ? exitCodes.done : exitCodes.failed;
}
