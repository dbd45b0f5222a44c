import type { ComparisonOperator, mechanisms } from '../../../grammar/index.ts';
import type { ExpectedFault, ExpectedOutcome, ItemKind, JsonObject } from '../../runtime/contract.ts';
import type { Place } from '../source.ts';

/**
 * Checked: the policy with every name resolved and every expression typed. What is newly true: a name is a fact, a
 * definition or a member, and it is known whose; both sides of a comparison have one unit; an award is an amount of
 * money; every clause that an item needs is there, and none that it must not have.
 */
export interface CheckedPolicy {
  readonly title: string;
  readonly documentNumber: string;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly effectiveOn: string;
  readonly rounding: string;
  readonly noStacking: string | null;
  readonly higherPolicyFirst: string | null;
  readonly commonConditions: readonly Condition[];
  readonly sharedCaps: readonly SharedCap[];
  /** 年度总额 of items, then of measures, then of the policy: the order in which they are applied. */
  readonly annualTotals: readonly AnnualTotal[];
  readonly subjects: readonly Subject[];
  readonly formerCodes: readonly FormerCode[];
  readonly readings: readonly Reading[];
  readonly measures: readonly Measure[];
  /** 核对算例, which are not printed. */
  readonly checkSections: readonly { readonly title: string; readonly examples: readonly Example[] }[];
}

/** 曾用代码: what an earlier version of the rules had in a dossier, and what to do now. */
export interface FormerCode {
  /** `rd_expense_yuan`, `projects.kind`, `size.medium`. */
  readonly path: string;
  readonly advice: string;
}

export type Mechanism = (typeof mechanisms)[keyof typeof mechanisms];

export interface Reading {
  readonly id: string;
  readonly statement: string;
  readonly reason: string;
  readonly toConfirm: string;
  readonly notice: string | null;
  /** Mechanisms that a policy-wide reading speaks about. */
  readonly mechanisms: readonly Mechanism[];
  readonly place: Place;
}

/** 主体: what facts are about and awards are given to; the enterprise, or the elements of a list of the dossier. */
export interface Subject {
  readonly name: string;
  /** Null for the enterprise. */
  readonly code: string | null;
  readonly id: { readonly name: string; readonly code: string } | null;
  readonly facts: readonly Fact[];
}

/** 单位与类型 of a value. */
export type ValueType =
  | { readonly type: 'money' | 'ratio' | 'number' | 'date' | 'year' | 'boolean' | 'text' | 'enumeration' }
  /** `家`, `台（套）`, or none. */
  | { readonly type: 'integer'; readonly unit: string }
  | { readonly type: 'decimal'; readonly unit: string };

/** 事实: a line of the vocabulary, with its type, its unit, and the code that it has in dossiers. */
export interface Fact {
  readonly owner: string;
  /** List of the dossier that holds it; null for the enterprise. */
  readonly list: string | null;
  readonly name: string;
  readonly code: string;
  readonly type: ValueType;
  /** 约定日期: a date that may lie after the application. */
  readonly mayBeLater?: true;
  readonly members: readonly { readonly name: string; readonly code: string }[];
  readonly evidence: readonly string[];
}

/** 计算式: an amount, a date, a number or a member with the type that it was found to have. */
export type Expression = { readonly type: ValueType } & (
  | { readonly node: 'fact'; readonly fact: Fact }
  /** A number with its unit; dates are ISO text. */
  | { readonly node: 'literal'; readonly value: string; readonly image: string }
  | {
      readonly node: 'binary';
      readonly op: 'add' | 'subtract' | 'multiply' | 'divide';
      readonly left: Expression;
      readonly right: Expression;
    }
  /** 较高者, 较低者 of numbers; 较晚者, 较早者 of dates. */
  | {
      readonly node: 'choice';
      readonly which: 'higher' | 'lower' | 'later' | 'earlier';
      readonly of: readonly Expression[];
    }
  /** By how much, or at which rate, one value exceeds another; nothing where it does not. */
  | {
      readonly node: 'increase';
      readonly as: 'amount' | 'rate';
      readonly now: Expression;
      readonly before: Expression;
    }
  /** 天数: from one day to another, the first counted and the last not. */
  | { readonly node: 'days'; readonly from: Expression; readonly to: Expression }
  /** So much for each whole step. */
  | {
      readonly node: 'steps';
      readonly base: Expression;
      readonly step: Expression;
      readonly each: Expression;
    }
  /** 超额累进: each part of the base at its own ratio. */
  | { readonly node: 'tiers'; readonly base: Expression; readonly tiers: readonly Tier[] }
  | { readonly node: 'share'; readonly base: Expression; readonly ratio: Expression }
  | {
      readonly node: 'aggregate';
      readonly subject: Subject;
      readonly where: Condition | null;
      readonly fact: Fact | null;
    }
  | {
      readonly node: 'received';
      readonly scope: 'enterprise' | 'subject';
      readonly noun: string;
      readonly when: 'ever' | 'this_year';
    }
  | { readonly node: 'definition'; readonly name: string }
);

/** One part of a progressive standard: what lies above `above` and not above `upTo`. */
export interface Tier {
  readonly above: Expression | null;
  readonly upTo: Expression | null;
  readonly ratio: Expression;
}

