import type { NameUse } from '../names.ts';
import { type Place, placeJson, position } from '../source.ts';
import { type Code, messages } from './messages.ts';
import type { Correction, Entry, ParametersOf, WayOut } from './registry.ts';
import { correctedLine } from './render.ts';

export { type Code, messageGroups, reviewCodes } from './messages.ts';
export { meant, nearest } from './nearest.ts';
export { type Page, pageText, readPage } from './page.ts';
export type { Correction, WayOut } from './registry.ts';
export { correctionWords, renderDiagnostic, renderFrame } from './render.ts';

/** 诊断: one mistake, where it stands, and the way out. */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly place: Place;
  /** Ways out, the best first. */
  readonly help: readonly string[];
  /** What to write instead, where it can be said exactly. */
  readonly correction?: Required<Correction>;
  /** 另一处: the place that this one disagrees with. */
  readonly other?: Place;
  /** Facts that show it, as a worked example that can be pasted into the rules. */
  readonly example?: string;
}

/** The values that the message of a code is filled with. */
export type ValuesOf<C extends Code> = Readonly<Record<ParametersOf<(typeof messages)[C]>, string>>;

/** Collects what is found in the rules: mistakes in the order of their places, and what names stand for. */
export interface Reporter {
  report<C extends Code>(code: C, place: Place, values: ValuesOf<C>, wayOut?: WayOut): void;
  readonly found: Diagnostic[];
  /** Notes what a name stands for; editors go by it. */
  refer(use: NameUse): void;
  readonly uses: NameUse[];
}

/** A reporter that leaves out what follows from a mistake that has been said. */
export const reporterWithout = (codes: readonly string[], reporter: Reporter): Reporter => ({
  ...reporter,
  report: (code, ...rest) => {
    if (!codes.includes(code)) reporter.report(code, ...rest);
  },
});

/** A reporter with nothing in it yet. */
export function createReporter(): Reporter {
  const found: Diagnostic[] = [];
  const uses: NameUse[] = [];
  return {
    found,
    uses,
    refer: (use) => uses.push(use),
    report(code, place, values, wayOut) {
      const entry = messages[code] as Entry;
      const general = entry.help ? [entry.help.render(values)] : [];
      found.push({
        code,
        severity: entry.severity,
        message: entry.message.render(values),
        place,
        help: wayOut?.help ?? general,
        ...(wayOut?.other ? { other: wayOut.other } : {}),
        ...(wayOut?.correction ? { correction: { place, ...wayOut.correction } } : {}),
        ...(wayOut?.example === undefined ? {} : { example: wayOut.example }),
      });
    },
  };
}

/** Codes of what stands in many places for one reason: a name, or a declaration, that is not as they take it to be. */
const repeated: readonly Code[] = [
  'ZC0102',
  'ZC0137',
  'ZC0203',
  'ZC0210',
  'ZC0213',
  'ZC0223',
  'ZC0224',
  'ZC0231',
];
/** Those of them that are one mistake only where their way out is the same. */
const wayOuts: readonly Code[] = ['ZC0213', 'ZC0223'];

/**
 * Diagnostics in the order of files and places. A name that is unknown in many places is one mistake: it is said once,
 * with the number of its other uses; and it is no slip of the pen. So is a sentence that stops being readable at the same
 * words again and again.
 */
export function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const groups = new Map<string, Diagnostic[]>();
  const sorted = [...diagnostics].sort(
    (a, b) => compare(a.place.file.path, b.place.file.path) || a.place.start - b.place.start,
  );
  for (const each of sorted) {
    const isOne = each.code === 'ZC0103' || (repeated.includes(each.code) && !each.correction);
    const place = isOne ? '' : `${each.place.file.path}|${each.place.start}`;
    const way = wayOuts.includes(each.code) ? each.help : [];
    const key = [each.code, each.message, ...way, place].join('|');
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const elsewhere = others.filter(
      (other) => other.place.start !== first.place.start || other.place.file !== first.place.file,
    );
    if (elsewhere.length === 0) return [first];
    const help = [
      ...first.help,
      `另有${elsewhere.length}处${first.code === 'ZC0103' ? '用到这个名称' : '与此相同'}`,
    ];
    const correction = first.correction && { ...first.correction, certain: false };
    return [{ ...first, help, ...(correction ? { correction } : {}) }];
  });
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Diagnostics as plain data, for programs. */
export function toJson(diagnostic: Diagnostic) {
  const { code, severity, message, help, place, other, correction, example } = diagnostic;
  return {
    code,
    severity,
    message,
    help,
    ...placeJson(place),
    end: position(place.file.text, place.end),
    ...(other ? { other: placeJson(other) } : {}),
    ...(example === undefined ? {} : { example }),
    ...(correction
      ? {
          corrected: correctedLine(correction),
          fix: {
            start: position(correction.place.file.text, correction.place.start),
            end: position(correction.place.file.text, correction.place.end),
            text: correction.text,
            certain: correction.certain,
          },
        }
      : {}),
  };
}
