import { describe, expect, test } from 'vitest';
import { openPress } from '../../../src/documents/press/index.ts';
import { readFile } from '../../../src/documents/press/pdf/file.ts';
import { readPdf } from '../../../src/documents/press/pdf/index.ts';
import { dictionaryIn, nameIn, textIn, textOf } from '../../../src/documents/press/pdf/syntax.ts';
import { writeFile } from '../../../src/documents/press/pdf/write.ts';

describe('字典', () => {
  test.each<[text: string, entries: Record<string, string>]>([
    ['<</Type /Page\n/Parent 21 0 R>>', { Type: '/Page', Parent: '21 0 R' }],
    ['<</A <</B /C\n/D [1 2]>>\n/E /F>>', { A: '<</B /C\n/D [1 2]>>', E: '/F' }],
    ['<</K [<</Pg 2 0 R>> 5]/S /TD>>', { K: '[<</Pg 2 0 R>> 5]', S: '/TD' }],
    ['<</T (a \\) >> /B) /U <FEFF 0041>>>', { T: '(a \\) >> /B)', U: '<FEFF 0041>' }],
    ['<</F /FlateDecode/Length 12>>', { F: '/FlateDecode', Length: '12' }],
    ['<<>>', {}],
    ['[1 2]', {}],
  ])('%s', (text, entries) => {
    expect(Object.fromEntries(dictionaryIn(text))).toEqual(entries);
  });
});

test.each([
  ['<FEFF4E00D87ADE3B>', '一𮨻'],
  ['(a \\(b\\) \\\\ \\101\\n)', 'a (b) \\ A\n'],
])('文字 %s', (written, text) => {
  expect(textIn(written)).toBe(text);
  expect(textIn(textOf(text))).toBe(text);
});

test('名称中的转义字节', () => {
  expect(nameIn('item-#E4#B8#80')).toBe('item-一');
});

describe('文件', () => {
  const objects = '1 0 obj\n<</Title (x)>>\nendobj\n2 0 obj\n<</Type /Catalog>>\nendobj\n';
  const head = '%PDF-1.4\n';
  const places = [head.length, head.length + objects.indexOf('2 0 obj')];
  const table = `xref\n0 3\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}`;
  const whole = (trailer = '<</Size 3\n/Root 2 0 R\n/Info 1 0 R>>') =>
    Buffer.from(
      `${head}${objects}${table}trailer\n${trailer}\nstartxref\n${head.length + objects.length}\n%%EOF\n`,
    );

  test('按对象读入；写出后再读，还是这些对象', () => {
    const file = readFile(whole());
    expect([...file.objects]).toEqual([
      [1, { value: '<</Title (x)>>', data: null }],
      [2, { value: '<</Type /Catalog>>', data: null }],
    ]);
    expect([...readFile(writeFile(file)).objects]).toEqual([...file.objects]);
  });

  test.each<[what: string, bytes: Buffer]>([
    ['没有目录', whole('<</Size 3>>')],
    ['对象不在表中所说之处', Buffer.from(whole().toString('latin1').replace('2 0 obj', '7 0 obj'))],
    ['断在半截', whole().subarray(0, 120)],
  ])('%s，不作猜测', (_, bytes) => {
    expect(() => readFile(bytes)).toThrow('the browser wrote a PDF of a form that the press does not know');
  });

  test('印成的文件读得回来：页数、书签不变', async () => {
    await using press = await openPress({ officeFonts: false });
    const html = '<h1 class="title">甲</h1><h2>一、乙</h2><p>丙</p><h2>二、丁</h2><p>戊</p>';
    const printed = await press.print({ html, title: '甲', style: 'guide', date: '2021-10-14' });
    const { proof } = readPdf(printed.pdf);
    expect(proof).toMatchObject({ pages: printed.pages, outline: printed.outline });
    expect(proof.outline.map(({ title, level }) => [title, level])).toEqual([
      ['甲', 1],
      ['一、乙', 2],
      ['二、丁', 2],
    ]);
  });
});
