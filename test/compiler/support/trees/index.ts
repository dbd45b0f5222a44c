/**
 * Trees of clauses at random, one arbitrary for each type of node. Each union of nodes is made from a record with an
 * entry for every kind, so a kind that is new in the grammar does not compile until it is generated here.
 */
export { bonuses, type Manner, standards, tiers } from './awards.ts';
export { annualTotals, caps, sharedCaps } from './caps.ts';
export { frequencies, payments, quotas, ranges, sharings, subjects, validities } from './clauses.ts';
export { amounts, conditions } from './conditions.ts';
export { dues, givens, records, returns } from './examples.ts';
export { name } from './words.ts';
