import type { Plan } from '../../compiler/index.ts';
import { applies, requirementsOf, solve } from '../solver/index.ts';
import type { Branch } from './branches.ts';

/**
 * 不会不成立: why a line of a standard holds for whoever comes to it, where that is proved: the conditions of the item
 * and the lines before it leave nobody else. Null where it is not proved.
 */
export function whyNever({ items }: Plan, { item: id, clause, rule, outcome }: Branch): string | null {
  const item = items.find((one) => one.id === id);
  const { branches = [], choose } = item?.standard ?? {};
  const at = branches.findIndex(({ when }) => when?.words === rule);
  if (!item || at < 0 || clause !== '标准' || outcome !== '不成立') return null;
  const passed = choose === 'first' ? branches.slice(0, at + 1) : branches.slice(at, at + 1);
  const formulas = [
    ...requirementsOf(item, 'proof'),
    ...passed.map((branch) => applies(item, branch, false, 'proof')),
  ];
  if (solve(formulas).answer !== 'impossible') return null;
  return passed.length > 1
    ? '符合事项条件、前面各句都不适用的，必定适用这一句'
    : '符合事项条件的，必定适用这一句';
}
