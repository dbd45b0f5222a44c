import {
  type ConditionNode,
  type LiteralNode,
  type NameNode,
  type Span,
  toNumeral,
} from '../../../grammar/index.ts';
import type {
  ItemSyntax,
  MeasureSyntax,
  Parsed,
  PolicySyntax,
  ReadingSyntax,
  Text,
} from '../1-parse/syntax.ts';
import type { Plan } from '../3-plan/plan.ts';
import type { Place } from '../source.ts';
import { canonical, fingerprint } from './canonical.ts';
import { type Figure, figureOf, figuresIn } from './figures.ts';
import { type Citation, readCitations, unitsForm } from './official-text.ts';

/** 规则一览: everything in the rules that answers to the official text, with its place. */
export interface RuleBook {
  readonly title: string;
  readonly documentNumber: string;
  readonly figures: readonly RuleFigure[];
  /** What a sentence may be claimed by, by its label: `事项2.3 依据`, `第二条 方向1`, `施行日期`. */
  readonly claimants: readonly Claimant[];
  readonly items: readonly CitingItem[];
}

/** 规则中的数字, with its place and how strictly it must be in the official text. */
export interface RuleFigure extends Figure {
  /** `事项2.3 标准`, `口径A02`, `发布日期`. */
  readonly label: string;
  readonly item: string | null;
  /** Article that it belongs to; null for the heading of the policy. */
  readonly article: string | null;
  readonly place: Place;
  /**
   * `literal`: a figure of the rule, which a sentence of its 依据 must have. `implied`: a word of the rule that a
   * sentence may have (一次性). `told`: a figure in words for readers, which must be somewhere in its article.
   */
  readonly weight: 'literal' | 'implied' | 'told';
}

/** Something in the rules that a sentence may be claimed by. */
export interface Claimant {
  readonly label: string;
  /** Null for clauses of the policy's heading, which may claim a sentence of any article. */
  readonly article: string | null;
  /** Words by which its sentence is found. */
  readonly words: string;
  /** Whether the sentence has all of the words, or only some in a row. */
  readonly whole: boolean;
  /** Where the rules repeat the sentence word for word: its fingerprint. */
  readonly sha256: string | null;
  readonly place: Place;
}

/** 事项 with its 依据. */
export interface CitingItem {
  readonly id: string;
  /** `事项2.3 依据`, `事项14.2 服务`, `事项7.1 转介`. */
  readonly label: string;
  readonly article: string;
  readonly source: string;
  /** Null where the 依据 cannot be read. */
  readonly citations: readonly Citation[] | null;
  readonly place: Place;
  /** 频次 of an item that is given once. */
  readonly once: Place | null;
  /** Readings that the item relies on: its own, those that it refers to. */
  readonly readings: readonly { readonly id: string; readonly text: string }[];
}

/** 规则一览 of a policy that compiles. */
export function ruleBook(syntax: PolicySyntax, plan: Plan): RuleBook {
  const chosen = new Map(plan.items.map((item) => [item.id, item.summary.join('\n')]));
  const readings = new Map(allReadings(syntax).map((reading) => [reading.id, reading]));
  const evidence = new Map(
    syntax.subjects.flatMap(({ facts }) => facts.map((fact) => [fact.name.text, fact.evidence] as const)),
  );
  return {
    title: syntax.title.text,
    documentNumber: syntax.clauses.get('文号')?.text ?? '',
    figures: [
      ...headFigures(syntax),
      ...syntax.measures.flatMap((measure) => measureFigures(measure, chosen, evidence)),
    ],
    claimants: [...headClaimants(syntax), ...syntax.measures.flatMap(measureClaimants)],
    items: syntax.measures.flatMap((measure) =>
      measure.items.map((item) => citingItem(item, measure, readings)),
    ),
  };
}

const allReadings = (syntax: PolicySyntax): readonly ReadingSyntax[] => [
  ...syntax.readings,
  ...syntax.measures.flatMap((measure) => [
    ...measure.readings,
    ...measure.items.flatMap((item) => item.readings),
  ]),
];

const readingText = ({ statement, clauses }: ReadingSyntax) =>
  [statement, ...[...clauses.values()].map(({ text }) => text)].join('\n');

function citingItem(
  item: ItemSyntax,
  { article }: MeasureSyntax,
  readings: ReadonlyMap<string, ReadingSyntax>,
): CitingItem {
  const source = item.texts.get('依据');
  const kind = ['服务', '转介'].find((key) => item.keys.has(key)) ?? '依据';
  const referred = item.references.flatMap(({ id }) => readings.get(id) ?? []);
  return {
    id: item.id.text,
    label: `事项${item.id.text} ${kind}`,
    article,
    source: source?.text ?? '',
    citations: readCitations(source?.text ?? ''),
    place: source?.place ?? item.place,
    once: isOnce(item) ? (item.keys.get('频次') ?? null) : null,
    readings: [...item.readings, ...referred].map((one) => ({ id: one.id, text: readingText(one) })),
  };
}

