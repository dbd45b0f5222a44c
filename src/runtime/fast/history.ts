/**
 * Earlier awards on the fast way. They are the enterprise's, or an element's where its id is given: then an award
 * counts that names it or that is of the enterprise; one that names nobody may be anybody's, and is left to the exact
 * way.
 */
import { CODE } from './codes.ts';
import { type AwardKinds, type FastAwards, kindOfAward } from './common.ts';
import { type FastList, NO, YES } from './facts.ts';
import { safe } from './numbers.ts';
import type { Codes } from './rules.ts';

type Awards = FastList<FastAwards, AwardKinds>;

/** Items whose awards count together. */
export interface CountedItems {
  readonly numbers: readonly number[];
  /** Their bits among the kinds of awards. */
  readonly kinds: number;
}

/** 合并计算: items whose awards count together. */
export const countedItems = (...numbers: readonly number[]): CountedItems => ({
  numbers,
  kinds: numbers.reduce((bits, number) => bits | (1 << kindOfAward(number)), 0),
});

/** Whether there may be an award of these items: most dossiers have none, and nothing has to be gone through. */
const mayHave = ({ kinds }: Awards, dossier: number, items: CountedItems): boolean =>
  ((kinds.item[dossier] ?? -1) & items.kinds) !== 0;

/** 已享受过, in a support year or ever: `YES`, `NO`, or 0 where it is not told. */
export function hadAward(
  awards: Awards,
  dossier: number,
  items: CountedItems,
  year: number | null,
  id: number | null,
): number {
  if (!mayHave(awards, dossier, items)) return NO;
  const { first, end, each } = awards;
  const from = first[dossier] ?? Number.NaN;
  const to = end[dossier] ?? Number.NaN;
  if (Number.isNaN(from)) return 0;
  let answer = NO;
  for (let award = from; award < to; award += 1) {
    if (!isOne(items, each.item[award])) continue;
    const counts = countsFor(each, award, year, id);
    if (counts === YES) return YES;
    if (counts !== NO) answer = 0;
  }
  return answer;
}

/** 前n年度均享受: an award in each of so many support years before this one. */
export function hadAwardInEach(
  awards: Awards,
  dossier: number,
  items: CountedItems,
  year: number,
  years: number,
  id: number | null,
): number {
  let answer = YES;
  for (let back = 1; back <= years; back += 1) {
    const one = hadAward(awards, dossier, items, year - back, id);
    if (one === NO) return NO;
    if (one !== YES) answer = 0;
  }
  return answer;
}

/** 累计已享受, or of one support year, in 分; NaN where it is not told. */
export function paidBefore(
  awards: Awards,
  dossier: number,
  items: CountedItems,
  year: number | null,
  id: number | null,
): number {
  if (!mayHave(awards, dossier, items)) return 0;
  const { first, end, each } = awards;
  const from = first[dossier] ?? Number.NaN;
  const to = end[dossier] ?? Number.NaN;
  if (Number.isNaN(from)) return from;
  let sum = 0;
  for (let award = from; award < to; award += 1) {
    if (!isOne(items, each.item[award])) continue;
    const counts = countsFor(each, award, year, id);
    if (counts !== NO) sum += counts === YES ? (each.fen[award] ?? Number.NaN) : Number.NaN;
  }
  return safe(sum);
}

function isOne({ numbers }: CountedItems, item: number | undefined): boolean {
  for (const one of numbers) if (one === item) return true;
  return false;
}

/** Whether an award is of the year and may be the element's: `YES`, `NO`, or 0. */
function countsFor(each: FastAwards, award: number, year: number | null, id: number | null): number {
  const of = each.year[award] ?? Number.NaN;
  if (year !== null && (of < year || of > year)) return NO;
  const isOfYear = year === null || of === year ? YES : 0;
  if (id === null || each.of_enterprise[award] === 1 || each.subject[award] === id) return isOfYear;
  return each.subject[award] === 0 ? 0 : NO;
}

/** 合计封顶: what the items before take up of it, by their codes; NaN where that is not an amount. */
export function takenUp(before: Codes, dossier: number, items: readonly string[]): number {
  let sum = 0;
  for (const item of items) sum += takenBy(before[item]?.[dossier]);
  return safe(sum);
}

function takenBy(code = Number.NaN): number {
  if (code > 0) return code;
  const isOpen = code === CODE.undetermined || code === CODE.beyond || Number.isNaN(code);
  return isOpen ? Number.NaN : 0;
}
