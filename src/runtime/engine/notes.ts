/**
 * What the pipeline tells a recorder, if there is one. `evaluate` has none and builds no words; `explain` walks the
 * same pipeline with one, so the trace cannot tell another story than the result.
 */
import type { PaymentResult, Refusal, ShareResult } from '../contract.ts';
import type { Known } from '../known.ts';
import type { Figure, Part } from '../rules.ts';
import type { Interval, Stage } from './interval.ts';
import type { SharedLimit } from './settle.ts';

/** Which subject a step belongs to. */
export interface OfSubject {
  /** The element's id; absent for steps of the whole item. */
  readonly subject?: string;
}

/** A condition was tested. */
export interface CheckNote extends OfSubject {
  readonly kind: 'check';
  readonly stage: Stage;
  readonly refusal: Refusal;
  readonly words: string;
  readonly figures: readonly Figure[];
  readonly passes: Known<boolean>;
  /** What a joined condition is made of. */
  readonly parts?: readonly Part[];
  readonly reading?: string;
}

/** A line of the 标准 gave an amount. */
export interface AwardNote extends OfSubject {
  readonly kind: 'award';
  readonly words: string;
  readonly figures: readonly Figure[];
  readonly amount: Interval;
  /** The cases of the amount. */
  readonly parts?: readonly Part[];
}

/** A line of 加奖 added an amount. */
export interface BonusNote extends Omit<AwardNote, 'kind'> {
  readonly kind: 'bonus';
  readonly before: Interval;
  readonly after: Interval;
}

/** An amount became another one by a rule that has words of its own. */
export interface ChangeNote extends OfSubject {
  readonly kind: 'deduction' | 'merged';
  readonly words: string;
  readonly figures: readonly Figure[];
  readonly before: Interval;
  readonly after: Interval;
}

/** An amount became another one by a rule of the whole policy. */
export interface CommonNote extends OfSubject {
  readonly kind: 'highest' | 'promotion' | 'cut' | 'sum' | 'other_awards';
  readonly figures: readonly Figure[];
  readonly after: Interval;
}

/** A cap was applied. */
export interface CapNote extends OfSubject {
  readonly kind: 'cap';
  readonly words: string;
  readonly before: Interval;
  readonly limit: Interval;
  /** Earlier awards that use the cap up. */
  readonly used: Interval;
  readonly after: Interval;
}

/** A cap that items share was applied. */
export interface SharedCapNote extends SharedLimit, OfSubject {
  readonly kind: 'shared_cap';
  readonly before: Interval;
  readonly after: Interval;
}

/** An instalment of an amount was looked at. */
export interface PaymentNote extends OfSubject {
  readonly kind: 'payment';
  readonly payment: PaymentResult;
  readonly figures: readonly Figure[];
  /** Whether its condition is met; absent where it is told for several elements together. */
  readonly passes?: Known<boolean>;
  readonly parts?: readonly Part[];
}

/** An amount was shared between levels of government. */
export interface SharingNote extends OfSubject {
  readonly kind: 'sharing';
  readonly words: string;
  readonly shares: readonly ShareResult[];
}

/** 一步: what one step of the pipeline found, in the order in which the steps are taken. */
export type Note =
  | CheckNote
  | AwardNote
  | BonusNote
  | ChangeNote
  | CommonNote
  | CapNote
  | SharedCapNote
  | PaymentNote
  | SharingNote;

/** Takes note of a step. */
export type Record = (note: Note) => void;
