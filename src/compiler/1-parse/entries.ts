import type { Reporter } from '../diagnostics/index.ts';
import { blockEnd, type ClauseLine, clauseLine, type Line, ownText, placeOf } from './outline.ts';
import type { Parsed } from './syntax.ts';
import type { Rule, Value, ValueReader } from './values.ts';

/** 值: the whole value of a clause, continuation lines included. */
export function whole(clause: ClauseLine): Value {
  return valueFrom(clause.line, clause.valueStart, clause.key);
}

/** Entries of a clause that is a list: one on its own line, or one a line below it. */
export function entries(clause: ClauseLine): Value[] {
  if (clause.valueStart < clause.line.end || clause.line.children.length === 0) return [whole(clause)];
  return clause.line.children.map((child) => valueFrom(child, child.start, clause.key));
}

/** What a line says from one of its characters on. */
export function valueFrom(line: Line, start: number, key: string): Value {
  const silent = isSilent(line);
  return { file: line.file, text: line.text, start, end: blockEnd(line), key, silent };
}

/**
 * Reads the entries of a list. One that is indented as if it went on with the one above is told so, and read; one that is
 * the same as another is told, and counts once.
 */
export function readEntries<T>(
  clause: ClauseLine,
  rule: Rule<T>,
  values: ValueReader,
  reporter: Reporter,
): readonly Parsed<T>[] {
  if (clause.valueStart < clause.line.end && !opensList(clause, rule, values))
    return entries(clause).flatMap((value) => values.read(rule, value) ?? []);
  const read = (line: Line): readonly Parsed<T>[] => {
    const [next, ...others] = line.children;
    const own = { ...line, children: [] };
    const isRun =
      next &&
      orphans(line, line.start, rule, values) &&
      values.canRead(rule, valueFrom(next, next.start, clause.key));
    if (!isRun) return [values.read(rule, valueFrom(line, line.start, clause.key)) ?? []].flat();
    // Of the two, the one that is not as deep as entries of this list are.
    const [right, odd] = next.indent === clause.line.indent + 2 ? [next, line] : [line, next];
    const indent = `行首空${right.indent}格，与同级的各行对齐`;
    reporter.report('ZC0120', placeOf(odd), { line: ownText(odd).slice(0, 8), indent });
    return [own, next, ...others].flatMap(read);
  };
  const { line, valueStart } = clause;
  const first = valueStart < line.end ? [{ ...line, start: valueStart, children: [] }] : [];
  const children = withoutCopies([...first, ...line.children], reporter);
  return children.length === 0 ? [values.read(rule, whole(clause)) ?? []].flat() : children.flatMap(read);
}

/** The entries without those that say the same again, word for word. */
function withoutCopies(lines: readonly Line[], reporter: Reporter): readonly Line[] {
  const seen = new Map<string, Line>();
  return lines.filter((line) => {
    const text = line.text.slice(line.start, blockEnd(line)).replace(/\s/g, '');
    const other = seen.get(text);
    if (other) reporter.report('ZC0109', placeOf(line), { key: ownText(line) }, { other: placeOf(other) });
    else seen.set(text, line);
    return !other;
  });
}

/** Whether a line, or one that goes on with it, has been told to be mistaken. */
const isSilent = ({ slip, children }: Line): boolean => slip?.silent === true || children.some(isSilent);

/** Whether the first entry of a list stands on the line of its key, so that what stands below it are entries too. */
function opensList<T>({ line, valueStart }: ClauseLine, rule: Rule<T>, values: ValueReader): boolean {
  const [next] = line.children;
  const goesOn = /[，、且或]$/.test(ownText(line)) || (next && /^[，、；且或]/.test(ownText(next)));
  return !goesOn && orphans(line, valueStart, rule, values);
}

/** Whether the lines below a line do not go on with it, though it can be read without them. */
export function orphans<T>(line: Line, start: number, rule: Rule<T>, values: ValueReader): boolean {
  if (line.children.length === 0) return false;
  const key = clauseLine(line)?.key ?? '';
  return (
    !values.canRead(rule, valueFrom(line, start, key)) &&
    values.canRead(rule, valueFrom({ ...line, children: [] }, start, key))
  );
}
