import { cells, lineAt, placeInFile, position, visibly } from '../source.ts';
import type { Diagnostic } from './index.ts';
import type { Correction } from './registry.ts';

/** 诊断的版式: the message, the source line with the place underlined, and the ways out. */
export function renderDiagnostic(diagnostic: Diagnostic): string {
  const { place } = diagnostic;
  const { line, column } = position(place.file.text, place.start);
  const source = lineAt(place.file.text, place.start);
  const from = Math.min(place.start - source.start, source.text.length);
  const to = Math.max(from, Math.min(place.end - source.start, source.text.length));
  const gutter = ' '.repeat(String(line).length);
  const underline =
    ' '.repeat(cells(visibly(source.text.slice(0, from)))) +
    '^'.repeat(Math.max(1, cells(visibly(source.text.slice(from, to)))));
  const label = diagnostic.severity === 'error' ? '错误' : '提醒';
  return [
    `${label} ${diagnostic.code}：${diagnostic.message}`,
    `${gutter} ┌─ ${place.file.path} 第${line}行第${column}列`,
    `${gutter} │`,
    `${line} │ ${visibly(source.text)}`,
    `${gutter} │ ${underline}`,
    ...(diagnostic.other ? [`${gutter} ＝ 另一处：${placeInFile(diagnostic.other)}`] : []),
    ...diagnostic.help.map((help) => `${gutter} ＝ ${help}`),
    ...(diagnostic.correction ? [`${gutter} ＝ 改为：${visibly(correctedLine(diagnostic.correction))}`] : []),
    ...(diagnostic.example === undefined ? [] : [`${gutter} ＝ 用算例说明：`, '', diagnostic.example]),
  ].join('\n');
}

/** 改正后的这一行: the lines that hold the place, as they should read. */
export function correctedLine({ place, text }: Required<Correction>): string {
  const from = lineAt(place.file.text, place.start);
  const to = lineAt(place.file.text, place.end);
  const before = from.text.slice(0, place.start - from.start);
  return `${before}${text}${to.text.slice(place.end - to.start)}`.trim();
}

/** 改正 in words, without its line. */
export function correctionWords({ place, text }: Required<Correction>): string {
  const before = visibly(place.file.text.slice(place.start, place.end));
  if (before === '') return `补上“${text}”`;
  return text === '' ? `删去“${before}”` : `“${before}”改为“${text}”`;
}
