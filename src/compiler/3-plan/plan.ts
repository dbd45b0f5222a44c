import type { About, ItemKind } from '../../runtime/contract.ts';
import type { Condition, Definition, Expression, Fact, Mechanism, Subject } from '../2-check/checked.ts';

/**
 * Plan: the policy as it is evaluated. What is newly true: nothing is implied any more. The day of effect and the
 * common conditions stand among the conditions of each item, joined conditions are cut into the parts that a trace
 * shows, each part is known to look at the enterprise or at one element, every rule has its sentence, and the facts
 * that it reads are listed.
 */
export interface Plan {
  /** Everything that the policy says, ready to be printed. */
  readonly about: About;
  readonly subjects: readonly Subject[];
  readonly items: readonly PlanItem[];
  readonly sharedCaps: readonly PlanSharedCap[];
  readonly mechanisms: readonly {
    readonly mechanism: EngineMechanism;
    readonly readings: readonly string[];
  }[];
  /** 口径 that say how several awards go together; nothing is calculated by them. */
  readonly concurrentReadings: readonly string[];
}

/** What takes part in a calculation. */
export type EngineMechanism = Exclude<Mechanism, 'concurrent_awards'>;

/** A value that a rule reads, to be shown in the trace. */
export type FigureSource =
  | { readonly from: 'fact'; readonly fact: Fact }
  | { readonly from: 'expression'; readonly name: string; readonly expression: Expression };

/** One thing that a joined condition asks, or one case of an amount. */
export interface PlanPart {
  readonly words: string;
  readonly condition: Condition;
}

/** 条件 of an item beside its official sentence. */
export interface PlanClause {
  readonly words: string;
  readonly condition: Condition;
  /** What it asks one by one; empty where it asks one thing only. */
  readonly parts: readonly PlanPart[];
  readonly figures: readonly FigureSource[];
  readonly reading: string | null;
  /** The clause of the item that states it; null where a line of several states it, or the policy. */
  readonly statedIn: '对象' | '条件' | '有效期' | null;
}

/** 金额 of a line beside its official sentence; in 元 and exact until the rounding point. */
export interface PlanAmount {
  readonly words: string;
  readonly expression: Expression;
  /** Limits of this line alone. */
  readonly limits: readonly Expression[];
  /** The cases that it falls into: tiers, whole steps, the higher of several. */
  readonly parts: readonly PlanPart[];
  readonly figures: readonly FigureSource[];
}

/** 封顶 beside its official sentence; the limit is in 元. */
export interface PlanCap {
  readonly words: string;
  readonly scope: 'subject' | 'enterprise';
  readonly history: 'none' | 'year' | 'all';
  readonly limit: Expression;
}

/** A cap of several items together; they are settled in the order of the policy. */
export interface PlanSharedCap extends Omit<PlanCap, 'scope'> {
  readonly items: readonly string[];
}

/** One instalment of the payment. */
export interface PlanPayment {
  readonly words: string;
  readonly when: PlanClause | null;
  /** Null for what is left. */
  readonly share: Expression | null;
}

/** A line of a 标准 or of 加奖. */
export interface PlanBranch {
  readonly when: PlanClause | null;
  readonly award: PlanAmount;
}

/** 事项 as it will be evaluated: nothing is implied any more. */
export interface PlanItem {
  readonly id: string;
  readonly name: string;
  readonly kind: ItemKind;
  /** The clauses of the rule in official form; they parse back to this item. The emitted module has them as a comment. */
  readonly summary: readonly string[];
  readonly subject: Subject;
  readonly where: readonly PlanClause[];
  readonly mergeBy: Fact | null;
  readonly range: {
    readonly words: string;
    readonly first: number;
    readonly within: Fact;
    readonly by: Fact;
    readonly or: Fact | null;
  } | null;
  readonly conditions: readonly PlanClause[];
  readonly subjectConditions: readonly PlanClause[];
  readonly quota: { readonly words: string; readonly count: number; readonly rank: Fact } | null;
  readonly frequency: {
    readonly words: string;
    readonly rule: 'once' | 'annual' | 'promotion';
    readonly items: readonly string[];
    readonly promotedOn: Fact | null;
  } | null;
  readonly definitions: readonly Definition[];
  readonly standard: {
    readonly choose: 'only' | 'first' | 'highest';
    readonly branches: readonly PlanBranch[];
    readonly bonuses: readonly PlanBranch[];
  } | null;
  readonly caps: readonly PlanCap[];
  readonly deductions: readonly PlanAmount[];
  readonly payments: readonly PlanPayment[];
  readonly sharing: {
    readonly words: string;
    readonly levels: readonly { readonly name: string; readonly part: Expression }[];
  } | null;
}
