import type { Plan, PlanItem } from '../../compiler/index.ts';
import type { JsonObject } from '../../runtime/index.ts';
import {
  all,
  any,
  applies,
  compareCases,
  dossierOf,
  type Formula,
  holds,
  literal,
  modelsOf,
  payableOf,
  requirementsOf,
  type Sense,
  solve,
} from '../solver/index.ts';
import { logicText } from './logic.ts';

/** How many dossiers are taken for each way in which two items may differ. */
const mostEach = 3;

/** How many choices are looked at for each: what is not found among them is left to the search. */
const mostTried = 100;

/**
 * 区别之处: dossiers for which two versions of an item may come to different things, as far as the solver can tell: one
 * asks for something that the other does not, a line applies in one of them only, or gives another amount.
 */
export function differences(before: PlanItem, after: PlanItem, plan: Plan): readonly JsonObject[] {
  return [...asksMore(before, after, 'witness'), ...linesDiffer(before, after)].flatMap((formulas) => {
    const found: JsonObject[] = [];
    for (const model of modelsOf(formulas, mostTried)) {
      found.push(dossierOf(model, [before], plan));
      if (found.length === mostEach) break;
    }
    return found;
  });
}

/**
 * 没有区别: why two items that differ in what they ask for give the same for all complete dossiers; null where the solver
 * cannot tell. It knows no unknown facts, so that whoever asks has searched incomplete dossiers before. Places in a 范围
 * are taken by what matches, whether it is paid or not, so there it says nothing.
 */
export function neverDiffer(before: PlanItem, after: PlanItem): string | null {
  if (before.range !== null || logicText(givenBy(before)) !== logicText(givenBy(after))) return null;
  // What has changed is no rule of the item: here is nothing to prove.
  if (logicText(before) === logicText(after)) return null;
  const isImpossible = (more: readonly Formula[]) =>
    asksMore(before, after, 'proof').every(
      (formulas) => solve([...formulas, ...more]).answer === 'impossible',
    );
  const because = (words: string) => `事实齐全的，${words}；事实不全的，逐一试算也没有不同`;
  if (isImpossible([])) return because('没有哪一种情形使两种写法的结论不同');
  return isImpossible([paysSomething(before)])
    ? because('两种写法只在没有给付的情形下不同，都不予支持')
    : null;
}

/** Everything of an item but what it asks for; what is defined may be asked for by a line of its standard. */
function givenBy({ where, conditions, subjectConditions, ...rest }: PlanItem) {
  return rest;
}

/** Facts that one item accepts and the other does not, either way. */
function asksMore(before: PlanItem, after: PlanItem, sense: Sense): readonly (readonly Formula[])[] {
  const fails = (item: PlanItem) =>
    any(
      [...item.where, ...item.conditions, ...item.subjectConditions].map(({ condition }) =>
        holds(item, condition, false, sense),
      ),
    );
  return [
    [...requirementsOf(before, sense), fails(after)],
    [...requirementsOf(after, sense), fails(before)],
  ];
}

/** Facts for which a line applies in one of the items only, or gives another amount. */
function linesDiffer(before: PlanItem, after: PlanItem): readonly (readonly Formula[])[] {
  const meets = requirementsOf(before, 'witness');
  return (before.standard?.branches ?? []).flatMap((line, index) => {
    const other = after.standard?.branches[index];
    const inBefore = (wanted: boolean) => applies(before, line, wanted, 'witness');
    if (!other) return [[...meets, inBefore(true)]];
    const inAfter = (wanted: boolean) => applies(after, other, wanted, 'witness');
    const [due, changed] = [payableOf(before, line, 'witness'), payableOf(after, other, 'witness')];
    return [
      [...meets, inBefore(true), inAfter(false)],
      [...meets, inBefore(false), inAfter(true)],
      [...meets, inBefore(true), compareCases(due, '>', changed)],
      [...meets, inBefore(true), compareCases(due, '<', changed)],
    ];
  });
}

/** Facts for which a line applies and gives more than nothing. */
function paysSomething(item: PlanItem): Formula {
  if (!item.standard) return all([]);
  const lines = [...item.standard.branches, ...item.standard.bonuses];
  return any(
    lines.map((line) =>
      all([
        applies(item, line, true, 'proof'),
        compareCases(payableOf(item, line, 'proof'), '>', literal('0')),
      ]),
    ),
  );
}
