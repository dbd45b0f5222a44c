import type { Role } from '../office-faces.ts';
import { CHARACTER, LINE, mm, TEXT_WIDTH } from './measures.ts';
import type { Border, ParagraphFormat } from './model.ts';

/** 样式: how a kind of paragraph looks; an office finds it under its name and changes it in one place. */
export interface Style {
  readonly name: string;
  readonly role: Role;
  /** In half points. */
  readonly size: number;
  readonly color?: string;
  readonly format: ParagraphFormat;
  /** What follows when somebody goes on writing. */
  readonly next?: string;
}

/** 红: of the heads of documents. */
export const RED = 'D7000F';

/** 字号 from points: 42 is 初号, 36 小初, 22 二号, 16 三号, 14 四号, 12 小四. */
const pt = (points: number) => 2 * points;

const centred: ParagraphFormat = { align: 'center', firstLine: 0 };
const text = (name: string, format: ParagraphFormat, role: Role = 'body'): Style => ({
  name,
  role,
  size: pt(16),
  format,
});
const heading = (level: number, role: Role): Style => ({
  ...text(`heading ${level}`, { firstLine: 2, keepNext: true, outline: level - 1, align: 'left' }, role),
  next: 'Normal',
});
const title = (name: string, format: ParagraphFormat): Style => ({
  name,
  role: 'title',
  size: pt(22),
  format: { ...centred, after: LINE, keepNext: true, ...format },
  next: 'Normal',
});
const cell = (name: string, align: 'left' | 'center' | 'right', role: Role = 'body'): Style => ({
  name,
  role,
  size: pt(12),
  format: { align, firstLine: 0, line: mm(6.4) },
});
/** 五号, for tables of many columns. */
const narrow = (name: string, align: 'left' | 'center' | 'right', role: Role = 'body'): Style => ({
  name,
  role,
  size: pt(10.5),
  format: { align, firstLine: 0, line: mm(5.4) },
});
const quiet: Border = { kind: 'single', width: 4 };
const box: ParagraphFormat = {
  line: mm(8.2),
  left: CHARACTER,
  right: CHARACTER,
  borders: {
    top: { ...quiet, space: 7 },
    left: { ...quiet, space: 14 },
    bottom: { ...quiet, space: 7 },
    right: { ...quiet, space: 14 },
  },
};
/** First and last rule 0.35 mm, those between 0.25 mm. */
const imprint: ParagraphFormat = {
  firstLine: 0,
  line: mm(8),
  left: 280,
  right: 280,
  align: 'left',
  tabs: [{ at: TEXT_WIDTH - 280, align: 'right' }],
  borders: {
    top: { kind: 'single', width: 8 },
    bottom: { kind: 'single', width: 8 },
    between: { kind: 'single', width: 6 },
  },
};

