/**
 * What the parser makes of a clause: the words of the text as a tree, names unresolved, nothing known about types.
 */

/** Place of a node: offsets into its file, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A name as it was written; `text` is without 「」. */
export interface NameNode extends Span {
  readonly node: 'name';
  readonly text: string;
}

/** A number with its unit; `value` is an exact decimal in the unit's base (元, ratio of 1, months, 个). */
export interface LiteralNode extends Span {
  readonly node: 'literal';
  readonly type:
    | 'money'
    | 'ratio'
    | 'rate'
    | 'count'
    | 'number'
    | 'date'
    | 'year'
    | 'duration'
    | 'text'
    | 'code';
  readonly value: string;
  /** Unit of a rate or a count (`元/度`, `台（套）`). */
  readonly unit: string;
  /** The literal as it was written, in official form: no thousands commas, no leading zeros of months and days. */
  readonly image: string;
}

export type ExpressionNode =
  | NameNode
  | LiteralNode
  | (Span & {
      readonly node: 'binary';
      readonly op: 'add' | 'subtract' | 'multiply' | 'divide';
      readonly left: ExpressionNode;
      readonly right: ExpressionNode;
    })
  /** `投资额的30%`. */
  | (Span & { readonly node: 'share'; readonly base: ExpressionNode; readonly ratio: LiteralNode })
  /** `各项目的投资额合计`, `符合…的各项目个数`. */
  | (Span & {
      readonly node: 'aggregate';
      readonly where: ConditionNode | null;
      readonly subject: NameNode;
      /** Null where the elements are counted. */
      readonly fact: NameNode | null;
    })
  /** `甲与乙的较高者`; of dates, `甲与乙的较晚者`. */
  | (Span & {
      readonly node: 'choice';
      readonly which: 'higher' | 'lower' | 'later' | 'earlier';
      readonly of: readonly ExpressionNode[];
    })
  /** `产值较上年产值的增加额`, `产值较上年产值的增长率`. */
  | (Span & {
      readonly node: 'increase';
      readonly as: 'amount' | 'rate';
      readonly now: ExpressionNode;
      readonly before: ExpressionNode;
    })
  /** `放款日期至还款日期的天数`. */
  | (Span & { readonly node: 'days'; readonly from: ExpressionNode; readonly to: ExpressionNode })
  /** `本企业累计已享受`, `本项目当年已享受`. */
  | (Span & { readonly node: 'received'; readonly whose: NameNode; readonly when: 'ever' | 'this_year' });

export type ComparisonOperator = '<' | '<=' | '>' | '>=' | '=' | '!=';

export type ConditionNode =
  /** `mixed` joins with both 且 and 或 and no （）, which the checker refuses. */
  | (Span & { readonly node: 'and' | 'or' | 'mixed'; readonly parts: readonly ConditionNode[] })
  | (Span & { readonly node: 'not'; readonly part: ConditionNode })
  /** A bare expression: holds where it is a fact of type 是否 or a definition that is a condition. */
  | (Span & { readonly node: 'holds'; readonly value: ExpressionNode })
  | (Span & {
      readonly node: 'compare';
      readonly left: ExpressionNode;
      readonly op: ComparisonOperator;
      readonly right: ExpressionNode;
    })
  | (Span & {
      readonly node: 'compare_dates';
      readonly left: ExpressionNode;
      readonly op: '<' | '<=' | '>' | '>=';
      readonly right: NameNode | LiteralNode;
    })
  /** `营业收入较上年营业收入增长25%以上`. */
  | (Span & {
      readonly node: 'growth';
      readonly now: ExpressionNode;
      readonly before: ExpressionNode;
      readonly op: '>=' | '>';
      readonly ratio: LiteralNode;
    })
  /** `遴选日期自2021年10月14日起三年内`, `申报日期自入驻日期起两年内`. */
  | (Span & {
      readonly node: 'within';
      readonly left: ExpressionNode;
      readonly from: NameNode | LiteralNode;
      readonly duration: LiteralNode;
    })
  /** `支持年度为自投产日期起第一年至第三年`. */
  | (Span & {
      readonly node: 'ordinal_year';
      readonly left: ExpressionNode;
      readonly from: NameNode | LiteralNode;
      readonly first: number;
      /** Null for 及以后. */
      readonly last: number | null;
    })
  /** `项目类别为A或B`. */
  | (Span & {
      readonly node: 'is';
      readonly left: ExpressionNode;
      readonly members: readonly NameNode[];
      readonly negated: boolean;
    })
  | (Span & { readonly node: 'empty'; readonly left: ExpressionNode; readonly negated: boolean })
  /** `已享受过本事项`, `前两年度均享受研发投入补贴`, `上年度已享受本事项`. */
  | (Span & {
      readonly node: 'awarded';
      /** How many support years before this one must each hold an award; null for any award at any time. */
      readonly years: number | null;
      /** Null for 本事项. */
      readonly item: NameNode | null;
    });

/** `单个项目最高不超过200万元`. */
export interface CapNode extends Span {
  readonly node: 'cap';
  /** `项目`, `企业`, a merged value's fact; null where the sentence does not say. */
  readonly whose: NameNode | null;
  readonly period: 'none' | 'this_year' | 'cumulative';
  readonly limit: LiteralNode;
  readonly negative: boolean;
}

/** 合计封顶: `事项1.1、1.3合计，单个企业当年最高不超过500万元`. */
export interface SharedCapNode extends Span {
  readonly node: 'shared_cap';
  /** 事项1.1、1.3, 本条各事项, 各事项. */
  readonly of: 'listed' | 'measure' | 'policy';
  /** Ids of the items; empty unless they are listed. */
  readonly items: readonly LiteralNode[];
  readonly cap: CapNode;
}

