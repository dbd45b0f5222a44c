// Every case through the command line, as an office would call it.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hengce, jsonFile, temporaryFolder } from '../cli/run.ts';
import { outcomeOf, readCases } from './cases.ts';

const cases = [...readCases('evaluation.jsonl'), ...readCases('more.jsonl')];

it('a JSON Lines file of all cases gives each what it expects, a line each', () => {
  const path = join(temporaryFolder(), 'cases.jsonl');
  writeFileSync(path, cases.map(({ facts }) => JSON.stringify(facts)).join('\n'));
  const run = hengce('evaluate', path, '--json');
  // Some of the cases are rejected, and a rejected dossier is bad input.
  expect(run.code).toBe(2);
  const results = run.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(results).toHaveLength(cases.length);
  cases.forEach((row, index) => {
    expect({ id: row.id, ...outcomeOf(row, results[index]) }).toEqual({ id: row.id, ...row.expect });
  });
});

it.each(cases.filter((_, index) => index % 40 === 0).map((row) => [row.id, row] as const))(
  '%s alone, as one document',
  (_, row) => {
    const run = hengce('evaluate', jsonFile(row.facts), '--json');
    expect(run.code).toBe(row.expect.status === 'rejected' ? 2 : 0);
    expect(outcomeOf(row, JSON.parse(run.out))).toEqual(row.expect);
  },
);
