import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hengceIn, temporaryFolder } from './run.ts';

const root = join(import.meta.dirname, '../..');
const packaged = (file: string) => readFileSync(join(root, 'templates', file), 'utf8');
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

describe('template copy', () => {
  it('copies a kind with all that it includes, and says what to do next', () => {
    const here = temporaryFolder();
    const run = hengceIn(here, 'template', 'copy', '我的 模板', '拟奖补名单公示', 'styles/text.css');
    expect(run).toEqual({
      code: 0,
      err: '',
      out: `已复制3个文件到我的 模板：
  publicity.hbs
  partials/value.hbs
  styles/text.css

接下来：
  1. 只留下要改的文件，其余可以删去：目录里没有的，用随附的，并随程序更新。
  2. 边改边看：　hengce template preview --templates "我的 模板"
  3. 改完检查：　hengce template check --templates "我的 模板"
  4. 印制文件：　在印制的命令后面写 --templates "我的 模板"；核验时也这样写。
  可用的值见docs/reference/templates，写法见templates/README.md。
`,
    });
    const own = join(here, '我的 模板');
    expect(filesIn(own)).toEqual(['partials/value.hbs', 'publicity.hbs', 'styles/text.css']);
    expect(readFileSync(join(own, 'publicity.hbs'), 'utf8')).toBe(packaged('publicity.hbs'));
  });

  it('copies every template but the mark and the styles, and what was copied passes its check', () => {
    const here = temporaryFolder();
    expect(hengceIn(here, 'template', 'copy', '样式').code).toBe(0);
    const all = filesIn(join(root, 'templates')).filter(
      (file) => file.endsWith('.hbs') && file !== 'mark.hbs',
    );
    expect(filesIn(join(here, '样式'))).toEqual(all);
    expect(hengceIn(here, 'template', 'check', '--templates', '样式')).toMatchObject({ code: 0, err: '' });
    // Few files of them are enough.
    for (const file of all.filter((one) => one !== 'guide.hbs')) rmSync(join(here, '样式', file));
    expect(hengceIn(here, 'template', 'check', '--templates', '样式').out).toBe(
      '模板没有错误。用样式中的guide.hbs，其余用随附的。\n',
    );
  });

  it('writes over nothing, and then copies nothing', () => {
    const here = temporaryFolder();
    mkdirSync(join(here, '样式'));
    writeFileSync(join(here, '样式', 'notice.hbs'), '<p>自己的</p>');
    expect(hengceIn(here, 'template', 'copy', '样式', 'notice')).toEqual({
      code: 2,
      out: '',
      err: `样式里已有下列文件，没有覆盖，一份也没有复制：
  notice.hbs
要重新复制的，先把它们移走或改名；只要其他文件的，逐个写明。
`,
    });
    expect(filesIn(join(here, '样式'))).toEqual(['notice.hbs']);
    expect(hengceIn(here, 'template', 'copy', '样式', 'partials/award.hbs').code).toBe(0);
    expect(readFileSync(join(here, '样式', 'notice.hbs'), 'utf8')).toBe('<p>自己的</p>');
  });

  it('refuses names that no template has, and a file in the place of the folder', () => {
    const here = temporaryFolder();
    writeFileSync(join(here, '文件'), '');
    expect(hengceIn(here, 'template', 'copy', '样式', 'notise', '核定通知', 'mark.hbs')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(
        /^没有名为“notise”的模板，是否指「notice」？\n没有名为“核定通知”的模板，是否指「核定通知书」？\n没有名为“mark.hbs”的模板/,
      ),
    });
    expect(existsSync(join(here, '样式'))).toBe(false);
    expect(hengceIn(here, 'template', 'copy', '文件')).toEqual({
      code: 2,
      out: '',
      err: '“文件”是文件，不是目录。\n',
    });
  });
});
