import type { Contents } from './contents.ts';
import { hasCells } from './elements.ts';
import type { PdfFile } from './file.ts';
import { type Dictionary, dictionaryIn, nameIn, referenceIn, textIn } from './syntax.ts';

/** 书签: one line of the document's outline. */
export interface OutlineEntry {
  readonly title: string;
  /** 1 for the outermost. */
  readonly level: number;
  /** Counted from 1. */
  readonly page: number;
}

/** What can be read from a PDF as the browser leaves it. */
export interface Proof {
  readonly pages: number;
  /** The page of each named destination, counted from 1. */
  readonly destinations: ReadonlyMap<string, number>;
  readonly outline: readonly OutlineEntry[];
  /** Whether rows of a table stand on the last page. */
  readonly endsWithRows: boolean;
  /** Points per CSS pixel on each page: 0.75, unless the browser shrank the document. */
  readonly scales: readonly number[];
}

/** 读毛样: what a file shows, whose pages are these objects and have these contents. */
export function proofOf(file: PdfFile, pages: readonly number[], contents: readonly Contents[]): Proof {
  const numbers = new Map(pages.map((page, index) => [page, index + 1]));
  /** A destination is a list that begins with its page. */
  const pageOf = (destination: string | undefined): number | null =>
    numbers.get(Number(/^\[\s*(\d+) 0 R/.exec(destination ?? '')?.[1])) ?? null;
  const catalog = entriesOf(file, file.catalog);
  return {
    pages: pages.length,
    destinations: destinationsOf(file, catalog, pageOf),
    outline: outlineOf(file, catalog, pageOf),
    endsWithRows: hasCells(file, pages.at(-1)),
    scales: contents.map(({ text }) => scaleOf(text)),
  };
}

type PageOf = (destination: string | undefined) => number | null;

/** The entries of the dictionary that is this object, or of one that is written in its place. */
function entriesOf({ objects }: PdfFile, value: string | number | undefined): Dictionary {
  const number = typeof value === 'number' ? value : referenceIn(value);
  return dictionaryIn(number === null ? (value as string | undefined) : objects.get(number)?.value);
}

function destinationsOf(file: PdfFile, catalog: Dictionary, pageOf: PageOf): ReadonlyMap<string, number> {
  const destinations = new Map<string, number>();
  for (const [name, value] of entriesOf(file, catalog.get('Dests'))) {
    const number = referenceIn(value);
    const page = pageOf(number === null ? value : file.objects.get(number)?.value);
    if (page !== null) destinations.set(nameIn(name), page);
  }
  return destinations;
}

function outlineOf(file: PdfFile, catalog: Dictionary, pageOf: PageOf): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  const visit = (first: string | undefined, level: number): void => {
    for (let place = first; place !== undefined; ) {
      const line = entriesOf(file, place);
      entries.push({ title: textIn(line.get('Title') ?? ''), level, page: pageOf(line.get('Dest')) ?? 1 });
      visit(line.get('First'), level + 1);
      place = line.get('Next');
    }
  };
  visit(entriesOf(file, catalog.get('Outlines')).get('First'), 1);
  return entries;
}

/**
 * A page's content is scaled twice: device dots per point, and CSS pixels per dot. What stands in the margins has a scaling of its own,
 * which the browser leaves alone when it shrinks the text; that of the text moves it to the right, and pictures are further in.
 */
function scaleOf(content: string): number {
  const scalings = [...content.matchAll(/^(\S+) 0 0 \S+ (\S+) \S+ cm$/gm)].map(([, scale, left]) => ({
    scale: Number(scale),
    left: Number(left),
  }));
  const [outer] = scalings;
  const [text] = scalings.filter(({ left }) => left > 0).sort((a, b) => a.left - b.left);
  return (outer?.scale ?? Number.NaN) * (text?.scale ?? Number.NaN);
}
