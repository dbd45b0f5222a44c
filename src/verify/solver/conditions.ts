import { type Condition, type Expression, type Fact, unreachable } from '../../compiler/index.ts';
import { exact, isIsoDate, lastDayOf } from '../../runtime/index.ts';
import { dayNumber, daysOfMonths, firstDayOfYear, lastDayOfYear } from './days.ts';
import { casesOf, type Scope } from './expressions.ts';
import {
  ALWAYS,
  all,
  any,
  type Comparison,
  compared,
  constant,
  type Formula,
  flag,
  type Linear,
  member,
  minus,
  numberOf,
  opposite,
  plus,
  quantity,
  times,
} from './formula.ts';
import { keyOf, yearOfDay } from './quantities.ts';

/** 条件的判定式: where a condition holds (`wanted`), or where it fails. */
export function conditionFormula(condition: Condition, wanted: boolean, scope: Scope): Formula {
  switch (condition.node) {
    case 'and':
    case 'or': {
      const parts = condition.parts.map((part) => conditionFormula(part, wanted, scope));
      return (condition.node === 'and') === wanted ? all(parts) : any(parts);
    }
    case 'not':
      return conditionFormula(condition.part, !wanted, scope);
    case 'holds':
      return holds(condition.value, wanted, scope);
    case 'compare':
      return comparison(condition.left, condition.op, condition.right, wanted, scope);
    case 'compare_dates':
      return condition.right.type.type === 'year'
        ? yearComparison(condition.left, condition.op, condition.right, wanted, scope)
        : comparison(condition.left, condition.op, condition.right, wanted, scope);
    case 'within':
      return within(condition, wanted, scope);
    case 'ordinal_year':
      return ordinalYear(condition, wanted, scope);
    case 'growth': {
      const { now, before, op, ratio } = condition;
      return either([before, now, ratio], scope, ([base = NOTHING, value = NOTHING, rate = NOTHING]) => {
        const asked = numberOf(rate);
        if (!asked) return unsettled(scope);
        const grown = compared(minus(value, base), wanted ? op : opposite[op], times(base, asked));
        return wanted
          ? all([compared(base, '>', NOTHING), grown])
          : any([compared(base, '<=', NOTHING), grown]);
      });
    }
    case 'is': {
      const { fact, members, negated } = condition;
      const named = members.map(({ code }) => code);
      const others = fact.members.map(({ code }) => code).filter((code) => !named.includes(code));
      return member(keyOf(fact), negated === wanted ? others : named);
    }
    case 'empty':
      return flag(emptyKey(condition.fact), condition.negated !== wanted);
    case 'awarded':
      return flag(awardedKey(condition, scope), wanted);
    default:
      return unreachable(condition);
  }
}

const NOTHING = constant(exact('0'));

/** What is not read any further: it may be true or false in a proof, and no witness is built from it. */
const unsettled = (scope: Scope): Formula => (scope.sense === 'proof' ? ALWAYS : any([]));

/** Whether a text says nothing. */
export const emptyKey = (fact: Fact): string => `empty|${keyOf(fact)}`;

/** Whether there has been an earlier award. Within one item it is always asked of the same: the element, or the enterprise. */
export const awardedKey = (
  { item, years }: Pick<Extract<Condition, { node: 'awarded' }>, 'item' | 'years'>,
  { list }: Pick<Scope, 'list'>,
): string => ['awarded', item, list ?? '', years ?? 'ever'].join('|');

function holds(value: Expression, wanted: boolean, scope: Scope): Formula {
  if (value.node === 'fact') return flag(keyOf(value.fact), wanted);
  if (value.node !== 'definition') return unsettled(scope);
  const defined = scope.definitions.find((definition) => definition.name === value.name)?.value;
  return defined?.kind === 'condition'
    ? conditionFormula(defined.condition, wanted, scope)
    : unsettled(scope);
}

