import { standardManners } from '../../../grammar/index.ts';
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
  const { key, argument, from, valueStart } = only;
  const moved = movedLetter(line, at.before, only);
  reportMisspelling(line, only, moved, reporter);
  const clause = { key, argument, valueStart: line.start + valueStart };
  return {
    ...line,
    indent: line.indent + from,
    slip: {
      clause,
      silent: only.instead === null || only.lacksColon,
      mayBeAbove: moved !== null || line.slip?.mayBeAbove === true,
    },
  };
}

/** What to do about a letter that may have crossed the end of the line above: 日取整, or 向 below a line that ends in 方. */
function movedLetter(line: Line, before: Line | undefined, { key, lacksColon }: Misspelling): string | null {
  if (lacksColon || !before) return null;
  const letters = ownText(line).replace(/\s/g, '');
  if (letters.slice(1).startsWith(key) && isLetter.test(letters.charAt(0)))
    return `“${letters.charAt(0)}”若是上一行的，移到上一行的末尾`;
  return letters.startsWith(key.slice(1)) && ownText(before).endsWith(key.charAt(0))
    ? `上一行末尾的“${key.charAt(0)}”若是这里的，移到这里`
    : null;
}

const isLetter = /\p{Letter}|\p{Number}/u;

function reportMisspelling(line: Line, found: Misspelling, moved: string | null, reporter: Reporter): void {
  const { key, argument, valueStart, lacksColon, instead } = found;
  const { start } = line;
  const written = line.text.slice(start, start + valueStart).trimEnd();
  const place = { file: line.file, start, end: start + written.length };
  const correction =
    instead === null ? {} : { correction: { text: instead, place, certain: !lacksColon && moved === null } };
  const word = written.replace(/\s*：[^：]*$/, '');
  const short = { ...place, end: start + Math.max(1, word.length) };
  if (lacksColon) reporter.report('ZC0124', { ...place, end: start + key.length }, { key }, correction);
  else if (argument !== null && word.startsWith(key) && key !== '标准') {
    const example = key === '口径' ? '口径 A06' : `${key} ZC0305`;
    reporter.report('ZC0110', short, { heading: word, form: `写作“${example}：…”，编号是大写字母加数字` });
  } else {
    const help = [`是否指「${instead?.replace(/：$/, '') ?? key}」？`, ...(moved === null ? [] : [moved])];
    reporter.report('ZC0101', short, { key: word }, { help, ...correction });
  }
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
  const valueAfter = (count: number) => {
    const at = (offsets[count - 1] ?? 0) + 1;
    return at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0);
  };
  const whole = `${key}：`;
  const found = { key, argument: null, from: 0, lacksColon: false };
  if (letters.startsWith(whole)) return { ...found, valueStart: valueAfter(whole.length), instead: whole };
  for (const manner of key === '标准' ? standardManners : []) {
    const instead = `${key}（${manner}）：`;
    const length = nearWhole(letters, instead);
    if (length !== null) return { ...found, argument: manner, valueStart: valueAfter(length), instead };
  }
  const near = nearWhole(letters, whole);
  const argument = argumentOf(letters, key);
  if (argument && (near === null || letters.startsWith(key))) {
    const instead = argument.bracketed ? `${key}（${argument.text}）：` : `${key} ${argument.text}：`;
    return { ...found, argument: argument.text, valueStart: valueAfter(argument.length), instead };
  }
  if (near !== null) {
    const written = letters.slice(0, near);
    const extra = written.charAt(key.length);
    // 待确认区： may be 待确认：区 with two characters exchanged, or have one too many.
    const isOpen = near > whole.length && written.startsWith(key) && /\p{Letter}|\p{Number}/u.test(extra);
    const from = near > whole.length && written.endsWith(whole) ? (offsets[1] ?? 0) : 0;
    return { ...found, from, valueStart: valueAfter(near), instead: isOpen ? null : whole };
  }
  if (!letters.startsWith(key)) return null;
  const next = letters.slice(key.length);
  const [written = '', manner, id] = withArgument.includes(key)
    ? (/^(?:（([^（）]+)）|([A-Z]+\d+)(?!\d))/.exec(next) ?? [])
    : [];
  if (written !== '') {
    const valueStart = valueAfter(key.length + written.length);
    const instead = manner === undefined ? `${key} ${id}：` : `${key}（${manner}）：`;
    return { ...found, argument: manner ?? id ?? null, valueStart, lacksColon: true, instead };
  }
  const mark = /^[^\p{Letter}\p{Number}“《（「]/u.test(next) ? 1 : 0;
  return { ...found, valueStart: valueAfter(key.length + mark), lacksColon: true, instead: whole };
}

/** How much of the text stands for the key with its colon, where the two differ by one character. */
function nearWhole(letters: string, whole: string): number | null {
  const lengths = [whole.length, whole.length + 1, whole.length - 1];
  const found = lengths.find((length) => {
    const written = letters.slice(0, length);
    const isKey = written.indexOf('：') > 0 || written.slice(1) === whole;
    return written.length === length && isKey && isOneEdit(written, whole);
  });
  return found ?? null;
}

/** Keys that may be followed by something before their colon. */
const withArgument: readonly string[] = ['口径', '标准', '审查意见'];

/** `口经A06：`, `标淮（就高）：`, `口径a6：`: a key with an argument, one of the two not quite as it is written. */
function argumentOf(
  letters: string,
  key: string,
): { readonly text: string; readonly length: number; readonly bracketed: boolean } | null {
  if (!withArgument.includes(key)) return null;
  const match = /^([^（：A-Za-z0-9]{1,5})(?:（([^（）：]{1,8})）|([A-Za-z0-9][^：，（]{0,5}))：/.exec(
    letters,
  );
  const [all = '', written = '', inside, id] = match ?? [];
  if (!match || (written !== key && !isOneEdit(written, key))) return null;
  return { text: inside ?? id ?? '', length: all.length, bracketed: inside !== undefined };
}
