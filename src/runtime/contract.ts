/**
 * The public contract: what a compiled policy says (`About`) and what an evaluation returns (`Evaluation`).
 *
 * Everything here is plain data that survives `JSON.stringify`; result keys are the snake_case keys of the JSON that
 * the command line prints, so that the library's objects and the printed document are the same thing. Amounts are
 * decimal strings in 元 with exactly two places; no binary float ever carries an amount.
 */

/** 事项类别: how an item's amount is to be understood. */
export type ItemKind = 'fixed' | 'ceiling' | 'matching' | 'discretionary' | 'service' | 'referral';

/** 审核结论: what the rules say about one item for one dossier. */
export type Status = 'eligible' | 'not_eligible' | 'undetermined';

/** 政策内容: everything that a compiled policy says, for documents, forms and questionnaires. */
export interface About {
  readonly title: string;
  readonly documentNumber: string;
  readonly issuer: string;
  /** ISO date. */
  readonly issuedOn: string;
  /** 施行日期, ISO date. */
  readonly effectiveOn: string;
  /** SHA-256 (hex) over the normalised rule files in path order. */
  readonly rulesSha256: string;
  /** 取整 in words: `金额保留到分，尾数舍去`. */
  readonly rounding: string;
  /** 就高不重复 in words (`其他区级优惠政策`), or null. */
  readonly noStacking: string | null;
  /** 上位政策优先 in words (`国家及市级措施`), or null. */
  readonly higherPolicyFirst: string | null;
  /** 通用条件: conditions that every item that pays requires, in words. */
  readonly commonConditions: readonly string[];
  /** 合计封顶 of the policy and of its measures, in the order of the text. */
  readonly sharedCaps: readonly SharedCapAbout[];
  /** 年度总额 of items, then of measures, then of the policy: the order in which `allocate` applies them. */
  readonly annualTotals: readonly AnnualTotalAbout[];
  readonly vocabulary: readonly SubjectAbout[];
  /** Absent where no code has been given up. */
  readonly formerCodes?: readonly FormerCodeAbout[];
  /** 口径 of the policy and of its measures and items, by id, in order of declaration. */
  readonly readings: readonly ReadingAbout[];
  readonly measures: readonly MeasureAbout[];
}

/** 合计封顶: one cap of several items together, which are settled in the order of the policy. */
export interface SharedCapAbout {
  /** `事项1.1、1.3合计，单个企业当年最高不超过500万元`. */
  readonly words: string;
  /** Ids of the items that share it, in the order of the policy. */
  readonly items: readonly string[];
}

/** 年度总额: what the awards of one support year may come to; what exceeds it is cut pro rata. */
export interface AnnualTotalAbout {
  /** `本条各事项年度总额2000万元，超出的按比例核减`. */
  readonly words: string;
  /** Ids of the items that it is for, in the order of the policy. */
  readonly items: readonly string[];
  readonly total_yuan: string;
}

/** 曾用代码: what an earlier version of the rules had in a dossier. */
export interface FormerCodeAbout {
  /** A key (`rd_expense_yuan`, `projects.kind`) or a member of an enumeration (`size.medium`, `projects.type.upgrade`). */
  readonly path: string;
  /** What to do now, in the words of the rules. */
  readonly advice: string;
}

/** 主体: the enterprise (first, `code` null) or a list of elements that belong to it. */
export interface SubjectAbout {
  readonly name: string;
  /** The list's key in the dossier (`projects`); null for the enterprise itself. */
  readonly code: string | null;
  /** The fact that tells the elements apart; null for the enterprise itself. */
  readonly id: { readonly name: string; readonly code: string } | null;
  readonly facts: readonly FactAbout[];
}

/** 事实的类型. */
export type FactType = 'boolean' | 'money' | 'date' | 'year' | 'integer' | 'decimal' | 'text' | 'enumeration';

