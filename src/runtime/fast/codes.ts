/**
 * 结果码: what the fast way finds out about an item, in one number. An amount is so many 分, above zero; a service or a
 * referral that is given is 0; everything else is a code below zero.
 */
import type { CodeOutcome, Refusal } from '../contract.ts';

/** 结果码 below zero. Of several elements that are refused, the one that came furthest gives the code: the lowest. */
export const CODE = {
  no_subject: -1,
  condition: -2,
  frequency: -3,
  quota: -4,
  no_standard: -5,
  zero_amount: -6,
  /** 待定: facts are missing. */
  undetermined: -7,
  /** 待定: a higher policy has replaced the item. */
  superseded: -8,
  /** 符合, with an amount in 分 that is no safe integer; `evaluate` tells it. */
  beyond: -9,
} as const;

const REFUSALS: readonly Refusal[] = [
  'no_subject',
  'condition',
  'frequency',
  'quota',
  'no_standard',
  'zero_amount',
];

/** 结论 of a 结果码. Throws a RangeError for NaN: the fast way alone has not told that item of that dossier. */
export function outcomeOf(code: number): CodeOutcome {
  if (Number.isNaN(code))
    throw new RangeError('Not told by the fast way alone; evaluate this dossier with the whole policy');
  if (code > 0) return { status: 'eligible', fen: code, refusal: null };
  if (code === 0 || code === CODE.beyond) return { status: 'eligible', fen: null, refusal: null };
  const refusal = REFUSALS[-code - 1] ?? null;
  return { status: refusal === null ? 'undetermined' : 'not_eligible', fen: null, refusal };
}
