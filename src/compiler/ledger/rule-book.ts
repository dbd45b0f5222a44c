import type { ItemSyntax, MeasureSyntax, PolicySyntax, ReadingSyntax } from '../1-parse/syntax.ts';
import type { Plan } from '../3-plan/plan.ts';
import type { Place } from '../source.ts';
import { type Claimant, headClaimants, measureClaimants } from './claimants.ts';
import { type Citation, readCitations } from './official-text.ts';
import { headFigures, isOnce, measureFigures, type RuleFigure } from './rule-figures.ts';

/** 规则一览: everything in the rules that answers to the official text, with its place. */
export interface RuleBook {
  readonly title: string;
  readonly documentNumber: string;
  readonly figures: readonly RuleFigure[];
  /** What a sentence may be claimed by, by its label: `事项2.3 依据`, `第二条 方向1`, `施行日期`. */
  readonly claimants: readonly Claimant[];
  readonly items: readonly CitingItem[];
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
