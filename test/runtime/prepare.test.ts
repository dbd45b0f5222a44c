import { describe, expect, test } from 'vitest';
import { running } from '../support/compiled.ts';
import { policy } from './support/policy.ts';
import { enterprise, faultsOf } from './support/run.ts';

const faults = (facts: object) => faultsOf({ ...enterprise, ...facts });
const project = (facts: object) => ({ projects: [{ project_id: 'P1', ...facts }] });
const messageOf = (dossier: unknown) => {
  const preparation = policy.prepare(dossier);
  return preparation.ok ? '' : preparation.faults.map(({ message }) => message).join('');
};

describe('a value has one fault: its form, then its sign, then its precision', () => {
  test.each([
    ['一千万', 'E_TYPE'],
    ['1,000', 'E_TYPE'],
    ['1e5', 'E_TYPE'],
    ['１２', 'E_TYPE'],
    ['007', 'E_TYPE'],
    ['', 'E_TYPE'],
    [true, 'E_TYPE'],
    [null, 'E_TYPE'],
    [[], 'E_TYPE'],
    [0.5, 'E_TYPE'],
    [1e17, 'E_TYPE'],
    ['-1.00', 'E_NEGATIVE'],
    ['-1.001', 'E_NEGATIVE'],
    [-1, 'E_NEGATIVE'],
    ['1.001', 'E_PRECISION'],
    ['10000000000000', 'E_RANGE'],
    ['9'.repeat(400), 'E_RANGE'],
  ])('money %j: %s', (investment_yuan, code) => {
    expect(faults(project({ investment_yuan }))).toEqual([`${code} projects[0].investment_yuan`]);
  });

  test.each(['0', '0.00', '9999999999999.99', 0, 5000, Number.MAX_SAFE_INTEGER % 1e12])(
    'money %j',
    (amount) => {
      expect(faults(project({ investment_yuan: amount }))).toEqual([]);
    },
  );

  test.each([
    [{ registered: '是' }, 'E_TYPE registered'],
    [{ tier: 'grwth' }, 'E_ENUM tier'],
    [{ tier: 1 }, 'E_TYPE tier'],
    [{ rank: '7' }, 'E_TYPE rank'],
    [{ rank: -1.5 }, 'E_NEGATIVE rank'],
    [{ rank: 1.5 }, 'E_PRECISION rank'],
    [{ rank: 1e300 }, 'E_RANGE rank'],
    [{ price: '1.00001' }, 'E_PRECISION price'],
    [{ price: 1.05 }, 'E_TYPE price'],
    [{ tier_date: '2022-02-30' }, 'E_DATE tier_date'],
    [{ tier_date: '2022/03/01' }, 'E_DATE tier_date'],
    [{ tier_date: 20220301 }, 'E_TYPE tier_date'],
    [{ tier_date: '2022-07-01' }, 'E_DATE_ORDER tier_date'],
    [{ enterprise_name: 'x'.repeat(501) }, 'E_RANGE enterprise_name'],
    [{ enterprise_name: '甲\u202E公司' }, 'E_TYPE enterprise_name'],
    [{ enterprise_name: '甲\n公司' }, 'E_TYPE enterprise_name'],
    [{ uscc: '91500112MA5U00000X' }, 'E_USCC uscc'],
    [{ uscc: '9150' }, 'E_USCC uscc'],
    [{ support_year: 1999 }, 'E_RANGE support_year'],
    [{ support_year: 2023 }, 'E_RANGE support_year'],
    [{ support_year: '2022' }, 'E_TYPE support_year'],
  ])('%j: %s', (facts, fault) => {
    expect(faults(facts)).toEqual([fault]);
  });
});

