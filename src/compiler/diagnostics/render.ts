import { cells, lineAt, position } from '../source.ts';
import type { Diagnostic } from './index.ts';

/** 诊断的版式: the message, the source line with the place underlined, and the ways out. */
export function renderDiagnostic(diagnostic: Diagnostic): string {
  const { place } = diagnostic;
  const { line, column } = position(place.file.text, place.start);
  const source = lineAt(place.file.text, place.start);
  const from = Math.min(place.start - source.start, source.text.length);
  const to = Math.max(from, Math.min(place.end - source.start, source.text.length));
  const gutter = ' '.repeat(String(line).length);
  const underline =
    ' '.repeat(cells(source.text.slice(0, from))) +
    '^'.repeat(Math.max(1, cells(source.text.slice(from, to))));
  const label = diagnostic.severity === 'error' ? '错误' : '提醒';
  return [
    `${label} ${diagnostic.code}：${diagnostic.message}`,
    `${gutter} ┌─ ${place.file.path} 第${line}行第${column}列`,
    `${gutter} │`,
    `${line} │ ${source.text}`,
    `${gutter} │ ${underline}`,
    ...diagnostic.help.map((help) => `${gutter} ＝ ${help}`),
    ...(diagnostic.corrected === undefined ? [] : [`${gutter} ＝ 改为：${diagnostic.corrected}`]),
  ].join('\n');
}
