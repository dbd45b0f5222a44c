/** 支持标准一览: the items of a measure side by side. */
import type { z } from 'zod';
import type { ItemAbout } from '../../runtime/index.ts';
import { kindWords } from './kinds.ts';
import { lineWords } from './phrases.ts';
import { list, record, text } from './schema.ts';

export const overviewView = list(
  record({ id: text, name: text, standard: text, cap: text, frequency: text, manner: text }),
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
