/** Policies written as rules, compiled and running: for constructs that a policy written by hand would only restate. */
import { compile } from '../../src/compiler/index.ts';
import { type JsonObject, type ObservedPolicy, report } from '../../src/runtime/index.ts';
import { instantiate } from '../../src/verify/instantiate.ts';

const heading = (clauses: string) => `政策《示例政策》
文号：示例发〔2021〕1号
发布机关：示例区人民政府
发布日期：2021年10月14日
施行日期：2021年10月14日
取整：金额保留到分，尾数舍去
就高不重复：其他区级优惠政策
上位政策优先：国家及市级措施
${clauses}
主体 企业
  上规（above_scale）：是否
    佐证：上规证明
  企业规模（scale）：大型（large）、小型（small）
    佐证：企业规模类型声明
  研发投入（rd_yuan）：金额
    佐证：审计报告
  营业收入（revenue_yuan）：金额
    佐证：审计报告

主体 项目（projects），属于企业，可有多个，以项目编号（project_id）区分
  投资额（investment_yuan）：金额
    佐证：审计报告
  开工（started）：是否
    佐证：施工许可证
  竣工（finished）：是否
    佐证：竣工报告
`;

/** Compiles one measure; `clauses` are further clauses of the policy's heading. */
export function running(measure: string, clauses = ''): ObservedPolicy {
  const { value, diagnostics } = compile([
    { path: 'policy.zc', text: heading(clauses) },
    { path: 'measure-01.zc', text: `第一条 支持企业发展\n责任单位：区经济信息委\n${measure}` },
  ]);
  if (!value) throw new Error(diagnostics.map((diagnostic) => diagnostic.message).join('\n'));
  return instantiate(value.plan);
}

/** An evaluation of an enterprise without history, by item, with the traces. */
export function evaluated(policy: ObservedPolicy, facts: JsonObject) {
  const preparation = policy.prepare({
    application_date: '2022-06-30',
    prior_awards: [],
    other_district_awards: [],
    superseded_items: [],
    ...facts,
  });
  if (!preparation.ok) throw new Error(JSON.stringify(preparation.faults));
  const evaluation = policy.evaluate(preparation.prepared);
  const { items } = report(policy, evaluation);
  return { evaluation, items: new Map(items.map((item) => [item.item as string, item])) };
}