/** 事实: one thing that a dossier may state. */
export interface FactAbout {
  readonly name: string;
  readonly code: string;
  readonly type: FactType;
  /** Unit in words for `decimal` (`元/度`) and `integer` (`家`); null where the type says it all. */
  readonly unit: string | null;
  /** 约定日期: the date may lie after the application. */
  readonly mayBeLater?: true;
  /** Members of an enumeration, in order; empty for other types. */
  readonly members: readonly { readonly name: string; readonly code: string }[];
  /** 佐证: the documents that prove it. */
  readonly evidence: readonly string[];
}

/** 口径: a reading of a text that is silent or ambiguous. */
export interface ReadingAbout {
  readonly id: string;
  readonly statement: string;
  readonly reason: string;
  /** 待确认: who must confirm it. */
  readonly toConfirm: string;
  /** 提示: a warning that every result relying on this reading carries; null where there is none. */
  readonly notice: string | null;
}

/** 条: one measure of the policy. */
export interface MeasureAbout {
  readonly number: number;
  /** `第二条`. */
  readonly article: string;
  readonly title: string;
  /** 责任单位, to the letter. */
  readonly units: readonly string[];
  /** 方向: policy directions without a rule. */
  readonly directions: readonly string[];
  readonly items: readonly ItemAbout[];
  /** 算例 of this measure. */
  readonly examples: readonly ExampleAbout[];
}

/** 事项: one award, service or referral. All sentences are canonical: each parses back to its rule. */
export interface ItemAbout {
  readonly id: string;
  readonly name: string;
  readonly kind: ItemKind;
  /** 依据: `第二条第二句`. */
  readonly source: string;
  /** 对象 in words: `企业`, `项目类别为数字化车间建设的项目`. */
  readonly subject: string;
  /** The dossier list that holds the subjects (`projects`); null where the subject is the enterprise. */
  readonly subjectCode: string | null;
  /** 条件 in words, one entry for each part that must hold. The common conditions of the policy are not repeated here. */
  readonly conditions: readonly string[];
  /** 范围: `前3台（套）或首批次`; null where there is none. */
  readonly range: string | null;
  /** 名额; null where there is none. */
  readonly quota: { readonly words: string; readonly count: number } | null;
  /** 有效期: `三年内`, with its first and last day; null where the item has none of its own. */
  readonly validity: { readonly words: string; readonly from: string; readonly until: string } | null;
  /** 频次: `一次性`, `每年`, `一次性，晋级补差（…）`; null where the text sets none. */
  readonly frequency: string | null;
  /** 定义: `研发投入逐年增长` and the sentence that defines it. */
  readonly definitions: readonly { readonly name: string; readonly words: string }[];
  /** 标准; null for services and referrals. */
  readonly standard: StandardAbout | null;
  /** 封顶, each in words with its scope. */
  readonly caps: readonly string[];
  /** 合计封顶 that the item shares with others, in words. */
  readonly sharedCaps: readonly string[];
  /** 年度总额 that the item is under, in words. */
  readonly annualTotals: readonly string[];
  /** 扣减 in words. */
  readonly deductions: readonly string[];
  /** 核定: who decides a discretionary amount; null otherwise. */
  readonly approval: string | null;
  /** 拨付: the instalments, in order; empty where the amount is paid at once. */
  readonly payments: readonly PaymentAbout[];
  /** 分担; null where one level of government bears it all. */
  readonly sharing: SharingAbout | null;
  /** 服务: what is offered; null for items of another kind. */
  readonly service: string | null;
  /** 转介: where the applicant is pointed; null for items of another kind. */
  readonly referral: { readonly to: string; readonly office: string; readonly offer: string } | null;
  /** 说明. */
  readonly notes: readonly string[];
  /** Ids of the 口径 that belong to this item. */
  readonly readings: readonly string[];
  /** Codes of the facts that the rules of this item look at: `registered_in_district`, `projects.investment_yuan`. */
  readonly facts: readonly string[];
}

/** 拨付: one instalment of an item's amount. */
export interface PaymentAbout {
  /** `项目开工的，拨付30%`. */
  readonly words: string;
  /** The part of the amount as a decimal (`0.3`); null for 余额. The last takes what is left, 分 included. */
  readonly share: string | null;
}

