import { readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changedPolicy, hengce, temporaryFolder } from './run.ts';

const careless = [
  '标准：按不超过投资额的15%给予补助，单个项目最高',
  '标准:按不超过投资额的１５%给予补助,单个项目最多',
] as const;
const read = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');

describe('fmt', () => {
  it('the policy of the project is in official form', () => {
    const run = hengce('fmt', '--check');
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toBe('policies/yubei-2021-13：31个规则文件都是规范格式。\n');
  });

  it('--check shows the first line that differs, and changes nothing', () => {
    const folder = changedPolicy('measure-02.zc', careless);
    const before = read(folder, 'measure-02.zc');
    const run = hengce('fmt', '--check', '--policy', folder);
    expect(run).toEqual({
      code: 1,
      out: '',
      err: `${folder}/measure-02.zc 第22行与规范格式不同：
  现为：  标准:按不超过投资额的１５%给予补助,单个项目最多不超过1000万元
  应为：  标准：按不超过投资额的15%给予补助，单个项目最高不超过1000万元
共1个规则文件不是规范格式；运行 hengce fmt 改写。
`,
    });
    expect(read(folder, 'measure-02.zc')).toBe(before);
  });

  it('rewrites the files that need it, whole, and no others', () => {
    const folder = changedPolicy('measure-02.zc', careless);
    writeFileSync(join(folder, 'measure-03.zc'), read(folder, 'measure-03.zc').replaceAll('\n', '\r\n'));
    const wanted = read(changedPolicy('measure-02.zc'), 'measure-02.zc');
    const names = readdirSync(folder);
    const { mode } = statSync(join(folder, 'measure-02.zc'));
    const check = hengce('fmt', '--check', join(folder, 'measure-03.zc'));
    expect(check.err).toContain('measure-03.zc 第1行与规范格式不同：空白、缩进或换行符\n');
    const one = hengce('fmt', join(folder, 'measure-02.zc'));
    expect(one).toEqual({ code: 0, out: `已改写：${folder}/measure-02.zc\n`, err: '' });
    expect(read(folder, 'measure-02.zc')).toBe(wanted);
    expect(statSync(join(folder, 'measure-02.zc')).mode).toBe(mode);
    expect(hengce('fmt', folder).out).toBe(`已改写：${folder}/measure-03.zc\n`);
    expect(hengce('fmt', folder).out).toBe(`${folder}：31个规则文件都是规范格式。\n`);
    expect(readdirSync(folder)).toEqual(names);
  });

  it('a linked file is rewritten where it lies', () => {
    const folder = changedPolicy('measure-02.zc', careless);
    const link = join(temporaryFolder(), 'measure-02.zc');
    symlinkSync(join(folder, 'measure-02.zc'), link);
    const run = hengce('fmt', '--policy', folder, join(folder, 'measure-02.zc'));
    expect(run.code).toBe(0);
    expect(readFileSync(link, 'utf8')).toBe(read(folder, 'measure-02.zc'));
  });

  it('a file with mistakes stays as it is; its messages are shown', () => {
    const folder = changedPolicy('measure-02.zc', careless, ['按不超过投资额的30%', '按不超过投子额的30%']);
    const before = read(folder, 'measure-02.zc');
    writeFileSync(join(folder, 'measure-03.zc'), `${read(folder, 'measure-03.zc')}\n\n`);
    const run = hengce('fmt', '--policy', folder);
    expect(run.code).toBe(1);
    expect(run.out).toBe(`已改写：${folder}/measure-03.zc\n`);
    expect(run.err).toContain('错误 ZC0103：未定义的名称「投子额」');
    expect(run.err).toContain('共1处错误；有错误的规则文件没有改动。');
    expect(read(folder, 'measure-02.zc')).toBe(before);
    // Another file of the policy may be formatted by itself.
    expect(hengce('fmt', join(folder, 'measure-03.zc')).code).toBe(0);
  });

  it.each([
    [['nowhere.zc'], '没有找到文件或目录“nowhere.zc”。\n'],
    [['README.md'], '“README.md”不是规则文件（.zc）。\n'],
    [['docs'], '目录“docs”里没有规则文件（.zc）。\n'],
  ])('%j is refused', (args, message) => {
    expect(hengce('fmt', ...args)).toEqual({ code: 2, out: '', err: message });
  });
});
