import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CompiledPolicy, compile } from '../../src/compiler/index.ts';
import type { Json, JsonObject, ObservedPolicy } from '../../src/runtime/index.ts';
import { instantiate } from '../../src/verify/instantiate.ts';
import { dossierOf } from '../../src/verify/solver/dossier.ts';
import { requirementsOf } from '../../src/verify/solver/index.ts';
import { solve } from '../../src/verify/solver/solve.ts';

/**
 * The solver against brute force: thousands of random conditions, each tried with the compiled policy on a grid of facts
 * with every boundary. What the solver calls impossible must fail everywhere on the grid; the facts that it finds must do.
 */
const vocabulary = `政策《判定》
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
  增幅（rise）：数值（%）
  开工日期（started_on）：日期
  完工日期（finished_on）：日期
  所在园区（park）：文字

第一条 判定
责任单位：区经济信息委
`;

const amounts = [
  '甲金额',
  '乙金额',
  '甲金额的50%',
  '（甲金额减去乙金额）',
  '甲金额与乙金额的较高者',
  '（甲金额加乙金额）除以3',
];
const operators = ['大于', '不低于', '小于', '不高于', '等于', '不等于'];
const dates = ['开工日期', '完工日期'];
const oneOf = (...texts: readonly string[]) => fc.constantFrom(...texts);
const words = (...parts: readonly fc.Arbitrary<string>[]) =>
  fc.tuple(...parts).map((texts) => texts.join(''));
const bracketed = (text: string) => (text.startsWith('（') && text.endsWith('）') ? text : text);

const atom = fc.oneof(
  words(oneOf(...amounts), oneOf(...operators), oneOf('0元', '1万元', '2万元', '3万元')),
  words(oneOf('甲金额', '（甲金额减去乙金额）'), oneOf(...operators), oneOf('乙金额', '乙金额的30%')),
  words(oneOf('甲金额较乙金额增长'), oneOf('50%以上', '超过1倍以上'.slice(0, 0) || '超过20%')),
  words(oneOf('员工人数'), oneOf(...operators), oneOf('0人', '1人', '3人')),
  words(oneOf('用电单价'), oneOf(...operators), oneOf('1元/度', '0.5元/度')),
  words(oneOf('增幅'), oneOf(...operators), oneOf('10%', '20%')),
  words(oneOf('企业规模为', '企业规模不为'), oneOf('大型', '中型', '大型或小型')),
  oneOf('持证', '非持证', '所在园区为空', '所在园区不为空'),
  words(oneOf(...dates), oneOf('早于', '不早于', '晚于', '不晚于'), oneOf('2022年1月1日', '施行日期')),
  words(oneOf('开工日期'), oneOf('早于', '不早于', '晚于', '不晚于'), oneOf('完工日期', '支持年度')),
  words(oneOf(...dates), oneOf('自2021年12月31日起两年内', '自施行日期起3个月内')),
  oneOf('完工日期自开工日期起12个月内', '申报日期自开工日期起两年内'),
  oneOf('已享受过本事项', '上年度已享受本事项', '前两年度均享受本事项'),
);
const condition: fc.Arbitrary<string> = fc.letrec<{ condition: string }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 2, depthSize: 'medium' },
    { weight: 1, arbitrary: atom },
    { weight: 2, arbitrary: fc.array(tie('condition'), { minLength: 2, maxLength: 3 }).map(join('且')) },
    { weight: 1, arbitrary: fc.array(tie('condition'), { minLength: 2, maxLength: 3 }).map(join('或')) },
    { weight: 1, arbitrary: tie('condition').map((inner) => `非（${inner}）`) },
  ),
})).condition;

function join(word: '且' | '或') {
  return (parts: readonly string[]) =>
    parts.map((part) => (part.includes('，') ? `（${part}）` : part)).join(`，${word}`);
}