/** 分担: how much of an item's amount each level of government bears. */
export interface SharingAbout {
  /** `市级承担50%、区级承担50%`. */
  readonly words: string;
  /** `part` is a decimal; what a level bears is its part of all parts. The last takes what is left, 分 included. */
  readonly levels: readonly { readonly name: string; readonly part: string }[];
}

/** 标准: how the amount comes about. */
export interface StandardAbout {
  /** `only`: one sentence; `first`: alternatives, the first that applies; `highest`: 就高; `sum`: 超额累进, parts in one sentence. */
  readonly choose: 'only' | 'first' | 'highest' | 'sum';
  readonly branches: readonly StandardBranchAbout[];
  /** 加奖: what each line adds to that amount where it holds. */
  readonly bonuses: readonly StandardBranchAbout[];
}

/** One `…的，…` line of a 标准, or its only sentence. */
export interface StandardBranchAbout {
  /** The condition in words, without 的; null where the sentence always applies. */
  readonly when: string | null;
  /** The award in words: `按不超过投资额的30%给予补助`, `给予50万元一次性奖励`. */
  readonly award: string;
}

/** 算例: a worked example, given as the dossier that it stands for. */
export interface ExampleAbout {
  readonly title: string;
  /** 已知 in words, one entry for each statement. */
  readonly given: readonly string[];
  readonly dossier: JsonObject;
  /** Empty where the dossier must be sent back. */
  readonly expected: readonly ExpectedOutcome[];
  /** 申报材料退回: the faults that must be found, none where any will do; null where the dossier must be accepted. */
  readonly returned: readonly ExpectedFault[] | null;
}

/** 退回的原因: a fault that a worked example expects of its dossier. */
export interface ExpectedFault {
  readonly code: FaultCode;
  /** Code of the fact, or of the list, in whose path it must be. */
  readonly fact: string;
  /** `投资额为负数`. */
  readonly words: string;
}

/** 应得: what a worked example must give for one item. */
export interface ExpectedOutcome {
  readonly item: string;
  readonly status: Status;
  /** Decimal string in 元; null where no amount is expected. */
  readonly amount_yuan: string | null;
  /** 缺: codes of the facts that must be reported as missing; empty where the example does not say. */
  readonly missing: readonly string[];
  /** 其中应拨; absent where the example does not say. */
  readonly paid?: PaidNow;
  /** What levels of government must bear; absent where the example does not say. */
  readonly shares?: readonly ShareResult[];
}

/** 申报材料: the facts that belong to every dossier, whatever the policy. */
export interface ContractDossier<Id extends string = string> {
  /** 规则校验值 that it was made for: no fact, only named where it does not suit the rules of today. */
  readonly rules_sha256?: string;
  /** 申报日期, ISO date. */
  readonly application_date: string;
  /** 支持年度; by default the year of application. */
  readonly support_year?: number;
  readonly enterprise_name?: string;
  /** 统一社会信用代码 (GB 32100). */
  readonly uscc?: string;
  /** 既往享受记录. `subject` is the id of the list's element; without it the award counts for the enterprise. */
  readonly prior_awards?: readonly {
    readonly item: Id;
    readonly year: number;
    readonly amount_yuan: string | number;
    readonly subject?: string;
  }[];
  /** 区级其他奖补. */
  readonly other_district_awards?: readonly {
    readonly item: Id;
    readonly policy_name?: string;
    readonly amount_yuan: string | number;
    readonly status: 'applied' | 'approved' | 'received';
  }[];
  /** 上位政策替代的事项. */
  readonly superseded_items?: readonly Id[];
}

/** A JSON value without `undefined`. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
/** A JSON object. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/** 错误代码 of a rejected dossier. */
export type FaultCode =
  | 'E_TYPE'
  | 'E_ENUM'
  | 'E_NEGATIVE'
  | 'E_PRECISION'
  | 'E_DATE'
  | 'E_DATE_ORDER'
  | 'E_DUPLICATE'
  | 'E_UNKNOWN_FACT'
  | 'E_REQUIRED'
  | 'E_RANGE'
  | 'E_USCC'
  | 'E_OTHER_RULES';

