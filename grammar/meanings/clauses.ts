import type { ParserMethod } from 'chevrotain';
import type { clauseKeys } from '../keywords.ts';
import type { ClauseParser } from '../parser/index.ts';
import { type Meaning, told } from './meaning.ts';

type Block = keyof typeof clauseKeys;
type Key<B extends Block> = (typeof clauseKeys)[B][number];

/** A rule of the grammar that reads the value of a clause. */
export type ClauseRule = {
  [K in keyof ClauseParser]: ClauseParser[K] extends ParserMethod<[], unknown> ? K : never;
}[keyof ClauseParser];

/** 条目的内容: a sentence of the language, by its rule; or text, a date, a list with `、`, ids of readings. */
export type ClauseValue = ClauseRule | 'text' | 'dateText' | 'listText' | 'readingIds';

/** Whether a value is a sentence of the language rather than text. */
export const isSentence = (value: ClauseValue): value is ClauseRule =>
  !['text', 'dateText', 'listText', 'readingIds'].includes(value);

/** 条目: what a clause holds. */
export interface ClauseMeaning extends Meaning {
  /** Several where the clause has forms of its own: 标准 with branches or, 超额累进, with tiers. */
  readonly values: readonly ClauseValue[];
  /** Whether the lines below it are the value, one entry a line. */
  readonly lines: boolean;
}

const held = (value: ClauseValue, meaning: string, ...example: readonly string[]): ClauseMeaning => ({
  ...told(meaning, ...example),
  values: [value],
  lines: false,
});

const listed = (
  values: readonly ClauseValue[],
  meaning: string,
  ...example: readonly string[]
): ClauseMeaning => ({ ...told(meaning, ...example), values, lines: true });

const reading = (meaning: string) =>
  held('readingIds', meaning, '口径 B01：投资额不含税', '  理由：正文未写明是否含税', '  待确认：区财政局');

const opinion = (example: string) =>
  held(
    'text',
    '审查提醒（ZC03…）经核对无误的，写明代码和理由，不再提醒；不印在指南上',
    `审查意见 ${example}`,
  );

