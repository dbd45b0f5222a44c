import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hengce } from './run.ts';

it('explains a code, written in any case and width', () => {
  const run = hengce('explain', 'zc0107');
  expect(run).toEqual({
    code: 0,
    err: '',
    out: `ZC0107  条件里写了“不超过”

“不超过”只用来写上限和封顶：
“按不超过投资额的15%给予”“最高不超过1000万元”。条件里比较大小，
小于或等于写“不高于”，这样一个词只有一个意思，上限不会被当成条件。

错误的写法：

    事项 1.1：技改补助
      对象：项目类别为技改扩能的项目
      依据：第一条第一句
      条件：投资额不超过100万元
      标准：按不超过投资额的15%给予补助，单个项目最高不超过1000万元

    错误 ZC0107：条件里不用“不超过”，它只用于上限和封顶
      ┌─ 示例 第4行第9列
      │
    4 │   条件：投资额不超过100万元
      │               ^^^^^^
      ＝ 条件里表示小于或等于，请写“不高于”
      ＝ 改为：条件：投资额不高于100万元

正确的写法：

    事项 1.1：技改补助
      对象：项目类别为技改扩能的项目
      依据：第一条第一句
      条件：投资额不高于100万元
      标准：按不超过投资额的15%给予补助，单个项目最高不超过1000万元
`,
  });
  expect(hengce('explain', 'ＺＣ０１０７')).toEqual(run);
});

it('explains several codes', () => {
  const { code, out } = hengce('explain', 'ZC0103', 'ZC0203');
  expect(code).toBe(0);
  expect(out.match(/^ZC\d{4} /gm)).toEqual(['ZC0103 ', 'ZC0203 ']);
});

it('lists every code', () => {
  const { code, out } = hengce('explain');
  expect(code).toBe(0);
  const pages = readdirSync(join(import.meta.dirname, '../../docs/messages')).filter((name) =>
    /^ZC/.test(name),
  );
  expect(out.match(/^ {2}ZC\d{4} {2}\S/gm)).toHaveLength(pages.length);
});

it('names the nearest code for one that there is not', () => {
  expect(hengce('explain', 'zc107')).toEqual({
    code: 2,
    out: '',
    err: '没有“zc107”这个诊断代码。是否指ZC0107？\n用 hengce explain 列出全部代码。\n',
  });
});
