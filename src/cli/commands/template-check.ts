import { coverTemplates, inspectTemplates, type KindCoverage } from '../../documents/index.ts';
import type { Terminal } from '../console.ts';
import { exitCodes } from '../exit.ts';
import { shown } from '../policy-folder.ts';
import { templatesFrom } from '../printing/settings.ts';
import { tellTemplateFaults } from '../template/faults.ts';

/** hengce template check：检查模板，一次列出全部错误。 */
export function checkTemplates(
  named: string | undefined,
  options: { readonly coverage: boolean },
  terminal: Terminal,
): number {
  const folder = templatesFrom(named);
  const report = inspectTemplates(folder);
  const { faults, own } = report;
  tellTemplateFaults(report, terminal);
  if (faults.length > 0) {
    terminal.out(`共${faults.length}处错误，模板没有通过检查。`);
    return exitCodes.failed;
  }
  if (folder === undefined) terminal.out('随附的模板没有错误。');
  else if (own.length === 0) terminal.out(`${shown(folder)}里没有模板，全部使用随附的模板。`);
  else terminal.out(`模板没有错误。用${shown(folder)}中的${own.join('、')}，其余用随附的。`);
  if (options.coverage) for (const one of coverTemplates(folder)) terminal.out(coverageReport(one));
  return exitCodes.done;
}

/** 模板覆盖 of a kind in words: what its template never shows, what it need not, and what it shows in several places. */
function coverageReport({ kind, name, values }: KindCoverage): string {
  const shown = values.filter(({ places }) => places.length > 0);
  const hidden = values.filter(({ places, spare }) => places.length === 0 && spare === null);
  const spared = values.filter(({ places, spare }) => places.length === 0 && spare !== null);
  const often = values.filter(({ places }) => places.length > 1);
  return [
    `\n${kind}.hbs（${name}）：${values.length}个值，印出${shown.length}个，没有印出${hidden.length}个，可以不印${spared.length}个。`,
    ...hidden.map(({ path }) => `  没有印出　${path}`),
    ...spared.map(({ path, spare }) => `  可以不印　${path}（${spare}）`),
    ...often.map(({ path, places }) => `  印了${places.length}处　${path}（${places.join('、')}）`),
  ].join('\n');
}
