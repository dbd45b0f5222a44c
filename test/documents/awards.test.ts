import { describe, expect, test } from 'vitest';
import { checkBatch, checkDecisions, noOffice, notice, readDecisions } from '../../src/documents/index.ts';
import type { JsonObject } from '../../src/runtime/index.ts';
import { dossier, evaluated, policy } from './fixture/policy.ts';

type Given = Readonly<Record<string, unknown>>;

function read(decisions: readonly Given[], changes: Given = {}) {
  const outcome = readDecisions({
    document_number: '样经信核〔2022〕1号',
    date: '2022-07-15',
    decisions,
    ...changes,
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults));
  return outcome.value;
}

function faultsOf(
  decisions: readonly Given[],
  facts: JsonObject = dossier,
  changes?: Given,
): readonly string[] {
  return checkDecisions(policy, evaluated(facts), read(decisions, changes)).map(
    (fault) => `${fault.code} ${fault.path} ${fault.message}`,
  );
}

describe('allowed', () => {
  test.each<readonly [string, readonly Given[]]>([
    ['the ceiling itself', [{ item: '1.1', amount_yuan: '18000000.00' }]],
    ['less than the ceiling', [{ item: '1.1', amount_yuan: 1 }]],
    [
      'by subject',
      [
        { item: '1.1', subject: 'P1', amount_yuan: '15000000' },
        { item: '1.1', subject: 'P2', amount_yuan: '0.01' },
      ],
    ],
    ['a fixed amount', [{ item: '3.1', amount_yuan: '50000.05' }]],
    ['one of two fixed subjects', [{ item: '1.2', subject: 'P2', amount_yuan: '500000.0' }]],
    ['a matching amount', [{ item: '3.2', amount_yuan: '800000.00' }]],
    ['a discretionary amount', [{ item: '3.3', amount_yuan: '5999999.99' }]],
  ])('%s', (_, decisions) => {
    expect(faultsOf(decisions)).toEqual([]);
  });
});

describe('refused', () => {
  test('above a ceiling or a discretionary limit', () => {
    expect(
      faultsOf([
        { item: '1.1', amount_yuan: '18000000.01' },
        { item: '3.3', amount_yuan: '6000000.01' },
      ]),
    ).toEqual([
      'E_AWARD_ABOVE_CEILING decisions[0] 事项1.1“技改补助”核定18,000,000.01元，超过最高可核定金额18,000,000.00元。',
      'E_AWARD_ABOVE_CEILING decisions[1] 事项3.3“专项政策奖励”核定6,000,000.01元，超过最高可核定金额6,000,000.00元。',
    ]);
  });

  test('above the ceiling of one subject', () => {
    expect(faultsOf([{ item: '1.1', subject: 'P2', amount_yuan: '3000000.01' }])).toEqual([
      'E_AWARD_ABOVE_CEILING decisions[0] 事项1.1“技改补助”的「P2」核定3,000,000.01元，超过最高可核定金额3,000,000.00元。',
    ]);
  });

  test('another amount than a fixed or matching one', () => {
    expect(
      faultsOf([
        { item: '3.1', amount_yuan: '50000.04' },
        { item: '3.2', amount_yuan: '800000.01' },
        { item: '1.2', subject: 'P1', amount_yuan: '499999.99' },
      ]),
    ).toEqual([
      'E_AWARD_NOT_FIXED_AMOUNT decisions[2] 事项1.2“认定奖励”的「P1」核定499,999.99元，低于按标准应予金额500,000.00元。',
      'E_AWARD_NOT_FIXED_AMOUNT decisions[0] 事项3.1“研发补贴”核定50,000.04元，低于按标准应予金额50,000.05元。',
      'E_AWARD_NOT_FIXED_AMOUNT decisions[1] 事项3.2“科研配套”核定800,000.01元，超过按标准应予配套金额800,000.00元。',
    ]);
  });

  test('not eligible, undetermined, quota used up', () => {
    expect(faultsOf([{ item: '3.2', amount_yuan: '1' }], { ...dossier, refuse: '3.2' })).toEqual([
      'E_AWARD_NOT_ELIGIBLE decisions[0] 事项3.2“科研配套”不能核定：不符合申报条件，不予支持（不符合“项目第一承担单位”）。',
    ]);
    expect(faultsOf([{ item: '2.1', amount_yuan: '1' }])).toEqual([
      'E_AWARD_UNDETERMINED decisions[0] 事项2.1“软信企业分级奖励”尚为待定，不能核定：尚缺软信企业类型。',
    ]);
    expect(faultsOf([{ item: '3.4', amount_yuan: '1' }], { ...dossier, full: '3.4' })).toEqual([
      'E_QUOTA_EXCEEDED decisions[0] 事项3.4“示范奖励”名额2个已满，不能核定。',
    ]);
  });

  test('unknown items and subjects, items without an amount, repeats, a date before the application', () => {
    expect(
      faultsOf(
        [
          { item: '3.22', amount_yuan: '1' },
          { item: '1.1', subject: 'P3', amount_yuan: '1' },
          { item: '4.1', amount_yuan: '1' },
          { item: '4.2', amount_yuan: '1' },
          { item: '3.2', amount_yuan: '800000' },
          { item: '3.2', amount_yuan: '800000' },
          { item: '1.2', amount_yuan: '1000000' },
          { item: '1.2', subject: 'P1', amount_yuan: '500000' },
        ],
        dossier,
        { date: '2022-06-29' },
      ),
    ).toEqual([
      'E_DATE_ORDER date 成文日期2022年6月29日早于申报日期2022年6月30日。',
      'E_UNKNOWN_ITEM decisions[0] 政策中没有事项「3.22」，是否指「3.2」？',
      'E_UNKNOWN_SUBJECT decisions[1] 事项1.1“技改补助”没有对象「P3」，是否指「P1」？',
      'E_DUPLICATE decisions[6] 事项1.2“认定奖励”既整体核定又按对象核定，只能取其一。',
      'E_DUPLICATE decisions[5] 事项3.2“科研配套”重复核定。',
      'E_AWARD_NO_AMOUNT decisions[2] 事项4.1“上门指导”提供服务，不核定金额。',
      'E_AWARD_NO_AMOUNT decisions[3] 事项4.2“人才支持”转相关政策办理，不核定金额。',
    ]);
  });

  test('a notice is not composed', () => {
    const outcome = notice(policy, evaluated(dossier), read([{ item: '3.2', amount_yuan: '1' }]), noOffice);
    expect(outcome.ok ? [] : outcome.faults.map((fault) => fault.code)).toEqual(['E_AWARD_NOT_FIXED_AMOUNT']);
  });
});

