/**
 * The shape of the rules in a compiled policy: what `hengce build` emits and the engine runs.
 *
 * Every rule is a closure beside the words that it was compiled from, so that the trace can never tell another story
 * than the calculation. `F` is the facts of the enterprise, `S` one element of the item's subject (for an item whose
 * subject is the enterprise, `S` is `F`).
 */
import type { About, ItemKind } from './contract.ts';
import type { IsoDate } from './dates.ts';
import type { CompiledItem } from './engine/item.ts';
import type { Exact } from './exact.ts';
import type { ContractFacts } from './facts.ts';
import type { FastRules } from './fast/rules.ts';
import type { Known } from './known.ts';

/** A fact put into a rule, with its value in words: `投资额`, `6000万元`. */
export interface Figure {
  readonly name: string;
  readonly value: Known<string>;
}

/** A condition beside its words. */
export interface Clause<F, S> {
  readonly words: string;
  /** Whether it holds; unknown with the paths of the facts that would decide it. */
  readonly test: (f: F, s: S) => Known<boolean>;
  /** The facts that were put in, for the trace. */
  readonly figures: (f: F, s: S) => readonly Figure[];
  /** What a joined condition is made of; absent where it is one thing. */
  readonly parts?: (f: F, s: S) => readonly Part[];
  /** Id of the 口径 that supplies the clause, where the official text does not state it. */
  readonly reading?: string;
}

/** One part of a joined condition, or one case of an amount, with its outcome. */
export interface Part {
  readonly words: string;
  readonly passes: Known<boolean>;
}

/** An amount beside its words; exact until the rounding point. */
export interface Amount<F, S> {
  readonly words: string;
  /** In 元; not rounded yet. */
  readonly value: (f: F, s: S) => Known<Exact>;
  /** 最高不超过 of this line alone; it bounds the amount even where that is not known. */
  readonly limit?: (f: F, s: S) => Known<Exact>;
  /** The facts that were put in, for the trace. */
  readonly figures: (f: F, s: S) => readonly Figure[];
  /** The cases of an amount that depends on its base: tiers, whole steps, the higher of several. */
  readonly parts?: (f: F, s: S) => readonly Part[];
}

/** 对象 where it is a list: which elements of the dossier the item looks at. */
export interface ListSubject<F, S> {
  /** Words of one element: `项目`. */
  readonly noun: string;
  /** Key of the list in the dossier: `projects`. */
  readonly code: string;
  /** All elements of the list, whether they match or not. */
  readonly list: (f: F) => Known<readonly S[]>;
  /** What tells one element from the others: its number in the dossier. */
  readonly id: (s: S) => string;
  /** The elements that match the 对象. */
  readonly where: readonly Clause<F, S>[];
  /** 范围: 前N台（套）或首批次. */
  readonly range?: Range<F, S>;
  /** 同一…合并计算: elements with the same value count as one subject (`单个产品`). */
  readonly mergeBy?: {
    readonly noun: string;
    /** The value by which elements are one. */
    readonly key: (f: F, s: S) => Known<string>;
  };
}

/** 范围: the first `first` elements within a group in the order of a date, then of the list. */
export interface Range<F, S> {
  readonly words: string;
  readonly first: number;
  /** The group in which places are counted. */
  readonly within: (f: F, s: S) => Known<string>;
  /** The date by which places are counted. */
  readonly by: (f: F, s: S) => Known<IsoDate>;
  /** Elements that count whatever their place (首批次). */
  readonly or?: (f: F, s: S) => Known<boolean>;
  readonly orWords?: string;
  /** The facts that were put in, for the trace. */
  readonly figures: (f: F, s: S) => readonly Figure[];
}

/** 频次. */
export interface Frequency<F, S> {
  readonly words: string;
  /** `once`: any earlier award bars; `annual`: one of the same year bars; `promotion`: 一次性，晋级补差. */
  readonly rule: 'once' | 'annual' | 'promotion';
  /** Items whose awards count together, this one included. */
  readonly items: readonly string[];
  /** The date of the promotion, for `promotion`. */
  readonly promotedOn?: (f: F, s: S) => Known<IsoDate>;
}

