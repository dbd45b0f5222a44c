import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/runtime/index.ts';
import { result } from './support/run.ts';

/** Item 1.3 takes the first two units of a model by date, or a first batch. */
const unit = (unit_id: string, insured_date: string | null, facts: JsonObject = {}): JsonObject => ({
  unit_id,
  model: 'M',
  listed: true,
  first_batch: false,
  paid_yuan: '100',
  ...(insured_date !== null && { insured_date }),
  ...facts,
});
const statuses = (units: JsonObject[], prior_awards: JsonObject[] = []) =>
  Object.fromEntries(
    result('1.3', { units, prior_awards }).subjects.map(({ subject, status }) => [subject, status]),
  );
const missing = (units: JsonObject[], prior_awards: JsonObject[] = []) =>
  result('1.3', { units, prior_awards }).missing;
const earlier = (subject?: string): JsonObject => ({
  item: '1.3',
  year: 2021,
  amount_yuan: '100',
  ...(subject !== undefined && { subject }),
});

describe('the first two of a model', () => {
  test('go by date, then by the list', () => {
    expect(statuses([unit('C', '2022-03-01'), unit('B', '2022-02-01'), unit('A', '2022-01-01')])).toEqual({
      A: 'eligible',
      B: 'eligible',
      C: 'not_eligible',
    });
    expect(
      statuses([unit('A', '2022-01-01'), unit('B', '2022-01-01'), unit('C', '2022-01-01')]),
    ).toMatchObject({
      C: 'not_eligible',
    });
    expect(
      statuses([unit('A', '2022-01-01'), unit('B', '2022-01-01'), unit('C', '2022-03-01', { model: 'N' })]),
    ).toEqual({ A: 'eligible', B: 'eligible', C: 'eligible' });
  });

  test('are counted among those that match', () => {
    const units = [
      unit('A', '2022-01-01', { listed: false }),
      unit('B', '2022-02-01'),
      unit('C', '2022-03-01'),
    ];
    expect(statuses(units)).toEqual({ B: 'eligible', C: 'eligible' });
  });

  test('and a first batch whatever its place', () => {
    const units = [
      unit('A', '2022-01-01'),
      unit('B', '2022-02-01'),
      unit('C', '2022-03-01', { first_batch: true }),
    ];
    expect(statuses(units)).toMatchObject({ C: 'eligible' });
  });

  test('are certain where nothing unknown could push them out', () => {
    expect(statuses([unit('A', null), unit('B', '2022-02-01')])).toEqual({ A: 'eligible', B: 'eligible' });
    const units = [unit('A', '2022-01-01'), unit('B', null), unit('C', '2022-03-01')];
    expect(statuses(units)).toEqual({ A: 'eligible', B: 'undetermined', C: 'undetermined' });
    expect(missing(units)).toEqual(['units[1].insured_date']);
  });

  test('an unknown model may be any', () => {
    const { model: _, ...stray } = unit('B', '2022-02-01');
    expect(statuses([unit('A', '2022-01-01'), stray, unit('C', '2022-03-01')])).toEqual({
      A: 'eligible',
      B: 'eligible',
      C: 'undetermined',
    });
  });
});

describe('units awarded before', () => {
  test('take their place by date and are barred', () => {
    const units = [unit('A', '2021-11-01'), unit('B', '2022-02-01'), unit('C', '2022-03-01')];
    expect(statuses(units, [earlier('A')])).toEqual({ A: 'not_eligible', B: 'eligible', C: 'not_eligible' });
  });

  test('take it even where they do not match today', () => {
    const units = [
      unit('A', '2021-11-01', { listed: false }),
      unit('B', '2022-02-01'),
      unit('C', '2022-03-01'),
    ];
    expect(statuses(units, [earlier('A')])).toEqual({ B: 'eligible', C: 'not_eligible' });
  });

  test('that are not in the list matter only where they could push a unit out', () => {
    const two = [unit('A', '2022-01-01'), unit('B', '2022-02-01')];
    expect(statuses(two, [earlier('Z')])).toEqual({ A: 'eligible', B: 'undetermined' });
    expect(missing(two, [earlier('Z')])).toEqual(['prior_awards[0].subject']);
    expect(statuses([unit('A', '2022-01-01')], [earlier('Z')])).toEqual({ A: 'eligible' });
  });

  test('without a name leave everything open', () => {
    expect(statuses([unit('A', '2022-01-01')], [earlier()])).toEqual({ A: 'undetermined' });
  });
});

test('ten thousand undated units of one model are decided in time', () => {
  const units = Array.from({ length: 10_000 }, (_, index) =>
    unit(`E${index}`, index % 3 ? '2022-02-01' : null),
  );
  const start = performance.now();
  expect(result('1.3', { units }).status).toBe('undetermined');
  expect(performance.now() - start).toBeLessThan(20_000);
});
