/** 打包: the parts of a text document (ISO/IEC 29500) in one file; the same parts give the same bytes. */
import { strToU8, zipSync } from 'fflate';
import type { Role } from '../office-faces.ts';
import { FACES } from './faces.ts';
import { characterFormat, paragraphFormat } from './format.ts';
import { FOOT, mm, PAGE, TIGHTENING } from './measures.ts';
import { type ParagraphFormat, paragraph } from './model.ts';
import { RED, STYLES, type Style, type StyleId } from './styles.ts';
import { FEET, fieldXml, NAMESPACES, paragraphXml } from './write.ts';
import { element, escaped, setting, xmlFile } from './xml.ts';

/** 文件属性: what a text document says of itself. */
export interface Properties {
  readonly title: string;
  readonly author: string | null;
  /** ISO date. */
  readonly date: string;
  /** The name of the kind of document. */
  readonly category: string;
  readonly status: string;
  readonly description: string;
}

/** 打包: the main part, with everything that does not depend on the words. */
export function packaged(main: string, properties: Properties): Uint8Array {
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relations(PACKAGE_PARTS),
    'word/document.xml': main,
    'word/_rels/document.xml.rels': relations(DOCUMENT_PARTS),
    'word/styles.xml': stylesXml(),
    'word/settings.xml': settingsXml(),
    'word/fontTable.xml': fontTableXml(),
    'word/footer-odd.xml': footXml('right'),
    'word/footer-even.xml': footXml('left'),
    'word/footer-first.xml': firstFootXml(),
    'docProps/core.xml': coreXml(properties),
    'docProps/app.xml': appXml(),
  };
  const files = Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)]));
  // The first moment that a zip file can state, by the clock of this machine, whatever its zone: the same bytes everywhere.
  return zipSync(files, { mtime: new Date(1980, 0, 1), level: 9 });
}

interface Part {
  readonly id: string;
  readonly target: string;
  /** Of the relation, and of the content. */
  readonly relation: string;
  readonly content: string;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const METADATA = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const wordPart = (id: string, target: string, kind: string): Part => ({
  id,
  target,
  relation: `${OFFICE}/${kind}`,
  content: `${WORD}.${kind}+xml`,
});

const DOCUMENT_PARTS: readonly Part[] = [
  wordPart('rIdStyles', 'styles.xml', 'styles'),
  wordPart('rIdSettings', 'settings.xml', 'settings'),
  wordPart('rIdFonts', 'fontTable.xml', 'fontTable'),
  wordPart(FEET.odd, 'footer-odd.xml', 'footer'),
  wordPart(FEET.even, 'footer-even.xml', 'footer'),
  wordPart(FEET.first, 'footer-first.xml', 'footer'),
];

const PACKAGE_PARTS: readonly Part[] = [
  {
    id: 'rIdDocument',
    target: 'word/document.xml',
    relation: `${OFFICE}/officeDocument`,
    content: `${WORD}.document.main+xml`,
  },
  {
    id: 'rIdCore',
    target: 'docProps/core.xml',
    relation: `${METADATA}/core-properties`,
    content: 'application/vnd.openxmlformats-package.core-properties+xml',
  },
  {
    id: 'rIdApp',
    target: 'docProps/app.xml',
    relation: `${OFFICE}/extended-properties`,
    content: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  },
];

function contentTypes(): string {
  const byName = [
    ...PACKAGE_PARTS.map(({ target, content }) => ({ name: `/${target}`, content })),
    ...DOCUMENT_PARTS.map(({ target, content }) => ({ name: `/word/${target}`, content })),
  ];
  return xmlFile(
    element(
      'Types',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
      element('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      ...byName.map(({ name, content }) => element('Override', { PartName: name, ContentType: content })),
    ),
  );
}

function relations(parts: readonly Part[]): string {
  return xmlFile(
    element(
      'Relationships',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
      ...parts.map(({ id, target, relation }) =>
        element('Relationship', { Id: id, Type: relation, Target: target }),
      ),
    ),
  );
}

function stylesXml(): string {
  const defaults = element(
    'w:docDefaults',
    {},
    element(
      'w:rPrDefault',
      {},
      element(
        'w:rPr',
        {},
        characterFormat({ role: 'body', size: 32 }),
        element('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' }),
      ),
    ),
    element('w:pPrDefault'),
  );
  const ids = Object.keys(STYLES) as readonly StyleId[];
  return xmlFile(element('w:styles', NAMESPACES, defaults, ...ids.map((id) => styleXml(id, STYLES[id]))));
}

/** Names that every word processor knows, and shows in its own language. */
const BUILT_IN = /^(?:Normal|heading \d|toc \d)$/;

function styleXml(id: StyleId, { name, role, size, color, format, next }: Style): string {
  const isNormal = id === 'Normal';
  return element(
    'w:style',
    {
      'w:type': 'paragraph',
      'w:default': isNormal ? 1 : null,
      'w:customStyle': BUILT_IN.test(name) ? null : 1,
      'w:styleId': id,
    },
    setting('w:name', name),
    isNormal ? '' : setting('w:basedOn', 'Normal'),
    next === undefined ? '' : setting('w:next', next),
    element('w:qFormat'),
    element('w:pPr', {}, paragraphFormat(format, size, isNormal)),
    element('w:rPr', {}, characterFormat({ role, size, color, spacing: size === 32 ? TIGHTENING : 0 })),
  );
}

function settingsXml(): string {
  const compatibility = (name: string, value: string) =>
    element('w:compatSetting', {
      'w:name': name,
      'w:uri': 'http://schemas.microsoft.com/office/word',
      'w:val': value,
    });
  return xmlFile(
    element(
      'w:settings',
      NAMESPACES,
      element('w:evenAndOddHeaders'),
      // Punctuation keeps the width of a character.
      setting('w:characterSpacingControl', 'doNotCompress'),
      element('w:compat', {}, compatibility('compatibilityMode', '15')),
      element('w:themeFontLang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' }),
      setting('w:decimalSymbol', '.'),
      setting('w:listSeparator', ','),
    ),
  );
}

