/**
 * Things without number: a few bytes may name one stream a hundred thousand times, as an attachment or as a part of a page,
 * and a reader unpacks it each time. This package names a stream once or twice and attaches two files, the 底稿 and its
 * signature; a file that hides what it names is refused as well.
 */

/** A text of a PDF: the file itself, or what one of its streams unpacks to. */
export interface PdfText {
  readonly text: string;
  /** Some of what stands before a stream; null for the file itself. */
  readonly dictionary: string | null;
}

/** A file and its mentions in the lists of the catalog, twice over. */
const mostFiles = 4;
const mostMentions = 8;

/** 附件过多: whether more files are attached, or one of them more often, than this package would. */
export function attachesMany(texts: readonly PdfText[]): boolean {
  const holders = texts.flatMap(holdersIn);
  if (holders.length > mostFiles || holders.includes(null)) return true;
  if (holders.length === 0) return false;
  const mention = new RegExp(`(?<!\\d)(?:${holders.join('|')})\\s+\\d+\\s+R\\b`, 'g');
  const mentions = texts.flatMap(({ text }) => firstPlaces(text, mention, mostMentions + 1));
  return mentions.length > mostMentions;
}

/** 反复引用: whether one stream is named more often than this package would; `places` are those of the streams in the file. */
export function repeatsStreams(texts: readonly PdfText[], file: string, places: readonly number[]): boolean {
  const numbers = new Set(places.map((place) => numberBefore(file, place)));
  if (numbers.has(null)) return true;
  const mentions = new Map<string, number>();
  for (const { text, dictionary } of texts) {
    // What a page draws or a font holds names nothing.
    if (dictionary !== null && !/\/First\b/.test(dictionary)) continue;
    for (const { 1: number = '' } of text.matchAll(/(\d+)\s+\d+\s+R\b/g)) {
      if (!numbers.has(number)) continue;
      const count = (mentions.get(number) ?? 0) + 1;
      if (count > mostMentions) return true;
      mentions.set(number, count);
    }
  }
  return false;
}

/** The number of each object that holds a file, at most one more than there may be; null where it cannot be told. */
function holdersIn({ text, dictionary }: PdfText): readonly (string | null)[] {
  // Three bytes alone stand by chance in what is packed.
  const places = firstPlaces(text, /\/EF\s*(?:<<|%|(?<=\s)\d+\s+\d+\s+R\b)/g, mostFiles + 1);
  if (dictionary === null) return places.map((place) => numberBefore(text, place));
  const start = dictionary.lastIndexOf('obj');
  const own = dictionary.slice(start);
  if (start < 0 || isFeigned(own)) return places.map(() => null);
  // Pages, fonts and attachments may say anything; only a stream of objects says where its objects begin.
  if (!/\/First\b/.test(own)) return [];
  const first = Number(/\/First\s+(\d+)\s*(?:\/|>>)/.exec(own)?.[1]);
  const pairs = text.slice(0, first).trim().split(/\s+/).map(Number);
  const offsets = pairs.filter((_, index) => index % 2 === 1);
  return places.map((place) => {
    const number = pairs[2 * offsets.findLastIndex((offset) => first + offset <= place)];
    return number === undefined || Number.isNaN(number) ? null : String(number);
  });
}

/** The number of the object that a place is in; null where a string or a comment may have feigned it. */
function numberBefore(text: string, place: number): string | null {
  const start = text.lastIndexOf('obj', place);
  const number = /(\d+)\s+\d+\s*$/.exec(text.slice(Math.max(0, start - 30), Math.max(0, start)))?.[1];
  return number === undefined || isFeigned(text.slice(start, place)) ? null : number;
}

/** Whether what follows an object's number may be the rest of a string or of a comment. */
const isFeigned = (text: string) => /[%()]/.test(text.replaceAll(/\([\w.:'+-]*\)/g, ''));

function firstPlaces(text: string, pattern: RegExp, most: number): readonly number[] {
  const places: number[] = [];
  for (const { index } of text.matchAll(pattern)) {
    places.push(index);
    if (places.length === most) break;
  }
  return places;
}
