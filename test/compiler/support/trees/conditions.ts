import fc, { type Arbitrary } from 'fast-check';
import { type Names, ofProject } from '../vocabulary.ts';
import {
  type Condition,
  date,
  duration,
  type Expression,
  images,
  money,
  name,
  names,
  oneOf,
  optional,
  people,
  ratio,
} from './words.ts';

/** Amounts of money. */
export function amounts(of: Names, depth: number): Arbitrary<Expression> {
  const leaf = fc.oneof(names(of.money), money);
  if (depth === 0) return leaf;
  const inner = fc
    .oneof({ weight: 2, arbitrary: leaf }, { weight: 1, arbitrary: fc.constant(null) })
    .chain((one) => (one ? fc.constant(one as Expression) : amounts(of, depth - 1)));
  return oneOf<Expression>({
    name: names(of.money),
    literal: money,
    binary: fc.oneof(
      fc.record({
        node: fc.constant('binary' as const),
        op: fc.constantFrom('add' as const, 'subtract' as const),
        left: inner,
        right: inner,
      }),
      fc.record({
        node: fc.constant('binary' as const),
        op: fc.constantFrom('multiply' as const, 'divide' as const),
        left: inner,
        right: images((n) => String(n), 2, 12),
      }),
    ),
    share: fc.record({ node: fc.constant('share' as const), base: inner, ratio }),
    aggregate: fc.record({
      node: fc.constant('aggregate' as const),
      where: optional(conditions(ofProject, depth - 1)),
      subject: fc.constant(name('项目')),
      fact: names(ofProject.money),
    }),
    choice: fc.record({
      node: fc.constant('choice' as const),
      which: fc.constantFrom('higher' as const, 'lower' as const),
      of: fc.array(inner, { minLength: 2, maxLength: 3 }),
    }),
    increase: fc.record({
      node: fc.constant('increase' as const),
      as: fc.constant('amount' as const),
      now: inner,
      before: inner,
    }),
    // A number of days is no amount of money; it is compared below.
    days: null,
    received: fc.record({
      node: fc.constant('received' as const),
      whose: fc.constantFrom(name('企业'), name(of.subject)),
      when: fc.constantFrom('ever' as const, 'this_year' as const),
    }),
  });
}

/** Days, as they are written, named or chosen from several. */
const days = (of: Names): Arbitrary<Expression> => {
  const one = fc.oneof(date, names(of.dates));
  const chosen = fc.record({
    node: fc.constant('choice' as const),
    which: fc.constantFrom('later' as const, 'earlier' as const),
    of: fc.array(one, { minLength: 2, maxLength: 3 }),
  });
  const day = fc.oneof(one, chosen);
  return fc.record({ node: fc.constant('days' as const), from: day, to: day });
};

/** Conditions, without `mixed`, which is refused and never printed. */
export function conditions(of: Names, depth: number): Arbitrary<Condition> {
  const amount = amounts(of, Math.max(0, depth - 1));
  const dateOrName = fc.oneof(date, names(of.dates));
  const deep = depth > 0 ? conditions(of, depth - 1) : null;
  const joined = (node: 'and' | 'or') =>
    deep && fc.record({ node: fc.constant(node), parts: fc.array(deep, { minLength: 2, maxLength: 3 }) });
  const operator = fc.constantFrom('<' as const, '<=' as const, '>' as const, '>=' as const);
  const lists = Object.keys(of.lists);
  const counts = of.counts.length > 0 ? names(of.counts) : null;
  return oneOf<Condition>({
    and: joined('and'),
    or: joined('or'),
    mixed: null,
    not: deep && fc.record({ node: fc.constant('not' as const), part: deep }),
    holds: names(of.yes).map((value) => ({ node: 'holds', value })),
    compare: fc.oneof(
      fc.record({
        node: fc.constant('compare' as const),
        left: amount,
        op: fc.constantFrom('<', '<=', '>', '>=', '=', '!='),
        right: amount,
      }),
      fc.record({
        node: fc.constant('compare' as const),
        left: days(of),
        op: operator,
        right: images((n) => `${n}天`, 1, 400),
      }),
      fc.record({
        node: fc.constant('compare' as const),
        left: fc.record({
          node: fc.constant('increase' as const),
          as: fc.constant('rate' as const),
          now: amount,
          before: amount,
        }),
        op: operator,
        right: ratio,
      }),
      ...(counts
        ? [fc.record({ node: fc.constant('compare' as const), left: counts, op: operator, right: people })]
        : []),
    ) as Arbitrary<Condition>,
    compare_dates: fc.record({
      node: fc.constant('compare_dates' as const),
      left: names(of.dates),
      op: operator,
      right: fc.oneof(dateOrName, fc.constant(name('施行日期'))),
    }),
    growth: fc.record({
      node: fc.constant('growth' as const),
      now: amount,
      before: amount,
      op: fc.constantFrom('>=' as const, '>' as const),
      ratio,
    }),
    within: fc.record({
      node: fc.constant('within' as const),
      left: names(of.dates),
      from: dateOrName,
      duration,
    }),
    ordinal_year: fc
      .record({
        first: fc.integer({ min: 1, max: 12 }),
        more: fc.option(fc.integer({ min: 0, max: 4 }), { nil: null }),
        left: fc.oneof(fc.constant(name('支持年度')), names(of.dates)),
        from: dateOrName,
      })
      .map(({ first, more, left, from }) => ({
        node: 'ordinal_year' as const,
        left,
        from,
        first,
        last: more === null ? null : first + more,
      })),
    is: fc.constantFrom(...lists).chain((list) =>
      fc.record({
        node: fc.constant('is' as const),
        left: fc.constant(name(list)),
        members: fc
          .uniqueArray(fc.constantFrom(...(of.lists[list] ?? [])), { minLength: 1 })
          .map((members) => members.map(name)),
        negated: fc.boolean(),
      }),
    ),
    empty: fc.record({ node: fc.constant('empty' as const), left: names(of.texts), negated: fc.boolean() }),
    awarded: fc.record({
      node: fc.constant('awarded' as const),
      years: fc.constantFrom(null, 1, 2, 3, 12),
      item: fc.constantFrom(null, name('首次奖励'), name('再次补助')),
    }),
  });
}
