// The figures of GB/T 9704-2012, measured on printed pages: each row is a clause of the standard, a figure and how it is measured.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compendium as compendiumOf, form, guide, noOffice, print } from '../../../src/documents/index.ts';
import { openPress, type Press } from '../../../src/documents/press/index.ts';
import { policy } from '../fixture/policy.ts';
import { type ReadPage, readPages } from '../measured/pages.ts';
import {
  blackLines,
  boxOf,
  character,
  found,
  height,
  isPageNumber,
  lineIn,
  lineOn,
  linesBetween,
  middle,
  pageAt,
  pageNumberOf,
  pageWith,
  pitch,
  pt,
  red,
  reds,
  slack,
  step,
  textArea,
  textLines,
} from '../measured/ruler.ts';
import { list, payment } from './batches.ts';
import { notice } from './notices.ts';
import { compendium, letter, official, plain, running, signature } from './samples.ts';

/** Clause of the standard, what it asks, the figure (millimetres where nothing else is said), and what is measured. */
type Figure = readonly [
  clause: string,
  what: string,
  figure: number,
  measured: (pages: readonly ReadPage[]) => number,
];

let press: Press;
const documents = new Map<string, readonly ReadPage[]>();
beforeAll(async () => {
  press = await openPress({ officeFonts: false });
  const jobs = { official, letter, compendium };
  for (const [name, job] of Object.entries(jobs))
    documents.set(name, await readPages((await press.print(job)).pdf));
  const composed = {
    申报指南: guide(policy, 1, noOffice),
    申报表: form(policy, 1, noOffice),
    汇编: compendiumOf(policy, noOffice),
    通知书: notice(),
    拨付通知: payment(),
    公示: list(),
  };
  for (const [name, document] of Object.entries(composed))
    documents.set(name, await readPages((await print(document, press)).pdf));
});
afterAll(() => press.close());

const pagesOf = (name: string) => found(documents.get(name), name);
const measures = (name: string, figures: readonly Figure[]) =>
  test.each(figures)('%s　%s：%f', (_, __, figure, measured) => {
    const value = measured(pagesOf(name));
    expect(value, `${value.toFixed(2)}`).toBeGreaterThan(figure - slack);
    expect(value, `${value.toFixed(2)}`).toBeLessThan(figure + slack);
  });

