import type { keywords } from '../keywords.ts';
import { type Meaning, told } from './meaning.ts';

type Keyword = keyof typeof keywords;
type Section = Readonly<Partial<Record<Keyword, Meaning>>>;

const conditions = {
  And: told('前后各项都须成立', '条件：企业规模为大型，且员工人数不低于100人'),
  Or: told('前后各项有一项成立即可', '条件：企业规模为大型，或员工人数不低于100人'),
  Not: told('后面的一项不成立', '条件：非区内注册'),
  Is: told('事实取所列的值', '条件：企业规模为大型'),
  IsNot: told('事实不取所列的值', '条件：企业规模不为大型'),
  IsEmpty: told('文字没有填写；算例里也表示清单中没有对象', '条件：所在园区为空'),
  IsNotEmpty: told('文字已经填写', '条件：所在园区不为空'),
  Of: told(
    '连接描述与对象、基数与比例、条件与给付',
    '对象：项目类别为智能工厂建设的项目',
    '标准：按投资额的20%给予补助',
  ),
} satisfies Section;

const comparisons = {
  Greater: told('大于，不含本数', '条件：员工人数大于10人'),
  GreaterOrEqual: told('大于或等于，含本数', '条件：研发投入不低于100万元'),
  Less: told('小于，不含本数', '条件：营业收入小于1亿元'),
  LessOrEqual: told('小于或等于，含本数；“不超过”只用于上限和封顶', '条件：员工人数不高于300人'),
  Equal: told('两边相等', '条件：入选序次等于1'),
  NotEqual: told('两边不相等', '条件：入选序次不等于1'),
  AtLeast: told('写在数后，大于或等于，含本数', '条件：营业收入1亿元以上'),
  AtMost: told('写在数后，小于或等于，含本数', '条件：员工人数300人以下'),
  ComparedWith: told('引出增长率所比的数', '条件：营业收入较上年营业收入增长25%以上'),
  Grows: told(
    '增长率；写“增长25%以上”或“增长超过25%”，上年为零的不符合',
    '条件：营业收入较上年营业收入增长超过2成',
  ),
} satisfies Section;

const dates = {
  Before: told('在某日之前，不含当日', '条件：认定日期早于2022年1月1日'),
  NotBefore: told('在某日或其后，含当日', '条件：认定日期不早于施行日期'),
  After: told('在某日之后，不含当日', '条件：认定日期晚于2021年12月31日'),
  NotAfter: told('在某日或其前，含当日', '条件：认定日期不晚于2023年12月31日'),
  From: told('期限从哪一天算起', '条件：认定日期自施行日期起三年内'),
  Starting: told('与“自”连用，表示起算的日期', '条件：申报日期自入驻日期起两年内'),
  Within: told('在期限之内，含首尾两日', '条件：认定日期自施行日期起12个月内'),
  Until: told('有效期的最后一日', '有效期：至2023年12月31日止'),
  End: told('与“至”连用，表示到期', '有效期：自2022年1月1日起至2023年12月31日止'),
} satisfies Section;

const history = {
  Awarded: told('以往享受过某个事项', '条件：已享受过分级奖励'),
  AwardedInEach: told('所说的各年度都享受了某个事项', '条件：前两年度均享受研发投入补贴'),
  AlreadyReceived: told('某年度享受了某个事项', '条件：上年度已享受研发投入补贴'),
  ReceivedInTotal: told('历年享受的金额合计', '扣减：本企业累计已享受'),
  ReceivedThisYear: told('支持年度内享受的金额合计', '扣减：本企业当年已享受'),
  ThisItem: told('正在写的这个事项', '条件：非已享受过本事项'),
  This: told(
    '提出申报的企业，或正在计算的对象',
    '对象：项目',
    '标准：按投资额的20%给予补助',
    '扣减：本项目累计已享受',
  ),
  PreviousYear: told('支持年度的上一年度', '条件：上年度已享受研发投入补贴'),
  First: told('支持年度之前的若干年度；范围里表示排在前面的若干个', '条件：前两年度均享受研发投入补贴'),
  Years: told('以公历年度计的年数', '条件：前3年度均享受研发投入补贴'),
} satisfies Section;

