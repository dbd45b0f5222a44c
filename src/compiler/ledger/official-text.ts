import { parseNumeral, toNumeral } from '../../../grammar/index.ts';
import { canonical, fingerprint } from './canonical.ts';
import { type TextFigure, textFiguresIn } from './figures.ts';

/** 官方文本: the official text cut into articles and sentences. */
export interface OfficialText {
  readonly articles: readonly OfficialArticle[];
}

/** 条: an article; what stands before the first is 文首, what stands after the last is 文末. */
export interface OfficialArticle {
  /** `第二条`, `文首`, `文末`. */
  readonly article: string;
  readonly sentences: readonly OfficialSentence[];
}

/** 句: a sentence with its figures. The title and the responsible units of an article count apart. */
export interface OfficialSentence {
  /** `标题`, `第一句` …, `责任单位`. */
  readonly sentence: string;
  /** In canonical form; never kept in the project. */
  readonly text: string;
  readonly sha256: string;
  readonly figures: readonly TextFigure[];
}

/** 文首 and 文末, as the ledger calls them. */
const beforeArticles = '文首';
const afterArticles = '文末';

/** 分条分句. Null where the text has no articles (一、… or 第一条 …). */
export function readOfficialText(text: string): OfficialText | null {
  const body = linesOf(text).join('\n');
  const starts = headings(body);
  const [first] = starts;
  if (!first) return null;
  const articles = starts.map(({ from, article }, index) => ({
    article,
    text: body.slice(from, starts[index + 1]?.at),
  }));
  const last = articles.pop();
  if (!last) return null;
  const end = closingOf(last.text);
  const head = body.slice(0, first.at);
  const tail = last.text.slice(end);
  return {
    articles: [
      { article: beforeArticles, sentences: numbered(sentencesOf(head)) },
      ...[...articles, { ...last, text: last.text.slice(0, end) }].map(readArticle),
      { article: afterArticles, sentences: numbered(sentencesOf(tail)) },
    ].filter(({ sentences }) => sentences.length > 0),
  };
}

const unitsMark = '（责任单位：';

/** The lines in canonical form, without page numbers. */
function linesOf(text: string): string[] {
  const lines = text
    .split(/\r\n|[\n\r\f\v\u2028\u2029]/)
    .map(canonical)
    // On a line of their own they need no brackets.
    .map((line) => line.replace(/^责任单位：(.*?)。?$/, `${unitsMark}$1）`));
  const empty = (index: number) => (lines[index] ?? '') === '';
  return lines.filter((line, index) => {
    if (/^[-—－─·]+\d{1,4}[-—－─·]+$|^第\d{1,4}页(?:[，/]?共\d{1,4}页)?$|^\d{1,4}\/\d{1,4}$/.test(line))
      return false;
    // A bare number is a page number where the page ends; inside a paragraph it is a number that a line break cut out.
    return !(/^\d{1,3}$/.test(line) && empty(index - 1) && empty(index + 1));
  });
}

interface Heading {
  readonly at: number;
  /** Where the text after the number begins. */
  readonly from: number;
  readonly article: string;
}

/** 一、二、… or 第一条、第二条…: the numbers must follow each other, so that a list inside an article is none of them. */
function headings(body: string): readonly Heading[] {
  for (const form of [(n: string) => `第${n}条`, (n: string) => `${n}、`]) {
    const found: Heading[] = [];
    for (let number = 1; number < 100; number++) {
      const heading = headingAt(body, form(toNumeral(number)), found.at(-1)?.from ?? 0);
      if (!heading) break;
      found.push({ ...heading, article: `第${toNumeral(number)}条` });
    }
    if (found.length > 0) return found;
  }
  return [];
}

/** At the start of a line, or, where the copy has lost its line breaks, after the end of a sentence. */
function headingAt(body: string, mark: string, from: number): Omit<Heading, 'article'> | null {
  // A line may break within the number itself.
  const broken = [...mark].join('\n?');
  for (const before of ['(?<=^|\n)', '(?<=[。）]\n?)']) {
    const found = new RegExp(`${before}${broken}`, 'g');
    found.lastIndex = from;
    const match = found.exec(body);
    if (match) return { at: match.index, from: found.lastIndex };
  }
  return null;
}

