/** Reading the HTML of a composed document, as a browser reads it. */
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

/** 标记: an element of a document, with what converting it needs to know. */
export interface Markup {
  readonly tag: string;
  readonly classes: readonly string[];
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly MarkupNode[];
}

/** An element, or text with its spaces as they were written. */
export type MarkupNode = Markup | string;

/** 可编辑稿错误: the document holds what no editable copy could keep; the message says what, in words for the office. */
export class EditableError extends Error {
  override readonly name = 'EditableError';
}

/** 读标记: the content of a document's body. */
export function readMarkup(html: string): readonly MarkupNode[] {
  return nodesOf(parseFragment(html));
}

function nodesOf({ childNodes }: DefaultTreeAdapterTypes.ParentNode): readonly MarkupNode[] {
  return childNodes.flatMap((node): readonly MarkupNode[] => {
    if (node.nodeName === '#text') return [(node as DefaultTreeAdapterTypes.TextNode).value];
    if (!('tagName' in node)) return [];
    const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
    return [
      {
        tag: node.tagName,
        classes: (attributes.get('class') ?? '').split(/\s+/).filter((name) => name !== ''),
        attributes,
        children: nodesOf(node),
      },
    ];
  });
}

/** The elements among some nodes. */
export function elementsOf(nodes: readonly MarkupNode[]): readonly Markup[] {
  return nodes.filter((node) => typeof node !== 'string');
}

/** The text of some nodes, with spaces as a browser shows them. */
export function textOf(nodes: readonly MarkupNode[]): string {
  const raw = (node: MarkupNode): string =>
    typeof node === 'string' ? node : node.children.map(raw).join('');
  return nodes.map(raw).join('').replace(SPACES, ' ').trim();
}

/** The lines of some nodes, as they are broken by the author. */
export function linesOf(nodes: readonly MarkupNode[]): readonly string[] {
  const isBreak = (node: MarkupNode) => typeof node !== 'string' && node.tag === 'br';
  const end = nodes.findIndex(isBreak);
  return end < 0 ? [textOf(nodes)] : [textOf(nodes.slice(0, end)), ...linesOf(nodes.slice(end + 1))];
}

/** Spaces that count as one; the full-width space is a character. */
export const SPACES = /[ \t\n\r\f]+/g;
