import type { Fact, Plan, PlanClause, PlanItem } from '../../compiler/index.ts';
import { keyOf } from '../solver/index.ts';
import { isGranted, type Review, type Witness } from './review.ts';
import { grantingOf } from './typical.ts';

type Figure = PlanClause['figures'][number];

/** ZC0314: two items that pay for the same basis at the same time, and no rule and no reading says how they go together. */
export function checkTwice(review: Review): void {
  const { plan } = review.compiled;
  const paying = plan.items.filter((item) => item.standard !== null);
  const readings = new Map(
    plan.about.measures.flatMap(({ items }) => items.map((item) => [item.id, item.readings] as const)),
  );
  const settled = new Set(plan.concurrentReadings);
  paying.forEach((first, index) => {
    for (const second of paying.slice(index + 1)) {
      const basis = commonBasis(first, second);
      if (basis === null || goTogether(first, second, plan)) continue;
      const both = readings.get(first.id)?.filter((id) => readings.get(second.id)?.includes(id));
      if (both?.some((id) => settled.has(id))) continue;
      const witness = paidTogether(first, second, review);
      if (!witness) continue;
      review.find(
        'ZC0314',
        { place: review.place(second), owners: [first.id, second.id] },
        { first: first.name, second: second.name, basis },
        { title: `${first.name}、${second.name}：各给一次`, witness: () => witness, items: [first, second] },
      );
    }
  });
}

/** Whether the rules themselves say how two items go together: by one frequency, or by one cap. */
const goTogether = (a: PlanItem, b: PlanItem, { sharedCaps }: Plan): boolean =>
  [...sharedCaps, ...[a, b].flatMap(({ frequency }) => frequency ?? [])].some(
    ({ items }) => items.includes(a.id) && items.includes(b.id),
  );

/**
 * What both items pay for: an amount that both are worked out from; or, where both give fixed amounts, the facts that
 * both ask for, if they ask for the same ones.
 */
function commonBasis(a: PlanItem, b: PlanItem): string | null {
  const [first, second] = [amountFacts(a), amountFacts(b)];
  const amount = first.find((fact) => second.some((other) => keyOf(other) === keyOf(fact)));
  if (amount) return amount.name;
  if (first.length > 0 || second.length > 0 || a.subject.code !== b.subject.code) return null;
  const [asked, other] = [askedFacts(a), askedFacts(b)];
  const same =
    asked.size > 0 && asked.size === other.size && [...asked.keys()].every((key) => other.has(key));
  return same ? [...asked.values()].map(({ name }) => name).join('、') : null;
}

/** Facts that the amounts of an item are worked out from. */
const amountFacts = ({ standard }: PlanItem): readonly Fact[] =>
  (standard?.branches ?? []).flatMap(({ award }) => award.figures).flatMap(factOf);

function factOf(source: Figure): readonly Fact[] {
  if (source.from === 'fact') return [source.fact];
  return source.expression.node === 'aggregate' && source.expression.fact ? [source.expression.fact] : [];
}

/** Facts that the conditions of an item ask for, without those that the policy asks of every item. */
function askedFacts(item: PlanItem): ReadonlyMap<string, Fact> {
  const lines = (item.standard?.branches ?? []).flatMap(({ when }) => when ?? []);
  const clauses = [...item.conditions, ...item.where, ...item.subjectConditions, ...lines];
  const own = clauses.filter((clause) => clause.reading === null).flatMap(({ figures }) => figures);
  return new Map(own.flatMap(factOf).map((fact) => [keyOf(fact), fact]));
}

/** Facts for which both come to an amount. */
function paidTogether(first: PlanItem, second: PlanItem, review: Review): Witness | null {
  for (const one of grantingOf(first, review)) {
    for (const other of grantingOf(second, review)) {
      const witness = review.witness(
        [first, second],
        [...one, ...other],
        (results) => isGranted(results, first) && isGranted(results, second),
      );
      if (witness) return witness;
    }
  }
  return null;
}
