import {
  compareLedger,
  compile,
  draftLedger,
  type Ledger,
  type RuleBook,
  readOfficialText,
  ruleBook,
} from '../../../src/compiler/index.ts';

/** An invented policy and its official text, by which ledgers are tried. */
export const policy = `政策《云岭县支持茶园改造办法》
文号：云岭府发〔2023〕7号
发布机关：云岭县人民政府
发布日期：2023年3月1日
施行日期：2023年3月1日
取整：金额保留到分，尾数舍去

主体 企业
  茶园面积（garden_mu）：数值（亩）
    佐证：土地承包合同
  首次认定（first_recognised）：是否
    佐证：认定文件

主体 茶园（gardens），属于企业，可有多个，以茶园编号（garden_id）区分
  改造投资（cost_yuan）：金额
    佐证：审计报告

第一条 支持茶园改造
责任单位：县农业农村局、县财政局
方向：推广良种茶苗

事项 1.1：改造补助
  对象：茶园
  依据：第一条第二句
  标准：按不超过改造投资的40%给予补助，单个茶园最高不超过30万元

第二条 支持茶企认定
责任单位：县农业农村局

事项 2.1：认定奖励
  对象：企业
  依据：第二条第一句
  条件：首次认定
  频次：一次性
  标准：给予5万元一次性奖励
  口径 B1：连续三年未申请的，自2026年3月1日起不再给予
    理由：正文没有写期限
    待确认：县财政局
`;

export const text = `云岭县人民政府关于印发《云岭县支持茶园改造办法》的通知
云岭府发〔2023〕7号
各乡镇人民政府：
现将办法印发给你们。
云岭县人民政府
2023年3月1日
全县三年内力争改造1万亩茶园。

一、支持茶园改造。推广良种茶苗，改善道路。对改造老茶园的，按不超过改造投资的40%给予补助，单个茶园最高不超过30万元。（责任单位：县农业农村局、县财政局）

二、支持茶企认定。对首次认定的茶企，给予5万元一次性奖励。县里每年评选10家示范茶企。（责任单位：县农业农村局）

本办法自发布之日起施行。
`;

export function bookOf(rules: string): RuleBook {
  const { value, diagnostics } = compile([{ path: 'policy.zc', text: rules }]);
  if (!value) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return ruleBook(value.syntax, value.plan);
}

export const book = bookOf(policy);

export function officialOf(written: string) {
  const official = readOfficialText(written);
  if (!official) throw new Error('no articles');
  return official;
}

export const draft = (written: string, before: Ledger | null = null, rules = book) =>
  draftLedger(officialOf(written), rules, before);
export const open = (ledger: Ledger, rules = book) =>
  compareLedger(ledger, rules).map(({ message }) => message);

/** The ledger as an officer would leave it: what no rule uses is explained. */
export const settled = (ledger: Ledger): Ledger => ({
  ...ledger,
  sentences: ledger.sentences.map((sentence) => ({
    ...sentence,
    explained: sentence.claims.length === 0 ? '不涉及给付' : null,
    figures: sentence.figures.map((figure) => ({
      ...figure,
      explained: figure.claims.length === 0 ? '预计目标' : null,
    })),
  })),
});
