import { type PdfFile, packed } from './file.ts';
import { dateOf, dictionaryIn, dictionaryOf, referenceTo, textOf } from './syntax.ts';
import { pack } from './write.ts';

/** 附件文件: data that travels inside the PDF. */
export interface Attachment {
  readonly name: string;
  readonly mediaType: string;
  readonly description: string;
  readonly bytes: Uint8Array;
}

/** Puts files into a PDF (ISO 32000-1, 7.11.4), as what the document was made from. */
export function attach(file: PdfFile, attachments: readonly Attachment[], isoDate: string): void {
  if (attachments.length === 0) return;
  const { objects, catalog } = file;
  const entries = new Map(dictionaryIn(objects.get(catalog)?.value));
  if (entries.has('Names')) throw new Error('the browser wrote a catalog that has names already');
  const places = attachments.map((attachment) => ({ attachment, place: referenceTo(put(attachment)) }));
  const names = [...places].sort((a, b) => (a.attachment.name < b.attachment.name ? -1 : 1));
  const list = names.map(({ attachment, place }) => `${textOf(attachment.name)} ${place}`).join(' ');
  entries.set('Names', `<</EmbeddedFiles <</Names [${list}]>>>>`);
  entries.set('AF', `[${places.map(({ place }) => place).join(' ')}]`);
  objects.set(catalog, { value: dictionaryOf(entries), data: null });

  function put({ name, mediaType, description, bytes }: Attachment): number {
    const number = Math.max(...objects.keys()) + 1;
    const dates = `/CreationDate ${dateOf(isoDate)}\n/ModDate ${dateOf(isoDate)}`;
    const kind = `/Type /EmbeddedFile\n/Subtype /${mediaType.replace('/', '#2F')}\n`;
    const content = packed(`${kind}/Params <</Size ${bytes.length}\n${dates}>>\n`, pack(Buffer.from(bytes)));
    objects.set(number, content);
    const about = dictionaryOf([
      ['Type', '/Filespec'],
      ['F', textOf(name)],
      ['UF', textOf(name)],
      ['EF', `<</F ${referenceTo(number)}>>`],
      ['Desc', textOf(description)],
      ['AFRelationship', '/Source'],
    ]);
    objects.set(number + 1, { value: about, data: null });
    return number + 1;
  }
}
