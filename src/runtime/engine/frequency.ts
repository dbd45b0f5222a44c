/** 频次: what earlier awards bar, and what a promotion still pays. */
import type { ContractFacts } from '../facts.ts';
import { awarded, awardedInYear, receivedBetween, type SubjectIds } from '../history.ts';
import type { Known } from '../known.ts';
import { compare, not, or, yearOf } from '../operators.ts';
import type { Frequency } from '../rules.ts';
import type { Check } from './check.ts';
import { type Interval, intervalBetween, less, STAGE } from './interval.ts';
import type { OfSubject, Record } from './notes.ts';
import { historyFigures } from './words.ts';

/** Whose amount it is: an element's (or several that count together), or the enterprise's. */
export interface Claimant<S> {
  readonly element: S;
  /** The ids under which it may have had awards; absent for the enterprise. */
  readonly ids: SubjectIds;
  /** How its steps are labelled in the trace. */
  readonly label: OfSubject;
}

/** Whether the frequency leaves room for an award. */
export function frequencyCheck<F extends ContractFacts, S>(
  frequency: Frequency<F, S>,
  f: F,
  claimant: Claimant<S>,
  record: Record | undefined,
): Check {
  const passes = isOpen(frequency, f, claimant);
  const check = { stage: STAGE.frequency, refusal: 'frequency', passes } as const;
  record?.({
    kind: 'check',
    ...check,
    ...claimant.label,
    words: frequency.words,
    figures: historyFigures(f, frequency.items, claimant.ids),
  });
  return check;
}

function isOpen<F extends ContractFacts, S>(
  frequency: Frequency<F, S>,
  f: F,
  { element, ids }: Claimant<S>,
): Known<boolean> {
  const { rule, items, promotedOn } = frequency;
  switch (rule) {
    case 'once':
      return not(awarded(f, items, ids));
    case 'annual':
      return not(awardedInYear(f, items, 0, ids));
    case 'promotion': {
      const promoted =
        promotedOn !== undefined && compare(yearOf(promotedOn(f, element)), '=', f.support_year);
      return or(not(awarded(f, items, ids)), promoted);
    }
  }
}

/** 晋级补差: the standard less everything received under it; other frequencies leave the amount as it is. */
export function lessPromotion<F extends ContractFacts, S>(
  frequency: Frequency<F, S>,
  f: F,
  claimant: Claimant<S>,
  amount: Interval,
  record: Record | undefined,
): Interval {
  if (frequency.rule !== 'promotion') return amount;
  const earlier = intervalBetween(receivedBetween(f, frequency.items, claimant.ids), STAGE.amount);
  const after = less(amount, earlier);
  if (after !== amount) {
    const figures = record && historyFigures(f, frequency.items, claimant.ids);
    record?.({ kind: 'promotion', ...claimant.label, figures: figures ?? [], after });
  }
  return after;
}
