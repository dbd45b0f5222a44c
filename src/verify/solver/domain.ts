import { commonFacts } from '../../../grammar/index.ts';
import type { Fact } from '../../compiler/index.ts';
import { exact } from '../../runtime/index.ts';
import {
  any,
  compared,
  constant,
  type Formula,
  flag,
  type Joined,
  plus,
  type Quantity,
  quantity,
  times,
} from './formula.ts';
import { quantityOf, yearOfDay } from './quantities.ts';

/** 申报日期 and 支持年度, which every dossier has. */
const applicationDate = commonFact('申报日期');
const supportYear = commonFact('支持年度');
export const APPLICATION_DATE = quantityOf(applicationDate);
export const SUPPORT_YEAR = quantityOf(supportYear);

function commonFact(name: '申报日期' | '支持年度'): Fact {
  const { code, type } = commonFacts[name];
  return { owner: '企业', list: null, name, code, type: { type }, members: [], evidence: [] };
}

/**
 * 事实之间的关系: what holds of a quantity and others in every dossier that is accepted. No event is later than the
 * application, though a day that was agreed on may be; the support year is not after the year of the application; a day
 * lies in its year, give or take two days.
 */
export function relationsOf(one: Quantity): readonly Formula[] {
  if (one.kind === 'day' && one.key !== APPLICATION_DATE.key && !one.fact?.mayBeLater)
    return [compared(quantity(one), '<=', quantity(APPLICATION_DATE))];
  if (one.key === SUPPORT_YEAR.key)
    return [
      compared(quantity(one), '>=', constant(exact('2000'))),
      compared(quantity(one), '<=', quantity(yearOfDay(applicationDate))),
    ];
  if (one.kind !== 'year_of_day' || !one.fact) return [];
  const day = quantity(quantityOf(one.fact));
  const years = times(quantity(one), exact('365.2425'));
  return [
    compared(day, '>=', plus(years, constant(exact('-719529.2425')))),
    compared(day, '<=', plus(years, constant(exact('-719162')))),
  ];
}

/** An award in each of the last years is one in fewer of them, and one at some time. */
export function impliedBy(flags: readonly string[]): readonly Joined[] {
  const awarded = flags.flatMap((key) => {
    const [kind, item = '', list = '', years = ''] = key.split('|');
    return kind === 'awarded'
      ? [{ key, of: `${item}|${list}`, years: years === 'ever' ? 0 : Number(years) }]
      : [];
  });
  return awarded.flatMap((more) =>
    awarded
      .filter((fewer) => fewer.of === more.of && fewer.years < more.years)
      .map((fewer) => any([flag(more.key, false), flag(fewer.key, true)])),
  );
}
