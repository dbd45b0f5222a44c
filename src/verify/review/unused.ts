import type { CompiledPolicy, PlanItem } from '../../compiler/index.ts';

import type { JsonObject } from '../../runtime/index.ts';
import { keyOf, valueOf } from '../solver/index.ts';
import { nodesIn } from './nodes.ts';
import { ANY_FACTS, type Review, type Witness } from './review.ts';
import { typicalOf } from './typical.ts';

type SubjectSyntax = CompiledPolicy['syntax']['subjects'][number];
type FactSyntax = SubjectSyntax['facts'][number];

const declaredKey = (subject: SubjectSyntax, fact: FactSyntax) =>
  subject.code === null ? fact.code : `${subject.code}.${fact.code}`;

/** ZC0308, ZC0311: facts and subjects that no rule looks at, and facts that nothing proves. */
export function checkFacts(review: Review): void {
  const { plan, syntax } = review.compiled;
  const used = new Set(plan.about.measures.flatMap(({ items }) => items.flatMap(({ facts }) => facts)));
  const lists = new Set([
    ...plan.items.map((item) => item.subject.code),
    ...nodesIn(plan.items, 'aggregate').map(({ subject }) => (subject as { code: string | null }).code),
  ]);
  for (const subject of syntax.subjects) {
    if (subject.code !== null && !lists.has(subject.code)) {
      const owners = subject.facts.map((fact) => declaredKey(subject, fact));
      review.find('ZC0308', { place: subject.place, owners }, { what: `主体「${subject.name.text}」` });
      continue;
    }
    for (const fact of subject.facts) {
      const key = declaredKey(subject, fact);
      const where = { place: fact.place, owners: [key] };
      const name = fact.name.text;
      if (!used.has(key)) {
        const item = plan.items.find((one) => one.subject.code === subject.code);
        review.find(
          'ZC0308',
          where,
          { what: `「${name}」` },
          {
            title: `${name}写不写都一样`,
            witness: () => (item ? stating(key, subject, item, review) : null),
            items: item ? [item] : [],
          },
        );
      } else if (!fact.evidence) {
        const item = itemWith(key, review);
        review.find(
          'ZC0311',
          where,
          { fact: name },
          {
            title: `${item?.name ?? ''}要看${name}`,
            witness: () => (item ? typicalOf(item, review) : null),
            items: item ? [item] : [],
          },
        );
      }
    }
  }
}

/** A usual case of an item in which one more fact is stated. */
function stating(key: string, { code }: SubjectSyntax, item: PlanItem, review: Review): Witness | null {
  const facts = review.compiled.plan.subjects.flatMap((subject) => subject.facts);
  const fact = facts.find((one) => keyOf(one) === key);
  const usual = typicalOf(item, review);
  if (!fact || !usual) return null;
  const value = valueOf(fact, ANY_FACTS, String(usual.dossier.application_date));
  const [first, ...others] = code === null ? [] : (usual.dossier[code] as readonly JsonObject[]);
  const dossier: JsonObject =
    code === null
      ? { ...usual.dossier, [fact.code]: value }
      : { ...usual.dossier, [code]: [{ ...first, [fact.code]: value }, ...others] };
  const results = review.results(dossier);
  return results && { dossier, results };
}

const itemWith = (key: string, { compiled: { plan } }: Review): PlanItem | undefined => {
  const about = plan.about.measures.flatMap(({ items }) => items).find(({ facts }) => facts.includes(key));
  return plan.items.find((item) => item.id === about?.id);
};

/** ZC0309: definitions that no clause of their item comes to. */
export function checkDefinitions(review: Review): void {
  for (const item of review.compiled.plan.items) {
    const { definitions, ...rules } = item;
    const used = new Set<string>();
    const visit = (value: unknown): void => {
      for (const { name } of nodesIn(value, 'definition')) {
        if (used.has(String(name))) continue;
        used.add(String(name));
        visit(definitions.find((definition) => definition.name === name)?.value);
      }
    };
    visit(rules);
    for (const { name } of definitions.filter((definition) => !used.has(definition.name))) {
      review.find(
        'ZC0309',
        { place: review.place(item, `定义/${name}`), owners: [item.id] },
        { item: item.id, name },
        { title: `${item.name}：不看${name}`, witness: () => typicalOf(item, review), items: [item] },
      );
    }
  }
}

/** ZC0310: readings that speak about no mechanism, and that no item refers to. */
export function checkReadings(review: Review): void {
  const { plan, syntax } = review.compiled;
  const used = new Set([
    ...plan.about.measures.flatMap(({ items }) => items.flatMap(({ readings }) => readings)),
    ...plan.mechanisms.flatMap(({ readings }) => readings),
  ]);
  const levels = [
    { readings: syntax.readings, items: plan.items },
    ...syntax.measures.map(({ number, readings }) => ({
      readings,
      items: plan.items.filter((item) => item.id.startsWith(`${number}.`)),
    })),
  ];
  for (const { readings, items } of levels) {
    for (const { id, place } of readings.filter((reading) => !used.has(reading.id))) {
      const item = items.find((one) => one.standard !== null) ?? items[0];
      review.find(
        'ZC0310',
        { place, owners: [] },
        { reading: id },
        {
          title: `${item?.name ?? ''}：不依据口径${id}`,
          witness: () => (item ? typicalOf(item, review) : null),
          items: item ? [item] : [],
        },
      );
    }
  }
}