describe('文件格式', () => {
  const full = (pages: readonly ReadPage[]) => textLines(pageAt(pages, 1));
  const first = (pages: readonly ReadPage[]) => pageAt(pages, 0);
  const last = (pages: readonly ReadPage[]) => pageAt(pages, -1);
  const titleOf = (pages: readonly ReadPage[]) =>
    first(pages).lines.filter(({ size }) => Math.round(size) === 22);
  const dated = (pages: readonly ReadPage[]) => pageWith(pages, '（印章）');
  const annexed = (pages: readonly ReadPage[]) =>
    found(
      pages.find((page) => textLines(page)[0]?.text === '附件'),
      '附件',
    );
  const widths = (rules: ReadPage['rules']) => rules.filter(({ left, right }) => right - left > 155);
  const closing = (pages: readonly ReadPage[]) =>
    widths(last(pages).rules)
      .filter(({ top }) => top > 200)
      .sort((a, b) => a.top - b.top);
  const face = (text: string, name: RegExp) => (pages: readonly ReadPage[]) =>
    name.test(lineIn(pages, text).face) ? 1 : 0;

  measures('official', [
    ['5.1', 'A4纸宽', 210, (pages) => pageAt(pages, 1).width],
    ['5.1', 'A4纸高', 297, (pages) => pageAt(pages, 1).height],
    ['5.2.1', '订口', 28, (pages) => Math.min(...full(pages).map(({ left }) => left))],
    [
      '5.2.1',
      '版心宽',
      156,
      (pages) => found(full(pages)[0], 'line').right - found(full(pages)[0], 'line').left,
    ],
    ['5.2.1', '天头', 37, (pages) => boxOf(found(full(pages)[0], 'line')).top],
    ['5.2.1', '版心下边缘', 262, (pages) => boxOf(found(full(pages).at(-1), 'line')).bottom],
    ['5.2.2', '正文字号（磅）', 16, (pages) => Math.max(...full(pages).map(({ size }) => size))],
    ['5.2.3', '每面行数', 22, (pages) => full(pages).length],
    ['5.2.3', '每行最少字数', 28, (pages) => Math.min(...full(pages).map(({ text }) => [...text].length))],
    ['5.2.3', '每行最多字数', 28, (pages) => Math.max(...full(pages).map(({ text }) => [...text].length))],
    [
      '7.2.4',
      '发文机关标志上边缘至版心上边缘',
      35,
      (pages) => lineOn(first(pages), '局文件').top - textArea.top,
    ],
    ['7.2.4', '发文机关标志居中', 106, (pages) => middle(lineOn(first(pages), '局文件'))],
    ['7.2.4', '发文机关标志为红色', 1, (pages) => Number(lineOn(first(pages), '局文件').color === red)],
    [
      '7.2.5',
      '发文字号在发文机关标志下空二行',
      2 * pitch,
      (pages) => boxOf(lineOn(first(pages), '〔2021〕')).top - lineOn(first(pages), '局文件').bottom,
    ],
    ['7.2.5', '发文字号居中', 106, (pages) => middle(lineOn(first(pages), '〔2021〕'))],
    ['7.2.5', '发文字号字号（磅）', 16, (pages) => lineOn(first(pages), '〔2021〕').size],
    [
      '7.2.7',
      '红线在发文字号之下4 mm',
      4,
      (pages) => found(reds(first(pages))[0], 'red line').top - lineOn(first(pages), '〔2021〕').bottom,
    ],
    ['7.2.7', '红线左端', 28, (pages) => found(reds(first(pages))[0], 'red line').left],
    ['7.2.7', '红线右端', 184, (pages) => found(reds(first(pages))[0], 'red line').right],
    [
      '7.3.1',
      '标题在红线下空二行',
      2 * pitch,
      (pages) =>
        boxOf(found(titleOf(pages)[0], 'title')).top - found(reds(first(pages))[0], 'red line').bottom,
    ],
    ['7.3.1', '标题字号（磅）', 22, (pages) => Math.min(...titleOf(pages).map(({ size }) => size))],
    ['7.3.1', '标题居中', 106, (pages) => middle(found(titleOf(pages)[1], 'title'))],
    [
      '7.3.2',
      '主送机关在标题下空一行',
      1,
      (pages) => linesBetween(found(titleOf(pages).at(-1), 'title'), lineOn(first(pages), '各镇')),
    ],
    ['7.3.2', '主送机关顶格', 28, (pages) => lineOn(first(pages), '各镇').left],
    [
      '7.3.3',
      '正文在主送机关下一行',
      0,
      (pages) => linesBetween(lineOn(first(pages), '各镇'), lineOn(first(pages), '支持科技')),
    ],
    ['7.3.3', '自然段左空二字', 28 + 2 * step, (pages) => lineOn(first(pages), '支持科技').left],
    ['7.3.3', '回行顶格', 28, (pages) => lineOn(first(pages), '会同有关部门').left],
    ['7.3.3', '一级标题左空二字', 28 + 2 * step, (pages) => lineIn(pages, '一、资金来源').left],
    ['7.3.3', '一级标题用黑体', 1, face('一、资金来源', /^NotoSansSC/)],
    ['7.3.3', '二级标题用楷体', 1, face('（一）拨付对象', /WenKai/)],
    ['7.3.3', '三级标题用正文字体', 1, face('1．拨付方式', /^NotoSerifSC.*Regular/)],
    ['7.3.3', '正文字体', 1, face('为深入实施', /^NotoSerifSC.*Regular/)],
    ['7.3.3', '标题字号同正文（磅）', 16, (pages) => lineIn(pages, '一、资金来源').size],
    [
      '7.3.4',
      '附件说明在正文下空一行',
      1,
      (pages) => linesBetween(lineOn(dated(pages), '联系电话'), lineOn(dated(pages), '附件：')),
    ],
    ['7.3.4', '附件说明左空二字', 28 + 2 * step, (pages) => lineOn(dated(pages), '附件：').left],
    ['7.3.5.1', '成文日期右空四字', 184 - 4 * step, (pages) => lineOn(dated(pages), '10月14日').right],
    [
      '7.3.5.1',
      '署名以成文日期为准居中',
      0,
      (pages) => middle(lineOn(dated(pages), '某某区科学技术局')) - middle(lineOn(dated(pages), '10月14日')),
    ],
    [
      '7.3.5.1',
      '署名在成文日期之上一行',
      0,
      (pages) => linesBetween(lineOn(dated(pages), '某某区科学技术局'), lineOn(dated(pages), '10月14日')),
    ],
    ['7.3.7', '“附件”在版心第一行', 37, (pages) => boxOf(lineOn(annexed(pages), '附件')).top],
    ['7.3.7', '“附件”顶格', 28, (pages) => lineOn(annexed(pages), '附件').left],
    ['7.3.7', '“附件”字号（磅）', 16, (pages) => lineOn(annexed(pages), '附件').size],
    ['7.3.7', '“附件”用黑体', 1, (pages) => Number(/^NotoSansSC/.test(lineOn(annexed(pages), '附件').face))],
    ['7.3.7', '附件标题在第三行', 37 + 2 * pitch, (pages) => boxOf(lineOn(annexed(pages), '资金汇总表')).top],
    ['7.3.7', '附件标题居中', 106, (pages) => middle(lineOn(annexed(pages), '资金汇总表'))],
    ['7.4.1', '版记分隔线条数', 3, (pages) => closing(pages).length],
    ['7.4.1', '版记分隔线左端', 28, (pages) => found(closing(pages)[0], 'rule').left],
    ['7.4.1', '版记分隔线右端', 184, (pages) => found(closing(pages)[0], 'rule').right],
    ['7.4.1', '末条分隔线与版心下边缘重合', 262, (pages) => found(closing(pages)[2], 'rule').bottom],
    ['7.4.2', '抄送机关字号（磅）', 14, (pages) => lineOn(last(pages), '抄送').size],
    ['7.4.2', '抄送机关左空一字', 28 + 14 * pt, (pages) => lineOn(last(pages), '抄送').left],
    ['7.4.3', '印发机关字号（磅）', 14, (pages) => lineOn(last(pages), '印发').size],
    ['7.4.3', '印发机关左空一字', 28 + 14 * pt, (pages) => lineOn(last(pages), '印发').left],
    ['7.4.3', '印发日期右空一字', 184 - 14 * pt, (pages) => lineOn(last(pages), '印发').right],
  ]);

  test.each([
    ['首条', 0, 0.35],
    ['中间', 1, 0.25],
    ['末条', 2, 0.35],
  ] as const)('7.4.1　版记%s分隔线高度', (_, index, figure) => {
    expect(height(found(closing(pagesOf('official'))[index], 'rule'))).toBeCloseTo(figure, 2);
  });

  test('7.3.1　标题按词分行，词意完整，排列对称', () => {
    const lines = titleOf(pagesOf('official'));
    expect(lines.map(({ text }) => text)).toEqual([
      '某某区科学技术局关于拨付',
      '2021年度科技创新奖补资金的通知',
    ]);
  });

  test('7.3.4　多个附件顺序编号，回行与附件名称的首字对齐', async () => {
    const names = ['附件名称很长因而须要回行的资金汇总表和绩效目标表及其填报说明', '承诺书'];
    const note = `<div class="annex-note"><p>附件：</p><ol>${names.map((name) => `<li>${name}</li>`).join('')}</ol></div>`;
    const [, first, rest, second] = pageAt(
      await readPages((await press.print(plain(`<p>正文</p>${note}`))).pdf),
      0,
    ).lines;
    expect([first?.text.slice(0, 9), second?.text]).toEqual(['附件：1．附件名称', '2．承诺书']);
    const placeOf = (index: number) => found(first?.glyphs[index], 'character').left;
    expect(Math.abs(placeOf(0) - (28 + 2 * step))).toBeLessThan(slack);
    expect(Math.abs(placeOf(3) - (28 + 5 * step))).toBeLessThan(slack);
    expect(Math.abs(found(rest, 'second line').left - placeOf(5))).toBeLessThan(slack);
    expect(Math.abs(found(second, 'second annex').left - placeOf(3))).toBeLessThan(slack);
  });

  test('7.3.3　首页显示正文', () => {
    expect(textLines(first(pagesOf('official'))).at(-1)?.text).toHaveLength(28);
  });

  test.each([
    [21, 2],
    [20, 3],
  ])('5.2.3　%i行之后的一段有%i行，分在两面，前一面仍满22行', async (before, count) => {
    const lines = Array.from({ length: before }, (_, index) => `<p>第${index + 1}行</p>`).join('');
    const text = '甲'.repeat(28 * (count - 1));
    const pages = await readPages((await press.print(plain(`${lines}<p>${text}</p>`))).pdf);
    expect(pages.map((page) => textLines(page).length)).toEqual([22, 1]);
  });

  test.each([16, 17, 18, 19, 20, 21, 22])('7.3.5　正文%i行时，落款所在的页都有正文', async (count) => {
    const lines = Array.from({ length: count }, (_, index) => `<p>第${index + 1}行</p>`).join('');
    const pages = await readPages((await press.print(plain(`${lines}${signature}`))).pdf);
    lineOn(pageAt(pages, -1), '2021年10月14日');
    lineOn(pageAt(pages, -1), `第${count}行`);
  });

  test('文字依次可取', () => {
    const text = pagesOf('official')
      .flatMap((page) => textLines(page).map((line) => line.text))
      .join('');
    expect(text).toContain(running);
  });
});

