import type { Fact, Plan, PlanItem } from '../../compiler/index.ts';
import { exact, type Json, type JsonObject } from '../../runtime/index.ts';
import { literalsOf } from './literals.ts';
import { dayAfter, valuesFor } from './values.ts';

/**
 * 相邻的申报材料: every dossier that differs from a given one in one fact that the item looks at, in one record of
 * history, or by one more element. The values tried are those at which the rules of the item can turn out otherwise.
 */
export function neighbours(dossier: JsonObject, item: PlanItem, plan: Plan): readonly JsonObject[] {
  return [item, ...sharingBefore(item, plan)].flatMap((one) => neighboursOf(dossier, one, plan));
}

/** The items before one that take up what it shares with them. */
function sharingBefore(item: PlanItem, plan: Plan): readonly PlanItem[] {
  const before = plan.items.slice(0, plan.items.indexOf(item));
  return before.filter(({ id }) =>
    plan.sharedCaps.some(({ items }) => items.includes(item.id) && items.includes(id)),
  );
}

function neighboursOf(dossier: JsonObject, item: PlanItem, plan: Plan): readonly JsonObject[] {
  const year = Number(dossier.support_year ?? String(dossier.application_date).slice(0, 4));
  const set = (key: string, value: Json | undefined): JsonObject => without({ ...dossier, [key]: value });
  const lists = plan.subjects.filter((subject) => subject.code !== null);
  const codes = factsOf(item, plan);
  const enterprise = plan.subjects[0]?.facts ?? [];
  const ofEnterprise = enterprise
    .filter((fact) => codes.has(fact.code))
    .flatMap((fact) => changes(fact, dossier, item, likeIt(fact, enterprise, dossier), year));
  const ofLists = lists.flatMap((subject) => {
    const list = subject.code ?? '';
    const facts = subject.facts.filter((fact) => codes.has(`${list}.${fact.code}`));
    if (facts.length === 0 && item.subject.code !== list) return [];
    const given = dossier[list];
    if (!Array.isArray(given)) return [set(list, [{ [subject.id?.code ?? '']: '1' }])];
    const elements = given as readonly JsonObject[];
    const changed = elements.flatMap((element, index) =>
      facts.flatMap((fact) => {
        const near = [...elements.map((other) => other[fact.code] ?? null), ...likeIt(fact, facts, element)];
        return changes(fact, element, item, near, year).map((one) =>
          set(
            list,
            elements.map((other, at) => (at === index ? one : other)),
          ),
        );
      }),
    );
    const id = subject.id?.code ?? '';
    const copies = [1, 2, 3].flatMap((more) => {
      const [first] = elements;
      if (!first) return [];
      const named = (at: number) => String(elements.length + at + 1);
      const fresh = Array.from({ length: more }, (_, at) => ({ ...first, [id]: named(at) }));
      return [set(list, [...elements, ...fresh])];
    });
    return [...changed, ...copies, set(list, undefined), set(list, [])];
  });
  return [...ofEnterprise, ...ofLists, ...history(dossier, item, plan, year), ...times(dossier, item, year)];
}

/** Codes of the facts that an item looks at, the common conditions included: `registered`, `projects.type`. */
function factsOf(item: PlanItem, plan: Plan): ReadonlySet<string> {
  const about = plan.about.measures.flatMap((measure) => measure.items).find((one) => one.id === item.id);
  return new Set(about?.facts ?? []);
}

/** What is known of facts of the same type, with which one may be compared. */
const likeIt = (fact: Fact, facts: readonly Fact[], entry: JsonObject): readonly Json[] =>
  facts.filter(({ type }) => type.type === fact.type.type).map(({ code }) => entry[code] ?? null);

/** An entry with one fact at another value, or without it. */
function changes(
  fact: Fact,
  entry: JsonObject,
  item: PlanItem,
  near: readonly Json[],
  year: number,
): readonly JsonObject[] {
  const values: readonly (Json | undefined)[] = [...valuesFor(fact, item, near, year), undefined];
  return values
    .filter((value) => value !== entry[fact.code])
    .map((value) => without({ ...entry, [fact.code]: value }));
}

/** Earlier awards, awards elsewhere, and a higher policy. */
function history(dossier: JsonObject, item: PlanItem, plan: Plan, year: number): readonly JsonObject[] {
  const prior = list(dossier.prior_awards);
  const list_ = item.subject.code === null ? undefined : dossier[item.subject.code];
  const elements = list(list_);
  const idCode = item.subject.id?.code ?? '';
  const merged = item.mergeBy?.code;
  const owners = [
    ...new Set(
      elements.flatMap((element) => [element[idCode], merged === undefined ? undefined : element[merged]]),
    ),
  ].filter((id): id is string => typeof id === 'string');
  const limits = literalsOf(item).money.filter((value) => !exact(value).isZero());
  const half = limits.map((value) => exact(value).over(exact('2')).cutTo(2).toFixed(2));
  const amounts = [...new Set(['10000.00', ...half, ...limits.map((value) => exact(value).toFixed(2))])];
  const items = item.frequency?.items ?? [item.id];
  const award = (of: string, inYear: number, amount: string, subject: string | undefined): JsonObject =>
    without({ item: of, year: inYear, amount_yuan: amount, subject });
  const whose = item.subject.code === null ? [undefined] : [...owners, 'Z9', undefined];
  const awards = [...new Set([item.id, ...items])].flatMap((of) =>
    [year - 1, year, year - 2].flatMap((inYear) =>
      amounts.flatMap((amount) => whose.map((subject) => award(of, inYear, amount, subject))),
    ),
  );
  const elsewhere = (amount: string, status: string): JsonObject => ({
    ...dossier,
    other_district_awards: [{ item: item.id, amount_yuan: amount, status }],
  });
  return [
    ...awards.map((one) => ({ ...dossier, prior_awards: [...prior, one] })),
    ...(prior.length > 0 ? [{ ...dossier, prior_awards: prior.slice(0, -1) }] : []),
    without({ ...dossier, prior_awards: undefined }),
    ...(item.standard !== null && plan.about.noStacking !== null
      ? [...amounts.map((amount) => elsewhere(amount, 'received')), elsewhere('10000.00', 'applied')]
      : []),
    ...(plan.about.higherPolicyFirst === null ? [] : [{ ...dossier, superseded_items: [item.id] }]),
  ];
}

/** Other days of application and other support years. */
function times(dossier: JsonObject, item: PlanItem, year: number): readonly JsonObject[] {
  const { dates } = literalsOf(item);
  const days = [
    ...dates.flatMap((date) => [date, dayAfter(date, -1), dayAfter(date, 1), dayAfter(date, 300)]),
    `${year + 1}-06-30`,
    `${year}-12-20`,
  ];
  return [
    ...[...new Set(days)].map((day) => ({ ...dossier, application_date: day })),
    ...[year - 1, year + 1].map((other) => ({ ...dossier, support_year: other })),
    { ...dossier, support_year: year + 1, application_date: `${year + 1}-12-20` },
  ];
}

const list = (value: Json | undefined): readonly JsonObject[] =>
  Array.isArray(value) ? (value as readonly JsonObject[]) : [];

/** An entry without the keys that have no value. */
function without(entry: { readonly [key: string]: Json | undefined }): JsonObject {
  return Object.fromEntries(
    Object.entries(entry).filter((pair): pair is [string, Json] => pair[1] !== undefined),
  );
}