/** 字体表: what each face is also called, and what it is like, for machines that lack it. */
function fontTableXml(): string {
  const roles = Object.keys(FACES) as readonly Role[];
  return xmlFile(
    element(
      'w:fonts',
      NAMESPACES,
      ...roles.map((role) => {
        const { name, others, panose, family } = FACES[role];
        return element(
          'w:font',
          { 'w:name': name },
          setting('w:altName', others.join(',')),
          setting('w:panose1', panose),
          setting('w:charset', '86'),
          setting('w:family', family),
          setting('w:pitch', 'default'),
        );
      }),
    ),
  );
}

/** 页码: — 1 —, one character from the outer edge; its dash, in the middle of its line, is 7 mm below the text area. */
function footXml(align: 'left' | 'right'): string {
  const words = (text: string) => element('w:r', {}, element('w:t', { 'xml:space': 'preserve' }, text));
  const { size } = STYLES.PageNumber;
  const line = (format: ParagraphFormat, ...content: readonly string[]) => {
    const properties = element('w:pPr', {}, setting('w:pStyle', 'PageNumber'), paragraphFormat(format, size));
    return element('w:p', {}, properties, ...content);
  };
  const number = line({ align, [align]: 280 }, words('— '), fieldXml('PAGE'), words(' —'));
  const below = line({ line: PAGE.bottom - mm(7) - FOOT - 140 });
  return xmlFile(element('w:ftr', NAMESPACES, number, below));
}

/** 信函首页: no number, but thin over thick, 170 mm long. */
function firstFootXml(): string {
  const line = paragraph('PageNumber', [], {
    line: 20,
    left: -mm(8),
    right: -mm(6),
    borders: { bottom: { kind: 'thinThickSmallGap', width: 24, color: RED } },
  });
  return xmlFile(
    element(
      'w:ftr',
      NAMESPACES,
      paragraphXml(line, () => 0),
    ),
  );
}

function coreXml({ title, author, date, category, status, description }: Properties): string {
  const moment = (name: string) =>
    element(name, { 'xsi:type': 'dcterms:W3CDTF' }, `${escaped(date)}T00:00:00Z`);
  return xmlFile(
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      element('dc:title', {}, escaped(title)),
      author === null ? '' : element('dc:creator', {}, escaped(author)),
      element('dc:description', {}, escaped(description)),
      element('dc:language', {}, 'zh-CN'),
      element('cp:category', {}, escaped(category)),
      element('cp:contentStatus', {}, escaped(status)),
      moment('dcterms:created'),
      moment('dcterms:modified'),
    ),
  );
}

function appXml(): string {
  return xmlFile(
    element(
      'Properties',
      { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
      element('Application', {}, '衡策'),
    ),
  );
}
