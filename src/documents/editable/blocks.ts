/** From the blocks of a document's HTML to paragraphs and tables. */
import { imprintOf, letterHeadOf, redHeadOf, signatureOf, signedOf } from './heads.ts';
import { apart, inlineOf, isInline } from './inline.ts';
import { EditableError, elementsOf, type Markup, type MarkupNode, textOf } from './markup.ts';
import { CHARACTER, charactersIn, LINE, TEXT_WIDTH } from './measures.ts';
import { type Block, formatted, type Inline, type Paragraph, paragraph, type Row } from './model.ts';
import { byClass, type Place, refuse } from './place.ts';
import { STYLES, type StyleId } from './styles.ts';
import { tableOf } from './table.ts';
import { balanced } from './titles.ts';

/** 块 of some nodes: text that stands by itself is a paragraph. */
export function blocksOf(nodes: readonly MarkupNode[], place: Place): readonly Block[] {
  const blocks: Block[] = [];
  let loose: MarkupNode[] = [];
  const settle = () => {
    const content = inlineOf(loose, place);
    loose = [];
    if (content.length > 0) blocks.push(paragraph(place.box === null ? 'Flush' : 'ExampleTitle', content));
  };
  for (const node of nodes) {
    if (isInline(node)) {
      loose.push(node);
      continue;
    }
    settle();
    blocks.push(...blocksOfOne(node as Markup, place));
  }
  settle();
  return blocks;
}

function blocksOfOne(element: Markup, place: Place): readonly Block[] {
  const blocks = boxed(converted(element, place), place);
  const bookmark = place.bookmarks.get(element.attributes.get('id') ?? '');
  return bookmark === undefined ? blocks : withAnchor(blocks, bookmark);
}

function converted(element: Markup, place: Place): readonly Block[] {
  switch (element.tag) {
    case 'p':
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
      return [lineOf(element, place)];
    case 'ol':
    case 'ul':
      byClass(element, {}, null, place);
      return itemsOf(element, place).map((content) => paragraph('Normal', content));
    case 'table':
      return tableOf(element, place);
    case 'div':
    case 'section':
    case 'header':
    case 'footer':
    case 'nav':
    case 'article':
      return byClass(element, PARTS, contentsOf, place)(element, place);
    default:
      return refuse(element);
  }
}

const HEADINGS: Readonly<Record<string, StyleId>> = {
  h1: 'Heading1',
  h2: 'Heading2',
  h3: 'Heading3',
  h4: 'Heading4',
};

function lineOf(element: Markup, place: Place): Paragraph {
  const plain = HEADINGS[element.tag] ?? 'Normal';
  const boxed = plain === 'Normal' ? 'Example' : 'ExampleTitle';
  const style = byClass<StyleId>(
    element,
    {
      title: 'Heading1',
      flush: 'Flush',
      addressee: 'Addressee',
      note: 'Note',
      'document-number': place.isLetter ? 'LetterNumber' : 'DocumentNumber',
      'annex-note': 'AnnexNote',
      'annex-label': 'AnnexLabel',
      subtitle: 'Subtitle',
      'form-number': 'FormNumber',
      'cover-issuer': 'CoverIssuer',
      'cover-title': 'CoverTitle',
      'cover-number': 'CoverNumber',
      'cover-date': 'CoverDate',
    },
    place.box === null ? plain : boxed,
    place,
  );
  if (style === 'Subtitle') return paragraph(style, subtitleOf(element, place));
  const content = style === 'FormNumber' ? apart(element.children, place) : inlineOf(element.children, place);
  const line = paragraph(style, TITLES.has(style) ? balanced(content, roomIn(style)) : content);
  // The title of a letter stands two lines below what is above it; that of an annex is set off by its label.
  const isLetterTitle = place.isLetter && style === 'Heading1';
  return isLetterTitle ? formatted(line, { before: 2 * LINE }) : line;
}

/** Its parts stay whole: where they do not fit one line, each has its own. */
function subtitleOf({ children }: Markup, place: Place): readonly Inline[] {
  const parts = elementsOf(children).filter(({ tag }) => tag === 'span');
  if (parts.length < 2 || charactersIn(textOf(children)) <= roomIn('Subtitle'))
    return inlineOf(children, place);
  return parts.flatMap((part, index) => [
    ...(index === 0 ? [] : [{ kind: 'break' } as const]),
    ...inlineOf([part], place),
  ]);
}

const TITLES: ReadonlySet<StyleId> = new Set(['Heading1', 'CoverIssuer', 'CoverTitle']);

/** How many characters of a style a line holds. */
const roomIn = (style: StyleId): number => Math.floor(TEXT_WIDTH / (STYLES[style].size * 10));

