import fc, { type Arbitrary } from 'fast-check';
import type { AnnualTotalNode, CapNode, SharedCapNode, Worded } from '../../../../grammar/index.ts';
import { type Names, ofEnterprise } from '../vocabulary.ts';
import { literal, money, name } from './words.ts';

export const caps = (of: Names): Arbitrary<Worded<CapNode>> =>
  fc.record({
    node: fc.constant('cap' as const),
    whose: fc.constantFrom(null, name('企业'), name(of.subject)),
    period: fc.constantFrom('none' as const, 'this_year' as const, 'cumulative' as const),
    limit: money,
    negative: fc.constant(false),
  });

/** 合计封顶 of a policy or of a measure; what it is for must have a cap that it can have. */
export const sharedCaps = (home: 'policy' | 'measure'): Arbitrary<Worded<SharedCapNode>> =>
  fc
    .record({
      node: fc.constant('shared_cap' as const),
      of: fc.constantFrom('listed' as const, home),
      items: fc.constantFrom(['1.1', '1.2'], ['1.1', '1.3'], ['1.1', '1.2', '1.3']),
      cap: caps(ofEnterprise),
    })
    .map((one) => ({ ...one, items: one.of === 'listed' ? one.items.map(literal) : [] }));

export const annualTotals: Arbitrary<Worded<AnnualTotalNode>> = money.map((total) => ({
  node: 'annual_total',
  total,
}));
