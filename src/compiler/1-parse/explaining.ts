import type { Reporter } from '../diagnostics/index.ts';
import type { Place } from '../source.ts';
import type { Unread } from './clause.ts';
import type { Known } from './known.ts';
import type { Unknown } from './unknowns.ts';

/** What an explanation needs to know, and where it goes. */
export interface Explaining {
  readonly known: Known;
  readonly reporter: Reporter;
  /** Unknown names are told when all clauses have been read, with the number of their uses. */
  readonly unknowns: Unknown[];
  /** The place of a part of the clause. */
  at(start: number, end: number): Place;
}

/** 说明的一步: tells what is wrong with a clause, if it is what the step knows about; whether it has. */
export type Step = (clause: Unread, to: Explaining) => boolean;
