import { clauseKeys } from '../../../grammar/index.ts';
import type { Reporter } from '../diagnostics/index.ts';
import { isFact, isFirstRank } from './belonging.ts';
import { headingKind } from './headings.ts';
import { clauseLine, type Line, ownText } from './outline.ts';

const parts: readonly string[] = [...clauseKeys.reading, ...clauseKeys.referral, ...clauseKeys.subject];
const any = [...new Set([...Object.values(clauseKeys).flat()])].join('|');
const unspaced = [...clauseKeys.policy, ...clauseKeys.measure].filter((key) => key !== '口径').join('|');

/** Keys of clauses that are read, so that a character too many in them is told. */
const sentences = [
  ...'取整 发布日期 施行日期 通用条件 合计封顶 年度总额 对象 条件 范围 名额 有效期 频次'.split(' '),
  ...'定义 标准 加奖 封顶 扣减 拨付 分担 适用 已知 应得'.split(' '),
];

/** Where a second clause begins on a line: after a gap, or after a short clause of the first rank. */
const afterGap = new RegExp(`(?<!\\s)\\s{2,}(?=(?:${any})(?:（[^（）]*）|\\s*[A-Z][A-Z0-9]*)?：)`, 'g');
const factAfterGap = /(?<!\s)\s{2,}(?=[^\s（：]{1,40}（[A-Za-z][A-Za-z0-9_]*）：)/g;
const readingAfterAll = /(?=口径\s[A-Z]+\d+：)/g;
const afterShort = new RegExp(`(?=(?:${unspaced})：)`, 'g');

/** 连行: a line on which two clauses were written, as two; said once for each. */
export function cutJoined(line: Line, reporter: Reporter): readonly Line[] {
  const at = joinOf(line);
  if (at === null) return [line];
  const text = line.text.slice(at, line.end);
  const key = /^[^：（\s]+/.exec(text)?.[0] ?? '';
  const place = { file: line.file, start: at, end: at + key.length };
  const first = ownText({ ...line, end: at }).trimEnd();
  const own = clauseLine(line)?.key ?? '';
  // A part begins deeper than its clause, and the clause after a part less deep.
  const kind = headingKind(first);
  const isBelow = kind !== null && !isFirstRank(kind);
  const deeper = Number(isBelow || parts.includes(key)) - Number(parts.includes(own));
  const lineEnd = line.file.text.includes('\r\n') ? '\r\n' : '\n';
  const gap = { file: line.file, start: line.start + first.length, end: at };
  const instead = lineEnd + ' '.repeat(Math.max(0, line.indent + 2 * deeper));
  // What stands in the place of the line end would stay in a text that nothing checks.
  const certain = isFact({ ...line, end: at }) || sentences.includes(own);
  reporter.report('ZC0121', place, { key }, { correction: { place: gap, text: instead, certain } });
  const rest: Line = {
    ...line,
    start: at,
    indent: Math.max(0, line.indent + 2 * deeper),
    apart: false,
    slip: { silent: false },
  };
  return [{ ...line, end: line.start + first.length, slip: { silent: true } }, ...cutJoined(rest, reporter)];
}

function joinOf(line: Line): number | null {
  const text = ownText(line);
  const clause = clauseLine(line);
  if (!text.includes('：', clause ? clause.valueStart - line.start : 0)) return null;
  const key = clause?.key ?? '';
  const kind = headingKind(text);
  const isShort = unspaced.split('|').includes(key) || kind === 'policy' || kind === 'measure';
  const isOfSubject = isFact(line) || key === '佐证' || kind === 'subject';
  const patterns = [
    afterGap,
    readingAfterAll,
    ...(isShort ? [afterShort] : []),
    ...(isOfSubject ? [factAfterGap] : []),
  ];
  const found = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ index, 0: gap }) => (index > 0 ? index + gap.length : [])),
  );
  return found.length === 0 ? null : line.start + Math.min(...found);
}
