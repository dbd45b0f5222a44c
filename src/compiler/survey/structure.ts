import { linesOf } from '../1-parse/outline.ts';
import type { PolicySyntax, ReadingSyntax } from '../1-parse/syntax.ts';
import type { Place, SourceFile } from '../source.ts';

/** 提纲: a block of a rule file, with the blocks in it. */
export interface StructureEntry {
  readonly kind: 'policy' | 'subject' | 'fact' | 'measure' | 'item' | 'example' | 'checks' | 'reading';
  /** What it is called: 数字化车间建设补助, A06. */
  readonly name: string;
  /** What stands beside the name: the id of an item, the article of a measure, the statement of a reading. */
  readonly detail: string;
  /** The line of its heading. */
  readonly place: Place;
  /** From its heading to its last line. */
  readonly extent: Place;
  readonly children: readonly StructureEntry[];
}

type Flat = Omit<StructureEntry, 'extent' | 'children'>;

/** 提纲 of every file, by its path. A block whose heading could not be read is not in it. */
export function structures(
  files: readonly SourceFile[],
  syntax: PolicySyntax,
): ReadonlyMap<string, readonly StructureEntry[]> {
  const all = entries(syntax);
  return new Map(
    files.map((file) => {
      const ends = blockEnds(file);
      const own = all
        .filter((entry) => entry.place.file === file)
        .sort((a, b) => a.place.start - b.place.start);
      return [file.path, nested(own, ends, file)] as const;
    }),
  );
}

/** Where the last line below each line ends, by where the line starts. */
function blockEnds(file: SourceFile): ReadonlyMap<number, number> {
  const lines = linesOf(file);
  return new Map(
    lines.map((line, index) => {
      const beyond = lines.findIndex((other, at) => at > index && other.indent <= line.indent);
      const last = lines[(beyond < 0 ? lines.length : beyond) - 1] ?? line;
      return [line.start, last.end];
    }),
  );
}

/** Headings of the first rank hold what follows, up to the next one; all others what is indented below them. */
const firstRank: readonly Flat['kind'][] = ['policy', 'measure', 'checks'];

function nested(
  flat: readonly Flat[],
  ends: ReadonlyMap<number, number>,
  file: SourceFile,
): StructureEntry[] {
  const found: StructureEntry[] = [];
  for (let at = 0; at < flat.length; ) {
    const entry = flat[at] as Flat;
    const { start } = entry.place;
    const next = flat.find((one) => one.place.start > start && firstRank.includes(one.kind));
    const end = firstRank.includes(entry.kind)
      ? (next?.place.start ?? file.text.length)
      : (ends.get(start) ?? entry.place.end);
    const inside = flat.filter((one) => one.place.start > start && one.place.start < end);
    found.push({ ...entry, extent: { file, start, end }, children: nested(inside, ends, file) });
    at += 1 + inside.length;
  }
  return found;
}

function entries(syntax: PolicySyntax): readonly Flat[] {
  const { measures, checkSections } = syntax;
  const examples = [...measures, ...checkSections].flatMap((section) => section.examples);
  return [
    { kind: 'policy', name: syntax.title.text, detail: '', place: syntax.title.place },
    ...syntax.readings.map(readingEntry),
    ...syntax.subjects.flatMap(({ name, place, facts }): readonly Flat[] => [
      { kind: 'subject', name: name.text, detail: '', place },
      ...facts.map(
        (fact): Flat => ({ kind: 'fact', name: fact.name.text, detail: fact.type.text, place: fact.place }),
      ),
    ]),
    ...measures.flatMap(({ place, title, article, readings, items }): readonly Flat[] => [
      { kind: 'measure', name: title, detail: article, place },
      ...readings.map(readingEntry),
      ...items.flatMap((item): readonly Flat[] => [
        { kind: 'item', name: item.name.text, detail: item.id.text, place: item.place },
        ...item.readings.map(readingEntry),
      ]),
    ]),
    ...checkSections.map(({ title, place }): Flat => ({ kind: 'checks', name: title, detail: '', place })),
    ...examples.map(({ title, place }): Flat => ({ kind: 'example', name: title, detail: '', place })),
  ];
}

const readingEntry = ({ id, statement, place }: ReadingSyntax): Flat => ({
  kind: 'reading',
  name: id,
  detail: statement,
  place,
});
