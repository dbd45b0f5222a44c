/**
 * PDF: what the browser printed is read once, as text that is cut at its objects, looked at, changed in the few places that
 * have to be, and written down once.
 */
import { markArtifacts } from './artifacts.ts';
import { type Attachment, attach } from './attach.ts';
import { type Contents, contentsOf } from './contents.ts';
import { renumberElements } from './elements.ts';
import { type PdfFile, readFile } from './file.ts';
import { type Proof, proofOf } from './proof.ts';
import { dateOf, dictionaryIn, dictionaryOf, referenceIn, referencesIn, textOf } from './syntax.ts';
import { writeFile } from './write.ts';

export type { Attachment } from './attach.ts';
export type { OutlineEntry, Proof } from './proof.ts';

/** What the finished PDF says of itself. */
export interface Metadata {
  readonly title: string;
  readonly author?: string | undefined;
  readonly language: string;
  /** ISO date. */
  readonly date: string;
  readonly attachments: readonly Attachment[];
}

/** 毛样: a PDF as the browser leaves it, read once: what it shows, and the way to the finished one. */
export interface RawPdf {
  readonly proof: Proof;
  /** Gives it metadata and attachments, and takes from it whatever differs from one run to the next. To be called once. */
  finish(metadata: Metadata): Uint8Array;
}

/** Reads what the browser printed. */
export function readPdf(bytes: Uint8Array): RawPdf {
  const file = readFile(bytes);
  const pages = pagesUnder(
    file,
    referenceIn(dictionaryIn(file.objects.get(file.catalog)?.value).get('Pages')),
  );
  const contents = pages.map((page) =>
    contentsOf(file, referenceIn(dictionaryIn(file.objects.get(page)?.value).get('Contents'))),
  );
  return { proof: proofOf(file, pages, contents), finish: (metadata) => finish(file, contents, metadata) };
}

/** The pages of a tree, in order. */
function pagesUnder({ objects }: PdfFile, root: number | null): readonly number[] {
  const visit = (number: number): readonly number[] => {
    const kids = dictionaryIn(objects.get(number)?.value).get('Kids');
    return kids === undefined ? [number] : referencesIn(kids).flatMap(visit);
  };
  return root === null ? [] : visit(root);
}

function finish(file: PdfFile, contents: readonly Contents[], metadata: Metadata): Uint8Array {
  const { title, author, language, date, attachments } = metadata;
  renumberElements(file);
  markArtifacts(contents);
  say(file, file.description, [
    ['Title', textOf(title)],
    ...(author === undefined ? [] : [['Author', textOf(author)] as const]),
    ['Creator', textOf('衡策')],
    ['CreationDate', dateOf(date)],
    ['ModDate', dateOf(date)],
  ]);
  say(file, file.catalog, [
    ['Lang', `(${language})`],
    ['ViewerPreferences', '<</DisplayDocTitle true>>'],
  ]);
  attach(file, attachments, date);
  return writeFile(file);
}

/** Puts entries into the dictionary that is an object. */
function say(
  { objects }: PdfFile,
  number: number,
  entries: readonly (readonly [key: string, value: string])[],
): void {
  const known = dictionaryIn(objects.get(number)?.value);
  objects.set(number, { value: dictionaryOf(new Map([...known, ...entries])), data: null });
}
