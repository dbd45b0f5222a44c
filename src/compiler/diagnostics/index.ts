import { type Place, position, type SourceFile } from '../source.ts';
import { type Code, messages } from './messages.ts';
import type { Entry, ParametersOf } from './registry.ts';

export { type Code, messageGroups } from './messages.ts';
export { nearest } from './nearest.ts';
export { type Page, readPage } from './page.ts';
export { renderDiagnostic } from './render.ts';

/** 诊断: one mistake, where it stands, and the way out. */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly place: Place;
  /** Ways out, the best first. */
  readonly help: readonly string[];
  /** The source line as it should read, where one can be given. */
  readonly corrected?: string;
}

/** Collects diagnostics in the order of their places. */
export interface Reporter {
  report<C extends Code>(
    code: C,
    place: Place,
    values: Readonly<Record<ParametersOf<(typeof messages)[C]>, string>>,
    extra?: { readonly help?: readonly string[]; readonly replaceWith?: string },
  ): void;
  readonly found: Diagnostic[];
}

/** A reporter with nothing in it yet. */
export function createReporter(): Reporter {
  const found: Diagnostic[] = [];
  return {
    found,
    report(code, place, values, extra) {
      const entry = messages[code] as Entry;
      const own = extra?.help ?? [];
      const general = entry.help && extra?.help === undefined ? [entry.help.render(values)] : [];
      found.push({
        code,
        severity: entry.severity,
        message: entry.message.render(values),
        place,
        help: [...own, ...general],
        ...(extra?.replaceWith === undefined ? {} : { corrected: correctedLine(place, extra.replaceWith) }),
      });
    },
  };
}

function correctedLine(place: Place, replacement: string): string {
  const { text } = place.file;
  const start = text.lastIndexOf('\n', place.start - 1) + 1;
  const end = text.indexOf('\n', place.end);
  return (
    text.slice(start, place.start) +
    replacement +
    text.slice(place.end, end < 0 ? undefined : end)
  ).trim();
}

/**
 * Diagnostics in the order of files and places. A name that is unknown in many places is one mistake: it is said once,
 * with the number of its other uses.
 */
export function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const groups = new Map<string, Diagnostic[]>();
  const sorted = [...diagnostics].sort(
    (a, b) => compare(a.place.file.path, b.place.file.path) || a.place.start - b.place.start,
  );
  for (const each of sorted) {
    const place = each.code === 'ZC0103' ? '' : `${each.place.file.path}|${each.place.start}`;
    const key = `${each.code}|${each.message}|${place}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const elsewhere = others.filter(
      (other) => other.place.start !== first.place.start || other.place.file !== first.place.file,
    );
    return elsewhere.length === 0
      ? [first]
      : [{ ...first, help: [...first.help, `另有${elsewhere.length}处用到这个名称`] }];
  });
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Diagnostics as plain data, for programs. */
export function toJson(diagnostic: Diagnostic) {
  const { place, ...rest } = diagnostic;
  const file: SourceFile = place.file;
  return {
    ...rest,
    file: file.path,
    ...position(file.text, place.start),
    end: position(file.text, place.end),
  };
}