/** 条件: what holds or fails for an enterprise or an element; names are resolved and both sides have one unit. */
export type Condition =
  | { readonly node: 'and' | 'or'; readonly parts: readonly Condition[] }
  | { readonly node: 'not'; readonly part: Condition }
  | { readonly node: 'holds'; readonly value: Expression }
  | {
      readonly node: 'compare';
      readonly op: ComparisonOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly node: 'compare_dates';
      readonly op: '<' | '<=' | '>' | '>=';
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly node: 'within';
      readonly left: Expression;
      readonly from: Expression;
      /** Last day, where the first is written in the text; null where it is a fact. */
      readonly until: string | null;
      readonly months: number;
      readonly duration: string;
    }
  /** 自…起第几年: calendar years where `left` is a year, years to the day where it is a date. */
  | {
      readonly node: 'ordinal_year';
      readonly left: Expression;
      readonly from: Expression;
      readonly first: number;
      /** Null for 及以后. */
      readonly last: number | null;
    }
  /** 较…增长: the base must be above zero. */
  | {
      readonly node: 'growth';
      readonly now: Expression;
      readonly before: Expression;
      readonly op: '>=' | '>';
      readonly ratio: Expression;
    }
  | {
      readonly node: 'is';
      readonly fact: Fact;
      readonly members: readonly { readonly name: string; readonly code: string }[];
      readonly negated: boolean;
    }
  | { readonly node: 'empty'; readonly fact: Fact; readonly negated: boolean }
  | {
      readonly node: 'awarded';
      readonly years: number | null;
      readonly item: string;
      readonly words: string;
    };

/** 定义: a name that an item gives to an amount or a condition. */
export interface Definition {
  readonly name: string;
  readonly value:
    | { readonly kind: 'amount'; readonly expression: Expression }
    | { readonly kind: 'condition'; readonly condition: Condition };
}

export interface Award {
  /** Null for an amount that an authority decides. */
  readonly amount: Expression | null;
  readonly ceiling: boolean;
  readonly yearly: boolean;
  readonly noun: string;
  readonly form: 'by' | 'grant';
}

export interface Cap {
  /** The noun of 单个…; null where the sentence does not say. */
  readonly noun: string | null;
  readonly scope: 'subject' | 'enterprise';
  readonly period: 'none' | 'this_year' | 'cumulative';
  readonly limit: Expression;
}

/** 合计封顶: one cap of several items together. */
export interface SharedCap {
  readonly of: 'listed' | 'measure' | 'policy';
  /** Ids of the items that share it, in the order of the policy. */
  readonly items: readonly string[];
  readonly cap: Cap;
  readonly place: Place;
}

/** 年度总额: what a year's awards of some items may come to; what exceeds it is cut pro rata. */
export interface AnnualTotal {
  readonly of: 'item' | 'measure' | 'policy';
  readonly items: readonly string[];
  readonly total: Expression;
  readonly place: Place;
}

export interface Branch {
  readonly when: Condition | null;
  readonly award: Award;
  /** Caps of this line alone, where the standard has several lines. */
  readonly caps: readonly Cap[];
}

/** One line of 拨付. */
export interface Instalment {
  readonly when: Condition | null;
  /** Null for 余额. */
  readonly share: Expression | null;
}

/** 分担: how much of an amount each level of government bears. */
export interface Sharing {
  readonly form: 'percent' | 'ratio';
  readonly levels: readonly { readonly name: string; readonly part: Expression }[];
}

export interface Item {
  readonly id: string;
  readonly name: string;
  readonly kind: ItemKind;
  readonly source: string;
  readonly subject: Subject;
  readonly where: Condition | null;
  readonly mergeBy: Fact | null;
  readonly condition: Condition | null;
  readonly range: {
    readonly within: Fact;
    readonly by: Fact;
    readonly first: number;
    readonly image: string;
    readonly or: Fact | null;
  } | null;
  readonly quota: { readonly count: number; readonly image: string; readonly rank: Fact } | null;
  /** 有效期: the applications that the item is open to. */
  readonly validity: {
    readonly from: string;
    readonly fromImage: string | null;
    readonly until: string;
    readonly untilImage: string;
  } | null;
  readonly frequency: {
    readonly rule: 'once' | 'annual' | 'promotion';
    readonly noun: string | null;
    readonly promotedOn: Fact | null;
    readonly items: readonly string[];
  } | null;
  readonly definitions: readonly Definition[];
  readonly standard: {
    readonly choose: 'only' | 'first' | 'highest';
    readonly branches: readonly Branch[];
    /** 加奖: what is added where its lines hold, each of them. */
    readonly bonuses: readonly Branch[];
  } | null;
  readonly caps: readonly Cap[];
  readonly deduction: Expression | null;
  /** 拨付: the instalments, in order; empty where the amount is paid at once. */
  readonly payments: readonly Instalment[];
  readonly sharing: Sharing | null;
  readonly approval: string | null;
  readonly service: string | null;
  readonly referral: { readonly to: string; readonly office: string; readonly offer: string } | null;
  readonly notes: readonly string[];
  readonly readings: readonly string[];
  readonly place: Place;
  /** Where its clauses stand: 条件, 标准/0 (its first line), 封顶/0 (its first cap), 定义/当年增长额. */
  readonly places: ReadonlyMap<string, Place>;
}

export interface Example {
  readonly title: string;
  readonly given: readonly string[];
  readonly dossier: JsonObject;
  readonly expected: readonly ExpectedOutcome[];
  readonly returned: readonly ExpectedFault[] | null;
  readonly place: Place;
}

export interface Measure {
  readonly number: number;
  readonly article: string;
  readonly title: string;
  readonly units: readonly string[];
  readonly directions: readonly string[];
  readonly items: readonly Item[];
  readonly examples: readonly Example[];
}