test('a batch may not exceed a quota, nor use a document number twice', () => {
  const application = (name: string, number: string) => ({
    name,
    evaluation: evaluated(dossier),
    decisions: read([{ item: '3.4', amount_yuan: '1500000.00' }], { document_number: number }),
  });
  const applications = [
    application('甲公司', '样经信核〔2022〕1号'),
    application('乙公司', '样经信核〔2022〕2号'),
    application('丙公司', '样经信核〔2022〕1号'),
  ];
  expect(checkBatch(policy, applications)).toEqual([
    {
      code: 'E_DUPLICATE',
      path: 'document_number',
      name: '丙公司',
      message: '发文字号“样经信核〔2022〕1号”已用于甲公司。',
    },
    {
      code: 'E_QUOTA_EXCEEDED',
      path: '',
      name: '',
      message: '事项3.4“示范奖励”名额2个，本批核定3个（甲公司、乙公司、丙公司），超出1个。',
    },
  ]);
  expect(checkBatch(policy, applications.slice(0, 2))).toEqual([]);
});

test('every fault of the form is told at once', () => {
  const outcome = readDecisions({
    document_number: '样经信核[2022]第01号',
    date: '2022年7月15日',
    decisions: [
      { item: 2.3, amount_yuan: '1,000.00' },
      { item: '2.3', amount_yuan: '1.001' },
      { item: '2.3', amount_yuan: 0 },
      { item: '2.3', amount: '1' },
      { item: '2.3', amount_yuan: 1.5 },
      { item: '2.3', amount_yuan: '-1' },
    ],
  });
  expect(outcome.ok ? [] : outcome.faults.map((fault) => fault.message)).toMatchInlineSnapshot(`
    [
      "「document_number」：发文字号形如“渝北经信核〔2022〕1号”：年份用六角括号，序号不编虚位，不加“第”字。",
      "「date」：须是日期，如“2022-07-15”；现为「2022年7月15日」。",
      "「decisions[0].item」：须是文字，写在引号内。",
      "「decisions[0].amount_yuan」：须是以元为单位的金额，写在引号内，用半角数字，不加逗号和单位，最多两位小数，如“15000000.00”；现为「1,000.00」。",
      "「decisions[1].amount_yuan」：须是以元为单位的金额，写在引号内，用半角数字，不加逗号和单位，最多两位小数，如“15000000.00”；现为「1.001」。",
      "「decisions[2].amount_yuan」：核定金额须大于零；不予支持的事项请不要列入。",
      "「decisions[3].amount_yuan」：缺少此项。",
      "「decisions[3]」：没有名为「amount」的项，可用的名称：item、subject、amount_yuan。",
      "「decisions[4].amount_yuan」：须是以元为单位的金额，写在引号内，用半角数字，不加逗号和单位，最多两位小数，如“15000000.00”；现为「1.5」。",
      "「decisions[5].amount_yuan」：须是以元为单位的金额，写在引号内，用半角数字，不加逗号和单位，最多两位小数，如“15000000.00”；现为「-1」。",
    ]
  `);
  const empty = readDecisions([]);
  expect(empty.ok ? [] : empty.faults.map((fault) => fault.message)).toMatchInlineSnapshot(`
    [
      "整个文件：须是一组内容，写在花括号内。",
    ]
  `);
});
