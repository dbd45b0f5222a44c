import type {
  AnnualTotalNode,
  AwardNode,
  BranchNode,
  CapNode,
  ConditionNode,
  DefinitionNode,
  DueNode,
  ExpressionNode,
  FrequencyNode,
  GivenNode,
  NameNode,
  PaymentNode,
  QuotaNode,
  RangeNode,
  Regrouping,
  SharedCapNode,
  SharingNode,
  SubjectNode,
  standardManners,
  TierNode,
  ValidityNode,
} from '../../../grammar/index.ts';
import type { Place, SourceFile } from '../source.ts';

/**
 * Syntax: what the rule files say, block by block and clause by clause. Every clause that could be read is here with
 * its place; names are not resolved and nothing is known about types. A clause that can be read in several ways
 * carries all of its readings, because only the checker can tell which of them make sense.
 */
export interface PolicySyntax {
  readonly title: Text;
  readonly clauses: TextClauses;
  readonly commonConditions: Parsed<ConditionNode> | null;
  readonly sharedCaps: readonly Parsed<SharedCapNode>[];
  readonly annualTotal: Parsed<AnnualTotalNode> | null;
  readonly subjects: readonly SubjectSyntax[];
  readonly formerCodes: readonly FormerCodeSyntax[];
  readonly readings: readonly ReadingSyntax[];
  readonly measures: readonly MeasureSyntax[];
  readonly checkSections: readonly CheckSectionSyntax[];
  /** Files of 核对算例, which are no part of the rules. */
  readonly checkFiles: ReadonlySet<SourceFile>;
  /** Every name that the policy declares, and those that every policy has. */
  readonly names: readonly string[];
  /** 计量单位 of its facts. */
  readonly units: readonly string[];
  /** Names that stand in values of clauses that could not be read. */
  readonly unread: readonly Text[];
  readonly doubts: Doubts;
  /** As of an item. */
  readonly isWhole: boolean;
}

/** `曾用代码：rd_expense_yuan，改为研发投入（rd_yuan）`. */
export interface FormerCodeSyntax {
  /** `rd_expense_yuan`, `projects.kind`, `size.medium`. */
  readonly path: Text;
  /** What to do now, in the author's words. */
  readonly advice: string;
}

/** 存疑: what may be declared in a place that could not be read; that it is missing elsewhere is not said again. */
export interface Doubts {
  /** Names whose declaration could not be read. */
  readonly names: readonly string[];
  /** Whether the heading of some item is missing or could not be read. */
  readonly items: boolean;
  /** Whether that of some reading is. */
  readonly readings: boolean;
  /** Whether that of some subject is, so that its facts stand below another one. */
  readonly subjects: boolean;
  /** Facts whose line may be missing; the checker says so. */
  readonly facts: readonly LostFact[];
}

/** 缺行的事实: evidence of a fact whose own line is missing, or evidence that was written twice. */
export interface LostFact {
  /** Name of the subject that it is a fact of. */
  readonly subject: string;
  /** The line of the evidence. */
  readonly place: Place;
  /** Whether it says the same as the evidence above it, so that it may be a copy of that. */
  readonly isCopy: boolean;
  /** Names that rules use so often and nobody declares. */
  readonly names: readonly { readonly name: string; readonly count: number }[];
}

/** 词: one of the words into which a reading cuts a clause. */
export interface Word {
  readonly image: string;
  readonly start: number;
  /** A declared name that stands without 「」. */
  readonly isName: boolean;
}

/** A clause value that the parser understood, in all the ways that it can be read. */
export interface Parsed<T> {
  readonly place: Place;
  /** The first is the longest match. Never empty. */
  readonly readings: readonly Reading<T>[];
}

/** 读法: one way in which a clause can be read. */
export interface Reading<T> {
  readonly tree: T;
  /** The words into which it is cut. */
  readonly words: readonly Word[];
  /** What it groups in another way than the reading before it that is cut alike; null where it is that reading. */
  readonly regrouped: Pick<Regrouping<T>, 'place' | 'words'> | null;
}

/** Free text and its place. */
export interface Text {
  readonly text: string;
  readonly place: Place;
  /** Whether it may be mistaken for a reason that has been said, so that nothing more is said about it. */
  readonly silent?: boolean;
}

/** Clauses whose value is free text, by key. */
export type TextClauses = ReadonlyMap<string, Text>;

export interface SubjectSyntax {
  readonly place: Place;
  readonly name: Text;
  /** Null for the enterprise. */
  readonly code: string | null;
  readonly id: { readonly name: string; readonly code: string } | null;
  readonly facts: readonly FactSyntax[];
}