// --- the heading ---------------------------------------------------------------------------------------------------

function headFigures(syntax: PolicySyntax): RuleFigure[] {
  const literal = ['文号', '发布日期', '施行日期'].flatMap((key) =>
    inText(syntax.clauses.get(key), { label: key, item: null, article: null, weight: 'literal' }),
  );
  return [
    ...literal,
    ...limitFigures(syntax, null),
    ...syntax.readings.flatMap((reading) => toldByReading(reading, null)),
  ];
}

/** 合计封顶 and 年度总额 of the policy or of a measure: their amounts, which a sentence of the text must have. */
function limitFigures(
  { sharedCaps, annualTotal }: Pick<MeasureSyntax, 'sharedCaps' | 'annualTotal'>,
  article: string | null,
): RuleFigure[] {
  const all: readonly (readonly [string, readonly Parsed<unknown>[]])[] = [
    ['合计封顶', sharedCaps],
    ['年度总额', annualTotal ? [annualTotal] : []],
  ];
  return all.flatMap(([label, clauses]) =>
    clauses.flatMap(({ place: { file }, readings }) =>
      literalsOf(readings[0]?.tree).map(({ node }) => ({
        ...figureOf(node),
        label,
        item: null,
        article,
        weight: 'literal' as const,
        place: { file, start: node.start, end: node.end },
      })),
    ),
  );
}

function headClaimants(syntax: PolicySyntax): Claimant[] {
  const claimant = (label: string, whole: boolean, words?: string): Claimant[] => {
    const clause = label === '政策名称' ? syntax.title : syntax.clauses.get(label);
    return clause
      ? [{ label, article: null, words: words ?? clause.text, whole, sha256: null, place: clause.place }]
      : [];
  };
  return [
    ...['政策名称', '文号', '发布机关', '发布日期'].flatMap((label) => claimant(label, true)),
    // The day of effect is often told by another day: 自发布之日起施行.
    ...claimant('施行日期', true, '起施行'),
    ...['通用条件', '就高不重复', '上位政策优先'].flatMap((label) => claimant(label, false)),
  ];
}

// --- measures and items --------------------------------------------------------------------------------------------

function measureFigures(
  measure: MeasureSyntax,
  summaries: ReadonlyMap<string, string>,
  evidence: ReadonlyMap<string, Text | null>,
): RuleFigure[] {
  const { article } = measure;
  return [
    ...inText(measure.clauses.get('方向'), { label: `${article} 方向`, item: null, article, weight: 'told' }),
    ...limitFigures(measure, article),
    ...measure.readings.flatMap((reading) => toldByReading(reading, article)),
    ...measure.items.flatMap((item) =>
      itemFigures(item, article, summaries.get(item.id.text) ?? '', evidence),
    ),
  ];
}

function measureClaimants({ article, title, clauses, place }: MeasureSyntax): Claimant[] {
  const units = clauses.get('责任单位');
  const directions = clauses.get('方向');
  const repeated = (label: string, words: string, sentence: string, at: Place): Claimant => ({
    label: `${article} ${label}`,
    article,
    words,
    whole: true,
    sha256: fingerprint(sentence),
    place: at,
  });
  return [
    repeated('标题', title, title, place),
    ...(units
      ? [repeated('责任单位', units.text, unitsForm(`（责任单位：${units.text}）`), units.place)]
      : []),
    ...(directions?.text.split('\n') ?? []).map((words, index) => ({
      label: `${article} 方向${index + 1}`,
      article,
      words,
      whole: false,
      sha256: null,
      place: directions?.place ?? place,
    })),
  ];
}

type Origin = Pick<RuleFigure, 'label' | 'item' | 'article' | 'weight'>;

