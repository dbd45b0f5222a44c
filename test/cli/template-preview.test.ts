import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { inRounds } from './rounds.ts';
import { hengceIn, pdfText, temporaryFolder } from './run.ts';

const policy = join(import.meta.dirname, '../policies/jointly-funded-projects');

let watched: ReturnType<typeof inRounds> | undefined;
afterEach(() => {
  watched?.child.kill('SIGKILL');
});

/** A folder in which an office has a copy of the templates of a kind. */
function office(...names: readonly string[]) {
  const here = temporaryFolder();
  if (names.length > 0) expect(hengceIn(here, 'template', 'copy', '样式', ...names).code).toBe(0);
  else mkdirSync(join(here, '样式'));
  const file = (name: string) => join(here, '样式', name);
  return {
    here,
    text: (name: string) => readFileSync(file(name), 'utf8'),
    write: (name: string, text: string) => {
      mkdirSync(join(file(name), '..'), { recursive: true });
      writeFileSync(file(name), text);
    },
    written: () => readdirSync(join(here, 'out/preview')).sort(),
    page: (start: string) => {
      const name = readdirSync(join(here, 'out/preview')).find((one) => one.startsWith(start)) ?? '';
      return readFileSync(join(here, 'out/preview', name), 'utf8');
    },
  };
}

const preview = (...args: readonly string[]) => [
  'template',
  'preview',
  ...args,
  '--policy',
  policy,
  '--templates',
  '样式',
];

describe('template preview', () => {
  it('renders every kind once, each page by itself', () => {
    const { here, written, page, write } = office();
    write('styles/office.css', 'h1 { color: #123456 }');
    const run = hengceIn(here, ...preview('--once'));
    expect(run).toMatchObject({ code: 0, err: '' });
    const kinds = ['申报指南-', '申报表-', '申报指南汇编-', '核定通知书-', '拨付通知-', '拟奖补名单公示-'];
    for (const kind of kinds) {
      const html = page(kind);
      expect(html).toContain('h1 { color: #123456 }');
      expect(html).not.toMatch(/<script|<link|<img|class="pending"/);
    }
    expect(run.out.trim().split('\n').sort()).toEqual(written().map((name) => `out/preview/${name}`));
  });

  it('says what is wrong, and fails where nobody waits', () => {
    const { here, write, text } = office('拨付通知');
    write('payment.hbs', text('payment.hbs').replace('{{addressees}}', '{{adressees}}'));
    const run = hengceIn(here, ...preview('payment', 'guide', '--once'));
    expect(run.code).toBe(1);
    expect(run.out).toContain(
      '错误：路径「adressees」中没有名称「adressees」，是否指「addressees」（主送单位）？',
    );
    expect(run.out).toMatch(/^共1处错误，没有更新拨付通知的预览。$/m);
    expect(run.out).toContain('out/preview/申报指南-');
  });

  it.each<readonly [args: readonly string[], message: RegExp]>([
    [['--once', '--templates', '没有'], /^没有找到模板目录“没有”。\n$/],
    [['--once'], /^请用 --templates 指明模板的目录；还没有的，先用 hengce template copy 复制一份。\n$/],
    [['通知', '--templates', '.'], /^没有“通知”这种文件，可写：申报指南（guide）、申报表（form）/],
  ])('%j is refused', (args, message) => {
    const run = hengceIn(temporaryFolder(), 'template', 'preview', '--policy', policy, ...args);
    expect(run).toMatchObject({ code: 2, out: '', err: expect.stringMatching(message) });
  });

  it('renders again what has changed at every save, goes on after a mistake, and ends cleanly', async () => {
    const { here, text, write, page, written } = office('核定通知书', '拟奖补名单公示');
    watched = inRounds(preview('核定通知书', '拟奖补名单公示'), here);
    const { round, child, ended, rest } = watched;
    expect(await round()).toContain('预览全部文件');
    const whole = text('notice.hbs');

    write('notice.hbs', whole.replace('核定事项</h2>', '本次核定的事项</h2>'));
    const changed = await round();
    expect(changed).toMatch(/〕notice\.hbs\n/);
    expect(changed).toContain('out/preview/核定通知书-');
    expect(changed).not.toContain('公示');
    expect(page('核定通知书-')).toContain('本次核定的事项</h2>');

    write('publicity.hbs', `${text('publicity.hbs')}{{!-- 备注 --}}\n`);
    expect(await round()).toMatch(/〕publicity\.hbs\n预览没有变化。\n/);

    write('notice.hbs', whole.replace('<p>{{> value value}}</p>', '<p>{{> value valeu}}</p>'));
    const wrong = await round();
    expect(wrong).toMatch(/notice\.hbs 第\d+行第14列/);
    expect(wrong).toContain('路径「valeu」中没有名称「valeu」，是否指「value」（内容）？');
    expect(wrong).toContain('共1处错误，没有更新核定通知书的预览。');
    expect(page('核定通知书-')).toContain('本次核定的事项</h2>');

    write('styles/office.css', 'p { color: red');
    expect(await round()).toContain('「{」没有收尾的「}」。');

    write('notice.hbs', whole);
    write('styles/office.css', 'p { color: red }');
    let mended = await round();
    while (mended.includes('处错误')) mended = await round();
    expect(page('核定通知书-')).toContain('p { color: red }');
    expect(page('核定通知书-')).toContain('核定事项</h2>');
    expect(page('拟奖补名单公示-')).toContain('p { color: red }');
    expect(written().filter((name) => name.endsWith('.part'))).toEqual([]);

    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(rest()).toBe('已结束守候。\n');
  });

  it('prints PDFs as well', async () => {
    const { here, write, text, written } = office('拟奖补名单公示');
    write(
      'publicity.hbs',
      text('publicity.hbs').replace('<h1 class="title">拟奖补名单', '<h1 class="title">拟兑现名单'),
    );
    const run = hengceIn(here, ...preview('publicity', '--once', '--format', 'pdf,html'));
    expect(run.code).toBe(0);
    expect(
      written()
        .map((name) => name.slice(-4))
        .sort(),
    ).toContain('.pdf');
    const pdf = written().find((name) => name.endsWith('.pdf')) ?? '';
    expect((await pdfText(join(here, 'out/preview', pdf))).join('')).toContain('拟兑现名单');
  });
});
