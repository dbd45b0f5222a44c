import type { PdfFile } from './file.ts';
import { referenceIn } from './syntax.ts';

const names = /\(node\d{8}\)/g;

/**
 * 标记编号: the browser numbers a document's elements on from those of the documents before it, in an order that depends on
 * them; here they are numbered from 1 in the order in which they stand, and the list that finds them by number is sorted anew.
 */
export function renumberElements({ objects }: PdfFile): void {
  const fresh = new Map<string, string>();
  const lists: number[] = [];
  for (const [number, { value, data }] of objects) {
    if (data !== null || !value.includes('(node')) continue;
    if (value.includes('/Limits')) lists.push(number);
    else objects.set(number, { value: value.replace(names, (name) => freshFor(name, fresh)), data });
  }
  if (lists.length > 1) throw new Error('the browser has cut the list of numbered elements into several');
  for (const number of lists)
    objects.set(number, { value: listOf(objects.get(number)?.value ?? '', fresh), data: null });
}

function freshFor(name: string, fresh: Map<string, string>): string {
  const renamed = fresh.get(name) ?? `(node${String(fresh.size + 1).padStart(8, '0')})`;
  fresh.set(name, renamed);
  return renamed;
}

/** The list that finds elements by their names: names and elements in turn, and the first and the last name. */
function listOf(value: string, fresh: ReadonlyMap<string, string>): string {
  const entries = [...value.matchAll(/(\(node\d{8}\)) (\d+ 0 R)/g)]
    .map(([, name = '', element]) => {
      const renamed = fresh.get(name);
      if (renamed === undefined) throw new Error('the list of numbered elements names one that is nowhere');
      return { name: renamed, element };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const limits = `${entries[0]?.name} ${entries.at(-1)?.name}`;
  return `<</Limits [${limits}]\n/Names [${entries.map(({ name, element }) => `${name} ${element}`).join(' ')}]>>`;
}

/** Whether cells of a table have text on the page that is this object. */
export function hasCells({ objects }: PdfFile, page: number | undefined): boolean {
  for (const { value } of objects.values()) {
    if (!value.includes(`/Pg ${page} 0 R`)) continue;
    for (let element: string | undefined = value; element !== undefined; element = parentOf(element))
      if (/\/S \/TD\b/.test(element)) return true;
  }
  return false;

  function parentOf(element: string): string | undefined {
    const parent = referenceIn(/\/P (\d+ 0 R)/.exec(element)?.[1]);
    return parent === null ? undefined : objects.get(parent)?.value;
  }
}
