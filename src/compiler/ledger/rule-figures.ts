import { type ConditionNode, type Span, toNumeral } from '../../../grammar/index.ts';
import type {
  ItemSyntax,
  MeasureSyntax,
  Parsed,
  PolicySyntax,
  ReadingSyntax,
  Text,
} from '../1-parse/syntax.ts';
import type { Place } from '../source.ts';
import { canonical } from './canonical.ts';
import { keyOf, literalsOf, namesOf, ordinalsOf, parsedClauses, treeOf, yearsOf } from './clause-trees.ts';
import { type Figure, figureOf, figuresIn } from './figures.ts';

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

type Origin = Pick<RuleFigure, 'label' | 'item' | 'article' | 'weight'>;

/** 规则中的数字 of the heading of a policy. */
export function headFigures(syntax: PolicySyntax): RuleFigure[] {
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

/** 规则中的数字 of a measure and its items. */
export function measureFigures(
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
  const clauses = parsedClauses(item).map((parsed) => ({
    tree: treeOf(parsed, summary),
    key: keyOf(item, parsed.place),
    file: parsed.place.file,
  }));
  const written = clauses.flatMap(({ tree, key, file }) => [
    ...literalsOf(tree).map(({ node, capped }) => ({
      ...figureOf(node),
      ...from(capped ? '封顶' : key, 'literal'),
      place: { file, start: node.start, end: node.end },
    })),
    ...yearsOf(tree, file.text).map((span) => at(file, span, from(key, 'literal'))),
    ...ordinalsOf(tree).flatMap((node) => toldYears(node, file, from(key, 'implied'))),
  ]);
  const names = clauses.flatMap(({ tree, key, file }) => namesOf(tree).map((name) => ({ name, key, file })));
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

/** 一次性: whether an item is given once. */
export const isOnce = ({ frequency }: ItemSyntax) =>
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

/** 自落户日期起第二年至第三年: the text may name each year, or say of the first ones how many they are. */
function toldYears(
  { first, last, start, end }: Extract<ConditionNode, { node: 'ordinal_year' }>,
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
