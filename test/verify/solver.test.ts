import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastDayOf } from '../../src/runtime/index.ts';
import { instantiate } from '../../src/verify/instantiate.ts';
import { daysOfMonths } from '../../src/verify/solver/days.ts';
import { dossierOf, requirementsOf, solve } from '../../src/verify/solver/index.ts';
import { condition, gridFor, outcomeOf, policyOf } from './random.ts';

/**
 * The solver against brute force: random conditions, each tried with the compiled policy on a grid of facts with every
 * boundary. What the solver calls impossible must fail everywhere on the grid, and the facts that it finds must do.
 */
describe('the solver and brute force', () => {
  const conditions = fc.sample(condition, { numRuns: 300, seed: 20211014 });
  const { plan } = policyOf(conditions.map((text) => `条件：${text}\n服务：上门服务`));
  const policy = instantiate(plan);
  const cases = plan.items.map((item, index) => {
    const text = conditions[index] ?? '';
    const holds = (dossier: Parameters<typeof outcomeOf>[2]) =>
      outcomeOf(policy, item.id, dossier)?.status === 'eligible';
    const witness = solve(requirementsOf(item, 'witness'));
    return {
      text,
      points: gridFor(text, item.id, 120),
      holds,
      proof: solve(requirementsOf(item, 'proof')).answer,
      witness: witness.answer === 'possible' ? dossierOf(witness.model, [item], plan) : null,
    };
  });

  it('tries thousands of facts', () => {
    expect(cases.flatMap(({ points }) => points).length).toBeGreaterThan(20_000);
  });

  it('calls impossible only what holds nowhere on the grid', () => {
    const impossible = cases.filter(({ proof }) => proof === 'impossible');
    expect(impossible.length).toBeGreaterThan(15);
    expect(impossible.filter(({ points, holds }) => points.some(holds)).map(({ text }) => text)).toEqual([]);
  });

  it('finds facts for everything that holds somewhere on the grid, and they do', () => {
    const found = cases.flatMap(({ text, holds, witness }) => (witness && !holds(witness) ? [text] : []));
    expect(found).toEqual([]);
    const missed = cases.filter(({ witness, points, holds }) => !witness && points.some(holds));
    expect(missed.map(({ text }) => text)).toEqual([]);
  });

  it('leaves nothing open but rates of two facts', () => {
    const open = cases.filter(({ proof, witness }) => proof !== 'impossible' && !witness);
    expect(open.filter(({ text }) => !text.includes('增长率')).map(({ text }) => text)).toEqual([]);
  });
});

describe('a period of months', () => {
  it.each([1, 3, 12, 24, 36, 120])('%i months have as many days as it says', (months) => {
    const { least, most } = daysOfMonths(months);
    const first = Date.UTC(2019, 0, 1);
    const lengths = Array.from({ length: 1500 }, (_, day) => {
      const from = new Date(first + day * 86_400_000).toISOString().slice(0, 10);
      const last = lastDayOf(from as `${number}-${number}-${number}`, months);
      return (Date.parse(String(last)) - Date.parse(from)) / 86_400_000 + 1;
    });
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(least);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(most);
  });
});
