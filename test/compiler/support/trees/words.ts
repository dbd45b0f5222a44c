import fc, { type Arbitrary } from 'fast-check';
import type { ConditionNode, ExpressionNode, Worded } from '../../../../grammar/index.ts';

export type Expression = Worded<ExpressionNode>;
export type Condition = Worded<ConditionNode>;
type OneOf<U extends { readonly node: string }> = {
  readonly [K in U['node']]: Arbitrary<U> | null;
};

export const oneOf = <U extends { readonly node: string }>(kinds: OneOf<U>): Arbitrary<U> =>
  fc.oneof(...(Object.values(kinds) as (Arbitrary<U> | null)[]).filter((kind) => kind !== null));

export const name = (text: string) => ({ node: 'name', text }) as const;
export const literal = (image: string) => ({ node: 'literal', image }) as const;
export const optional = <T>(some: Arbitrary<T>): Arbitrary<T | null> => fc.option(some, { nil: null });
export const names = (from: readonly string[]) => fc.constantFrom(...from).map(name);
export const images = (make: (n: number) => string, min = 1, max = 9999) =>
  fc.integer({ min, max }).map((n) => literal(make(n)));

export const money = fc.oneof(
  images((n) => `${n}万元`),
  images((n) => `${n}元`, 1, 100_000_000),
  images((n) => `${n / 10}亿元`, 1, 99),
);
export const ratio = fc.oneof(
  images((n) => `${n}%`, 1, 100),
  images((n) => `${n}成`, 1, 9),
);
export const date = fc
  .tuple(
    fc.integer({ min: 2021, max: 2026 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([y, m, d]) => literal(`${y}年${m}月${d}日`));
export const people = images((n) => `${n}人`, 1, 500);
export const duration = fc.constantFrom('三年', '2年', '6个月', '十二个月').map(literal);
