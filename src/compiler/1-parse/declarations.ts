import type { Reporter } from '../diagnostics/index.ts';
import type { Place } from '../source.ts';
import { type Line, ownText, placeOf } from './outline.ts';

/** A part of a declaration that is wrong, and what to write in its place. */
interface Fault {
  /** From the start of the line. */
  readonly from: number;
  readonly to: number;
  readonly help: string;
  readonly instead?: string;
}

/** 声明的毛病: what is wrong with the line of a fact; one message, at the smallest part that is wrong. */
export function reportDeclaration(line: Line, reporter: Reporter): void {
  const text = ownText(line);
  const fault = headFault(text) ?? memberFault(text);
  if (!fault) {
    reporter.report('ZC0111', placeOf(line), { line: text });
    return;
  }
  const place: Place = { file: line.file, start: line.start + fault.from, end: line.start + fault.to };
  const correction =
    fault.instead === undefined ? {} : { correction: { text: fault.instead, place, certain: false } };
  reporter.report('ZC0111', widened(place, line), { line: text }, { help: [fault.help], ...correction });
}

/** Something to underline where nothing stands. */
const widened = (place: Place, line: Line): Place =>
  place.end > place.start
    ? place
    : { ...place, start: Math.max(line.start, place.start - 1), end: place.start };

const codeRule = '代码写在（）里，只用字母、数字和下划线，以字母开头，例如“投资额（investment_yuan）：金额”';

/** `投资额（investment_yuan）：`: brackets, code and colon. */
function headFault(text: string): Fault | null {
  const end = text.search(/[：]|$/);
  const head = text.slice(0, end);
  const at = (part: string, from = 0) => text.indexOf(part, from);
  const open = at('（');
  const close = at('）');
  if (/^[^（）：]*$/.test(head)) {
    const code = /[A-Za-z][A-Za-z0-9_]*$/.exec(head);
    if (code) return { from: code.index, to: end, help: '代码写在（）里', instead: `（${code[0]}）` };
    return text[end] === '：' ? { from: 0, to: end, help: `名称后面写明代码；${codeRule}` } : null;
  }
  if (open < 0 || (close >= 0 && close < open)) {
    const code = /[A-Za-z]/.exec(head)?.index ?? close;
    return { from: code, to: code, help: '代码前面少了“（”', instead: '（' };
  }
  const name = /^[^（）：]+（([A-Za-z][A-Za-z0-9_]*)/.exec(text);
  const after = name ? text.slice(name[0].length) : '';
  if (!name) {
    const written = /^([^（）：]*)（([^（）：]*)/.exec(text);
    const from = (written?.[1]?.length ?? 0) + 1;
    const to = from + (written?.[2]?.length ?? 0);
    return {
      from: written?.[1] === '' ? 0 : from,
      to: Math.max(to, 1),
      help: written?.[1] === '' ? '（前面写明名称' : codeRule,
    };
  }
  const here = name[0].length;
  if (after.startsWith('）：'))
    return text.length > here + 2
      ? null
      : { from: 0, to: text.length, help: '冒号后面写明类型，或逐个列出取值' };
  if (after.startsWith('）')) {
    const mark = /^[^\p{Letter}\p{Number}（“]/u.test(after.slice(1)) ? 1 : 0;
    if (after.slice(1 + mark) === '')
      return {
        from: 0,
        to: text.length,
        help: '代码后面写冒号和类型，例如“投资额（investment_yuan）：金额”',
      };
    return { from: here + 1, to: here + 1 + mark, help: '代码后面少了“：”', instead: '：' };
  }
  if (after.startsWith('：')) return { from: here, to: here, help: '代码后面少了“）”', instead: '）' };
  const rest = /^[^（）：]*/.exec(after)?.[0] ?? '';
  return { from: here - (name[1]?.length ?? 0), to: here + rest.length, help: codeRule };
}

/** `大型（large）、中型（medium）`: the first value that is not written so. */
function memberFault(text: string): Fault | null {
  const start = text.indexOf('：') + 1;
  let from = start;
  for (const part of text.slice(start).split('、')) {
    const to = from + part.length;
    if (!/^[^（）]+?（[A-Za-z][A-Za-z0-9_]*）$/.test(part.trim())) {
      const mark = /^[^（）]+（[A-Za-z][A-Za-z0-9_]*）([，；。,;.\s]+)[^（）]+（/.exec(part);
      if (mark) {
        const at = from + part.indexOf('）') + 1;
        return { from: at, to: at + (mark[1]?.length ?? 0), help: '各个取值之间用“、”', instead: '、' };
      }
      return {
        from,
        to: Math.max(to, from + 1),
        help: '每个取值写明名称和代码，例如“大型（large）、中型（medium）”；代码只用字母、数字和下划线',
      };
    }
    from = to + 1;
  }
  return null;
}
