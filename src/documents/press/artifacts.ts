import { decodePDFRawStream, type PDFDocument, PDFName, PDFRawStream, PDFRef } from 'pdf-lib';

/**
 * 页面装饰: the browser tags what belongs to the text, and leaves page numbers, the rules in the page's margins and the dots of
 * contents without a mark. They become artifacts, which a reading aid passes over.
 */
export function markArtifacts(pdf: PDFDocument): void {
  for (const page of pdf.getPages()) {
    const place = page.node.get(PDFName.of('Contents'));
    const stream = pdf.context.lookup(place);
    if (!(place instanceof PDFRef && stream instanceof PDFRawStream)) continue;
    const content = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
    const marked = withArtifacts(content);
    if (marked !== content) pdf.context.assign(place, pdf.context.flateStream(Buffer.from(marked, 'latin1')));
  }
}

const paths = new Set(['m', 'l', 'c', 'v', 'y', 're', 'h']);
const paints = new Set(['f', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'sh', 'Do', 'ET']);

/** Marks every path and every piece of text that no mark surrounds. The browser ends a line with an operator. */
function withArtifacts(content: string): string {
  const written: string[] = [];
  let marks = 0;
  /** A path or a piece of text that has begun and is not yet painted. */
  let begun: string[] = [];
  for (const line of content.split('\n')) {
    const operator = /[^ >]*$/.exec(line)?.[0] ?? '';
    if (operator === 'BDC' || operator === 'BMC') marks++;
    if (operator === 'EMC') marks--;
    begun.push(line);
    if (paths.has(operator) || (begun[0] === 'BT' && operator !== 'ET')) continue;
    const isUnmarked = marks === 0 && paints.has(operator);
    written.push(...(isUnmarked ? ['/Artifact BMC', ...begun, 'EMC'] : begun));
    begun = [];
  }
  return [...written, ...begun].join('\n');
}
