/** Tables: their rows, and what is joined in them. */
import { apart, inlineOf } from './inline.ts';
import { type Line, LOOKS, type Look, placedIn, sheet } from './look.ts';
import { elementsOf, type Markup, type MarkupNode, textOf } from './markup.ts';
import { type Block, type Cell, formatted, type Paragraph, paragraph, type Row } from './model.ts';
import { byClass, type Place, refuse } from './place.ts';
import type { StyleId } from './styles.ts';
import { widthsOf } from './widths.ts';

/** 表格 with its caption above it. */
export function tableOf(table: Markup, place: Place): readonly Block[] {
  byClass(table, LOOKS, null, place);
  const isGrouped = elementsOf(table.children).some(({ classes }) => classes.includes('group'));
  const look: Look = Object.assign(
    {},
    sheet,
    ...table.classes.map((name) => LOOKS[name]),
    isGrouped ? { staysWhole: false } : {},
  );
  const captions = elementsOf(table.children).filter(({ tag }) => tag === 'caption');
  const lines = linesOf(table, place);
  return [
    ...captions.map(({ children }) => paragraph('Caption', inlineOf(children, place))),
    {
      kind: 'table',
      widths: widthsOf(lines, look),
      rows: keptTogether(rowsOf(lines, look, place), lines, look),
      height: look.height,
      padding: look.padding,
    },
  ];
}

function linesOf(table: Markup, place: Place): readonly Line[] {
  return elementsOf(table.children).flatMap((part): readonly Line[] => {
    switch (part.tag) {
      case 'caption':
      case 'colgroup':
        return [];
      case 'thead':
      case 'tbody':
      case 'tfoot':
        byClass(part, { group: null }, null, place);
        return elementsOf(part.children).map((row) => ({
          isHead: part.tag === 'thead',
          isResult: byClass(row, { result: true }, false, place),
          cells: elementsOf(row.children),
        }));
      default:
        return refuse(part);
    }
  });
}

function rowsOf(lines: readonly Line[], look: Look, place: Place): readonly Row[] {
  const placed = placedIn(lines);
  return lines.map((line, index) => ({
    isHead: line.isHead,
    cells: (placed[index] ?? []).map(({ cell, columns, rows }): Cell => {
      if (cell === null) return { content: [paragraph(look.styles.plain, [])], columns, merge: 'goes-on' };
      return { content: contentOf(cell, line, look, place), columns, merge: rows > 1 ? 'starts' : 'none' };
    }),
  }));
}

/** A cell holds lines, or paragraphs of lines. */
function contentOf(
  cell: Markup,
  { isHead, isResult }: Pick<Line, 'isHead' | 'isResult'>,
  { styles }: Look,
  place: Place,
): readonly Paragraph[] {
  if (cell.tag !== 'td' && cell.tag !== 'th') return refuse(cell);
  const heading = isHead ? styles.head : styles.centred;
  const usual = cell.tag === 'th' ? heading : styles.plain;
  const plain = isResult ? 'CellResult' : usual;
  const style = byClass<StyleId>(
    cell,
    {
      money: isHead || isResult ? plain : styles.money,
      figure: plain,
      conditions: plain,
      tick: styles.centred,
      amount: plain,
      // Of these only where their lines break, which a word processor settles by itself.
      wide: plain,
      narrow: plain,
      whole: plain,
      sum: plain,
    },
    plain,
    place,
  );
  const options = elementsOf(cell.children).filter(({ classes }) => classes.includes('option'));
  const isChoice = options.length > 2 && textOf(cell.children) === textOf(options);
  const ofItsOwn = (part: Markup): Paragraph | null => {
    if (isChoice) return paragraph(style, inlineOf([part], place));
    if (part.tag === 'p') return paragraphIn(part, style, place);
    if (part.classes.includes('written')) return paragraph(styles.centred, inlineOf([part], place));
    return part.classes.includes('unit-of') ? paragraph(styles.money, inlineOf([part], place)) : null;
  };
  const paragraphs: Paragraph[] = [];
  let loose: MarkupNode[] = [];
  const settle = () => {
    const content = inlineOf(loose, place);
    if (content.length > 0) paragraphs.push(paragraph(style, content));
    loose = [];
  };
  for (const node of cell.children) {
    const own = typeof node === 'string' ? null : ofItsOwn(node);
    if (own === null) {
      loose.push(node);
      continue;
    }
    settle();
    paragraphs.push(own);
  }
  settle();
  return paragraphs.length > 0 ? paragraphs : [paragraph(style, [])];
}

function paragraphIn(part: Markup, plain: StyleId, place: Place): Paragraph {
  const style = byClass<StyleId>(part, { sign: 'CellSigned', dated: 'CellMoney' }, plain, place);
  const content = style === 'CellSigned' ? apart(part.children, place) : inlineOf(part.children, place);
  return paragraph(style, content);
}

/** The head stays with the first row, results stay together, and a short table stays whole. */
function keptTogether(rows: readonly Row[], lines: readonly Line[], { staysWhole }: Look): readonly Row[] {
  const isShort = staysWhole && rows.filter(({ isHead }) => !isHead).length < 5;
  return rows.map((row, index) => {
    const areResults = lines[index]?.isResult === true && lines[index + 1]?.isResult === true;
    const isKept = index < rows.length - 1 && (row.isHead || isShort || areResults);
    return isKept ? keptRow(row) : row;
  });
}

/** A row that stays on the page of what follows it. */
export function keptRow(row: Row): Row {
  const keep = (one: Paragraph) => formatted(one, { keepNext: true });
  return { ...row, cells: row.cells.map((cell) => ({ ...cell, content: cell.content.map(keep) })) };
}
