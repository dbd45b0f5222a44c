import type { PlanItem } from '../../compiler/index.ts';
import { applies, compareCases, type Formula, literal, payableOf } from '../solver/index.ts';
import { isGranted, type Review, type Witness } from './review.ts';

/** Where an item comes to something: one choice of formulas for each line of its standard. */
export function grantingOf(item: PlanItem, review: Review): readonly (readonly Formula[])[] {
  const required = review.required(item, 'witness');
  const { branches = [], choose = 'only' } = item.standard ?? {};
  if (!item.standard) return [required];
  return branches.map((branch, index) => [
    ...required,
    applies(item, branch, true, 'witness'),
    ...(choose === 'first' ? branches.slice(0, index) : []).map((other) =>
      applies(item, other, false, 'witness'),
    ),
    compareCases(payableOf(item, branch, 'witness'), '>', literal('0')),
  ]);
}

/** 通常情形: facts for which an item is granted. */
export function typicalOf(item: PlanItem, review: Review): Witness | null {
  for (const formulas of grantingOf(item, review)) {
    const witness = review.witness([item], formulas, (results) => isGranted(results, item));
    if (witness) return witness;
  }
  return null;
}
