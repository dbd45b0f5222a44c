/** Compares a PDF with the one that is printed again from its 底稿; every difference is said with its page and line. */
import { align } from './align.ts';
import { type ReadDocument, type ReadPage, shownText } from './read.ts';
import type { Stroke } from './strokes.ts';

/** 比对结果: sentences in Chinese, none where all is the same. */
export interface Comparison {
  /** Pages and their text. */
  readonly text: readonly string[];
  /** Everything else that is seen or said: strokes, fonts, notes, title. */
  readonly drawing: readonly string[];
  /**
   * How far the layout could be compared: every `glyph` and stroke, where both were laid out by the same program with the
   * same fonts; else the `lines` and what is painted beside them, where lines break alike; else the running `text` only.
   */
  readonly depth: 'glyphs' | 'lines' | 'text';
}

/** 比对. */
export function compareDocuments(found: ReadDocument, expected: ReadDocument): Comparison {
  const sameLayout =
    found.producer === expected.producer && listed(found.fonts.keys()) === listed(expected.fonts.keys());
  const imprint =
    found.imprint === expected.imprint ? [] : ['文件属性（题名、作者、日期或书签）与重印的不同'];
  if (!sameLayout) return compareAcross(found, expected, imprint);
  const text = compareText(found.pages, expected.pages);
  return {
    text,
    drawing: [
      ...imprint,
      // A font holds the characters of its document: with another text it is another font.
      ...(text.length === 0 ? fontsOf(found, expected) : []),
      ...annotationsOf(found, expected),
      ...compareDrawing(found.pages, expected.pages),
    ],
    depth: 'glyphs',
  };
}

/** Of documents that different programs laid out, what must be the same all the same. */
function compareAcross(found: ReadDocument, expected: ReadDocument, imprint: readonly string[]): Comparison {
  const sameLines =
    found.pages.length === expected.pages.length &&
    found.pages.every((page, index) => isSame(page.lines, expected.pages[index]?.lines ?? []));
  return {
    text: sameLines ? [] : compareTextAcross(found, expected),
    drawing: [
      ...imprint,
      ...picturesOf(found),
      ...annotationsOf(found, expected),
      ...(sameLines ? strokesOf(found, expected) : []),
    ],
    depth: sameLines ? 'lines' : 'text',
  };
}

function strokesOf(found: ReadDocument, expected: ReadDocument): readonly string[] {
  return found.pages.flatMap((page, index) => {
    const others = expected.pages[index]?.strokes ?? [];
    const same =
      page.strokes.length === others.length &&
      page.strokes.every((stroke, at) => isNear(stroke, others[at] as Stroke));
    return same ? [] : [`第${index + 1}页的线条或色块与重印的不同`];
  });
}

/** Programs differ by less than a point in where they set the same thing. */
const isNear = (a: Stroke, b: Stroke) =>
  a.color === b.color &&
  a.length === b.length &&
  a.box.every((side, index) => Math.abs(side - (b.box[index] ?? 0)) < 1);

const listed = (names: Iterable<string>) => [...names].sort().join('\n');
const isSame = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((one, index) => one === b[index]);

function compareText(found: readonly ReadPage[], expected: readonly ReadPage[]): readonly string[] {
  const count =
    found.length === expected.length ? [] : [`文件有${found.length}页，重印的有${expected.length}页`];
  const pages = align(found, expected, (a, b) => isSame(a.lines, b.lines));
  return [
    ...count,
    ...pages.flatMap(({ first, second }) => {
      if (first === null) return [`缺少重印的第${(second ?? 0) + 1}页`];
      if (second === null) return [`第${first + 1}页是重印的文件没有的`];
      const lines = found[first]?.lines ?? [];
      return compareLines(`第${first + 1}页`, lines, expected[second]?.lines ?? []);
    }),
  ];
}

function compareLines(
  page: string,
  found: readonly string[],
  expected: readonly string[],
): readonly string[] {
  return align(found, expected, (a, b) => a === b).flatMap(({ first, second }) => {
    const is = first === null ? undefined : found[first];
    const should = second === null ? undefined : expected[second];
    if (is === should) return [];
    if (is === undefined)
      return [`${page}缺少一行，应为“${short(should ?? '')}”（重印的第${(second ?? 0) + 1}行）`];
    const where = `${page}第${(first ?? 0) + 1}行`;
    if (should === undefined) return [`${where}是多出的：“${short(is)}”`];
    const [a, b] = apart(is, should);
    return [`${where}：文件为“${a}”，应为“${b}”`];
  });
}

