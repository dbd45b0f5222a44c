import { strFromU8, unzipSync } from 'fflate';
import { afterEach, expect, test } from 'vitest';
import { EditableError, editableCopy } from '../../src/documents/editable/index.ts';
import { type ComposedDocument, canonical, codeOf, KINDS } from '../../src/documents/index.ts';
import { documents, ofEveryKind, withHtml } from './fixture/every-kind.ts';
import { policy } from './fixture/policy.ts';
import { notice } from './press/notices.ts';

const letter = ofEveryKind.notice;
function partsOf(document: ComposedDocument): Readonly<Record<string, string>> {
  const files = unzipSync(editableCopy(document).docx);
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}
const mainOf = (document: ComposedDocument): string => partsOf(document)['word/document.xml'] ?? '';

const decoded = (text: string): string =>
  text
    .replaceAll(/&#x([0-9a-f]+);/gi, (_, digits: string) => String.fromCodePoint(Number.parseInt(digits, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

/** The text of each paragraph. */
const paragraphsOf = (xml: string): readonly string[] =>
  [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inner = '']) =>
    decoded([...inner.matchAll(/<w:t [^>]*>(.*?)<\/w:t>/gs)].map(([, text]) => text).join('')),
  );

/** The words of a page, with the numbers that lists give their items, and the place of a seal above who seals. */
function wordsOf(html: string): string {
  return decoded(
    html
      .replaceAll(/(<nav.*?<\/nav>)/gs, (nav) => nav.replaceAll(/<\/?[ol][li][^>]*>/g, ''))
      .replaceAll(/<ol>(.*?)<\/ol>/gs, (_, items: string) => {
        let count = 0;
        return items.replaceAll('<li>', () => `${++count}．`);
      })
      .replaceAll(
        /(<div class="signature">)(.*?)(<p class="seal">.*?<\/p>)/gs,
        (_, head: string, signers: string, seal: string) => `${head}${seal}${signers}`,
      )
      .replaceAll(/<[^>]+>/g, ''),
  ).replaceAll(/\s+/g, '');
}

test('every kind of document is here', () => {
  expect(Object.keys(ofEveryKind).sort()).toEqual(Object.keys(KINDS).sort());
});

test.each(documents)('%s says the same as an editable copy, in the same order', (_, document) => {
  const said = paragraphsOf(mainOf(document)).join('').replaceAll(/\s+/g, '');
  expect(said).toBe(wordsOf(document.html));
  expect(editableCopy(document).warnings).toEqual([]);
});

test('each block is a paragraph of its own', () => {
  const html = `<h1 class="title">甲<br>乙</h1><p>丙 &amp; <b>丁</b>\n戊</p><ol><li>一</li><li>二</li></ol>
<table class="sheet"><caption>表</caption><thead><tr><th scope="col">名</th></tr></thead><tbody><tr><td><p>上</p><p>下</p></td></tr></tbody></table>
<div class="annex-note"><p>附件：</p><ol><li>己</li><li>庚</li></ol></div>`;
  expect(paragraphsOf(mainOf(withHtml(html)))).toEqual([
    '甲乙',
    '丙 & 丁 戊',
    '1．一',
    '2．二',
    '表',
    '名',
    '上',
    '下',
    '附件：1．己',
    '2．庚',
  ]);
});

test('a title that needs several lines is broken at words, into lines of like length', () => {
  const linesOf = (html: string) =>
    [...mainOf(withHtml(html)).matchAll(/<w:t [^>]*>(.*?)<\/w:t>/g)].map(([, text]) => text);
  expect(linesOf('<h1 class="title">某某区科学技术局关于拨付2021年度科技创新奖补资金的通知</h1>')).toEqual([
    '某某区科学技术局关于拨付',
    '2021年度科技创新奖补资金的通知',
  ]);
  expect(linesOf('<h1 class="title">关于拨付奖补资金的通知</h1>')).toEqual(['关于拨付奖补资金的通知']);
  expect(
    linesOf('<h1 class="cover-title">《支持制造业高质量发展若干政策措施》<br>申报指南汇编</h1>'),
  ).toEqual(['《支持制造业高质量', '发展若干政策措施》', '申报指南汇编']);
});