/** `按不超过投资额的30%给予补助`. */
export interface AwardNode extends Span {
  readonly node: 'award';
  /** The amount; null for 按核定金额. */
  readonly amount: ExpressionNode | null;
  /** 每满, 每增加: the award is for each whole step of the amount; null where there is none. */
  readonly perStep: { readonly step: LiteralNode; readonly each: LiteralNode } | null;
  /** 不超过 makes it a ceiling. */
  readonly ceiling: boolean;
  readonly yearly: boolean;
  /** `补助`, `一次性奖励`. */
  readonly noun: string;
  readonly form: 'by' | 'grant';
}

/** One line of a 标准. */
export interface BranchNode extends Span {
  readonly node: 'branch';
  readonly when: ConditionNode | null;
  readonly award: AwardNode;
  readonly caps: readonly CapNode[];
}

/** One line of a 标准（超额累进）: `投资额超过1000万元、5000万元以下的部分，按5%给予补助`. */
export interface TierNode extends Span {
  readonly node: 'tier';
  readonly base: ExpressionNode;
  /** 超过 (exclusive); null for the first tier. */
  readonly above: LiteralNode | null;
  /** 以下 (inclusive); null for the last tier. */
  readonly upTo: LiteralNode | null;
  readonly ceiling: boolean;
  readonly ratio: LiteralNode;
  readonly noun: string;
}

/** One line of 拨付: `项目开工的，拨付30%`. */
export interface PaymentNode extends Span {
  readonly node: 'payment';
  readonly when: ConditionNode | null;
  /** Null for 余额. */
  readonly share: LiteralNode | null;
}

/** 分担: `市级承担50%、区级承担50%`, `市级、区级按1：1分担`. */
export interface SharingNode extends Span {
  readonly node: 'sharing';
  readonly form: 'percent' | 'ratio';
  readonly levels: readonly NameNode[];
  /** As many as there are levels, where the author has counted right. */
  readonly parts: readonly LiteralNode[];
}

/** 年度总额: `2000万元，超出的按比例核减`. */
export interface AnnualTotalNode extends Span {
  readonly node: 'annual_total';
  readonly total: LiteralNode;
}

/** 有效期：自2022年1月1日起三年内；至2023年12月31日止. */
export interface ValidityNode extends Span {
  readonly node: 'validity';
  /** Null where it begins with the policy. */
  readonly from: LiteralNode | null;
  readonly until: LiteralNode;
}

/** 对象. */
export interface SubjectNode extends Span {
  readonly node: 'subject';
  readonly where: ConditionNode | null;
  readonly noun: NameNode;
  readonly mergeBy: NameNode | null;
}

/** 范围：同一型号按投保日期前3台（套），或首批次. */
export interface RangeNode extends Span {
  readonly node: 'range';
  readonly within: NameNode;
  readonly by: NameNode;
  readonly first: LiteralNode;
  readonly or: NameNode | null;
}

/** 名额：15个，按入选序次排定. */
export interface QuotaNode extends Span {
  readonly node: 'quota';
  readonly count: LiteralNode;
  readonly rank: NameNode;
}

/** 频次. */
export interface FrequencyNode extends Span {
  readonly node: 'frequency';
  readonly rule: 'once' | 'annual' | 'promotion';
  /** `每个项目一次` names the subject. */
  readonly whose: NameNode | null;
  readonly promotedOn: NameNode | null;
  /** Ids of the items that count together with this one. */
  readonly together: readonly LiteralNode[];
}

/** `当年增长额 = …`. */
export interface DefinitionNode extends Span {
  readonly node: 'definition';
  readonly name: NameNode;
  readonly value: ExpressionNode | ConditionNode;
}

/** One statement of 已知. */
export type GivenNode =
  | (Span & {
      readonly node: 'value';
      readonly name: NameNode;
      readonly value: LiteralNode | NameNode | 'yes' | 'no' | 'unknown' | 'empty';
      readonly negative: boolean;
    })
  | (Span & {
      readonly node: 'prior';
      readonly year: LiteralNode;
      readonly subject: { readonly noun: NameNode; readonly id: string } | null;
      readonly item: NameNode;
      readonly amount: LiteralNode;
    })
  | (Span & {
      readonly node: 'elsewhere';
      readonly item: NameNode;
      readonly status: 'received' | 'applied';
      readonly amount: LiteralNode;
    })
  | (Span & { readonly node: 'superseded'; readonly item: NameNode });

/** One outcome of 应得: of an item, or of the dossier as a whole, which then has no other. */
export type DueNode =
  | (Span & {
      readonly node: 'due';
      readonly item: NameNode;
      readonly outcome: 'amount' | 'up_to' | 'refused' | 'undetermined' | 'service' | 'referral';
      readonly amount: LiteralNode | null;
      readonly lacking: readonly NameNode[];
      /** 其中应拨90万元; without an amount 其中应拨待定. */
      readonly paid: { readonly amount: LiteralNode | null; readonly lacking: readonly NameNode[] } | null;
      /** 其中市级承担150万元、区级承担150万元. */
      readonly shares: readonly { readonly level: NameNode; readonly amount: LiteralNode }[];
    })
  /** `申报材料退回（投资额为负数）`; without faults, for whatever reason. */
  | (Span & { readonly node: 'returned'; readonly faults: readonly FaultNode[] });

/** One fault of a dossier that is sent back: `投资额为负数`, `认定日期晚于申报日期`. */
export interface FaultNode extends Span {
  readonly node: 'fault';
  readonly fact: NameNode;
  readonly fault: 'negative' | 'decimals' | 'later' | 'repeated' | 'range' | 'missing';
  /** The date that it must not be later than; null for other faults. */
  readonly than: NameNode | null;
}
