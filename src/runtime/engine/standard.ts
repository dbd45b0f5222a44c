/** 标准: from the lines of a standard to one amount. */
import { isUnknown, type Known } from '../known.ts';
import type { Branch, Standard } from '../rules.ts';
import { partsOf } from './check.ts';
import {
  capped,
  either,
  highest,
  type Interval,
  intervalOf,
  isNothing,
  NOTHING,
  onTopOf,
  STAGE,
  type Stage,
  sum,
  under,
} from './interval.ts';
import type { OfSubject, Record } from './notes.ts';

interface Applicable {
  readonly when: Known<boolean>;
  readonly amount: Interval;
}

/** The amount of a standard with what 加奖 adds to it; null where no line of the standard applies. */
export function standardAmount<F, S>(
  standard: Standard<F, S>,
  f: F,
  s: S,
  label: OfSubject,
  record: Record | undefined,
): Interval | null {
  const amount = chosenAmount(standard, f, s, label, record);
  if (amount === null || isNothing(amount)) return amount;
  return (standard.bonuses ?? []).reduce((before, bonus) => {
    const when = applies(bonus, f, s, STAGE.bonus, label, record);
    if (when === false) return before;
    const added = amountOf(bonus, f, s, STAGE.bonus);
    // A bonus comes on top of an award: where the standard gives nothing, there is nothing to add to.
    const after = sum([before, onTopOf(amount, under(when, added, STAGE.bonus))]);
    record?.({ kind: 'bonus', ...label, ...awardNote(bonus, f, s), amount: added, before, after });
    return after;
  }, amount);
}

function chosenAmount<F, S>(
  standard: Standard<F, S>,
  f: F,
  s: S,
  label: OfSubject,
  record: Record | undefined,
): Interval | null {
  const lines = applicableLines(standard, f, s, label, record);
  if (lines.length === 0) return null;
  if (standard.choose !== 'highest') {
    return lines.reduceRight(
      (others, line) => either(line.when, line.amount, others, STAGE.standardCondition),
      NOTHING,
    );
  }
  const amount = lines
    .map((line) => under(line.when, line.amount, STAGE.standardCondition))
    .reduce((chosen, other) => highest(chosen, other));
  if (lines.length > 1) record?.({ kind: 'highest', ...label, figures: [], after: amount });
  return amount;
}

/** The lines that apply or may apply; of alternatives, only those down to the first that certainly does. */
function applicableLines<F, S>(
  standard: Standard<F, S>,
  f: F,
  s: S,
  label: OfSubject,
  record: Record | undefined,
): readonly Applicable[] {
  const lines: Applicable[] = [];
  for (const line of standard.branches) {
    const when = applies(line, f, s, STAGE.standardCondition, label, record);
    if (when === false) continue;
    const amount = amountOf(line, f, s, STAGE.amount);
    record?.({ kind: 'award', ...label, ...awardNote(line, f, s), amount });
    lines.push({ when, amount });
    if (standard.choose !== 'highest' && !isUnknown(when)) break;
  }
  return lines;
}

/** Whether a line applies. */
function applies<F, S>(
  { when: clause }: Branch<F, S>,
  f: F,
  s: S,
  stage: Stage,
  label: OfSubject,
  record: Record | undefined,
): Known<boolean> {
  if (clause === undefined) return true;
  const passes = clause.test(f, s);
  record?.({
    kind: 'check',
    ...label,
    stage,
    refusal: 'no_standard',
    words: clause.words,
    figures: clause.figures(f, s),
    passes,
    ...partsOf(clause, f, s),
  });
  return passes;
}

/** What a line gives, within its own limit. */
function amountOf<F, S>({ award }: Branch<F, S>, f: F, s: S, stage: Stage): Interval {
  const amount = intervalOf(award.value(f, s), stage);
  return award.limit === undefined ? amount : capped(amount, intervalOf(award.limit(f, s), stage));
}

/** What the recorder is told about the award of a line. */
const awardNote = <F, S>({ award }: Branch<F, S>, f: F, s: S) => ({
  words: award.words,
  figures: award.figures(f, s),
  ...partsOf(award, f, s),
});
