import { nearest, type Reporter } from '../diagnostics/index.ts';
import { type Line, ownText } from './outline.ts';
import type { ValueReader } from './values.ts';

/** 对象的一条: `项目 P1：`, and where what is said of it begins. */
export interface ElementHead {
  readonly noun: string;
  readonly id: string;
  readonly valueStart: number;
  /** Whether it is not written as it must be, which has been said. */
  readonly isDamaged: boolean;
}

const idForm = '[A-Za-z0-9_-]+|“[^”]+”';
const anyElement = new RegExp(`^([^\\s：，。、；“”「」\\d]{2,12}?)(?<!为)\\s*(${idForm})\\s*：`);

/** The element that a line describes; null where it describes none. What is wrong with its beginning is said here. */
export function readElement(
  line: Line,
  nouns: readonly string[],
  values: ValueReader,
  reporter: Reporter,
): ElementHead | null {
  const text = ownText(line);
  const [noun, written = ''] =
    [...nouns]
      .sort((a, b) => b.length - a.length)
      .map((one) => [one, spaced(one).exec(text)?.[0]] as const)
      .find(([, found]) => found !== undefined) ?? [];
  if (noun === undefined) return strangeElement(line, text, nouns, values);
  const after = text.slice(written.length);
  const [head, id] = new RegExp(`^\\s*(${idForm})\\s*`).exec(after) ?? [];
  const at = (from: number, to: number) => ({
    file: line.file,
    start: line.start + from,
    end: line.start + to,
  });
  if (head !== undefined && id !== undefined && after[head.length] === '：') {
    const valueStart = line.start + written.length + head.length + 1;
    if (written !== noun)
      reporter.report(
        'ZC0129',
        at(0, written.length),
        { name: noun },
        { correction: { text: noun, certain: true } },
      );
    return { noun, id: id.replace(/[“”]/g, ''), valueStart, isDamaged: false };
  }
  const [strange] = /^\s*[^\s：，为]{1,8}(?:\s+[^\s：，为]{1,4})?\s*：/.exec(after) ?? [];
  if (strange !== undefined && !/^\s*(?:未知|为空)/.test(after)) {
    const length = written.length + strange.length - 1;
    const form = `写作“${noun} P1：…”，编号用字母和数字，其他文字写在“”中`;
    reporter.report('ZC0110', at(0, length), { heading: text.slice(0, length), form });
    return { noun, id: strange.replace(/[\s：]/g, ''), valueStart: line.start + length + 1, isDamaged: true };
  }
  if (head === undefined || id === undefined) return null;
  const length = written.length + head.length;
  const mark = /^[；，。、.·]/.test(after.slice(head.length)) ? 1 : 0;
  reporter.report('ZC0124', at(0, length), { key: `${noun} ${id}` });
  return { noun, id: id.replace(/[“”]/g, ''), valueStart: line.start + length + mark, isDamaged: true };
}

/** A noun at the start of a line, perhaps with spaces in it. */
const spaced = (noun: string): RegExp => new RegExp(`^${[...noun].map(escaped).join('\\s*')}`);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** An element of a subject that nobody has declared. */
function strangeElement(
  line: Line,
  text: string,
  nouns: readonly string[],
  values: ValueReader,
): ElementHead | null {
  const [head, noun, id] = anyElement.exec(text) ?? [];
  if (head === undefined || noun === undefined || id === undefined) return null;
  values.unknowns.push({
    name: noun,
    place: { file: line.file, start: line.start, end: line.start + noun.length },
    use: { role: 'subject', fact: null },
    near: nearest(noun, nouns),
    isOpen: false,
  });
  return { noun, id: id.replace(/[“”]/g, ''), valueStart: line.start + head.length, isDamaged: false };
}

/** Elements that were written on one line, each on its own; said here. */
export function withoutJoins(line: Line, nouns: readonly string[], reporter: Reporter): readonly Line[] {
  const text = ownText(line);
  const names = nouns.map(escaped).join('|') || '(?!)';
  const join = new RegExp(`(?<=\\S)\\s{2,}(?=(${names})\\s*(${idForm})\\s*：)`).exec(text);
  if (!join) return [line];
  const start = line.start + join.index + join[0].length;
  const key = `${join[1]} ${join[2]}`;
  reporter.report('ZC0121', { file: line.file, start, end: start + key.length }, { key });
  const first = { ...line, end: line.start + join.index, children: [], slip: { silent: true } };
  return [first, ...withoutJoins({ ...line, start, slip: { silent: false } }, nouns, reporter)];
}
