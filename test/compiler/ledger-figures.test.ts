import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  compareLedger,
  compile,
  type Ledger,
  ledgerCounts,
  ledgerRemarks,
  readLedger,
  ruleBook,
  type SourceFile,
} from '../../src/compiler/index.ts';

const folder = join(import.meta.dirname, '../../policies/yubei-2021-13');
const sources: readonly SourceFile[] = readdirSync(folder)
  .filter((name) => name.endsWith('.zc'))
  .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
const read = readLedger(JSON.parse(readFileSync(join(folder, 'figures.json'), 'utf8')));
if (!read.ok) throw new Error(read.faults.join('\n'));
const { ledger } = read;

/** What the ledger says about rules; a policy that does not compile says so itself. */
function said(files: readonly SourceFile[], against: Ledger = ledger): readonly string[] {
  const { value, diagnostics } = compile(files);
  if (!value) return diagnostics.map(({ code }) => code);
  return compareLedger(against, ruleBook(value.syntax, value.plan)).map(({ message }) => message);
}

/** The policy with one stretch of one file replaced. */
const changed = (path: string, from: string, to: string): readonly SourceFile[] =>
  sources.map((source) => {
    if (source.path !== path) return source;
    expect(source.text.split(from)).toHaveLength(2);
    return { ...source, text: source.text.replace(from, to) };
  });

describe('the ledger of the policy', () => {
  const figures = ledger.sentences.flatMap(({ article, sentence, figures: all }) =>
    all.map((figure) => ({ article, sentence, ...figure })),
  );

  it('agrees with the rules', () => {
    expect(said(sources)).toEqual([]);
  });

  it('accounts for the 54 Arabic numerals of the text: 45 of rules, 9 of none', () => {
    const { value } = compile(sources);
    if (!value) throw new Error('the policy does not compile');
    expect(ledgerCounts(ledger, ruleBook(value.syntax, value.plan))).toEqual({
      sentences: 77,
      numerals: 54,
      ruled: 45,
      unruled: 9,
      chinese: 19,
      literals: 49,
    });
    const none = figures.filter(
      ({ written, claims }) => /\d/.test(written) && !claims.some((label) => label !== '文号'),
    );
    expect(none.map(({ article, sentence, written }) => `${article}${sentence} ${written}`)).toEqual([
      '文首第一句 〔2021〕13号',
      '文首第二句 〔2021〕11号',
      '文首第三句 3年',
      '文首第三句 2亿元',
      '文首第三句 140个',
      '文首第三句 70家',
      '第四条第二句 5G',
    ]);
  });

  it('accounts for the Chinese numerals that carry rules', () => {
    const chinese = figures.filter(({ written, claims }) => !/\d/.test(written) && claims.length > 0);
    const claimed = new Map<string, string[]>();
    for (const { written, claims } of chinese)
      claimed.set(written, [...(claimed.get(written) ?? []), ...claims]);
    expect(Object.fromEntries(claimed)).toEqual({
      三年内: ['事项3.1 条件'],
      前两年度: ['事项9.1 标准'],
      两种: ['事项9.1 标准'],
      第一承担单位: ['事项9.2 对象'],
      首次: ['事项4.1 名称', '事项4.1 条件'],
      '首台（套）': ['事项8.1 名称'],
      首批次: ['事项8.1 范围'],
      首批: ['事项8.2 对象'],
      一次性: ['2.5', '2.6', '3.1', '4.1', '6.1', '10.2', '10.4', '10.6', '10.8', '14.4', '14.5'].map(
        (id) => `事项${id} 频次`,
      ),
    });
  });

  it('holds no sentence of the text', () => {
    const texts = figures.map(({ written }) => written);
    expect(texts.every((text) => text.length <= 11)).toBe(true);
  });
});

