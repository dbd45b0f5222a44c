import type { PlanCap, PlanItem } from '../compiler/index.ts';

/** 封顶的历史 as far as it can matter: where an earlier award bars the claim altogether, it never comes to the cap. */
export function effectiveHistory(item: PlanItem, cap: PlanCap): PlanCap['history'] {
  const sameClaimant = item.subject.code === null || cap.scope === 'subject';
  const bars = sameClaimant ? item.frequency?.rule : undefined;
  if (bars === 'once' || (bars === 'annual' && cap.history === 'year')) return 'none';
  return cap.history;
}