function itemFigures(
  item: ItemSyntax,
  article: string,
  summary: string,
  evidence: ReadonlyMap<string, Text | null>,
): RuleFigure[] {
  const id = item.id.text;
  const from = (clause: string, weight: RuleFigure['weight']): Origin => ({
    label: `事项${id} ${clause}`,
    item: id,
    article,
    weight,
  });
  const clauses = parsedClauses(item).map((parsed) => ({ parsed, key: keyOf(item, parsed.place) }));
  const written = clauses.flatMap(({ parsed, key }) => {
    const tree = treeOf(parsed, summary);
    const { file } = parsed.place;
    return [
      ...literalsOf(tree).map(({ node, capped }) => ({
        ...figureOf(node),
        ...from(capped ? '封顶' : key, 'literal'),
        place: { file, start: node.start, end: node.end },
      })),
      ...yearsOf(tree, file.text).map((span) => at(file, span, from(key, 'literal'))),
      ...ordinalsOf(tree).flatMap((node) => toldYears(node, file, from(key, 'implied'))),
    ];
  });
  const names = clauses.flatMap(({ parsed, key }) =>
    namesOf(treeOf(parsed, summary)).map((name) => ({ name, key, file: parsed.place.file })),
  );
  const named = names.flatMap(({ name, key, file }) =>
    figuresIn(name.text).map((figure) => ({
      ...figure,
      ...from(key, /\d/.test(figure.written) ? 'literal' : 'implied'),
      place: { file, start: name.start, end: name.end },
    })),
  );
  const proofs = [...new Set(names.flatMap(({ name }) => evidence.get(name.text) ?? []))].flatMap((proof) =>
    inText(proof, from('佐证', 'told')),
  );
  const told = ['核定', '服务', '说明'].flatMap((key) => inText(item.texts.get(key), from(key, 'told')));
  const referral = [...(item.referral?.values() ?? [])].flatMap((text) => inText(text, from('转介', 'told')));
  return distinct([
    ...figuresIn(item.name.text).map((figure) => ({
      ...figure,
      ...from('名称', /\d/.test(figure.written) ? 'literal' : 'implied'),
      place: item.name.place,
    })),
    ...written,
    ...named,
    ...impliedWords(item, from),
    ...proofs,
    ...told,
    ...referral,
    ...item.readings.flatMap((reading) => toldByReading(reading, article, id)),
  ]);
}

/** What a rule says without a figure, and the official text with one: 一次性, 两种…就高. */
function impliedWords(
  item: ItemSyntax,
  from: (clause: string, weight: RuleFigure['weight']) => Origin,
): RuleFigure[] {
  const frequency = item.keys.get('频次');
  const standard = item.keys.get('标准');
  const branches = item.standard?.branches ?? [];
  // 每个项目一次 is a rule of its own; the text says 一次性 where the rule does, in 频次 or in what the award is called.
  const called = branches.some(({ readings }) => readings[0]?.tree.award.noun.startsWith('一次性'));
  const clause = item.frequency?.place;
  const written = clause?.file.text.slice(clause.start, clause.end).includes('一次性');
  return [
    ...(frequency && isOnce(item) && (called || written)
      ? [{ written: '一次性', value: '一次性', ...from('频次', 'implied'), place: frequency }]
      : []),
    ...(standard && item.standard?.manner === '就高'
      ? [
          {
            written: `${branches.length}种`,
            value: String(branches.length),
            ...from('标准', 'implied'),
            place: standard,
          },
        ]
      : []),
  ];
}

const isOnce = ({ frequency }: ItemSyntax) =>
  ['once', 'promotion'].includes(frequency?.readings[0]?.tree.rule ?? '');

/** Figures that a 口径 tells: Arabic ones, without the numbers of items and readings. */
function toldByReading(
  reading: ReadingSyntax,
  article: string | null,
  item: string | null = null,
): RuleFigure[] {
  const label = `口径${reading.id}`;
  const { file, end } = reading.place;
  const stated: Text = { text: reading.statement, place: { file, start: reading.place.start, end } };
  return [stated, ...reading.clauses.values()].flatMap((text) =>
    inText(text, { label, item, article, weight: 'told' }),
  );
}

// --- walking -------------------------------------------------------------------------------------------------------

/** Every clause value of an item, whatever constructs it is made of. */
function parsedClauses(value: unknown): readonly Parsed<unknown>[] {
  if (value instanceof Map || value === null || typeof value !== 'object') return [];
  if (Array.isArray(value)) return value.flatMap(parsedClauses);
  if ('readings' in value && 'place' in value && isParsed(value)) return [value];
  return Object.entries(value).flatMap(([key, part]) => (key === 'place' ? [] : parsedClauses(part)));
}

const isParsed = (value: object): value is Parsed<unknown> =>
  'readings' in value &&
  Array.isArray(value.readings) &&
  value.readings.length > 0 &&
  value.readings.every((one) => 'tree' in one);

/** The key under which a clause stands: the last one before it. */
function keyOf(item: ItemSyntax, place: Place): string {
  const before = [...item.keys].filter(([, key]) => key.start <= place.start);
  return before.sort((a, b) => b[1].start - a[1].start)[0]?.[0] ?? '条件';
}

/** Of several ways to read a clause the one that was compiled: its literals stand in the item's official words. */
function treeOf(parsed: Parsed<unknown>, summary: string): unknown {
  const compiled = parsed.readings.find(({ tree }) =>
    literalsOf(tree).every(({ node }) => summary.includes(node.image)),
  );
  return (compiled ?? parsed.readings[0])?.tree;
}

