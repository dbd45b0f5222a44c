import { factTypes } from '../../../grammar/index.ts';
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
  const fault = markFault(text) ?? headFault(text) ?? memberFault(text);
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

const coded = '[^（）：、]+（[A-Za-z][A-Za-z0-9_]*）';
const types = Object.keys(factTypes).join('|');
const declaration = new RegExp(`^${coded}：(?:(?:${types})(?:（[^（）]+）)?|${coded}(?:、${coded})*)$`);

/** One mark too many, too few or in the wrong place, where one change of that kind makes it a declaration. */
function markFault(text: string): Fault | null {
  const found = new Map<string, Fault>();
  const attempt = (from: number, to: number, instead: string, help: string) => {
    const whole = text.slice(0, from) + instead + text.slice(to);
    if (declaration.test(whole) && !found.has(whole)) found.set(whole, { from, to, help, instead });
  };
  for (let at = 0; at <= text.length && text.length < 400; at++) {
    const [here, next] = [text.charAt(at), text.charAt(at + 1)];
    for (const mark of ['（', '）', '：', '、']) {
      attempt(at, at, mark, `这里少了“${mark}”`);
      if (here !== '') attempt(at, at + 1, mark, `“${here}”应为“${mark}”`);
    }
    // Within a code something may stand in the place of a letter: which one, nobody can know.
    const isInCode = /\w/.test(text.charAt(at - 1)) && /\w/.test(next);
    if (here !== '' && !isInCode) attempt(at, at + 1, '', `这里多了“${here}”`);
    if (next !== '') attempt(at, at + 2, next + here, `“${here}${next}”前后颠倒了`);
  }
  // Never one that makes a part of the code a part of the name; of several, the one that leaves the name in Chinese.
  const letters = (whole: string) => /^[^（]*/.exec(whole)?.[0].replace(/[^A-Za-z]/g, '').length ?? 0;
  const all = [...found].filter(([whole]) => letters(whole) <= letters(text));
  const plain = all.filter(([whole]) => /^[^（A-Za-z]+（/.test(whole));
  const most = all.length > 1 ? plain : all;
  // Of those, the one that gives nothing up.
  const [only, another] = most.length > 1 ? most.filter(([whole]) => whole.length > text.length) : most;
  return only && !another ? only[1] : null;
}

const codeRule = '代码写在（）里，只用字母、数字和下划线，以字母开头，例如“投资额（investment_yuan）：金额”';

/** `投资额（investment_yuan）：`: name, code and type. */
function headFault(text: string): Fault | null {
  const end = text.search(/：|$/);
  const head = text.slice(0, end);
  const [, name = '', code = ''] = /^([^（）]*)（(.*?)）?$/.exec(head.trimEnd()) ?? [];
  if (head.trim() === '' || text.startsWith('（'))
    return { from: 0, to: Math.max(1, end), help: '写明名称和代码，例如“投资额（investment_yuan）：金额”' };
  if (!/[（）]/.test(head))
    return end < text.length ? { from: 0, to: end, help: `名称后面写明代码；${codeRule}` } : null;
  if (name !== '' && !/^[A-Za-z][A-Za-z0-9_]*$/.test(code)) {
    const from = name.length + 1;
    return { from, to: Math.max(from + code.length, from + 1), help: codeRule };
  }
  const isBare = /^[^（）]+（[A-Za-z][A-Za-z0-9_]*）：?\s*$/.test(text);
  return isBare ? { from: 0, to: text.length, help: '冒号后面写明类型，或逐个列出取值' } : null;
}

/** `大型（large）、中型（medium）`: the first value that is not written so. */
function memberFault(text: string): Fault | null {
  let from = text.indexOf('：') + 1;
  for (const part of text.slice(from).split('、')) {
    const to = from + part.length;
    if (!new RegExp(`^${coded}$`).test(part.trim())) {
      const help =
        '每个取值写明名称和代码，中间写“、”，例如“大型（large）、中型（medium）”；代码只用字母、数字和下划线';
      return { from, to: Math.max(to, from + 1), help };
    }
    from = to + 1;
  }
  return null;
}
