/**
 * The language's expressions and conditions, read off docs/language.zh-CN.md and worked out plainly. What depends on a fact
 * that is not given is null.
 */
import type { Condition, Expression, Fact } from '../../src/compiler/2-check/checked.ts';
import type { Plan, PlanItem } from '../../src/compiler/3-plan/plan.ts';
import type { Json, JsonObject } from '../../src/runtime/index.ts';
import {
  add,
  decimal,
  divide,
  fraction,
  greatest,
  least,
  multiply,
  order,
  type Rational,
  subtract,
  whole,
  zero,
} from './rational.ts';

/** Where a rule is looked at: a dossier and, inside a list, one of its elements. */
export interface View {
  readonly plan: Plan;
  readonly item: PlanItem;
  readonly dossier: JsonObject;
  readonly list: string | null;
  readonly element: JsonObject;
}

const value = (fact: Fact, view: View): Json | null =>
  (fact.list !== null && fact.list === view.list ? view.element : view.dossier)[fact.code] ?? null;

export const yearOf = (date: string): number => Number(date.slice(0, 4));

/** 支持年度: the year of the application unless the dossier says otherwise. */
export const supportYear = ({ dossier }: View): number =>
  typeof dossier.support_year === 'number' ? dossier.support_year : yearOf(String(dossier.application_date));

export const textOf = (fact: Fact, view: View): string | null => {
  const text = value(fact, view);
  return text === null ? null : String(text).trim();
};

export function dateOf(expression: Expression, view: View): string | null {
  switch (expression.node) {
    case 'literal':
      return expression.value;
    case 'fact':
      return value(expression.fact, view) as string | null;
    case 'choice': {
      const dates = expression.of.map((one) => dateOf(one, view));
      if (dates.includes(null)) return null;
      const sorted = (dates as string[]).toSorted();
      return (expression.which === 'later' ? sorted.at(-1) : sorted[0]) ?? null;
    }
    case 'definition': {
      const { value: defined } = view.item.definitions.find(({ name }) => name === expression.name) ?? {};
      return defined?.kind === 'amount' ? dateOf(defined.expression, view) : null;
    }
    default:
      throw new Error(`${expression.node} is no date`);
  }
}

/** An amount in 元, or a number. */
export function numberOf(expression: Expression, view: View): Rational | null {
  const of = (one: Expression) => numberOf(one, view);
  const all = (...some: readonly Expression[]) => {
    const numbers = some.map(of);
    return numbers.includes(null) ? null : (numbers as readonly Rational[]);
  };
  switch (expression.node) {
    case 'literal':
      return decimal(expression.value);
    case 'fact': {
      if (expression.fact.code === 'support_year') return fraction(BigInt(supportYear(view)));
      const given = value(expression.fact, view);
      if (given === null) return null;
      const number = decimal(String(given));
      return expression.type.type === 'ratio' ? divide(number, fraction(100n)) : number;
    }
    case 'definition': {
      const { value: defined } = view.item.definitions.find(({ name }) => name === expression.name) ?? {};
      return defined?.kind === 'amount' ? of(defined.expression) : null;
    }
    case 'share': {
      const [base, ratio] = all(expression.base, expression.ratio) ?? [];
      return base && ratio ? multiply(base, ratio) : null;
    }
    case 'binary': {
      const [left, right] = all(expression.left, expression.right) ?? [];
      if (!left || !right) return null;
      if (expression.op === 'divide') return right.n === 0n ? null : divide(left, right);
      return { add, subtract, multiply }[expression.op](left, right);
    }
    case 'increase': {
      const [now, before] = all(expression.now, expression.before) ?? [];
      if (!now || !before) return null;
      const more = greatest([zero, subtract(now, before)]);
      if (expression.as === 'amount') return more;
      return before.n === 0n ? zero : divide(more, before);
    }
    case 'days': {
      const [from, to] = [dateOf(expression.from, view), dateOf(expression.to, view)];
      if (from === null || to === null) return null;
      const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
      return fraction(BigInt(Math.max(0, days)));
    }
    case 'choice': {
      const numbers = all(...expression.of);
      return numbers && (expression.which === 'higher' ? greatest(numbers) : least(numbers));
    }
    case 'steps': {
      const [base, step, each] = all(expression.base, expression.step, expression.each) ?? [];
      if (!base || !step || !each) return null;
      return multiply(fraction(whole(divide(greatest([zero, base]), step))), each);
    }
    case 'tiers': {
      const base = of(expression.base);
      if (!base) return null;
      return expression.tiers.reduce<Rational | null>((sum, tier) => {
        const [above, upTo] = [tier.above ? of(tier.above) : zero, tier.upTo ? of(tier.upTo) : base];
        const ratio = of(tier.ratio);
        if (!sum || !above || !upTo || !ratio) return null;
        const part = greatest([zero, subtract(least([base, upTo]), above)]);
        return add(sum, multiply(part, ratio));
      }, zero);
    }
    case 'aggregate': {
      const { subject, where, fact } = expression;
      const list = view.dossier[subject.code ?? ''];
      if (!Array.isArray(list)) return null;
      return list.reduce<Rational | null>((sum, element) => {
        const inner = { ...view, list: subject.code, element: element as JsonObject };
        const counts = where ? holds(where, inner) : true;
        if (counts === false) return sum;
        const more = fact ? numberOf({ node: 'fact', fact, type: fact.type }, inner) : fraction(1n);
        return sum && more && counts ? add(sum, more) : null;
      }, zero);
    }
    case 'received':
      return paidBefore(view, [view.item.id], {
        year: expression.when === 'this_year' ? supportYear(view) : null,
        ids: expression.scope === 'subject' ? [idOf(view)] : null,
      });
  }
}

