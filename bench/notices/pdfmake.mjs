import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The same notice by pdfmake. It may mark a file as tagged, and writes no structure into it. */
export function pdfmakeWay(fontPath, contents) {
  const pdfmake = require('pdfmake');
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => path === fontPath);
  pdfmake.setFonts({ Serif: { normal: fontPath } });
  const definition = (blocks) => ({
    pageSize: 'A4',
    pageMargins: [79.4, 104.9, 73.7, 99.2],
    defaultStyle: { font: 'Serif', fontSize: 15.8, lineHeight: 1.27 },
    tagged: true,
    compress: true,
    footer: (page) => ({ text: `— ${page} —`, fontSize: 14, alignment: 'center' }),
    content: blocks.map((block) => {
      switch (block.kind) {
        case 'heading':
          return { text: block.text, fontSize: 16 };
        case 'paragraph':
          return { text: block.text, leadingIndent: 32 };
        case 'table':
          return {
            fontSize: 12,
            table: {
              headerRows: 1,
              widths: block.rows[0].map(() => '*'),
              body: block.rows.map((row) => [...row]),
            },
          };
        default:
          return {
            svg: `<svg viewBox="0 0 ${block.size} ${block.size}"><path d="${block.path}"/></svg>`,
            width: 85,
          };
      }
    }),
  });
  return {
    name: 'pdfmake (without structure)',
    print: (index) => pdfmake.createPdf(definition(contents[index])).getBuffer(),
  };
}