describe('信函格式', () => {
  const first = (pages: readonly ReadPage[]) => pageAt(pages, 0);
  const rule = (index: number) => (pages: readonly ReadPage[]) =>
    found(reds(first(pages))[index], 'red line');
  const issuer = (pages: readonly ReadPage[]) => lineOn(first(pages), '某某区科学技术局');
  const number = (pages: readonly ReadPage[]) => lineOn(first(pages), '某科函');
  const title = (pages: readonly ReadPage[]) => lineOn(first(pages), '核定通知书');
  measures('letter', [
    ['10.1', '发文机关标志上边缘至上页边', 30, (pages) => issuer(pages).top],
    ['10.1', '发文机关标志居中', 106, (pages) => middle(issuer(pages))],
    ['10.1', '发文机关标志为红色', 1, (pages) => Number(issuer(pages).color === red)],
    ['10.1', '首页红线条数', 4, (pages) => reds(first(pages)).length],
    ['10.1', '其他页没有红线', 0, (pages) => reds(pageAt(pages, 1)).length],
    ['10.1', '红色双线在发文机关标志下4 mm', 4, (pages) => rule(0)(pages).top - issuer(pages).bottom],
    ...[0, 1, 2, 3].flatMap((index): Figure[] => [
      [
        '10.1',
        `第${index + 1}线长170 mm`,
        170,
        (pages) => rule(index)(pages).right - rule(index)(pages).left,
      ],
      ['10.1', `第${index + 1}线居中`, 105, (pages) => middle(rule(index)(pages))],
    ]),
    ['10.1', '下端双线距下页边20 mm', 20, (pages) => first(pages).height - rule(3)(pages).bottom],
    [
      '10.1',
      '发文字号距第一条双线为3号汉字高度的7/8',
      (character * 7) / 8,
      (pages) => number(pages).top - rule(1)(pages).bottom,
    ],
    ['10.1', '发文字号顶格居版心右边缘', 184, (pages) => number(pages).right],
    ['10.1', '标题与其上要素相距二行', 2, (pages) => linesBetween(number(pages), title(pages))],
    ['10.1', '标题居中', 106, (pages) => middle(title(pages))],
    [
      '7.3.2',
      '主送机关在标题下空一行',
      1,
      (pages) => linesBetween(title(pages), lineOn(first(pages), '喆堃')),
    ],
    ['10.1', '首页不显示页码', 0, (pages) => first(pages).lines.filter(isPageNumber).length],
    ['10.1', '第二页起显示页码', 1, (pages) => pageAt(pages, 1).lines.filter(isPageNumber).length],
  ]);

  test('10.1　上端双线上粗下细，下端双线上细下粗', () => {
    const [upper, below, above, lower] = reds(first(pagesOf('letter'))).map(height);
    expect(found(upper, 'rule')).toBeGreaterThan(3 * found(below, 'rule'));
    expect(found(lower, 'rule')).toBeGreaterThan(3 * found(above, 'rule'));
  });
});

