// 拨付通知 and 公示 of sixty enterprises, one with a name of forty characters and one with an amount of twelve digits, as printed.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ComposedDocument, print } from '../../../src/documents/index.ts';
import { openPress, type Press } from '../../../src/documents/press/index.ts';
import { cells, hasTable } from '../measured/columns.ts';
import { type ReadPage, readPages } from '../measured/pages.ts';
import {
  boxOf,
  found,
  height,
  lineOn,
  linesBetween,
  middle,
  pageAt,
  pageWith,
  pitch,
  pt,
  red,
  reds,
  slack,
  textArea,
  textLines,
} from '../measured/ruler.ts';
import { batch, largest, list, payment } from './batches.ts';

let press: Press;
const read = async (document: ComposedDocument) => readPages((await print(document, press)).pdf);
beforeAll(async () => {
  press = await openPress({ officeFonts: false });
});
afterAll(() => press.close());

const first = (pages: readonly ReadPage[]) => pageAt(pages, 0);
const last = (pages: readonly ReadPage[]) => pageAt(pages, -1);
const rule = (pages: readonly ReadPage[]) => found(reds(first(pages))[0], 'red line');
const near = (value: number, figure: number) =>
  expect(Math.abs(value - figure), `${value}`).toBeLessThan(slack);
const figures = '999,999,999,999.00';

describe.each([
  ['拨付通知', () => payment()],
  ['公示', () => list()],
])('%s', (name, compose) => {
  let pages: readonly ReadPage[];
  beforeAll(async () => {
    pages = await read(compose());
  });
  const tables = () => pages.filter((page) => hasTable(page, '序号'));
  const column = (page: ReadPage, head: string) => cells(page, '序号', head).slice(1);
  /** A column of the whole table, without its heads; the sum goes over all but the last. */
  const whole = (head: string) => tables().flatMap((page) => column(page, head));

  test('发文机关标志在版心之内、居中、红色', () => {
    const line = lineOn(first(pages), '委员会文件');
    near(line.top - textArea.top, 35);
    near(middle(line), 106);
    expect(line.left).toBeGreaterThan(textArea.left);
    expect(line.right).toBeLessThan(textArea.right);
    expect(line.color).toBe(red);
  });

  test('红线与版心等宽，标题在其下空二行', () => {
    near(rule(pages).left, textArea.left);
    near(rule(pages).right, textArea.right);
    const title = found(
      first(pages).lines.find(({ size }) => Math.round(size) === 22),
      'title',
    );
    near(boxOf(title).top - rule(pages).bottom, 2 * pitch);
  });

  test('表的每页都有表头', () => {
    expect(tables().length).toBeGreaterThan(2);
    for (const page of tables().slice(1))
      expect(hasTable({ ...page, lines: page.lines.slice(0, 2) }, '序号')).toBe(true);
    expect(pages.indexOf(pageAt(tables(), -1)) - pages.indexOf(pageAt(tables(), 0))).toBe(
      tables().length - 1,
    );
  });

  test('六十家依次印出，不缺不重', () => {
    expect(whole('序').filter((text) => /^\d+$/.test(text))).toEqual(
      batch().map((_, index) => String(index + 1)),
    );
    const names = whole('企').join('');
    expect(names.replace(/（样经信核〔2022〕\d+号）/g, '').split('人民币')[0]).toBe(
      batch()
        .map((one) => one.name)
        .join(''),
    );
  });

  test('一家企业的各行在同一页', () => {
    for (const page of tables()) {
      const several = batch().filter(
        ({ name, decisions }) => decisions.decisions.length > 1 && column(page, '企').join('').includes(name),
      );
      const items = column(page, '事');
      expect(items.filter((text) => text === '技改补助')).toHaveLength(several.length);
      expect(items.filter((text) => text === '小计')).toHaveLength(several.length);
    }
  });

  test('十二位的金额一行印完，靠右对齐', () => {
    expect(whole('金').filter((text) => text === figures)).toHaveLength(1);
    const lines = tables().flatMap((page) => textLines(page).filter(({ text }) => text.includes(figures)));
    near(found(lines[0], figures).right, textArea.right - 1.8);
    expect(largest).toBe(figures.replaceAll(',', ''));
  });

  test('合计有大写，在最后一页表上', () => {
    const sum = lineOn(pageAt(tables(), -1), '1,000,272,949,999.75');
    near(sum.right, textArea.right - 1.8);
    const text = textLines(pageAt(tables(), -1))
      .map((line) => line.text)
      .join('');
    expect(text.replaceAll('1,000,272,949,999.75', '')).toContain(
      '合计：人民币壹万零贰亿柒仟贰佰玖拾肆万玖仟玖佰玖拾玖元柒角伍分',
    );
  });

  test('落款在正文页上，印章位置居其上', () => {
    const page = pageWith(pages, '（印章）');
    expect(page.lines.some(({ text }) => text.includes('附件：'))).toBe(true);
    near(middle(lineOn(page, '（印章）')), middle(lineOn(page, '年')));
  });

  if (name === '公示')
    test('没有版记，也没有发文字号', () => {
      expect(textLines(last(pages)).some(({ text }) => /抄送|印发/.test(text))).toBe(false);
      expect(first(pages).lines.some(({ text }) => /〔2022〕\d/.test(text))).toBe(false);
    });
});

describe('核验标记', () => {
  // As the list grows by an enterprise, its sum comes ever closer to the foot of the page.
  test.each([
    ['公示', list],
    ['拨付通知', payment],
  ] as const)(
    '%s：不单独占一页，前面总有表格的行',
    async (_, make) => {
      for (let count = 1; count <= 12; count++) {
        const page = last(await read(make(batch(count))));
        const text = page.lines.map((line) => line.text).join('\n');
        expect(text, `${count}家`).toMatch(/合计.*验证码/s);
      }
    },
    120_000,
  );
});

describe('版记', () => {
  const closing = (pages: readonly ReadPage[]) =>
    last(pages)
      .rules.filter(({ left, right, top }) => right - left > 155 && top > 200)
      .sort((a, b) => a.top - b.top);

  // As the table grows by a row, it ends ever lower on the page, until the 版记 has to go to the next one.
  test.each([1, 2, 3, 5, 6, 7, 9, 10])('%i家：在末页版心下端，不与他物重叠', async (count) => {
    const pages = await read(payment(batch(count)));
    const rules = closing(pages);
    expect(rules).toHaveLength(3);
    near(found(rules[2], 'rule').bottom, textArea.bottom);
    const above = textLines(last(pages)).filter(({ size }) => Math.round(size) !== 14);
    for (const { bottom, text } of above) expect(bottom, text).toBeLessThan(found(rules[0], 'rule').top);
    expect(above.some(({ text }) => text.includes('验证码'))).toBe(true);
  });

  test('抄送机关多的，回行与冒号后的首字对齐；线的粗细不变', async () => {
    const pages = await read(payment(batch(1)));
    const copies = lineOn(last(pages), '抄送：');
    near(copies.left, textArea.left + 14 * pt);
    const rest = found(
      textLines(last(pages)).find(({ baseline }) => baseline > copies.baseline + 1),
      'second line',
    );
    near(rest.left, found(copies.glyphs[3], 'first character').left);
    near(lineOn(last(pages), '印发').right, textArea.right - 14 * pt);
    const [upper, between, lower] = closing(pages).map(height);
    expect(upper).toBeCloseTo(0.35, 2);
    expect(between).toBeCloseTo(0.25, 2);
    expect(lower).toBeCloseTo(0.35, 2);
    expect(linesBetween(copies, rest)).toBeLessThan(0);
  });
});