export interface FactSyntax {
  readonly place: Place;
  readonly name: Text;
  readonly code: string;
  /** The type as written: `金额`, `数值（元/度）`, or the members of an enumeration. */
  readonly type: Text;
  readonly members: readonly { readonly name: string; readonly code: string }[];
  readonly unit: string | null;
  readonly evidence: Text | null;
  readonly acceptances: readonly AcceptanceSyntax[];
}

export interface ReadingSyntax {
  readonly place: Place;
  readonly id: string;
  readonly statement: string;
  readonly clauses: TextClauses;
  /** As of an item. */
  readonly isWhole: boolean;
}

/** `审查意见 ZC0305：…`: a finding of the review that is accepted; its reason is for whoever reads the rules. */
export interface AcceptanceSyntax {
  readonly code: string;
  readonly place: Place;
}

/** `口径：A03、A52`: readings that are written elsewhere. */
export interface ReadingReference {
  readonly id: string;
  readonly place: Place;
}

export interface MeasureSyntax {
  readonly place: Place;
  readonly number: number;
  readonly article: string;
  readonly title: string;
  readonly clauses: TextClauses;
  readonly sharedCaps: readonly Parsed<SharedCapNode>[];
  /** As of an item. */
  readonly isWhole: boolean;
  readonly annualTotal: Parsed<AnnualTotalNode> | null;
  readonly readings: readonly ReadingSyntax[];
  readonly items: readonly ItemSyntax[];
  readonly examples: readonly ExampleSyntax[];
}

/** 事项 as it was read: its heading and clauses with their places, every value in all of its readings. */
export interface ItemSyntax {
  /** The heading. */
  readonly place: Place;
  readonly id: Text;
  readonly name: Text;
  /** Whether each of its lines was understood; otherwise a clause that is not there may be one of them. */
  readonly isWhole: boolean;
  /** Keys that the item writes, with their places. */
  readonly keys: ReadonlyMap<string, Place>;
  readonly texts: TextClauses;
  readonly subject: Parsed<SubjectNode> | null;
  readonly condition: Parsed<ConditionNode> | null;
  readonly range: Parsed<RangeNode> | null;
  readonly quota: Parsed<QuotaNode> | null;
  readonly frequency: Parsed<FrequencyNode> | null;
  readonly definitions: readonly Parsed<DefinitionNode>[];
  /** Names of definitions that could not be read. */
  readonly brokenDefinitions: readonly string[];
  /** Whether all its clauses could be read; what cannot be has been reported, and nothing follows from its lacking. */
  readonly isRead: boolean;
  readonly standard: StandardSyntax | null;
  readonly bonuses: readonly Parsed<BranchNode>[];
  readonly validity: Parsed<ValidityNode> | null;
  readonly caps: Parsed<readonly CapNode[]> | null;
  readonly deduction: Parsed<ExpressionNode> | null;
  readonly payments: readonly Parsed<PaymentNode>[];
  readonly sharing: Parsed<SharingNode> | null;
  readonly annualTotal: Parsed<AnnualTotalNode> | null;
  readonly referral: TextClauses | null;
  /** As of the item itself. */
  readonly isReferralWhole: boolean;
  readonly readings: readonly ReadingSyntax[];
  readonly references: readonly ReadingReference[];
  readonly acceptances: readonly AcceptanceSyntax[];
}

/** 标准, 标准（就高）, 标准（分档）, 标准（超额累进）. */
export interface StandardSyntax {
  readonly manner: StandardManner;
  readonly branches: readonly Parsed<BranchNode>[];
  /** Lines of a progressive standard; it has no branches. */
  readonly tiers: readonly Parsed<TierNode>[];
  /** Whether every line could be read; where one is missing, nothing is said of how they join. */
  readonly isWhole: boolean;
}

export type StandardManner = (typeof standardManners)[number] | null;

/** 核对算例: worked examples that check the rules and are not printed. */
export interface CheckSectionSyntax {
  readonly place: Place;
  readonly title: string;
  readonly examples: readonly ExampleSyntax[];
}

export interface ExampleSyntax {
  readonly place: Place;
  readonly title: string;
  readonly given: readonly Parsed<readonly GivenNode[]>[];
  readonly elements: readonly ElementSyntax[];
  /** Whether 应得 was written at all, understood or not. */
  readonly hasDue: boolean;
  readonly due: readonly Parsed<readonly DueNode[]>[];
}

/** `项目 P1：…` below 已知. */
export interface ElementSyntax {
  readonly place: Place;
  readonly noun: string;
  readonly id: string;
  readonly given: Parsed<readonly GivenNode[]>;
}

export type { AwardNode, NameNode };