describe('what only a person can decide is a remark', () => {
  const remarks = (files: readonly SourceFile[]) => {
    const { value } = compile(files);
    if (!value) throw new Error('the policy does not compile');
    return ledgerRemarks(ledger, ruleBook(value.syntax, value.plan)).map(({ message }) => message);
  };
  const once = '事项8.1 频次（measure-08.zc 第9行）只给一次，第八条第一句没有这样写，也没有口径说明';

  it('a frequency that is written nowhere', () => {
    expect(remarks(sources)).toEqual([once]);
    expect(
      remarks(
        changed(
          'measure-08.zc',
          '    理由：首台（套）以型号为单位',
          '    理由：首台（套）以型号为单位，每台只补一次',
        ),
      ),
    ).toEqual([]);
  });

  it('figures of one clause that have changed places', () => {
    const from = '成长型企业的，给予25万元一次性奖励\n    软信企业类型为创新型企业的，给予10万元';
    const exchanged = changed(
      'measure-06.zc',
      from,
      from.replace('25', '#').replace('10', '25').replace('#', '10'),
    );
    expect(said(exchanged)).toEqual([]);
    expect(remarks(exchanged)).toEqual([
      '事项6.1 标准（measure-06.zc 第10行）依次是50万元、10万元、25万元，第六条第一句依次是50万元、25万元、10万元，请核对是否对调',
      once,
    ]);
  });
});

