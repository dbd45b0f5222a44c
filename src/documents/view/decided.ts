/** The items that a notice is about: what the policy says, what was computed, and what was decided. */
import type {
  Evaluation,
  ItemAbout,
  ItemResult,
  MeasureAbout,
  Policy,
  TraceStep,
} from '../../runtime/index.ts';
import { sumOfAmounts } from '../amounts.ts';
import type { Decision, Decisions } from '../decisions.ts';

/** 核定事项: one item with its decisions. */
export interface DecidedItem {
  readonly measure: MeasureAbout;
  readonly item: ItemAbout;
  readonly result: ItemResult;
  readonly trace: readonly TraceStep[];
  readonly decisions: readonly Decision[];
  /** The sum of the item's decisions, in 元. */
  readonly amount_yuan: string;
}

/** Gathers the decided items in the order of the policy. */
export function decidedItems(
  policy: Policy,
  evaluation: Evaluation,
  file: Decisions,
): readonly DecidedItem[] {
  return policy.about.measures.flatMap((measure) =>
    measure.items.flatMap((item) => {
      const decisions = file.decisions.filter((decision) => decision.item === item.id);
      const result = evaluation.items.find((candidate) => candidate.item === item.id);
      if (decisions.length === 0 || result === undefined) return [];
      const trace = policy.explain(evaluation, item.id);
      const amount_yuan = sumOfAmounts(decisions.map((decision) => decision.amount_yuan));
      return [{ measure, item, result, trace, decisions, amount_yuan }];
    }),
  );
}
