/**
 * 判定: whether facts can exist for which rules hold. It knows the linear conditions of the language over amounts, counts,
 * dates, members and flags, and says `unknown` of everything else.
 */
export { dossierOf, statedValue } from './dossier.ts';
export type { Case, Sense } from './expressions.ts';
export { all, any, type Formula } from './formula.ts';
export { keyOf } from './quantities.ts';
export {
  applies,
  awardOf,
  compareCases,
  frequencyOf,
  holds,
  literal,
  payableOf,
  quotaOf,
  requirementsOf,
} from './requirements.ts';
export { ANY_FACTS, greatest, modelsOf, solve } from './solve.ts';
