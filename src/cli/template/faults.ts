import { renderFrame } from '../../compiler/index.ts';
import type { TemplateFault, TemplateReport } from '../../documents/index.ts';
import type { Terminal } from '../console.ts';

/** Tells every fault of an office's templates with its line, in the shape of the diagnostics of rules. */
export function tellTemplateFaults({ faults, texts }: TemplateReport, terminal: Terminal): void {
  for (const fault of faults) terminal.out(`${faultFrame(fault, texts.get(fault.file) ?? '')}\n`);
}

function faultFrame({ file, line, column = 0, length = 1, message }: TemplateFault, text: string): string {
  const before = text.split('\n').slice(0, line - 1);
  const start = before.reduce((sum, { length }) => sum + length + 1, column);
  return renderFrame(`错误：${message}`, { file: { path: file, text }, start, end: start + length });
}
