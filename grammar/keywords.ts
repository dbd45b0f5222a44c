/**
 * The one list of keywords. Tokens, highlighting and reference pages are derived from it.
 *
 * A declared name beats every shorter keyword, so a keyword can never take a name apart; single characters are safe here
 * for the same reason. A name that is itself a keyword is refused where it is declared.
 */

/** Words inside clauses, by the English name of their token. */
export const keywords = {
  // conditions
  And: ['且'],
  Or: ['或'],
  Not: ['非'],
  Is: ['为'],
  IsNot: ['不为'],
  IsEmpty: ['为空'],
  IsNotEmpty: ['不为空'],
  Of: ['的'],
  // comparisons of amounts and numbers
  Greater: ['大于', '高于', '超过'],
  GreaterOrEqual: ['不低于', '不小于', '不少于'],
  Less: ['小于', '低于', '不满'],
  LessOrEqual: ['不高于', '不大于'],
  Equal: ['等于'],
  NotEqual: ['不等于'],
  AtLeast: ['以上', '及以上'],
  AtMost: ['以下', '及以下'],
  ComparedWith: ['较'],
  Grows: ['增长'],
  IncreaseAmount: ['增加额', '增量', '增量部分', '增加部分', '增长部分', '新增部分'],
  GrowthRate: ['增长率', '增幅'],
  // comparisons of dates
  Before: ['早于'],
  NotBefore: ['不早于'],
  After: ['晚于'],
  NotAfter: ['不晚于'],
  From: ['自'],
  Starting: ['起'],
  Within: ['内'],
  Until: ['至'],
  End: ['止'],
  AndLater: ['及以后', '以后'],
  DayCount: ['天数'],
  LaterOf: ['较晚者'],
  EarlierOf: ['较早者'],
  // history
  Awarded: ['已享受过'],
  AwardedInEach: ['均享受'],
  AlreadyReceived: ['已享受'],
  ReceivedInTotal: ['累计已享受'],
  ReceivedThisYear: ['当年已享受'],
  ThisItem: ['本事项'],
  This: ['本'],
  PreviousYear: ['上年度'],
  First: ['前'],
  Years: ['年度'],
  // arithmetic and lists
  Plus: ['加', '+'],
  Minus: ['减去', '减', '-'],
  Times: ['乘以', '*', '×'],
  DividedBy: ['除以', '/', '÷'],
  Each: ['各'],
  Matching: ['符合'],
  Total: ['合计'],
  ThisArticle: ['本条'],
  Number: ['个数'],
  HigherOf: ['较高者'],
  LowerOf: ['较低者'],
  EveryFull: ['每满'],
  EveryIncrease: ['每增加', '每新增', '每增长'],
  Part: ['部分'],
  // awards
  By: ['按'],
  Grant: ['给予'],
  Further: ['再', '另行', '额外', '在此基础上再', '在此基础上'],
  Yearly: ['每年'],
  OnceOff: ['一次性'],
  ApprovedAmount: ['核定金额'],
  NotExceeding: ['不超过'],
  CapNotExceeding: ['最高不超过', '最多不超过', '不超过上限'],
  Single: ['单个', '单笔', '单辆'],
  ThisYear: ['当年'],
  Cumulative: ['累计'],
  // payment and cost sharing
  Pay: ['拨付'],
  Balance: ['余额'],
  Bears: ['承担'],
  SharedBy: ['分担'],
  CutProRata: ['超出的按比例核减', '超过的按比例核减', '超出部分按比例核减'],
  // frequency, range, quota
  PromotionTopUp: ['晋级补差'],
  With: ['以'],
  Decisive: ['为准'],
  Together: ['与'],
  Item: ['事项'],
  CountedTogether: ['合并计算'],
  Every: ['每个', '每笔', '每辆'],
  Once: ['一次'],
  Same: ['同一'],
  Ranked: ['排定'],
  // rounding
  KeepToFen: ['金额保留到分'],
  CutTail: ['尾数舍去'],
  // worked examples
  Yes: ['是'],
  No: ['否'],
  Unknown: ['未知'],
  UpTo: ['上限'],
  Refused: ['不予支持'],
  Undetermined: ['待定'],
  Lacking: ['缺'],
  ServiceDue: ['提供服务'],
  ReferralDue: ['予以转介'],
  Among: ['其中'],
  DueNow: ['应拨'],
  About: ['就'],
  ReceivedElsewhere: ['已从其他政策获得'],
  AppliedElsewhere: ['已向其他政策申请'],
  Superseded: ['已由上位政策替代'],
  Returned: ['申报材料退回'],
  IsNegative: ['为负数'],
  TooManyDecimals: ['小数位数过多'],
  Repeated: ['重复'],
  OutOfRange: ['超出范围'],
  NotStated: ['未填写'],
} as const satisfies Record<string, readonly string[]>;

