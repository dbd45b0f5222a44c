/** What is not known can only widen a result: whatever the missing facts turn out to be, it has not said a wrong thing. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Evaluation, exact, type ItemResult, type JsonObject, report } from '../../src/runtime/index.ts';
import { dossierWithGaps, without } from './support/dossiers.ts';
import { policy } from './support/policy.ts';

function evaluate(dossier: JsonObject): Evaluation {
  const preparation = policy.prepare(dossier);
  if (!preparation.ok) throw new Error(JSON.stringify(preparation.faults));
  return policy.evaluate(preparation.prepared);
}

/** The same verdict, or an open one whose bounds hold the amount. */
function agrees(partial: ItemResult, complete: ItemResult): boolean {
  if (partial.status !== 'undetermined') {
    return partial.status === complete.status && partial.amount_yuan === complete.amount_yuan;
  }
  const { at_least_yuan: least = null, at_most_yuan: most = null } = partial.certain ?? {};
  if (complete.status === 'undetermined') return true;
  const amount = exact(complete.amount_yuan ?? '0');
  return (
    partial.missing.length > 0 &&
    (least === null || amount.compareTo(exact(least)) >= 0) &&
    (most === null || amount.compareTo(exact(most)) <= 0)
  );
}

function subjectsAgree(partial: ItemResult, complete: ItemResult): boolean {
  return partial.subjects.every(({ subject, status, amount_yuan }) => {
    const other = complete.subjects.find((candidate) => candidate.subject === subject);
    if (other === undefined) return status !== 'eligible';
    return status === 'undetermined' || (status === other.status && amount_yuan === other.amount_yuan);
  });
}

test('leaving facts out never gives another verdict', () => {
  fc.assert(
    fc.property(dossierWithGaps(policy.about), ({ complete, left }) => {
      const whole = evaluate(complete);
      const partial = evaluate(without(complete, left));
      for (const [index, result] of partial.items.entries()) {
        const full = whole.items[index] as ItemResult;
        if (agrees(result, full) && subjectsAgree(result, full)) continue;
        throw new Error(`${JSON.stringify(result)}\nagainst ${JSON.stringify(full)}`);
      }
    }),
    { numRuns: 1000 },
  );
});

test('giving the fact that is asked for first leads to a verdict', () => {
  fc.assert(
    fc.property(dossierWithGaps(policy.about), ({ complete, left }) => {
      const gaps = new Set(left);
      for (;;) {
        const { items } = evaluate(without(complete, gaps));
        // An award of a unit that is not in the list is asked about although it is named.
        const asked = items.map(({ missing }) => missing.find((path) => gaps.has(path)));
        const next = asked.find((path) => path !== undefined);
        if (next === undefined) {
          expect(items.map(({ status }) => status)).toEqual(
            evaluate(complete).items.map(({ status }) => status),
          );
          return;
        }
        gaps.delete(next);
      }
    }),
    { numRuns: 200 },
  );
});

test('the recorder changes nothing, and every item has a trace', () => {
  fc.assert(
    fc.property(dossierWithGaps(policy.about), ({ complete, left }) => {
      const evaluation = evaluate(without(complete, left));
      const before = JSON.stringify(evaluation);
      for (const { trace } of report(policy, evaluation).items) expect(trace).not.toEqual([]);
      expect(JSON.stringify(evaluation)).toBe(before);
    }),
    { numRuns: 200 },
  );
});
