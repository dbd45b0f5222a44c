import {
  type Condition,
  conditionWords,
  type Place,
  type PlanClause,
  type PlanItem,
  unreachable,
} from '../../compiler/index.ts';
import { within } from '../places.ts';
import {
  ANY_FACTS,
  dossierOf,
  type Formula,
  frequencyOf,
  holds,
  quotaOf,
  type Sense,
} from '../solver/index.ts';
import { allBonuses, allLines } from './lines.ts';
import { isImpossible, isRefused, type Review, type Witness } from './review.ts';

/** ZC0301, ZC0303: conditions that no facts can meet, and parts of conditions that can never be the ones that hold. */
export function checkConditions(review: Review): void {
  for (const item of review.compiled.plan.items) {
    if (review.isImpossible(item)) {
      reportItem(item, review);
      continue;
    }
    for (const clause of ownClauses(item)) reportParts(clause, placeOf(clause, item, review), item, review);
    item.payments.forEach(({ when }, index) => {
      if (when) reportParts(when, review.place(item, `拨付/${index}`), item, review);
    });
  }
  for (const { item, branch, place } of [...allLines(review), ...allBonuses(review)])
    if (branch.when) reportParts(branch.when, place, item, review);
}

const ownClauses = (item: PlanItem): readonly PlanClause[] => [
  ...item.conditions,
  ...item.where,
  ...item.subjectConditions,
];

/** One thing that an item asks, in words. */
interface Demand {
  readonly words: string;
  readonly formula: Formula;
}

function demandsOf(item: PlanItem, sense: Sense): readonly Demand[] {
  return [
    ...ownClauses(item).map(({ words, condition }) => ({
      words,
      formula: holds(item, condition, true, sense),
    })),
    ...quotaOf(item).map((formula) => ({ words: `名额${item.quota?.words ?? ''}`, formula })),
    ...frequencyOf(item).map((formula) => ({ words: `频次${item.frequency?.words ?? ''}`, formula })),
  ];
}

function reportItem(item: PlanItem, review: Review): void {
  const core = leastImpossible(demandsOf(item, 'proof'));
  const words = core.map((demand) => `“${demand.words}”`);
  const why = words.length === 1 ? `${words[0]}不可能成立` : `${words.join('、')}不能同时成立`;
  const last = ownClauses(item).findLast((clause) => core.some((demand) => demand.words === clause.words));
  review.find(
    'ZC0301',
    { place: placeOf(last ?? null, item, review), owners: [item.id] },
    { item: item.id, why },
    {
      title: `${item.name}：条件不可能符合`,
      witness: () => closest(item, core, review),
      items: [item],
    },
  );
}

/** The fewest demands that contradict each other. */
function leastImpossible(demands: readonly Demand[]): readonly Demand[] {
  return demands.reduce((core, demand) => {
    const without = core.filter((other) => other !== demand);
    return isImpossible(without.map(({ formula }) => formula)) ? without : core;
  }, demands);
}

/** Facts that meet everything but one of the demands that contradict each other, and are refused all the same. */
function closest(item: PlanItem, core: readonly Demand[], review: Review): Witness | null {
  const demands = demandsOf(item, 'witness');
  for (const left of [...core].reverse()) {
    const rest = demands.filter(({ words }) => words !== left.words).map(({ formula }) => formula);
    const witness = review.witness([item], rest, (results) => isRefused(results, item));
    if (witness) return witness;
  }
  const dossier = dossierOf(ANY_FACTS, [item], review.compiled.plan);
  const results = review.results(dossier);
  return results && isRefused(results, item) ? { dossier, results } : null;
}

/** Alternatives of a condition that are never the ones that hold; of an instalment, the condition itself. */
function reportParts(clause: PlanClause, place: Place, item: PlanItem, review: Review): void {
  const { condition } = clause;
  const others = [...review.required(item, 'proof'), holds(item, condition, true, 'proof')];
  const parts = alternativesOf(condition);
  const ofPayment = item.payments.some(({ when }) => when === clause);
  for (const part of ofPayment ? [condition, ...parts] : parts) {
    if (!isImpossible([...others, holds(item, part, true, 'proof')])) continue;
    const words = conditionWords(part);
    const formulas = [holds(item, part, true, 'witness')];
    review.find(
      'ZC0303',
      { place: within(place, lastName(part) ?? words), owners: [item.id] },
      { part: words },
      {
        title: `${item.name}：${words}`,
        witness: () => review.witness([item], formulas, (results) => isRefused(results, item)),
        items: [item],
      },
    );
    if (part === condition) return;
  }
}

/** Parts of which one is enough: those of 或, and the members that are listed. */
function alternativesOf(condition: Condition): readonly Condition[] {
  switch (condition.node) {
    case 'and':
      return condition.parts.flatMap(alternativesOf);
    case 'or':
      return condition.parts.flatMap((part) => [part, ...alternativesOf(part)]);
    case 'is':
      return condition.negated || condition.members.length < 2
        ? []
        : condition.members.map((member) => ({ ...condition, members: [member] }));
    case 'not':
    case 'holds':
    case 'compare':
    case 'compare_dates':
    case 'within':
    case 'ordinal_year':
    case 'growth':
    case 'empty':
    case 'awarded':
      return [];
    default:
      return unreachable(condition);
  }
}

/** Of several members the one that is meant; its sentence does not stand in the text as it is. */
const lastName = (part: Condition): string | null =>
  part.node === 'is' && part.members.length === 1 ? (part.members[0]?.name ?? null) : null;

function placeOf(clause: PlanClause | null, item: PlanItem, review: Review): Place {
  if (!clause) return review.place(item);
  return within(review.place(item, clause.statedIn ?? '条件'), clause.words);
}
