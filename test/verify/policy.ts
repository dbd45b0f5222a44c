import { type CompiledPolicy, compile } from '../../src/compiler/index.ts';

const heading = `政策《核验用政策》
文号：核验发〔2021〕1号
发布机关：示例区人民政府
发布日期：2021年10月14日
施行日期：2021年10月14日
取整：金额保留到分，尾数舍去
就高不重复：其他区级优惠政策
上位政策优先：国家及市级措施
通用条件：区内注册

口径 A01：申报日期早于施行日期的不予支持
  理由：自发布之日起施行
  待确认：区政府办公室
  适用：施行日期
口径 A09：要求在区内注册
  理由：区级资金
  待确认：区财政局
  适用：通用条件

主体 企业
  区内注册（registered）：是否
    佐证：营业执照
  企业规模（size）：大型（large）、中型（medium）、小型（small）
    佐证：声明
  研发投入（rd_yuan）：金额
    佐证：审计报告
  入选序次（rank）：整数
    佐证：名单

主体 项目（projects），属于企业，可有多个，以项目编号（project_id）区分
  项目类别（type）：技改扩能（upgrade）、智能工厂建设（factory）
    佐证：备案证
  投资额（investment_yuan）：金额
    佐证：审计报告
  型号（model）：文字
    佐证：清单
  投保日期（insured_on）：日期
    佐证：保单
  首批次（first_batch）：是否
    佐证：证明
`;

/** Compiles one measure of items and worked examples over a small vocabulary. */
export function measure(text: string): CompiledPolicy {
  const { value, diagnostics } = compile([
    { path: 'policy.zc', text: heading },
    { path: 'measure-01.zc', text: `第一条 支持企业发展\n责任单位：区经济信息委\n\n${text}` },
  ]);
  if (!value) throw new Error(diagnostics.map((diagnostic) => diagnostic.message).join('\n'));
  return value;
}

/** The same measure with more worked examples. */
export function withExamples(compiled: CompiledPolicy, examples: readonly string[]): CompiledPolicy {
  const sources = compiled.sources.map((source) =>
    source.path === 'policy.zc'
      ? source
      : { ...source, text: `${source.text.trimEnd()}\n\n${examples.join('\n\n')}\n` },
  );
  const { value, diagnostics } = compile(sources);
  if (!value) throw new Error(diagnostics.map((diagnostic) => diagnostic.message).join('\n'));
  return value;
}

/** An item of each construct that has branches. */
export const items = `事项 1.1：智能工厂补助
  对象：项目类别为智能工厂建设的项目
  依据：第一条第一句
  频次：每个项目一次
  标准：按不超过投资额的30%给予补助，单个项目最高不超过1500万元

事项 1.2：研发投入补贴
  对象：企业
  依据：第一条第二句
  条件：企业规模为大型或中型
  标准（就高）：
    按研发投入的5%给予补贴
    企业规模为大型的，给予100万元补贴
  封顶：单个企业累计最高不超过500万元

事项 1.3：装备补贴
  对象：项目
  依据：第一条第三句
  范围：同一型号按投保日期前3台（套），或首批次
  频次：一次性
  标准：按不超过投资额给予保费补贴，单个企业累计最高不超过50万元

事项 1.4：示范奖励名额
  对象：企业
  依据：第一条第四句
  名额：15个，按入选序次排定
  频次：一次性
  标准：给予不超过150万元的示范奖励

事项 1.5：同型号配套
  对象：项目，同一型号合并计算
  依据：第一条第五句
  标准：按投资额的20%给予配套，单个型号累计最高不超过200万元
  扣减：本企业累计已享受

算例 智能工厂
  已知：项目类别为智能工厂建设，投资额为1000万元
  应得：智能工厂补助上限300万元
`;
