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

const paths = new Set(['m', 'l', 'c', 'v', 'y', 're', 'h']);
const paints = new Set(['f', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'sh', 'Do', 'ET']);

/** Marks every path and every piece of text that no mark surrounds. The browser ends a line with an operator. */
function withArtifacts(content: string): string {
  const written: string[] = [];
  let marks = 0;
  /** A path or a piece of text that has begun and is not yet painted. */
  let begun: string[] = [];
  for (const line of content.split('\n')) {
    const operator = line.slice(Math.max(line.lastIndexOf(' '), line.lastIndexOf('>')) + 1);
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
