import fc from 'fast-check';
import { type CompiledPolicy, compile, renderDiagnostic } from '../../src/compiler/index.ts';
import type { Json, JsonObject, ObservedPolicy } from '../../src/runtime/index.ts';

/** Random rules over a small vocabulary, and a grid of facts with every boundary of their literals. */
const heading = `政策《判定》
文号：示例发〔2021〕1号
发布机关：示例区人民政府
发布日期：2021年10月14日
施行日期：2021年10月14日
取整：金额保留到分，尾数舍去

主体 企业
  持证（certified）：是否
  企业规模（size）：大型（large）、中型（medium）、小型（small）
  甲金额（a_yuan）：金额
  乙金额（b_yuan）：金额
  员工人数（staff）：整数（人）
  用电单价（price）：数值（元/度）
  负债率（rise）：比例
  开工日期（started_on）：日期
  完工日期（finished_on）：日期
  所在园区（park）：文字

第一条 判定
责任单位：区经济信息委
`;

const oneOf = (...texts: readonly string[]) => fc.constantFrom(...texts);
const phrase = (...parts: readonly fc.Arbitrary<string>[]) =>
  fc.tuple(...parts).map((texts) => texts.join(''));

const amounts = oneOf(
  '甲金额',
  '乙金额',
  '甲金额的50%',
  '（甲金额减去乙金额）',
  '甲金额与乙金额的较高者',
  '（甲金额加乙金额）除以3',
  '甲金额较乙金额的增加额',
);
const comparison = oneOf('大于', '不低于', '小于', '不高于', '等于', '不等于');
const dates = oneOf('开工日期', '完工日期');
const order = oneOf('早于', '不早于', '晚于', '不晚于');

const atom = fc.oneof(
  phrase(amounts, comparison, oneOf('0元', '1万元', '2万元', '3万元')),
  phrase(oneOf('甲金额', '（甲金额减去乙金额）'), comparison, oneOf('乙金额', '乙金额的30%')),
  phrase(oneOf('甲金额较乙金额增长'), oneOf('50%以上', '超过20%')),
  phrase(oneOf('员工人数'), comparison, oneOf('0人', '1人', '3人')),
  phrase(oneOf('用电单价'), comparison, oneOf('1元/度', '0.5元/度')),
  phrase(oneOf('负债率'), comparison, oneOf('10%', '20%')),
  phrase(oneOf('企业规模为', '企业规模不为'), oneOf('大型', '中型', '大型或小型')),
  oneOf('持证', '非持证', '所在园区为空', '所在园区不为空'),
  phrase(dates, order, oneOf('2022年1月1日', '施行日期')),
  phrase(oneOf('开工日期'), order, oneOf('完工日期', '支持年度')),
  phrase(dates, oneOf('自2021年12月31日起两年内', '自施行日期起3个月内')),
  phrase(oneOf('甲金额较乙金额的增长率'), comparison, oneOf('50%')),
  phrase(oneOf('开工日期至完工日期的天数'), comparison, oneOf('0天', '90天')),
  phrase(
    oneOf('支持年度', '申报日期', '完工日期'),
    oneOf('为自开工日期起'),
    oneOf('第一年', '第二年至第三年', '第二年及以后'),
  ),
  oneOf('完工日期自开工日期起12个月内', '申报日期自开工日期起两年内'),
  oneOf('已享受过本事项', '上年度已享受本事项', '前两年度均享受本事项'),
);

const joined = (word: '且' | '或') => (parts: readonly string[]) =>
  parts.map((part) => (part.includes('，') ? `（${part}）` : part)).join(`，${word}`);

