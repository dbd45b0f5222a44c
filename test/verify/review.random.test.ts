import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reviewRules } from '../../src/verify/index.ts';
import { instantiate } from '../../src/verify/instantiate.ts';
import { condition, gridFor, outcomeOf, policyOf } from './random.ts';

/**
 * What a review says about random standards, against brute force. Beside every standard each of its lines stands alone
 * as a service, so that the grid tells which lines would apply to which facts.
 */
const lines = fc.array(
  condition.filter((text) => !text.includes('享受')),
  { minLength: 2, maxLength: 3 },
);
const standards = fc.sample(lines, { numRuns: 40, seed: 13 });

const cases = standards.map((conditions) => {
  const standard = conditions.map((text, index) => `  ${text}的，给予${index + 1}万元奖励`);
  const compiled = policyOf([
    ['频次：一次性', '标准：', ...standard].join('\n'),
    ...conditions.map((text) => `条件：${text}\n服务：上门服务`),
  ]);
  const policy = instantiate(compiled.plan);
  const found = reviewRules(compiled, { running: policy });
  return {
    conditions,
    found,
    /** What is said of a line of the standard, or of the whole of it. */
    says: (code: string, line?: number): boolean => {
      const place = compiled.places.get(line === undefined ? '1.1/标准' : `1.1/标准/${line}`);
      return found.some((one) => one.code === code && one.place.start === place?.start);
    },
    /** Of every point of the grid, which lines would apply there. */
    applying: gridFor(conditions.join(), '1.1', 150).map((dossier) =>
      conditions.map((_, line) => outcomeOf(policy, `1.${line + 2}`, dossier)?.status === 'eligible'),
    ),
  };
});

const everyLine = cases.flatMap((one) => one.conditions.map((text, line) => ({ ...one, text, line })));
const found = cases.flatMap((one) => one.found);

describe('a review and brute force', () => {
  it('finds enough of everything to be compared', () => {
    for (const code of ['ZC0302', 'ZC0304', 'ZC0305'])
      expect(found.filter((one) => one.code === code).length, code).toBeGreaterThan(4);
  });

  it('calls no line unreached that is reached somewhere on the grid', () => {
    const wrong = everyLine.filter(
      ({ line, applying, says }) =>
        says('ZC0302', line) &&
        applying.some((lines) => lines[line] === true && !lines.slice(0, line).includes(true)),
    );
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });

  it('finds every overlap of the grid', () => {
    const missed = everyLine.filter(
      ({ line, applying, says }) =>
        applying.some((lines) => lines[line] === true && lines.slice(0, line).includes(true)) &&
        !says('ZC0304', line) &&
        !says('ZC0302', line),
    );
    expect(missed.map(({ conditions }) => conditions)).toEqual([]);
  });

  it('finds every gap of the grid', () => {
    const missed = cases.filter(
      ({ applying, says }) => applying.some((lines) => !lines.includes(true)) && !says('ZC0305'),
    );
    expect(missed.map(({ conditions }) => conditions)).toEqual([]);
  });

  it('shows every overlap and every gap with facts', () => {
    const unshown = found.filter(
      ({ code, example }) => (code === 'ZC0304' || code === 'ZC0305') && example === undefined,
    );
    expect(unshown.map(({ message }) => message)).toEqual([]);
  });
});

/** 标准（就高） with a cap: each line beside it as an item of its own, so that the grid tells what it would give. */
const award = fc.constantFrom(
  '按甲金额的5%给予奖励',
  '按甲金额的3%给予奖励',
  '按乙金额的10%给予奖励',
  '按（甲金额减去乙金额）的4%给予奖励',
  '给予500元奖励',
  '给予1000元奖励',
);
const line = fc.record({
  when: fc.option(
    condition.filter((text) => !text.includes('享受')),
    { freq: 1 },
  ),
  award,
});
const highest = fc.sample(
  fc.record({
    // A line written twice is refused.
    lines: fc.uniqueArray(line, { minLength: 2, maxLength: 3, selector: (one) => `${one.when}${one.award}` }),
    below: fc.constantFrom('1万元', '2万元', '3万元'),
    cap: fc.constantFrom(500, 1000, 1500, 3000),
  }),
  { numRuns: 40, seed: 2022 },
);

const highestCases = highest.map(({ lines, below, cap }) => {
  const required = `甲金额不高于${below}，且乙金额不高于${below}`;
  const compiled = policyOf([
    [
      `条件：${required}`,
      '频次：一次性',
      '标准（就高）：',
      ...lines.map((one) => `  ${one.when === null ? '' : `${one.when}的，`}${one.award}`),
      `封顶：单个企业最高不超过${cap}元`,
    ].join('\n'),
    ...lines.map((one) =>
      [
        `条件：${required}${one.when === null ? '' : `，且（${one.when}）`}`,
        '频次：一次性',
        `标准：${one.award}`,
      ].join('\n'),
    ),
  ]);
  const policy = instantiate(compiled.plan);
  const found = reviewRules(compiled, { running: policy });
  const grid = gridFor(`${required}${lines.map(({ when }) => when).join()}`, '1.1', 200);
  return {
    lines,
    cap,
    losers: lines.map((_, index) => {
      const place = compiled.places.get(`1.1/标准/${index}`);
      return found.some((one) => one.code === 'ZC0307' && one.place.start === place?.start);
    }),
    idle: found.some(({ code, message }) => code === 'ZC0306' && message.includes(`不超过${cap}元`)),
    amounts: grid.map((dossier) =>
      lines.map((_, index) => Number(outcomeOf(policy, `1.${index + 2}`, dossier)?.amount_yuan ?? '0')),
    ),
  };
});

describe('a review of the highest and of caps, and brute force', () => {
  it('finds enough of both to be compared', () => {
    expect(highestCases.flatMap(({ losers }) => losers.filter(Boolean)).length).toBeGreaterThan(5);
    expect(highestCases.filter(({ idle }) => idle).length).toBeGreaterThan(5);
  });

  it('calls no line a loser that wins somewhere on the grid', () => {
    const wrong = highestCases.filter(({ losers, amounts }) =>
      losers.some(
        (loses, index) =>
          loses &&
          amounts.some((given) => given.every((other, at) => at === index || other < (given[index] ?? 0))),
      ),
    );
    expect(wrong.map(({ lines }) => lines)).toEqual([]);
  });

  it('calls no cap idle that binds somewhere on the grid', () => {
    const wrong = highestCases.filter(
      ({ idle, cap, amounts }) => idle && amounts.some((given) => Math.max(...given) > cap),
    );
    expect(wrong.map(({ lines, cap }) => ({ lines, cap }))).toEqual([]);
  });
});
