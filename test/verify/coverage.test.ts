import { describe, expect, it } from 'vitest';
import {
  checkExamples,
  coverageLines,
  coveragePage,
  lcov,
  measureCoverage,
  suggestExamples,
  suggestionLines,
  uncovered,
} from '../../src/verify/index.ts';
import { instantiate } from '../../src/verify/instantiate.ts';
import { items, measure, withExamples } from './policy.ts';

const compiled = measure(items);
const { branches } = measureCoverage(compiled);
const suggested = suggestExamples(compiled, { branches });

describe('coverage', () => {
  it('counts what the engine went through for the items of which an example says the outcome', () => {
    const covered = branches.filter((branch) => branch.count > 0 && branch.item !== null);
    expect(covered.map(({ item, clause, rule, outcome }) => `${item} ${clause} ${rule} ${outcome}`)).toEqual([
      '1.1 结论 智能工厂补助 符合',
      '1.1 对象 项目类别为智能工厂建设 成立',
      '1.1 频次 每个项目一次 成立',
      '1.1 标准 按不超过投资额的30%给予补助 采用',
      '1.1 封顶 单个项目最高不超过1500万元 未超过封顶',
    ]);
  });

  it('names every way in which a rule can turn out', () => {
    const of = (item: string) =>
      branches
        .filter((branch) => branch.item === item)
        .map(({ clause, rule, outcome }) => `${clause}：${rule}，${outcome}`);
    expect(of('1.2')).toMatchSnapshot();
    expect(of('1.3')).toMatchSnapshot();
    expect(of('1.4')).toMatchSnapshot();
    expect(of('1.5')).toMatchSnapshot();
  });

  it('prints a share for each item, facts that are not known apart', () => {
    const lines = coverageLines(compiled, branches);
    expect(lines[2]).toBe('      5/8  62.5%　不明0/3  　1.1　智能工厂补助');
    expect(lines.at(-1)).toMatch(/^合计：分支\d+\/\d+，占[\d.]+%；事实不明的分支0\/\d+，占0%。$/);
  });
});

describe('suggested examples', () => {
  it('can be pasted and cover everything', () => {
    const whole = withExamples(
      compiled,
      suggested.suggestions.map((suggestion) => suggestion.text),
    );
    const missing = uncovered(measureCoverage(whole).branches);
    const wrong = checkExamples(instantiate(whole.plan), whole.examples).flatMap(({ failures }) => failures);
    expect(wrong).toEqual([]);
    expect(missing.map((branch) => branch.id)).toEqual(suggested.unreached.map((branch) => branch.id));
    expect(missing).toEqual([]);
  });

  it('are printed with what they cover', () => {
    const binding = suggested.suggestions.find(({ covers }) =>
      covers.some((branch) => branch.outcome === '以封顶为准' && branch.item === '1.1'),
    );
    expect(suggestionLines(binding ? [binding] : [], [], () => 'measure-01.zc 第8行')).toEqual([
      '',
      '没有覆盖：1.1 封顶：单个项目最高不超过1500万元，以封顶为准（measure-01.zc 第8行）',
      '可在measure-01.zc补上：',
      '',
      [
        '算例 智能工厂补助：单个项目最高不超过1500万元，以封顶为准',
        '  已知：项目类别为智能工厂建设，投资额为1亿元',
        '  应得：智能工厂补助上限1500万元',
      ].join('\n'),
    ]);
  });
});

it('lcov names the lines of the rules', () => {
  const text = lcov(branches, (file) => `policies/x/${file}`);
  expect(text).toContain('SF:policies/x/measure-01.zc\nBRDA:4,0,0,1\n');
  expect(text.match(/^end_of_record$/gm)).toHaveLength(2);
});

it('the page colours the rules and escapes their text', () => {
  const page = coveragePage(compiled, branches);
  expect(page).toContain('<span class="part">单个项目最高不超过1500万元</span>');
  expect(page).toContain('<span class="none">');
  expect(page).not.toContain('算例 智能工厂');
  expect(page).not.toMatch(/<(?:script|link|img)/);
});
