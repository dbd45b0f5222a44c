/**
 * The facts that belong to the contract itself, whatever the policy: what the operators of history and the engine
 * look at. Each policy's own facts stand beside them under their declared codes.
 */
import type { PriorAwards } from './awards.ts';
import type { IsoDate } from './dates.ts';
import type { Exact } from './exact.ts';
import type { Known } from './known.ts';

/** 既往享受记录: one earlier award. */
export interface PriorAward {
  /** `prior_awards[0]`. */
  readonly path: string;
  readonly item: string;
  /** The support year. */
  readonly year: Known<Exact>;
  readonly amount: Known<Exact>;
  /** The id of the list's element; absent where the award counts for the enterprise. */
  readonly subject?: string;
  /** The item is given to the enterprise itself, and to none of its elements. */
  readonly isOfEnterprise: boolean;
}

/** 区级其他奖补: an award under another policy of the district. */
export interface OtherAward {
  /** `other_district_awards[0]`. */
  readonly path: string;
  readonly item: string;
  readonly policyName: Known<string>;
  readonly amount: Known<Exact>;
  readonly status: Known<'applied' | 'approved' | 'received'>;
}

/** What every prepared dossier holds. */
export interface ContractFacts {
  readonly application_date: IsoDate;
  readonly support_year: Exact;
  readonly enterprise_name: Known<string>;
  readonly uscc: Known<string>;
  readonly prior_awards: Known<PriorAwards>;
  readonly other_district_awards: Known<readonly OtherAward[]>;
  readonly superseded_items: Known<readonly string[]>;
}
