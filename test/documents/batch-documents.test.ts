// 拨付通知 and 公示: what they say of a batch, what they refuse, and what travels with them.
import { describe, expect, test } from 'vitest';
import {
  type Application,
  canonical,
  noOffice,
  paymentNotice,
  publicity,
  publicityRemark,
  readDecisions,
  readPaymentIssue,
  readPublicityIssue,
} from '../../src/documents/index.ts';
import type { JsonObject, ObservedPolicy } from '../../src/runtime/index.ts';
import { evaluated, running } from '../support/compiled.ts';
import { stagedItem } from './fixture/staged.ts';
import { batch, list, office, payment } from './press/batches.ts';

const staged = running(
  `${stagedItem}事项 1.2：上规奖励
  对象：企业
  依据：第一条第二句
  条件：上规
  标准：给予10万元奖励
`,
  '年度总额：500万元，超出的按比例核减',
);

function application(
  policy: ObservedPolicy,
  number: number,
  facts: JsonObject,
  ...decided: readonly (readonly [item: string, amount: string])[]
): Application {
  const name = `示例${number}有限公司`;
  const decisions = readDecisions({
    document_number: `示经信核〔2022〕${number}号`,
    date: '2022-07-15',
    decisions: decided.map(([item, amount_yuan]) => ({ item, amount_yuan })),
  });
  if (!decisions.ok) throw new Error(JSON.stringify(decisions.faults));
  const { evaluation } = evaluated(policy, { enterprise_name: name, ...facts });
  return { name, evaluation, decisions: decisions.value };
}
const project = { project_id: 'P1', investment_yuan: '10000000.00', started: true, finished: false };
const first = application(
  staged,
  1,
  { projects: [project], above_scale: true },
  ['1.1', '800000.01'],
  ['1.2', '100000'],
);
const second = application(staged, 2, { projects: [], above_scale: true }, ['1.2', '100000']);

const issue = { document_number: '示经信〔2022〕9号', date: '2022-08-01' };
function paid(applications: readonly Application[], given: object = issue, policy = staged) {
  const read = readPaymentIssue(given);
  if (!read.ok) return read;
  return paymentNotice(policy, applications, read.value, noOffice);
}
const text = (html: string) => html.replace(/<[^>]*>/g, '|').replace(/[|\s]+/g, '|');
function said(outcome: ReturnType<typeof paid>): string {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults));
  return text(outcome.document.html);
}

describe('拨付通知', () => {
  test.each([
    ['主送牵头单位', '|区经济信息委：|'],
    ['合计', '本次核定2家企业、3项，合计1,000,000.01元（人民币壹佰万元零壹分）。'],
    ['已到期应拨', '其中已到期应拨44万元，此前已经拨付的应予扣除。'],
    ['按单位汇总', '|区经济信息委|2|3|1,000,000.01|'],
    ['年度总额', '|各事项年度总额500万元，超出的按比例核减。本批核定2022年度1000000.01元。|'],
    ['分担合计', '|以上所需资金中，由各级分担的800,000.01元：市级承担48万元、区级承担320000.01元。|'],
    ['附件说明', '|附件：|资金汇总表|分笔拨付表|资金分担表|'],
    [
      '各事项',
      '|1|示例1有限公司|（示经信核〔2022〕1号）|项目补助|第一条第一句|800,000.01|第1笔已到期、第2笔未到期|',
    ],
    ['一次拨付', '|上规奖励|第一条第二句|100,000.00|一次拨付|小计|900,000.01|'],
    ['合计大写', '|合计：人民币壹佰万元零壹分|1,000,000.01|'],
    [
      '分笔',
      '|1．示例1有限公司|项目补助|开工的，拨付30%|240,000.00|240,000.00|已到期|竣工的，拨付余额|560,000.01|0.00|未到期|合计|800,000.01|240,000.00|',
    ],
    [
      '各级',
      '|1．示例1有限公司|项目补助|800,000.01|480,000.00|320,000.01|合计|800,000.01|480,000.00|320,000.01|',
    ],
  ])('%s', (_, expected) => expect(said(paid([first, second]))).toContain(expected));

  test('一次拨付、一级承担的，没有拨付阶段，也没有另外的附件', () => {
    const html = said(paid([second]));
    expect(html).toContain('|附件：资金汇总表|');
    expect(html).not.toMatch(/拨付阶段|一次拨付|应拨|分担/);
  });

  test('拨付条件不明的，不说应拨多少', () => {
    const { finished: _, ...unknown } = project;
    const html = said(paid([application(staged, 1, { projects: [unknown] }, ['1.1', '800000'])]));
    expect(html).toContain('分笔拨付的，拨付条件尚未全部核实，已到期应拨的金额见附件2。');
    expect(html).toContain('|第1笔已到期、第2笔待核|');
    expect(html).toContain('|合计|800,000.00|—|');
  });

  test('版记：抄送机关、印发机关和印发日期', () => {
    const { html } = payment(batch(1));
    expect(text(html.slice(html.indexOf('<footer')))).toBe(
      '|抄送：|样例区人民政府办公室，样例区财政局，样例区审计局，样例区人力资源和社会保障局，样例区住房和城乡建设委员会。|样例区经济和信息化委员会办公室|2022年8月1日印发|',
    );
  });

  test.each<readonly [string, object, readonly string[]]>([
    [
      '核定在后',
      { ...issue, date: '2022-07-14' },
      ['E_DATE_ORDER 拨付通知的成文日期2022年7月14日早于示例1有限公司的核定日期2022年7月15日。'],
    ],
    [
      '字号已用',
      { ...issue, document_number: '示经信核〔2022〕1号' },
      ['E_DUPLICATE 发文字号“示经信核〔2022〕1号”已用于示例1有限公司的通知书。'],
    ],
    [
      '字号不合格式',
      { ...issue, document_number: '示经信[2022]09号' },
      [
        'E_FORM 「document_number」：发文字号形如“渝北经信核〔2022〕1号”：年份用六角括号，序号不编虚位，不加“第”字。',
      ],
    ],
    [
      '没有主送',
      { ...issue, addressees: [] },
      ['E_FORM 「addressees」：至少须有一个主送机关；主送牵头单位的，请删去此项。'],
    ],
  ])('不予印制：%s', (_, given, faults) => {
    const outcome = paid([first, second], given);
    expect(outcome.ok ? [] : outcome.faults.map(({ code, message }) => `${code} ${message}`)).toEqual(faults);
  });

  test('超过年度总额的一批，不予印制', () => {
    const many = Array.from({ length: 6 }, (_, index) =>
      application(staged, index + 1, { projects: [project] }, ['1.1', '1000000']),
    );
    expect(paid(many)).toMatchObject({ ok: false, faults: [{ code: 'E_ANNUAL_TOTAL_EXCEEDED' }] });
  });
});

