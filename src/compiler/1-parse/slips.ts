import { headings } from '../../../grammar/index.ts';
import type { Reporter } from '../diagnostics/index.ts';
import { kindOfContent, partOf } from './belonging.ts';
import { headingKind } from './headings.ts';
import { clauseLine, type Line, ownText, placeOf } from './outline.ts';

/** 行首的杂字: a character that stands alone where a line is indented, and belongs to no line; said, and left out. */
export function withoutJunk(line: Line, reporter: Reporter): Line {
  const [, junk, gap = '', rest = ''] = /^(\S)(\s+)(\S.*)$/s.exec(ownText(line)) ?? [];
  if (junk === undefined || line.indent > 1 || headingKind(ownText(line)) !== null) return line;
  const from = junk.length + gap.length;
  const own = { ...line, start: line.start + from, indent: line.indent + from };
  const isLine = [kindOfContent(own), partOf(own), clauseLine(own)?.argument ?? null].some(
    (one) => one !== null,
  );
  if (gap.length < 2 && !isLine) return line;
  const help = ['行首只有空格；这个字若是上一行的，移到上一行的末尾'];
  const place = { ...placeOf(line), end: line.start + junk.length };
  reporter.report('ZC0136', place, { problem: `多了“${junk}”` }, { help });
  return { ...own, end: own.start + rest.length, slip: { silent: false, mayBeAbove: true } };
}

/** 断开的标题: a heading of which a character or two stand on a line of their own; said, and read as one line. */
export function rejoined(lines: readonly Line[], reporter: Reporter): readonly Line[] {
  return lines.flatMap((line, index): readonly Line[] => {
    const before = lines[index - 1];
    if (before && opensHeading(before, line)) return [];
    const next = lines[index + 1];
    if (!next || !opensHeading(line, next)) return [line];
    const text = ownText(line) + ownText(next);
    const place = { ...placeOf(line), end: next.end };
    reporter.report('ZC0110', place, { heading: text, form: '标题写在一行里' });
    return [{ ...line, slip: { silent: true, text } }];
  });
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
