/** The items that a notice is about: what the policy says, what was computed, and what was decided. */
import type {
  About,
  Evaluation,
  ItemAbout,
  ItemResult,
  MeasureAbout,
  Policy,
  TraceStep,
} from '../../runtime/index.ts';
import { sumOfAmounts } from '../amounts.ts';
import type { Decision, Decisions } from '../decisions.ts';

/** 核定: one item with its decisions. */
export interface Decided {
  readonly measure: MeasureAbout;
  readonly item: ItemAbout;
  readonly result: ItemResult;
  readonly decisions: readonly Decision[];
  /** The sum of the item's decisions, in 元. */
  readonly amount_yuan: string;
}

/** 核定事项: with the calculation that a notice shows. */
export interface DecidedItem extends Decided {
  readonly trace: readonly TraceStep[];
}

/** Gathers what was decided, in the order of the policy. */
export function decidedOf(about: About, evaluation: Evaluation, file: Decisions): readonly Decided[] {
  return about.measures.flatMap((measure) =>
    measure.items.flatMap((item) => {
      const decisions = file.decisions.filter((decision) => decision.item === item.id);
      const result = evaluation.items.find((candidate) => candidate.item === item.id);
      if (decisions.length === 0 || result === undefined) return [];
      const amount_yuan = sumOfAmounts(decisions.map((decision) => decision.amount_yuan));
      return [{ measure, item, result, decisions, amount_yuan }];
    }),
  );
}

/** The same with the calculation of each. */
export function decidedItems(
  policy: Policy,
  evaluation: Evaluation,
  file: Decisions,
): readonly DecidedItem[] {
  return decidedOf(policy.about, evaluation, file).map((decided) => ({
    ...decided,
    trace: policy.explain(evaluation, decided.item.id),
  }));
}
