import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile, type Ledger, readPage, renderDiagnostic } from '../../src/compiler/index.ts';
import { checkExamples, reviewRules, withCounterexamples } from '../../src/verify/index.ts';
import { instantiate } from '../../src/verify/instantiate.ts';
import { filesWith, pagesFolder, reviewed } from '../compiler/support/example-policy.ts';
import { all, rulesOf } from '../policies/read.ts';

describe.each(all)('%s', (folder) => {
  it('has nothing for a review to find that is not accepted', () => {
    const { value } = compile(rulesOf(folder));
    expect(value && reviewRules(value).map(renderDiagnostic)).toEqual([]);
  });
});

const pages = readdirSync(pagesFolder)
  .filter((name) => /^ZC03\d\d\.md$/.test(name))
  .map((name) => ({ name, page: readPage(readFileSync(join(pagesFolder, name), 'utf8')) }));

describe.each(pages)('the facts of $name', ({ page }) => {
  it('are a worked example that holds when it is pasted', () => {
    const examples = reviewed(page.wrong).flatMap(({ example }) => example ?? []);
    // Only an opinion about nothing has no facts.
    expect(examples.length).toBe(page.code === 'ZC0315' ? 0 : 1);
    const { value, diagnostics } = compile(filesWith(`${page.wrong}\n${examples.join('\n\n')}\n`));
    expect(diagnostics.map(renderDiagnostic)).toEqual([]);
    const results = value ? checkExamples(instantiate(value.plan), value.examples) : [];
    expect(results.map(({ failures }) => failures)).toEqual(examples.map(() => []));
  });
});