/** Items with the numbers that the styles would give them. */
function itemsOf(listing: Markup, place: Place): readonly (readonly Inline[])[] {
  return elementsOf(listing.children).map((item, index) => {
    if (item.tag !== 'li') return refuse(item);
    byClass(item, {}, null, place);
    const nodes = item.children.flatMap((node) =>
      typeof node !== 'string' && node.tag === 'p' ? node.children : [node],
    );
    const content = inlineOf(nodes, place);
    if (listing.tag === 'ul') return content;
    const number: Inline = { kind: 'text', text: `${index + 1}．`, face: null, isPending: false };
    return [number, ...content];
  });
}

/** 部分: what a part of the document becomes, by its class. */
type Part = (element: Markup, place: Place) => readonly Block[];

const contentsOf: Part = ({ children }, place) => blocksOf(children, place);

const PARTS: Readonly<Record<string, Part>> = {
  measure: onNewPage(contentsOf),
  annex: onNewPage((element, place) => contentsOf(element, { ...place, isLetter: false })),
  cover: coverOf,
  contents: tableOfContentsOf,
  example: (element, place) => contentsOf(element, { ...place, box: place.nextBox() }),
  'annex-note': annexNoteOf,
  'red-head': redHeadOf,
  'letter-head': letterHeadOf,
  signature: signatureOf,
  imprint: imprintOf,
  form: contentsOf,
  pledged: (element, place) => keptWhole(contentsOf(element, place)),
  signed: signedOf,
};

function onNewPage(part: Part): Part {
  return (element, place) => {
    const [first, ...rest] = part(element, place);
    if (first === undefined) return [];
    return first.kind === 'paragraph'
      ? [formatted(first, { pageBreakBefore: true }), ...rest]
      : [formatted(paragraph('Spacer', []), { pageBreakBefore: true }), first, ...rest];
  };
}

/** All on one page. */
function keptWhole(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block, index) =>
    block.kind === 'paragraph' && index < blocks.length - 1 ? formatted(block, { keepNext: true }) : block,
  );
}

/** 封面: the date stands at the foot of the page. */
function coverOf(element: Markup, place: Place): readonly Block[] {
  return contentsOf(element, place).map((block) =>
    block.kind === 'paragraph' && block.style === 'CoverDate'
      ? formatted(block, { frame: { width: 28 * CHARACTER, from: 'margin', x: 'center', y: 'bottom' } })
      : block,
  );
}

/** 目录: a title, and lines with the numbers of their pages. */
function tableOfContentsOf(element: Markup, place: Place): readonly Block[] {
  return elementsOf(element.children).flatMap((part): readonly Block[] => {
    byClass(part, {}, null, place);
    if (part.tag !== 'ol')
      return HEADINGS[part.tag] === undefined
        ? refuse(part)
        : [paragraph('ContentsTitle', inlineOf(part.children, place))];
    return elementsOf(part.children).map((item) =>
      paragraph('Contents', withPage(inlineOf(item.children, place))),
    );
  });
}

function withPage(content: readonly Inline[]): readonly Inline[] {
  return content.map((run) => {
    if (run.kind !== 'link') throw new EditableError('目录中的一行没有指向文中任何一处');
    const page: readonly Inline[] = [{ kind: 'tab' }, { kind: 'page-of', anchor: run.anchor }];
    return { ...run, content: [...run.content, ...page] };
  });
}

/** 附件说明 of several annexes: the first stands in the line of 附件：, the others below it. */
function annexNoteOf(element: Markup, place: Place): readonly Block[] {
  const parts = elementsOf(element.children);
  const label = parts.filter(({ tag }) => tag === 'p').flatMap(({ children }) => inlineOf(children, place));
  const items = parts
    .filter(({ tag }) => tag !== 'p')
    .flatMap((part) => (part.tag === 'ol' || part.tag === 'ul' ? itemsOf(part, place) : refuse(part)));
  const [first = [], ...rest] = items;
  return [
    formatted(paragraph('AnnexNote', [...label, ...first]), {
      left: Math.round(6.5 * CHARACTER),
      hanging: 4.5,
    }),
    ...rest.map((content) => paragraph('AnnexNoteGoesOn', content)),
  ];
}

function boxed(blocks: readonly Block[], { box }: Place): readonly Block[] {
  if (box === null) return blocks;
  return blocks.map((block) => (block.kind === 'paragraph' ? { ...block, box } : block));
}

/** Puts a bookmark on the first paragraph. */
function withAnchor(blocks: readonly Block[], bookmark: string): readonly Block[] {
  const [first, ...rest] = blocks;
  if (first === undefined) return [];
  if (first.kind === 'paragraph') return [{ ...first, anchors: [bookmark, ...first.anchors] }, ...rest];
  return [{ ...first, rows: anchoredRows(first.rows, bookmark) }, ...rest];
}

function anchoredRows([row, ...rows]: readonly Row[], bookmark: string): readonly Row[] {
  const [cell, ...cells] = row?.cells ?? [];
  const [content, ...more] = cell?.content ?? [];
  if (row === undefined || cell === undefined || content === undefined) return [];
  const first = { ...content, anchors: [bookmark, ...content.anchors] };
  return [{ ...row, cells: [{ ...cell, content: [first, ...more] }, ...cells] }, ...rows];
}
