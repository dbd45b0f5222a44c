import { type CompiledPolicy, type Diagnostic, inOrder } from '../../compiler/index.ts';
import { checkCaps } from './caps.ts';
import { checkConditions } from './conditions.ts';
import { checkFacts } from './facts.ts';
import { checkGaps } from './gaps.ts';
import { checkHighest } from './highest.ts';
import { checkLines } from './lines.ts';
import { checkPromises } from './promises.ts';
import { checkRepeats } from './repeats.ts';
import { beginReview, type Review, type ReviewSources } from './review.ts';
import { checkSharedCaps } from './shared-caps.ts';
import { checkSources } from './sources.ts';
import { checkTwice } from './twice.ts';
import { checkDefinitions, checkReadings } from './unused.ts';

/** Every check of the rules; each reports what it finds. */
const checks: readonly ((review: Review) => void)[] = [
  checkConditions,
  checkLines,
  checkGaps,
  checkHighest,
  checkCaps,
  checkSharedCaps,
  checkFacts,
  checkDefinitions,
  checkReadings,
  checkRepeats,
  checkPromises,
  checkTwice,
  checkSources,
];

/** 审查: what is odd about rules that compile, each with facts that show it. Sound: what is not proved is not said. */
export function reviewRules(compiled: CompiledPolicy, sources: ReviewSources = {}): readonly Diagnostic[] {
  const review = beginReview(compiled, sources);
  for (const check of checks) check(review);
  for (const { code, place } of review.idle()) review.find('ZC0315', { place, owners: [] }, { code });
  return inOrder(review.found);
}
