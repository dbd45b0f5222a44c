import fc, { type Arbitrary } from 'fast-check';
import type { AwardNode, BranchNode, CapNode, TierNode, Worded } from '../../../../grammar/index.ts';
import type { Names } from '../vocabulary.ts';
import { caps } from './caps.ts';
import { amounts, conditions } from './conditions.ts';
import { type Condition, literal, money, name, optional, ratio } from './words.ts';

/** How often an item is granted, which its sentences must agree on. */
export type Manner = 'annual' | 'once' | 'unsaid';
const nouns = (manner: Manner) =>
  fc.constantFrom(
    '奖励',
    '补助',
    '贴息',
    '保费补贴',
    '加工设备补助资金',
    ...(manner === 'once' ? ['一次性奖励'] : []),
  );

const awards = (of: Names, ceiling: boolean, manner: Manner): Arbitrary<Worded<AwardNode>> => {
  const common = {
    node: fc.constant('award' as const),
    ceiling: fc.constant(ceiling),
    yearly: manner === 'annual' ? fc.boolean() : fc.constant(false),
    noun: nouns(manner),
  };
  return fc.oneof(
    fc.record({
      ...common,
      amount: amounts(of, 2),
      perStep: optional(fc.record({ step: money, each: money })),
      form: fc.constant('by' as const),
    }),
    fc.record({
      ...common,
      amount: fc.record({
        node: fc.constant('increase' as const),
        as: fc.constant('rate' as const),
        now: amounts(of, 1),
        before: amounts(of, 1),
      }),
      perStep: fc.record({ step: ratio, each: money }),
      form: fc.constant('by' as const),
    }),
    fc.record({
      ...common,
      amount: money,
      perStep: fc.constant(null),
      form: fc.constant('grant' as const),
    }),
  );
};

const lines = (
  of: Names,
  ceiling: boolean,
  manner: Manner,
  when: Arbitrary<Condition | null>,
  limits: Arbitrary<Worded<CapNode>>,
) =>
  fc.record({
    node: fc.constant('branch' as const),
    when,
    award: awards(of, ceiling, manner),
    caps: fc.array(limits, { maxLength: 2 }),
  });

/** What one of several lines may limit: its own amount. */
const capsOfLine = (of: Names) =>
  caps(of).map((cap) => ({ ...cap, whose: name(of.subject), period: 'none' as const }));

/** Lines of a 标准: one, or several with a condition each and caps of their own. */
export const standards = (
  of: Names,
  ceiling: boolean,
  manner: Manner,
  hasBonus = false,
): Arbitrary<readonly Worded<BranchNode>[]> =>
  fc.oneof(
    lines(of, ceiling, manner, optional(conditions(of, 2)), hasBonus ? capsOfLine(of) : caps(of)).map(
      (one) => [one],
    ),
    fc.array(lines(of, ceiling, manner, conditions(of, 2), capsOfLine(of)), { minLength: 2, maxLength: 3 }),
  );

/** Lines of 加奖, of the kind of the standard. */
export const bonuses = (
  of: Names,
  ceiling: boolean,
  manner: Manner,
): Arbitrary<readonly Worded<BranchNode>[]> =>
  fc.array(lines(of, ceiling, manner, optional(conditions(of, 1)), capsOfLine(of)), {
    minLength: 1,
    maxLength: 2,
  });

/** The lines of a progressive standard over one amount. */
export const tiers = (of: Names): Arbitrary<readonly Worded<TierNode>[]> =>
  fc
    .record({
      base: amounts(of, 1),
      edges: fc.uniqueArray(fc.integer({ min: 1, max: 9999 }), { minLength: 1, maxLength: 3 }),
      ratios: fc.array(ratio, { minLength: 4, maxLength: 4 }),
      ceiling: fc.boolean(),
      noun: nouns('unsaid'),
    })
    .map(({ base, edges, ratios, ceiling, noun: called }) => {
      const sorted = [...edges].sort((a, b) => a - b).map((edge) => literal(`${edge}万元`));
      return [...sorted, null].map((upTo, index) => ({
        node: 'tier' as const,
        base,
        above: sorted[index - 1] ?? null,
        upTo,
        ceiling,
        ratio: ratios[index] ?? literal('5%'),
        noun: called,
      }));
    });
