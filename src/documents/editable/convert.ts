/** From the HTML of a document to the sections of a text document. */
import { blocksOf } from './blocks.ts';
import { EditableError, elementsOf, type Markup, type MarkupNode, readMarkup } from './markup.ts';
import { LINE } from './measures.ts';
import { type Block, formatted, type Paragraph, paragraph, type Section } from './model.ts';
import type { Place } from './place.ts';
import { keptRow } from './table.ts';

/** 转换结果: the sections, and the classes that have no counterpart, whose text stands as it would without them. */
export interface Converted {
  readonly sections: readonly Section[];
  readonly unknownClasses: readonly string[];
}

/** 转换: the words in their order; throws an `EditableError` for an element that it does not know. */
export function convert(html: string, isLetter: boolean): Converted {
  const nodes = readMarkup(html);
  const unknown = new Set<string>();
  let boxes = 0;
  const place: Place = {
    isLetter,
    box: null,
    nextBox: () => ++boxes,
    bookmarks: bookmarksOf(nodes),
    unknownClass: (name) => unknown.add(name),
  };
  const isCover = (node: MarkupNode) => typeof node !== 'string' && node.classes.includes('cover');
  const covers = nodes.filter(isCover);
  const others = nodes.filter((node) => !isCover(node));
  const sections = [
    ...covers.map((cover) => ({ blocks: blocksOf([cover], place), isNumbered: false })),
    ...contentsAndText(others).map((part) => ({ blocks: blocksOf(part, place), isNumbered: true })),
  ];
  return {
    sections: sections.map(({ blocks, isNumbered }) => ({
      blocks: atTheHead(arranged(blocks)),
      isNumbered,
    })),
    unknownClasses: [...unknown],
  };
}

/** What follows the contents begins on a new page. */
function contentsAndText(nodes: readonly MarkupNode[]): readonly (readonly MarkupNode[])[] {
  const end = nodes.findIndex((node) => typeof node !== 'string' && node.classes.includes('contents')) + 1;
  return [nodes.slice(0, end), nodes.slice(end)].filter((part) => elementsOf(part).length > 0);
}

/** A name for every place that something refers to; one that is not there is refused, as the press does. */
function bookmarksOf(nodes: readonly MarkupNode[]): ReadonlyMap<string, string> {
  const all = everyElement(nodes);
  const ids = new Set(all.map(({ attributes }) => attributes.get('id')));
  const targets = all.flatMap(({ tag, attributes }) => {
    const href = tag === 'a' ? attributes.get('href') : undefined;
    return href?.startsWith('#') ? [href.slice(1)] : [];
  });
  const missing = targets.find((target) => !ids.has(target));
  if (missing !== undefined) throw new EditableError(`所指向的“${missing}”在文件中不存在`);
  return new Map([...new Set(targets)].map((target, index) => [target, `_Toc${index + 1}`]));
}

function everyElement(nodes: readonly MarkupNode[]): readonly Markup[] {
  return elementsOf(nodes).flatMap((one) => [one, ...everyElement(one.children)]);
}

/** Room around tables and boxes, which have none of their own, and what stays with what follows it. */
function arranged(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block, index): readonly Block[] => {
    const before = blocks[index - 1];
    const after = blocks[index + 1];
    const apart = before !== undefined && runsTogether(before, block) ? [paragraph('Spacer', [])] : [];
    return [...apart, kept(spaced(block, before, after), after)];
  });
}

/** Two tables, or two boxes, would become one. */
function runsTogether(one: Block, other: Block): boolean {
  if (one.kind === 'table' || other.kind === 'table') return one.kind === other.kind;
  return one.box !== null && other.box !== null && one.box !== other.box;
}

const HALF = LINE / 2;

function spaced(block: Block, before: Block | undefined, after: Block | undefined): Block {
  if (block.kind === 'table') return block;
  const followsOther =
    before !== undefined &&
    !runsTogether(before, block) &&
    (before.kind === 'table' || before.box !== block.box);
  const room = {
    ...(followsOther && block.format.before === undefined ? { before: HALF } : {}),
    ...(after?.kind === 'table' && block.style !== 'Caption' ? { after: HALF } : {}),
    // Said in smaller letters just below the title.
    ...(after?.kind === 'paragraph' && after.style === 'Subtitle' ? { after: 0 } : {}),
  };
  return Object.keys(room).length === 0 ? block : formatted(block, room);
}

/** 附件说明 and signature are never alone on a page, and what leads to a table stands above it. */
function kept(block: Block, after: Block | undefined): Block {
  const leads = after?.kind === 'table' && block.kind === 'paragraph';
  const staysWith = after?.kind === 'paragraph' && STAYING.has(after.style);
  if (!leads && !staysWith) return block;
  if (block.kind === 'paragraph') return formatted(block, { keepNext: true });
  const last = block.rows.at(-1);
  return last === undefined ? block : { ...block, rows: [...block.rows.slice(0, -1), keptRow(last)] };
}

const STAYING: ReadonlySet<Paragraph['style']> = new Set(['AnnexNote', 'Signature', 'Seal']);

/** A section begins on a new page by itself. */
function atTheHead([first, ...rest]: readonly Block[]): readonly Block[] {
  if (first === undefined) return [];
  if (first.kind === 'table') return [first, ...rest];
  const { pageBreakBefore: _, ...format } = first.format;
  return [{ ...first, format }, ...rest];
}
