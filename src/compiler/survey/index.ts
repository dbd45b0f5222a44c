import { parse } from '../1-parse/index.ts';
import { check } from '../2-check/index.ts';
import { createReporter, type Diagnostic, inOrder } from '../diagnostics/index.ts';
import type { NameUse } from '../names.ts';
import type { Place, SourceFile } from '../source.ts';
import { type Declaration, declarations } from './declared.ts';
import { type StructureEntry, structures } from './structure.ts';

/** 名称: what an editor shows of a name, and every place where it is used. */
export interface SurveyedName extends Declaration {
  /** In the order of the text, without the declaration itself. */
  readonly uses: readonly Place[];
}

/** 概览: what an editor wants to know of rule files, whether they are finished or not. */
export interface Survey {
  readonly diagnostics: readonly Diagnostic[];
  readonly names: readonly SurveyedName[];
  /** Blocks of every file, by its path. */
  readonly structure: ReadonlyMap<string, readonly StructureEntry[]>;
}

/**
 * 概览 of rule files. It is what the compiler itself finds: names stand for what the checker took them for. Where a clause
 * cannot be read, its names count as uses as far as only one thing is called so.
 */
export function survey(files: readonly SourceFile[]): Survey {
  const reporter = createReporter();
  const syntax = parse(files, reporter);
  if (!syntax) return { diagnostics: inOrder(reporter.found), names: [], structure: new Map() };
  check(syntax, reporter);
  const declared = unique(declarations(syntax));
  const guessed = syntax.unread.flatMap(({ text, place }): readonly NameUse[] => {
    const [only, another] = declared.filter(({ name }) => name === text);
    return only && !another ? [{ key: only.key, place }] : [];
  });
  const found = group([...reporter.uses, ...guessed]);
  return {
    diagnostics: inOrder(reporter.found),
    names: declared.map((declaration) => surveyed(declaration, found.get(declaration.key) ?? [])),
    structure: structures(files, syntax),
  };
}

/** 指向: the name that stands at an offset of a file, declared or used there. */
export function nameAt({ names }: Survey, path: string, offset: number): SurveyedName | undefined {
  const holds = (place: Place | null) =>
    place?.file.path === path && place.start <= offset && offset < place.end;
  return names.find((one) => holds(one.place) || one.uses.some(holds));
}

function surveyed(declaration: Declaration, found: readonly NameUse[]): SurveyedName {
  const own = declaration.place;
  const type = declaration.type ?? found.find((one) => one.type !== undefined)?.type ?? null;
  const elsewhere = found.filter(({ place }) => place.file !== own?.file || place.start !== own.start);
  // A name may be looked up more than once where it stands.
  const places = new Map(elsewhere.map(({ place }) => [`${place.file.path}|${place.start}`, place]));
  const uses = [...places.values()].sort((a, b) => compare(a.file.path, b.file.path) || a.start - b.start);
  return { ...declaration, type, uses };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** A name that is declared twice is a mistake that is reported; it stands for the first. */
const unique = (all: readonly Declaration[]): readonly Declaration[] =>
  [...new Map([...all].reverse().map((one) => [one.key, one])).values()].reverse();

function group(uses: readonly NameUse[]): ReadonlyMap<string, readonly NameUse[]> {
  const groups = new Map<string, NameUse[]>();
  for (const use of uses) {
    const others = groups.get(use.key);
    if (others) others.push(use);
    else groups.set(use.key, [use]);
  }
  return groups;
}