/** One fault of a dossier: its code, its place and a sentence in Chinese. */
export interface Fault {
  readonly code: FaultCode;
  /** `projects[0].investment_yuan`; empty for the dossier as a whole. */
  readonly path: string;
  readonly message: string;
}

/** One step of the calculation. */
export interface TraceStep {
  /** Clause of the official text, or the id of the reading that supplies the step. */
  readonly source: string;
  /** The rule in words. */
  readonly rule: string;
  /** The figures put in, in words: `投资额：6000万元`. */
  readonly figures: readonly string[];
  /** What came out, in words: `1800万元`, `符合`, `不符合`, `待定`. */
  readonly result: string;
  /** The element that the step belongs to; absent for steps of the whole item. */
  readonly subject?: string;
}

/** Result for one element of the item's subject. */
export interface SubjectResult {
  /** The element's id (or the value that groups several elements). */
  readonly subject: string;
  readonly status: Status;
  /** Before the limits of the whole enterprise; null unless eligible. */
  readonly amount_yuan: string | null;
  /** The instalments of its amount. Present for eligible elements of items that are paid in instalments only. */
  readonly payments?: readonly PaymentResult[];
}

/** 一笔拨付: one instalment of an amount. */
export interface PaymentResult {
  /** `项目开工的，拨付30%`. */
  readonly words: string;
  /** `partly_due` where it is due for some of the elements. */
  readonly status: 'due' | 'partly_due' | 'not_yet' | 'undetermined';
  /** All instalments of an amount add up to it exactly. */
  readonly amount_yuan: string;
  /** What of it is due; null where that cannot be told. */
  readonly due_yuan: string | null;
  /** Paths of the facts that would tell. Present for undetermined instalments only. */
  readonly missing?: readonly string[];
}

/** 其中应拨: what of an amount is due now. */
export interface PaidNow {
  /** Decimal string in 元; null where it cannot be told. */
  readonly due_yuan: string | null;
  readonly missing: readonly string[];
}

/** 分担的金额: what one level of government bears. */
export interface ShareResult {
  /** `市级`. */
  readonly level: string;
  readonly amount_yuan: string;
}

/** What is certain about an undetermined amount, in 元. */
export interface Certain {
  readonly at_least_yuan: string | null;
  readonly at_most_yuan: string | null;
}

/** Why an item is not eligible. `quota` only where the quota is the one condition that failed. */
export type Refusal = 'condition' | 'quota' | 'frequency' | 'no_standard' | 'zero_amount' | 'no_subject';

/** Result for one item. */
export interface ItemResult<Id extends string = string> {
  readonly item: Id;
  readonly name: string;
  readonly status: Status;
  readonly kind: ItemKind;
  /** Decimal string in 元, two places; for `ceiling` and `discretionary` the most that may be granted; null unless eligible. */
  readonly amount_yuan: string | null;
  readonly subjects: readonly SubjectResult[];
  /** The instalments. Present for eligible items that are paid in instalments only. */
  readonly payments?: readonly PaymentResult[];
  /** What each level of government bears; adds up exactly. Present for eligible items whose cost is shared only. */
  readonly shares?: readonly ShareResult[];
  /** Present for items that share a cap with others only. */
  readonly shared_caps?: readonly SharedCapResult[];
  /** Paths of the facts that would decide an undetermined item, most decisive first. */
  readonly missing: readonly string[];
  /** Present for undetermined items only. */
  readonly certain?: Certain;
  /** Present for undetermined items only. */
  readonly reason?: 'missing_facts' | 'superseded';
  /** Present for items that are not eligible only. */
  readonly refusal?: Refusal;
  /** Ids of the 口径 relied on. */
  readonly readings: readonly string[];
  readonly warnings: readonly string[];
  readonly responsible_units: readonly string[];
  readonly source: string;
}

/** 合计封顶 as one item finds it. */
export interface SharedCapResult {
  /** `事项1.1、1.3合计，单个企业当年最高不超过500万元`. */
  readonly cap: string;
  /** What earlier awards and the items before this one leave of it, in 元; null where that is not certain. */
  readonly left_yuan: string | null;
}