const amounts = {
  Plus: told('相加，两边单位须相同', '标准：按（研发投入加上年研发投入）的5%给予补助'),
  Minus: told('相减，两边单位须相同', '标准：按（研发投入减去上年研发投入）的5%给予补助'),
  Times: told('相乘，单位随之相约', '标准：按租金单价乘以租赁面积乘以租赁月数的30%给予补贴'),
  DividedBy: told('相除', '标准：按（研发投入加上年研发投入）除以2的5%给予补助'),
  Each: told('清单中的每一个对象', '条件：各项目个数大于2个'),
  Matching: told('只计清单中符合条件的对象', '条件：符合项目类别为技改扩能的各项目的投资额合计大于1000万元'),
  Total: told('清单中各对象的数相加', '标准：按各项目的投资额合计的1%给予补助'),
  Number: told('清单中对象的个数', '条件：各项目个数不低于3个'),
  HigherOf: told('几个数中最大的一个', '标准：按（研发投入与上年研发投入的较高者）的5%给予补助'),
  LowerOf: told('几个数中最小的一个', '标准：按（研发投入与上年研发投入的较低者）的5%给予补助'),
  EveryFull: told('只计整数倍，不足一份的不计', '标准：按研发投入每满100万元给予5万元补助'),
  Part: told(
    '超额累进的一档',
    '标准（超额累进）：',
    '  研发投入1000万元以下的部分，按10%给予补助',
    '  研发投入超过1000万元的部分，按5%给予补助',
  ),
} satisfies Section;

const awards = {
  By: told('引出给付的计算依据', '标准：按研发投入的5%给予补助'),
  Grant: told('给付；后面写金额和名目', '标准：给予10万元奖励'),
  Yearly: told('每个支持年度一次', '频次：每年', '标准：每年按研发投入的5%给予补助'),
  OnceOff: told('只给一次', '频次：一次性'),
  ApprovedAmount: told(
    '由核定机关审定的金额',
    '标准：按核定金额给予奖励，单个企业最高不超过600万元',
    '核定：区政府审定',
  ),
  NotExceeding: told('上限；实际金额由主管部门在上限内决定', '标准：按不超过研发投入的5%给予补助'),
  CapNotExceeding: told('封顶，含本数', '标准：按研发投入的5%给予补助，单个企业最高不超过100万元'),
  Single: told(
    '封顶按单个企业或单个对象计算',
    '对象：项目',
    '标准：按投资额的20%给予补助，单个项目最高不超过100万元',
  ),
  ThisYear: told('封顶扣除支持年度内已享受的', '封顶：单个企业当年最高不超过300万元'),
  Cumulative: told('封顶扣除历年已享受的', '封顶：单个企业累计最高不超过600万元'),
} satisfies Section;

const clauses = {
  PromotionTopUp: told('晋级后只补足高出的部分', '频次：一次性，晋级补差（以认定日期为准）'),
  With: told('以哪一个日期判断先后', '频次：一次性，晋级补差（以认定日期为准）'),
  Decisive: told('与“以”连用', '频次：一次性，晋级补差（以认定日期为准）'),
  Together: told('与其他事项合并计算次数；也用来并列几个数，取较高或较低', '频次：一次性，与事项1.3合并计算'),
  Item: told('引出其他事项的编号', '频次：一次性，与事项1.3、1.5合并计算'),
  CountedTogether: told(
    '几个事项共用一个频次；对象里表示合为一个对象计算',
    '对象：项目，同一型号合并计算',
    '标准：按投资额的20%给予配套',
  ),
  Every: told('按每个对象计算次数', '对象：项目', '频次：每个项目一次'),
  Once: told('总共一次', '对象：项目', '频次：每个项目一次'),
  Same: told('按某个事实归为一组', '对象：型号不为空的项目', '范围：同一型号按投保日期前3台（套），或首批次'),
  ThisArticle: told(
    '这一条措施的全部给付事项',
    '责任单位：区财政局',
    '合计封顶：本条各事项合计，单个企业累计最高不超过100万元',
  ),
  Ranked: told('名额按序次排定', '名额：15个，按入选序次排定'),
} satisfies Section;

