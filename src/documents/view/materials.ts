/** 申报材料: the documents that prove the facts which the items of a measure look at. */
import type { z } from 'zod';
import type { About, ItemAbout, MeasureAbout } from '../../runtime/index.ts';
import { factsAsked } from './facts.ts';
import { pays } from './kinds.ts';
import { distinct, enumerate } from './phrases.ts';
import { list, maybe, record, text } from './schema.ts';

export const materialsView = record({
  /** Whether the column of items is needed: it is not where a measure has one item. */
  several: maybe(text),
  rows: list(record({ ordinal: text, document: text, proves: text, items: text })),
  /** Facts that no document proves and that the applicant states. */
  stated: maybe(text),
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
