import { parse } from './1-parse/index.ts';
import { check } from './2-check/index.ts';
import { createReporter, type Diagnostic, inOrder } from './diagnostics/index.ts';
import type { SourceFile } from './source.ts';

/** What {@link correct} did. */
export interface Corrected<F extends SourceFile> {
  /** The rule files, with the corrections written into them. */
  readonly files: readonly F[];
  /** The diagnostics whose corrections were written, with the places that they had before. */
  readonly written: readonly CertainDiagnostic[];
  /** Those whose correction is certain by itself, but would lead to another message: the author must look. */
  readonly doubtful: readonly CertainDiagnostic[];
}

/** A diagnostic with a correction that nothing else can have been meant by. */
export type CertainDiagnostic = Diagnostic & Required<Pick<Diagnostic, 'correction'>>;

/**
 * 自动改正: writes the certain corrections into the rule files. Each must take its own message away and bring no new
 * one: that the sentence reads once it is written is the proof that it was meant. Done a second time, it does nothing.
 */
export function correct<F extends SourceFile>(files: readonly F[]): Corrected<F> {
  const before = diagnose(files);
  const candidates = before.filter(isCertain);
  // Nearly always all of them are right together; where they are not, each stands for itself.
  const attempts = [candidates, ...(candidates.length > 1 ? candidates.map((one) => [one]) : [])];
  for (const attempt of attempts) {
    if (attempt.length === 0) continue;
    const changed = files.map((file) => withCorrections(file, attempt));
    if (!isBetter(attempt, before, diagnose(changed))) continue;
    const further = correct(changed);
    return { ...further, written: [...attempt, ...further.written] };
  }
  return { files, written: [], doubtful: candidates };
}

/** The diagnostics of the rule files, without compiling what is sound. */
function diagnose(files: readonly SourceFile[]): readonly Diagnostic[] {
  const reporter = createReporter();
  const syntax = parse(files, reporter);
  if (syntax) check(syntax, reporter);
  return inOrder(reporter.found);
}

const isCertain = (diagnostic: Diagnostic): diagnostic is CertainDiagnostic =>
  diagnostic.correction?.certain === true;

function withCorrections<F extends SourceFile>(file: F, diagnostics: readonly CertainDiagnostic[]): F {
  const corrections = diagnostics
    .map(({ correction }) => correction)
    .filter(({ place }) => place.file.path === file.path)
    .sort((a, b) => b.place.start - a.place.start);
  const text = corrections.reduce(
    (whole, { place, text }) => whole.slice(0, place.start) + text + whole.slice(place.end),
    file.text,
  );
  return text === file.text ? file : { ...file, text };
}

/**
 * Whether the messages of an attempt went away and no others came. Of a sentence only the first mistake is said, so the
 * same message may come again further on.
 */
function isBetter(
  attempt: readonly Diagnostic[],
  before: readonly Diagnostic[],
  after: readonly Diagnostic[],
): boolean {
  const left = new Map<string, number>();
  const key = ({ code, message, place }: Diagnostic) => `${code}|${message}|${place.file.path}`;
  for (const one of before) left.set(key(one), (left.get(key(one)) ?? 0) + 1);
  for (const one of after) {
    const count = left.get(key(one)) ?? 0;
    if (count === 0) return false;
    left.set(key(one), count - 1);
  }
  const same = (one: Diagnostic) => (other: Diagnostic) =>
    key(other) === key(one) && other.place.start === one.place.start;
  return !attempt.some((one) => after.some(same(one)));
}
