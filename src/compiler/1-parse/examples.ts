import { clauseKeys, headings } from '../../../grammar/index.ts';
import type { Reporter } from '../diagnostics/index.ts';
import { readBlock } from './blocks.ts';
import { readElement, withoutJoins } from './elements.ts';
import { entries, valueFrom } from './entries.ts';
import type { Section } from './layout.ts';
import { blockEnd, clauseLine, type Line, placeOf } from './outline.ts';
import type { ElementSyntax, ExampleSyntax } from './syntax.ts';
import type { Value, ValueReader } from './values.ts';

/** 算例: a worked example, from its heading and the clauses below it. */
export function readExample(
  { heading, title, lines: roots }: Section,
  subjects: readonly string[],
  values: ValueReader,
  reporter: Reporter,
): ExampleSyntax {
  const opening = unopened(roots, reporter);
  const block = readBlock(roots.slice(opening.length), clauseKeys.example, reporter);
  const given = block.clause('已知');
  const due = block.clause('应得');
  // The value on the line of the key counts as the first line below it.
  const own =
    given && given.valueStart < given.line.end
      ? [{ ...given.line, start: given.valueStart, children: [] }]
      : [];
  // Of a line that was broken in two, which has been said, neither part is a statement.
  const below = [...opening, ...own, ...(given?.line.children ?? [])].filter((line) => !isBrokenOff(line));
  const lost = due ? [] : lostDue(below, values, reporter);
  const lines = below
    .slice(0, below.length - lost.length)
    .flatMap((line) => withoutJoins(line, subjects, reporter));
  const read = lines.map((line) => ({ line, element: readElement(line, subjects, values, reporter) }));
  const elements = read.flatMap(({ line, element }): ElementSyntax[] => {
    if (!element) return [];
    const { noun, id, valueStart, isDamaged } = element;
    const parsed = values.read(
      (parser) => parser.given,
      withoutTrailingComma({ ...valueFrom(line, valueStart, '已知'), ...(isDamaged && { silent: true }) }),
    );
    return parsed ? [{ place: placeOf(line), noun, id, given: parsed }] : [];
  });
  const stated = due ? entries(due) : whole(lost);
  const outcomes = stated.flatMap((value) => values.read((parser) => parser.due, value) ?? []);
  // A dossier that is sent back may be sent back for this.
  const isReturned = outcomes.some(({ readings }) =>
    readings.some(({ tree }) => tree.some(({ node }) => node === 'returned')),
  );
  if (!isReturned) reportTwice(elements, reporter);
  return {
    place: placeOf(heading ?? (roots[0] as Line)),
    title: title.slice(headings.example.length).trimStart(),
    given: read
      .flatMap(({ line, element }) =>
        element ? [] : withoutTrailingComma(valueFrom(line, line.start, '已知')),
      )
      .filter((value) => value.end > value.start)
      .flatMap((value) => values.read((parser) => parser.given, value) ?? []),
    elements,
    hasDue: stated.length > 0 || !block.isWhole || roots.length === 0,
    due: outcomes,
  };
}

/** Facts at the beginning of a worked example, where 已知 is missing above them; said here. */
function unopened(roots: readonly Line[], reporter: Reporter): readonly Line[] {
  const clauses = roots.findIndex((line) =>
    (clauseKeys.example as readonly string[]).includes(clauseLine(line)?.key ?? ''),
  );
  const lines = roots.slice(0, Math.max(clauses, 0));
  if (!lines[0] || clauseLine(roots[clauses] as Line)?.key === '已知') return [];
  reporter.report('ZC0122', placeOf(lines[0]), { what: '「已知：」', form: '“已知：”' });
  return lines;
}

/** The last lines below 已知 that say what must come out, where 应得 is missing above them; said here. */
function lostDue(lines: readonly Line[], values: ValueReader, reporter: Reporter): readonly Line[] {
  const first = lines.findIndex((line) => {
    const value = withoutTrailingComma(valueFrom(line, line.start, '应得'));
    return !values.canRead((parser) => parser.given, value) && values.canRead((parser) => parser.due, value);
  });
  const lost = first < 0 ? [] : lines.slice(first);
  if (lost[0]) reporter.report('ZC0122', placeOf(lost[0]), { what: '「应得：」', form: '“应得：”' });
  return lost;
}

/** Lines that are one sentence. */
function whole(lines: readonly Line[]): readonly Value[] {
  const [first, last] = [lines[0], lines.at(-1)];
  return first && last ? [{ ...valueFrom(first, first.start, '应得'), end: blockEnd(last) }] : [];
}

/** Whether a line has been told to go on with another, or to be gone on with. */
const isBrokenOff = ({ slip }: Line): boolean =>
  slip?.silent === true && slip.clause === undefined && slip.text === undefined;

function withoutTrailingComma(value: Value): Value {
  const text = value.text.slice(value.start, value.end).trimEnd();
  return { ...value, end: value.start + text.replace(/，$/, '').length };
}

function reportTwice(elements: readonly ElementSyntax[], reporter: Reporter): void {
  const seen = new Map<string, ElementSyntax>();
  for (const element of elements) {
    const name = `${element.noun} ${element.id}`;
    const other = seen.get(name)?.place;
    if (other) reporter.report('ZC0202', element.place, { name }, { other });
    seen.set(name, element);
  }
}