/** Items of the policy beside the pages of the diagnostics, and what a review finds in them. */
const cases: readonly (readonly [what: string, expected: readonly string[], clauses: string])[] = [
  [
    'a condition that is met at one value only',
    [],
    '条件：员工人数不低于10人，且员工人数不高于10人\n频次：一次性\n标准：给予10万元奖励',
  ],
  [
    'whole numbers leave no room between 10 and 11',
    ['ZC0301'],
    '条件：员工人数大于10人，且员工人数小于11人\n频次：一次性\n标准：给予10万元奖励',
  ],
  ['amounts do', [], '条件：研发投入大于10元，且研发投入小于11元\n频次：一次性\n标准：给予10万元奖励'],
  [
    'no room within a 分',
    ['ZC0301'],
    '条件：研发投入大于0.01元，且研发投入小于0.02元\n频次：一次性\n标准：给予10万元奖励',
  ],
  ['an amount is not negative', ['ZC0301'], '条件：研发投入小于0元\n频次：一次性\n标准：给予10万元奖励'],
  [
    'a difference may be',
    [],
    '条件：（研发投入减去上年研发投入）小于0元\n频次：一次性\n标准：给予10万元奖励',
  ],
  [
    'three facts in a ring',
    ['ZC0301'],
    '条件：研发投入大于上年研发投入，且上年研发投入不低于研发投入\n频次：一次性\n标准：给予10万元奖励',
  ],
  [
    'a period that ended before the policy began',
    ['ZC0301'],
    '有效期：至2020年12月31日止\n频次：一次性\n标准：给予10万元奖励',
  ],
  [
    'an event after the application',
    ['ZC0301'],
    '条件：认定日期晚于2022年1月1日\n有效期：至2021年12月31日止\n频次：一次性\n标准：给予10万元奖励',
  ],
  [
    'an award that needs itself, and comes once',
    ['ZC0301'],
    '条件：已享受过本事项\n频次：一次性\n标准：给予10万元奖励',
  ],
  [
    'an award that needs itself, every year',
    [],
    '条件：上年度已享受本事项\n频次：每年\n标准：给予10万元奖励',
  ],
  [
    'two of three years without any',
    ['ZC0301'],
    '条件：前两年度均享受本事项，且非已享受过本事项\n频次：每年\n标准：给予10万元奖励',
  ],
  [
    'growth from nothing',
    ['ZC0301'],
    '条件：研发投入较上年研发投入增长25%以上，且上年研发投入等于0元\n频次：一次性\n标准：给予10万元奖励',
  ],
  ['all members of a kind', ['ZC0301'], '条件：企业规模不为大型或小型\n频次：一次性\n标准：给予10万元奖励'],

  [
    'lines that give the same may overlap',
    ['ZC0305'],
    '频次：一次性\n标准：\n  企业规模为大型的，给予10万元奖励\n  员工人数大于100人的，给予10万元奖励',
  ],
  [
    'a last line for the rest',
    [],
    '频次：一次性\n标准：\n  企业规模为大型的，给予20万元奖励\n  给予10万元奖励',
  ],
  [
    'a last line for nobody',
    ['ZC0302'],
    '频次：一次性\n标准：\n  企业规模为大型的，给予20万元奖励\n  企业规模为小型的，给予15万元奖励\n  给予10万元奖励',
  ],
  ['a single line with a condition', [], '频次：一次性\n标准：企业规模为大型的，给予20万元奖励'],
  [
    'brackets need no lowest one',
    [],
    '频次：一次性\n标准：\n  研发投入不低于100万元、小于200万元的，给予1万元奖励\n  研发投入不低于200万元的，给予2万元奖励',
  ],
  [
    'brackets with a hole',
    ['ZC0305'],
    '频次：一次性\n标准：\n  研发投入小于100万元的，给予1万元奖励\n  研发投入不低于200万元的，给予2万元奖励',
  ],
  [
    'an amount that makes the difference',
    ['ZC0304'],
    '频次：每年\n标准：\n  研发投入不低于100万元的，按研发投入的5%给予奖励\n  研发投入不低于50万元的，按研发投入的3%给予奖励',
  ],
  [
    'a condition of the item fills the gap',
    [],
    '条件：企业规模为大型\n频次：一次性\n标准：\n  企业规模为大型，且员工人数大于10人的，给予20万元奖励\n  员工人数不高于10人的，给予10万元奖励',
  ],

  ['a cap that binds', [], '频次：每年\n标准：按研发投入的5%给予奖励，单个企业最高不超过100万元'],
  [
    'a cap that is just reached',
    ['ZC0306'],
    '条件：研发投入不高于2000万元\n频次：每年\n标准：按研发投入的5%给予奖励，单个企业最高不超过100万元',
  ],
  [
    'a cap that a 分 more reaches',
    [],
    '条件：研发投入不高于20000000.20元\n频次：每年\n标准：按研发投入的5%给予奖励，单个企业最高不超过100万元',
  ],
  [
    'what was received before uses a cap up',
    [],
    '频次：每年\n标准：给予10万元奖励，单个企业累计最高不超过50万元',
  ],
  [
    'a frequency that bars what was received before',
    ['ZC0306'],
    '频次：一次性\n标准：给予10万元奖励，单个企业累计最高不超过50万元',
  ],
  [
    'several elements add up',
    [],
    '对象：项目\n频次：每个项目一次\n标准：给予10万元奖励，单个企业最高不超过50万元',
  ],
  [
    'one element does not',
    ['ZC0306'],
    '对象：项目\n频次：每个项目一次\n标准：给予10万元奖励，单个项目最高不超过50万元',
  ],
  [
    'a yearly cap above the one for all years',
    ['ZC0306'],
    '频次：每年\n标准：按研发投入的5%给予奖励\n封顶：单个企业当年最高不超过100万元，单个企业累计最高不超过100万元',
  ],
  [
    'a yearly cap below it',
    [],
    '频次：每年\n标准：按研发投入的5%给予奖励\n封顶：单个企业当年最高不超过50万元，单个企业累计最高不超过100万元',
  ],
  [
    'a cap of one line',
    ['ZC0306'],
    '对象：项目\n频次：每个项目一次\n标准：\n  项目类别为技改扩能的，给予20万元奖励，单个项目最高不超过30万元\n  项目类别为智能工厂建设的，按投资额的5%给予奖励，单个项目最高不超过30万元',
  ],
  [
    'tiers that end below the cap',
    ['ZC0306'],
    '条件：研发投入不高于2000万元\n频次：每年\n标准（超额累进）：\n  研发投入1000万元以下的部分，按10%给予补助\n  研发投入超过1000万元的部分，按5%给予补助\n封顶：单个企业最高不超过200万元',
  ],
  [
    'whole steps that end below the cap',
    ['ZC0306'],
    '条件：研发投入小于1000万元\n频次：每年\n标准：按研发投入每满100万元给予1万元奖励，单个企业最高不超过9万元',
  ],
  [
    'whole steps that come above it',
    [],
    '条件：研发投入不高于1000万元\n频次：每年\n标准：按研发投入每满100万元给予1万元奖励，单个企业最高不超过9万元',
  ],

  [
    'the higher of two that change places',
    [],
    '频次：每年\n标准（就高）：\n  按研发投入的5%给予奖励\n  给予10万元奖励',
  ],
  [
    'a line that is only ever as high',
    ['ZC0307'],
    '频次：每年\n标准（就高）：\n  按研发投入的5%给予奖励\n  企业规模为大型的，按研发投入的5%给予奖励',
  ],
  [
    'a line that needs the other not to apply',
    ['ZC0305'],
    '频次：每年\n标准（就高）：\n  企业规模为大型的，按研发投入的5%给予奖励\n  员工人数大于10人的，按研发投入的3%给予奖励',
  ],
  [
    'growth that may be more than the whole is not',
    ['ZC0307'],
    '频次：每年\n标准（就高）：\n  按研发投入的5%给予奖励\n  按（研发投入减去上年研发投入）的4%给予奖励',
  ],

  [
    'a definition of a definition',
    [],
    '频次：每年\n定义：\n  增长额 = 研发投入减去上年研发投入\n  明显增长 = 增长额大于100万元\n标准：明显增长的，给予10万元奖励',
  ],
  ['a cap for all years limits repeats', [], '标准：给予10万元奖励，单个企业累计最高不超过50万元'],
  ['what is taken off does too', [], '标准：按研发投入的5%给予奖励\n扣减：本企业累计已享受'],
  ['a service may be had again', [], '服务：上门服务'],
  ['a promise that is denied', [], '频次：一次性\n标准：给予不超过10万元的奖励\n说明：不保证足额给付'],
  ['a promise of what is due', [], '频次：一次性\n标准：给予10万元奖励\n说明：足额给付'],
];

