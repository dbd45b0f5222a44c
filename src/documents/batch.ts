/** 批次: several decided applications of one policy, which share its quotas. */
import type { Evaluation, Policy } from '../runtime/index.ts';
import { type AwardFault, checkDecisions } from './awards.ts';
import type { Decisions } from './decisions.ts';

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

/** Checks every application of a batch, and the quotas over all of them. */
export function checkBatch(policy: Policy, applications: readonly Application[]): readonly BatchFault[] {
  const single = applications.flatMap(({ name, evaluation, decisions }) =>
    checkDecisions(policy, evaluation, decisions).map((fault) => ({ ...fault, name })),
  );
  return [...single, ...checkQuotas(policy, applications), ...checkNumbers(applications)];
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
