import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { compile, type SourceFile } from '../../src/compiler/index.ts';

const folder = join(import.meta.dirname, '../../policies/yubei-2021-13');
const read = (path: string): SourceFile => ({ path, text: readFileSync(join(folder, path), 'utf8') });
const sources: readonly SourceFile[] = readdirSync(folder)
  .filter((name) => name.endsWith('.zc'))
  .map(read);
const small = [read('policy.zc'), read('measure-06.zc')];

describe('no text makes the compiler fail', () => {
  it.each([
    ['brackets around a condition', `${'（'.repeat(5000)}通过联网直报平台报统${'）'.repeat(5000)}`],
    [
      'brackets around an amount',
      `当年研发投入区内报核总额大于${'（'.repeat(5000)}1万元${'）'.repeat(5000)}`,
    ],
    ['brackets that do not close', '（'.repeat(5000)],
    ['denials', `${'非'.repeat(20_000)}通过联网直报平台报统`],
    ['a sum', `当年研发投入区内报核总额大于${'1万元加'.repeat(5000)}1万元`],
    ['shares', `当年研发投入区内报核总额大于1万元${'的10%'.repeat(5000)}`],
    ['conditions', '通过联网直报平台报统，且'.repeat(5000)],
  ])('a clause of many %s is answered in time', (_, clause) => {
    const files = sources.map((file) =>
      file.path === 'measure-09.zc'
        ? { ...file, text: file.text.replace(/ {2}条件：.*\n/, `  条件：${clause}\n`) }
        : file,
    );
    expect(compile(files).diagnostics.map(({ code }) => code)).toSatisfy(
      (codes: string[]) => codes.includes('ZC0126') || codes.includes('ZC0113'),
    );
  });
});

it('nothing that a rule file says can leave its place in the emitted module', () => {
  const evil = "奖励*/ process.exit(9); /* ' + process.exit(9) + ' \\'";
  const quoted = /^( *(?:第六条 .*|(?:文号|发布机关|责任单位|依据|口径 A\d+|理由|待确认|佐证)：.*))$/gm;
  const files = small.map((file) => ({ ...file, text: file.text.replace(quoted, `$1${evil}`) }));
  const { value, diagnostics } = compile(files);
  expect(diagnostics.map((diagnostic) => diagnostic.message)).toEqual([]);
  const js = value?.files.get('policy.js') ?? '';
  expect(js).toContain('process.exit');
  const identifiers: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) identifiers.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('policy.js', js, ts.ScriptTarget.ES2022));
  expect(identifiers).toContain('definePolicy');
  expect(identifiers).not.toContain('process');
});

it('a name holds nothing that could leave its place', () => {
  const files = small.map((file) => ({
    ...file,
    text: file.text.replaceAll('软信企业分级奖励', "软信企业'分级奖励"),
  }));
  expect(compile(files).diagnostics.map((diagnostic) => diagnostic.message)).toEqual([
    "名称「软信企业'分级奖励」里不能有“'”",
  ]);
});
