/** Formats of paragraphs and characters as XML; the schema wants their parts in one order. */
import type { Role } from '../office-faces.ts';
import { FACES } from './faces.ts';
import type { Border, Frame, ParagraphFormat, Tab } from './model.ts';
import { element, setting } from './xml.ts';

/** 段落格式: the parts of `w:pPr` but for style and section; indents count in characters of this size in half points. */
export function paragraphFormat(format: ParagraphFormat, size: number, isBasis = false): string {
  const { frame, borders, tabs, align, outline } = format;
  return [
    flag('w:keepNext', format.keepNext),
    flag('w:pageBreakBefore', format.pageBreakBefore),
    frame === undefined ? '' : frameXml(frame),
    flag('w:widowControl', isBasis ? false : undefined),
    borders === undefined ? '' : bordersXml(borders),
    tabs === undefined ? '' : element('w:tabs', {}, ...tabs.map(tabXml)),
    ...(isBasis
      ? ['w:overflowPunct', 'w:autoSpaceDE', 'w:autoSpaceDN', 'w:snapToGrid'].map((name) => flag(name, false))
      : []),
    spacing(format),
    indent(format, size),
    align === undefined ? '' : setting('w:jc', align),
    outline === undefined ? '' : setting('w:outlineLvl', outline),
  ].join('');
}

/** 字符格式. */
export function characterFormat({
  role,
  size,
  spacing,
  color,
  isPending = false,
}: {
  readonly role?: Role | undefined;
  readonly size?: number | undefined;
  readonly color?: string | undefined;
  /** By how much each character is wider than it would be. */
  readonly spacing?: number | undefined;
  readonly isPending?: boolean;
}): string {
  const face = role === undefined ? null : FACES[role].name;
  return [
    face === null
      ? ''
      : element('w:rFonts', {
          'w:ascii': face,
          'w:hAnsi': face,
          'w:eastAsia': face,
          'w:cs': face,
          'w:hint': 'eastAsia',
        }),
    color === undefined ? '' : setting('w:color', color),
    spacing === undefined ? '' : setting('w:spacing', spacing),
    size === undefined ? '' : setting('w:sz', size) + setting('w:szCs', size),
    isPending ? setting('w:u', 'dash') : '',
  ].join('');
}

function flag(name: string, value: boolean | undefined): string {
  if (value === undefined) return '';
  return value ? element(name) : setting(name, 0);
}

function frameXml({ width, from, x, y }: Frame): string {
  return element('w:framePr', {
    'w:w': width,
    'w:wrap': 'notBeside',
    'w:vAnchor': from,
    'w:hAnchor': from,
    'w:x': typeof x === 'number' ? x : null,
    'w:xAlign': typeof x === 'number' ? null : x,
    'w:y': typeof y === 'number' ? y : null,
    'w:yAlign': typeof y === 'number' ? null : y,
  });
}

function tabXml({ at, align, dots = false }: Tab): string {
  return element('w:tab', { 'w:val': align, 'w:leader': dots ? 'dot' : null, 'w:pos': at });
}

const SIDES = ['top', 'left', 'bottom', 'right', 'between'] as const;

function bordersXml(borders: NonNullable<ParagraphFormat['borders']>): string {
  const side = (name: (typeof SIDES)[number]) => {
    const border = borders[name];
    return border === undefined ? '' : borderXml(`w:${name}`, border);
  };
  return element('w:pBdr', {}, ...SIDES.map(side));
}

/** 边框 of a paragraph or a table. */
export function borderXml(name: string, { kind, width, space = 0, color = '000000' }: Border): string {
  return element(name, { 'w:val': kind, 'w:sz': width, 'w:space': space, 'w:color': color });
}

function spacing({ before, after, line }: ParagraphFormat): string {
  if (before === undefined && after === undefined && line === undefined) return '';
  return element('w:spacing', {
    'w:before': before === undefined ? null : Math.round(before),
    'w:after': after === undefined ? null : Math.round(after),
    'w:line': line ?? null,
    'w:lineRule': line === undefined ? null : 'exact',
  });
}

/** Both ways of writing an indent: in characters, which follow their size when it is changed, and for others in twips. */
function indent({ left, right, firstLine, hanging }: ParagraphFormat, size: number): string {
  if (left === undefined && right === undefined && firstLine === undefined && hanging === undefined)
    return '';
  const hangs = hanging !== undefined;
  const first = hangs ? undefined : firstLine;
  return element('w:ind', {
    'w:left': left ?? null,
    'w:right': right ?? null,
    'w:hangingChars': hangs ? hanging * 100 : null,
    'w:hanging': hangs ? hanging * size * 10 : null,
    'w:firstLineChars': first === undefined ? null : first * 100,
    'w:firstLine': first === undefined ? null : first * size * 10,
  });
}
