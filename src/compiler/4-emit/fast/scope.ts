import type { Condition, Definition, Fact } from '../../2-check/checked.ts';
import type { PlanItem } from '../../3-plan/plan.ts';
import type { Names } from '../typescript/names.ts';
import type { Term } from './terms.ts';

/** Text that only the TypeScript dialect has. */
export type Typed = (text: string) => string;

/** A condition as two pieces of code: neither holds where it is not known. */
export interface Truth {
  readonly holds: string;
  readonly fails: string;
  /** The shorter test of whether it fails, where it is certain that it does not hold. */
  readonly otherwise?: string;
  /**
   * Where neither holds, facts are missing, and the exact way does not tell it either. (A comparison of numbers is none of
   * these: bounds may decide it, and a number may be too great for the fast way.)
   */
  readonly isThreeValued: boolean;
}

/** What always holds. */
export const CERTAIN: Truth = { holds: 'true', fails: 'false', isThreeValued: true };

/** What the fast way does not tell. */
export const UNTOLD_TRUTH: Truth = { holds: 'false', fails: 'false', isThreeValued: false };

/** A definition, as calls of its functions. */
export type Defined =
  | { readonly kind: 'amount'; readonly term: Term }
  | { readonly kind: 'date'; readonly code: string }
  | { readonly kind: 'condition'; readonly truth: Truth };

/** What the code of one item may refer to; it is noted, so that what is referred to is emitted. */
export interface Scope {
  readonly names: Names;
  readonly item: PlanItem;
  readonly items: ReadonlyMap<string, PlanItem>;
  /** List of the element in view; null where only the enterprise is. */
  readonly list: string | null;
  /** The columns of the list, and the row of the element in view. */
  readonly element: { readonly columns: string; readonly row: string };
  /** A condition inside a number: which elements of a list are added up. */
  readonly truthOf: (condition: Condition, scope: Scope) => Truth;
  readonly notes: Notes;
  readonly typed: Typed;
}

/** What has been referred to. */
export interface Notes {
  /** A fact that must be read. */
  fact(fact: Fact): void;
  /** A fact by whose members the elements of its list are told apart. */
  kind(fact: Fact): void;
  /** A list that must be read. */
  list(code: string): void;
  /** A definition of the item, whose functions must be emitted. */
  defined(definition: Definition, scope: Scope): Defined;
}