/** In some case of the expressions, what their sums are said to do. */
function either(
  expressions: readonly Expression[],
  scope: Scope,
  formula: (sums: readonly Linear[]) => Formula,
): Formula {
  const choices = expressions
    .map((expression) => casesOf(expression, scope))
    .reduce<readonly { readonly when: readonly Formula[]; readonly sums: readonly Linear[] }[]>(
      (found, cases) =>
        found.flatMap(({ when, sums }) =>
          cases.map((each) => ({ when: [...when, each.when], sums: [...sums, each.value] })),
        ),
      [{ when: [], sums: [] }],
    );
  return any(choices.map(({ when, sums }) => all([...when, formula(sums)])));
}

function comparison(
  left: Expression,
  op: Comparison,
  right: Expression,
  wanted: boolean,
  scope: Scope,
): Formula {
  const asked = wanted ? op : opposite[op];
  return either([left, right], scope, ([a = NOTHING, b = NOTHING]) => compared(a, asked, b));
}

/** 认定日期早于支持年度: the year of a day. */
function yearComparison(
  left: Expression,
  op: '<' | '<=' | '>' | '>=',
  right: Expression,
  wanted: boolean,
  scope: Scope,
): Formula {
  const asked = wanted ? op : opposite[op];
  return either([left, right], scope, ([a = NOTHING, b = NOTHING]) => {
    const own = yearOf(left, a);
    if (!own) return unsettled(scope);
    const year = numberOf(b);
    if (!year) return compared(own, asked, b);
    // A year that is written is a day that can be compared with.
    const written = Number(year.toString());
    const last = constant(exact(String(lastDayOfYear(written))));
    const first = constant(exact(String(firstDayOfYear(written))));
    return compared(a, asked, asked === '<' || asked === '>=' ? first : last);
  });
}

/** 自…起…内. */
function within(
  { left, from, months }: Extract<Condition, { node: 'within' }>,
  wanted: boolean,
  scope: Scope,
): Formula {
  return either([left, from], scope, ([day = NOTHING, first = NOTHING]) =>
    between(day, first, endOf(from, first, months, 'last', wanted, scope), wanted),
  );
}

/** 自…起第几年. */
function ordinalYear(
  { left, from, first, last }: Extract<Condition, { node: 'ordinal_year' }>,
  wanted: boolean,
  scope: Scope,
): Formula {
  return either([left, from], scope, ([counted = NOTHING, since = NOTHING]) => {
    const day = (days: number) => constant(exact(String(days)));
    if (left.type.type === 'date') {
      const begin = plus(endOf(from, since, (first - 1) * 12, 'first', wanted, scope), day(1));
      const end = last === null ? null : endOf(from, since, last * 12, 'last', wanted, scope);
      return between(counted, begin, end, wanted);
    }
    const year = yearOf(from, since);
    if (!year) return unsettled(scope);
    const begin = plus(year, day(first - 1));
    return between(counted, begin, last === null ? null : plus(year, day(last - 1)), wanted);
  });
}

/** From one value to another, both included. */
function between(value: Linear, first: Linear, last: Linear | null, wanted: boolean): Formula {
  const asked = wanted ? (['>=', '<='] as const) : (['<', '>'] as const);
  const parts = [compared(value, asked[0], first), ...(last ? [compared(value, asked[1], last)] : [])];
  return wanted ? all(parts) : any(parts);
}

/**
 * The last day of so many months. It depends on the first day; where that is a fact, the end is put where it serves the
 * sense of the formula. `limit`: whether something has to come before it, or after it.
 */
function endOf(
  from: Expression,
  first: Linear,
  months: number,
  limit: 'last' | 'first',
  wanted: boolean,
  scope: Scope,
): Linear {
  if (from.node === 'literal' && isIsoDate(from.value))
    return constant(exact(String(dayNumber(String(lastDayOf(from.value, months))))));
  const { least, most } = daysOfMonths(months);
  const early = ((scope.sense === 'witness') === wanted) === (limit === 'last');
  return plus(first, constant(exact(String((early ? least : most) - 1))));
}

/** The year that a date or a year lies in. */
function yearOf(from: Expression, value: Linear): Linear | null {
  if (from.type.type !== 'date') return value;
  if (from.node === 'literal') return constant(exact(from.value.slice(0, 4)));
  return from.node === 'fact' ? quantity(yearOfDay(from.fact)) : null;
}