/** Sums of the eligible amounts by kind, in 元. */
export interface Totals {
  readonly fixed_yuan: string;
  readonly ceiling_yuan: string;
  readonly matching_yuan: string;
  readonly discretionary_yuan: string;
}

/** 核定的金额 of an item, or of one element of it. */
export interface DecidedAmount {
  readonly item: string;
  /** Decimal string in 元. */
  readonly amount_yuan: string;
}

/** Result of one evaluation: every item of the policy, in order. */
export interface Evaluation<Id extends string = string> {
  /** The dossier that was evaluated; what `explain` needs to build a trace. */
  readonly prepared: Prepared;
  /** The decisions that it was evaluated with, where there were any. */
  readonly decided?: readonly DecidedAmount[];
  readonly policy: { readonly document_number: string; readonly rules_sha256: string };
  readonly items: readonly ItemResult<Id>[];
  readonly totals: Totals;
}

/** The JSON document of `hengce evaluate --json`: the evaluation with the trace of every item. */
export interface Report<Id extends string = string>
  extends Omit<Evaluation<Id>, 'prepared' | 'decided' | 'items'> {
  readonly items: readonly (ItemResult<Id> & { readonly trace: readonly TraceStep[] })[];
}

/** A dossier that passed validation, ready to be evaluated; opaque to callers. */
export interface Prepared {
  readonly dossier: JsonObject;
}

/** What `prepare` returns: a prepared dossier, or all of its faults at once. */
export type Preparation<P extends Prepared = Prepared> =
  | { readonly ok: true; readonly prepared: P }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** 事实表: dossiers that a policy has prepared, with their facts in columns; opaque to callers. */
export interface FactTable {
  readonly prepared: readonly Prepared[];
}

/** 快速核算: some items of a policy, assessed for many dossiers without words. */
export interface Selection<Id extends string = string> {
  readonly items: readonly Id[];
  /**
   * For each item a column with the 结果码 of each dossier: an amount in 分, 0 where a service or a referral is given, or a
   * code below zero (`CODE`). They are the statuses and amounts that `evaluate` gives without decisions. Written into
   * `codes` where columns are handed in.
   */
  assess(table: FactTable, codes?: readonly Float64Array[]): readonly Float64Array[];
}

/** 结果码 in words of the contract. */
export interface CodeOutcome {
  readonly status: Status;
  /** Null unless eligible for an amount. */
  readonly fen: number | null;
  readonly refusal: Refusal | null;
}

/** 政策梗概: what validation and 快速核算 look at of 政策内容. */
export interface Synopsis extends Pick<About, 'rulesSha256' | 'formerCodes' | 'vocabulary' | 'noStacking'> {
  readonly measures: readonly {
    readonly items: readonly Pick<ItemAbout, 'id' | 'name' | 'subjectCode'>[];
  }[];
}

/**
 * 快速核算 alone: a policy without words and without the exact way, half the size of the whole. What only the exact way
 * tells is NaN in its columns.
 */
export interface FastPolicy<Id extends string = string>
  extends Pick<Policy<Id>, 'prepare' | 'table' | 'select'> {
  /** 结论 of a 结果码. Throws a RangeError for NaN. */
  outcomeOf(code: number): CodeOutcome;
}

/** A compiled policy, as its module exports it. */
export interface Policy<Id extends string = string> {
  readonly about: About;
  /** Validates a dossier; never throws for bad input. */
  prepare(dossier: unknown): Preparation;
  /** With decisions, a ceiling takes up of a shared cap what was decided of it, and nothing where it was not decided. */
  evaluate(prepared: Prepared, decided?: readonly DecidedAmount[]): Evaluation<Id>;
  /** Puts the facts of dossiers that this policy has prepared into columns, for 快速核算. */
  table(prepared: readonly Prepared[]): FactTable;
  /** 快速核算 of these items, or of all. */
  select(items?: readonly Id[]): Selection<Id>;
  /** Builds the trace of one item. */
  explain(evaluation: Evaluation<Id>, item: Id): readonly TraceStep[];
}