describe('通知书的附件', () => {
  const annexed = (pages: readonly ReadPage[]) =>
    found(
      pages.find((page) => textLines(page)[0]?.text === '附件'),
      '附件',
    );
  measures('通知书', [
    ['7.3.4', '附件说明左空二字', 28 + 2 * step, (pages) => lineIn(pages, '附件：核定计算表').left],
    ['7.3.7', '“附件”顶格', 28, (pages) => lineOn(annexed(pages), '附件').left],
    ['7.3.7', '“附件”在版心第一行', 37, (pages) => boxOf(lineOn(annexed(pages), '附件')).top],
    ['7.3.7', '“附件”字号（磅）', 16, (pages) => lineOn(annexed(pages), '附件').size],
    ['7.3.7', '“附件”用黑体', 1, (pages) => Number(/^NotoSansSC/.test(lineOn(annexed(pages), '附件').face))],
    ['7.3.7', '附件标题在第三行', 37 + 2 * pitch, (pages) => boxOf(lineOn(annexed(pages), '核定计算表')).top],
  ]);
});

describe.each(['申报指南', '申报表'])('%s的附件', (name) => {
  const annexed = (label: string) => (pages: readonly ReadPage[]) =>
    found(
      pages.find((page) => textLines(page)[0]?.text === label),
      label,
    );
  const labels = ['附件1', '附件2'] as const;
  const titles = { 附件1: '支持企业智能化改造申报表', 附件2: '真实性承诺书' };

  describe.each(labels)('%s', (label) => {
    const page = annexed(label);
    const first = (pages: readonly ReadPage[]) => lineOn(page(pages), label);
    const title = (pages: readonly ReadPage[]) => lineOn(page(pages), titles[label]);
    measures(name, [
      ['7.3.7', '“附件”在版心第一行', 37, (pages) => boxOf(first(pages)).top],
      ['7.3.7', '“附件”顶格', 28, (pages) => first(pages).left],
      ['7.3.7', '“附件”字号（磅）', 16, (pages) => first(pages).size],
      ['7.3.7', '“附件”用黑体', 1, (pages) => Number(/^NotoSansSC/.test(first(pages).face))],
      ['7.3.7', '附件标题在第三行', 37 + 2 * pitch, (pages) => boxOf(title(pages)).top],
      ['7.3.7', '附件标题居中', 106, (pages) => middle(title(pages))],
      ['7.3.7', '附件标题字号（磅）', 22, (pages) => title(pages).size],
    ]);
  });

  test('各附件依次另起一页', () => {
    const pages = pagesOf(name);
    const numbers = labels.map((label) => pages.indexOf(annexed(label)(pages)));
    expect(numbers[1]).toBeGreaterThan(numbers[0] ?? 0);
    expect(numbers[0]).toBe(name === '申报表' ? 0 : pages.length - (pagesOf('申报表').length ?? 0));
  });

  test('承诺和签字在同一页', () => {
    const page = pageWith(pagesOf(name), '承诺单位（公章）');
    lineOn(page, '七、违反上述承诺的');
  });

  test('单独印制的与指南所附的各行相同', () => {
    const lines = (pages: readonly ReadPage[]) =>
      pages
        .slice(pages.indexOf(annexed('附件1')(pages)))
        .flatMap((page) => textLines(page).map(({ text }) => text));
    const end = (all: readonly string[]) =>
      all.slice(
        0,
        all.findIndex((text) => text.includes('验证码')),
      );
    expect(end(lines(pagesOf(name)))).toEqual(end(lines(pagesOf('申报表'))));
  });
});

