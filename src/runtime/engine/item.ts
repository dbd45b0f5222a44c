import type { ItemKind } from '../contract.ts';
import type { ContractFacts } from '../facts.ts';
import type { ItemRule } from '../rules.ts';
import { type Assessment, assess, type Conduct } from './assess.ts';

/** 事项, compiled: its elements' type is its own affair. */
export interface CompiledItem<F, Id extends string = string> {
  readonly id: Id;
  readonly kind: ItemKind;
  /** Walks the pipeline of the item over prepared facts; never throws for facts that are unknown. */
  assess(facts: F, conduct: Conduct): Assessment;
}

/** Hides the type of an item's elements, so that items of different subjects stand in one list. */
export function item<F extends ContractFacts, S, Id extends string>(
  rule: ItemRule<F, S, Id>,
): CompiledItem<F, Id> {
  return { id: rule.id, kind: rule.kind, assess: (facts, conduct) => assess(rule, facts, conduct) };
}
