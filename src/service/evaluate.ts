import { parseJson } from '../reading/index.ts';
import type { Evaluation, Policy } from '../runtime/index.ts';
import type { Metrics } from './metrics.ts';
import { Problem } from './problems.ts';

/** 读JSON of a body, or of a line of one. */
export function readBody(bytes: Uint8Array): unknown {
  const outcome = parseJson(textOf(bytes));
  if (outcome.ok) return outcome.value;
  throw new Problem('E_JSON', `收到的内容${outcome.problem}`);
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Problem('E_JSON', '收到的内容不是UTF-8编码。');
  }
}

/** 核对并审核 a dossier; one that must be sent back is a problem with all of its faults. */
export function evaluateDossier(dossier: unknown, policy: Policy, metrics: Metrics): Evaluation {
  const preparation = policy.prepare(dossier);
  metrics.evaluated(preparation.ok ? 'evaluated' : 'returned');
  if (preparation.ok) return policy.evaluate(preparation.prepared);
  const { faults } = preparation;
  throw new Problem('E_DOSSIER', `申报材料有${faults.length}处错误。`, faults);
}

/** 审核结果 as it is sent: without the dossier, which the sender has. */
export function evaluationAnswer({ policy, items, totals }: Evaluation) {
  return { policy, items, totals };
}
