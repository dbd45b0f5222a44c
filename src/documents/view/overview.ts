/** 支持标准一览: the items of a measure side by side. */
import type { z } from 'zod';
import type { ItemAbout } from '../../runtime/index.ts';
import { kindWords } from './kinds.ts';
import { lineWords } from './phrases.ts';
import { list, record, text } from './schema.ts';

export const overviewView = list(
  record({
    id: text.describe('事项编号'),
    name: text.describe('事项名称'),
    standard: text.describe('标准'),
    cap: text.describe('封顶，没有的为“—”'),
    frequency: text.describe('频次，没有的为“—”'),
    manner: text.describe('支持方式'),
  }),
);
export type OverviewView = z.output<typeof overviewView>;

/** Which items share a frequency is said at the item itself; the table would be too full. */
const COUNTED_WITH = /，与事项[^，]*合并计算/u;

/** One row for each item, in the order of the measure. */
export function overviewOf(items: readonly ItemAbout[]): OverviewView {
  return items.map((item) => ({
    id: item.id,
    name: item.name,
    standard: standardInWords(item),
    cap: [...item.caps, ...item.sharedCaps].join('；') || '—',
    frequency: item.frequency?.replace(COUNTED_WITH, '') ?? '—',
    manner: kindWords(item.kind).manner,
  }));
}

function standardInWords(item: ItemAbout): string {
  if (item.standard !== null)
    return [...item.standard.branches, ...item.standard.bonuses].map(lineWords).join('；');
  return item.service ?? item.referral?.offer ?? '—';
}
