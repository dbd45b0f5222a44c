/** How conditions stand in statements. */
import type { PlanClause } from '../../3-plan/plan.ts';
import { type Names, remark } from '../typescript/names.ts';
import { bare, not } from './code.ts';
import { truthOf } from './conditions.ts';
import type { Scope, Truth } from './scope.ts';

/** Goes on where each of the clauses holds, one after the other; a clause that fails gives a code. */
export const clausesCode = (
  clauses: readonly PlanClause[],
  code: string,
  scope: Scope,
  mayOpen = true,
): string[] =>
  clauses.flatMap(({ words, condition }) => {
    const truth = truthOf(condition, scope);
    return guard(words, mayOpen ? truth : { ...truth, isThreeValued: false }, code, scope.names);
  });

const OPEN = 'open = true;';

/**
 * Goes on where a condition holds; returns a code where it fails. Where it is not known, what follows may still tell that
 * there is nothing: it goes on, and notes that the amount is open.
 */
export function guard(words: string, truth: Truth, code: string, { use }: Names): string[] {
  const { holds, fails, otherwise = fails, isThreeValued } = truth;
  if (holds === 'true') return [];
  const asked = `if (${not(holds)})`;
  const failed = `${use('CODE')}.${code}`;
  if (!isThreeValued) return [`// ${remark(words)}`, `${asked} return ${bare(otherwise)} ? ${failed} : NaN;`];
  return [
    `// ${remark(words)}`,
    `${asked} {`,
    `  if (${bare(otherwise)}) return ${failed};`,
    `  ${OPEN}`,
    '}',
  ];
}

/** Guards, with the variable that they may set above them. */
export const declared = (guards: readonly string[]): readonly string[] =>
  isOpened(guards) ? ['let open = false;', ...guards] : guards;

/** Whether guards may leave an amount open. */
export const isOpened = (guards: readonly string[]): boolean => guards.some((line) => line.trim() === OPEN);