/** Where the last article ends and the closing provisions begin. */
function closingOf(text: string): number {
  const units = new RegExp(`${[...unitsMark].join('\\n*')}[^）]*）\\n?`).exec(text);
  if (units) return units.index + units[0].length;
  const closing = /\n(?=本(?:政策|措施|若干|办法|通知|意见|规定|细则)|附件)/.exec(text);
  return closing ? closing.index : text.length;
}

function readArticle({
  article,
  text,
}: {
  readonly article: string;
  readonly text: string;
}): OfficialArticle {
  const end = titleEnd(text);
  const title = flat(text.slice(0, end));
  const rest = sentencesOf(text.slice(end));
  const units = rest.filter((sentence) => sentence.startsWith(unitsMark));
  return {
    article,
    sentences: [
      sentenceOf('标题', title.replace(/。$/, '')),
      ...numbered(rest.filter((sentence) => !units.includes(sentence))),
      ...units.map((sentence) => sentenceOf('责任单位', unitsForm(sentence))),
    ],
  };
}

/** A title ends with its full stop, or with its line where the first sentence is already about something else. */
function titleEnd(text: string): number {
  const stop = text.indexOf('。') + 1;
  const line = text.indexOf('\n');
  const isSentence = stop === 0 || /[，：；\d%]/.test(text.slice(0, stop));
  if (isSentence && line > 0) return line;
  return stop > 0 ? stop : text.length;
}

/** 责任单位 as one list: the official text sets 、 and ， among them as it likes. */
export const unitsForm = (text: string): string => canonical(text).replace(/[，；]/g, '、');

const flat = (text: string) => text.replaceAll('\n', '');

/** Sentences end with a full stop outside of （）; what follows the last one is a sentence too. */
function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let open = 0;
  let current = '';
  for (const character of flat(text)) {
    if (/["')）』」]/.test(character) && current === '' && character !== '（' && sentences.length > 0) {
      // A closing mark after the full stop belongs to the sentence that it closes.
      sentences.push(`${sentences.pop()}${character}`);
      continue;
    }
    current += character;
    if (character === '（') open++;
    if (character === '）') open = Math.max(0, open - 1);
    if (/[。！？]/.test(character) && open === 0) {
      sentences.push(current);
      current = '';
    }
  }
  return current === '' ? sentences : [...sentences, current];
}

const numbered = (sentences: readonly string[]): OfficialSentence[] =>
  sentences.map((sentence, index) => sentenceOf(`第${toNumeral(index + 1)}句`, sentence));

function sentenceOf(sentence: string, text: string): OfficialSentence {
  return { sentence, text, sha256: fingerprint(text), figures: textFiguresIn(text) };
}

/** 依据 as places of the official text; `sentence` is null for a whole article. */
export interface Citation {
  readonly article: string;
  readonly sentence: string | null;
}

const oneCitation =
  /^(?:第([零〇一二三四五六七八九十百]+|\d+)条|(文首|文末))?(?:第([零〇一二三四五六七八九十百]+|\d+)句)?$/;

/** `第九条第一句、第二句`, `文末第二句`. Null where it cannot be read. */
export function readCitations(source: string): readonly Citation[] | null {
  const found: Citation[] = [];
  for (const part of canonical(source).split('、')) {
    const match = oneCitation.exec(part);
    const [, number, around, sentence] = match ?? [];
    const article = number === undefined ? (around ?? found.at(-1)?.article) : `第${ordinal(number)}条`;
    if (!match || part === '' || article === undefined) return null;
    found.push({ article, sentence: sentence === undefined ? null : `第${ordinal(sentence)}句` });
  }
  return found;
}

const ordinal = (text: string) => toNumeral(parseNumeral(text) ?? 0);
