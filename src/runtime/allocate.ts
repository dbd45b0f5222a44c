/** 年度总额: a year's awards, cut pro rata where they come to more than there is. */
import type { AnnualTotalAbout, Evaluation, ItemResult } from './contract.ts';
import { cutToFen, Exact, exact, toYuan } from './exact.ts';
import { supportYearOf } from './support-year.ts';

/** 分配: what one annual total leaves of the awards of one support year. */
export interface Allocation {
  /** `本条各事项年度总额2000万元，超出的按比例核减`. */
  readonly annual_total: string;
  readonly items: readonly string[];
  /** 支持年度. */
  readonly year: number;
  readonly total_yuan: string;
  /** What the awards come to. */
  readonly claimed_yuan: string;
  /** What is left of them: the same, or the whole total where they come to more. */
  readonly allocated_yuan: string;
  /** Whether they were cut. */
  readonly cut: boolean;
  readonly awards: readonly AllocatedAward[];
  /** Undetermined items, which have no part. Where there is one, the allocation is provisional. */
  readonly open: readonly OpenAward[];
}

/** One award before and after. */
export interface AllocatedAward {
  /** The place of the evaluation among those given, from 0. */
  readonly application: number;
  readonly item: string;
  readonly claimed_yuan: string;
  readonly allocated_yuan: string;
}

/** An undetermined item of one evaluation. */
export interface OpenAward {
  readonly application: number;
  readonly item: string;
  /** The most that it can come to; null where nothing is certain. */
  readonly at_most_yuan: string | null;
}

/**
 * 年度总额分配: cuts the eligible awards of a batch of evaluations to the annual totals of their policy
 * (`policy.about.annualTotals`), year by year; what is within its total stays as it is.
 *
 * Where the awards of a year come to more than the total, each is multiplied by total ÷ sum, exactly, and cut to 分; the 分
 * that are left go, one each, to the awards with the largest fractions cut off, and of equal fractions to the one that was
 * given first (the method of largest remainders). So the total is met to the 分 and no award grows. Totals are applied in
 * their order, items before measures before the policy, each to what the one before it has left.
 *
 * An award is what was decided, where the evaluation was made with decisions and the amount is one that an office decides,
 * and otherwise the amount of the result. Undetermined items are not allocated, and nothing is reserved for them: they
 * are in `open`, and the allocation must be made again when they are settled.
 */
export function allocate(
  evaluations: readonly Evaluation[],
  annualTotals: readonly AnnualTotalAbout[],
): readonly Allocation[] {
  const applications = evaluations.map((evaluation, application) => ({ evaluation, application }));
  const years = [...new Set(evaluations.map(({ prepared }) => supportYearOf(prepared)))].sort(
    (a, b) => a - b,
  );
  const left = new Map<string, Exact>();
  return annualTotals.flatMap((annual) =>
    years.map((year) => {
      const ofYear = applications.filter(({ evaluation }) => supportYearOf(evaluation.prepared) === year);
      const results = ofYear.flatMap(({ evaluation, application }) =>
        evaluation.items
          .filter(({ item }) => annual.items.includes(item))
          .map((result) => ({ result, application, key: `${application}/${result.item}`, evaluation })),
      );
      for (const { result, key, evaluation } of results)
        if (!left.has(key)) left.set(key, claimOf(evaluation, result));
      const claims = results.filter(({ key }) => left.get(key)?.isZero() === false);
      const before = claims.map(({ key }) => left.get(key) ?? Exact.zero);
      const after = apportion(before, exact(annual.total_yuan));
      const awards = claims.map(({ result: { item }, application, key }, index) => {
        const [claimed = Exact.zero, allocated = Exact.zero] = [before[index], after[index]];
        left.set(key, allocated);
        return { application, item, claimed_yuan: toYuan(claimed), allocated_yuan: toYuan(allocated) };
      });
      return {
        annual_total: annual.words,
        items: annual.items,
        year,
        total_yuan: toYuan(cutToFen(exact(annual.total_yuan))),
        claimed_yuan: toYuan(sum(before)),
        allocated_yuan: toYuan(sum(after)),
        cut: after !== before,
        awards,
        open: results.flatMap(({ result, application }) => openOf(result, application)),
      };
    }),
  );
}

function openOf({ item, status, certain }: ItemResult, application: number): readonly OpenAward[] {
  return status === 'undetermined'
    ? [{ application, item, at_most_yuan: certain?.at_most_yuan ?? null }]
    : [];
}

/** Amounts of whole 分 cut to a total by the method of largest remainders; unchanged where they do not exceed it. */
function apportion(amounts: readonly Exact[], total: Exact): readonly Exact[] {
  const whole = sum(amounts);
  const limit = cutToFen(total);
  if (whole.compareTo(limit) <= 0) return amounts;
  // Remainders are kept as multiples of 1 ÷ whole: whole numbers of 分², which compare without division.
  const quotas = amounts.map((amount, index) => {
    const cut = cutToFen(amount.times(limit).over(whole));
    return { index, cut, remainder: amount.times(limit).minus(cut.times(whole)) };
  });
  let odd = limit.minus(sum(quotas.map(({ cut }) => cut)));
  const raised = new Set<number>();
  for (const { index } of quotas.toSorted((a, b) => b.remainder.compareTo(a.remainder))) {
    if (odd.isZero()) break;
    raised.add(index);
    odd = odd.minus(ONE_FEN);
  }
  return quotas.map(({ index, cut }) => (raised.has(index) ? cut.plus(ONE_FEN) : cut));
}

const ONE_FEN = exact('0.01');
const sum = (amounts: readonly Exact[]): Exact => amounts.reduce((all, one) => all.plus(one), Exact.zero);

function claimOf({ decided }: Evaluation, { item, kind, amount_yuan }: ItemResult): Exact {
  const byOffice = kind === 'ceiling' || kind === 'discretionary';
  if (decided === undefined || !byOffice) return exact(amount_yuan ?? '0');
  return sum(decided.filter((one) => one.item === item).map((one) => exact(one.amount_yuan)));
}
