/** How tables look, by their classes. */
import type { Markup } from './markup.ts';
import { mm, TEXT_WIDTH } from './measures.ts';
import type { Table } from './model.ts';
import type { StyleId } from './styles.ts';

/** 行: a row of the HTML: whether it belongs to the head, and whether it says what a calculation comes to. */
export interface Line {
  readonly isHead: boolean;
  readonly isResult: boolean;
  readonly cells: readonly Markup[];
}

/** 表式: how the cells of a table look, by the classes of the table. */
export interface Look {
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

/** 普通表. */
export const sheet: Look = {
  styles: { plain: 'Cell', head: 'CellHead', money: 'CellMoney', centred: 'CellCentred' },
  points: 12,
  height: null,
  padding: { horizontal: mm(1.8), vertical: mm(1.4) },
  wide: 0.4 * TEXT_WIDTH,
  fixed: [],
  staysWhole: true,
};

/** 表的类名: what each class of a table changes. */
export const LOOKS: Readonly<Record<string, Partial<Look>>> = {
  sheet: {},
  tight: {},
  guidance: {},
  overview: { staysWhole: false },
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

/** 就位: a cell in its columns, or what an earlier row's cell takes of this row. */
export interface Placed {
  readonly cell: Markup | null;
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
}

/** Puts every cell into its columns; where a cell of an earlier row reaches down, it goes on. */
export function placedIn(lines: readonly Line[]): readonly (readonly Placed[])[] {
  /** For each column, the cell that reaches down into it, and into how many more rows. */
  const reaching = new Map<number, { readonly columns: number; rows: number }>();
  return lines.map(({ cells }) => {
    const row: Placed[] = [];
    let column = 0;
    const put = (cell: Markup | null, columns: number, rows: number) => {
      row.push({ cell, column, columns, rows });
      column += columns;
    };
    const goOn = () => {
      for (let above = reaching.get(column); above && above.rows > 0; above = reaching.get(column)) {
        above.rows--;
        put(null, above.columns, 1);
      }
    };
    for (const cell of cells) {
      goOn();
      const columns = spanOf(cell, 'colspan');
      const rows = spanOf(cell, 'rowspan');
      reaching.set(column, { columns, rows: rows - 1 });
      put(cell, columns, rows);
    }
    goOn();
    return row;
  });
}

const spanOf = (cell: Markup, name: 'colspan' | 'rowspan'): number =>
  Math.max(1, Number.parseInt(cell.attributes.get(name) ?? '1', 10) || 1);
