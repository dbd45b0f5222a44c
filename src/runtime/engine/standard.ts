/** 标准: from the lines of a standard to one amount. */
import { isUnknown, type Known } from '../known.ts';
import type { Standard } from '../rules.ts';
import { partsOf } from './check.ts';
import { either, highest, type Interval, intervalOf, NOTHING, STAGE, under } from './interval.ts';
import type { OfSubject, Record } from './notes.ts';

interface Applicable {
  readonly when: Known<boolean>;
  readonly amount: Interval;
}

/** The amount of a standard; null where none of its lines applies. */
export function standardAmount<F, S>(
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
  for (const { when: clause, award } of standard.branches) {
    const when = clause === undefined ? true : clause.test(f, s);
    if (clause !== undefined) {
      record?.({
        kind: 'check',
        ...label,
        stage: STAGE.standardCondition,
        refusal: 'no_standard',
        words: clause.words,
        figures: clause.figures(f, s),
        passes: when,
        ...partsOf(clause, f, s),
      });
    }
    if (when === false) continue;
    const amount = intervalOf(award.value(f, s), STAGE.amount);
    record?.({
      kind: 'award',
      ...label,
      words: award.words,
      figures: award.figures(f, s),
      amount,
      ...partsOf(award, f, s),
    });
    lines.push({ when, amount });
    if (standard.choose !== 'highest' && !isUnknown(when)) break;
  }
  return lines;
}
