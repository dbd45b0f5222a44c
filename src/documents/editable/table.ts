/** Tables: their rows, what is joined in them, and how wide their columns are. */
import { apart, inlineOf } from './inline.ts';
import { elementsOf, type Markup, type MarkupNode, textOf } from './markup.ts';
import { charactersIn, mm, TEXT_WIDTH } from './measures.ts';
import {
  type Block,
  type Cell,
  formatted,
  type Paragraph,
  paragraph,
  type Row,
  type Table,
} from './model.ts';
import { byClass, type Place, refuse } from './place.ts';
import type { StyleId } from './styles.ts';

/** A row of the HTML: whether it belongs to the head, and whether it says what a calculation comes to. */
interface Line {
  readonly isHead: boolean;
  readonly isResult: boolean;
  readonly cells: readonly Markup[];
}

/** 表式: how the cells of a table look, by the classes of the table. */
interface Look {
  readonly styles: Readonly<Record<'plain' | 'head' | 'money' | 'centred', StyleId>>;
  readonly points: number;
  readonly height: number | null;
  readonly padding: Table['padding'];
  /** Of a column whose head has the class. */
  readonly wide: number;
  /** Widths of columns that do not depend on what they hold. */
  readonly fixed: readonly (number | null)[];
  /** Whether a short table stays on one page. */
  readonly staysWhole: boolean;
}

const sheet: Look = {
  styles: { plain: 'Cell', head: 'CellHead', money: 'CellMoney', centred: 'CellCentred' },
  points: 12,
  height: null,
  padding: { horizontal: mm(1.8), vertical: mm(1.4) },
  wide: 0.4 * TEXT_WIDTH,
  fixed: [],
  staysWhole: true,
};

/** What each class of a table changes. */
const LOOKS: Readonly<Record<string, Partial<Look>>> = {
  sheet: {},
  tight: {},
  guidance: {},
  fill: { height: mm(9) },
  calculation: { fixed: [mm(12.5), null, null, mm(38)] },
  applicant: { fixed: [mm(37), null, mm(24), null] },
  opinions: { wide: 0.75 * TEXT_WIDTH, staysWhole: false },
  narrow: {
    styles: { plain: 'NarrowCell', head: 'NarrowHead', money: 'NarrowRight', centred: 'NarrowCentred' },
    points: 10.5,
    height: mm(8),
    padding: { horizontal: mm(1), vertical: mm(1) },
  },
};

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
      rows: keptTogether(layOut(lines, look, place), lines, look),
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

const spanOf = (cell: Markup, name: 'colspan' | 'rowspan'): number =>
  Math.max(1, Number.parseInt(cell.attributes.get(name) ?? '1', 10) || 1);

/** Puts every cell into its columns; where a cell of an earlier row reaches down, it goes on. */
function layOut(lines: readonly Line[], look: Look, place: Place): readonly Row[] {
  /** For each column, the cell that reaches down into it, and into how many more rows. */
  const reaching = new Map<number, { readonly columns: number; rows: number }>();
  return lines.map(({ isHead, isResult, cells }) => {
    const row: Cell[] = [];
    let column = 0;
    const goOn = () => {
      for (let above = reaching.get(column); above && above.rows > 0; above = reaching.get(column)) {
        above.rows--;
        row.push({ content: [paragraph(look.styles.plain, [])], columns: above.columns, merge: 'goes-on' });
        column += above.columns;
      }
    };
    for (const cell of cells) {
      goOn();
      const columns = spanOf(cell, 'colspan');
      const rows = spanOf(cell, 'rowspan');
      reaching.set(column, { columns, rows: rows - 1 });
      row.push({
        content: contentOf(cell, { isHead, isResult }, look, place),
        columns,
        merge: rows > 1 ? 'starts' : 'none',
      });
      column += columns;
    }
    goOn();
    return { isHead, cells: row };
  });
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
      wide: plain,
      amount: plain,
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

/** Widths as a browser gives them: each column gets what it cannot do without, and of the rest by how much it has to say. */
function widthsOf(lines: readonly Line[], look: Look): readonly number[] {
  const columns = Math.max(
    1,
    ...lines.map(({ cells }) => cells.reduce((sum, one) => sum + spanOf(one, 'colspan'), 0)),
  );
  const least = new Array<number>(columns).fill(1);
  const most = new Array<number>(columns).fill(1);
  const fixed = Array.from({ length: columns }, (_, column) => look.fixed[column] ?? null);
  for (const { isHead, cells } of lines) {
    let column = 0;
    for (const cell of cells) {
      const span = spanOf(cell, 'colspan');
      const text = textOf(cell.children);
      if (span === 1) {
        least[column] = Math.max(least[column] ?? 0, leastOf(text, isHead));
        most[column] = Math.max(most[column] ?? 0, charactersIn(text));
        if (cell.classes.includes('wide')) fixed[column] = look.wide;
        if (cell.classes.includes('amount')) fixed[column] = mm(30);
      }
      column += span;
    }
  }
  const open = fixed.flatMap((width, column) => (width === null ? [column] : []));
  const room =
    TEXT_WIDTH - sumOf(fixed.map((width) => width ?? 0)) - open.length * 2 * look.padding.horizontal;
  const of = (numbers: readonly number[]) => open.map((column) => numbers[column] ?? 1);
  const widths = shared(of(least), of(most), room / (look.points * 20));
  const wanted = fixed.map((width, column) =>
    width === null
      ? (widths[open.indexOf(column)] ?? 0) * look.points * 20 + 2 * look.padding.horizontal
      : width,
  );
  // Whole twips that add up to the width of the text area.
  const ends = wanted.map((_, column) => Math.round(sumOf(wanted.slice(0, column + 1))));
  return ends.map((end, column) => end - (ends[column - 1] ?? 0));
}

/** What is better not broken: a number, a short text, the words of a head up to its unit in brackets; with a hair for the borders. */
function leastOf(text: string, isHead: boolean): number {
  const parts = isHead ? text.split(/(?=（)/) : (text.match(/[!-~]+/g) ?? []);
  const longest = Math.max(0, ...parts.map(charactersIn));
  return Math.max(Math.min(longest, isHead ? 5 : 20), Math.min(isHead ? 2 : 6, charactersIn(text))) + 0.2;
}

/** Shares a number of characters among columns. */
function shared(least: readonly number[], most: readonly number[], characters: number): readonly number[] {
  const rest = characters - sumOf(least);
  const wanting = sumOf(most.map((most, column) => Math.max(0, most - (least[column] ?? 0))));
  return least.map((own, column) => {
    const more = Math.max(0, (most[column] ?? own) - own);
    if (rest <= 0) return (own * characters) / sumOf(least);
    return wanting <= rest
      ? ((own + more) * characters) / (sumOf(least) + wanting)
      : own + (rest * more) / wanting;
  });
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
