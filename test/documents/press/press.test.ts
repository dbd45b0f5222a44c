import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { form, guide, noOffice, print } from '../../../src/documents/index.ts';
import { openPress, type Press, PressError, type Printed } from '../../../src/documents/press/index.ts';
import { policy } from '../fixture/policy.ts';
import { type ReadPage, readPages } from '../measured/pages.ts';
import { isPageNumber, lineOn, pageAt } from '../measured/ruler.ts';
import { compendium, letter, official, plain } from './samples.ts';

let press: Press;
beforeAll(async () => {
  press = await openPress({ officeFonts: false });
});
afterAll(() => press.close());

/** The error that a print is refused with. */
async function refusal(html: string): Promise<PressError> {
  const outcome = await press.print(plain(html)).catch((error: unknown) => error);
  if (outcome instanceof PressError) return outcome;
  throw new Error('the document was printed');
}

describe('文件格式', () => {
  let printed: Printed;
  let pages: readonly ReadPage[];
  beforeAll(async () => {
    printed = await press.print(official);
    pages = await readPages(printed.pdf);
  });

  test('只嵌 TrueType 字体，没有 Type 3', () => {
    const faces = pages.flatMap((page) => page.lines.flatMap(({ glyphs }) => glyphs.map(({ face }) => face)));
    expect(faces.filter(({ isType3 }) => isType3)).toEqual([]);
    expect(new Set(faces.map(({ name }) => name))).toEqual(
      new Set([
        'NotoSerifSCExtraLight-Bold',
        'NotoSerifSCExtraLight-Regular',
        'NotoSansSCThin-Medium',
        'LXGWWenKai-Regular',
      ]),
    );
  });

  test('书签', () => {
    expect(printed.outline.slice(0, 4)).toEqual([
      { title: '某某区科学技术局关于拨付2021年度科技创新奖补资金的通知', level: 1, page: 1 },
      { title: '一、资金来源', level: 2, page: 1 },
      { title: '（一）拨付对象', level: 3, page: expect.any(Number) },
      { title: '1．拨付方式', level: 4, page: expect.any(Number) },
    ]);
  });
});

describe('汇编', () => {
  test('目录页码与实际页码一致，封面无页码', async () => {
    const { pdf, outline } = await press.print(compendium);
    const pages = await readPages(pdf);
    expect(pageAt(pages, 0).lines.some(isPageNumber)).toBe(false);
    for (const number of [1, 2, 3]) {
      const page = pages.findIndex((one) =>
        one.lines.some((line) => line.text.includes(`第${number}条`) && line.size > 20),
      );
      expect(page).toBeGreaterThan(1);
      expect(lineOn(pageAt(pages, 1), `第${number}条`).text).toMatch(
        new RegExp(`支持研发投入\\s*${page + 1}$`),
      );
      expect(outline).toContainEqual({
        title: `第${number}条　支持研发投入申报指南`,
        level: 1,
        page: page + 1,
      });
    }
  });

  test('目录指向不存在的位置，不予印制', async () => {
    const error = await refusal(
      '<nav class="contents"><ol><li><a href="#none">一<span class="page-number"></span></a></li></ol></nav>',
    );
    expect(error.code).toBe('broken-link');
    expect(error.message).toContain('none');
  });
});

describe('同样的内容得到同样的字节', () => {
  test('同一台机器，不论之前印过什么', async () => {
    const first = await press.print(official);
    await press.print(letter);
    const second = await press.print(official);
    expect(Buffer.compare(first.pdf, second.pdf)).toBe(0);
  });

  test('重新开机', async () => {
    const first = await press.print(compendium);
    await using other = await openPress({ officeFonts: false });
    const second = await other.print(compendium);
    expect(Buffer.compare(first.pdf, second.pdf)).toBe(0);
  });

  // The browser numbers tagged cells in an order that depends on what it printed before.
  test('先印了别的文件，所印的不变', async () => {
    const document = form(policy, 1, noOffice);
    const others = [guide(policy, 2, noOffice), form(policy, 3, noOffice), guide(policy, 1, noOffice)];
    await using fresh = await openPress({ officeFonts: false });
    const alone = await print(document, fresh);
    for (const other of others) {
      await print(other, fresh);
      expect(Buffer.compare((await print(document, fresh)).pdf, alone.pdf)).toBe(0);
    }
  });
});

describe('元数据', () => {
  test('题名、作者、语言、日期、结构、附件', async () => {
    const data = new TextEncoder().encode('{"事项":"1.1"}');
    const { pdf } = await press.print({
      ...letter,
      attachments: [
        { name: 'facts.json', mediaType: 'application/json', description: '核定依据', bytes: data },
      ],
    });
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const document = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise;
    const { info } = await document.getMetadata();
    expect(info).toMatchObject({
      Title: '奖补资金核定通知书',
      Author: '某某区科学技术局',
      Creator: '衡策',
      CreationDate: 'D:20211014000000Z',
      Language: 'zh-CN',
    });
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
    expect(await document.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true });
    const attached = (await document.getAttachments()) as Record<string, { content: Uint8Array }>;
    expect(Buffer.from(attached['facts.json']?.content ?? [])).toEqual(Buffer.from(data));
    await document.destroy();
  });
});

