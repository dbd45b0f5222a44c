/** 批次: several decided applications of one policy, which share its quotas and its annual totals. */
import { type Evaluation, type Policy, supportYearOf } from '../runtime/index.ts';
import { amountInFigures, compareAmounts, sumOfAmounts } from './amounts.ts';
import { type AwardFault, checkDecisions } from './awards.ts';
import type { Decisions } from './decisions.ts';
import { distinct } from './view/phrases.ts';

/** 申报: one evaluated dossier with its decisions. */
export interface Application {
  /** Where it comes from, for messages: the name of the enterprise or of the file. */
  readonly name: string;
  readonly evaluation: Evaluation;
  readonly decisions: Decisions;
}

/** 批次错误: a fault of one application, or of the batch as a whole where `name` is empty. */
export interface BatchFault extends AwardFault {
  readonly name: string;
}

/** Checks every application of a batch, and what they share. */
export function checkBatch(policy: Policy, applications: readonly Application[]): readonly BatchFault[] {
  const single = applications.flatMap(({ name, evaluation, decisions }) =>
    checkDecisions(policy, evaluation, decisions).map((fault) => ({ ...fault, name })),
  );
  return [
    ...single,
    ...checkQuotas(policy, applications),
    ...checkAnnualTotals(policy, applications),
    ...checkNumbers(applications),
  ];
}

/** What was decided of a year's awards may not come to more than its annual total; it is cut before it is decided. */
function checkAnnualTotals(policy: Policy, applications: readonly Application[]): readonly BatchFault[] {
  const years = distinct(applications.map(({ evaluation }) => supportYearOf(evaluation.prepared)));
  return policy.about.annualTotals.flatMap(({ words, items, total_yuan: total }) =>
    years.flatMap((year) => {
      const decided = sumOfAmounts(
        applications
          .filter(({ evaluation }) => supportYearOf(evaluation.prepared) === year)
          .flatMap(({ decisions }) => decisions.decisions)
          .filter(({ item }) => items.includes(item))
          .map(({ amount_yuan }) => amount_yuan),
      );
      if (compareAmounts(decided, total) <= 0) return [];
      const message = `${words}；本批${year}年度核定合计${amountInFigures(decided)}元，请先按比例核减（hengce allocate）。`;
      return [{ code: 'E_ANNUAL_TOTAL_EXCEEDED' as const, path: '', name: '', message }];
    }),
  );
}

function checkQuotas(policy: Policy, applications: readonly Application[]): readonly BatchFault[] {
  return policy.about.measures
    .flatMap((measure) => measure.items)
    .flatMap((item) => {
      if (item.quota === null) return [];
      const holders = applications.filter(({ decisions }) =>
        decisions.decisions.some((decision) => decision.item === item.id),
      );
      if (holders.length <= item.quota.count) return [];
      const names = holders.map(({ name }) => name).join('、');
      const message = `事项${item.id}“${item.name}”名额${item.quota.count}个，本批核定${holders.length}个：${names}。`;
      return [{ code: 'E_QUOTA_EXCEEDED' as const, path: '', name: '', message }];
    });
}

/** Two notices may not have the same number. */
function checkNumbers(applications: readonly Application[]): readonly BatchFault[] {
  const seen = new Map<string, string>();
  return applications.flatMap(({ name, decisions: { document_number: number } }) => {
    const other = seen.get(number);
    if (other === undefined) {
      seen.set(number, name);
      return [];
    }
    const message = `发文字号“${number}”已用于${other}。`;
    return [{ code: 'E_DUPLICATE' as const, path: 'document_number', name, message }];
  });
}
