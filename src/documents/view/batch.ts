/** What the documents on a whole batch say alike: what was decided, for which years, and what it comes to. */
import { type About, supportYearOf } from '../../runtime/index.ts';
import { amountInCapitals, amountInFigures, sumOfAmounts } from '../amounts.ts';
import type { Application } from '../application.ts';
import { type Decided, decidedOf } from './decided.ts';
import { distinct, enumerate } from './phrases.ts';
import { record, text } from './schema.ts';

/** 一家企业的核定: one application with what was decided of it. */
export interface DecidedApplication {
  readonly application: Application;
  readonly decided: readonly Decided[];
}

/** Gathers what was decided of every application, in the order of the batch. */
export function decidedApplications(
  about: About,
  applications: readonly Application[],
): readonly DecidedApplication[] {
  return applications.map((application) => ({
    application,
    decided: decidedOf(about, application.evaluation, application.decisions),
  }));
}

export const sumView = record({
  figures: text.describe('小写合计，不带单位'),
  capitals: text.describe('大写合计'),
});

/** 合计 in figures and in capitals. */
export function sumOf(amounts: readonly string[]) {
  const sum = sumOfAmounts(amounts);
  return { figures: amountInFigures(sum), capitals: amountInCapitals(sum) };
}

/** Rows that belong together: the first has the head, over all of them and over a 小计 where there is one. */
export function rowsOfOne<H extends object, R extends object>(
  head: (span: string) => H,
  rows: readonly R[],
  subtotal: string | null = null,
): readonly (R & { readonly head: H | null })[] {
  const span = String(rows.length + (subtotal === null ? 0 : 1));
  return rows.map((row, index) => ({ head: index === 0 ? head(span) : null, ...row }));
}

/** 小计 of the rows of one enterprise; null where there is one row. */
export function subtotalOf(amounts: readonly string[]): string | null {
  return amounts.length < 2 ? null : amountInFigures(sumOfAmounts(amounts));
}

/** 支持年度 of a batch, the earliest first. */
export function yearsOf(applications: readonly Application[]): readonly number[] {
  return distinct(applications.map(({ evaluation }) => supportYearOf(evaluation.prepared))).toSorted(
    (a, b) => a - b,
  );
}

/** `2021、2022年度`. */
export function yearsInWords(years: readonly number[]): string {
  return `${enumerate(years.map(String))}年度`;
}
