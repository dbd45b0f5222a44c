import type { commonFacts, factTypes, headings, mechanisms, standardManners } from '../keywords.ts';
import type { literals } from '../tokens.ts';
import { type Meaning, told } from './meaning.ts';

/** 标题的词义; the examples are whole headings. */
export const headingMeanings: Readonly<Record<keyof typeof headings, Meaning>> = {
  policy: told('一个政策，写在规则目录的一个文件里；下面是文号等条目和政策的口径', '政策《示例政策措施》'),
  subject: told(
    '谁有事实：企业，或企业名下的一种对象；下面逐行声明事实',
    '主体 项目（projects），属于企业，可有多个，以项目编号（project_id）区分',
  ),
  measure: told('一条措施，一般一条一个文件；下面是责任单位等条目、事项和算例', '第一条 支持企业发展'),
  item: told('一项给付、服务或转介，编号由条序和序号组成', '事项 1.1：智能工厂补助'),
  example: told('规则的检验：已知什么，应得什么', '算例 智能工厂超过封顶线'),
  checks: told('只供核对、不随指南印制的算例，另写一个文件；下面全是算例', '核对算例 第二条'),
};

/** 事实类型的词义; the examples are declarations of facts. An enumeration is written as its members. */
export const factTypeMeanings: Readonly<Record<keyof typeof factTypes, Meaning>> = {
  是否: told('成立或不成立；可以单独作条件', '区内注册（registered）：是否'),
  金额: told('人民币金额，精确到分', '研发投入（rd_yuan）：金额'),
  日期: told('某年某月某日', '认定日期（recognized_on）：日期'),
  约定日期: told(
    '合同、计划约定的日子，可以晚于申报日期；“日期”类的事实不得晚于申报日期',
    '贷款到期日期（due_on）：约定日期',
  ),
  年度: told('公历年度', '入选年度（selected_year）：年度'),
  整数: told('不带小数的数，单位写在括号里，可以不写', '员工人数（staff）：整数（人）'),
  比例: told('百分数，最多四位小数；申报材料里写百分号前的数', '利润率（margin）：比例'),
  数值: told('可带小数的数，单位写在括号里', '用电单价（price）：数值（元/度）'),
  文字: told('编号、名称等文字；只看是否为空', '所在园区（park）：文字'),
};

/** 每个政策都有的事实的词义; they need not be declared. */
export const commonFactMeanings: Readonly<Record<keyof typeof commonFacts, Meaning>> = {
  申报日期: told('提出申报的日期；算例里没有写明的即为施行日期', '条件：申报日期自入驻日期起两年内'),
  支持年度: told('申报哪一年度的支持', '条件：认定日期早于支持年度'),
  既往享受: told(
    '以往在本政策享受过的给付；算例里没有写明的为无',
    '已知：既往享受未知',
    '应得：分级奖励待定',
  ),
};

/** 标准的写法; the key of the clause stands before each: 标准（就高）. */
export const mannerMeanings: Readonly<Record<(typeof standardManners)[number], Meaning>> = {
  就高: told(
    '各句中取金额最高的一句',
    '标准（就高）：',
    '  按研发投入的5%给予补贴',
    '  员工人数不低于100人的，给予50万元补贴',
  ),
  分档: told(
    '按一个数分档，各档不得重叠，中间不得空缺',
    '标准（分档）：',
    '  营业收入1亿元以上，且营业收入不满5亿元的，给予20万元奖励',
    '  营业收入5亿元以上的，给予50万元奖励',
  ),
  超额累进: told(
    '每一部分按自己的比例计算，再相加',
    '标准（超额累进）：',
    '  研发投入1000万元以下的部分，按10%给予补助',
    '  研发投入超过1000万元的部分，按5%给予补助',
  ),
};

/** 适用: what a policy-wide reading speaks about. */
export const mechanismMeanings: Readonly<Record<keyof typeof mechanisms, string>> = {
  施行日期: '从哪一天起受理',
  上限: '“不超过”的含义',
  取整: '金额的尾数',
  通用条件: '凡给付资金的事项都要求的条件',
  就高不重复: '与其他政策重复的给付',
  合计封顶: '几个事项合用的封顶',
  上位政策优先: '为上位措施替代的事项',
  支持年度: '“当年”指哪一年',
  事实不明: '没有提供的事实',
  同时享受: '就同一对象可以同时得到的几项给付',
};

/** A word that is written in a form rather than chosen from a list. */
export interface FormMeaning {
  /** 官方名称 of the form. */
  readonly name: string;
  readonly meaning: string;
  /** As it is written. */
  readonly example: string;
  /** What messages call it where it is expected. */
  readonly label: string;
}

const form = (
  name: string,
  example: string,
  meaning: string,
  label = `${name}（如${example}）`,
): FormMeaning => ({ name, example, meaning, label });

/** 数、日期、名称等的写法, by the token. */
export const literalMeanings: Readonly<Record<keyof typeof literals, FormMeaning>> = {
  QuotedName: form('加引号的名称', '「研发投入」', '两边加「」的名称；有两种读法时用来写明', '名称'),
  QuotedText: form('文字', '“星河园区”', '写在“”中的文字', '文字（写在“”中）'),
  DateLiteral: form('日期', '2021年10月14日', '公历日期'),
  YearLiteral: form('年度', '2021年度', '公历年度'),
  RateLiteral: form('单价', '1元/度', '每一单位的金额'),
  MoneyLiteral: form('金额', '1000万元', '单位为元、万元或亿元，数字可带小数和千分位'),
  RatioLiteral: form('比例', '30%', '百分数，或几成'),
  OrdinalYearLiteral: form('年次', '第一年', '自某日起的第几年'),
  DurationLiteral: form('期限', '三年', '若干年或若干个月'),
  CountLiteral: form(
    '数量',
    '15个',
    '数字带单位：个、家、台（套）、人、平方米等，以及词汇表里的事实声明的单位',
  ),
  NumberLiteral: form('数字', '2.1', '不带单位的数字，用于事项编号、序次和倍数', '数字'),
  NumeralLiteral: form('汉字数字', '两', '用于“前两年度”', '数字'),
  CodeLiteral: form('编号', 'P1', '字母开头的编号', '编号'),
};