describe('records', () => {
  test('need an application date and ids that differ', () => {
    expect(faultsOf({})).toEqual(['E_REQUIRED application_date']);
    expect(faults({ projects: [{}] })).toEqual(['E_REQUIRED projects[0].project_id']);
    expect(faults({ projects: [{ project_id: '' }] })).toEqual(['E_REQUIRED projects[0].project_id']);
    expect(faults({ projects: [{ project_id: 'P1' }, { project_id: 'P1' }] })).toEqual([
      'E_DUPLICATE projects[1].project_id',
    ]);
  });

  test('are all read, and all faults are told at once', () => {
    expect(
      faults({
        registered: 1,
        projects: [
          { project_id: 'P1', investment_yuan: '-5' },
          'P2',
          { project_id: 'P3', investment_yuan: 'x' },
        ],
      }),
    ).toEqual([
      'E_TYPE registered',
      'E_NEGATIVE projects[0].investment_yuan',
      'E_TYPE projects[1]',
      'E_TYPE projects[2].investment_yuan',
    ]);
  });

  test.each([null, {}, 'P1', 5])('a list is not %j', (projects) => {
    expect(faults({ projects })).toEqual(['E_TYPE projects']);
  });

  test.each([null, [], 'x', 7, undefined])('a dossier is not %j', (dossier) => {
    expect(faultsOf(dossier)).toEqual(['E_TYPE ']);
  });

  test('of history name items of the policy and years that can be', () => {
    expect(faults({ prior_awards: [{ item: '1.1', year: 2023, amount_yuan: 1 }] })).toEqual([
      'E_RANGE prior_awards[0].year',
    ]);
    expect(faults({ prior_awards: [{ item: '1.11', year: 2021, amount_yuan: 1 }] })).toEqual([
      'E_ENUM prior_awards[0].item',
    ]);
    expect(faults({ prior_awards: [{ year: 2021, amount_yuan: 1 }] })).toEqual([
      'E_REQUIRED prior_awards[0].item',
    ]);
    expect(faults({ other_district_awards: [{ item: '1.1', status: 'paid' }] })).toEqual([
      'E_ENUM other_district_awards[0].status',
    ]);
    expect(faults({ superseded_items: ['1.1', '1.1', '8.8'] })).toEqual([
      'E_DUPLICATE superseded_items[1]',
      'E_ENUM superseded_items[2]',
    ]);
  });

  test('may leave out anything else', () => {
    expect(faultsOf({ application_date: '2022-06-30' })).toEqual([]);
    expect(faults({ prior_awards: [{ item: '1.1' }], other_district_awards: [{ item: '1.1' }] })).toEqual([]);
    expect(faults({ uscc: '91350100M000100Y43' })).toEqual([]);
  });
});

describe('messages', () => {
  test('say what is wrong and what to write', () => {
    expect(messageOf({ ...enterprise, tier: 'grwth' })).toBe(
      '「企业类型」没有「grwth」这一选项。是否指「growth」（成长型企业）？可填写：leading（龙头型企业）、growth（成长型企业）、none（未认定）。',
    );
    expect(messageOf({ ...enterprise, registerd: true })).toBe(
      '没有名为「registerd」的事实，是否指「registered」（区内注册）？',
    );
    expect(messageOf({ ...enterprise, investment: '1' })).toBe(
      '没有名为「investment」的事实，是否指「investment_yuan」（投资额）？它应写在「projects」（项目）的各条之内。',
    );
    expect(messageOf({ ...enterprise, projects: null })).toBe(
      '「项目」应为列表；没有的填写 []，尚不清楚的删去这一项；现为空值（null）。',
    );
    expect(messageOf({ ...enterprise, tier_date: '2022-07-01' })).toBe(
      '「认定日期」（2022年7月1日）晚于申报日期（2022年6月30日），请核对两个日期。',
    );
  });
});

describe('hostile input', () => {
  test('is refused by its own keys only', () => {
    const dossier: unknown = JSON.parse(
      '{"application_date":"2022-06-30","__proto__":{"registered":true},"constructor":1,"toString":2}',
    );
    expect(faultsOf(dossier)).toEqual([
      'E_UNKNOWN_FACT __proto__',
      'E_UNKNOWN_FACT constructor',
      'E_UNKNOWN_FACT toString',
    ]);
    const inherited = Object.create({ registered: 'no boolean' }) as object;
    expect(faultsOf(Object.assign(inherited, { application_date: '2022-06-30' }))).toEqual([]);
  });

  test('is not entered deeper than the contract goes', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    expect(faults({ registered: deep, projects: [{ project_id: deep }] })).toEqual([
      'E_TYPE registered',
      'E_TYPE projects[0].project_id',
    ]);
  });

  test('is told within bounds', () => {
    expect(faults({ projects: Array.from({ length: 10_001 }, () => ({})) })).toEqual(['E_RANGE projects']);
    const many = Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`key${index}`, 1]));
    const preparation = policy.prepare({ ...enterprise, ...many });
    expect(preparation.ok ? [] : preparation.faults).toHaveLength(101);
    expect(messageOf({ ...enterprise, ...many })).toContain('另有49900处错误没有逐一列出');
    expect(messageOf({ ...enterprise, ['k\u202E'.repeat(1000)]: 1 }).length).toBeLessThan(120);
    expect(messageOf({ ...enterprise, 'k\u202E': 1 })).not.toContain('\u202E');
  });
});

