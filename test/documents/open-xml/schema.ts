/**
 * The part of ISO/IEC 29500-1 (transitional) that editable copies use: what may stand in each element, in its order, and what each
 * says. Word refuses a file that breaks these rules; LibreOffice opens it. An element that is not here may not be written.
 */

/** What an attribute may say. */
type Says = RegExp;

/** 元素的规则. */
export interface Rule {
  /** Names of the elements that may stand in it, in this order; `+` once or more, `*` any number, `?` at most once, none exactly once. */
  readonly holds: readonly string[];
  /** In any order and number, instead. */
  readonly any?: readonly string[];
  /** Attributes; those that must be there end in `!`. */
  readonly says: Readonly<Record<string, Says>>;
  /** Whether it holds text. */
  readonly text?: true;
}

const whole = /^\d+$/;
const signed = /^-?\d+$/;
/** At most 22 inches, as Word allows a page, a width and a place to be. */
const length = /^(?:\d{1,4}|[12]\d{4}|3(?:0\d{3}|1[0-5]\d{2}|16[0-7]\d|1680))$/;
const place = new RegExp(length.source.replace('^', '^-?'));
const onOff = /^(?:0|1|true|false)$/;
const color = /^(?:auto|[0-9A-F]{6})$/;
const some = /./s;
const label = /^.{1,253}$/s;
/** Names of faces have at most 31 characters. */
const face = /^.{1,31}$/;
const relation = /^[A-Za-z_][\w.-]*$/;

const leaf = (says: Rule['says'] = {}): Rule => ({ holds: [], says });
const value = (pattern: Says): Rule => leaf({ 'w:val!': pattern });
const toggle = leaf({ 'w:val': onOff });
const width = leaf({ 'w:w!': length, 'w:type!': /^(?:dxa|pct|auto|nil)$/ });
const border = leaf({
  'w:val!': /^(?:nil|none|single|double|thinThickSmallGap|thickThinSmallGap)$/,
  // In eighths of a point, of which there may be 2 to 96; away from the text by 31 points at most.
  'w:sz': /^(?:[2-9]|[1-8]\d|9[0-6])$/,
  'w:space': /^(?:[0-9]|[12]\d|3[01])$/,
  'w:color': color,
});
const alignment = value(/^(?:left|center|right|both|distribute|start|end)$/);

const RUN_FORMAT = [
  'w:rFonts?',
  'w:b?',
  'w:color?',
  'w:spacing?',
  'w:kern?',
  'w:sz?',
  'w:szCs?',
  'w:u?',
  'w:lang?',
];
const PARAGRAPH_FORMAT = [
  'w:pStyle?',
  'w:keepNext?',
  'w:keepLines?',
  'w:pageBreakBefore?',
  'w:framePr?',
  'w:widowControl?',
  'w:pBdr?',
  'w:tabs?',
  'w:overflowPunct?',
  'w:autoSpaceDE?',
  'w:autoSpaceDN?',
  'w:snapToGrid?',
  'w:spacing?',
  'w:ind?',
  'w:jc?',
  'w:outlineLvl?',
];
const INLINE = ['w:bookmarkStart', 'w:bookmarkEnd', 'w:r', 'w:hyperlink'];
const SIDES = ['w:top?', 'w:left?', 'w:bottom?', 'w:right?'];

