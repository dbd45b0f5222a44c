import type { Fact, Plan, PlanItem } from '../../compiler/index.ts';
import { Exact, exact, type Json, type JsonObject } from '../../runtime/index.ts';
import { assumedFacts } from '../explore/write.ts';
import { emptyKey } from './conditions.ts';
import { isoOf } from './days.ts';
import { APPLICATION_DATE, SUPPORT_YEAR } from './domain.ts';
import { keyOf } from './quantities.ts';
import type { Model } from './solve.ts';

/** The id of the one element that each list has. */
const ONLY = '1';

/** 申报材料 for a model: what it says, and a value for every other fact that the items look at. */
export function dossierOf(model: Model, items: readonly PlanItem[], plan: Plan): JsonObject {
  const day = model.numbers.get(APPLICATION_DATE.key)?.value.toString();
  const applied = day === undefined ? plan.about.effectiveOn : isoOf(Number(day));
  const year = Number(applied.slice(0, 4));
  const supported = Number(model.numbers.get(SUPPORT_YEAR.key)?.value.toString() ?? year);
  const wanted = new Set(items.flatMap((item) => factsOf(item, plan)));
  const [enterprise, ...lists] = plan.subjects;
  const stated = (facts: readonly Fact[]) =>
    Object.fromEntries(
      facts
        .filter((fact) => wanted.has(keyOf(fact)) || isIn(model, fact))
        .map((fact) => [fact.code, statedValue(fact, model, applied)]),
    );
  const elements = lists.flatMap((subject) => {
    const facts = stated(subject.facts.filter((fact) => fact.code !== subject.id?.code));
    const isAsked = Object.keys(facts).length > 0 || items.some((item) => item.subject.code === subject.code);
    return isAsked ? [[subject.code ?? '', [{ [subject.id?.code ?? '']: ONLY, ...facts }]] as const] : [];
  });
  return {
    application_date: applied,
    ...(supported === year ? {} : { support_year: supported }),
    ...stated(enterprise?.facts ?? []),
    ...Object.fromEntries(
      assumedFacts(plan).flatMap(({ fact, value }) =>
        isIn(model, fact) ? [] : [[fact.code, value] as const],
      ),
    ),
    ...Object.fromEntries(elements),
    prior_awards: awardsOf(model, supported, plan),
  };
}

function factsOf({ id }: PlanItem, { about }: Plan): readonly string[] {
  return about.measures.flatMap(({ items }) => items).find((item) => item.id === id)?.facts ?? [];
}

const isIn = ({ numbers, flags, members }: Model, fact: Fact): boolean => {
  const key = keyOf(fact);
  return numbers.has(key) || flags.has(key) || members.has(key) || flags.has(emptyKey(fact));
};

/** What the model says of a fact; otherwise what commits to least. */
export function statedValue(fact: Fact, { numbers, flags, members }: Model, applied: string): Json {
  const key = keyOf(fact);
  const number = numbers.get(key)?.value;
  switch (fact.type.type) {
    case 'boolean':
      return flags.get(key) ?? false;
    case 'enumeration':
      return members.get(key) ?? fact.members.at(-1)?.code ?? '';
    case 'text':
      return flags.get(emptyKey(fact)) === true ? '' : 'X';
    case 'date':
      return number ? isoOf(Number(number.toString())) : applied;
    case 'year':
      return Number(number?.toString() ?? applied.slice(0, 4));
    case 'integer':
      return Number(number?.toString() ?? '1');
    case 'money':
      return (number ?? exact('1000000')).toFixed(2);
    case 'decimal':
    case 'ratio':
    case 'number':
      return (number ?? exact('1')).toDecimal(4) ?? '1';
  }
}

/** Earlier awards that the model asks for. */
function awardsOf({ flags, numbers }: Model, year: number, plan: Plan): readonly JsonObject[] {
  // An award of the enterprise names no element, whichever element's rule asks for it.
  const isOf = (item: string, list: string) =>
    plan.items.find(({ id }) => id === item)?.subject.code === list;
  const award = (item: string, list: string, inYear: number, amount: string): JsonObject => ({
    item,
    year: inYear,
    amount_yuan: amount,
    ...(isOf(item, list) ? { subject: ONLY } : {}),
  });
  const asked = [...flags].flatMap(([key, holds]) => {
    const [kind, item = '', list = '', years = ''] = key.split('|');
    if (kind !== 'awarded' || !holds) return [];
    const last = years === 'ever' ? 1 : Number(years);
    return Array.from({ length: last }, (_, index) => award(item, list, year - 1 - index, '10000.00'));
  });
  const received = [...numbers].flatMap(([key, { value }]) => {
    const [kind, item = '', list = '', when] = key.split('|');
    if (kind !== 'received' || value.compareTo(Exact.zero) === 0) return [];
    return [award(item, list, when === 'this_year' ? year : year - 1, value.toFixed(2))];
  });
  const once = new Map([...asked, ...received].map((one) => [`${one.item}|${one.year}|${one.subject}`, one]));
  return [...once.values()];
}
