/** Conditions on the way to an amount: each is a check, and an item or a subject goes through a list of them. */
import type { Refusal } from '../contract.ts';
import type { Known } from '../known.ts';
import type { Clause, Part } from '../rules.ts';
import { type Interval, type Stage, under } from './interval.ts';
import type { Record } from './notes.ts';

/** One condition and its outcome. */
export interface Check {
  readonly stage: Stage;
  readonly passes: Known<boolean>;
  /** Why the item is refused where this check fails. */
  readonly refusal: Refusal;
  /** Id of the 口径 that supplies the condition. */
  readonly reading?: string;
}

/** Goes through all clauses, without stopping at the first that fails: a refusal names every reason. */
export function checkAll<F, S>(
  clauses: readonly Clause<F, S>[],
  f: F,
  s: S,
  at: { readonly stage: Stage; readonly refusal: Refusal; readonly subject?: string },
  record: Record | undefined,
): readonly Check[] {
  return clauses.map((clause) => {
    const passes = clause.test(f, s);
    record?.({
      kind: 'check',
      ...at,
      words: clause.words,
      figures: clause.figures(f, s),
      passes,
      ...partsOf(clause, f, s),
      ...readingOf(clause),
    });
    return { stage: at.stage, refusal: at.refusal, passes, ...readingOf(clause) };
  });
}

/** The parts of a clause or an amount, for the recorder. */
export function partsOf<F, S>(
  { parts }: { readonly parts?: (f: F, s: S) => readonly Part[] },
  f: F,
  s: S,
): { readonly parts?: readonly Part[] } {
  return parts === undefined ? {} : { parts: parts(f, s) };
}

function readingOf(clause: { readonly reading?: string }): { readonly reading?: string } {
  return clause.reading === undefined ? {} : { reading: clause.reading };
}

/** Whether one of the checks fails, so that nothing else matters. */
export function isRefused(checks: readonly Check[]): boolean {
  return checks.some((check) => check.passes === false);
}

/** An amount behind checks: nothing where one fails, possibly nothing where one cannot be told. */
export function behind(checks: readonly Check[], amount: Interval): Interval {
  return checks.reduceRight((behindIt, check) => under(check.passes, behindIt, check.stage), amount);
}

/** The 口径 that supplied checks which did not pass. */
export function readingsOf(checks: readonly Check[]): readonly string[] {
  return checks.flatMap((check) =>
    check.passes !== true && check.reading !== undefined ? [check.reading] : [],
  );
}
