import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hengce, temporaryFolder } from './run.ts';

test('a document is written in every format that is asked for, under one name', () => {
  const folder = temporaryFolder();
  const run = hengce('guide', '2', '--format', 'docx,html', '--format', 'pdf', '--out', folder);
  expect(run.code).toBe(0);
  const stem = '申报指南-第二条-支持企业智能化改造';
  expect(readdirSync(folder).sort()).toEqual([`${stem}.docx`, `${stem}.html`, `${stem}.pdf`]);
  for (const name of readdirSync(folder)) expect(run.out).toContain(join(folder, name));
  const start = (ending: string) =>
    readFileSync(join(folder, `${stem}.${ending}`))
      .subarray(0, 4)
      .toString();
  expect([start('docx'), start('html'), start('pdf')]).toEqual(['PK\u0003\u0004', '<!do', '%PDF']);
  expect(run.err.match(/下列内容尚未确定/g)).toHaveLength(1);
});

test.each([
  [
    ['--format', 'word'],
    '没有“word”这种写法，选项“--format <格式>”可写pdf、html、docx。\n用 hengce --help 查看用法。\n',
  ],
  [['--format', 'html', '--sign', 'office.key'], '签名写在PDF里：写了“--sign”的，“--format”须含pdf。\n'],
  [
    ['--format', 'docx', '--fonts', 'fonts.json'],
    '只有PDF有字体清单：写了“--fonts”的，“--format”须含pdf。\n',
  ],
])('%j is refused', (options, err) => {
  expect(hengce('guide', '2', ...options)).toEqual({ code: 2, out: '', err });
});
