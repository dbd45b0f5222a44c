/** 读回: what a printed guide says of each item, taken from its tagged text and put into the clauses of a rule file. */
import { unreachable } from '../compiler/index.ts';
import type { Block } from './blocks.ts';
import type { ReadDocument } from './read.ts';

/** 印出的事项: one item as a guide prints it. */
export interface PrintedItem {
  /** Null where the measure has one item only, which is printed without its number. */
  readonly id: string | null;
  readonly name: string | null;
  readonly article: string;
  /** Where it begins, counted from 1. */
  readonly page: number;
  /** 支持对象, 申报条件, 支持标准 and so on, each with its paragraphs. */
  readonly sections: ReadonlyMap<string, readonly Paragraph[]>;
}

/** A paragraph, or a row of a table. */
export type Paragraph = { readonly text: string } | { readonly when: string; readonly award: string };

const numeral = '[一二三四五六七八九十]+';
const sections = '支持对象|申报条件|支持标准|支持内容|资金拨付';
const forms = {
  measure: new RegExp(`以下简称《政策措施》）(第${numeral}条)`),
  item: new RegExp(`^（${numeral}）(.+)（事项(\\d+\\.\\d+)）$`),
  /** The only item of a measure has its parts as sections, another has them as points. */
  section: new RegExp(`^${numeral}、(${sections})$`),
  point: new RegExp(`^\\d+．(${sections})。(.*)$`),
};

/** What a block means to the reader of items. */
type Mark =
  | { readonly of: 'measure'; readonly article: string }
  | { readonly of: 'item'; readonly id: string; readonly name: string }
  | { readonly of: 'section'; readonly name: string }
  | { readonly of: 'point'; readonly name: string; readonly text: string }
  | { readonly of: 'other heading' }
  | { readonly of: 'paragraph' | 'cell' | 'nothing'; readonly text: string };

function markOf({ role, text }: Block): Mark {
  const [, article] = forms.measure.exec(text) ?? [];
  const [, itemName, id] = forms.item.exec(text) ?? [];
  const [, section] = forms.section.exec(text) ?? [];
  const [, point, rest = ''] = forms.point.exec(text) ?? [];
  switch (role) {
    case 'H3':
      return itemName === undefined || id === undefined
        ? { of: 'other heading' }
        : { of: 'item', id, name: itemName };
    case 'H2':
      return section === undefined ? { of: 'other heading' } : { of: 'section', name: section };
    case 'H1':
    case 'H4':
      return { of: 'other heading' };
    case 'P':
      if (article !== undefined) return { of: 'measure', article };
      return point === undefined ? { of: 'paragraph', text } : { of: 'point', name: point, text: rest };
    case 'TD':
      return { of: 'cell', text };
    default:
      return { of: 'nothing', text };
  }
}

interface Draft extends PrintedItem {
  readonly sections: Map<string, Paragraph[]>;
}

/** Reads the items of a guide or a compendium, in the order of the page. */
export function printedItems(document: ReadDocument): readonly PrintedItem[] {
  const items: Draft[] = [];
  let article = '';
  let item: Draft | undefined;
  /** Null outside of an item's parts: the table of all items is no part of one. */
  let section: Paragraph[] | null = null;
  let when: string | undefined;
  for (const { page, ...block } of wholeBlocks(document)) {
    const mark = markOf(block);
    const begin = (id: string | null, name: string | null): Draft => {
      const draft: Draft = { id, name, article, page, sections: new Map() };
      items.push(draft);
      return draft;
    };
    switch (mark.of) {
      case 'measure':
        article = mark.article;
        break;
      case 'item':
        item = begin(mark.id, mark.name);
        section = null;
        break;
      case 'section':
        if (item?.id !== null) item = begin(null, null);
        section = [];
        item.sections.set(mark.name, section);
        break;
      case 'point':
        section = [{ text: mark.text }];
        item?.sections.set(mark.name, section);
        break;
      case 'other heading':
        item = undefined;
        section = null;
        break;
      case 'paragraph':
        section?.push({ text: mark.text });
        break;
      case 'cell':
        if (section === null) break;
        if (when !== undefined) section.push({ when, award: mark.text });
        when = when === undefined ? mark.text : undefined;
        break;
      case 'nothing':
        break;
      default:
        return unreachable(mark);
    }
  }
  return items;
}

/** Blocks of all pages; a paragraph that goes on over the page is one. */
function* wholeBlocks({ pages }: ReadDocument): Generator<Block & { readonly page: number }> {
  let last = null as (Block & { readonly page: number }) | null;
  for (const [before, page] of pages.entries()) {
    const blocks = page.blocks.filter(({ role }) => role !== 'Artifact');
    for (const [index, block] of blocks.entries()) {
      const goesOn = index === 0 && last?.role === 'P' && block.role === 'P' && !/[。；：]$/.test(last.text);
      if (goesOn && last) last = { ...last, text: last.text + block.text };
      else {
        if (last) yield last;
        last = { ...block, page: before + 1 };
      }
    }
  }
  if (last) yield last;
}
