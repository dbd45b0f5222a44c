/** An item of a plan walked plainly, step by step as docs/language.zh-CN.md tells them; nothing is shared with the engine. */
import type {
  Plan,
  PlanAmount,
  PlanBranch,
  PlanCap,
  PlanClause,
  PlanItem,
} from '../../src/compiler/3-plan/plan.ts';
import type { JsonObject, Refusal } from '../../src/runtime/index.ts';
import { add, cut, greatest, least, order, type Rational, subtract, zero } from './rational.ts';
import {
  dateOf,
  every,
  hadAward,
  holds,
  idOf,
  numberOf,
  paidBefore,
  supportYear,
  textOf,
  type View,
  yearOf,
} from './values.ts';

/** What comes out; null where the facts that are given leave it open, as far as this simple reading can tell. */
export type Verdict =
  | { readonly refusal: Refusal }
  | { readonly yuan: Rational }
  | { readonly superseded: true }
  | null;

const refused = (refusal: Refusal): Verdict => ({ refusal });

/** From the least advanced to the most. */
const STEPS: readonly Refusal[] = [
  'no_subject',
  'condition',
  'frequency',
  'quota',
  'no_standard',
  'zero_amount',
];

/** All items of a plan for one dossier, in order. */
export function interpret(plan: Plan, dossier: JsonObject): readonly Verdict[] {
  const verdicts = new Map<string, Verdict>();
  for (const item of plan.items) verdicts.set(item.id, verdictOf(plan, item, dossier, verdicts));
  return [...verdicts.values()];
}

function verdictOf(
  plan: Plan,
  item: PlanItem,
  dossier: JsonObject,
  before: ReadonlyMap<string, Verdict>,
): Verdict {
  const { superseded_items: superseded, other_district_awards: others } = dossier;
  if (Array.isArray(superseded) && superseded.includes(item.id)) return { superseded: true };
  const enterprise: View = { plan, item, dossier, list: null, element: dossier };
  const met = meets(item.conditions, enterprise);
  if (met !== true) return met === false ? refused('condition') : null;
  const subjects =
    item.subject.code === null ? [subjectVerdict([enterprise], enterprise, null)] : subjectsOf(enterprise);
  if (subjects === null || subjects.includes(null)) return null;
  const amounts = subjects.flatMap((one) => (one && 'yuan' in one ? [one.yuan] : []));
  if (amounts.length === 0) {
    const reached = subjects.map((one) => (one && 'refusal' in one ? STEPS.indexOf(one.refusal) : 0));
    return refused(STEPS[Math.max(0, ...reached)] ?? 'no_subject');
  }
  if (item.standard === null) return { yuan: zero };
  let amount: Rational | null = amounts.reduce(add);
  for (const cap of item.caps.filter(({ scope }) => scope === 'enterprise'))
    amount = capped(amount, cap, [item.id], null, enterprise);
  for (const cap of plan.sharedCaps.filter(({ items }) => items.includes(item.id))) {
    amount = capped(amount, cap, cap.items, null, enterprise, taken(cap.items, before));
  }
  amount = amount && cut(amount);
  if (plan.about.noStacking !== null && Array.isArray(others)) {
    for (const other of others as readonly JsonObject[]) {
      if (other.item !== item.id || (other.status !== undefined && other.status !== 'received')) continue;
      if (other.status === undefined || other.amount_yuan === undefined) return null;
      amount = amount && greatest([zero, subtract(amount, yuanOf(other.amount_yuan))]);
    }
  }
  return amount && (amount.n > 0n ? { yuan: amount } : refused('zero_amount'));
}

const yuanOf = (given: unknown): Rational => {
  const [whole = '', decimals = ''] = String(given).split('.');
  return { n: BigInt(whole + decimals.padEnd(2, '0')), d: 100n };
};

const meets = (clauses: readonly PlanClause[], view: View) =>
  every(clauses.map(({ condition }) => holds(condition, view)));

