import { clauseKeys, headings } from '../../../grammar/index.ts';
import type { Reporter } from '../diagnostics/index.ts';
import { isFact, kindOfContent, partOf } from './belonging.ts';
import { headingKind } from './headings.ts';
import { clauseLine, type Line, ownText, placeOf } from './outline.ts';

/** A mark that no line begins with. */
const stray = /^[^\p{Letter}\p{Number}“「《（#]/u;

/** 行首的杂字: a character that stands alone where a line is indented, and belongs to no line; said, and left out. */
export function withoutJunk(line: Line, before: Line | undefined, reporter: Reporter): Line {
  const [, junk, gap = '', rest = ''] = /^(\S)(\s*)(\S.*)$/s.exec(ownText(line)) ?? [];
  if (junk === undefined || headingKind(ownText(line)) !== null) return line;
  // In the place of a space it moves the line by one; in the place of a letter it belongs to the word.
  if (gap === '' && (!stray.test(junk) || line.indent % 2 === 0)) return line;
  // 事  1.1：… is a heading that lost a character.
  if (/^\d+\.\d/.test(rest)) return line;
  // 入 驻日期（…） is a fact with a space in its name.
  if (gap.length === 1 && isFact(line) && !stray.test(junk)) return line;
  // 口 径 A06 is a key with a space in it.
  const letters = ownText(line).replace(/\s/g, '');
  if (gap.length === 1 && allKeys.some((key) => letters.startsWith(key))) return line;
  const from = junk.length + gap.length;
  const indent = line.indent + from;
  // Put in before the indentation it has moved the line by one.
  const own = { ...line, start: line.start + from, indent: indent - (indent % 2) };
  // 子 企业 S2 is an element with a space in its name.
  const isArgued = line.indent <= 1 && (clauseLine(own)?.argument ?? null) !== null;
  const isLine = isArgued || kindOfContent(own) !== null || partOf(own) !== null;
  if ((gap.length < 2 || line.indent > 1) && !isLine) return line;
  const help = ['行首只有空格；这个字若是上一行的，移到上一行的末尾'];
  const place = { ...placeOf(line), end: line.start + junk.length };
  // Of a colon that belongs to the line above that line is told.
  const above = before ? ownText(before) : '';
  const wantsColon = !above.includes('：') && ['item', null].includes(headingKind(above));
  if (junk !== '：' || !before || !wantsColon)
    reporter.report('ZC0136', place, { problem: `多了“${junk}”` }, { help });
  return { ...own, end: own.start + rest.length, slip: { silent: false, mayBeAbove: true } };
}

/** 断开的标题: a heading of which a character or two stand on a line of their own; said, and read as one line. */
export function rejoined(lines: readonly Line[], reporter: Reporter): readonly Line[] {
  return lines.flatMap((line, index): readonly Line[] => {
    const before = lines[index - 1];
    if (before && (opensHeading(before, line) || brokenKey(before, line) !== null)) return [];
    const next = lines[index + 1];
    const key = next ? brokenKey(line, next) : null;
    if (next && key !== null) {
      const valueStart = next.start + ownText(next).indexOf('：') + 1;
      const end = valueStart - 1;
      const correction = { text: key, certain: true };
      reporter.report('ZC0129', { ...placeOf(line), end }, { name: key }, { correction });
      return [
        { ...line, end: next.end, slip: { silent: false, clause: { key, argument: null, valueStart } } },
      ];
    }
    if (!next || !opensHeading(line, next)) return [line];
    const text = ownText(line) + ownText(next);
    const place = { ...placeOf(line), end: next.end };
    reporter.report('ZC0110', place, { heading: text, form: '标题写在一行里' });
    return [{ ...line, slip: { silent: true, text } }];
  });
}

const allKeys: readonly string[] = Object.values(clauseKeys).flat();

/** 断开的条目名: the key that a line begins and the next one ends. */
function brokenKey(line: Line, next: Line): string | null {
  const [first, second] = [ownText(line), ownText(next)];
  const [, rest] = /^([^：]{0,4})：/.exec(second) ?? [];
  if (first.length > 3 || next.apart || rest === undefined || allKeys.includes(rest)) return null;
  return allKeys.find((key) => key === first + rest) ?? null;
}

function opensHeading(line: Line, next: Line): boolean {
  const [first, second] = [ownText(line), ownText(next)];
  if (first === headings.checks && !next.apart && new RegExp(`^第.{1,4}${headings.measure}$`).test(second))
    return true;
  const isShort = first.length <= 3 && !next.apart && clauseLine(line) === null;
  return (
    isShort &&
    headingKind(first + second) !== null &&
    headingKind(first) === null &&
    headingKind(second) === null
  );
}