/** 样式表, by the figures of `templates/styles`. */
const styles = {
  Normal: text('Normal', { firstLine: 2, line: LINE, align: 'both' }),
  Flush: text('顶格', { firstLine: 0 }),
  Heading1: { ...title('heading 1', { outline: 0 }) },
  Heading2: heading(2, 'sans'),
  Heading3: heading(3, 'script'),
  Heading4: heading(4, 'body'),
  Addressee: { ...text('主送机关', { firstLine: 0 }), next: 'Normal' },
  DocumentNumber: text('发文字号', centred),
  LetterNumber: text('信函发文字号', { firstLine: 0, align: 'right', before: mm(2.6) }),
  Issuer: {
    name: '发文机关标志',
    role: 'title',
    size: pt(42),
    color: RED,
    format: { ...centred, line: 840 },
  },
  RedLine: {
    name: '红线',
    role: 'body',
    size: pt(1),
    format: {
      firstLine: 0,
      line: mm(1.5),
      after: 2 * LINE,
      borders: { bottom: { kind: 'single', width: 18, color: RED } },
    },
  },
  AnnexNote: text('附件说明', { firstLine: 0, left: 5 * CHARACTER, hanging: 3, before: LINE, align: 'left' }),
  AnnexNoteGoesOn: text('附件说明续行', {
    firstLine: 0,
    left: Math.round(6.5 * CHARACTER),
    hanging: 1.5,
    align: 'left',
  }),
  AnnexLabel: text('附件序号', { firstLine: 0, after: LINE, keepNext: true }, 'sans'),
  Signature: text('落款', { ...centred }),
  Seal: {
    name: '印章位置',
    role: 'body',
    size: pt(14),
    color: '767676',
    format: { ...centred, line: LINE },
  },
  Note: {
    name: '说明',
    role: 'body',
    size: pt(14),
    format: { firstLine: 2, line: Math.round(0.85 * LINE) },
  },
  Caption: {
    name: '表题',
    role: 'sans',
    size: pt(14),
    format: { ...centred, line: mm(8), before: LINE / 2, after: mm(1.5), keepNext: true },
  },
  Cell: cell('表内文字', 'left'),
  CellHead: cell('表头', 'center', 'sans'),
  CellMoney: cell('表内金额', 'right'),
  CellCentred: cell('表内居中', 'center'),
  CellResult: cell('表内结果', 'right', 'sans'),
  /** Who signs and who seals, side by side, with room above for a hand. */
  CellSigned: {
    ...cell('表内签章', 'left'),
    format: {
      firstLine: 0,
      line: mm(6.4),
      before: mm(8),
      align: 'left',
      tabs: [
        { at: 2350, align: 'left' },
        { at: 4700, align: 'left' },
      ],
    },
  },
  NarrowCell: narrow('窄表文字', 'left'),
  NarrowHead: narrow('窄表表头', 'center', 'sans'),
  NarrowRight: narrow('窄表靠右', 'right'),
  NarrowCentred: narrow('窄表居中', 'center'),
  Subtitle: { name: '附件副题', role: 'body', size: pt(14), format: centred },
  FormNumber: {
    name: '申报表编号',
    role: 'body',
    size: pt(12),
    format: {
      firstLine: 0,
      before: LINE / 2,
      align: 'left',
      tabs: [{ at: TEXT_WIDTH - 4 * CHARACTER, align: 'right' }],
    },
  },
  Signed: text('承诺落款', { firstLine: 0, align: 'left' }),
  SignedDate: text('承诺日期', { firstLine: 0, align: 'right' }),
  Example: { name: '计算示例', role: 'body', size: pt(14), format: { ...box, firstLine: 2 } },
  ExampleTitle: {
    name: '计算示例标题',
    role: 'sans',
    size: pt(14),
    format: { ...box, firstLine: 0, keepNext: true },
  },
  CoverIssuer: title('封面单位', { before: mm(12), after: mm(40), line: 660, keepNext: false }),
  CoverTitle: {
    ...title('封面标题', { after: mm(12), line: 1080, keepNext: false }),
    size: pt(36),
  },
  CoverNumber: text('封面文号', centred),
  CoverDate: text('封面日期', centred),
  ContentsTitle: title('目录标题', {}),
  Contents: text('toc 1', {
    firstLine: 0,
    left: 2 * CHARACTER,
    hanging: 2,
    align: 'left',
    tabs: [{ at: TEXT_WIDTH, align: 'right', dots: true }],
  }),
  Imprint: { name: '版记', role: 'body', size: pt(14), format: imprint },
  PageNumber: {
    name: '页码',
    role: 'serif',
    size: pt(14),
    format: { firstLine: 0, line: 280 },
  },
  /** Keeps apart what would run together. */
  Spacer: {
    name: '间隔',
    role: 'body',
    size: pt(1),
    format: { firstLine: 0, line: Math.round(LINE / 2) },
  },
} as const satisfies Readonly<Record<string, Style>>;

export type StyleId = keyof typeof styles;

/** 样式 by its identifier. */
export const STYLES: Readonly<Record<StyleId, Style>> = styles;
