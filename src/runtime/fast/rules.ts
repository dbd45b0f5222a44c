import type { CommonFastFacts, ItemNumbers } from './common.ts';
import type { Rows, Texts } from './facts.ts';

/** 快速核算 of a policy, as it is emitted. What it reads of the dossiers is its own affair. */
export interface FastRules {
  readonly numbers: ItemNumbers;
  readonly read: (dossiers: Rows, texts: Texts, common: CommonFastFacts) => CommonFastFacts;
  /** By the id of the item; `before` holds the codes of items that share a cap with it. */
  readonly items: Readonly<Record<string, FastItem<CommonFastFacts>>>;
}

/** One item of one dossier: a 结果码, or NaN where the exact way must tell. */
export type FastItem<F> = (facts: F, dossier: number, before: Readonly<Record<string, number>>) => number;

/** Hides the type of the facts that the items are written for; only what `read` gives is ever put into them. */
export const fastRules = <F extends CommonFastFacts>(
  numbers: ItemNumbers,
  read: (dossiers: Rows, texts: Texts, common: CommonFastFacts) => F,
  items: Readonly<Record<string, FastItem<F>>>,
): FastRules => ({ numbers, read, items: items as FastRules['items'] });