const pageNumber = /^—\d+—$/;

/** Where most lines break alike, the others are told by their places; else the text as a whole. */
function compareTextAcross(found: ReadDocument, expected: ReadDocument): readonly string[] {
  const whole = compareRunningText(found, expected);
  if (whole.length === 0) return [];
  const lines = compareText(found.pages, expected.pages);
  const count = expected.pages.reduce((sum, page) => sum + page.lines.length, 0);
  return lines.length * 10 < count ? lines : whole;
}

/** Where lines break elsewhere, the text as a whole is compared, without the numbers of pages. */
function compareRunningText(found: ReadDocument, expected: ReadDocument): readonly string[] {
  const [is, should] = [found, expected].map((document) =>
    document.pages.flatMap((page, index) =>
      page.blocks.map(({ text }) => ({ page: index + 1, text })).filter(({ text }) => !pageNumber.test(text)),
    ),
  );
  const [a, b] = [is, should].map((parts) => (parts ?? []).map(({ text }) => text).join(''));
  if (a === undefined || b === undefined || a === b) return [];
  const [at] = differenceOf(a, b);
  let seen = 0;
  const place = is?.find(({ text }) => {
    seen += text.length;
    return seen > at;
  });
  const [shownA, shownB] = apart(a, b);
  return [`第${place?.page ?? found.pages.length}页：文件为“${shownA}”，应为“${shownB}”`];
}

function compareDrawing(found: readonly ReadPage[], expected: readonly ReadPage[]): readonly string[] {
  return align(found, expected, (a, b) => isSame(a.drawing, b.drawing)).flatMap(({ first, second }) => {
    const [page, other] = [found[first ?? -1], expected[second ?? -1]];
    // A page that is missing, or that says something else, is told with the text.
    if (!page || !other || !isSame(page.lines, other.lines)) return [];
    const at = page.drawing.findIndex((stroke, index) => stroke !== other.drawing[index]);
    if (at < 0 && page.drawing.length === other.drawing.length) return [];
    return [
      `第${(first ?? 0) + 1}页${nearby(page, at < 0 ? page.drawing.length : at)}的字形、位置或线条与重印的不同`,
    ];
  });
}

/** The text that was shown last before a stroke, or else the first after it. */
function nearby(page: ReadPage, at: number): string {
  const texts = page.drawing.map(shownText);
  const before = texts.slice(0, at).filter((text) => text !== null && text.trim() !== '');
  const near = before.at(-1) ?? texts.slice(at).find((text) => text !== null && text.trim() !== '');
  return near === null || near === undefined ? '' : `“${short(near)}”附近`;
}

function fontsOf(found: ReadDocument, expected: ReadDocument): readonly string[] {
  return [...found.fonts]
    .filter(([name, hash]) => expected.fonts.get(name) !== hash)
    .map(([name]) => `内嵌字体${name.replace(/^[A-Z]{6}\+/, '')}与重印的不同：同样的编码可能显示为另外的字`);
}

function annotationsOf(found: ReadDocument, expected: ReadDocument): readonly string[] {
  return found.pages.flatMap((page, index) =>
    isSame(page.annotations, expected.pages[index]?.annotations ?? [])
      ? []
      : [`第${index + 1}页的批注、图章、域或链接与重印的不同`],
  );
}

/** A page of this package has no pictures. */
function picturesOf(found: ReadDocument): readonly string[] {
  return found.pages.flatMap((page, index) =>
    page.drawing.some((stroke) => /^paint|^shadingFill/.test(stroke)) ? [`第${index + 1}页有图片`] : [],
  );
}

/** From where to where two texts differ: the lengths of what they begin and end with alike. */
function differenceOf(a: string, b: string): readonly [start: number, end: number] {
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return [start, end];
}

/** Two texts around the place where they differ. */
function apart(a: string, b: string): readonly [string, string] {
  const [start, end] = differenceOf(a, b);
  const around = 12;
  const cut = (text: string) => {
    const [from, to] = [Math.max(0, start - around), Math.min(text.length, text.length - end + around)];
    const shown = [...text.slice(from, to)].slice(0, 60).join('');
    return `${from > 0 ? '…' : ''}${shown}${to < text.length ? '…' : ''}`;
  };
  return [cut(a), cut(b)];
}

const short = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
