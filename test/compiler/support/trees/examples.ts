import fc, { type Arbitrary } from 'fast-check';
import type { DueNode, GivenNode, Worded } from '../../../../grammar/index.ts';
import type { Names } from '../vocabulary.ts';
import { date, literal, money, name, names, oneOf, optional } from './words.ts';

/** Statements about a subject, each fact once, as 已知 gives them. */
export function givens(of: Names): Arbitrary<readonly Worded<GivenNode>[]> {
  const value = (
    of2: string,
    v: Arbitrary<Extract<Worded<GivenNode>, { node: 'value' }>['value']>,
    signed = false,
  ) =>
    fc
      .record({
        node: fc.constant('value' as const),
        name: fc.constant(name(of2)),
        value: fc.oneof(
          { weight: 6, arbitrary: v },
          { weight: 1, arbitrary: fc.constant('unknown' as const) },
        ),
        negative: fc.constant(false),
      })
      .map((one) => (signed && one.value !== 'unknown' ? { ...one, negative: true } : one));
  const all: Arbitrary<Worded<GivenNode>>[] = [
    ...of.yes.map((one) => value(one, fc.constantFrom('yes' as const, 'no' as const))),
    ...of.money.map((one) => value(one, money)),
    ...of.dates.map((one) => value(one, date)),
    ...of.texts.map((one) => value(one, fc.constantFrom(literal('“甲，乙（二期）”'), literal('M1')))),
    ...Object.entries(of.lists).map(([list, members]) => value(list, names(members))),
  ];
  return fc
    .shuffledSubarray(all, { minLength: 1 })
    .chain((some) => fc.tuple(...some) as Arbitrary<Worded<GivenNode>[]>);
}

/** History and awards elsewhere. */
export const records: Arbitrary<Worded<GivenNode>> = oneOf<Worded<GivenNode>>({
  value: null,
  prior: fc.record({
    node: fc.constant('prior' as const),
    year: fc.constantFrom('2022年度', '2023年度').map(literal),
    subject: optional(fc.record({ noun: fc.constant(name('项目')), id: fc.constantFrom('P1', '7', '甲—1') })),
    item: fc.constantFrom(name('首次奖励'), name('再次补助')),
    amount: money,
  }),
  elsewhere: fc.record({
    node: fc.constant('elsewhere' as const),
    item: fc.constant(name('首次奖励')),
    status: fc.constantFrom('received' as const, 'applied' as const),
    amount: money,
  }),
  superseded: fc.constant({ node: 'superseded' as const, item: name('首次奖励') }),
});

type Outcome = Extract<Worded<DueNode>, { readonly node: 'due' }>['outcome'];
type Fault = Extract<Worded<DueNode>, { readonly node: 'returned' }>['faults'][number];

/** A dossier that is sent back, for faults or without any. */
export const returns: Arbitrary<readonly Worded<DueNode>[]> = fc
  .array(
    fc.constantFrom('negative', 'decimals', 'later', 'repeated', 'range', 'missing').map(
      (fault): Fault => ({
        node: 'fault',
        fact: name(fault === 'later' ? '认定日期' : '产值'),
        fault,
        than: fault === 'later' ? name('申报日期') : null,
      }),
    ),
    { maxLength: 3 },
  )
  .map((faults) => [{ node: 'returned', faults }]);
/** Only an amount has parts. */
const parts = (outcome: Outcome) => outcome === 'amount' || outcome === 'up_to';
const lacking = fc.constantFrom([], [name('产值')], [name('达标'), name('非达标')]);
const paidAmount = fc.record({ amount: money, lacking: fc.constant([]) });
const paidLater = fc.record({ amount: fc.constant(null), lacking });
const borne = fc.record({ city: money, district: money }).map(({ city, district }) => [
  { level: name('市级'), amount: city },
  { level: name('区级'), amount: district },
]);

/** What three items come to, as one of the given outcomes each. */
export const dues = (...outcomes: readonly Outcome[]): Arbitrary<readonly Worded<DueNode>[]> =>
  fc.shuffledSubarray(['首次奖励', '再次补助', '第三次资助'], { minLength: 1 }).chain((items) => {
    const due = (item: string) =>
      fc.constantFrom(...outcomes).chain((outcome) =>
        fc.record({
          node: fc.constant('due' as const),
          item: fc.constant(name(item)),
          outcome: fc.constant(outcome),
          amount: parts(outcome) ? money : fc.constant(null),
          lacking: outcome === 'undetermined' ? lacking : fc.constant([]),
          paid: parts(outcome) ? optional(fc.oneof(paidAmount, paidLater)) : fc.constant(null),
          shares: parts(outcome) ? fc.oneof(fc.constant([]), borne) : fc.constant([]),
        }),
      );
    return fc.tuple(...items.map(due));
  });