describe('a review finds', () => {
  it.each(cases)('%s: %j', (_what, expected, clauses) => {
    const own = clauses.startsWith('对象') ? clauses : `对象：企业\n${clauses}`;
    const lines = own.split('\n').map((line) => `  ${line}`);
    const item = ['事项 1.1：示例奖励', ...lines, '  依据：第一条第一句'].join('\n');
    const found = reviewed(`${item}\n`);
    expect(found.map(({ code }) => code)).toEqual(expected);
    expect(found.filter(({ example }) => example === undefined)).toEqual([]);
  });
});

const investment = (id: string, name: string, more: string) =>
  `事项 1.${id}：${name}\n  对象：项目\n  依据：第一条\n  频次：每个项目一次\n${more}`;

/** Two items, and whether they pay twice for the same basis. */
const pairs: readonly (readonly [what: string, twice: boolean, items: string])[] = [
  [
    'both worked out from the investment',
    true,
    `${investment('1', '甲补助', '  标准：按投资额的5%给予补助\n')}\n${investment('2', '乙补助', '  标准：按投资额的3%给予补助\n')}`,
  ],
  [
    'excluded by their conditions',
    false,
    `${investment('1', '甲补助', '  条件：项目类别为技改扩能\n  标准：按投资额的5%给予补助\n')}\n${investment('2', '乙补助', '  条件：项目类别为智能工厂建设\n  标准：按投资额的3%给予补助\n')}`,
  ],
  [
    'one from the investment, one fixed',
    false,
    `${investment('1', '甲补助', '  标准：按投资额的5%给予补助\n')}\n${investment('2', '乙奖励', '  条件：项目类别为技改扩能\n  标准：给予10万元奖励\n')}`,
  ],
  [
    'both fixed, for the same facts',
    true,
    `${investment('1', '甲奖励', '  条件：项目类别为技改扩能\n  标准：给予5万元奖励\n')}\n${investment('2', '乙奖励', '  条件：项目类别不为智能工厂建设\n  标准：给予10万元奖励\n')}`,
  ],
  [
    'one adds up what the other pays for',
    true,
    `${investment('1', '甲补助', '  标准：按投资额的5%给予补助\n')}\n事项 1.2：乙补助\n  对象：企业\n  依据：第一条\n  频次：每年\n  标准：按各项目的投资额合计的1%给予补助\n`,
  ],
];

