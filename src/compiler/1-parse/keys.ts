import type { Reporter } from '../diagnostics/index.ts';
import { type BlockKind, blockKeys, partKeys, repeatable } from './belonging.ts';
import { isOneEdit } from './likeness.ts';
import { clauseLine, type Line, ownText } from './outline.ts';

/** Where a line stands in its block. */
export interface Standing {
  readonly kind: BlockKind;
  readonly before: Line | undefined;
  readonly next: Line | undefined;
  /** The clause of the block that the line would be a part of. */
  readonly top: Line | null;
  /** Keys that the block has already. */
  readonly keys: readonly string[];
}

/** What stands at the start of a line in place of a key with its colon. */
interface Misspelling {
  readonly key: string;
  readonly argument: string | null;
  /** Where it begins and where the value does, from the start of the line. */
  readonly from: number;
  readonly valueStart: number;
  /** Whether the key itself is right, and only its colon is missing. */
  readonly lacksColon: boolean;
  /** What to write instead; null where a character may belong to the key or to the value. */
  readonly instead: string | null;
}

/** 条目名的笔误: a line whose key is misspelt, or lacks its colon, as the clause that it was meant to be; said here. */
export function mendKey(line: Line, at: Standing, reporter: Reporter): Line {
  const block = blockKeys[at.kind];
  const parts = at.top ? partKeys(at.top) : [];
  const own = clauseLine(line)?.key;
  if (own !== undefined && [...block, ...parts].includes(own)) return line;
  const level = at.top?.indent ?? Number.POSITIVE_INFINITY;
  if (line.indent > level + 1 && parts.length === 0) return line;
  const open = block.filter((key) => repeatable.includes(key) || !at.keys.includes(key));
  const found = [
    ...misspellings(line, open).filter(
      ({ from, lacksColon }) => line.indent + from <= level + (lacksColon ? 0 : 1),
    ),
    ...misspellings(line, parts).filter(
      ({ from, lacksColon }) => line.indent + from > level && (!lacksColon || isAmongParts(line, at)),
    ),
  ];
  const exact = found.filter(({ lacksColon }) => lacksColon);
  const [only, another] = exact.length > 0 ? exact : found;
  if (!only || another) return line;
  const { key, argument, from, valueStart, lacksColon, instead } = only;
  const { start } = line;
  const written = line.text.slice(start, start + valueStart).trimEnd();
  const place = { file: line.file, start, end: start + written.length };
  const correction = instead === null ? {} : { correction: { text: instead, place, certain: !lacksColon } };
  if (lacksColon) reporter.report('ZC0124', place, { key }, correction);
  else {
    const word = written.replace(/\s*：.*$/, '');
    const help = [`是否指「${key}」？`];
    reporter.report('ZC0101', { ...place, end: start + word.length }, { key: word }, { help, ...correction });
  }
  const clause = { key, argument, valueStart: start + valueStart };
  return { ...line, indent: line.indent + from, slip: { clause, silent: instead === null || lacksColon } };
}

/** Whether a line that only begins like a part stands where parts of its clause do. */
function isAmongParts(line: Line, { before, next, top }: Standing): boolean {
  const keys = top ? partKeys(top) : [];
  const isPart = (each: Line | undefined) =>
    each?.indent === line.indent && keys.includes(clauseLine(each)?.key ?? '');
  return (before === top && keys.length < 3) || isPart(before) || isPart(next);
}

const misspellings = (line: Line, keys: readonly string[]): readonly Misspelling[] =>
  keys.flatMap((key) => misspelling(ownText(line), key) ?? []);

/** How a text misspells a key at its start; null where it does not begin like it. */
function misspelling(text: string, key: string): Misspelling | null {
  const offsets = [...text.slice(0, 40)].flatMap((character, at) => (character === ' ' ? [] : [at]));
  const letters = offsets.map((at) => text[at]).join('');
  const after = (count: number) => (offsets[count - 1] ?? 0) + 1;
  const valueFrom = (at: number) => at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0);
  const whole = `${key}：`;
  if (letters.startsWith(whole)) {
    const valueStart = valueFrom(after(whole.length));
    return { key, argument: null, from: 0, valueStart, lacksColon: false, instead: whole };
  }
  const argument = argumentOf(letters, key);
  if (argument) {
    const valueStart = valueFrom(after(argument.length));
    const instead = argument.bracketed ? `${key}（${argument.text}）：` : `${key} ${argument.text}：`;
    return { key, argument: argument.text, from: 0, valueStart, lacksColon: false, instead };
  }
  if (letters.startsWith(key)) {
    const mark = /^[^\p{Letter}\p{Number}“《（「]/u.test(letters.slice(key.length)) ? 1 : 0;
    const valueStart = valueFrom(after(key.length + mark));
    return { key, argument: null, from: 0, valueStart, lacksColon: true, instead: whole };
  }
  for (const length of [whole.length, whole.length + 1, whole.length - 1]) {
    const written = letters.slice(0, length);
    if (written.indexOf('：') < 1 || !isOneEdit(written, whole)) continue;
    // 待确认区： may be 待确认：区 with two characters exchanged, or have one too many.
    const isOpen = length > whole.length && written.startsWith(key);
    const from = length > whole.length && written.endsWith(whole) ? (offsets[1] ?? 0) : 0;
    const valueStart = valueFrom(after(length));
    return { key, argument: null, from, valueStart, lacksColon: false, instead: isOpen ? null : whole };
  }
  return null;
}

/** `口经A06：`, `标淮（就高）：`, `口径a6：`: a key with an argument, one of the two not quite as it is written. */
function argumentOf(
  letters: string,
  key: string,
): { readonly text: string; readonly length: number; readonly bracketed: boolean } | null {
  if (key !== '口径' && key !== '标准') return null;
  const match = /^([^（：A-Za-z0-9]{1,3})(?:（([^（）：]{1,8})）|([A-Za-z0-9]{1,6}))：/.exec(letters);
  const [all = '', written = '', inside, id] = match ?? [];
  if (!match || (written !== key && !isOneEdit(written, key))) return null;
  return { text: inside ?? id ?? '', length: all.length, bracketed: inside !== undefined };
}
