import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile, position, type SourceFile } from '../../src/compiler/index.ts';

const folder = join(import.meta.dirname, '../../policies/yubei-2021-13');
const sources: readonly SourceFile[] = readdirSync(folder)
  .filter((name) => name.endsWith('.zc'))
  .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));

/** The policy with one text in one file replaced by another. */
function broken(path: string, from: string, to: string): readonly SourceFile[] {
  return sources.map((source) => {
    if (source.path !== path) return source;
    expect(source.text).toContain(from);
    return { ...source, text: source.text.replace(from, to) };
  });
}

/** Everything that the author is told: code, place, message. */
function said(files: readonly SourceFile[]): readonly string[] {
  return compile(files).diagnostics.map(({ code, place, message }) => {
    const { line } = position(place.file.text, place.start);
    return `${code} ${place.file.path}:${line} ${message}`;
  });
}

describe('one mistake in the rules of the policy gives one message, at its line', () => {
  it.each([
    [
      'unknown name',
      'measure-02.zc',
      '按不超过投资额的15%',
      '按不超过投子额的15%',
      'ZC0103 measure-02.zc:22 未定义的名称「投子额」',
    ],
    [
      'an item that lost its first character where it is declared',
      'measure-02.zc',
      '事项 2.1：一般技改扩能补助',
      '事项 2.1：般技改扩能补助',
      'ZC0132 measure-02.zc:18 声明了「般技改扩能补助」，用的却是「一般技改扩能补助」',
    ],
    [
      'an item that lost a character inside',
      'measure-06.zc',
      '事项 6.1：软信企业分级奖励',
      '事项 6.1：软信业分级奖励',
      'ZC0132 measure-06.zc:4 声明了「软信业分级奖励」，用的却是「软信企业分级奖励」',
    ],
    [
      'missing unit',
      'measure-02.zc',
      '最高不超过1000万元',
      '最高不超过1000',
      'ZC0105 measure-02.zc:22 数字「1000」没有写单位',
    ],
    [
      'wrong enumeration member',
      'measure-06.zc',
      '软信企业认定级别为市级，且',
      '软信企业认定级别为国家级，且',
      'ZC0203 measure-06.zc:7 「国家级」不是「软信企业认定级别」的取值',
    ],
    [
      'money plus count',
      'measure-09.zc',
      '当年研发投入区内报核总额减去上年研发投入区内报核总额',
      '当年研发投入区内报核总额减去3家',
      'ZC0204 measure-09.zc:11 金额与数量（家）不能相加减',
    ],
    [
      'missing 标准',
      'measure-14.zc',
      '  标准：给予20万元一次性配套奖励\n',
      '',
      'ZC0206 measure-14.zc:27 事项14.4没有写「标准」',
    ],
    [
      'duplicate item',
      'measure-02.zc',
      '事项 2.2：',
      '事项 2.1：',
      'ZC0207 measure-02.zc:25 事项编号2.1已经用过',
    ],
    [
      'unclosed 「',
      'measure-04.zc',
      '按不超过合同结算金额的10%',
      '按不超过「合同结算金额的10%',
      'ZC0104 measure-04.zc:31 名称的「」没有配对',
    ],
    [
      'cap below zero',
      'measure-05.zc',
      '最高不超过2000万元',
      '最高不超过-2000万元',
      'ZC0208 measure-05.zc:10 封顶金额不得低于零',
    ],
    [
      'unknown clause key',
      'measure-03.zc',
      '  频次：一次性',
      '  次数：一次性',
      'ZC0101 measure-03.zc:10 这里没有「次数」这一条目',
    ],
    [
      'a text readable in two ways',
      'policy.zc',
      '  首次上规（first_time_above_scale）：是否\n',
      '  首次上规（first_time_above_scale）：是否\n  非首次上规（not_first_time）：是否\n',
      'ZC0201 measure-04.zc:45 这里有两种读法：一是“非首次上规”，二是“非 首次上规”',
    ],
  ])('%s', (_, path, from, to, expected) => {
    expect(said(broken(path, from, to))).toEqual([expected]);
  });

  it('a fact that is no longer declared is one mistake, with its uses counted', () => {
    const files = broken(
      'policy.zc',
      '  区内生产（made_in_district）：是否\n    佐证：生产企业营业执照\n',
      '',
    );
    const [only, another] = compile(files).diagnostics;
    expect(another).toBeUndefined();
    expect(only?.message).toBe('未定义的名称「区内生产」');
    expect(only?.help.at(-1)).toBe('另有5处用到这个名称');
  });

  it('a fact whose declaration cannot be read is said where it is declared, and nowhere else', () => {
    const files = broken('policy.zc', '投资额（investment_yuan）：金额', '投资额：金额');
    const text = files.find(({ path }) => path === 'policy.zc')?.text ?? '';
    const { line } = position(text, text.indexOf('投资额：金额'));
    expect(said(files)).toEqual([`ZC0111 policy.zc:${line} 「投资额：金额」不是完整的事实声明`]);
  });

  it('independent mistakes each have their message in one run', () => {
    const two = broken('measure-02.zc', '按不超过投资额的15%', '按不超过投子额的15%').map((source) =>
      source.path === 'measure-05.zc'
        ? { ...source, text: source.text.replace('2000万元', '-2000万元') }
        : source,
    );
    expect(said(two)).toHaveLength(2);
  });
});
