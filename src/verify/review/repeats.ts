import type { PlanItem } from '../../compiler/index.ts';
import { exact, type JsonObject } from '../../runtime/index.ts';
import { nodesIn } from './nodes.ts';
import { isGranted, type Review, type Witness } from './review.ts';
import { typicalOf } from './typical.ts';

/** ZC0312: awards that may be had again and again: nothing in the rule of the item looks at what was received before. */
export function checkRepeats(review: Review): void {
  for (const item of review.compiled.plan.items) {
    if (item.standard === null || looksBack(item)) continue;
    const witness = again(item, review);
    if (!witness) continue;
    review.find(
      'ZC0312',
      { place: review.place(item), owners: [item.id] },
      { item: item.id },
      { title: `${item.name}：享受过一次，又享受一次`, witness: () => witness, items: [item] },
    );
  }
}

const looksBack = (item: PlanItem): boolean =>
  item.frequency !== null ||
  item.caps.some((cap) => cap.history !== 'none') ||
  nodesIn(item, 'received').length + nodesIn(item, 'awarded').length > 0;

/** Facts for the award, and the same award in the year before. */
function again(item: PlanItem, review: Review): Witness | null {
  const once = typicalOf(item, review);
  const result = once?.results.get(item.id);
  if (!once || !result?.amount_yuan) return null;
  const year = Number(once.dossier.support_year ?? String(once.dossier.application_date).slice(0, 4));
  const [element] =
    item.subject.code === null ? [] : (once.dossier[item.subject.code] as readonly JsonObject[]);
  const id = item.subject.id && element?.[item.subject.id.code];
  const award: JsonObject = {
    item: item.id,
    year,
    amount_yuan: exact(result.amount_yuan).toFixed(2),
    ...(typeof id === 'string' ? { subject: id } : {}),
  };
  const dossier = { ...once.dossier, prior_awards: [award] };
  const results = review.results(dossier);
  const isSame = results?.get(item.id)?.amount_yuan === result.amount_yuan;
  return results && isGranted(results, item) && isSame ? { dossier, results } : null;
}