describe('a figure that drifts', () => {
  const ratio = [
    '每个项目一次，与事项2.1、2.2、2.4、4.2、5.1合并计算\n  标准：按不超过投资额的30%',
    '25%',
  ] as const;

  it('is told from both sides', () => {
    expect(said(changed('measure-02.zc', ratio[0], ratio[0].replace('30%', '25%')))).toEqual([
      '第二条第二句的“30%”记为由事项2.3 标准用到，规则里已没有',
      '事项2.3 标准的“25%”（measure-02.zc 第36行）在第二条第二句里没有对应的数字',
    ]);
  });

  it('is told where another item of the sentence has the figure', () => {
    const from = '按不超过投资额的15%给予补助，单个项目最高不超过1000万元';
    expect(said(changed('measure-02.zc', from, from.replace('1000', '5000')))).toEqual([
      '第二条第二句的“1000万元”记为由事项2.1 封顶用到，规则里已没有',
      '事项2.1 封顶的“5000万元”（measure-02.zc 第22行）在第二条第二句里有同样的数字，台账却没有记由它用到',
    ]);
  });

  it.each<[string, string, string, string, readonly string[]]>([
    [
      'quota, and the reading that repeats it',
      'measure-03.zc',
      '名额：15个',
      '名额：16个',
      [
        '第三条第一句的“15个”记为由事项3.1 名额用到，规则里已没有',
        '事项3.1 名额的“16个”（measure-03.zc 第9行）在第三条里没有对应的数字',
      ],
    ],
    [
      'period in Chinese numerals',
      'measure-03.zc',
      '自施行日期起三年内',
      '自施行日期起四年内',
      [
        '第三条第一句的“三年内”记为由事项3.1 条件用到，规则里已没有',
        '事项3.1 条件的“四年”（measure-03.zc 第8行）在第三条里没有对应的数字',
      ],
    ],
    [
      'day of issue',
      'policy.zc',
      '发布日期：2021年10月14日',
      '发布日期：2021年10月15日',
      [
        '文首第二句的“2021年10月14日”记为由发布日期用到，规则里已没有',
        '发布日期的“2021年10月15日”（policy.zc 第4行）在正文里没有对应的数字',
      ],
    ],
    [
      'history',
      'measure-09.zc',
      '前两年度均享受',
      '前三年度均享受',
      [
        '第九条第一句的“前两年度”记为由事项9.1 标准用到，规则里已没有',
        '事项9.1 标准的“前三年度”（measure-09.zc 第15行）在第九条第一句、第二句里没有对应的数字',
      ],
    ],
    [
      'threshold',
      'measure-14.zc',
      '用电到户单价大于1元/度',
      '用电到户单价大于2元/度',
      [
        '第十四条第四句的“1元/度”记为由事项14.3 条件用到，规则里已没有',
        '事项14.3 条件的“2元/度”（measure-14.zc 第21行）在第十四条第四句里没有对应的数字',
      ],
    ],
    [
      'last day of a reading',
      'measure-03.zc',
      '至2024年10月13日止',
      '至2024年10月14日止',
      [
        '口径A02的“2024年10月14日”（measure-03.zc 第13行）在第三条里没有对应的数字',
        '台账记有口径A02的“2024年10月13日”，规则里已没有',
      ],
    ],
    [
      'a promise of once',
      'measure-04.zc',
      '频次：一次性\n  标准：给予15万元一次性奖励',
      '频次：每年\n  标准：给予15万元奖励',
      ['第四条第一句的“一次性”记为由事项4.1 频次用到，规则里已没有'],
    ],
    [
      'a line of 就高 that goes',
      'measure-09.zc',
      '    前两年度均享受研发投入补贴，且研发投入逐年增长的，按当年增长额的30%给予补贴\n',
      '',
      [
        '第九条第一句的“前两年度”记为由事项9.1 标准用到，规则里已没有',
        '第九条第一句的“30%”记为由事项9.1 标准用到，规则里已没有',
        '第九条第二句的“两种”记为由事项9.1 标准用到，规则里已没有',
      ],
    ],
    [
      'a source that is not there',
      'measure-05.zc',
      '依据：第五条第二句',
      '依据：第五条第四句',
      [
        '第五条第二句记为由事项5.1 依据用到，规则里已没有',
        '第五条第二句的“30%”记为由事项5.1 标准用到，规则里已没有',
        '第五条第二句的“2000万元”记为由事项5.1 封顶用到，规则里已没有',
        '事项5.1（measure-05.zc 第7行）的依据是第五条第四句，台账里没有',
        '事项5.1 标准的“30%”（measure-05.zc 第10行）在第五条第四句里没有对应的数字',
        '事项5.1 封顶的“2000万元”（measure-05.zc 第10行）在第五条第四句里没有对应的数字',
      ],
    ],
    [
      'a source that cannot be read',
      'measure-16.zc',
      '依据：第十六条',
      '依据：正文',
      [
        '第十六条第一句记为由事项16.1 转介用到，规则里已没有',
        '第十六条第二句记为由事项16.1 转介用到，规则里已没有',
        '事项16.1（measure-16.zc 第7行）的依据“正文”读不懂，请写作“第二条第二句”或“第九条第一句、第二句”',
      ],
    ],
    [
      'a direction that goes',
      'measure-14.zc',
      '方向：定期考评燃气企业的经营管理和服务水平\n',
      '',
      ['第十四条第五句记为由第十四条 方向2用到，规则里已没有'],
    ],
    [
      'a title',
      'measure-06.zc',
      '第六条 支持软信企业发展',
      '第六条 支持软件企业发展',
      ['第六条 标题（measure-06.zc 第1行）与正文的标题不同'],
    ],
    [
      'a responsible unit',
      'measure-06.zc',
      '责任单位：区经济信息委、区财政局',
      '责任单位：区经济信息委、区税务局',
      ['第六条 责任单位（measure-06.zc 第2行）与正文的责任单位不同'],
    ],
  ])('%s', (_, path, from, to, messages) => {
    expect(said(changed(path, from, to))).toEqual(messages);
  });

  it('of the ledger is told too', () => {
    const with26 = JSON.parse(
      JSON.stringify(ledger).replace('"25万元","value":"250000元"', '"26万元","value":"260000元"'),
    );
    expect(said(sources, with26)).toEqual([
      '第六条第一句的“26万元”记为由事项6.1 标准用到，规则里已没有',
      '事项6.1 标准的“25万元”（measure-06.zc 第11行）在第六条里没有对应的数字',
    ]);
  });

  it('a date of the rule that a 口径 of the item accounts for is no drift', () => {
    const dated = changed('measure-03.zc', '遴选日期自施行日期起三年内', '遴选日期自2021年10月14日起三年内');
    expect(said(dated)).toEqual([]);
  });
});

