// Reads the tags of a PDF as a reading aid would.
import { PDFArray, PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { withPdf } from './pages.ts';
import { type Mark, paintedOn } from './painted.ts';

/** 标签: one element of the structure, with the text that it holds. */
export interface Tag {
  readonly role: string;
  /** In words, of a picture. */
  readonly alt: string | null;
  readonly text: string;
  readonly children: readonly Tag[];
}

export interface TaggedPage {
  readonly root: Tag;
  /** What is painted and neither part of the structure nor marked as an artifact. */
  readonly untagged: readonly string[];
  /** What is marked as an artifact. */
  readonly artifacts: string;
}

export function readTags(pdf: Uint8Array): Promise<readonly TaggedPage[]> {
  return withPdf(pdf, async (document) => {
    const pages: TaggedPage[] = [];
    for (let number = 1; number <= document.numPages; number++)
      pages.push(await readPage(await document.getPage(number)));
    return pages;
  });
}

interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

async function readPage(page: PDFPageProxy): Promise<TaggedPage> {
  const { glyphs, rules } = await paintedOn(page);
  const texts = new Map<number, string>();
  for (const { text, mark } of glyphs)
    if (mark?.id != null) texts.set(mark.id, (texts.get(mark.id) ?? '') + text);
  const named = new Set<number>();
  const tagOf = ({ role, alt, id, children = [] }: Node): Tag => {
    const content = Number(/_mc(\d+)$/.exec(id ?? '')?.[1]);
    if (id !== undefined) named.add(content);
    const tags = children.map(tagOf);
    const text = id === undefined ? tags.map((tag) => tag.text).join('') : (texts.get(content) ?? '');
    return { role: role ?? 'content', alt: alt ?? null, text, children: tags };
  };
  const root = tagOf(((await page.getStructTree()) as Node | null) ?? {});
  const isTagged = (mark: Mark | null) =>
    mark?.tag === 'Artifact' || (mark?.id != null && named.has(mark.id));
  return {
    root,
    untagged: [
      ...glyphs.flatMap(({ text, mark }) => (isTagged(mark) ? [] : [text])),
      ...rules.flatMap(({ top, mark }) => (isTagged(mark) ? [] : [`rule at ${top.toFixed(1)} mm`])),
    ],
    artifacts: glyphs.flatMap(({ text, mark }) => (mark?.tag === 'Artifact' ? [text] : [])).join(''),
  };
}

/** All tags of some roles, in reading order. */
export function tagsOf(root: Tag, ...roles: readonly string[]): readonly Tag[] {
  const below = root.children.flatMap((child) => tagsOf(child, ...roles));
  return roles.includes(root.role) ? [root, ...below] : below;
}

/** How many header cells say that they head a column, and how many cells name their header cells; and how many do not. */
export async function tableHeads(pdf: Uint8Array): Promise<Readonly<Record<string, number>>> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const counts: Record<string, number> = {};
  for (const [, element] of document.context.enumerateIndirectObjects()) {
    const role = element instanceof PDFDict ? element.get(PDFName.of('S')) : undefined;
    if (!(element instanceof PDFDict) || (role !== PDFName.of('TH') && role !== PDFName.of('TD'))) continue;
    const found = element.lookup(PDFName.of('A'));
    const attributes =
      found instanceof PDFArray ? found.asArray().map((entry) => document.context.lookup(entry)) : [found];
    const wanted = PDFName.of(role === PDFName.of('TH') ? 'Scope' : 'Headers');
    const has = attributes.some((entry) => entry instanceof PDFDict && entry.has(wanted));
    const key = `${role} ${has ? 'with' : 'without'} ${wanted}`;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}