/** Attributes of the first element with this name, after a place in the text. */
function attributesOf(xml: string, name: string, after = ''): Readonly<Record<string, string>> {
  const from = xml.slice(Math.max(0, xml.indexOf(after)));
  const [, written = ''] = new RegExp(`<${name}((?: [^<>]*?)?)/?>`).exec(from) ?? [];
  return Object.fromEntries(
    [...written.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
  );
}
const inMillimetres = (twips: string | undefined): number => (Number(twips) / 1440) * 25.4;

test('the page has the margins of the standard, and a grid of 22 lines by 28 characters', () => {
  const xml = mainOf(letter);
  const size = attributesOf(xml, 'w:pgSz');
  expect(inMillimetres(size['w:w'])).toBeCloseTo(210, 1);
  expect(inMillimetres(size['w:h'])).toBeCloseTo(297, 1);
  const margins = attributesOf(xml, 'w:pgMar');
  for (const [side, length] of [
    ['top', 37],
    ['right', 26],
    ['bottom', 35],
    ['left', 28],
  ] as const)
    expect(inMillimetres(margins[`w:${side}`])).toBeCloseTo(length, 1);
  const grid = attributesOf(xml, 'w:docGrid');
  const lines = inMillimetres(size['w:h']) - 37 - 35;
  expect(Math.floor(lines / inMillimetres(grid['w:linePitch']))).toBe(22);
  const character = 16 + Number(grid['w:charSpace']) / 4096;
  expect(Math.floor((156 / 25.4) * (72 / character))).toBe(28);
});

test.each<readonly [style: string, face: string, points: number, indentInCharacters: string | undefined]>([
  ['Normal', '仿宋_GB2312', 16, '200'],
  ['Heading1', '方正小标宋简体', 22, '0'],
  ['Heading2', '黑体', 16, '200'],
  ['Heading3', '楷体_GB2312', 16, '200'],
  ['Heading4', '仿宋_GB2312', 16, '200'],
  ['AnnexLabel', '黑体', 16, '0'],
  ['PageNumber', '宋体', 14, '0'],
  ['Imprint', '仿宋_GB2312', 14, '0'],
])('%s is set in %s of %d points', (style, face, points, indentInCharacters) => {
  const xml = partsOf(letter)['word/styles.xml'] ?? '';
  const at = `w:styleId="${style}"`;
  expect(attributesOf(xml, 'w:rFonts', at)).toMatchObject({ 'w:eastAsia': face, 'w:ascii': face });
  expect(attributesOf(xml, 'w:sz', at)).toEqual({ 'w:val': String(points * 2) });
  expect(attributesOf(xml, 'w:ind', at)['w:firstLineChars']).toBe(indentInCharacters);
});

test('odd pages have their number on the right, even ones on the left; the first page of a letter has none', () => {
  const parts = partsOf(letter);
  expect(parts['word/footer-odd.xml']).toMatch(/<w:jc w:val="right"\/>.*— .* PAGE .* —/);
  expect(parts['word/footer-even.xml']).toMatch(/<w:jc w:val="left"\/>.*— .* PAGE .* —/);
  expect(parts['word/footer-first.xml']).toContain('thinThickSmallGap');
  expect(parts['word/footer-first.xml']).not.toContain('PAGE');
  expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders/>');
  expect(parts['word/document.xml']).toContain('<w:titlePg/>');
  expect(mainOf(ofEveryKind.guide)).not.toContain('<w:titlePg/>');
  expect(mainOf(ofEveryKind.compendium).match(/<w:sectPr><w:type/g)).toHaveLength(1);
});

test('a name that does not fit beside the date is broken at words, and what leads to a table stays with it', () => {
  const signed =
    '<div class="signature"><p class="unit">某某市某某区惠企政策兑现专班（样例）</p><p class="date">2024年1月5日</p></div>';
  expect(paragraphsOf(mainOf(withHtml(signed)))).toEqual([
    '某某市某某区惠企政策兑现专班（样例）',
    '2024年1月5日',
  ]);
  expect(mainOf(withHtml(signed))).toMatch(/>某某市某某区惠企政策<.*<w:br\/>.*>兑现专班（样例）</);
  const xml = mainOf(
    withHtml(
      '<h3>一、甲</h3><p class="note">口径：乙。</p><table class="sheet"><tbody><tr><td>丙</td></tr></tbody></table>',
    ),
  );
  expect(xml).toMatch(/<w:pStyle w:val="Note"\/><w:keepNext\/>/);
});

test('heads of tables are repeated, rows are whole, and joined cells stay joined', () => {
  const html = `<table class="sheet"><thead><tr><th scope="col" rowspan="2">甲</th><th scope="col" colspan="2">乙</th></tr><tr><th scope="col">丙</th><th scope="col">丁</th></tr></thead>
<tbody><tr><td>1</td><td>2</td><td class="money">1,234,567.89</td></tr></tbody></table>`;
  const xml = mainOf(withHtml(html));
  const rows = [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row);
  expect(rows).toHaveLength(3);
  expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
  expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, true, false]);
  expect(rows[0]).toMatch(/<w:vMerge w:val="restart"\/>.*<w:gridSpan w:val="2"\/>/s);
  expect(rows[1]?.match(/<w:tc>/g)).toHaveLength(3);
  expect(rows[1]).toContain('<w:vMerge w:val="continue"/>');
  const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
  expect(inMillimetres(String(widths.reduce((sum, width) => sum + width, 0)))).toBeCloseTo(156, 1);
});

