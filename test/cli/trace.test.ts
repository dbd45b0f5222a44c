import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changedPolicy, hengce, jsonFile, temporaryFolder } from './run.ts';

const rules = `政策《云岭县支持茶园改造办法》
文号：云岭府发〔2023〕7号
发布机关：云岭县人民政府
发布日期：2023年3月1日
施行日期：2023年3月1日
取整：金额保留到分，尾数舍去

主体 茶园（gardens），属于企业，可有多个，以茶园编号（garden_id）区分
  改造投资（cost_yuan）：金额
    佐证：审计报告

第一条 支持茶园改造
责任单位：县农业农村局

事项 1.1：改造补助
  对象：茶园
  依据：第一条第一句
  标准：按不超过改造投资的40%给予补助，单个茶园最高不超过30万元

算例 普通茶园
  已知：茶园 Y1：改造投资为10万元
  应得：改造补助上限4万元
`;

const official = `云岭县人民政府关于印发《云岭县支持茶园改造办法》的通知
云岭府发〔2023〕7号
2023年3月1日

一、支持茶园改造。按不超过改造投资的40%给予补助，单个茶园最高不超过30万元。力争三年内惠及50家。（责任单位：县农业农村局）

本办法自发布之日起施行。
`;

function teaGardens(): { readonly folder: string; readonly text: string } {
  const folder = temporaryFolder();
  const text = join(temporaryFolder(), '正文.txt');
  writeFileSync(join(folder, 'policy.zc'), rules);
  writeFileSync(text, official);
  return { folder, text };
}

const textFile = (text: string | Uint8Array): string => {
  const path = join(temporaryFolder(), '正文.txt');
  writeFileSync(path, text);
  return path;
};

const lastLine = (out: string) => out.trimEnd().split('\n').at(-1);

describe('trace', () => {
  it('shows both directions of the policy and exits 0', () => {
    const run = hengce('trace');
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toContain(
      '30%              事项2.2 标准（measure-02.zc 第29行）、事项2.3 标准（measure-02.zc 第36行）、事项2.4 标准（measure-02.zc 第43行）',
    );
    expect(run.out).toMatch(/\n {2}事项2\.3 标准 +30% +measure-02\.zc 第36行 +第二条第二句\n/);
    expect(run.out).not.toContain('没有着落');
    expect(run.out).not.toContain('不符：');
    expect(lastLine(run.out)).toBe(
      '正文77句，阿拉伯数字54个：规则用到45个，不用9个；规则用到的汉字数字19处；规则中的数字49个。两边相符。',
    );
  });

  it('gives programs both directions', () => {
    const report = JSON.parse(hengce('trace', '--json').out);
    expect(report).toMatchObject({ ok: true, problems: [], counts: { numerals: 54, ruled: 45, unruled: 9 } });
    expect(report.rules).toContainEqual({
      label: '事项2.3 标准',
      written: '30%',
      value: '30%',
      weight: 'literal',
      file: 'measure-02.zc',
      line: 36,
      column: 14,
    });
  });

  it('without a ledger it says how to make one', () => {
    const { folder } = teaGardens();
    const words =
      '规则目录里没有数字台账figures.json。\n用 hengce trace --text 正文.txt --write 从官方文本编制。\n';
    expect(hengce('trace', '--policy', folder)).toEqual({ code: 2, out: '', err: words });
    expect(hengce('trace', '--write', '--policy', folder)).toEqual({
      code: 2,
      out: '',
      err: '用 --write 编制数字台账时，请用 --text 指明官方文本。\n',
    });
  });

  it('a ledger that cannot be read is told', () => {
    const { folder } = teaGardens();
    writeFileSync(
      join(folder, 'figures.json'),
      '{ "version": 1, "title": "", "sentences": [], "readings": [] }',
    );
    const run = hengce('trace', '--policy', folder);
    expect(run).toMatchObject({ code: 1, out: '' });
    expect(run.err.replace(/^.*figures\.json/, 'figures.json')).toBe(`figures.json有误：
  数字台账的“title”应为文字，写的却是""
  数字台账没有写“documentNumber”
改正后再试，或用 hengce trace --text 正文.txt --write 重新编制。
`);
    expect(hengce('check', '--policy', folder).code).toBe(1);
  });
});

