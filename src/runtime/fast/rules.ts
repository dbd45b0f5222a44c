import type { CommonFastFacts, ItemNumbers } from './common.ts';
import type { Column, Rows, Texts } from './facts.ts';

/** 快速核算 of a policy, as it is emitted. What it reads of the dossiers is its own affair. */
export interface FastRules {
  readonly numbers: ItemNumbers;
  readonly read: (dossiers: Rows, texts: Texts, common: CommonFastFacts) => CommonFastFacts;
  /** By the id of the item. */
  readonly items: Readonly<Record<string, FastItem<CommonFastFacts>>>;
}

/**
 * One item for the dossiers from one to another: writes 结果码, or NaN where the exact way must tell, and returns a number that
 * is NaN where one of them is. `before` holds the codes of items that share a cap with it. Each item has a loop of its own, so
 * that an engine makes one piece of it all.
 */
export type FastItem<F> = (facts: F, from: number, to: number, codes: Column, before: Codes) => number;

/** Codes by the id of their item, for all dossiers. */
export type Codes = Readonly<Record<string, Column>>;

/** Hides the type of the facts that the items are written for; only what `read` gives is ever put into them. */
export const fastRules = <F extends CommonFastFacts>(
  numbers: ItemNumbers,
  read: (dossiers: Rows, texts: Texts, common: CommonFastFacts) => F,
  items: Readonly<Record<string, FastItem<F>>>,
): FastRules => ({ numbers, read, items: items as FastRules['items'] });
