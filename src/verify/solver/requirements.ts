import type { Condition, Expression, PlanItem } from '../../compiler/index.ts';
import { exact } from '../../runtime/index.ts';
import { awardedKey, conditionFormula } from './conditions.ts';
import { SUPPORT_YEAR } from './domain.ts';
import { type Case, casesOf, type Scope, type Sense } from './expressions.ts';
import {
  all,
  any,
  type Comparison,
  compared,
  constant,
  type Formula,
  flag,
  minus,
  plus,
  quantity,
} from './formula.ts';
import { quantityOf, yearOfDay } from './quantities.ts';

const scopeOf = (item: PlanItem, sense: Sense): Scope => ({
  sense,
  item: item.id,
  list: item.subject.code,
  definitions: item.definitions,
  condition: conditionFormula,
});

/** 给付的前提: what must hold before the standard of an item is looked at. */
export function requirementsOf(item: PlanItem, sense: Sense): readonly Formula[] {
  const scope = scopeOf(item, sense);
  const clauses = [...item.conditions, ...item.where, ...item.subjectConditions];
  return [
    ...clauses.map((clause) => conditionFormula(clause.condition, true, scope)),
    ...quotaOf(item),
    ...frequencyOf(item),
  ];
}

/** 名额: the rank is among the places. */
export function quotaOf({ quota }: PlanItem): readonly Formula[] {
  if (!quota) return [];
  return [compared(quantity(quantityOf(quota.rank)), '<=', constant(exact(String(quota.count))))];
}

/** 频次, as far as it forbids every earlier award. */
export function frequencyOf(item: PlanItem): readonly Formula[] {
  const { frequency } = item;
  if (!frequency || frequency.rule === 'annual') return [];
  const fresh = all(
    frequency.items.map((id) =>
      flag(awardedKey({ item: id, years: null }, { list: item.subject.code }), false),
    ),
  );
  if (frequency.rule === 'once' || !frequency.promotedOn) return [fresh];
  const promoted = compared(quantity(yearOfDay(frequency.promotedOn)), '=', quantity(SUPPORT_YEAR));
  return [any([fresh, promoted])];
}

/** Where a condition of an item holds (`wanted`), or where it fails. */
export const holds = (item: PlanItem, condition: Condition, wanted: boolean, sense: Sense): Formula =>
  conditionFormula(condition, wanted, scopeOf(item, sense));

type Branch = NonNullable<PlanItem['standard']>['branches'][number];

/** Where a line of a standard applies, or where it does not. */
export function applies(item: PlanItem, { when }: Branch, wanted: boolean, sense: Sense): Formula {
  if (when) return holds(item, when.condition, wanted, sense);
  return wanted ? all([]) : any([]);
}

/** What a line of a standard gives, its own limits taken into account. */
export function awardOf(item: PlanItem, { award }: Branch, sense: Sense): readonly Case[] {
  const { expression, limits } = award;
  const of: Expression =
    limits.length === 0
      ? expression
      : { node: 'choice', which: 'lower', of: [expression, ...limits], type: expression.type };
  return casesOf(of, scopeOf(item, sense));
}

/** Of the cases that a witness may be built from, those that are tried where several amounts come together. */
const MOST_TOGETHER = 8;

/** A witness needs one case only; a proof all of them. */
const tried = (cases: readonly Case[], sense: Sense) =>
  sense === 'witness' ? cases.slice(0, MOST_TOGETHER) : cases;

/** The same with 加奖, wherever the lines of 加奖 hold and wherever they do not. */
function withBonuses(item: PlanItem, branch: Branch, sense: Sense): readonly Case[] {
  return (item.standard?.bonuses ?? []).reduce(
    (before, bonus) =>
      before.flatMap((award) => [
        { when: all([award.when, applies(item, bonus, false, sense)]), value: award.value },
        ...tried(awardOf(item, bonus, sense), sense).map((more) => ({
          when: all([award.when, applies(item, bonus, true, sense), more.when]),
          value: plus(award.value, more.value),
        })),
      ]),
    tried(awardOf(item, branch, sense), sense),
  );
}

/** The same less 扣减. */
export function payableOf(item: PlanItem, branch: Branch, sense: Sense): readonly Case[] {
  const scope = scopeOf(item, sense);
  return item.deductions.reduce(
    (before, { expression }) =>
      before.flatMap((award) =>
        tried(casesOf(expression, scope), sense).map((deduction) => ({
          when: all([award.when, deduction.when]),
          value: minus(award.value, deduction.value),
        })),
      ),
    withBonuses(item, branch, sense),
  );
}

/** In some case of two amounts, that they compare so. */
export function compareCases(left: readonly Case[], comparison: Comparison, right: readonly Case[]): Formula {
  return any(
    left.flatMap((a) => right.map((b) => all([a.when, b.when, compared(a.value, comparison, b.value)]))),
  );
}

/** An amount that is written. */
export const literal = (value: string): readonly Case[] => [{ when: all([]), value: constant(exact(value)) }];