/** What the items before have taken up of a cap; null where one of them is open. */
function taken(items: readonly string[], before: ReadonlyMap<string, Verdict>): Rational | null {
  return items
    .filter((id) => before.has(id))
    .map((id) => before.get(id) ?? null)
    .reduce<Rational | null>(
      (sum, one) => (sum && one ? add(sum, 'yuan' in one ? one.yuan : zero) : null),
      zero,
    );
}

/** The subjects of a list; null where it is not known who they are. */
function subjectsOf(enterprise: View): readonly Verdict[] | null {
  const { item, dossier } = enterprise;
  const { code } = item.subject;
  const list = dossier[code ?? ''];
  if (!Array.isArray(list)) return null;
  const views = list.map((element): View => ({ ...enterprise, list: code, element: element as JsonObject }));
  const matching = views.filter((view) => meets(item.where, view) !== false);
  if (matching.some((view) => meets(item.where, view) === null)) return null;
  if (item.mergeBy === null) return matching.map((view) => subjectVerdict([view], view, views));
  const { mergeBy } = item;
  if (views.some((view) => textOf(mergeBy, view) === null)) return null;
  const groups = new Set(matching.map((view) => textOf(mergeBy, view)));
  return [...groups].map((group) => {
    const members = matching.filter((view) => textOf(mergeBy, view) === group);
    return subjectVerdict(members, members[0] as View, views);
  });
}

/** One subject: an element, several that count together, or the enterprise (`all` is null). */
function subjectVerdict(members: readonly View[], view: View, all: readonly View[] | null): Verdict {
  const { item } = view;
  const entering = members.map((member) =>
    every([meets(item.subjectConditions, member), inRange(member, all)]),
  );
  if (entering.includes(null)) return null;
  const own = members.filter((_, index) => entering[index]);
  if (own.length === 0) return refused('condition');
  const ids = all === null ? null : idsOf(view, all);
  const open = frequencyLeavesRoom(view, ids);
  if (open !== true) return open === false ? refused('frequency') : null;
  if (item.quota) {
    const rank = numberOf(
      { node: 'fact', fact: item.quota.rank, type: item.quota.rank.type },
      { ...view, list: null },
    );
    if (!rank) return null;
    const count = { n: BigInt(item.quota.count), d: 1n };
    if (order(rank, { n: 1n, d: 1n }) < 0 || order(rank, count) > 0) return refused('quota');
  }
  if (item.standard === null) return { yuan: zero };
  const amounts = own.map(standardOf);
  if (amounts.includes(null)) return null;
  const due = amounts.filter((one) => one !== 'none') as readonly Rational[];
  if (due.length === 0) return refused('no_standard');
  let amount: Rational | null = due.reduce(add);
  if (item.frequency?.rule === 'promotion') {
    const paid = paidBefore(view, item.frequency.items, { year: null, ids });
    amount = paid && greatest([zero, subtract(amount, paid)]);
  }
  for (const cap of item.caps.filter(({ scope }) => scope === 'subject'))
    amount = capped(amount, cap, [item.id], ids, view);
  amount = amount && cut(amount);
  return amount && (amount.n > 0n ? { yuan: amount } : refused('zero_amount'));
}

function idsOf(view: View, all: readonly View[]): readonly string[] {
  const { mergeBy } = view.item;
  if (mergeBy === null) return [idOf(view)];
  const group = textOf(mergeBy, view);
  return [String(group), ...all.filter((one) => textOf(mergeBy, one) === group).map(idOf)];
}

function frequencyLeavesRoom(view: View, ids: readonly string[] | null): boolean | null {
  const { frequency } = view.item;
  if (frequency === null) return true;
  const { rule, items, promotedOn } = frequency;
  const had = hadAward(view, items, { year: rule === 'annual' ? supportYear(view) : null, ids });
  if (had === false || rule !== 'promotion' || promotedOn === null) return had === null ? null : !had;
  const on = dateOf({ node: 'fact', fact: promotedOn, type: promotedOn.type }, view);
  if (on !== null && yearOf(on) === supportYear(view)) return true;
  return had === null || on === null ? null : false;
}

