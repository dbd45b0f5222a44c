import { describe, expect, it } from 'vitest';
import { compile, format, renderDiagnostic } from '../../src/compiler/index.ts';
import { examplePolicy } from './support/example-policy.ts';

const measure = {
  path: 'measure-01.zc',
  text: `第一条 支持企业发展
责任单位：区经济信息委

事项 1.1：技改补助
  对象：项目类别为技改扩能的项目
  依据：第一条第一句
  标准：按不超过投资额的15%给予补助，单个项目最高不超过1000万元

算例 投资未到封顶线
  已知：项目类别为技改扩能，投资额为1000万元
  应得：技改补助上限150万元
`,
};
const checks = {
  path: 'examples/measure-01.zc',
  text: `核对算例 第一条

算例 投资额未知
  已知：项目类别为技改扩能
  应得：技改补助待定（缺投资额）
`,
};
const rules = [examplePolicy, measure];

describe('核对算例', () => {
  it('are worked examples of the policy, and are not printed', () => {
    const { value } = compile([...rules, checks]);
    expect(value?.examples.map(({ section, title }) => `${section} ${title}`)).toEqual([
      '第一条 投资未到封顶线',
      '第一条 投资额未知',
    ]);
    expect(value?.plan.about.measures.flatMap(({ examples }) => examples.map(({ title }) => title))).toEqual([
      '投资未到封顶线',
    ]);
  });

  it('are no part of the rules: the compiled policy is the same with them and without', () => {
    expect(compile([...rules, checks]).value?.files).toEqual(compile(rules).value?.files);
  });

  it('have an official form', () => {
    const typed = checks.text
      .replace('核对算例 第一条', '核对算例第一条')
      .replace('已知：项目', '已知:\n     项目');
    expect(format([...rules, { ...checks, text: typed }]).value?.[2]).toEqual(checks);
  });

  it.each([
    [
      'may not hold rules',
      `核对算例 第一条\n\n事项 1.2：技改补助二\n  对象：项目\n`,
      `错误 ZC0108：这一行不属于任何条目
  ┌─ examples/measure-01.zc 第3行第1列
  │
3 │ 事项 1.2：技改补助二
  │ ^^^^^^^^^^^^^^^^^^^^
  ＝ 核对算例下面只写算例；事项和措施写在措施的文件里`,
    ],
    [
      'say what they check',
      `核对算例\n\n算例 甲\n  已知：项目为空\n  应得：技改补助不予支持\n`,
      `错误 ZC0110：标题「核对算例」写得不完整
  ┌─ examples/measure-01.zc 第1行第1列
  │
1 │ 核对算例
  │ ^^^^^^^^
  ＝ 写明核对的是哪一条，例如“核对算例 第二条”`,
    ],
  ])('%s', (_name, text, message) => {
    const { diagnostics } = compile([...rules, { ...checks, text }]);
    expect(diagnostics.map(renderDiagnostic)).toEqual([message]);
  });
});
