import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPress, type Press, PressError, type Printed } from '../../../src/documents/press/index.ts';
import { type ReadPage, readPages } from './reading.ts';
import { compendium, letter, official, plain, running, signature } from './samples.ts';

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

const pageNumber = /^— ?(\d+) ?—$/;
const textLines = (page: ReadPage) => page.lines.filter((line) => !pageNumber.test(line.text));
const lineWith = (page: ReadPage | undefined, text: string) => {
  const line = page?.lines.find((candidate) => candidate.text.includes(text));
  if (!line) throw new Error(`no line with ${text}: ${page?.lines.map((one) => one.text).join(' / ')}`);
  return line;
};

describe('文件格式', () => {
  let printed: Printed;
  let pages: readonly ReadPage[];
  beforeAll(async () => {
    printed = await press.print(official);
    pages = await readPages(printed.pdf);
  });

  test('A4，版心距左28 mm、距上37 mm，宽156 mm', () => {
    const page = pages[1];
    expect(page?.width).toBeCloseTo(210, 0);
    expect(page?.height).toBeCloseTo(297, 0);
    const lines = textLines(page as ReadPage);
    for (const line of lines) {
      expect(line.left).toBeCloseTo(28, 0);
      expect(line.right).toBeCloseTo(184, 0);
    }
  });

  test('每页22行，每行28字，3号字', () => {
    const lines = textLines(pages[1] as ReadPage);
    expect(lines).toHaveLength(22);
    for (const line of lines) {
      expect([...line.text]).toHaveLength(28);
      expect(line.size).toBeCloseTo(16, 1);
    }
    const first = lines[0]?.baseline ?? 0;
    const last = lines[21]?.baseline ?? 0;
    expect((last - first) / 21).toBeCloseTo(225 / 22, 1);
    expect(first).toBeGreaterThan(37 + 4);
    expect(last).toBeLessThan(37 + 225);
  });

  test('页码在版心下7 mm，单页居右、双页居左，各空一字', () => {
    expect(pages.length).toBeGreaterThan(4);
    for (const [index, page] of pages.entries()) {
      const number = page.lines.find((line) => pageNumber.test(line.text));
      expect(number?.text.replaceAll(' ', '')).toBe(`—${index + 1}—`);
      expect(number?.size).toBeCloseTo(14, 1);
      // The dash stands about 0.38 of a character above the baseline.
      expect((number?.baseline ?? 0) - 14 * 0.38 * 0.3528).toBeCloseTo(37 + 225 + 7, 0);
      const character = 14 * 0.3528;
      if (index % 2 === 0) expect(number?.right).toBeCloseTo(184 - character, 0);
      else expect(number?.left).toBeCloseTo(28 + character, 0);
    }
  });

  test('红头：标志、文号、红线、标题', () => {
    const [page] = pages;
    const issuer = lineWith(page, '某某区科学技术局文件');
    const number = lineWith(page, '〔2021〕13号');
    const [line] = page?.rules.filter((rule) => rule.color === '#d7000f') ?? [];
    // A character's ink reaches 0.84 of its size above the baseline.
    expect(issuer.baseline - issuer.size * 0.84 * 0.3528).toBeCloseTo(37 + 35, 0);
    expect((issuer.left + issuer.right) / 2).toBeCloseTo(106, 0);
    expect(line?.left).toBeCloseTo(28, 0);
    expect(line?.right).toBeCloseTo(184, 0);
    expect((line?.top ?? 0) - (number.baseline + 16 * 0.12 * 0.3528)).toBeCloseTo(4, 0);
    const title = lineWith(page, '关于拨付');
    expect(title.size).toBeCloseTo(22, 1);
    expect(title.baseline - (line?.bottom ?? 0)).toBeGreaterThan((2 * 225) / 22);
    expect(title.baseline - (line?.bottom ?? 0)).toBeLessThan((3 * 225) / 22);
  });

  test('标题按词断行，居中', () => {
    const lines = pages[0]?.lines.filter((line) => Math.round(line.size) === 22) ?? [];
    expect(lines.map((line) => line.text)).toEqual([
      '某某区科学技术局关于拨付',
      '2021年度科技创新奖补资金的通知',
    ]);
    for (const line of lines) expect((line.left + line.right) / 2).toBeCloseTo(106, 0);
  });

  test('层次字体：一、黑体，（一）楷体，正文宋体代仿宋', () => {
    const all = pages.flatMap((page) => page.lines);
    const face = (text: string) => all.find((line) => line.text.includes(text))?.face;
    expect(face('一、资金来源')).toMatch(/NotoSansSC/);
    expect(face('（一）拨付对象')).toMatch(/WenKai/);
    expect(face('1．拨付方式')).toMatch(/NotoSerifSC/);
    expect(face('喆堃科技')).toMatch(/NotoSerifSC/);
    const heading = all.find((line) => line.text === '一、资金来源');
    expect(heading?.left).toBeCloseTo(28 + (2 * 156) / 28, 0);
  });

  test('落款：日期右空四字，单位居中其上，不单独成页', () => {
    const index = pages.findIndex((page) => page.lines.some((line) => line.text === '2021年10月14日'));
    const page = pages[index];
    const date = lineWith(page, '2021年10月14日');
    const unit = page?.lines.find((line) => line.text === '某某区科学技术局');
    expect(date.right).toBeCloseTo(184 - (4 * 156) / 28, 0);
    expect(((unit?.left ?? 0) + (unit?.right ?? 0)) / 2).toBeCloseTo((date.left + date.right) / 2, 0);
    expect(date.baseline - (unit?.baseline ?? 0)).toBeCloseTo(225 / 22, 0);
    lineWith(page, '附件：资金汇总表');
  });

  test.each([16, 17, 18, 19, 20, 21, 22])('正文%i行时，落款所在的页都有正文', async (count) => {
    const lines = Array.from({ length: count }, (_, index) => `<p>第${index + 1}行</p>`).join('');
    const { pdf } = await press.print(plain(`${lines}${signature}`));
    const last = (await readPages(pdf)).at(-1);
    lineWith(last, '2021年10月14日');
    lineWith(last, `第${count}行`);
  });

  test('附件另起一页，表头每页重复', () => {
    const annex = pages.findIndex((page) => textLines(page)[0]?.text === '附件');
    expect(annex).toBeGreaterThan(1);
    expect(textLines(pages[annex] as ReadPage)[0]?.left).toBeCloseTo(28, 0);
    expect(textLines(pages[annex] as ReadPage)[0]?.face).toMatch(/NotoSansSC/);
    const sheets = pages.slice(annex);
    expect(sheets.length).toBeGreaterThan(1);
    for (const page of sheets) lineWith(page, '序号企业名称金额（元）');
    const amounts = sheets.flatMap((page) => page.lines.filter((line) => line.text.includes('1,234,567.89')));
    expect(amounts).toHaveLength(45);
    expect(new Set(amounts.map((line) => line.right.toFixed(1))).size).toBe(1);
  });

  test('版记在末页版心下端，首末线0.35 mm', () => {
    const page = pages.at(-1);
    const imprint = lineWith(page, '印发');
    expect(imprint.size).toBeCloseTo(14, 1);
    expect(imprint.left).toBeCloseTo(28 + 14 * 0.3528, 0);
    const rules = page?.rules.filter((rule) => rule.right - rule.left > 155 && rule.top > 240) ?? [];
    expect(rules).toHaveLength(2);
    for (const rule of rules) expect(rule.bottom - rule.top).toBeCloseTo(0.35, 2);
    expect(rules[1]?.bottom).toBeCloseTo(37 + 225, 0);
  });

  test('只嵌 TrueType 字体，没有 Type 3', () => {
    const lines = pages.flatMap((page) => page.lines);
    expect(lines.filter((line) => line.isType3)).toEqual([]);
    expect(new Set(lines.map((line) => line.face))).toEqual(
      new Set([
        'NotoSerifSCExtraLight-Bold',
        'NotoSerifSCExtraLight-Regular',
        'NotoSansSCThin-Medium',
        'LXGWWenKai-Regular',
      ]),
    );
  });

  test('文字依次可取', () => {
    const text = pages.flatMap((page) => textLines(page).map((line) => line.text)).join('');
    expect(text).toContain(running);
    const order = [
      '科学技术局文件',
      '〔2021〕13号',
      '关于拨付',
      '各镇人民政府',
      '一、资金来源',
      '（一）拨付对象',
    ];
    const places = order.map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
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

describe('信函格式', () => {
  test('双红线170 mm，首页无页码', async () => {
    const { pdf } = await press.print(letter);
    const [first, second] = await readPages(pdf);
    const red = first?.rules.filter((rule) => rule.color === '#d7000f') ?? [];
    expect(red).toHaveLength(4);
    for (const rule of red) {
      expect(rule.left).toBeCloseTo(20, 0);
      expect(rule.right).toBeCloseTo(190, 0);
    }
    const [thick, thin, footThin, footThick] = [...red].sort((a, b) => a.top - b.top);
    const height = (rule: typeof thick) => (rule ? rule.bottom - rule.top : 0);
    expect(height(thick)).toBeGreaterThan(3 * height(thin));
    expect(height(footThick)).toBeGreaterThan(3 * height(footThin));
    expect(footThick?.bottom).toBeCloseTo(277, 0);

    const issuer = lineWith(first, '某某区科学技术局');
    expect(issuer.baseline - issuer.size * 0.84 * 0.3528).toBeCloseTo(30, 0);
    expect(lineWith(first, '某科函').right).toBeCloseTo(184, 0);
    expect(first?.lines.some((line) => pageNumber.test(line.text))).toBe(false);
    expect(second?.lines.some((line) => pageNumber.test(line.text))).toBe(true);
    expect(second?.rules).toEqual([]);
  });
});

describe('汇编', () => {
  test('目录页码与实际页码一致，封面无页码', async () => {
    const { pdf, outline } = await press.print(compendium);
    const pages = await readPages(pdf);
    expect(pages[0]?.lines.some((line) => pageNumber.test(line.text))).toBe(false);
    for (const number of [1, 2, 3]) {
      const page = pages.findIndex((one) =>
        one.lines.some((line) => line.text.includes(`第${number}条`) && line.size > 20),
      );
      expect(page).toBeGreaterThan(1);
      expect(lineWith(pages[1], `第${number}条`).text).toMatch(new RegExp(`支持研发投入\\s*${page + 1}$`));
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

  test('无字可用，不予印制', async () => {
    const error = await refusal('<p>某某𐎠公司</p>');
    expect(error.code).toBe('missing-glyph');
    expect(error.message).toContain('“𐎠”（U+103A0，见“某某𐎠公司”）');
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

  test('没有断点的长串照样折行', async () => {
    const { pdf } = await press.print(plain(`<p>校验值：${'0123456789abcdef'.repeat(8)}</p>`));
    const [page] = await readPages(pdf);
    for (const line of page?.lines ?? []) expect(line.right).toBeLessThan(184.5);
  });
});

describe('内容不能运行、不能外联', () => {
  test.each(['script', 'iframe', 'style', 'form'])('<%s> 不予印制', async (tag) => {
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
    const [page] = await readPages(pdf);
    expect(lineWith(page, '甲').size).toBeCloseTo(16, 1);
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
