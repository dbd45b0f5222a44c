import { cells, lineAt, type Place, placeInFile, position, visibly } from '../source.ts';
import type { Diagnostic } from './index.ts';
import type { Correction } from './registry.ts';

/** 诊断的版式: the message, the source line with the place underlined, and the ways out. */
export function renderDiagnostic(diagnostic: Diagnostic): string {
  const { place } = diagnostic;
  const source = lineAt(place.file.text, place.start);
  const label = diagnostic.severity === 'error' ? '错误' : '提醒';
  return renderFrame(`${label} ${diagnostic.code}：${diagnostic.message}`, place, [
    ...(diagnostic.other ? [`＝ 另一处：${placeInFile(diagnostic.other)}`] : []),
    ...diagnostic.help.map((help) => `＝ ${help}`),
    ...correctedRows(diagnostic, source.text),
    ...(diagnostic.example === undefined ? [] : [`＝ 用算例说明：`]),
  ]).concat(diagnostic.example === undefined ? '' : `\n\n${diagnostic.example}`);
}

/** 摘录: a sentence, the line that it is about with the place underlined, and further rows. */
export function renderFrame(said: string, place: Place, rows: readonly string[] = []): string {
  const { line, column } = position(place.file.text, place.start);
  const source = lineAt(place.file.text, place.start);
  const from = Math.min(place.start - source.start, source.text.length);
  const to = Math.max(from, Math.min(place.end - source.start, source.text.length));
  const gutter = ' '.repeat(String(line).length);
  const underline =
    ' '.repeat(cells(visibly(source.text.slice(0, from)))) +
    '^'.repeat(Math.max(1, cells(visibly(source.text.slice(from, to)))));
  return [
    said,
    `${gutter} ┌─ ${place.file.path} 第${line}行第${column}列`,
    `${gutter} │`,
    `${line} │ ${visibly(source.text)}`,
    `${gutter} │ ${underline}`,
    ...rows.map((row) => `${gutter} ${row}`),
  ].join('\n');
}

/** What can be seen of a correction: nothing where it only moves the line, two rows where it breaks it. */
function correctedRows({ correction }: Diagnostic, source: string): readonly string[] {
  const [first, ...others] = correction ? correctedLine(correction).split(/\r?\n/).map(visibly) : [];
  if (first === undefined || (others.length === 0 && first === source.trim())) return [];
  return [`＝ 改为：${first}`, ...others.map((row) => `         ${row}`)];
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
  if (text.includes('\n')) return '另起一行';
  if (before !== text && (before + text).trim() === '') return `行首空${text.length}格`;
  if (before === '') return `补上“${text}”`;
  return text === '' ? `删去“${before}”` : `“${before}”改为“${text}”`;
}
