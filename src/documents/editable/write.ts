/** From sections to the main part of a text document. */
import { borderXml, characterFormat, paragraphFormat } from './format.ts';
import { FOOT, LINE, mm, PAGE, TIGHTENING } from './measures.ts';
import type { Border, Inline, Paragraph, Section, Table } from './model.ts';
import { STYLES } from './styles.ts';
import { element, escaped, setting, xmlFile } from './xml.ts';

/** 名字空间 of the parts of a text document. */
export const NAMESPACES = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
} as const;

/** 正文部分; a letter has no number on its first page, but a double red line. */
export function documentXml(sections: readonly Section[], isLetter: boolean): string {
  const bookmarks = bookmarkCounter();
  const parts = sections.map((section, index) => {
    const blocks = section.blocks.map((block) =>
      block.kind === 'table' ? tableXml(block, bookmarks) : paragraphXml(block, bookmarks),
    );
    const properties = sectionXml(section, isLetter);
    if (index === sections.length - 1) return [...blocks, lastAfterTable(section), properties].join('');
    // The paragraph that ends a section takes no room.
    const end = element('w:pPr', {}, setting('w:pStyle', 'Spacer'), endSpacing, properties);
    return [...blocks, element('w:p', {}, end)].join('');
  });
  return xmlFile(element('w:document', NAMESPACES, element('w:body', {}, ...parts)));
}

const endSpacing = element('w:spacing', { 'w:line': 20, 'w:lineRule': 'exact' });

/** A document that ends with a table ends with a paragraph after it. */
function lastAfterTable({ blocks }: Section): string {
  const last = blocks.at(-1);
  return last?.kind === 'table'
    ? element('w:p', {}, element('w:pPr', {}, setting('w:pStyle', 'Spacer')))
    : '';
}

type NextBookmark = () => number;

function bookmarkCounter(): NextBookmark {
  let count = 0;
  return () => count++;
}

/** 段落. */
export function paragraphXml(one: Paragraph, nextBookmark: NextBookmark): string {
  const { style, format, content, size, anchors } = one;
  const properties = element(
    'w:pPr',
    {},
    setting('w:pStyle', style),
    paragraphFormat(format, size ?? STYLES[style].size),
  );
  const runs = content.map((inline) => inlineXml(inline, one)).join('');
  const marked = anchors.reduce((inner, name) => {
    const id = nextBookmark();
    const start = element('w:bookmarkStart', { 'w:id': id, 'w:name': name });
    return `${start}${inner}${element('w:bookmarkEnd', { 'w:id': id })}`;
  }, runs);
  return element('w:p', {}, properties, marked);
}

function inlineXml(inline: Inline, one: Paragraph): string {
  const plain = { size: one.size ?? undefined };
  switch (inline.kind) {
    case 'text': {
      const format = { ...plain, role: inline.face ?? undefined, isPending: inline.isPending };
      return run(format, element('w:t', { 'xml:space': 'preserve' }, escaped(inline.text)));
    }
    case 'break':
      return run(plain, element('w:br'));
    case 'tab':
      return run(plain, element('w:tab'));
    case 'page-of':
      return fieldXml(`PAGEREF ${inline.anchor} \\h`);
    case 'link':
      return element(
        'w:hyperlink',
        { 'w:anchor': inline.anchor, 'w:history': 1 },
        ...inline.content.map((part) => inlineXml(part, one)),
      );
  }
}

function run(format: Parameters<typeof characterFormat>[0], content: string): string {
  const properties = characterFormat(format);
  return element('w:r', {}, properties === '' ? '' : element('w:rPr', {}, properties), content);
}

/** 域: what the word processor fills in; it has not been, and is when the document is opened. */
export function fieldXml(instruction: string): string {
  const mark = (type: string, attributes = {}) =>
    element('w:r', {}, element('w:fldChar', { 'w:fldCharType': type, ...attributes }));
  return [
    mark('begin', { 'w:dirty': 'true' }),
    element('w:r', {}, element('w:instrText', { 'xml:space': 'preserve' }, ` ${instruction} `)),
    mark('separate'),
    mark('end'),
  ].join('');
}

