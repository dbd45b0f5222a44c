/**
 * 判定: whether facts can exist for which rules hold. It knows the linear conditions of the language over amounts, counts,
 * dates, members and flags, and says `unknown` of everything else.
 */
export { requirementsOf } from './requirements.ts';
