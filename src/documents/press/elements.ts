import { PDFArray, type PDFContext, PDFDict, PDFName, type PDFObject, type PDFRef, PDFString } from 'pdf-lib';

/**
 * 标记编号: the browser numbers a document's elements on from those of the documents before it, in an order that depends on
 * them; here they are numbered from 1 in the order in which they stand, and the list that finds them by number is sorted anew.
 */
export function renumberElements(context: PDFContext): void {
  const places: Place[] = [];
  const lists: NumberedList[] = [];
  for (const [, value] of context.enumerateIndirectObjects()) {
    const list = listIn(value);
    if (list) lists.push(list);
    else if (value instanceof PDFDict) collectFrom(value, places);
  }
  const fresh = new Map<string, PDFString>();
  for (const { name, put } of places) {
    const renamed = fresh.get(name) ?? numbered(fresh.size + 1);
    fresh.set(name, renamed);
    put(renamed);
  }
  if (lists.length > 1) throw new Error('the browser has cut the list of numbered elements into several');
  for (const list of lists) renumberList(list, fresh);
}

const numbered = (number: number) => PDFString.of(`node${String(number).padStart(8, '0')}`);

const isName = (value: PDFObject | undefined): value is PDFString =>
  value instanceof PDFString && /^node\d{8}$/.test(value.asString());

/** Where an element's name stands. */
interface Place {
  readonly name: string;
  readonly put: (name: PDFString) => void;
}

/** Under what an element has names: its own, and among its attributes those of the heads of a cell. */
const keys = [PDFName.of('ID'), PDFName.of('A')];

/** Finds the names in an element; most objects are none, and have no such keys. */
function collectFrom(element: PDFDict, places: Place[]): void {
  for (const key of keys) {
    const entry = element.get(key);
    if (entry) note(entry, (name) => element.set(key, name), places);
  }
}

/** Finds the names in a value and in what it directly contains. */
function collect(value: PDFObject, places: Place[]): void {
  if (value instanceof PDFDict) {
    for (const [key, entry] of value.entries()) note(entry, (name) => value.set(key, name), places);
  } else if (value instanceof PDFArray) {
    for (let index = 0; index < value.size(); index++)
      note(value.get(index), (name) => value.set(index, name), places);
  }
}

function note(entry: PDFObject, put: Place['put'], places: Place[]): void {
  if (isName(entry)) places.push({ name: entry.asString(), put });
  else collect(entry, places);
}

/** The list that finds elements by their names: names and elements in turn, and before them the first and the last name. */
interface NumberedList {
  readonly limits: PDFArray;
  readonly names: PDFArray;
}

function listIn(value: PDFObject): NumberedList | null {
  if (!(value instanceof PDFDict)) return null;
  const limits = value.get(PDFName.of('Limits'));
  const names = value.get(PDFName.of('Names'));
  return limits instanceof PDFArray && names instanceof PDFArray && isName(names.get(0))
    ? { limits, names }
    : null;
}

function renumberList({ limits, names }: NumberedList, fresh: ReadonlyMap<string, PDFString>): void {
  const entries = Array.from({ length: names.size() / 2 }, (_, index) => {
    const name = names.get(2 * index);
    const renamed = isName(name) ? fresh.get(name.asString()) : undefined;
    if (!renamed) throw new Error('the list of numbered elements names one that is nowhere');
    return { name: renamed, element: names.get(2 * index + 1) };
  }).sort((a, b) => (a.name.asString() < b.name.asString() ? -1 : 1));
  entries.forEach(({ name, element }, index) => {
    names.set(2 * index, name);
    names.set(2 * index + 1, element);
  });
  for (const [place, entry] of [entries[0], entries.at(-1)].entries())
    if (entry) limits.set(place, entry.name);
}

/** Whether cells of a table have text on a page. An element without parts tells its page (ISO 32000-1, 14.7.2). */
export function hasCells(context: PDFContext, page: PDFRef | undefined): boolean {
  if (page === undefined) return false;
  for (const [, value] of context.enumerateIndirectObjects()) {
    if (!(value instanceof PDFDict) || value.get(PDFName.of('Pg')) !== page) continue;
    for (let element: PDFDict | undefined = value; element; element = parentOf(element))
      if (element.get(PDFName.of('S')) === PDFName.of('TD')) return true;
  }
  return false;
}

const parentOf = (element: PDFDict): PDFDict | undefined => element.lookupMaybe(PDFName.of('P'), PDFDict);
