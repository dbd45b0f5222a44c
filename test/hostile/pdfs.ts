// PDFs that were made to do harm to whoever reads them, each of a few kilobytes or megabytes.
import { deflateSync } from 'node:zlib';

/** A PDF of these objects, numbered from 1; the first is the catalog. */
export function pdfOf(...objects: readonly (string | Uint8Array)[]): Uint8Array {
  const parts: Uint8Array[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const add = (part: Uint8Array) => {
    parts.push(part);
    length += part.length;
  };
  for (const [index, object] of objects.entries()) {
    offsets.push(length);
    add(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]));
  }
  const start = length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  add(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

/** A packed stream. */
function packed(content: string | Uint8Array, dictionary = ''): Uint8Array {
  const bytes = deflateSync(content);
  return Buffer.concat([
    Buffer.from(`<< ${dictionary} /Filter /FlateDecode /Length ${bytes.length} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
}

type Objects = readonly (string | Uint8Array)[];

const catalog = (more = '') => `<< /Type /Catalog /Pages 2 0 R ${more} >>`;
const page = (more = '') => `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${more} >>`;
const onePage = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
const objects = (...all: Objects): Objects => all;

/** The same PDF with an attached 底稿, so that whoever verifies it reads on. */
export function withProof(all: Objects, proof: Uint8Array): Objects {
  const [root = '', ...others] = all;
  const file = all.length + 1;
  const names = `/Names << /EmbeddedFiles << /Names [(hengce.json) ${file} 0 R] >> >> >>`;
  return [
    String(root).replace(/>>$/, names),
    ...others,
    `<< /Type /Filespec /F (hengce.json) /UF (hengce.json) /EF << /F ${file + 1} 0 R >> >>`,
    packed(proof, '/Type /EmbeddedFile'),
  ];
}

/** 有害的PDF, by what they try, as objects. */
export const hostileObjects: Readonly<Record<string, () => Objects>> = {
  'a stream that unpacks to a gigabyte': () =>
    objects(catalog(), onePage, page('/Contents 4 0 R'), packed(new Uint8Array(1_000_000_000))),
  'a thousand streams that unpack to a megabyte each': () =>
    objects(
      catalog(),
      onePage,
      page(),
      ...Array.from({ length: 1000 }, () => packed(new Uint8Array(1_000_000))),
    ),
  'a count of two thousand million pages': () =>
    objects(catalog(), '<< /Type /Pages /Kids [3 0 R] /Count 2000000000 >>', page()),
  'a hundred thousand pages': () => {
    const numbers = Array.from({ length: 100_000 }, (_, index) => index + 3);
    return objects(
      catalog(),
      `<< /Type /Pages /Kids [${numbers.map((number) => `${number} 0 R`).join(' ')}] /Count 100000 >>`,
      ...numbers.map(() => page()),
    );
  },
  'pages that are said to be few and are many': () =>
    objects(catalog(), `<< /Type /Pages /Kids [${'3 0 R '.repeat(100_000)}] /Count 1 >>`, page()),
  'pages that hold themselves': () =>
    objects(catalog(), '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 1000 >>', page()),
  'pages that double at each of sixty levels': () =>
    objects(
      catalog(),
      ...Array.from(
        { length: 60 },
        (_, level) => `<< /Type /Pages /Kids [${level + 3} 0 R ${level + 3} 0 R] /Count ${2 ** 20} >>`,
      ),
      page(),
    ),
  'an object that is itself': () => objects('1 0 R', '2 0 R'),
  'a length that is its own stream': () =>
    objects(catalog(), onePage, page('/Contents 4 0 R'), '<< /Length 4 0 R >>\nstream\nq\nendstream'),
  'an outline whose next is itself': () =>
    objects(
      catalog('/Outlines 4 0 R'),
      onePage,
      page(),
      '<< /Type /Outlines /First 5 0 R /Last 5 0 R /Count 1 >>',
      '<< /Title (a) /Parent 4 0 R /Next 5 0 R /First 5 0 R >>',
    ),
  'a tree of names that holds itself': () =>
    objects(catalog('/Names << /EmbeddedFiles 4 0 R >>'), onePage, page(), '<< /Kids [4 0 R 4 0 R] >>'),
  'a tree of tags that holds itself': () =>
    objects(
      catalog('/MarkInfo << /Marked true >> /StructTreeRoot 4 0 R'),
      onePage,
      page('/StructParents 0'),
      '<< /Type /StructTreeRoot /K 5 0 R /ParentTree << /Nums [0 [5 0 R]] >> >>',
      '<< /Type /StructElem /S /P /P 5 0 R /K [5 0 R] >>',
    ),
  'brackets two hundred thousand deep': () =>
    objects(catalog(`/X ${'['.repeat(200_000)}${']'.repeat(200_000)}`), onePage, page()),
  'a million saved states': () =>
    objects(catalog(), onePage, page('/Contents 4 0 R'), packed('q\n'.repeat(1_000_000))),
  'a part of a page a hundred thousand times over': () =>
    objects(
      catalog(),
      onePage,
      page(`/Contents [${'4 0 R '.repeat(100_000)}]`),
      packed('n\n'.repeat(100_000)),
    ),
  'a pattern that is painted a hundred thousand times': () =>
    objects(
      catalog(),
      onePage,
      page('/Contents 4 0 R /Resources << /Pattern << /P 5 0 R >> >>'),
      packed(`/Pattern cs\n${'/P scn 0 0 9 9 re f\n'.repeat(100_000)}`),
      packed(
        '0 0 9 9 re f\n'.repeat(50_000),
        '/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 /Resources << >>',
      ),
    ),
  'two million operators': () =>
    objects(catalog(), onePage, page('/Contents 4 0 R'), packed('n '.repeat(2_000_000))),
  'a million strokes': () =>
    objects(catalog(), onePage, page('/Contents 4 0 R'), packed('0 0 9 9 re f\n'.repeat(1_000_000))),
  'a page of an endless size': () =>
    objects(catalog(), onePage, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 1e38 1e38] >>'),
  'a script that runs when it is opened': () =>
    objects(catalog('/OpenAction << /S /JavaScript /JS (while (true) {}) >>'), onePage, page()),
  'an image of a million by a million dots': () =>
    objects(
      catalog(),
      onePage,
      page('/Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >>'),
      packed('/I Do'),
      packed(
        new Uint8Array(1000),
        '/Type /XObject /Subtype /Image /Width 1000000 /Height 1000000 /BitsPerComponent 8 /ColorSpace /DeviceRGB',
      ),
    ),
  'a hundred thousand attachments': () =>
    objects(
      catalog(
        `/Names << /EmbeddedFiles << /Names [${Array.from({ length: 100_000 }, (_, index) => `(a${index}) 4 0 R`).join(' ')}] >> >>`,
      ),
      onePage,
      page(),
      '<< /Type /Filespec /F (a) /EF << /F 5 0 R >> >>',
      packed(new Uint8Array(1_000_000), '/Type /EmbeddedFile'),
    ),
  'no page at all': () => objects(catalog(), '<< /Type /Pages /Kids [] /Count 0 >>'),
};

/** 有害的PDF, by what they try, byte by byte. */
export const hostileBytes: Readonly<Record<string, () => Uint8Array>> = {
  'a table of references that leads back': () =>
    Buffer.from(
      Buffer.from(pdfOf(catalog(), onePage, page()))
        .toString('latin1')
        .replace(/\/Root 1 0 R >>\nstartxref\n(\d+)/, '/Root 1 0 R /Prev $1 >>\nstartxref\n$1'),
      'latin1',
    ),
  'an attachment of fifteen megabytes': () =>
    pdfOf(...withProof(objects(catalog(), onePage, page()), Buffer.alloc(15_000_000, '['))),
  'an attachment of a hundred thousand brackets': () =>
    pdfOf(
      ...withProof(
        objects(catalog(), onePage, page()),
        Buffer.from(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`),
      ),
    ),
  'nothing but its first line': () => Buffer.from('%PDF-1.7\n'),
  'twenty megabytes of the word stream': () => Buffer.from(`%PDF-1.7\n${'stream\n'.repeat(2_800_000)}`),
  'twenty megabytes of number signs': () => Buffer.from(`%PDF-1.7\n${'#41'.repeat(6_600_000)}`),
};