const LINE_OF_TABLE: Border = { kind: 'single', width: 4 };

function tableXml({ widths, rows, height, padding }: Table, nextBookmark: NextBookmark): string {
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  const properties = element(
    'w:tblPr',
    {},
    element('w:tblW', { 'w:w': sumOf(widths), 'w:type': 'dxa' }),
    element('w:tblBorders', {}, ...sides.map((side) => borderXml(`w:${side}`, LINE_OF_TABLE))),
    element('w:tblLayout', { 'w:type': 'fixed' }),
    element(
      'w:tblCellMar',
      {},
      ...(['top', 'left', 'bottom', 'right'] as const).map((side) => marginXml(side, padding)),
    ),
  );
  const grid = element('w:tblGrid', {}, ...widths.map((width) => element('w:gridCol', { 'w:w': width })));
  return element(
    'w:tbl',
    {},
    properties,
    grid,
    ...rows.map((row) => rowXml(row, { widths, height }, nextBookmark)),
  );
}

function marginXml(side: 'top' | 'left' | 'bottom' | 'right', padding: Table['padding']): string {
  const isUpright = side === 'top' || side === 'bottom';
  const width = isUpright ? padding.vertical : padding.horizontal;
  return element(`w:${side}`, { 'w:w': width, 'w:type': 'dxa' });
}

/** Rows are not divided between pages, and those of the head are repeated. */
function rowXml(
  { isHead, cells }: Table['rows'][number],
  { widths, height }: Pick<Table, 'widths' | 'height'>,
  nextBookmark: NextBookmark,
): string {
  let column = 0;
  const written = cells.map(({ columns, merge, content }) => {
    const width = sumOf(widths.slice(column, column + columns));
    column += columns;
    const properties = element(
      'w:tcPr',
      {},
      element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
      columns > 1 ? setting('w:gridSpan', columns) : '',
      merge === 'none' ? '' : setting('w:vMerge', merge === 'starts' ? 'restart' : 'continue'),
      setting('w:vAlign', 'center'),
    );
    return element('w:tc', {}, properties, ...content.map((one) => paragraphXml(one, nextBookmark)));
  });
  const properties = element(
    'w:trPr',
    {},
    element('w:cantSplit'),
    height === null || isHead ? '' : element('w:trHeight', { 'w:val': height, 'w:hRule': 'atLeast' }),
    isHead ? element('w:tblHeader') : '',
  );
  return element('w:tr', {}, properties, ...written);
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/** The relations by which a section names its feet. */
export const FEET = { odd: 'rIdOdd', even: 'rIdEven', first: 'rIdFirst' } as const;

function sectionXml({ isNumbered }: Section, isLetter: boolean): string {
  const foot = (type: string, id: string) => element('w:footerReference', { 'w:type': type, 'r:id': id });
  return element(
    'w:sectPr',
    {},
    ...(isNumbered ? [foot('default', FEET.odd), foot('even', FEET.even)] : []),
    isNumbered && isLetter ? foot('first', FEET.first) : '',
    setting('w:type', 'nextPage'),
    element('w:pgSz', { 'w:w': PAGE.width, 'w:h': PAGE.height }),
    element('w:pgMar', {
      'w:top': PAGE.top,
      'w:right': PAGE.right,
      'w:bottom': PAGE.bottom,
      'w:left': PAGE.left,
      'w:header': mm(15),
      'w:footer': FOOT,
      'w:gutter': 0,
    }),
    isLetter ? element('w:titlePg') : '',
    element('w:docGrid', {
      'w:type': 'linesAndChars',
      'w:linePitch': LINE,
      // By how much a character of 3号 is narrower than it would be, in 4096ths of a point.
      'w:charSpace': Math.round((TIGHTENING / 20) * 4096),
    }),
  );
}