/** 范围: among the first of its group, by date and then in the order of the list; whoever was awarded before counts. */
function inRange(view: View, all: readonly View[] | null): boolean | null {
  const { range } = view.item;
  if (range === null || all === null) return true;
  const whateverItsPlace =
    range.or !== null &&
    holds({ node: 'holds', value: { node: 'fact', fact: range.or, type: { type: 'boolean' } } }, view);
  if (whateverItsPlace === true) return true;
  const items = view.item.frequency?.items ?? [view.item.id];
  const awards = view.dossier.prior_awards;
  const ids = all.map(idOf);
  // Whoever is not in the list any more may be of any group.
  if (!Array.isArray(awards)) return null;
  const elsewhere = (awards as readonly JsonObject[]).filter(
    ({ item, subject }) => items.includes(String(item)) && !ids.includes(String(subject).trim()),
  );
  if (elsewhere.length > 0) return null;
  const places = all.map((one, position) => {
    const matches = every([meets(one.item.where, one), meets(one.item.subjectConditions, one)]);
    const awarded = hadAward(one, items, { year: null, ids: [idOf(one)] });
    const group = textOf(range.within, one);
    const date = dateOf({ node: 'fact', fact: range.by, type: range.by.type }, one);
    return { counts: awarded === true || matches, group, date, position, one };
  });
  if (places.some(({ counts, group, date }) => counts === null || group === null || date === null))
    return null;
  const own = places.find(({ one }) => one === view);
  if (own === undefined) return null;
  const before = places.filter(
    ({ counts, group, date, position }) =>
      counts &&
      group === own.group &&
      (String(date) < String(own.date) || (date === own.date && position < own.position)),
  );
  return before.length < range.first || whateverItsPlace;
}

/** 标准 with 加奖, less 扣减. */
function standardOf(view: View): Rational | 'none' | null {
  const { standard, deductions } = view.item;
  if (standard === null) return 'none';
  const applies = ({ when }: PlanBranch) => (when ? holds(when.condition, view) : true);
  let amount: Rational | 'none' | null = 'none';
  for (const line of standard.branches) {
    const when = applies(line);
    if (when === null) return null;
    if (!when) continue;
    const own = awardOf(line.award, view);
    if (own === null) return null;
    amount = amount === 'none' ? own : greatest([amount, own]);
    if (standard.choose !== 'highest') break;
  }
  if (amount === 'none') return amount;
  if (amount.n > 0n) {
    for (const bonus of standard.bonuses) {
      const when = applies(bonus);
      if (when === false) continue;
      const more = awardOf(bonus.award, view);
      if (when === null || more === null) return null;
      amount = add(amount, more);
    }
  }
  for (const { expression } of deductions) {
    const off = numberOf(expression, view);
    if (off === null) return null;
    amount = greatest([zero, subtract(amount, greatest([zero, off]))]);
  }
  return amount;
}

function awardOf({ expression, limits }: PlanAmount, view: View): Rational | null {
  const numbers = [expression, ...limits].map((one) => numberOf(one, view));
  return numbers.includes(null) ? null : greatest([zero, least(numbers as readonly Rational[])]);
}

/** 封顶 of an amount, less what has been received and what others take up. */
function capped(
  amount: Rational | null,
  { limit, history }: Pick<PlanCap, 'limit' | 'history'>,
  items: readonly string[],
  ids: readonly string[] | null,
  view: View,
  taken: Rational | null = zero,
): Rational | null {
  const most = numberOf(limit, view);
  const year = history === 'year' ? supportYear(view) : null;
  const used = history === 'none' ? zero : paidBefore(view, items, { year, ids });
  return (
    amount &&
    most &&
    used &&
    taken &&
    least([amount, greatest([zero, subtract(subtract(most, used), taken)])])
  );
}
