import fc, { type Arbitrary } from 'fast-check';
import type {
  AnnualTotalNode,
  AwardNode,
  BranchNode,
  CapNode,
  ConditionNode,
  DueNode,
  ExpressionNode,
  FrequencyNode,
  GivenNode,
  PaymentNode,
  QuotaNode,
  RangeNode,
  SharedCapNode,
  SharingNode,
  SubjectNode,
  TierNode,
  ValidityNode,
  Worded,
} from '../../../grammar/index.ts';
import { type Names, ofEnterprise, ofProject } from './vocabulary.ts';

/**
 * Trees of clauses at random, one arbitrary for each type of node. Each union of nodes is made from a record with an
 * entry for every kind, so a kind that is new in the grammar does not compile until it is generated here.
 */
type Expression = Worded<ExpressionNode>;
type Condition = Worded<ConditionNode>;
type OneOf<U extends { readonly node: string }> = {
  readonly [K in U['node']]: Arbitrary<U> | null;
};

const oneOf = <U extends { readonly node: string }>(kinds: OneOf<U>): Arbitrary<U> =>
  fc.oneof(...(Object.values(kinds) as (Arbitrary<U> | null)[]).filter((kind) => kind !== null));

export const name = (text: string) => ({ node: 'name', text }) as const;
const literal = (image: string) => ({ node: 'literal', image }) as const;
const optional = <T>(some: Arbitrary<T>): Arbitrary<T | null> => fc.option(some, { nil: null });
const names = (from: readonly string[]) => fc.constantFrom(...from).map(name);
const images = (make: (n: number) => string, min = 1, max = 9999) =>
  fc.integer({ min, max }).map((n) => literal(make(n)));

const money = fc.oneof(
  images((n) => `${n}万元`),
  images((n) => `${n}元`, 1, 100_000_000),
  images((n) => `${n / 10}亿元`, 1, 99),
);
const ratio = fc.oneof(
  images((n) => `${n}%`, 1, 100),
  images((n) => `${n}成`, 1, 9),
);
const date = fc
  .tuple(
    fc.integer({ min: 2021, max: 2026 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([y, m, d]) => literal(`${y}年${m}月${d}日`));
const people = images((n) => `${n}人`, 1, 500);
const duration = fc.constantFrom('三年', '2年', '6个月', '十二个月').map(literal);

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