/** Values of every fact, with the boundaries of all literals and what lies between them. */
const grid: Readonly<Record<string, readonly (Json | undefined)[]>> = {
  certified: [true, false],
  size: ['large', 'medium', 'small'],
  a_yuan: [
    '0',
    '0.01',
    '5000',
    '9999.99',
    '10000',
    '10000.01',
    '20000',
    '20000.01',
    '30000',
    '45000',
    '60000',
    '90000',
  ],
  b_yuan: ['0', '0.01', '5000', '9999.99', '10000', '15000', '20000', '29999.99', '30000', '60000'],
  staff: [0, 1, 2, 3, 4],
  price: ['0', '0.5', '0.5001', '1', '1.5'],
  rise: ['0', '10', '15', '20', '25'],
  started_on: [
    '2021-01-01',
    '2021-10-13',
    '2021-10-14',
    '2021-12-31',
    '2022-01-01',
    '2022-01-14',
    '2023-06-01',
  ],
  finished_on: [
    '2021-01-01',
    '2021-10-14',
    '2021-12-31',
    '2022-01-01',
    '2022-10-13',
    '2023-12-30',
    '2023-12-31',
  ],
  park: ['', 'X'],
};
const names: Readonly<Record<string, string>> = {
  certified: '持证',
  size: '企业规模',
  a_yuan: '甲金额',
  b_yuan: '乙金额',
  staff: '员工人数',
  price: '用电单价',
  rise: '增幅',
  started_on: '开工日期',
  finished_on: '完工日期',
  park: '所在园区',
};

function* points(text: string, item: string): Generator<JsonObject> {
  const codes = Object.keys(grid).filter((code) => text.includes(names[code] ?? ''));
  const award = (year: number) => ({ item, year, amount_yuan: '1.00' });
  const histories = text.includes('享受')
    ? [[], [award(2023)], [award(2022)], [award(2022), award(2023)]]
    : [[]];
  const total = codes.reduce((product, code) => product * (grid[code]?.length ?? 1), 1);
  const step = Math.max(1, Math.floor(total / 120)) | 1;
  for (const prior of histories) {
    for (let at = 0; at < total; at += step) {
      let left = at;
      const facts = codes.map((code) => {
        const values = grid[code] ?? [];
        const value = values[left % values.length] ?? null;
        left = Math.floor(left / values.length);
        return [code, value] as const;
      });
      for (const day of text.includes('日期') || text.includes('享受')
        ? ['2024-06-30', '2023-12-31']
        : ['2024-06-30'])
        yield { application_date: day, prior_awards: prior, ...Object.fromEntries(facts) };
    }
  }
}

const holdsFor = (policy: ObservedPolicy, item: string, dossier: JsonObject): boolean => {
  const preparation = policy.prepare(dossier);
  return preparation.ok && policy.observe(preparation.prepared, item, () => {}).status === 'eligible';
};

function policyOf(conditions: readonly string[]): CompiledPolicy {
  const items = conditions.map(
    (text, index) => `事项 1.${index + 1}：事项${'甲乙丙丁戊己庚辛壬癸'[index % 10]}${index}号
  对象：企业
  依据：第一条
  条件：${text}
  服务：上门服务`,
  );
  const { value, diagnostics } = compile([
    { path: 'policy.zc', text: `${vocabulary}\n${items.join('\n\n')}\n` },
  ]);
  if (!value)
    throw new Error(
      diagnostics
        .map(({ message, place }) => `${message} ${place.file.text.slice(place.start - 30, place.end + 30)}`)
        .join('\n'),
    );
  return value;
}

describe('the solver against brute force', () => {
  const conditions = fc.sample(condition, { numRuns: 300, seed: 20211014 });
  const compiled = policyOf(conditions);
  const policy = instantiate(compiled.plan);

  it('agrees', () => {
    const count = { impossible: 0, possible: 0, unknown: 0, missed: 0, wrong: [] as string[], grid: 0 };
    let time = 0;
    compiled.plan.items.forEach((item, index) => {
      const text = conditions[index] ?? '';
      let found: JsonObject | null = null;
      for (const point of points(text, item.id)) {
        count.grid++;
        if (!holdsFor(policy, item.id, point)) continue;
        found = point;
        break;
      }
      const t0 = performance.now();
      const proof = solve(requirementsOf(item, 'proof'));
      const witness = solve(requirementsOf(item, 'witness'));
      time += performance.now() - t0;
      if (proof.answer === 'impossible' && found)
        count.wrong.push(`impossible: ${text} ${JSON.stringify(found)}`);
      if (witness.answer === 'possible') {
        count.possible++;
        const dossier = dossierOf(witness.model, [item], compiled.plan);
        if (!holdsFor(policy, item.id, dossier))
          count.wrong.push(`possible: ${text} ${JSON.stringify(dossier)}`);
      } else if (proof.answer === 'impossible') count.impossible++;
      else {
        count.unknown++;
        if (found) {
          count.missed++;
          console.log('missed', text, JSON.stringify(found));
        } else console.log('unknown', text);
      }
    });
    console.log(count, time);
    expect(count.wrong).toEqual([]);
  }, 120000);
});
