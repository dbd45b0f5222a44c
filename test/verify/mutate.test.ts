import { describe, expect, it } from 'vitest';
import { checkExamples, mutate, mutationLines } from '../../src/verify/index.ts';
import { instantiate } from '../../src/verify/instantiate.ts';
import type { Judged } from '../../src/verify/mutate/judge.ts';
import { items, measure, withExamples } from './policy.ts';

const compiled = measure(items);
const report = mutate(compiled, null);
const unnoticed = report.judged.flatMap(({ mutant, verdict }) =>
  verdict.by === 'nobody' ? [{ mutant, example: verdict.example }] : [],
);

describe('survivors', () => {
  it('are those that no worked example tells from the rules', () => {
    const noticed = report.judged.filter(({ verdict }) => verdict.by === 'examples');
    // The only example is of an amount below the cap.
    expect(new Set(noticed.map(({ mutant }) => mutant.item))).toEqual(new Set(['1.1']));
    expect(noticed.map(({ mutant }) => mutant.after)).toContain(
      '按不超过投资额的31%给予补助，单个项目最高不超过1500万元',
    );
    expect(unnoticed.map(({ mutant }) => mutant.after)).toContain(
      '按不超过投资额的30%给予补助，单个项目最高不超过1501万元',
    );
  });

  it('come each with an example, and with all of them nothing is left unnoticed', () => {
    const examples = [...new Set(unnoticed.map(({ example }) => example))];
    expect(examples).not.toContain(null);
    const whole = withExamples(
      compiled,
      examples.flatMap((example) => example ?? []),
    );
    const wrong = checkExamples(instantiate(whole.plan), whole.examples).flatMap(({ failures }) => failures);
    expect(wrong).toEqual([]);
    const left = mutate(whole, null).judged.filter(({ verdict }) => verdict.by === 'nobody');
    expect(left).toEqual([]);
  });

  it('are not noticed by what the ledger had against the rules before', () => {
    const ledger = { title: '另一政策', documentNumber: '另发〔2021〕2号', sentences: [], readings: [] };
    const left = mutate(compiled, ledger).judged.filter(({ verdict }) => verdict.by === 'nobody');
    expect(left.map(({ mutant }) => mutant.clause)).toContain('频次');
  });

  it('are none where enterprises share what is changed: those are told apart', () => {
    const shared = measure(item('标准：给予5万元补贴\n年度总额：100万元，超出的按比例核减'));
    const told = mutate(shared, null);
    const verdicts = told.judged.flatMap(({ mutant, verdict }) =>
      mutant.clause === '年度总额' ? [verdict.by] : [],
    );
    expect(new Set(verdicts)).toEqual(new Set(['shared_out']));
    const lines = mutationLines(told, shared);
    expect(lines).toContain('  1.1 年度总额“100万元，超出的按比例核减”（measure-01.zc 第8行）');
    expect(lines.at(-1)).toContain(`，须由数字台账核对${verdicts.length}处；`);
  });

  it('are printed with the example that several of them share', () => {
    const lines = mutationLines(report, compiled).join('\n');
    expect(lines).toContain(
      `没有查出：1.1 标准“按不超过投资额的30%给予补助，单个项目最高不超过1500万元”（measure-01.zc 第8行）改为“按不超过投资额的30%给予补助，单个项目最高不超过1501万元”
`,
    );
    expect(lines).toMatch(
      /^合计：改动\d+处，算例查出\d+处，数字台账另查出0处，等价\d+处，漏网\d+处；另有\d+处改动不成规则，编译时即报错。$/m,
    );
  });
});

/** What is proved of the changes of one item. */
function proved(text: string): readonly string[] {
  const proofs = ({ mutant, verdict }: Judged) =>
    verdict.by === 'proof' ? [`${mutant.after ?? '（删去）'}：${verdict.reason}`] : [];
  return mutate(measure(text), null).judged.flatMap(proofs);
}

const item = (clauses: string, subject = '企业') => `事项 1.1：研发补贴
  对象：${subject}
  依据：第一条第一句
${clauses.replaceAll(/^/gm, '  ')}
`;

describe('proofs', () => {
  it.each([
    [
      'a frequency that bars leaves a cap nothing to subtract',
      item('频次：每年\n标准：给予5万元补贴\n封顶：单个企业当年最高不超过3万元'),
      ['单个企业最高不超过3万元：频次“每年”已排除此前享受过的，封顶扣除此前享受的与不扣除的，结论相同'],
    ],
    [
      'the awards of one subject do not bar another, and a cap of the enterprise counts them',
      item('频次：每个项目一次\n标准：给予5万元补贴\n封顶：单个企业累计最高不超过13万元', '项目'),
      [],
    ],
    [
      'a choice that the 对象 has settled',
      item('条件：项目类别为智能工厂建设，或首批次\n标准：给予5万元补贴', '项目类别为智能工厂建设的项目'),
      [
        '项目类别为智能工厂建设或技改扩能，或首批次：项目类别、首批次的各种情形（含不明，共9种）逐一比对，结论都相同',
        '项目类别为智能工厂建设，或非首批次：事实齐全的，没有哪一种情形使两种写法的结论不同；事实不全的，逐一试算也没有不同',
      ],
    ],
    [
      'alternatives that exclude each other, in any order',
      item('标准：\n  企业规模为大型的，给予5万元补贴\n  企业规模为中型的，给予3万元补贴'),
      [
        '企业规模为中型或大型的，给予3万元补贴：企业规模的各种情形（含不明，共4种）逐一比对，结论都相同',
        '标准（就高）：企业规模的各种情形（含不明，共4种）逐一比对，结论都相同',
        '企业规模为中型的，给予3万元补贴；企业规模为大型的，给予5万元补贴：企业规模的各种情形（含不明，共4种）逐一比对，结论都相同',
      ],
    ],
    [
      'a line that never gives less than the next',
      item('标准：\n  企业规模为大型的，按研发投入的30%给予补贴\n  按研发投入的20%给予补贴'),
      ['标准（就高）：排在前面的句子给付都不低于后面的，依次适用和就高，结论相同'],
    ],
    [
      'an annual total is no rule of the item',
      item('频次：每年\n标准：给予5万元补贴\n年度总额：500万元，超出的按比例核减'),
      [],
    ],
    [
      'a line that gives nothing is never the highest',
      item(
        '定义：\n  增长额 = 研发投入减去1万元\n标准（就高）：\n  按研发投入的1%给予补贴\n  增长额大于0元的，按增长额的9%给予补贴',
      ),
      [
        '按增长额的9%给予补贴：就高：基数不大于零时本句没有给付，写不写明都不会高于另一句',
        '增长额不低于0元的，按增长额的9%给予补贴：就高：基数不大于零时本句没有给付，写不写明都不会高于另一句',
        '增长额不等于0元的，按增长额的9%给予补贴：就高：基数不大于零时本句没有给付，写不写明都不会高于另一句',
      ],
    ],
  ])('%s', (_name, text, proofs) => {
    expect(proved(text)).toEqual(proofs);
  });
});
