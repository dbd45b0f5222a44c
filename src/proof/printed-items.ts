/** 读回: what a printed guide says of each item, taken from its tagged text and put into the clauses of a rule file. */
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

const sectionNames = ['支持对象', '申报条件', '支持标准', '支持内容', '资金拨付'];
const numeral = '[一二三四五六七八九十]+';
const article = new RegExp(`以下简称《政策措施》）(第${numeral}条)`);
const itemHeading = /^（[一二三四五六七八九十]+）(.+)（事项(\d+\.\d+)）$/;
const sectionHeading = new RegExp(`^${numeral}、(${sectionNames.join('|')})$`);
const point = new RegExp(`^\\d+．(${sectionNames.join('|')})。(.*)$`);

/** Reads the items of a guide or a compendium, in the order of the page. */
export function printedItems(document: ReadDocument): readonly PrintedItem[] {
  const items: Draft[] = [];
  let measure = '';
  let item = null as Draft | null;
  let section = null as Paragraph[] | null;
  let cell: string | null = null;
  const open = (name: string) => {
    section = item?.sections.get(name) ?? [];
    item?.sections.set(name, section);
  };
  for (const { role, text, page } of wholeBlocks(document)) {
    const heading = itemHeading.exec(text);
    const part = sectionHeading.exec(text);
    const numbered = point.exec(text);
    if (role === 'P') measure = article.exec(text)?.[1] ?? measure;
    if (role === 'H3' && heading) {
      item = {
        id: heading[2] ?? null,
        name: heading[1] ?? null,
        article: measure,
        page,
        sections: new Map(),
      };
      items.push(item);
      section = null;
    } else if (role === 'H2' && part) {
      if (item?.id !== null || item.article !== measure) {
        item = { id: null, name: null, article: measure, page, sections: new Map() };
        items.push(item);
      }
      open(part[1] ?? '');
    } else if (/^H[1-4]$/.test(role)) {
      section = null;
      if (role !== 'H4') item = role === 'H2' && item?.id === null && item.article === measure ? item : null;
    } else if (role === 'P' && item && numbered) {
      open(numbered[1] ?? '');
      push(section, { text: numbered[2] ?? '' });
    } else if (role === 'P') push(section, { text });
    else if (role === 'TD' && section) {
      if (cell === null) cell = text;
      else {
        push(section, { when: cell, award: text });
        cell = null;
      }
    }
  }
  return items;
}

interface Draft extends PrintedItem {
  readonly sections: Map<string, Paragraph[]>;
}

const push = (section: Paragraph[] | null, paragraph: Paragraph) => section?.push(paragraph);

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