/** 规则表: by the path of an element's parent and itself, or else by its name. */
export const RULES: Readonly<Record<string, Rule>> = {
  'w:document': { holds: ['w:body'], says: {} },
  'w:body': { holds: [], any: ['w:p', 'w:tbl', 'w:sectPr'], says: {} },
  'w:ftr': { holds: ['w:p+'], says: {} },

  'w:p': { holds: ['w:pPr?'], any: INLINE, says: {} },
  'w:pPr': { holds: [...PARAGRAPH_FORMAT, 'w:sectPr?'], says: {} },
  'w:style/w:pPr': { holds: PARAGRAPH_FORMAT.slice(1), says: {} },
  'w:pStyle': value(label),
  'w:keepNext': toggle,
  'w:keepLines': toggle,
  'w:pageBreakBefore': toggle,
  'w:widowControl': toggle,
  'w:overflowPunct': toggle,
  'w:autoSpaceDE': toggle,
  'w:autoSpaceDN': toggle,
  'w:snapToGrid': toggle,
  'w:framePr': leaf({
    'w:w': length,
    'w:wrap': /^(?:auto|notBeside|around|tight|through|none)$/,
    'w:vAnchor': /^(?:text|margin|page)$/,
    'w:hAnchor': /^(?:text|margin|page)$/,
    'w:x': place,
    'w:xAlign': /^(?:left|center|right|inside|outside)$/,
    'w:y': place,
    'w:yAlign': /^(?:inline|top|center|bottom|inside|outside)$/,
  }),
  'w:pBdr': { holds: [...SIDES, 'w:between?'], says: {} },
  'w:top': border,
  'w:left': border,
  'w:bottom': border,
  'w:right': border,
  'w:between': border,
  'w:insideH': border,
  'w:insideV': border,
  'w:tabs': { holds: ['w:tab+'], says: {} },
  'w:tabs/w:tab': leaf({
    'w:val!': /^(?:left|center|right|decimal|clear)$/,
    'w:leader': /^(?:none|dot|hyphen|underscore|middleDot)$/,
    'w:pos!': place,
  }),
  'w:pPr/w:spacing': leaf({
    'w:before': length,
    'w:after': length,
    'w:line': length,
    'w:lineRule': /^(?:auto|exact|atLeast)$/,
  }),
  'w:ind': leaf({
    'w:left': place,
    'w:leftChars': signed,
    'w:right': place,
    'w:hanging': length,
    'w:hangingChars': signed,
    'w:firstLine': length,
    'w:firstLineChars': signed,
  }),
  'w:jc': alignment,
  'w:outlineLvl': value(/^[0-9]$/),

  'w:bookmarkStart': leaf({ 'w:id!': whole, 'w:name!': /^[\p{L}_]\w{0,39}$/u }),
  'w:bookmarkEnd': leaf({ 'w:id!': whole }),
  'w:hyperlink': {
    holds: [],
    any: ['w:r'],
    says: { 'w:anchor!': /^[\p{L}_]\w{0,39}$/u, 'w:history': onOff },
  },
  'w:r': { holds: ['w:rPr?'], any: ['w:t', 'w:br', 'w:tab', 'w:fldChar', 'w:instrText'], says: {} },
  'w:t': { holds: [], says: { 'xml:space': /^preserve$/ }, text: true },
  'w:instrText': { holds: [], says: { 'xml:space': /^preserve$/ }, text: true },
  'w:br': leaf({ 'w:type': /^(?:page|column|textWrapping)$/ }),
  'w:tab': leaf(),
  'w:fldChar': leaf({ 'w:fldCharType!': /^(?:begin|separate|end)$/, 'w:dirty': onOff }),
  'w:rPr': { holds: RUN_FORMAT, says: {} },
  'w:rFonts': leaf({
    'w:hint': /^(?:default|eastAsia|cs)$/,
    'w:ascii': face,
    'w:hAnsi': face,
    'w:eastAsia': face,
    'w:cs': face,
  }),
  'w:color': value(color),
  'w:rPr/w:spacing': value(place),
  'w:sz': value(/^[1-9]\d{0,3}$/),
  'w:szCs': value(/^[1-9]\d{0,3}$/),
  'w:u': leaf({ 'w:val': /^(?:none|single|dash|dotted|words|double)$/, 'w:color': color }),
  'w:lang': leaf({ 'w:val': some, 'w:eastAsia': some }),

  'w:tbl': { holds: ['w:tblPr', 'w:tblGrid', 'w:tr+'], says: {} },
  'w:tblPr': {
    holds: ['w:tblW?', 'w:jc?', 'w:tblInd?', 'w:tblBorders?', 'w:tblLayout?', 'w:tblCellMar?'],
    says: {},
  },
  'w:tblW': width,
  'w:tblInd': width,
  'w:tblBorders': { holds: [...SIDES, 'w:insideH?', 'w:insideV?'], says: {} },
  'w:tblLayout': leaf({ 'w:type': /^(?:fixed|autofit)$/ }),
  'w:tblCellMar': { holds: SIDES, says: {} },
  'w:tblCellMar/w:top': width,
  'w:tblCellMar/w:left': width,
  'w:tblCellMar/w:bottom': width,
  'w:tblCellMar/w:right': width,
  'w:tblGrid': { holds: ['w:gridCol+'], says: {} },
  'w:gridCol': leaf({ 'w:w': length }),
  'w:tr': { holds: ['w:trPr?', 'w:tc+'], says: {} },
  'w:trPr': { holds: [], any: ['w:cantSplit', 'w:trHeight', 'w:tblHeader'], says: {} },
  'w:cantSplit': toggle,
  'w:tblHeader': toggle,
  'w:trHeight': leaf({ 'w:val': length, 'w:hRule': /^(?:auto|exact|atLeast)$/ }),
  'w:tc': { holds: ['w:tcPr?'], any: ['w:p', 'w:tbl'], says: {} },
  'w:tcPr': { holds: ['w:tcW?', 'w:gridSpan?', 'w:vMerge?', 'w:tcBorders?', 'w:vAlign?'], says: {} },
  'w:tcW': width,
  'w:gridSpan': value(/^[1-9]\d?$/),
  'w:vMerge': leaf({ 'w:val': /^(?:restart|continue)$/ }),
  'w:tcBorders': { holds: SIDES, says: {} },
  'w:vAlign': value(/^(?:top|center|bottom)$/),

  'w:sectPr': {
    holds: ['w:footerReference*', 'w:type?', 'w:pgSz?', 'w:pgMar?', 'w:titlePg?', 'w:docGrid?'],
    says: {},
  },
  'w:footerReference': leaf({ 'w:type!': /^(?:default|even|first)$/, 'r:id!': relation }),
  'w:type': value(/^(?:nextPage|continuous|oddPage|evenPage)$/),
  'w:pgSz': leaf({ 'w:w': length, 'w:h': length, 'w:orient': /^(?:portrait|landscape)$/ }),
  'w:pgMar': leaf({
    'w:top!': place,
    'w:right!': length,
    'w:bottom!': place,
    'w:left!': length,
    'w:header!': length,
    'w:footer!': length,
    'w:gutter!': length,
  }),
  'w:titlePg': toggle,
  'w:docGrid': leaf({
    'w:type': /^(?:default|lines|linesAndChars|snapToChars)$/,
    'w:linePitch': whole,
    'w:charSpace': signed,
  }),

  'w:styles': { holds: ['w:docDefaults?', 'w:latentStyles?', 'w:style*'], says: {} },
  'w:docDefaults': { holds: ['w:rPrDefault?', 'w:pPrDefault?'], says: {} },
  'w:rPrDefault': { holds: ['w:rPr?'], says: {} },
  'w:pPrDefault': { holds: ['w:pPr?'], says: {} },
  'w:style': {
    holds: ['w:name', 'w:basedOn?', 'w:next?', 'w:uiPriority?', 'w:qFormat?', 'w:pPr?', 'w:rPr?'],
    says: {
      'w:type': /^(?:paragraph|character|table|numbering)$/,
      'w:default': onOff,
      'w:customStyle': onOff,
      'w:styleId!': label,
    },
  },
  'w:name': value(label),
  'w:basedOn': value(label),
  'w:next': value(label),
  'w:qFormat': toggle,

  'w:settings': {
    holds: [
      'w:evenAndOddHeaders?',
      'w:characterSpacingControl?',
      'w:updateFields?',
      'w:compat?',
      'w:themeFontLang?',
      'w:decimalSymbol?',
      'w:listSeparator?',
    ],
    says: {},
  },
  'w:evenAndOddHeaders': toggle,
  'w:characterSpacingControl': value(/^(?:doNotCompress|compressPunctuation)$/),
  'w:compat': { holds: ['w:compatSetting*'], says: {} },
  'w:compatSetting': leaf({ 'w:name': some, 'w:uri': some, 'w:val': some }),
  'w:themeFontLang': leaf({ 'w:val': some, 'w:eastAsia': some }),
  'w:decimalSymbol': value(/^.$/),
  'w:listSeparator': value(/^.$/),

  'w:fonts': { holds: ['w:font*'], says: {} },
  'w:font': {
    holds: ['w:altName?', 'w:panose1?', 'w:charset?', 'w:family?', 'w:pitch?'],
    says: { 'w:name!': face },
  },
  'w:altName': value(some),
  'w:panose1': value(/^[0-9A-F]{20}$/),
  'w:charset': leaf({ 'w:val': /^[0-9A-F]{2}$/ }),
  'w:family': value(/^(?:decorative|modern|roman|script|swiss|auto)$/),
  'w:pitch': value(/^(?:fixed|variable|default)$/),

  Types: { holds: ['Default*', 'Override*'], says: {} },
  Default: leaf({ 'Extension!': /^\w+$/, 'ContentType!': /^[\w.+-]+\/[\w.+-]+$/ }),
  Override: leaf({ 'PartName!': /^\/[^/].*$/, 'ContentType!': /^[\w.+-]+\/[\w.+-]+$/ }),
  Relationships: { holds: ['Relationship*'], says: {} },
  Relationship: leaf({
    'Id!': relation,
    'Type!': /^http:\/\/schemas\.openxmlformats\.org\//,
    'Target!': some,
  }),

  'cp:coreProperties': {
    holds: [],
    any: [
      'dc:title',
      'dc:creator',
      'dc:description',
      'dc:language',
      'cp:category',
      'cp:contentStatus',
      'dcterms:created',
      'dcterms:modified',
    ],
    says: {},
  },
  ...Object.fromEntries(
    ['dc:title', 'dc:creator', 'dc:description', 'dc:language', 'cp:category', 'cp:contentStatus'].map(
      (one) => [one, { holds: [], says: {}, text: true } as const],
    ),
  ),
  'dcterms:created': { holds: [], says: { 'xsi:type!': /^dcterms:W3CDTF$/ }, text: true },
  'dcterms:modified': { holds: [], says: { 'xsi:type!': /^dcterms:W3CDTF$/ }, text: true },
  Properties: { holds: ['Application?'], says: {} },
  Application: { holds: [], says: {}, text: true },
};