/** 条件, as it is written. */
export const condition: fc.Arbitrary<string> = fc.letrec<{ condition: string }>((tie) => {
  const several = fc.array(tie('condition'), { minLength: 2, maxLength: 3 });
  return {
    condition: fc.oneof(
      { maxDepth: 2, depthSize: 'medium' },
      { weight: 1, arbitrary: atom },
      { weight: 2, arbitrary: several.map(joined('且')) },
      { weight: 1, arbitrary: several.map(joined('或')) },
      { weight: 1, arbitrary: tie('condition').map((inner) => `非（${inner}）`) },
    ),
  };
}).condition;

/** A policy with one item for each list of clauses; items are 1.1, 1.2 … */
export function policyOf(items: readonly string[]): CompiledPolicy {
  const blocks = items.map((clauses, index) => {
    const lines = clauses.split('\n').map((line) => `  ${line}`);
    return [`事项 1.${index + 1}：第${index + 1}号事项`, '  对象：企业', '  依据：第一条', ...lines].join(
      '\n',
    );
  });
  const { value, diagnostics } = compile([
    { path: 'policy.zc', text: `${heading}\n${blocks.join('\n\n')}\n` },
  ]);
  if (!value) throw new Error(diagnostics.map(renderDiagnostic).join('\n'));
  return value;
}

const facts: Readonly<Record<string, readonly [name: string, ...values: readonly Json[]]>> = {
  certified: ['持证', true, false],
  size: ['企业规模', 'large', 'medium', 'small'],
  a_yuan: [
    '甲金额',
    '0',
    '5000',
    '9999.99',
    '10000',
    '10000.01',
    '20000',
    '20000.01',
    '30000',
    '45000',
    '90000',
  ],
  b_yuan: ['乙金额', '0', '0.01', '5000', '10000', '15000', '20000', '29999.99', '30000', '60000'],
  staff: ['员工人数', 0, 1, 2, 3, 4],
  price: ['用电单价', '0', '0.5', '0.5001', '1', '1.5'],
  rise: ['负债率', '0', '10', '15', '20', '25'],
  started_on: [
    '开工日期',
    '2021-01-01',
    '2021-10-13',
    '2021-10-14',
    '2021-12-31',
    '2022-01-01',
    '2022-01-14',
    '2023-06-01',
  ],
  finished_on: [
    '完工日期',
    '2021-01-01',
    '2021-10-14',
    '2021-12-31',
    '2022-01-01',
    '2022-10-13',
    '2023-12-30',
    '2023-12-31',
  ],
  park: ['所在园区', '', 'X'],
};

/** 网格: dossiers with every boundary of the facts that a text names; of a large grid, points at equal distances. */
export function gridFor(text: string, item: string, most: number): readonly JsonObject[] {
  const named = Object.entries(facts).filter(([, [name]]) => text.includes(name));
  const total = named.reduce((product, [, [, ...values]]) => product * values.length, 1);
  const step = Math.max(1, Math.floor(total / most)) | 1;
  const looksBack = text.includes('享受');
  const award = (year: number) => ({ item, year, amount_yuan: '1.00' });
  const histories = looksBack ? [[], [award(2023)], [award(2022)], [award(2022), award(2023)]] : [[]];
  const days = looksBack || text.includes('日期') ? ['2024-06-30', '2023-12-31'] : ['2024-06-30'];
  const points = Array.from({ length: Math.ceil(total / step) }, (_, index) => {
    let left = index * step;
    return named.map(([code, [, ...values]]) => {
      const value = values[left % values.length] ?? null;
      left = Math.floor(left / values.length);
      return [code, value] as const;
    });
  });
  return points.flatMap((point) =>
    histories.flatMap((prior) =>
      days.map((day) => ({
        application_date: day,
        prior_awards: prior,
        ...Object.fromEntries(point),
      })),
    ),
  );
}

/** What comes out of an item for a dossier; null where the dossier is sent back. */
export function outcomeOf(policy: ObservedPolicy, item: string, dossier: JsonObject) {
  const preparation = policy.prepare(dossier);
  return preparation.ok ? policy.observe(preparation.prepared, item, () => {}) : null;
}
