import jsqr from 'jsqr';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compendium, guide, noOffice, notice, print, readDecisions } from '../../src/documents/index.ts';
import { openPress, type Press } from '../../src/documents/press/index.ts';
import { codeOf } from '../../src/documents/provenance/code.ts';
import { canonical, engineVersion, readProvenance } from '../../src/documents/provenance/provenance.ts';
import { dossier, evaluated, policy } from './fixture/policy.ts';
import { attachmentsIn, type ReadPage, readPages } from './measured/pages.ts';

const office = { name: '样例区经济信息委', verification_url: 'https://example.gov.cn/verify?from=pdf' };

function noticeBy(settings: Parameters<typeof notice>[3]) {
  const decisions = readDecisions({
    document_number: '样经信核〔2022〕1号',
    date: '2022-07-15',
    decisions: [{ item: '1.1', amount_yuan: '15000000.00' }],
  });
  if (!decisions.ok) throw new Error('The decisions are in order');
  const outcome = notice(policy, evaluated(dossier), decisions.value, settings);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults));
  return outcome.document;
}

let press: Press;
beforeAll(async () => {
  press = await openPress({ officeFonts: false });
});
afterAll(() => press.close());

/** What a camera reads on a page: rectangles of half a millimetre's height, thicker than any rule, at 20 dots to the millimetre. */
function qrOn(page: ReadPage | undefined): string | undefined {
  const scale = 20;
  const size = 300 * scale;
  const modules = page?.rules.filter(({ top, bottom }) => bottom - top > 0.4 && bottom - top < 0.8) ?? [];
  const left = Math.min(...modules.map((rule) => rule.left)) - 4;
  const top = Math.min(...modules.map((rule) => rule.top)) - 4;
  const side = Math.ceil((Math.max(...modules.map((rule) => rule.right)) + 4 - left) * scale);
  expect(side).toBeLessThan(size);
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const rule of modules) {
    for (let y = Math.round((rule.top - top) * scale); y < (rule.bottom - top) * scale; y++)
      for (let x = Math.round((rule.left - left) * scale); x < (rule.right - left) * scale; x++)
        pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
  }
  return jsqr.default(pixels, side, side)?.data;
}

const linesOf = (pages: readonly ReadPage[]) => pages.flatMap((page) => page.lines.map((line) => line.text));

test.each([
  [{ b: 1, a: [null, true, { d: 'x', c: 'y' }] }, '{"a":[null,true,{"c":"y","d":"x"}],"b":1}'],
  [{ '\u20ac': 1, '\r': 2, '1': 3, '\u{1f600}': 4 }, '{"\\r":2,"1":3,"€":1,"😀":4}'],
  [{ n: [1e21, 0.002, 4.5, -0] }, '{"n":[1e+21,0.002,4.5,0]}'],
  [{ 名称: '甲\u0007"\\', absent: undefined }, '{"名称":"甲\\u0007\\"\\\\"}'],
])('规范形式（RFC 8785）：%j', (data, text) => expect(canonical(data)).toBe(text));

test('验证码：25位数字，底稿动一个字就完全不同', () => {
  expect(codeOf('{"a":1}')).toBe('36579 15679 38595 04933 41794');
  expect(codeOf('{"a":2}')).toBe('64947 56365 13220 90469 26140');
});

test.each([
  ['申报指南', () => guide(policy, 1, noOffice), { kind: 'guide', measure: 1 }],
  ['申报指南汇编', () => compendium(policy, noOffice), { kind: 'compendium' }],
])('%s带有底稿、验证码和二维码', async (_, compose, content) => {
  const { pdf } = await print(compose(), press);
  const { 'hengce.json': text = '' } = await attachmentsIn(pdf);
  expect(readProvenance(Buffer.from(text))).toEqual({
    version: 1,
    engine: engineVersion,
    policy: { document_number: policy.about.documentNumber, rules_sha256: policy.about.rulesSha256 },
    office: {},
    document: content,
  });
  const pages = await readPages(pdf);
  expect(linesOf(pages)).toContain(`验证码：${codeOf(text)}`);
  expect(qrOn(pages.at(-1))).toBe(`验证码：${codeOf(text)}\n规则校验值：${policy.about.rulesSha256}`);
});

test('通知书的底稿有材料、核定、结果和计算过程；单位有核验网址的，二维码通向该网址', async () => {
  const { pdf } = await print(noticeBy(office), press);
  const { 'hengce.json': text = '' } = await attachmentsIn(pdf);
  const provenance = readProvenance(Buffer.from(text));
  expect(provenance).toMatchObject({
    office,
    document: {
      kind: 'notice',
      dossier,
      decisions: { document_number: '样经信核〔2022〕1号' },
      result: {
        items: expect.arrayContaining([
          expect.objectContaining({ item: '1.1', amount_yuan: '18000000.00', trace: expect.any(Array) }),
        ]),
      },
    },
  });
  expect(qrOn((await readPages(pdf)).at(-1))).toBe(
    `https://example.gov.cn/verify?from=pdf&code=${codeOf(text).replaceAll(' ', '')}` +
      `&number=${encodeURIComponent('样经信核〔2022〕1号')}&rules=${policy.about.rulesSha256}`,
  );
});

test.each([
  ['不是JSON', '{'],
  ['不是一组内容', '[]'],
  ['半个字', '{"version":"\\ud800"}'],
  ['括号没有尽头', '['.repeat(1_000_000)],
  ['前面有字节序标记', `\ufeff${canonical(guide(policy, 1, noOffice).provenance)}`],
  ['不是规范形式', `${canonical(guide(policy, 1, noOffice).provenance)} `],
  ['多出一项', canonical({ ...guide(policy, 1, noOffice).provenance, extra: 1 })],
  ['没有这种文件', canonical({ ...guide(policy, 1, noOffice).provenance, document: { kind: 'letter' } })],
])('不是底稿：%s', (_, text) => expect(readProvenance(Buffer.from(text))).toBeNull());
