import type { Policy } from '../contract.ts';
import type { ContractFacts } from '../facts.ts';
import type { PolicyRules } from '../rules.ts';

/** Turns compiled rules into a policy. */
export function definePolicy<F extends ContractFacts, Id extends string>(
  rules: PolicyRules<F, Id>,
): Policy<Id> {
  throw new Error(`not yet: ${rules.about.title}`);
}
