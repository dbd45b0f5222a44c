import type { Condition, Expression, PlanItem } from '../../compiler/index.ts';
import { exact } from '../../runtime/index.ts';
import { awardedKey, conditionFormula } from './conditions.ts';
import { type Case, casesOf, type Scope } from './expressions.ts';
import { all, any, compared, constant, type Formula, flag, quantity } from './formula.ts';
import { SUPPORT_YEAR } from './domain.ts';
import { quantityOf, yearOfDay } from './quantities.ts';

/** How the rules of an item are put into formulas. */
export const scopeOf = (item: PlanItem, sense: Scope['sense']): Scope => ({
  sense,
  item: item.id,
  list: item.subject.code,
  definitions: item.definitions,
  condition: conditionFormula,
});

/** 给付的前提: what must hold before the standard of an item is looked at. */
export function requirementsOf(item: PlanItem, sense: Scope['sense']): readonly Formula[] {
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
    frequency.items.map((id) => flag(awardedKey({ item: id, years: null }, { list: item.subject.code }), false)),
  );
  if (frequency.rule === 'once' || !frequency.promotedOn) return [fresh];
  const promoted = compared(quantity(yearOfDay(frequency.promotedOn)), '=', quantity(SUPPORT_YEAR));
  return [any([fresh, promoted])];
}

export const holds = (item: PlanItem, condition: Condition, wanted: boolean, sense: Scope['sense']): Formula =>
  conditionFormula(condition, wanted, scopeOf(item, sense));

export const amounts = (item: PlanItem, expression: Expression, sense: Scope['sense']): readonly Case[] =>
  casesOf(expression, scopeOf(item, sense));
