/** Wording of what is certain about an amount, and of earlier awards. */

import type { PaymentResult } from '../contract.ts';
import { type Exact, exact } from '../exact.ts';
import type { ContractFacts, PriorAward } from '../facts.ts';
import { awardsFor, type SubjectIds } from '../history.ts';
import { isUnknown, lift } from '../known.ts';
import type { Figure } from '../rules.ts';
import { moneyWords, numberWords } from '../wording.ts';
import { type Interval, isPoint } from './interval.ts';

/** `1800万元`, `300万元至1000万元`, `不低于300万元`, `待定`. */
export function moneyRange(amount: Interval): string {
  if (isPoint(amount)) return moneyWords(amount.low);
  if (amount.high === null) return amount.low.isZero() ? '待定' : `待定，不低于${moneyWords(amount.low)}`;
  return amount.low.isZero()
    ? `待定，不高于${moneyWords(amount.high)}`
    : `待定，${moneyWords(amount.low)}至${moneyWords(amount.high)}`;
}

/** 合计封顶: how the items come to their parts of it. The official texts are silent here, so the rule is always told. */
export const SETTLED_IN_ORDER = '按事项先后次序计算，排在后面的以余额为限';

/** 尚缺事实: the step that names what was not supplied. */
export const MISSING_FACTS = '尚缺事实';

/** 一笔拨付 as it stands: `应拨90万元`, `90万元，未到拨付条件`, `90万元，待定`. */
export function paymentWords({ status, amount_yuan, due_yuan }: PaymentResult): string {
  const amount = moneyWords(exact(amount_yuan));
  switch (status) {
    case 'due':
      return `应拨${amount}`;
    case 'partly_due':
      return `${amount}，其中应拨${moneyWords(exact(due_yuan ?? '0'))}`;
    case 'not_yet':
      return `${amount}，未到拨付条件`;
    case 'undetermined':
      return `${amount}，待定`;
  }
}

/** More figures than these tell a reader nothing. */
const MOST_SHOWN = 50;

/** Earlier awards that count, or may count, for a subject as figures of a trace. */
export function historyFigures(
  f: ContractFacts,
  items: readonly string[],
  subject: SubjectIds,
): readonly Figure[] {
  if (isUnknown(f.prior_awards)) return [{ name: '既往享受记录', value: f.prior_awards }];
  const awards = awardsFor(f.prior_awards, items, subject);
  if (awards.length === 0) return [{ name: '既往享受记录', value: '无' }];
  const more = awards.length - MOST_SHOWN;
  return [
    ...awards.slice(0, MOST_SHOWN).map(awardFigure),
    ...(more > 0 ? [{ name: '其他既往享受', value: `另有${more}条` }] : []),
  ];
}

function awardFigure({ item, year, amount, subject }: PriorAward): Figure {
  const words = lift((inYear: Exact, paid: Exact) => {
    const whose = subject === undefined ? '' : `（${subject}）`;
    return `${numberWords(inYear)}年度${moneyWords(paid)}${whose}`;
  });
  return { name: `事项${item}既往享受`, value: words(year, amount) };
}