describe('公示', () => {
  const html = text(list(batch(4)).html);

  test.each([
    ['公示期', '|公示期5个工作日，自2022年7月4日至2022年7月8日。|'],
    [
      '名单',
      '|1|第01号科技有限公司|技改补助|15,000,000.00|研发补贴|50,000.05|科研配套|800,000.00|小计|15,850,000.05|2|',
    ],
    ['合计', '|合计：人民币壹万亿壹仟柒佰肆拾肆万玖仟玖佰玖拾玖元零伍分|1,000,017,449,999.05|'],
    ['无字号', '|样例区经济和信息化委员会文件|关于《'],
    ['异议', '|异议提出方式：|〔待核〕|联系单位：区经济信息委，联系电话：|〔待核〕|。|'],
  ])('%s', (_, expected) => expect(html).toContain(expected));

  test('底稿只有名称、事项和金额：别的一概没有', () => {
    const { provenance } = list(batch(1));
    expect(provenance.document).toEqual({
      kind: 'publicity',
      issue: { date: '2022-07-01', from: '2022-07-04', to: '2022-07-08', working_days: 5 },
      published: {
        years: [2022],
        batches: ['第一批'],
        list: [
          {
            enterprise: '第01号科技有限公司',
            awards: [
              { item: '1.1', amount_yuan: '15000000.00' },
              { item: '3.1', amount_yuan: '50000.05' },
              { item: '3.2', amount_yuan: '800000.00' },
            ],
          },
        ],
      },
    });
    expect(canonical(provenance)).not.toMatch(/dossier|projects|P1|investment|核〔2022〕|trace/);
  });

  const period = { date: '2022-07-01', from: '2022-07-04', to: '2022-07-08', working_days: 5 };
  test.each<readonly [object, string]>([
    [{ from: '2022-06-30' }, '「from」：公示期不能在成文日期之前开始。'],
    [{ to: '2022-07-03' }, '「to」：公示期的最后一天不能在第一天之前。'],
    [
      { working_days: 6 },
      '「working_days」：公示期从第一天到最后一天没有这么多天，请核对起止日期和工作日数。',
    ],
    [{ working_days: 0 }, '「working_days」：须大于零。'],
    [{ working_days: 2.5 }, '「working_days」：须是整数，如5。'],
  ])('公示期有误：%j', (change, message) => {
    const read = readPublicityIssue({ ...period, ...change });
    expect(read.ok ? [] : read.faults.map((fault) => fault.message)).toContain(message);
  });

  test('不是日期的，不再与其他日期比较；空的字号，不再说形式', () => {
    const read = readPublicityIssue({ ...period, date: '2022年7月1日', document_number: '' });
    expect(read.ok ? [] : read.faults.map((fault) => fault.message)).toEqual([
      '「document_number」：不得为空；尚未确定的，请删去此项。',
      '「date」：须是日期，如“2022-07-15”；现为「2022年7月1日」。',
    ]);
  });

  test('可用的名称只列一次', () => {
    const read = readPaymentIssue({
      date: '2022-07-01',
      document_number: '样例〔2022〕1号',
      from: 1,
      to: 2,
      dat: 3,
    });
    expect(read.ok ? [] : read.faults.map((fault) => fault.message)).toEqual([
      '整个文件：没有名为「from」「to」的项，可用的名称：document_number、date、addressees、printed_on。没有名为「dat」的项，是否指「date」？',
    ]);
  });

  test.each([
    [{}, null],
    [{ to: '2022-07-10' }, null],
    [{ to: '2022-07-11' }, '公示期内周一至周五共6天，所写为5个工作日，请按放假安排核对'],
  ])('与周一至周五的天数不同的，提醒核对：%j', (change, remark) => {
    const read = readPublicityIssue({ ...period, ...change });
    expect(read.ok && publicityRemark(read.value)).toBe(remark);
  });

  test('核定与规则不符的，不予公示', () => {
    const read = readPublicityIssue(period);
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    const wrong = application(staged, 1, { projects: [project] }, ['1.1', '1000000.01']);
    expect(publicity(staged, [wrong], read.value, office)).toMatchObject({
      ok: false,
      faults: [{ code: 'E_AWARD_ABOVE_CEILING' }],
    });
  });
});
