/** 申报材料: the documents that prove the facts which the items of a measure look at. */
import type { z } from 'zod';
import type { About, ItemAbout, MeasureAbout } from '../../runtime/index.ts';
import { factsAsked } from './facts.ts';
import { pays } from './kinds.ts';
import { distinct, enumerate } from './phrases.ts';
import { list, maybe, record, text } from './schema.ts';

export const materialsView = record({
  several: maybe(text).describe('“适用事项”一栏的栏名；只有一个事项的没有这一栏'),
  rows: list(
    record({
      ordinal: text.describe('序号'),
      document: text.describe('材料名称'),
      proves: text.describe('证明内容'),
      items: text.describe('适用事项'),
    }),
  ).describe('申报材料清单'),
  stated: maybe(text).describe('不需材料证明，由申报单位如实填报的内容'),
});
export type MaterialsView = z.output<typeof materialsView>;

interface Use {
  readonly document: string;
  readonly fact: string;
  readonly item: string;
}

/** The head of a column of items; null where there is one item, and the column is not needed. */
export function headOfItems(items: readonly ItemAbout[]): string | null {
  return items.length > 1 ? '适用事项' : null;
}

/** 适用事项: the items that a document or a fact is for: all of them, all that pay, or those with these numbers. */
export function usedBy(used: readonly string[], items: readonly ItemAbout[]): string {
  if (used.length === items.length) return '各事项';
  const funded = items.filter(pays).map(({ id }) => id);
  const isAllFunded = used.length === funded.length && used.every((item) => funded.includes(item));
  return isAllFunded && funded.length > 2 ? '各资金支持事项' : enumerate(used);
}

/** Lists the documents of a measure, each once, with the facts that it proves; null where no item asks for a fact. */
export function materialsOf(about: About, measure: MeasureAbout): MaterialsView | null {
  const asked = measure.items.flatMap((item) =>
    factsAsked(about, item).map(({ fact }) => ({ item: item.id, fact })),
  );
  const uses: readonly Use[] = asked.flatMap(({ item, fact }) =>
    fact.evidence.map((document) => ({ document, fact: fact.name, item })),
  );
  const stated = distinct(
    asked.filter(({ fact }) => fact.evidence.length === 0).map(({ fact }) => fact.name),
  );
  if (uses.length === 0 && stated.length === 0) return null;
  return {
    several: headOfItems(measure.items),
    rows: distinct(uses.map((use) => use.document)).map((document, index) => {
      const of = uses.filter((use) => use.document === document);
      const used = distinct(of.map((use) => use.item));
      return {
        ordinal: String(index + 1),
        document,
        proves: enumerate(distinct(of.map((use) => use.fact))),
        items: usedBy(used, measure.items),
      };
    }),
    stated: stated.length === 0 ? null : enumerate(stated),
  };
}
