import fc, { type Arbitrary } from 'fast-check';
import type {
  FrequencyNode,
  PaymentNode,
  QuotaNode,
  RangeNode,
  SharingNode,
  SubjectNode,
  ValidityNode,
  Worded,
} from '../../../../grammar/index.ts';
import type { Names } from '../vocabulary.ts';
import type { Manner } from './awards.ts';
import { conditions } from './conditions.ts';
import { date, duration, literal, name, names, optional } from './words.ts';

export const subjects = (of: Names): Arbitrary<Worded<SubjectNode>> =>
  fc.record({
    node: fc.constant('subject' as const),
    where: of.subject === '企业' ? fc.constant(null) : optional(conditions(of, 1)),
    noun: fc.constant(name(of.subject)),
    mergeBy: of.subject === '企业' ? fc.constant(null) : optional(names(of.texts)),
  });

export const ranges = (of: Names): Arbitrary<Worded<RangeNode>> =>
  fc.record({
    node: fc.constant('range' as const),
    within: names(of.texts),
    by: names(of.dates),
    first: fc.constantFrom('3台（套）', '十家', '2个').map(literal),
    or: optional(names(of.yes)),
  });

export const quotas: Arbitrary<Worded<QuotaNode>> = fc.record({
  node: fc.constant('quota' as const),
  count: fc.constantFrom('15个', '十家').map(literal),
  rank: fc.constant(name('序次')),
});

/** Instalments that make the whole: percentages, the last of them perhaps 余额. */
export const payments = (of: Names): Arbitrary<readonly Worded<PaymentNode>[]> =>
  fc
    .record({
      shares: fc.constantFrom(['30%', '70%'], ['30%', '40%', null], ['2成', '8成'], ['12.5%', null], [null]),
      whens: fc.array(optional(conditions(of, 1)), { minLength: 3, maxLength: 3 }),
    })
    .map(({ shares, whens }) =>
      shares.map((share, index) => ({
        node: 'payment' as const,
        when: whens[index] ?? null,
        share: share === null ? null : literal(share),
      })),
    );

export const sharings: Arbitrary<Worded<SharingNode>> = fc
  .constantFrom(
    { form: 'percent' as const, parts: ['60%', '40%'] },
    { form: 'percent' as const, parts: ['50%', '30%', '20%'] },
    { form: 'ratio' as const, parts: ['1', '1'] },
    { form: 'ratio' as const, parts: ['2.5', '1', '1'] },
  )
  .map(({ form, parts: images }) => ({
    node: 'sharing' as const,
    form,
    levels: ['市级', '区级', '国家级'].slice(0, images.length).map(name),
    parts: images.map(literal),
  }));

export const validities: Arbitrary<Worded<ValidityNode>> = fc.record({
  node: fc.constant('validity' as const),
  from: optional(date),
  until: fc.oneof(date, duration),
});

export function frequencies(of: Names, manner: Manner): Arbitrary<Worded<FrequencyNode> | null> {
  const form = (
    rule: 'annual' | 'once' | 'promotion',
    whose: string | null,
    promotedOn: Arbitrary<ReturnType<typeof name> | null> = fc.constant(null),
  ): Arbitrary<Worded<FrequencyNode>> =>
    fc.record({
      node: fc.constant('frequency' as const),
      rule: fc.constant(rule),
      whose: fc.constant(whose === null ? null : name(whose)),
      promotedOn,
      together: fc.constantFrom([], [literal('1.2')], [literal('1.1'), literal('1.2')]),
    });
  switch (manner) {
    case 'annual':
      return form('annual', null);
    case 'once':
      return fc.oneof(form('once', null), form('once', of.subject), form('promotion', null, names(of.dates)));
    case 'unsaid':
      return fc.constant(null);
  }
}