/** Whether a condition holds: by Kleene, null where what is not given could still decide it. */
export function holds(condition: Condition, view: View): boolean | null {
  const compared = (left: Rational | null, op: string, right: Rational | null) =>
    left && right ? ordered(order(left, right), op) : null;
  const dated = (left: string | null, op: string, right: string | null) =>
    left === null || right === null ? null : ordered(left < right ? -1 : left > right ? 1 : 0, op);
  switch (condition.node) {
    case 'and':
      return every(condition.parts.map((part) => holds(part, view)));
    case 'or':
      return not(every(condition.parts.map((part) => not(holds(part, view)))));
    case 'not':
      return not(holds(condition.part, view));
    case 'holds': {
      const { value: flag } = condition;
      if (flag.node === 'fact') return value(flag.fact, view) as boolean | null;
      if (flag.node !== 'definition') throw new Error(`${flag.node} is no condition`);
      const { value: defined } = view.item.definitions.find(({ name }) => name === flag.name) ?? {};
      return defined?.kind === 'condition' ? holds(defined.condition, view) : null;
    }
    case 'compare':
      return compared(numberOf(condition.left, view), condition.op, numberOf(condition.right, view));
    case 'compare_dates': {
      const left = dateOf(condition.left, view);
      if (condition.right.type.type !== 'year')
        return dated(left, condition.op, dateOf(condition.right, view));
      const year = left === null ? null : fraction(BigInt(yearOf(left)));
      return compared(year, condition.op, numberOf(condition.right, view));
    }
    case 'within': {
      const [date, from] = [dateOf(condition.left, view), dateOf(condition.from, view)];
      // n个月内: from the day itself to the day before the same day n months later.
      const next = from === null ? null : monthsLater(from, condition.months);
      return every([dated(date, '>=', from), dated(date, '<', next)]);
    }
    case 'ordinal_year': {
      const { left, from, first, last } = condition;
      if (left.type.type === 'date') {
        const [date, since] = [dateOf(left, view), dateOf(from, view)];
        const start = (year: number) => (since === null ? null : monthsLater(since, (year - 1) * 12));
        return every([
          dated(date, '>=', start(first)),
          last === null ? true : dated(date, '<', start(last + 1)),
        ]);
      }
      const year = numberOf(left, view);
      const date = from.type.type === 'date' ? dateOf(from, view) : null;
      const since = from.type.type === 'date' ? date && fraction(BigInt(yearOf(date))) : numberOf(from, view);
      const ordinal = year && since ? add(subtract(year, since), fraction(1n)) : null;
      return every([
        compared(ordinal, '>=', fraction(BigInt(first))),
        last === null ? true : compared(ordinal, '<=', fraction(BigInt(last))),
      ]);
    }
    case 'growth': {
      const [now, before] = [numberOf(condition.now, view), numberOf(condition.before, view)];
      const ratio = numberOf(condition.ratio, view);
      if (!now || !before || !ratio) return null;
      return before.n > 0n && ordered(order(divide(subtract(now, before), before), ratio), condition.op);
    }
    case 'is': {
      const member = value(condition.fact, view);
      if (member === null) return null;
      return condition.members.some(({ code }) => code === member) !== condition.negated;
    }
    case 'empty': {
      const text = textOf(condition.fact, view);
      return text === null ? null : (text === '') !== condition.negated;
    }
    case 'awarded': {
      const { item, years } = condition;
      const ids = idsFor(item, view);
      if (ids === undefined) return null;
      if (years === null) return hadAward(view, [item], { year: null, ids });
      return every(
        Array.from({ length: years }, (_, back) =>
          hadAward(view, [item], { year: supportYear(view) - back - 1, ids }),
        ),
      );
    }
  }
}