describe('用字', () => {
  test('生僻字改用他体，并给出提示', async () => {
    const { pdf, warnings } = await press.print(plain('<p>𬭚新材料、喆堃科技、①≤②、劐</p>'));
    expect(warnings).toHaveLength(2);
    expect(warnings[0]).toContain('“𬭚”（U+2CB5A，见“𬭚新材料、喆堃科技”）');
    expect(warnings[0]).toContain('霞鹜文楷');
    const [page] = await readPages(pdf);
    expect(page?.lines.map((line) => line.text).join('')).toContain('𬭚新材料、喆堃科技、①≤②、劐');
  });

  test('所用字体：每个角色取自哪个文件、用了几个字，与PDF内嵌的字体一致', async () => {
    const { pdf, fonts } = await press.print(plain('<h2>甲乙</h2><p>甲乙丙𬭚</p>'));
    expect(fonts).toEqual([
      {
        role: '仿宋体',
        face: '思源宋体',
        path: expect.stringMatching(/noto-serif-sc.*woff2$/),
        characters: 3,
      },
      { role: '仿宋体', face: '霞鹜文楷', path: expect.stringMatching(/lxgw-wenkai.*woff2$/), characters: 1 },
      { role: '黑体', face: '思源黑体', path: expect.stringMatching(/noto-sans-sc.*woff2$/), characters: 2 },
      {
        role: '宋体',
        face: '思源宋体',
        path: expect.stringMatching(/noto-serif-sc.*woff2$/),
        characters: 11,
      },
    ]);
    const embedded = (await readPages(pdf)).flatMap(({ lines }) =>
      lines.flatMap(({ glyphs }) => glyphs.map(({ face }) => face.name)),
    );
    expect(new Set(embedded)).toEqual(
      new Set(['NotoSansSCThin-Medium', 'NotoSerifSCExtraLight-Regular', 'LXGWWenKai-Regular']),
    );
  });

  test('无字可用，不予印制', async () => {
    const error = await refusal('<p>某某𐎠公司</p>');
    expect(error.code).toBe('missing-glyph');
    expect(error.message).toBe(
      '“样张”没有印制：字库缺字，不能印制：“𐎠”（U+103A0，见“某某𐎠公司”）。请安装含有该字的公文字体后再印',
    );
  });
});

describe('不合版式的内容不予印制', () => {
  test.each([
    [
      '过宽的表',
      `<table class="sheet"><tr>${'<td class="money">1,234,567,890.00</td>'.repeat(9)}</tr></table>`,
      '1,234,567,890.00',
    ],
    [
      '不断行的格',
      `<table class="sheet"><tr><td class="money">${'甲'.repeat(60)}</td></tr></table>`,
      '甲甲甲',
    ],
    ['图形', '<svg width="900" height="20"></svg>', 'svg'],
  ])('%s', async (_, html, text) => {
    const error = await refusal(html);
    expect(error.code).toBe('overflow');
    expect(error.message).toContain(text);
  });

  test('浏览器因一条过宽的线而缩小的页，不予印制', async () => {
    const templates = mkdtempSync(join(tmpdir(), 'hengce-styles-'));
    mkdirSync(join(templates, 'styles'));
    writeFileSync(join(templates, 'styles/office.css'), 'hr.double-red { width: 400mm; }');
    const wide = await openPress({ officeFonts: false, templates });
    try {
      const html = '<p>正文</p><hr class="double-red">';
      await expect(wide.print(plain(html))).rejects.toMatchObject({
        code: 'shrunk',
        message: '“样张”没有印制：第1页被浏览器缩放（0.50），字号不合规定，不能印制',
      });
    } finally {
      await wide.close();
    }
  });

  test('没有断点的长串照样折行', async () => {
    const { pdf } = await press.print(plain(`<p>校验值：${'0123456789abcdef'.repeat(8)}</p>`));
    const [page] = await readPages(pdf);
    for (const line of page?.lines ?? []) expect(line.right).toBeLessThan(184.5);
  });
});

describe('内容不能运行、不能外联', () => {
  test.each(['script', 'iframe', 'style', 'form', 'input', 'canvas'])('<%s> 不予印制', async (tag) => {
    const error = await refusal(`<p>甲</p><${tag}></${tag}>`);
    expect(error.code).toBe('forbidden-markup');
    expect(error.message).toContain(`<${tag}>`);
  });

  test('事件属性、外部图片和 style 属性不起作用', async () => {
    const { pdf } = await press.print(
      plain(
        '<img src="http://example.invalid/x.png" onerror="document.body.textContent=1"><p style="font-size:90pt">甲</p>',
      ),
    );
    expect(lineOn(pageAt(await readPages(pdf), 0), '甲').size).toBeCloseTo(16, 1);
  });
});

test('关机以后不再印制', async () => {
  const other = await openPress({ officeFonts: false });
  await other.close();
  await expect(other.print(letter)).rejects.toMatchObject({ code: 'closed' });
});

test('指定的浏览器不可用，说明原因', async () => {
  const opening = openPress({ browser: '/nonexistent/browser' });
  await expect(opening).rejects.toMatchObject({ code: 'browser-failed' });
  await expect(opening).rejects.toThrow('/nonexistent/browser');
});