describe.each([
  'official',
  'letter',
  'compendium',
  '申报指南',
  '申报表',
  '汇编',
  '通知书',
  '拨付通知',
  '公示',
])('每一页：%s', (name) => {
  /** All but a cover. */
  const each = (check: (page: ReadPage, number: number) => void) => {
    for (const [index, page] of pagesOf(name).entries())
      if (pageNumberOf(page) || reds(page).length > 0) check(page, index + 1);
  };

  test('5.2.1　文字在版心之内', () =>
    each((page) => {
      for (const line of blackLines(page)) {
        expect(line.left, line.text).toBeGreaterThan(textArea.left - slack);
        expect(line.right, line.text).toBeLessThan(textArea.right + slack);
        expect(line.top, line.text).toBeGreaterThan(textArea.top - slack);
        expect(line.bottom, line.text).toBeLessThan(textArea.bottom + slack);
      }
    }));

  test('5.2.2　只用规定的字号', () =>
    each((page) => {
      const sizes = blackLines(page).map(({ size }) => Number(size.toFixed(1)));
      for (const size of sizes) expect([22, 16, 14, 12, 10.5]).toContain(size);
    }));

  test('5.2.4　文字为黑色，红头为红色，印章位置为灰色', () =>
    each((page) => {
      for (const { text, color } of textLines(page))
        expect(text === '（印章）' ? ['#767676'] : [red, '#000000']).toContain(color);
    }));

  test('7.5　页码：4号，一字线上距版心下边缘7 mm，单页居右、双页居左，各空一字', () =>
    each((page, number) => {
      const isLetterHead = ['letter', '通知书'].includes(name) && reds(page).length > 0;
      const line = pageNumberOf(page);
      expect(line === undefined).toBe(isLetterHead);
      if (line === undefined) return;
      const dash = found(line.glyphs[0]?.ink ?? undefined, 'dash');
      expect(line.text).toBe(`— ${number} —`);
      expect(line.size).toBeCloseTo(14, 1);
      expect(Math.abs(dash.top - textArea.bottom - 7)).toBeLessThan(slack);
      const edge = number % 2 === 1 ? textArea.right - line.right : line.left - textArea.left;
      expect(Math.abs(edge - 14 * pt)).toBeLessThan(slack);
    }));
});
