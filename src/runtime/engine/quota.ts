/** 名额. */
import { integer } from '../exact.ts';
import { and, compare } from '../operators.ts';
import type { Quota } from '../rules.ts';
import type { Check } from './check.ts';
import { STAGE } from './interval.ts';
import type { Record } from './notes.ts';

/** Whether the place in the selection is within the number of places. */
export function quotaCheck<F>(quota: Quota<F>, f: F, record: Record | undefined): Check {
  const check: Check = {
    stage: STAGE.quota,
    refusal: 'quota',
    // Places are counted from one.
    passes: and(compare(quota.rank(f), '>=', integer(1)), compare(quota.rank(f), '<=', integer(quota.count))),
  };
  record?.({ kind: 'check', ...check, words: quota.words, figures: quota.figures(f) });
  return check;
}