/** Figures in a rule file, with the same line one higher. Worked examples test themselves; numbers of items and readings are no figures. */
function mutants({
  path,
  text,
}: SourceFile): readonly { readonly name: string; readonly file: SourceFile }[] {
  const rules = text
    .replace(/^算例 [\s\S]*?(?=^(?:第.+条|事项|口径) |$(?![\s\S]))/gm, (block) => '　'.repeat(block.length))
    .replace(/事项\s?\d+\.\d+(?:、\d+\.\d+)*/g, (ids) => '　'.repeat(ids.length))
    .replace(/\d+\.\d+(?=[、至各])/g, (ids) => '　'.repeat(ids.length))
    .replace(/[A-Za-z][A-Za-z0-9_]*/g, (code) => '　'.repeat(code.length));
  const replace = (start: number, from: string, to: string) => ({
    name: `${path} 第${text.slice(0, start).split('\n').length}行：${from} → ${to}`,
    file: { path, text: text.slice(0, start) + to + text.slice(start + from.length) },
  });
  const arabic = [...rules.matchAll(/\d+/g)].map((match) =>
    replace(match.index, match[0], String(Number(match[0]) + 1)),
  );
  const chinese = [...rules.matchAll(/(?<=日期起)三(?=年内)|(?<=前)两(?=年度均)/g)].map((match) =>
    replace(match.index, match[0], '四'),
  );
  return [...arabic, ...chinese];
}

it('every figure of every rule file is held by the ledger: one more or less of any of them fails', () => {
  const all = sources.flatMap(mutants);
  const outcomes = all.map(({ name, file }) => ({
    name,
    said: said(sources.map((source) => (source.path === file.path ? file : source))),
  }));
  expect(outcomes.filter((one) => one.said.length === 0).map(({ name }) => name)).toEqual([]);
  // By the ledger, not because the rules no longer compile: only a figure within a name is caught by the compiler.
  const uncompiled = outcomes.filter((one) => one.said.some((message) => /^ZC\d+$/.test(message)));
  expect(uncompiled.map(({ name }) => name)).toEqual([
    'measure-08.zc 第6行：2019 → 2020',
    'policy.zc 第136行：2019 → 2020',
  ]);
  expect(all.length).toBe(78);
});

it('a figure within a name is held by the ledger wherever the name is used', () => {
  const renamed = sources.map(({ path, text }) => ({
    path,
    text: text.replaceAll('列入2019年版目录', '列入2020年版目录'),
  }));
  expect(said(renamed)).toEqual([
    '第八条第一句的“2019年版”记为由事项8.1 对象用到，规则里已没有',
    '事项8.1 对象的“2020年版”（measure-08.zc 第6行）在第八条第一句里没有对应的数字',
  ]);
});

it('every 依据 is held by the ledger: another sentence or article fails', () => {
  const digits = '一二三四五六七八九';
  const all = sources.flatMap(({ path, text }) =>
    [...text.matchAll(/^ {2}依据：.*$/gm)].flatMap((line) =>
      [...line[0].matchAll(/(?<=第十?)[一二三四五六七八九](?=[条句])/g)].map((match) => {
        const start = line.index + match.index;
        const next = digits[(digits.indexOf(match[0]) + 1) % digits.length];
        return {
          name: `${path} ${line[0].trim()} → ${next}`,
          file: { path, text: text.slice(0, start) + next + text.slice(start + 1) },
        };
      }),
    ),
  );
  expect(all.length).toBe(60);
  const missed = all.filter(
    ({ file }) => said(sources.map((source) => (source.path === file.path ? file : source))).length === 0,
  );
  expect(missed.map(({ name }) => name)).toEqual([]);
});
