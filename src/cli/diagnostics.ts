import { type Diagnostic, renderDiagnostic } from '../compiler/index.ts';

/** More mistakes than this are not mended in one go, and nobody reads further. */
const mostShown = 200;

/** More codes than this are not read in one go. */
const mostCodes = 3;

/** 诊断报告: every diagnostic, their number with what follows from it, and what to do about them. */
export function diagnosticReport(
  diagnostics: readonly Diagnostic[],
  { consequence = '', fixed = false }: { readonly consequence?: string; readonly fixed?: boolean } = {},
): string {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].slice(0, mostCodes);
  const count = (severity: Diagnostic['severity'], noun: string) => {
    const found = diagnostics.filter((each) => each.severity === severity).length;
    return found === 0 ? [] : [`${found}处${noun}`];
  };
  const counts = [...count('error', '错误'), ...count('warning', '提醒')].join('、');
  const certain = diagnostics.filter(({ correction }) => correction?.certain).length;
  return [
    ...diagnostics.slice(0, mostShown).map((diagnostic) => `${renderDiagnostic(diagnostic)}\n`),
    ...(diagnostics.length > mostShown
      ? [`另有${diagnostics.length - mostShown}处没有逐一列出，请先改正以上各处。\n`]
      : []),
    `共${counts}${consequence}。`,
    ...(certain === 0 || fixed ? [] : [`其中${certain}处可以自动改正：hengce check --fix`]),
    `说明：hengce explain ${codes.join(' ')}`,
  ].join('\n');
}