describe('what a vocabulary declares beside the plain types', () => {
  const lending = running(
    `事项 1.1：贷款补助
  对象：贷款
  依据：第一条第一句
  条件：贷款利率不高于5%，且到期日期晚于申报日期
  标准：给予10万元补助
`,
    `
主体 贷款（loans），属于企业，可有多个，以合同编号（loan_id）区分
  贷款利率（rate）：比例
    佐证：合同
  到期日期（due_on）：约定日期
    佐证：合同
  放款日期（lent_on）：日期
    佐证：凭证
`,
  );
  test.each([
    [{ rate: '4.35' }, ''],
    [{ rate: '4.3501' }, ''],
    [{ rate: 5 }, ''],
    [{ rate: '4.35%' }, '「贷款利率」应为百分号前的数，4.35%写作 "4.35"，不带百分号和空格；现为「4.35%」。'],
    [{ rate: '4.35001' }, '「贷款利率」最多保留四位小数；现为「4.35001」。'],
    [{ due_on: '2032-07-01' }, ''],
    [
      { lent_on: '2022-07-01' },
      '「放款日期」（2022年7月1日）晚于申报日期（2022年6月30日），请核对两个日期。',
    ],
  ])('%j: %s', (facts, message) => {
    const preparation = lending.prepare({
      application_date: '2022-06-30',
      loans: [{ loan_id: 'D1', ...facts }],
    });
    const said = preparation.ok ? [] : preparation.faults.map((fault) => fault.message);
    expect(said.join('')).toBe(message);
  });
});

describe('a dossier of an earlier version', () => {
  const changed = running(
    `
事项 1.1：研发投入补贴
  对象：企业
  依据：第一条第一句
  频次：每年
  标准：按研发投入的5%给予补贴
`,
    `曾用代码：rd_expense_yuan，改为研发投入（rd_yuan），金额照填
曾用代码：projects.kind，项目不再分类，删去即可
曾用代码：patents，专利资助已取消，不必填写
曾用代码：scale.medium，企业规模不再分中型，按大型或小型填写
`,
  );
  const sha256 = changed.about.rulesSha256;
  const other = 'ab'.repeat(32);
  const said = (facts: object) => {
    const preparation = changed.prepare({ application_date: '2022-06-30', ...facts });
    return preparation.ok ? [] : preparation.faults.map(({ code, path, message }) => [code, path, message]);
  };

  test.each<[string, object, readonly (readonly string[])[]]>([
    [
      'a fact that was renamed',
      { rd_expense_yuan: '100.00' },
      [
        [
          'E_UNKNOWN_FACT',
          'rd_expense_yuan',
          '「rd_expense_yuan」是以前的代码：改为研发投入（rd_yuan），金额照填。',
        ],
      ],
    ],
    [
      'a fact of a list that was given up, in each of its elements',
      { projects: [{ project_id: 'P1' }, { project_id: 'P2', kind: 'a' }] },
      [['E_UNKNOWN_FACT', 'projects[1].kind', '「kind」是以前的代码：项目不再分类，删去即可。']],
    ],
    [
      'a list that was given up',
      { patents: [{ patent_id: 'Z1' }] },
      [['E_UNKNOWN_FACT', 'patents', '「patents」是以前的代码：专利资助已取消，不必填写。']],
    ],
    [
      'a member that was given up',
      { scale: 'medium' },
      [['E_ENUM', 'scale', '「企业规模」的「medium」是以前的选项：企业规模不再分中型，按大型或小型填写。']],
    ],
    [
      'the version that it was made for, before what does not suit',
      { rules_sha256: other, rd_expense_yuan: '100.00' },
      [
        [
          'E_OTHER_RULES',
          'rules_sha256',
          `这份申报材料是按另一版规则（校验值「abababababab」）填写的，现行规则为校验值「${sha256.slice(0, 12)}」；请按以下各条改填，改好后把「rules_sha256」删去。`,
        ],
        [
          'E_UNKNOWN_FACT',
          'rd_expense_yuan',
          '「rd_expense_yuan」是以前的代码：改为研发投入（rd_yuan），金额照填。',
        ],
      ],
    ],
    ['another version that suits all the same', { rules_sha256: other, rd_yuan: '100.00' }, []],
    [
      'a version that is no text',
      { rules_sha256: 7 },
      [['E_TYPE', 'rules_sha256', '「规则校验值」应为文字，加引号；现为7。']],
    ],
  ])('%s', (_, facts, expected) => {
    expect(said(facts)).toEqual(expected);
  });
});