test('what a joined cell takes of a row is not taken for the columns of that row', () => {
  const html = `<table class="sheet"><thead><tr><th scope="col">序号</th><th scope="col">事项</th><th scope="col">金额</th></tr></thead>
<tbody class="group"><tr><td rowspan="2">1</td><td>甲</td><td class="money">1.00</td></tr><tr><td>${'长'.repeat(60)}<br>乙</td><td class="money">2.00</td></tr></tbody></table>`;
  const widths = [...mainOf(withHtml(html)).matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) =>
    inMillimetres(width),
  );
  expect(widths[0]).toBeLessThan(15);
  expect(widths[1]).toBeGreaterThan(100);
});

test('an annex begins on a new page, contents know the pages of what they name', () => {
  expect(mainOf(letter)).toMatch(/<w:pStyle w:val="AnnexLabel"\/>.{0,20}<w:pageBreakBefore\/>/);
  const xml = mainOf(ofEveryKind.compendium);
  const marked = [...xml.matchAll(/<w:bookmarkStart w:id="\d+" w:name="(\w+)"/g)].map(([, name]) => name);
  const asked = [...xml.matchAll(/PAGEREF (\w+) /g)].map(([, name]) => name);
  expect(asked).toHaveLength(policy.about.measures.length + 1);
  expect(marked).toEqual(asked);
});

test('what an editable copy could not keep is refused, or told', () => {
  expect(() => editableCopy(withHtml('<p>甲</p><blockquote>乙</blockquote>'))).toThrow(
    new EditableError(
      `“${ofEveryKind.guide.title}”没有编制可编辑稿：可编辑稿没有与标记“<blockquote>”对应的写法。`,
    ),
  );
  expect(() => editableCopy(withHtml('<p><a href="#nowhere">甲</a></p>'))).toThrow(
    '所指向的“nowhere”在文件中不存在',
  );
  const { warnings } = editableCopy(withHtml('<p class="slogan">甲</p>'));
  expect(warnings).toEqual(['可编辑稿没有与类名“slogan”对应的样式，该处按没有这个类名排']);
  expect(paragraphsOf(mainOf(withHtml('<p class="slogan">甲</p>')))).toEqual(['甲']);
});

test('it says that it proves nothing, and bears no code', () => {
  const parts = partsOf(letter);
  expect(parts['docProps/core.xml']).toContain('<cp:contentStatus>可编辑稿</cp:contentStatus>');
  expect(parts['docProps/core.xml']).toContain(
    `不能核验；可以核验的是PDF文件。由衡策${letter.provenance.engine}版编制，规则校验值：${letter.provenance.policy.rules_sha256}。`,
  );
  const code = codeOf(canonical(letter.provenance));
  for (const text of Object.values(parts)) {
    expect(text).not.toContain(code);
    expect(text).not.toContain('验证码');
  }
});

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});
test('the same document gives the same bytes, in every time zone', () => {
  const first = editableCopy(letter).docx;
  for (const other of ['Asia/Shanghai', 'America/Los_Angeles']) {
    process.env.TZ = other;
    expect(Buffer.from(editableCopy(notice()).docx).equals(first)).toBe(true);
  }
});
