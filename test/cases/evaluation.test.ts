// Every case through the compiled policy, as a program that embeds it would call it.
import { describe, expect, test } from 'vitest';
import { policy } from '../../policies/yubei-2021-13/compiled/policy.ts';
import { type Case, outcomeOf, readCases } from './cases.ts';

describe.each(['evaluation.jsonl', 'more.jsonl'])('%s', (file) => {
  const cases = readCases(file);

  test.each(cases.map((row) => [row.id, row.item, row.why, row] as const))(
    '%s %s %s',
    (_id, _item, _why, row) => {
      expect(outcomeOf(row, evaluated(row))).toEqual(row.expect);
    },
  );

  test('every case has an id of its own and says why', () => {
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
    expect(cases.filter(({ why }) => why === '')).toEqual([]);
  });
});

function evaluated({ facts }: Case) {
  const preparation = policy.prepare(facts);
  return preparation.ok ? policy.evaluate(preparation.prepared) : { errors: preparation.faults };
}