describe('a ledger from a text', () => {
  const { folder, text } = teaGardens();

  it('is written with what is open, then completed by hand, and then agrees', () => {
    const run = hengce('trace', '--text', text, '--write', '--policy', folder);
    expect(run.code).toBe(1);
    expect(run.err).toMatch(/^已写入.*figures\.json。\n$/);
    expect(run.out.split('\n').filter((line) => line.startsWith('不符'))).toEqual([
      '不符：第一条第二句没有着落：没有事项、方向、服务、转介用到，也没有说明原因',
      '不符：第一条第二句的“三年内”没有着落：没有规则用到，也没有说明原因',
      '不符：第一条第二句的“50家”没有着落：没有规则用到，也没有说明原因',
    ]);
    const path = join(folder, 'figures.json');
    const ledger = JSON.parse(readFileSync(path, 'utf8'));
    for (const sentence of ledger.sentences.filter((one: { claims?: unknown }) => one.claims === undefined)) {
      sentence.explained = '预计目标，不涉及给付';
      for (const figure of sentence.figures) figure.explained = '预计目标';
    }
    writeFileSync(path, JSON.stringify(ledger));
    expect(hengce('trace', '--policy', folder).code).toBe(0);
    expect(hengce('trace', '--text', text, '--write', '--policy', folder).code).toBe(0);
    expect(hengce('trace', '--text', text, '--policy', folder)).toEqual({
      code: 0,
      out: '与台账相同，没有句子改动。\n',
      err: '',
    });
  });

  it('tells what a newer text changes', () => {
    const newer = textFile(official.replace('40%', '35%').replace('50家', '60家'));
    expect(hengce('trace', '--text', newer, '--policy', folder)).toEqual({
      code: 1,
      out: `第一条第一句有改动
  数字：40% → 35%
  待核对：
    事项1.1 标准  policy.zc 第18行
    事项1.1 依据  policy.zc 第17行
第一条第二句有改动
  数字：50家 → 60家
改动2句，新增0句，删去0句，移动0句。
`,
      err: '',
    });
    const { revisions } = JSON.parse(hengce('trace', '--text', newer, '--json', '--policy', folder).out);
    expect(revisions[0]).toEqual({
      kind: 'changed',
      place: '第一条第一句',
      now: null,
      figures: [{ from: '40%', to: '35%', claims: ['事项1.1 标准'] }],
      review: [
        { label: '事项1.1 标准', file: 'policy.zc', line: 18, column: 15 },
        { label: '事项1.1 依据', file: 'policy.zc', line: 17, column: 6 },
      ],
    });
  });

  it('reads a text in GB18030, and says so', () => {
    // 一、第一句。
    const gb = Uint8Array.from([0xd2, 0xbb, 0xa1, 0xa2, 0xb5, 0xda, 0xd2, 0xbb, 0xbe, 0xe4, 0xa1, 0xa3]);
    const path = textFile(gb);
    const run = hengce('trace', '--text', path, '--policy', folder);
    expect(run).toMatchObject({ code: 1, err: `提醒：“${path}”是GB18030（GBK）编码，已照常读入。\n` });
  });

  it.each([
    ['nowhere.txt', '没有找到文件“nowhere.txt”。\n'],
    ['package.json', '“package.json”里没有找到条文，条文应以“一、”“二、”或“第一条”“第二条”开头。\n'],
  ])('%s is refused', (path, err) => {
    expect(hengce('trace', '--text', path, '--policy', folder)).toEqual({ code: 2, out: '', err });
  });
});

describe('a ratio that was changed in the rules', () => {
  const at = '与事项2.1、2.2、2.4、4.2、5.1合并计算\n  标准：按不超过投资额的';
  const folder = changedPolicy('measure-02.zc', [`${at}30%`, `${at}25%`]);
  const problems = [
    '不符：第二条第二句的“30%”记为由事项2.3 标准用到，规则里已没有',
    '不符：事项2.3 标准的“25%”（measure-02.zc 第36行）在第二条第二句里没有对应的数字',
  ];

  it('fails trace, from both sides', () => {
    const run = hengce('trace', '--policy', folder);
    expect(run).toMatchObject({ code: 1, err: '' });
    expect(run.out.split('\n').filter((line) => line.startsWith('不符'))).toEqual(problems);
    expect(lastLine(run.out)).toMatch(/。有2处不符。$/);
  });

  it('fails check beside the worked examples, and gives programs the place', () => {
    const run = hengce('check', '--policy', folder);
    expect(run.code).toBe(1);
    for (const problem of problems) expect(run.err).toContain(`${problem}\n`);
    expect(lastLine(run.out)).toBe('数字台账：2处不符，用 hengce trace 查看。');
    const report = JSON.parse(hengce('check', '--json', '--policy', folder).out);
    expect(report.ok).toBe(false);
    expect(report.ledger).toEqual([
      { article: '第二条', message: problems[0]?.slice(3) },
      { article: '第二条', message: problems[1]?.slice(3), file: 'measure-02.zc', line: 36, column: 14 },
    ]);
  });

  it('does not stop what evaluates and prints, and says nothing there', () => {
    const dossier = jsonFile({
      application_date: '2022-06-30',
      registered_in_district: true,
      prior_awards: [],
    });
    const run = hengce('evaluate', dossier, '--json', '--policy', folder);
    expect(run.code).toBe(0);
    for (const problem of problems) expect(run.err).not.toContain(problem);
  });

  it('check leaves a policy without a ledger alone', () => {
    rmSync(join(folder, 'figures.json'));
    const run = hengce('check', '--policy', folder);
    expect(run.out).not.toContain('台账');
    expect(JSON.parse(hengce('check', '--json', '--policy', folder).out).ledger).toBeNull();
  });
});
