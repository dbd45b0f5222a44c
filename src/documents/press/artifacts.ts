import type { Contents } from './contents.ts';

/**
 * 页面装饰: the browser tags what belongs to the text, and leaves page numbers, the rules in the page's margins and the dots of
 * contents without a mark. They become artifacts, which a reading aid passes over.
 */
export function markArtifacts(pages: readonly Contents[]): void {
  for (const { text, replace } of pages) {
    const marked = withArtifacts(text);
    if (marked !== text) replace(marked);
  }
}

/** Marks what no mark surrounds; what one surrounds, by far the most of a page, stays as it is. */
function withArtifacts(content: string): string {
  const written: string[] = [];
  let marks = 0;
  let from = 0;
  for (const { 0: operator, index } of content.matchAll(/\b(?:BDC|BMC|EMC)$/gm)) {
    if (operator !== 'EMC' && marks++ === 0) {
      const begin = content.lastIndexOf('\n', index) + 1;
      written.push(asArtifacts(content.slice(from, begin)));
      from = begin;
    }
    if (operator === 'EMC' && --marks === 0) {
      const end = index + operator.length + 1;
      written.push(content.slice(from, end));
      from = end;
    }
  }
  return [...written, asArtifacts(content.slice(from))].join('');
}

const paths = new Set(['m', 'l', 'c', 'v', 'y', 're', 'h']);
const paints = new Set(['f', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'sh', 'Do', 'ET']);

/** Marks every path and every piece of text. The browser ends a line with an operator. */
function asArtifacts(content: string): string {
  const written: string[] = [];
  /** A path or a piece of text that has begun and is not yet painted. */
  let begun: string[] = [];
  for (const line of content.split('\n')) {
    const operator = line.slice(Math.max(line.lastIndexOf(' '), line.lastIndexOf('>')) + 1);
    begun.push(line);
    if (paths.has(operator) || (begun[0] === 'BT' && operator !== 'ET')) continue;
    written.push(...(paints.has(operator) ? ['/Artifact BMC', ...begun, 'EMC'] : begun));
    begun = [];
  }
  return [...written, ...begun].join('\n');
}