const not = (truth: boolean | null) => (truth === null ? null : !truth);

export const every = (truths: readonly (boolean | null)[]): boolean | null =>
  truths.includes(false) ? false : truths.includes(null) ? null : true;

function ordered(sign: number, op: string): boolean {
  const answers: Readonly<Record<string, boolean>> = {
    '<': sign < 0,
    '<=': sign <= 0,
    '>': sign > 0,
    '>=': sign >= 0,
    '=': sign === 0,
    '!=': sign !== 0,
  };
  return answers[op] ?? false;
}

/** The same day so many months later; where that month has no such day, the first of the next. */
function monthsLater(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const later = new Date(Date.UTC(year, month - 1 + months, 1));
  const days = new Date(Date.UTC(later.getUTCFullYear(), later.getUTCMonth() + 1, 0)).getUTCDate();
  later.setUTCDate(Math.min(day, days + 1));
  return later.toISOString().slice(0, 10);
}

/** Whose earlier awards, and of which year; null stands for all. */
interface Whose {
  readonly year: number | null;
  readonly ids: readonly string[] | null;
}

/** Earlier awards of some items, each with whether it counts: null where that is not known. */
function counting(view: View, items: readonly string[], { year, ids }: Whose) {
  const awards = view.dossier.prior_awards;
  if (!Array.isArray(awards)) return null;
  return (awards as readonly JsonObject[])
    .filter(({ item }) => items.includes(String(item)))
    .map((award) => {
      const ofYear = year === null || (award.year === undefined ? null : award.year === year);
      const ofItem = view.plan.items.find(({ id }) => id === award.item);
      const own = ids === null || ofItem?.subject.code === null;
      const named = award.subject === undefined ? null : (ids ?? []).includes(String(award.subject).trim());
      return { award, counts: every([ofYear, own || named]) };
    });
}

/** 已享受过. */
export function hadAward(view: View, items: readonly string[], whose: Whose): boolean | null {
  const found = counting(view, items, whose);
  return found && not(every(found.map(({ counts }) => not(counts))));
}

/** 累计已享受. */
export function paidBefore(view: View, items: readonly string[], whose: Whose): Rational | null {
  const found = counting(view, items, whose);
  if (found === null) return null;
  return found.reduce<Rational | null>((sum, { award, counts }) => {
    if (counts === false) return sum;
    if (counts === null || award.amount_yuan === undefined) return null;
    return sum && add(sum, decimal(String(award.amount_yuan)));
  }, zero);
}

export const idOf = ({ item, element }: View): string => String(element[item.subject.id?.code ?? '']).trim();

/** The ids under which the element in view may have had awards of an item; undefined where its group is not known. */
function idsFor(item: string, view: View): readonly string[] | null | undefined {
  const other = view.plan.items.find(({ id }) => id === item);
  if (view.list === null || other?.subject.code !== view.list) return null;
  if (other.mergeBy === null) return [idOf(view)];
  const group = textOf(other.mergeBy, view);
  return group === null ? undefined : [idOf(view), group];
}