/** What an award is called ends in one of these (保费补贴, 补助资金); 配套 alone makes a matching grant. */
export const awardNouns = [
  '奖励',
  '奖金',
  '奖补',
  '补助',
  '补贴',
  '补偿',
  '贴息',
  '配套',
  '经费',
  '资助',
  '资金',
  '津贴',
  '扶持',
  '支持',
] as const;

/** Words that open the heading of a block: `政策《…》`, `主体 …`, `第…条 …`, `事项 2.3：…`, `算例 …`, `核对算例 …`. */
export const headings = {
  policy: '政策',
  subject: '主体',
  measure: '条',
  item: '事项',
  example: '算例',
  checks: '核对算例',
} as const;

/** How the sentences of a standard belong together, in brackets after its key; the first that applies where none is named. */
export const standardManners = ['就高', '分档', '超额累进'] as const;

/** Keys that open a clause: words only at the start of a line and before a colon. */
export const clauseKeys = {
  policy: [
    '文号',
    '发布机关',
    '发布日期',
    '施行日期',
    '取整',
    '就高不重复',
    '上位政策优先',
    '通用条件',
    '合计封顶',
    '年度总额',
    '口径',
    '曾用代码',
  ],
  subject: ['佐证', '审查意见'],
  measure: ['责任单位', '方向', '合计封顶', '年度总额', '口径'],
  item: [
    '对象',
    '依据',
    '条件',
    '范围',
    '名额',
    '有效期',
    '频次',
    '定义',
    '标准',
    '加奖',
    '封顶',
    '扣减',
    '核定',
    '拨付',
    '分担',
    '年度总额',
    '服务',
    '转介',
    '说明',
    '口径',
    '审查意见',
  ],
  reading: ['理由', '待确认', '提示', '适用'],
  referral: ['承办', '内容'],
  example: ['已知', '应得'],
} as const;

/** 适用: the mechanisms that a policy-wide reading may speak about, by their official term. */
export const mechanisms = {
  施行日期: 'day_of_effect',
  上限: 'ceiling',
  取整: 'rounding',
  通用条件: 'common_conditions',
  就高不重复: 'no_stacking',
  合计封顶: 'shared_cap',
  上位政策优先: 'superseded',
  支持年度: 'support_year',
  事实不明: 'missing_or_zero',
  同时享受: 'concurrent_awards',
} as const;

/** Types of facts, as the vocabulary writes them. Enumerations are written as their members. */
export const factTypes = {
  是否: 'boolean',
  金额: 'money',
  日期: 'date',
  约定日期: 'date',
  年度: 'year',
  比例: 'ratio',
  整数: 'integer',
  数值: 'decimal',
  文字: 'text',
} as const;

/** The type of dates that were agreed on, and may lie after the application: 到期日, 计划投产日. */
export const agreedDate: keyof typeof factTypes = '约定日期';

/** Facts that belong to the dossier of every policy, with their codes and types. */
export const commonFacts = {
  申报日期: { code: 'application_date', type: 'date' },
  支持年度: { code: 'support_year', type: 'year' },
  既往享受: { code: 'prior_awards', type: 'history' },
} as const;

/** Codes of what every dossier may state, whatever its policy declares. */
export const contractCodes = [
  'rules_sha256',
  'application_date',
  'support_year',
  'enterprise_name',
  'uscc',
  'prior_awards',
  'other_district_awards',
  'superseded_items',
] as const;

/** Subject that every policy has. */
export const enterpriseNoun = '企业';
