import type { StructTreeNode, TextContent } from 'pdfjs-dist/types/src/display/api.d.ts';

/** 块: a heading, a paragraph or a cell, by its tag in the PDF. */
export interface Block {
  readonly role: string;
  readonly text: string;
}

/** Tags whose content is one text. */
const whole: ReadonlySet<string> = new Set(['H1', 'H2', 'H3', 'H4', 'P', 'TH', 'TD', 'Caption', 'Figure']);

/** 读块: the tagged texts of a page in the order in which they are read. */
export function blocksOf(tree: StructTreeNode | null, items: TextContent['items']): readonly Block[] {
  const texts = new Map<string, string>();
  const open: string[] = [];
  for (const item of items) {
    if ('str' in item) {
      const id = open.at(-1) ?? '';
      texts.set(id, `${texts.get(id) ?? ''}${item.str.replace(/\s+/g, '')}`);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id ?? '');
  }
  const textOf = (node: Node): string => {
    if ('children' in node) return node.children.map(textOf).join('');
    const text = texts.get(node.id) ?? '';
    texts.delete(node.id);
    return text;
  };
  const visit = (node: Node): readonly Block[] => {
    if (!('children' in node)) return [{ role: 'P', text: textOf(node) }];
    return whole.has(node.role) ? [{ role: node.role, text: textOf(node) }] : node.children.flatMap(visit);
  };
  const tagged = tree === null ? [] : visit(tree);
  // The number of the page has no tag; nor has what somebody has put upon it.
  const rest = [...texts.values()].map((text) => ({ role: 'Artifact', text }));
  return [...tagged, ...rest].filter(({ text }) => text !== '');
}

type Node = StructTreeNode | StructTreeNode['children'][number];
