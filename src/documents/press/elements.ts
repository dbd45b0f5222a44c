import { PDFArray, type PDFContext, PDFDict, type PDFObject, PDFString } from 'pdf-lib';

/**
 * 标记编号: the browser numbers a document's elements on from those of the document before it; here each starts from 1, in the
 * same order, since the tree that finds them by number is sorted.
 */
export function renumberElements(context: PDFContext): void {
  const places: Place[] = [];
  for (const [, value] of context.enumerateIndirectObjects()) collect(value, places);
  const sorted = [...new Set(places.map(({ name }) => name))].sort();
  const fresh = new Map(
    sorted.map((name, index) => [name, PDFString.of(`node${String(index + 1).padStart(8, '0')}`)]),
  );
  for (const { name, put } of places) {
    const renamed = fresh.get(name);
    if (renamed) put(renamed);
  }
}

/** Where an element's name stands. */
interface Place {
  readonly name: string;
  readonly put: (name: PDFString) => void;
}

/** Finds the names in an object and in what it directly contains. */
function collect(value: PDFObject, places: Place[]): void {
  if (value instanceof PDFDict) {
    for (const [key, entry] of value.entries()) note(entry, (name) => value.set(key, name), places);
  } else if (value instanceof PDFArray) {
    for (let index = 0; index < value.size(); index++)
      note(value.get(index), (name) => value.set(index, name), places);
  }
}

function note(entry: PDFObject, put: Place['put'], places: Place[]): void {
  if (!(entry instanceof PDFString)) collect(entry, places);
  else if (/^node\d{8}$/.test(entry.asString())) places.push({ name: entry.asString(), put });
}
