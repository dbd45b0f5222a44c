/** How conditions stand in statements. */
import type { PlanClause } from '../../3-plan/plan.ts';
import { type Names, remark } from '../typescript/names.ts';
import { bare, not } from './code.ts';
import { truthOf } from './conditions.ts';
import type { Scope, Truth } from './scope.ts';

/** Goes on where each of the clauses holds, one after the other; a clause that fails gives a code. */
export const clausesCode = (clauses: readonly PlanClause[], code: string, scope: Scope): string[] =>
  clauses.flatMap(({ words, condition }) => guard(words, truthOf(condition, scope), code, scope.names));

/** Goes on where a condition holds; returns a code where it fails, and NaN where it is not known. */
export function guard(words: string, truth: Truth, code: string, { use }: Names): string[] {
  const { holds, fails, otherwise = fails } = truth;
  if (holds === 'true') return [];
  return [
    `// ${remark(words)}`,
    `if (${not(holds)}) return ${bare(otherwise)} ? ${use('CODE')}.${code} : NaN;`,
  ];
}
