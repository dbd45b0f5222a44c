/** What a text document consists of. */
import type { Role } from '../office-faces.ts';
import type { StyleId } from './styles.ts';

/** 行内内容. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly face: Role | null; readonly isPending: boolean }
  | { readonly kind: 'break' }
  | { readonly kind: 'tab' }
  /** The number of the page that an anchor stands on; whoever opens the document fills it in. */
  | { readonly kind: 'page-of'; readonly anchor: string }
  | { readonly kind: 'link'; readonly anchor: string; readonly content: readonly Inline[] };

/** 段落格式: of a style, or of one paragraph over its style. Lengths are in twips. */
export interface ParagraphFormat {
  readonly keepNext?: boolean;
  readonly pageBreakBefore?: boolean;
  readonly frame?: Frame;
  readonly borders?: Borders;
  readonly tabs?: readonly Tab[];
  readonly before?: number;
  readonly after?: number;
  /** Exact height of a line. */
  readonly line?: number;
  readonly left?: number;
  readonly right?: number;
  /** In characters of the paragraph. */
  readonly firstLine?: number;
  readonly hanging?: number;
  readonly align?: 'both' | 'left' | 'center' | 'right';
  /** Level in the outline, from 0. */
  readonly outline?: number;
}

/** 制表位: what follows begins or ends there, with or without dots before it. */
export interface Tab {
  readonly at: number;
  readonly align: 'left' | 'right';
  readonly dots?: boolean;
}

/** 图文框: text that stands at a place of its page, measured from the page's edges or from the text area. */
export interface Frame {
  readonly width: number;
  readonly from: 'page' | 'margin';
  readonly x: number | 'left' | 'center';
  readonly y: number | 'bottom';
}

/** 边框 of paragraphs; those that follow each other with the same borders share one. */
export type Borders = Readonly<Partial<Record<'top' | 'left' | 'bottom' | 'right' | 'between', Border>>>;

/** One border: its kind, its width in eighths of a point, and its distance from the text in points. */
export interface Border {
  readonly kind: 'single' | 'thickThinSmallGap' | 'thinThickSmallGap';
  readonly width: number;
  readonly space?: number;
  readonly color?: string;
}

/** 段落. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly style: StyleId;
  readonly content: readonly Inline[];
  /** What is particular to this paragraph. */
  readonly format: ParagraphFormat;
  /** Size of the characters in half points, where it is not that of the style. */
  readonly size: number | null;
  /** What other places of the document may refer to. */
  readonly anchors: readonly string[];
  /** The box that it stands in; boxes that follow each other stay apart. */
  readonly box: number | null;
}

/** 表格单元. `merge` tells how it takes part in a cell of several rows. */
export interface Cell {
  readonly content: readonly Paragraph[];
  readonly columns: number;
  readonly merge: 'none' | 'starts' | 'goes-on';
}

/** 表格行. */
export interface Row {
  readonly isHead: boolean;
  readonly cells: readonly Cell[];
}

/** 表格. */
export interface Table {
  readonly kind: 'table';
  readonly widths: readonly number[];
  readonly rows: readonly Row[];
  /** The least height of a row, where it is to be filled in by hand. */
  readonly height: number | null;
  /** Between borders and text. */
  readonly padding: { readonly horizontal: number; readonly vertical: number };
}

export type Block = Paragraph | Table;

/** 节: pages with or without numbers. */
export interface Section {
  readonly blocks: readonly Block[];
  readonly isNumbered: boolean;
}

/** A paragraph of a style. */
export function paragraph(
  style: StyleId,
  content: readonly Inline[],
  format: ParagraphFormat = {},
): Paragraph {
  return { kind: 'paragraph', style, content, format, size: null, anchors: [], box: null };
}

/** A paragraph with something more of its own. */
export function formatted(one: Paragraph, format: ParagraphFormat): Paragraph {
  return { ...one, format: { ...one.format, ...format } };
}