const rounding = {
  KeepToFen: told('金额精确到分', '取整：金额保留到分，尾数舍去'),
  CutTail: told('不足一分的舍去，不进位', '取整：金额保留到分，尾数舍去'),
} satisfies Section;

const examples = {
  Yes: told('“是否”类的事实成立', '已知：区内注册为是', '应得：分级奖励待定'),
  No: told('“是否”类的事实不成立', '已知：区内注册为否', '应得：分级奖励不予支持'),
  Unknown: told('没有提供，不当作否或零', '已知：企业规模未知', '应得：分级奖励待定'),
  UpTo: told(
    '应得的上限，实际金额由主管部门决定',
    '已知：企业规模为大型，项目类别为智能工厂建设，投资额为100万元',
    '应得：智能工厂补助上限30万元',
  ),
  Refused: told('不予支持', '已知：非区内注册', '应得：分级奖励不予支持'),
  Undetermined: told('材料不足，不能得出结论', '已知：企业规模未知', '应得：分级奖励待定'),
  Lacking: told(
    '得出结论还缺的事实',
    '已知：企业规模为大型，项目类别为智能工厂建设，投资额未知',
    '应得：智能工厂补助待定（缺投资额）',
  ),
  ServiceDue: told('应得为一项服务', '已知：用电单价为1.2元/度', '应得：上门指导提供服务'),
  ReferralDue: told('应得为指引到其他政策', '已知：区内注册', '应得：人才支持指引予以转介'),
  About: told(
    '引出与其他政策重复的事项',
    '已知：研发投入为4000万元，就研发投入补贴已从其他政策获得50万元',
    '应得：研发投入补贴150万元',
  ),
  ReceivedElsewhere: told(
    '其他政策已经到账的金额',
    '已知：研发投入为4000万元，就研发投入补贴已从其他政策获得50万元',
    '应得：研发投入补贴150万元',
  ),
  AppliedElsewhere: told(
    '向其他政策申请、尚未到账的金额，只作提示',
    '已知：研发投入为4000万元，就研发投入补贴已向其他政策申请20万元',
    '应得：研发投入补贴200万元',
  ),
  Superseded: told(
    '事项已为国家或市级新出台的措施替代',
    '已知：分级奖励已由上位政策替代',
    '应得：分级奖励待定',
  ),
  Returned: told(
    '申报材料有误，不予受理；括号里可以写明原因',
    '已知：投资额为-6000万元',
    '应得：申报材料退回（投资额为负数）',
  ),
  IsNegative: told('填了负数', '已知：研发投入为-1万元', '应得：申报材料退回（研发投入为负数）'),
  TooManyDecimals: told(
    '小数位数超过所允许的，金额到分为止',
    '已知：研发投入为0.001元',
    '应得：申报材料退回（研发投入小数位数过多）',
  ),
  Repeated: told(
    '同一编号用了两次',
    '已知：',
    '  项目 P1：投资额为400万元',
    '  项目 P1：投资额为500万元',
    '应得：申报材料退回（项目编号重复）',
  ),
  OutOfRange: told('数值超出可填的范围', '已知：支持年度为1999', '应得：申报材料退回（支持年度超出范围）'),
  NotStated: told('必须填写的没有填写', '已知：申报日期未知', '应得：申报材料退回（申报日期未填写）'),
} satisfies Section;

/** 词义一览, in the sections of the reference. A keyword that is in none of them does not compile below. */
export const keywordSections = {
  条件: conditions,
  数的比较: comparisons,
  日期和期限: dates,
  既往享受: history,
  算式和清单: amounts,
  给付和封顶: awards,
  频次范围名额: clauses,
  取整: rounding,
  算例: examples,
} as const;

/** 关键词的词义, by the key of its token. */
export const keywordMeanings: Readonly<Record<Keyword, Meaning>> = {
  ...conditions,
  ...comparisons,
  ...dates,
  ...history,
  ...amounts,
  ...awards,
  ...clauses,
  ...rounding,
  ...examples,
};