interface FoundLiteral {
  readonly node: LiteralNode;
  /** Whether it limits an award (最高不超过…). */
  readonly capped: boolean;
}

/** Literals that measure something. Zero is no figure of a policy: it only asks for a sign. */
function literalsOf(tree: unknown, capped = false): readonly FoundLiteral[] {
  if (tree === null || typeof tree !== 'object') return [];
  if (Array.isArray(tree)) return tree.flatMap((part) => literalsOf(part, capped));
  if (isLiteral(tree)) {
    const measures = tree.type !== 'text' && tree.type !== 'code' && !/^0(?:\.0+)?$/.test(tree.value);
    return measures ? [{ node: tree, capped }] : [];
  }
  const inCap = capped || ('node' in tree && tree.node === 'cap');
  // 与事项2.2合并计算, 事项1.1、1.2合计: ids of items are no figures.
  return Object.entries(tree).flatMap(([key, part]) =>
    key === 'together' || key === 'items' ? [] : literalsOf(part, inCap),
  );
}

const isLiteral = (tree: object): tree is LiteralNode => 'node' in tree && tree.node === 'literal';

function namesOf(tree: unknown): readonly NameNode[] {
  if (tree === null || typeof tree !== 'object') return [];
  if (Array.isArray(tree)) return tree.flatMap(namesOf);
  if ('node' in tree && tree.node === 'name') return [tree as NameNode];
  return Object.values(tree).flatMap(namesOf);
}

/** 前两年度: the grammar reads the number into the node, so the literal is where the node begins. */
function yearsOf(tree: unknown, text: string): readonly Span[] {
  if (tree === null || typeof tree !== 'object') return [];
  if (Array.isArray(tree)) return tree.flatMap((part) => yearsOf(part, text));
  if ('node' in tree && tree.node === 'awarded') {
    const { start, end } = tree as unknown as Span;
    const written = /^前[^年]{1,3}年度/.exec(text.slice(start, end))?.[0];
    return written === undefined ? [] : [{ start, end: start + written.length }];
  }
  return Object.values(tree).flatMap((part) => yearsOf(part, text));
}

type OrdinalYear = Extract<ConditionNode, { node: 'ordinal_year' }>;

function ordinalsOf(tree: unknown): readonly OrdinalYear[] {
  if (tree === null || typeof tree !== 'object') return [];
  if (Array.isArray(tree)) return tree.flatMap(ordinalsOf);
  if ('node' in tree && tree.node === 'ordinal_year') return [tree as OrdinalYear];
  return Object.values(tree).flatMap(ordinalsOf);
}

/** 自落户日期起第二年至第三年: the text may name each year, or say of the first ones how many they are. */
function toldYears(
  { first, last, start, end }: OrdinalYear,
  file: Place['file'],
  origin: Origin,
): RuleFigure[] {
  const years = Array.from({ length: (last ?? first) - first + 1 }, (_, index) => {
    const written = `第${toNumeral(first + index)}年`;
    return { written, value: written };
  });
  const all =
    first === 1 && last !== null ? [{ written: `${toNumeral(last)}年`, value: `${last * 12}个月` }] : [];
  return [...years, ...all].map((figure) => ({ ...figure, ...origin, place: { file, start, end } }));
}

function at(file: Place['file'], { start, end }: Span, origin: Origin): RuleFigure {
  const [figure] = figuresIn(file.text.slice(start, end));
  const written = canonical(file.text.slice(start, end));
  return { written, value: figure?.value ?? written, ...origin, place: { file, start, end } };
}

/** Arabic figures of free text; its Chinese numerals are words as often as figures. */
function inText(text: Text | null | undefined, origin: Origin): RuleFigure[] {
  if (!text) return [];
  const withoutNumbers = text.text.replace(/(?<![\d.])\d+\.\d+(?=[、至，。；各）]|$)/g, '');
  const { place } = text;
  const source = place.file.text.slice(place.start);
  return figuresIn(withoutNumbers)
    .filter(({ written }) => /\d/.test(written))
    .map((figure) => {
      // Free text is kept without its line breaks, so the figure is looked up where it stands.
      const offset = Math.max(0, source.indexOf(figure.written));
      const start = place.start + offset;
      return { ...figure, ...origin, place: { ...place, start, end: start + figure.written.length } };
    });
}

function distinct(figures: readonly RuleFigure[]): RuleFigure[] {
  const key = ({ label, value, place }: RuleFigure) => `${label}|${value}|${place.file.path}|${place.start}`;
  return [...new Map(figures.map((figure) => [key(figure), figure])).values()];
}
