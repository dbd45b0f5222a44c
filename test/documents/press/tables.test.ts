// Long tables and what is unusual in a row, an address or an amount.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noOffice, notice as noticeOf, print, readDecisions } from '../../../src/documents/index.ts';
import { openPress, type Press, type Printed } from '../../../src/documents/press/index.ts';
import type { Policy } from '../../../src/runtime/contract.ts';
import { sampleNotice } from '../../proof/samples.ts';
import { dossier, evaluated, policy } from '../fixture/policy.ts';
import { cells } from '../measured/columns.ts';
import { type ReadPage, readPages } from '../measured/pages.ts';
import { found, lineOn, pageAt, slack, textArea, textLines } from '../measured/ruler.ts';
import { fortyCharacters } from './batches.ts';
import { notice } from './notices.ts';
import { plain } from './samples.ts';

let press: Press;
beforeAll(async () => {
  press = await openPress({ officeFonts: false });
});
afterAll(() => press.close());

const largest = '999,999,999,999.00';

const textOf = (pages: readonly ReadPage[]) =>
  pages.flatMap((page) => textLines(page).map(({ text }) => text)).join('');

describe('1000行的表', () => {
  const nameOf = (index: number) =>
    index % 7 === 0 ? `${fortyCharacters}${index}` : `第${index}科技有限公司`;
  const amountOf = (index: number) => (index % 2 === 0 ? largest : '50,000.05');
  let pages: readonly ReadPage[];
  beforeAll(async () => {
    const rows = Array.from(
      { length: 1000 },
      (_, index) =>
        `<tr><td>${index + 1}</td><td>${nameOf(index + 1)}</td><td class="money">${amountOf(index + 1)}</td></tr>`,
    );
    const table = `<table class="sheet"><thead><tr><th scope="col">序号</th><th scope="col">企业名称</th><th scope="col">金额（元）</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
    pages = await readPages((await press.print(plain(table))).pdf);
  });

  test('各行依次印出，不缺不重', () => {
    const ordinals = pages.flatMap((page) => cells(page, '序号', '序').slice(1));
    expect(ordinals).toEqual(Array.from({ length: 1000 }, (_, index) => String(index + 1)));
    const amounts = pages.flatMap((page) => cells(page, '序号', '金').slice(1));
    expect(amounts).toEqual(ordinals.map((ordinal) => amountOf(Number(ordinal))));
  });

  test('每页都有表头', () => {
    expect(pages.length).toBeGreaterThan(40);
    for (const page of pages) expect(page.lines[0]?.text.replace(/\s/g, '')).toBe('序号企业名称金额（元）');
  });

  test('一行不分在两页', () => {
    const names = pages.map((page) => cells(page, '序号', '企').slice(1).join(''));
    const expected = Array.from({ length: 1000 }, (_, index) => nameOf(index + 1));
    let at = 0;
    for (const text of names) {
      let whole = '';
      while (whole.length < text.length) whole += expected[at++];
      expect(whole).toBe(text);
    }
    expect(at).toBe(1000);
  });

  test('金额靠右对齐，不出版心', () => {
    const amounts = pages.flatMap((page) =>
      textLines(page).filter(({ text }) => text.endsWith(largest) || text.endsWith('50,000.05')),
    );
    expect(amounts).toHaveLength(1000);
    for (const { right } of amounts) expect(Math.abs(right - (textArea.right - 1.8))).toBeLessThan(slack);
  });
});

test('末行不单独占一页，上一行与它同去', async () => {
  const tableOf = (count: number) =>
    `<table class="sheet"><thead><tr><th scope="col">序号</th></tr></thead><tbody>${Array.from(
      { length: count },
      (_, index) => `<tr><td>${index + 1}</td></tr>`,
    ).join('')}</tbody></table>`;
  const rowsOn = async (count: number) => {
    const { pdf } = await press.print(plain(tableOf(count)));
    return (await readPages(pdf)).map((page) => textLines(page).length - 1);
  };
  const [most = 0] = await rowsOn(60);
  expect(await rowsOn(most)).toEqual([most]);
  expect(await rowsOn(most + 1)).toEqual([most - 1, 2]);
  expect(await rowsOn(most + 2)).toEqual([most, 2]);
});

describe('少见的内容', () => {
  const read = async (printed: Printed) => readPages(printed.pdf);

  test('四十字的企业名称作主送机关：两行，都顶格', async () => {
    const pages = await read(await print(notice({ enterprise_name: fortyCharacters }), press));
    const first = lineOn(pageAt(pages, 0), fortyCharacters.slice(0, 28));
    const second = lineOn(pageAt(pages, 0), `${fortyCharacters.slice(28)}：`);
    expect(Math.abs(first.left - textArea.left)).toBeLessThan(slack);
    expect(Math.abs(second.left - textArea.left)).toBeLessThan(slack);
  });

  test('喆、堃照印；𬭚改用他体，并说明是哪个字、在何处', async () => {
    const printed = await print(notice({ enterprise_name: '喆堃𬭚科技有限公司' }), press);
    expect(textOf(await read(printed))).toContain('喆堃𬭚科技有限公司');
    expect(printed.warnings).toEqual([
      '仿宋体缺字“𬭚”（U+2CB5A，见“喆堃𬭚科技有限公司：”），该字改用霞鹜文楷印制',
    ]);
  });

  test('没有一项核定的，不成通知书', () => {
    const none = { document_number: '样经信核〔2022〕1号', date: '2022-07-15', decisions: [] };
    expect(readDecisions(none)).toMatchObject({
      ok: false,
      faults: [{ message: expect.stringContaining('至少须有一项核定') }],
    });
  });

  test('一份通知书六十项，合计十二位数', async () => {
    const pages = await read(await print(sixty(), press));
    const text = textOf(pages);
    for (const id of ids) expect(text.split(`第${id}号奖励`).length).toBeGreaterThan(2);
    expect(text).toContain(largest);
    expect(text).toContain('人民币玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元整');
    expect(pages.length).toBeGreaterThan(20);
  });
});

const ids = Array.from({ length: 60 }, (_, index) => `3.${index + 101}`);

/** A notice on sixty items, each of which is one of the invented policy's under a number and a name of its own. */
function sixty() {
  const measure = found(
    policy.about.measures.find(({ number }) => number === 3),
    '第三条',
  );
  const item = found(
    measure.items.find(({ id }) => id === '3.2'),
    '3.2',
  );
  const items = ids.map((id) => ({ ...item, id, name: `第${id}号奖励` }));
  const many: Policy = { ...policy, about: { ...policy.about, measures: [{ ...measure, items }] } };
  const usual = evaluated(dossier);
  const result = found(
    usual.items.find((one) => one.item === '3.2'),
    'result',
  );
  const evaluation = {
    ...usual,
    items: items.map(({ id, name }) => ({ ...result, item: id, name, amount_yuan: '16666666666.65' })),
  };
  const decisions = readDecisions({
    document_number: '样经信核〔2022〕1号',
    date: '2022-07-15',
    decisions: ids.map((item) => ({ item, amount_yuan: '16666666666.65' })),
  });
  if (!decisions.ok) throw new Error(JSON.stringify(decisions.faults));
  const outcome = noticeOf(many, evaluation, decisions.value, noOffice);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults));
  return outcome.document;
}

describe('核定计算表有许多事项的', () => {
  let pages: readonly (readonly string[])[];
  beforeAll(async () => {
    const { pdf } = await print(sampleNotice('07-stations-host'), press);
    pages = (await readPages(pdf)).map((page) => textLines(page).map(({ text }) => text));
  });

  test('适用的口径紧接在事项的标题下，与表同页', () => {
    const headings = pages.flatMap((page) =>
      page.flatMap((line, index) =>
        line.startsWith('适用的口径：') ? [[page[index - 1] ?? '', page[index + 1] ?? '']] : [],
      ),
    );
    expect(headings).toHaveLength(7);
    for (const [above, below] of headings) {
      expect(above).toMatch(/^[一二三四五六七]、.+（《政策措施》第十条第三句）$/);
      expect(below).toMatch(/^步骤/);
    }
  });

  test('核验标记不单独占一页，最后一个事项整个随它', () => {
    const last = pages.at(-1) ?? [];
    expect(last[0]).toMatch(/^七、博士后科研工作站补助/);
    expect(last.join('')).toMatch(/核定金额.*验证码/);
  });
});

test('核定计算表中两行的标题不分在两页', async () => {
  const { pdf } = await print(sampleNotice('03-software-promoted'), press);
  const pages = (await readPages(pdf)).map((page) => textLines(page).map(({ text }) => text));
  const page = pages.findLast((lines) =>
    lines.some((line) => line.startsWith('二、新场景和企业上云示范补助')),
  );
  expect(page?.join('')).toContain('二、新场景和企业上云示范补助（《政策措施》第四条第二句）');
});
