import type { PlanCap, PlanItem } from '../../compiler/index.ts';
import type { Exact } from '../../runtime/index.ts';
import { applies, type Case, type Formula, greatest, payableOf, type Sense } from '../solver/index.ts';
import { type Line, linesOf } from './lines.ts';
import { isImpossible, type Review } from './review.ts';

/** 给付的各情形: where the formulas hold, the amount is one of the cases. */
export interface Payable {
  readonly where: readonly Formula[];
  readonly cases: readonly Case[];
}

/** Where a line of a standard is the one that counts. */
export function whereApplied(
  { item, branch, earlier, inOrder }: Line,
  sense: Sense,
  review: Review,
): readonly Formula[] {
  return [
    ...review.required(item, sense),
    applies(item, branch, true, sense),
    ...(inOrder ? earlier : []).map((other) => applies(item, other, false, sense)),
  ];
}

/** What the lines of an item give, less what is taken off before the caps. */
export const payableOfItem = (item: PlanItem, sense: Sense, review: Review): readonly Payable[] =>
  linesOf(item, review).map((line) => ({
    where: whereApplied(line, sense, review),
    cases: payableOf(item, line.branch, sense),
  }));

/** The greatest amount of all; null where there is no bound, or it cannot be told. */
export function greatestOf(payable: readonly Payable[]): Exact | null {
  const bounds = payable.flatMap(({ where, cases }) =>
    cases.flatMap(({ when, value }) =>
      isImpossible([...where, when]) ? [] : [greatest(value, [...where, when])],
    ),
  );
  const known = bounds.filter((bound) => bound !== null);
  const [first, ...others] = known;
  if (!first || known.length < bounds.length) return null;
  return others.reduce((most, one) => (one.compareTo(most) > 0 ? one : most), first);
}

/** Whether an item is one amount for each enterprise, and not a sum over its elements. */
export const isOneAmount = ({ mergeBy, subject }: PlanItem): boolean =>
  mergeBy === null && subject.code === null;

/** Whether what counts against a cap has to be nothing, because the frequency bars whoever has had it. */
export function isFresh({ frequency }: PlanItem, history: PlanCap['history']): boolean {
  const rule = frequency?.rule;
  return (
    history === 'none' || rule === 'once' || rule === 'promotion' || (rule === 'annual' && history === 'year')
  );
}

/** How far back a cap looks. */
export const REACH: Readonly<Record<PlanCap['history'], number>> = { none: 0, year: 1, all: 2 };
