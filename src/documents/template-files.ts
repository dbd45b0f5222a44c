/** The templates of the package as files that an office may take a copy of. */
import {
  partialsIncluded,
  readOverridden,
  readTemplates,
  sheetsOfPackage,
  suggestion,
  type TemplateSource,
} from './compose/index.ts';
import { KINDS } from './kinds.ts';

/** 可以复制的模板: the files that were asked for, or what is wrong with the names. */
export type WantedTemplates =
  | { readonly ok: true; readonly files: readonly TemplateSource[] }
  | { readonly ok: false; readonly faults: readonly string[] };

/**
 * 选模板: by kind (`guide` or 申报指南: its template with all that it includes), by file (`partials/rules.hbs`), or `styles`; without
 * names every template and partial. The styles come only where they are named, because an office adds to them in `office.css`.
 */
export function wantedTemplates(names: readonly string[]): WantedTemplates {
  const known = knownNames();
  const faults = names.flatMap((name) =>
    known.has(name) ? [] : [`没有名为“${name}”的模板${suggestion(name, known.keys())}`],
  );
  if (faults.length > 0) return { ok: false, faults };
  const files = new Set(names.length === 0 ? allTemplates() : names.flatMap((name) => known.get(name) ?? []));
  return { ok: true, files: [...files].map((file) => readOverridden(file, undefined)) };
}

const partialFile = (name: string) => `partials/${name}.hbs`;

const allTemplates = (): readonly string[] => Object.keys(KINDS).flatMap(ofKind);

function ofKind(kind: string): readonly string[] {
  return [`${kind}.hbs`, ...partialsIncluded(readTemplates(kind)).map(partialFile)];
}

/** Every name that may be given, with the files that it stands for. */
function knownNames(): ReadonlyMap<string, readonly string[]> {
  const sheets = sheetsOfPackage.map((sheet) => `styles/${sheet}`);
  return new Map([
    ...Object.entries(KINDS).flatMap(([kind, { name }]) =>
      [kind, name].map((word) => [word, ofKind(kind)] as const),
    ),
    ['styles', sheets],
    ...[...allTemplates(), ...sheets].map((file) => [file, [file]] as const),
  ]);
}
