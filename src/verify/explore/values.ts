import type { Fact, PlanItem } from '../../compiler/index.ts';
import { Exact, exact, type IsoDate, type Json } from '../../runtime/index.ts';
import { type Literals, literalsOf } from './literals.ts';

/** 取值候选: the values of a fact at which a rule may turn out otherwise; telling ones first. */
export function valuesFor(fact: Fact, item: PlanItem, near: readonly Json[], year: number): readonly Json[] {
  const literals = literalsOf(item);
  switch (fact.type.type) {
    case 'boolean':
      return [true, false];
    case 'enumeration':
      return fact.members.map((member) => member.code);
    case 'money':
      return amounts(literals, near);
    case 'date':
      return dates(literals, near, year);
    case 'year':
      return [year, year - 1, year + 1];
    case 'integer':
      return distinct(
        [...literals.numbers, '0'].flatMap((value) => {
          const number = Math.round(Number(value));
          return [number, number + 1, number - 1];
        }),
      ).filter((number) => Number(number) >= 0);
    case 'decimal':
    case 'ratio':
    case 'number':
      return distinct(
        [
          ...literals.numbers,
          ...literals.ratios.map((ratio) => text(exact(ratio).times(exact('100')))),
        ].flatMap((value) => [value, text(exact(value).plus(STEP)), text(exact(value).minus(STEP))]),
      ).filter((value) => !String(value).startsWith('-'));
    case 'text':
      return distinct([...near.filter((value) => typeof value === 'string'), 'X', 'Y', '']);
  }
}

const STEP = exact('0.01');
const FEN = exact('0.01');
const TWO = exact('2');
const TEN_THOUSAND = exact('10000');

/** Round amounts to either side of every limit, then the limits to a 分, then what is near the amount as it is. */
function amounts({ money, ratios }: Literals, near: readonly Json[]): readonly Json[] {
  const limits = money.map(exact).filter((limit) => !limit.isZero());
  const rates = [exact('1'), ...ratios.map(exact).filter((ratio) => !ratio.isZero())];
  const bases = limits.flatMap((limit) => rates.map((rate) => limit.over(rate)));
  const round = (amount: Exact) => {
    const cut = amount.over(TEN_THOUSAND).cutTo(0).times(TEN_THOUSAND);
    return cut.isZero() ? amount.cutTo(2) : cut;
  };
  const given = near.filter((value) => typeof value === 'string' || typeof value === 'number').map(String);
  const known = given.filter((value) => /^\d+(\.\d+)?$/.test(value)).map(exact);
  const shares = ratios.map(exact).map((ratio) => exact('1').plus(ratio));
  return distinct(
    [
      ...bases.flatMap((base) => [round(base.times(TWO)), round(base.over(TWO))]),
      ...known.flatMap((amount) => [
        round(amount.times(TWO)),
        round(amount.over(TWO)),
        amount.plus(TEN_THOUSAND),
        // Where a growth begins to count, and one 分 before.
        ...shares.map((share) => amount.times(share).cutTo(2)),
        ...shares.map((share) => amount.times(share).cutTo(2).minus(FEN)),
      ]),
      ...bases.flatMap((base) => [base.cutTo(2), base.cutTo(2).plus(FEN), base.cutTo(2).minus(FEN)]),
      exact('1000000'),
      exact('33333.33'),
      Exact.zero,
    ]
      .filter((amount) => !amount.isNegative())
      .map(text),
  );
}

function dates({ dates: limits }: Literals, near: readonly Json[], year: number): readonly Json[] {
  const given = near.filter((value): value is string => typeof value === 'string');
  const around = [...limits, ...given].flatMap((date) => [date, dayAfter(date, -1), dayAfter(date, 1)]);
  return distinct([...around, `${year - 1}-12-31`, `${year}-01-01`, `${year}-03-01`]);
}

/** The day so many days after an ISO date. */
export function dayAfter(iso: string, days: number): IsoDate {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10) as IsoDate;
}

const text = (amount: Exact): string => amount.toDecimal(2) ?? amount.cutTo(2).toFixed(2);
const distinct = (values: readonly Json[]): readonly Json[] => [...new Set(values)];
