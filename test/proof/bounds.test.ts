import { deflateSync } from 'node:zlib';
import { PDFDict, PDFDocument, PDFName, StandardFonts } from 'pdf-lib';
import { expect, test } from 'vitest';
import { refusalOf } from '../../src/proof/bounds.ts';
import { createReader } from '../../src/proof/read.ts';

const pdf = (...parts: readonly (string | Uint8Array)[]) =>
  Buffer.concat(['%PDF-1.7\n', ...parts].map((part) => Buffer.from(part as string)));
const stream = (dict: string, packed: Uint8Array) =>
  Buffer.concat([
    Buffer.from(`1 0 obj\n<< ${dict} >>\nstream\n`),
    packed,
    Buffer.from('\nendstream\nendobj\n'),
  ]);
const zeros = (megabytes: number) => deflateSync(new Uint8Array(megabytes * 1_000_000));

test.each([
  ['空文件', new Uint8Array(), '不是PDF文件；能核验的只有衡策印制的PDF，网页和可编辑稿请核验同时印制的PDF'],
  [
    '网页',
    Buffer.from('<html>'),
    '不是PDF文件；能核验的只有衡策印制的PDF，网页和可编辑稿请核验同时印制的PDF',
  ],
  ['过大', Buffer.alloc(20_000_001, '%PDF-'), '文件超过20MB，不予读取'],
  ['一小段解压成许多', pdf(stream('/Filter /FlateDecode', zeros(17))), '文件解压以后过大，不予读取'],
  [
    '许多段加起来过大',
    pdf(...Array.from({ length: 5 }, () => stream('/Filter /FlateDecode', zeros(15)))),
    '文件解压以后过大，不予读取',
  ],
  [
    '没有写完的压缩段也算',
    pdf(stream('/Filter /FlateDecode', zeros(17).subarray(0, -9))),
    '文件解压以后过大，不予读取',
  ],
  ['压缩段损坏', pdf(stream('/Filter /FlateDecode', Buffer.from([0x78, 0x9c, 0xff, 0xff]))), '文件已经损坏'],
  ['加密', pdf('trailer << /Encrypt 5 0 R >>'), '文件加了密，不予读取'],
  ['加密，名称写成代码', pdf('trailer << /#45ncrypt 5 0 R >>'), '文件加了密，不予读取'],
  [
    '别的压缩方式',
    pdf(stream('/Filter /LZWDecode', zeros(1))),
    '文件含有衡策不用的压缩方式，不是衡策印制的原件',
  ],
  [
    '两层压缩',
    pdf(stream('/Filter [/FlateDecode /FlateDecode]', zeros(1))),
    '文件含有衡策不用的压缩方式，不是衡策印制的原件',
  ],
  [
    '压缩方式写在别处',
    pdf(stream('/Filter 9 0 R', zeros(1))),
    '文件含有衡策不用的压缩方式，不是衡策印制的原件',
  ],
  [
    '可以层层套用的图形',
    pdf(stream('/Subtype /Form', zeros(1))),
    '文件含有衡策不用的图形对象，不是衡策印制的原件',
  ],
])('不予读取：%s', (_, bytes, words) => expect(refusalOf(bytes)).toBe(words));

test.each([
  ['只有开头', pdf()],
  ['乱码', pdf('\u0001\u0002 trailer << /Root 1 0 R >> startxref 9 %%EOF')],
])('读不出的文件用一句话说明：%s', async (_, bytes) =>
  expect(await createReader().document(bytes)).toEqual({ ok: false, problem: 'PDF文件已经损坏，不能读取' }),
);

/** A page with one word, whose face says of which characters it is by this table. */
async function withTable(ranges: string): Promise<Uint8Array> {
  const file = await PDFDocument.create();
  const font = await file.embedFont(StandardFonts.Helvetica);
  file.addPage([200, 200]).drawText('a', { font });
  await file.flush();
  const table = file.context.register(
    file.context.flateStream(
      `begincmap 1 begincodespacerange <00000000> <ffffffff> endcodespacerange ${ranges} endcmap`,
    ),
  );
  file.context.lookup(font.ref, PDFDict).set(PDFName.of('ToUnicode'), table);
  return file.save({ useObjectStreams: false });
}

test('what never ends is ended, others are answered meanwhile, and the next file is read', async () => {
  const reader = createReader(1);
  const range = 'beginbfrange <00000000> <00fffffe> <0000> endbfrange ';
  let turns = 0;
  const clock = setInterval(() => turns++, 50);
  expect(await reader.document(await withTable(range.repeat(2000)))).toEqual({
    ok: false,
    problem: '读取超过1秒，不予读取',
  });
  clearInterval(clock);
  expect(turns).toBeGreaterThan(5);
  const next = await createReader().document(await withTable('beginbfrange <00> <7f> <0000> endbfrange'));
  expect(next).toMatchObject({ ok: true, content: { pages: [{ lines: ['a'] }] } });
  expect(await reader.document(await withTable('beginbfrange <00> <7f> <0000> endbfrange'))).toEqual(next);
});