/** 条目的词义, by block and key. A key that has none does not compile. */
export const clauseMeanings: { readonly [B in Block]: { readonly [K in Key<B>]: ClauseMeaning } } = {
  policy: {
    文号: held('text', '必写。发文字号', '文号：示例发〔2021〕1号'),
    发布机关: held('text', '必写。印发政策的机关', '发布机关：示例区人民政府'),
    发布日期: held('dateText', '必写。印发日期', '发布日期：2021年10月14日'),
    施行日期: held('dateText', '必写。从这一天起受理申报', '施行日期：2021年10月14日'),
    取整: held('text', '必写。金额取整的规定，目前只有这一种写法', '取整：金额保留到分，尾数舍去'),
    就高不重复: held(
      'text',
      '与哪些政策不重复享受；已到账的从本政策的金额中扣除',
      '就高不重复：其他区级优惠政策',
    ),
    上位政策优先: held('text', '哪些上位措施出台后优先适用', '上位政策优先：国家及市级新出台的措施'),
    通用条件: held('conditionClause', '凡给付资金的事项都要求的条件', '通用条件：区内注册'),
    合计封顶: listed(
      ['sharedCap'],
      '几个事项合用一个封顶：各事项按先后次序计算，排在后面的以余额为限；可写几行',
      '合计封顶：事项1.2、1.11合计，单个企业当年最高不超过1200万元',
    ),
    年度总额: held(
      'annualTotal',
      '整个政策一年的资金总额；申请合计超出的，各笔按同一比例核减',
      '年度总额：2亿元，超出的按比例核减',
    ),
    口径: reading('整个政策的口径，用“适用”写明所说的机制；编号是大写字母加数字'),
    曾用代码: held(
      'text',
      '申报材料里以前用过、现在改了或取消了的代码，逗号后写现在怎么填；旧的申报材料填了它，照此提示；列表里的写作“列表.代码”，取值写作“代码.取值”；可写几行',
      '曾用代码：rd_expense_yuan，改为研发投入（rd_yuan），金额照填',
    ),
  },
  subject: {
    佐证: held('listText', '证明这一事实的材料，多项之间用“、”', '佐证：专项审计报告、项目备案证'),
    审查意见: opinion('ZC0308：供核对发票，不参与计算'),
  },
  measure: {
    责任单位: held('listText', '必写。负责这一条的单位，多个之间用“、”', '责任单位：区经济信息委、区财政局'),
    方向: held('text', '正文鼓励的方向，照印在指南上，不参与计算；可写几行', '方向：鼓励企业创新'),
    合计封顶: listed(
      ['sharedCap'],
      '这一条的几个事项合用一个封顶；可写几行',
      '合计封顶：本条各事项合计，单个企业当年最高不超过1200万元',
    ),
    年度总额: held(
      'annualTotal',
      '这一条一年的资金总额；申请合计超出的，各笔按同一比例核减',
      '年度总额：5000万元，超出的按比例核减',
    ),
    口径: reading('管整条措施的口径'),
  },
  item: {
    对象: held('subjectClause', '必写。享受的主体，可以加限定', '对象：项目类别为智能工厂建设的项目'),
    依据: held('text', '必写。正文的哪一条哪一句', '依据：第一条第一句'),
    条件: held('conditionClause', '享受须具备的条件', '条件：企业规模为大型，或员工人数不低于100人'),
    范围: held(
      'rangeClause',
      '一组中只取前若干个，或首批次',
      '对象：型号不为空的项目',
      '范围：同一型号按投保日期前3台（套），或首批次',
    ),
    名额: held('quotaClause', '全区的名额和排定的依据', '名额：15个，按入选序次排定'),
    有效期: held('validityClause', '申报日期应在期内', '有效期：自2022年1月1日起三年内'),
    频次: held('frequencyClause', '可以享受几次，与哪些事项合并计算', '频次：每年'),
    定义: listed(
      ['definition'],
      '给一个算式或条件起名，只在本事项内使用；可写几行',
      '定义：增长额 = 研发投入减去上年研发投入',
      '标准：按增长额的30%给予补助',
    ),
    标准: listed(
      ['branch', 'tier'],
      '给付的标准：一句，或几句“…的，…”依次取第一句适用的；标准（就高）取最高，标准（分档）各档相接，标准（超额累进）分段计算再相加',
      '标准：按不超过研发投入的5%给予补助，单个企业最高不超过100万元',
    ),
    加奖: listed(
      ['bonus'],
      '在标准之上再给予的，每行一句“…的，再给予…”；成立的各句都加上，标准算出的金额为零的不加；先于扣减和封顶',
      '标准：按研发投入的5%给予补助',
      '加奖：企业规模为大型的，再给予10万元补助',
    ),
    封顶: held(
      'capsClause',
      '金额的上限，可按单个对象或单个企业、当年或累计',
      '封顶：单个企业当年最高不超过1000万元',
    ),
    扣减: held('expressionClause', '先于封顶扣除的金额', '扣减：本企业累计已享受'),
    核定: held(
      'text',
      '金额由谁审定，与“按核定金额”同时写',
      '标准：按核定金额给予奖励，单个企业最高不超过600万元',
      '核定：区政府审定',
    ),
    拨付: listed(
      ['payment'],
      '金额分几笔拨付，每笔一行；各笔的比例合计为100%，或最后一笔写余额，不足一分的尾数计入最后一笔',
      '拨付：',
      '  区内注册的，拨付30%',
      '  企业规模为大型的，拨付余额',
    ),
    分担: held(
      'sharingClause',
      '金额由哪几级财政负担，按百分比或按几比几；不足一分的尾数计入最后一级',
      '分担：市级承担60%、区级承担40%',
    ),
    年度总额: held(
      'annualTotal',
      '本事项一年的资金总额；申请合计超出的，各笔按同一比例核减',
      '年度总额：2000万元，超出的按比例核减',
    ),
    服务: held('text', '提供的服务；写了服务就不写标准', '服务：“一户一策”上门指导'),
    转介: held(
      'text',
      '指引到另一个政策；写了转介就不写标准',
      '转介：《示例区人才引进办法》',
      '  承办：区人才办',
      '  内容：分类补贴',
    ),
    说明: held('text', '给申报人的说明，照印在指南上；可写几行', '说明：投资额按历年合计填报'),
    口径: reading('只管本事项的口径；其他地方已写明的用“口径：A04、A06”引用'),
    审查意见: opinion('ZC0305：未列明的情形不给予'),
  },
  reading: {
    理由: held(
      'text',
      '必写。为什么这样理解',
      '口径 B01：投资额不含税',
      '  理由：正文未写明是否含税',
      '  待确认：区财政局',
    ),
    待确认: held(
      'text',
      '必写。由谁确认',
      '口径 B01：投资额不含税',
      '  理由：正文未写明是否含税',
      '  待确认：区财政局',
    ),
    提示: held(
      'text',
      '随依据这一口径的结果显示',
      '口径 B01：投资额不含税',
      '  理由：正文未写明是否含税',
      '  待确认：区财政局',
      '  提示：投资额按不含税金额填报',
    ),
    适用: held(
      'listText',
      '整个政策的口径所说的机制',
      '口径 B01：“不超过”是上限',
      '  理由：“不超过”未承诺足额给付',
      '  待确认：区财政局',
      '  适用：上限',
    ),
  },
  referral: {
    承办: held(
      'text',
      '必写。承办的单位',
      '转介：《示例区人才引进办法》',
      '  承办：区人才办',
      '  内容：分类补贴',
    ),
    内容: held(
      'text',
      '必写。可以得到的支持',
      '转介：《示例区人才引进办法》',
      '  承办：区人才办',
      '  内容：分类补贴',
    ),
  },
  example: {
    已知: listed(
      ['given'],
      '算例的事实；每个对象各写一行“项目 P1：…”',
      '已知：',
      '  企业规模为大型',
      '  项目 P1：项目类别为智能工厂建设，投资额为6000万元',
      '应得：智能工厂补助上限1500万元',
    ),
    应得: listed(['due'], '必写。应当得出的结果', '已知：企业规模未知', '应得：分级奖励待定'),
  },
};