const brackets: readonly (readonly [what: string, lines: string, example: string])[] = [
  [
    'overlap',
    '投资额不高于1000万元的，给予10万元奖励\n    投资额不低于1000万元的，给予20万元奖励',
    `算例 示例奖励：两句都可以适用
  已知：投资额为1000万元
  应得：示例奖励10万元`,
  ],
  [
    'leave a gap',
    '投资额小于1000万元的，给予10万元奖励\n    投资额大于1000万元的，给予20万元奖励',
    `算例 示例奖励：各句都没有写到
  已知：投资额为1000万元
  应得：示例奖励不予支持`,
  ],
];

describe('a figure that the official text limits', () => {
  const item = (standard: string) =>
    `事项 1.1：技改补助\n  对象：项目\n  依据：第一条第一句\n  频次：每个项目一次\n  标准：${standard}\n`;
  const figure = { written: '15%', value: '15%', times: 1, claims: ['事项1.1 标准'], explained: null };
  const ledger = (limit: boolean): Ledger => ({
    title: '示例政策',
    documentNumber: '示例发〔2021〕1号',
    sentences: [
      {
        article: '第一条',
        sentence: '第一句',
        sha256: '',
        claims: [],
        explained: null,
        figures: [{ ...figure, limit }],
      },
    ],
    readings: [],
  });
  const found = (standard: string, limit: boolean) => {
    const { value } = compile(filesWith(item(standard)));
    const all = value ? reviewRules(value, { ledger: ledger(limit) }) : [];
    return all.filter(({ code }) => code === 'ZC0313').map(({ message, example }) => [message, example]);
  };

  it('may not be promised', () => {
    expect(found('按投资额的15%给予补助', true)).toEqual([
      [
        '事项1.1的“15%”在正文里是上限，标准却没有写“不超过”',
        '算例 技改补助：按足额计算\n  已知：投资额为100万元\n  应得：技改补助15万元',
      ],
    ]);
  });

  it.each([
    ['as a limit', '按不超过投资额的15%给予补助', true],
    ['where the text does not limit it', '按投资额的15%给予补助', false],
    ['of something else', '投资额大于100万元的，给予15万元补助', true],
  ])('%s it is as it should be', (_how, standard, limit) => {
    expect(found(standard, limit)).toEqual([]);
  });
});

describe('brackets that do not compile', () => {
  it.each(brackets)('%s: facts show where', (_what, lines, example) => {
    const item = `事项 1.1：示例奖励\n  对象：项目\n  依据：第一条\n  频次：每个项目一次\n  标准（分档）：\n    ${lines}\n`;
    const files = filesWith(item);
    const found = withCounterexamples(files, compile(files).diagnostics);
    expect(found.map((one) => [one.code, one.example])).toEqual([['ZC0237', example]]);
  });
});

const shared = (limit: string, first: string) => `第一条 支持企业发展
责任单位：区经济信息委
合计封顶：事项1.1、1.2合计，单个企业当年最高不超过${limit}

事项 1.1：甲奖励
  对象：企业
  依据：第一条
  频次：${first}
  标准：给予10万元奖励

事项 1.2：乙奖励
  对象：项目
  依据：第一条
  频次：每年
  标准：按不超过投资额的5%给予奖励
  封顶：单个企业当年最高不超过30万元
`;

describe('a cap that items share', () => {
  it.each([
    ['50万元', '每年', ['ZC0306']],
    ['40万元', '每年', ['ZC0306']],
    ['39万元', '每年', []],
  ] as const)('of %s, %s: %j', (limit, frequency, expected) => {
    expect(reviewed(shared(limit, frequency)).map(({ code }) => code)).toEqual(expected);
  });
});

describe('an instalment', () => {
  it('that nobody comes to is found', () => {
    const found = reviewed(`事项 1.1：示例奖励
  对象：项目类别为技改扩能的项目
  依据：第一条
  频次：每个项目一次
  标准：按投资额的5%给予奖励
  拨付：
    项目类别为智能工厂建设的，拨付40%
    投资额大于100万元的，拨付余额
`);
    expect(found.map(({ code, message }) => [code, message])).toEqual([
      ['ZC0303', '“项目类别为智能工厂建设”在这里不可能成立，写了不起作用'],
    ]);
  });
});

describe('two items', () => {
  it.each(pairs)('%s: %s', (_what, twice, items) => {
    const found = reviewed(items).map(({ code }) => code);
    expect(found).toEqual(twice ? ['ZC0314'] : []);
  });
});