/** One line of a 标准. */
export interface Branch<F, S> {
  readonly when?: Clause<F, S>;
  readonly award: Amount<F, S>;
}

/** 标准. */
export interface Standard<F, S> {
  readonly choose: 'only' | 'first' | 'highest';
  readonly branches: readonly Branch<F, S>[];
  /** 加奖: each line that holds is added. */
  readonly bonuses?: readonly Branch<F, S>[];
}

/** 封顶. */
export interface Cap<F, S> {
  readonly words: string;
  readonly scope: 'subject' | 'enterprise';
  /** Which earlier awards use the cap up: none, those of the same support year, or all. */
  readonly history: 'none' | 'year' | 'all';
  /** In 元. */
  readonly limit: (f: F, s: S) => Known<Exact>;
}

/** 拨付: one instalment of an amount. */
export interface Payment<F, S> {
  readonly words: string;
  /** Absent where it is due at once. */
  readonly when?: Clause<F, S>;
  /** Its part of the amount; null for 余额. The last instalment takes what is left, 分 included. */
  readonly share: Exact | null;
}

/** 分担: what each level of government bears. The last takes what is left, 分 included. */
export interface Sharing {
  readonly words: string;
  readonly levels: readonly { readonly name: string; readonly part: Exact }[];
}

/** 合计封顶: a cap of one enterprise that several items share, settled in the order of the policy. */
export interface SharedCap {
  readonly words: string;
  readonly items: readonly string[];
  /** Which earlier awards of these items use the cap up. */
  readonly history: 'none' | 'year' | 'all';
  /** In 元, of all its items together. */
  readonly limit: () => Known<Exact>;
}

/** 名额: the place in the selection must not exceed the number of places. */
export interface Quota<F> {
  readonly words: string;
  readonly count: number;
  /** The place in the selection, counted from 1. */
  readonly rank: (f: F) => Known<Exact>;
  /** The facts that were put in, for the trace. */
  readonly figures: (f: F) => readonly Figure[];
}

/** 事项, compiled. Names, units and readings are in `about` under the same id. */
export interface ItemRule<F, S, Id extends string = string> {
  readonly id: Id;
  readonly kind: ItemKind;
  /** Absent where the subject is the enterprise. */
  readonly subject?: ListSubject<F, S>;
  /** Conditions that look at the enterprise only; the first is the day of effect. */
  readonly conditions: readonly Clause<F, F>[];
  /** Conditions that look at the element. Empty where the subject is the enterprise. */
  readonly subjectConditions: readonly Clause<F, S>[];
  readonly quota?: Quota<F>;
  readonly frequency?: Frequency<F, S>;
  /** Absent for services and referrals. */
  readonly standard?: Standard<F, S>;
  readonly caps: readonly Cap<F, S>[];
  /** 扣减: amounts taken off before the cap. */
  readonly deductions: readonly Amount<F, S>[];
  /** Absent where the amount is paid at once. */
  readonly payments?: readonly Payment<F, S>[];
  /** Absent where one level of government bears it all. */
  readonly sharing?: Sharing;
}

/** 机制 that a policy-wide 口径 speaks about; the reading is relied on where the mechanism took part in the result. */
export type Mechanism =
  | 'day_of_effect'
  | 'ceiling'
  | 'rounding'
  | 'common_conditions'
  | 'no_stacking'
  | 'shared_cap'
  | 'superseded'
  | 'support_year'
  | 'missing_or_zero';

/** What `definePolicy` turns into a policy. */
export interface PolicyRules<F extends ContractFacts, Id extends string> {
  readonly about: About;
  /** Compiled items in the order of the policy. */
  readonly items: readonly CompiledItem<F, Id>[];
  /** Absent where no items share a cap. */
  readonly sharedCaps?: readonly SharedCap[];
  /** The same rules on safe integers; without them every item is walked the exact way. */
  readonly fast?: FastRules;
  /** Readings relied on where a mechanism took part. */
  readonly mechanisms: Readonly<Partial<Record<Mechanism, readonly string[]>>>;
}
