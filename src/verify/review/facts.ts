import type { Plan, PlanItem } from '../../compiler/index.ts';
import type { JsonObject } from '../../runtime/index.ts';
import { ANY_FACTS, keyOf, statedValue } from '../solver/index.ts';
import { nodesIn } from './nodes.ts';
import type { Review, Shown, Witness } from './review.ts';
import { typicalOf } from './typical.ts';

type Subject = Plan['subjects'][number];
type Fact = Subject['facts'][number];

/** ZC0308, ZC0311: facts and subjects that no rule looks at, and facts that nothing proves. */
export function checkFacts(review: Review): void {
  const { plan, syntax } = review.compiled;
  const used = new Set(plan.about.measures.flatMap(({ items }) => items.flatMap(({ facts }) => facts)));
  const lookedAt = listsIn(plan);
  const declared = new Map(
    syntax.subjects.map((subject) => [
      subject.name.text,
      { place: subject.place, facts: new Map(subject.facts.map((fact) => [fact.name.text, fact.place])) },
    ]),
  );
  for (const subject of plan.subjects) {
    const where = declared.get(subject.name);
    if (!where) continue;
    const facts = subject.facts.filter((fact) => fact.code !== subject.id?.code);
    if (!lookedAt.has(subject.code)) {
      review.find(
        'ZC0308',
        { place: where.place, owners: facts.map(keyOf) },
        { what: `主体「${subject.name}」` },
        idle(subject.name, subject, facts, review),
      );
      continue;
    }
    for (const fact of facts) {
      const at = { place: where.facts.get(fact.name) ?? where.place, owners: [keyOf(fact)] };
      if (!used.has(keyOf(fact)))
        review.find('ZC0308', at, { what: `「${fact.name}」` }, idle(fact.name, subject, [fact], review));
      else if (fact.evidence.length === 0)
        review.find('ZC0311', at, { fact: fact.name }, decisive(fact, review));
    }
  }
}

/** The subjects that some rule is about, or whose elements it counts or adds up; null is the enterprise. */
const listsIn = ({ items }: Plan): ReadonlySet<string | null> =>
  new Set([
    null,
    ...items.map((item) => item.subject.code),
    ...nodesIn(items, 'aggregate').map(({ subject }) => (subject as Subject).code),
  ]);

/** A usual case in which the facts are stated, and nothing comes of it. */
function idle(name: string, subject: Subject, facts: readonly Fact[], review: Review): Shown {
  const { items } = review.compiled.plan;
  const item = items.find((one) => one.subject.code === subject.code) ?? items[0];
  return {
    title: `${name}写不写都一样`,
    witness: () => (item ? stating(facts, subject, item, review) : null),
    items: item ? [item] : [],
  };
}

function stating(
  facts: readonly Fact[],
  { code, id }: Subject,
  item: PlanItem,
  review: Review,
): Witness | null {
  const usual = typicalOf(item, review)?.dossier;
  if (!usual) return null;
  const values = Object.fromEntries(
    facts.map((fact) => [fact.code, statedValue(fact, ANY_FACTS, String(usual.application_date))]),
  );
  const [element] =
    code === null ? [] : ((usual[code] ?? [{ [id?.code ?? '']: '1' }]) as readonly JsonObject[]);
  const dossier: JsonObject =
    code === null ? { ...usual, ...values } : { ...usual, [code]: [{ ...element, ...values }] };
  const results = review.results(dossier);
  return results && { dossier, results };
}

/** A usual case of an item that looks at the fact. */
function decisive(fact: Fact, review: Review): Shown {
  const { plan } = review.compiled;
  const about = plan.about.measures
    .flatMap(({ items }) => items)
    .find(({ facts }) => facts.includes(keyOf(fact)));
  const item = plan.items.find(({ id }) => id === about?.id);
  return {
    title: `${item?.name ?? ''}要看${fact.name}`,
    witness: () => (item ? typicalOf(item, review) : null),
    items: item ? [item] : [],
  };
}
