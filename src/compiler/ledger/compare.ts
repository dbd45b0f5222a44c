import { type Place, placeInFile, position } from '../source.ts';
import { type Figure, isOf, kindOf } from './figures.ts';
import { type Ledger, type LedgerFigure, type LedgerSentence, placeWords } from './ledger.ts';
import type { CitingItem, RuleBook } from './rule-book.ts';
import type { RuleFigure } from './rule-figures.ts';

/** 不符之处: something that the rules or the ledger have and the other lacks. */
export interface LedgerProblem {
  /** `第二条`, or null where it belongs to no article. */
  readonly article: string | null;
  readonly message: string;
  /** Where it stands in the rules. */
  readonly place: Place | null;
}

/** 对账: the ledger and the rules, in both directions. Empty where each has what the other has. */
export function compareLedger(ledger: Ledger, book: RuleBook): readonly LedgerProblem[] {
  return [
    ...headProblems(ledger, book),
    ...ledger.sentences.flatMap((sentence) => sentenceProblems(sentence, book)),
    ...book.items.flatMap((item) => citationProblems(item, ledger)),
    ...book.figures.flatMap((figure) => figureProblems(figure, ledger, book)),
    ...readingProblems(ledger, book),
  ];
}

function headProblems(ledger: Ledger, book: RuleBook): LedgerProblem[] {
  const problem = (what: string, inLedger: string, inRules: string) =>
    inLedger === inRules
      ? []
      : [{ article: null, message: `台账的${what}是“${inLedger}”，规则的是“${inRules}”`, place: null }];
  return [
    ...problem('政策名称', ledger.title, book.title),
    ...problem('文号', ledger.documentNumber, book.documentNumber),
  ];
}

// --- ledger → rules ------------------------------------------------------------------------------------------------

function sentenceProblems(sentence: LedgerSentence, book: RuleBook): LedgerProblem[] {
  const { article } = sentence;
  const where = placeWords(sentence);
  const say = (message: string): LedgerProblem => ({ article, message, place: null });
  const open =
    sentence.claims.length === 0 && sentence.explained === null
      ? [say(`${where}没有着落：没有事项、方向、服务、转介用到，也没有说明原因`)]
      : [];
  const lost = sentence.claims
    .filter((label) => !claimsSentence(label, sentence, book))
    .map((label): LedgerProblem => {
      const different = book.claimants.find((one) => one.label === label && one.article === article);
      return different
        ? {
            article,
            message: `${label}（${placeInFile(different.place)}）与正文的${sentence.sentence}不同`,
            place: different.place,
          }
        : say(`${where}记为由${label}用到，规则里已没有`);
    });
  return [
    ...open,
    ...lost,
    ...sentence.figures.flatMap((figure) => ledgerFigureProblems(figure, sentence, book).map(say)),
  ];
}

function ledgerFigureProblems(figure: LedgerFigure, sentence: LedgerSentence, book: RuleBook): string[] {
  const what = `${placeWords(sentence)}的“${figure.written}”`;
  const { claims, explained } = figure;
  if (claims.length === 0 && explained === null) return [`${what}没有着落：没有规则用到，也没有说明原因`];
  if (claims.length > 0 && explained !== null) return [`${what}既由规则用到，又写了不用的原因，只能留一样`];
  return claims
    .filter(
      (label) => !book.figures.some((one) => label === one.label && answers(one, figure, sentence, book)),
    )
    .map((label) => `${what}记为由${label}用到，规则里已没有`);
}

/** Whether a clause of the rules may claim a sentence. */
export function claimsSentence(label: string, sentence: LedgerSentence, book: RuleBook): boolean {
  const item = book.items.find((one) => one.label === label);
  if (item) return cites(item, sentence);
  return book.claimants.some(
    (one) =>
      one.label === label &&
      (one.article === null || one.article === sentence.article) &&
      (one.sha256 === null || one.sha256 === sentence.sha256),
  );
}

/** 依据: whether an item rests on a sentence. A whole article means all of its sentences, not its title. */
export function cites(item: CitingItem, { article, sentence }: Pick<LedgerSentence, 'article' | 'sentence'>) {
  return (item.citations ?? []).some(
    (one) =>
      one.article === article &&
      (one.sentence === null ? sentence.endsWith('句') : one.sentence === sentence),
  );
}

/**
 * Whether a figure of the rules is the one of a sentence: the same value, where the item rests on that sentence. What a
 * measure states of its items stands in its own article, or after the last of them.
 */
export function answers(
  rule: RuleFigure,
  figure: Pick<LedgerFigure, 'value'>,
  sentence: Pick<LedgerSentence, 'article' | 'sentence'>,
  book: RuleBook,
): boolean {
  if (rule.weight === 'told' || !isOf(rule, figure)) return false;
  if (rule.item === null)
    return [null, sentence.article].includes(rule.article) || sentence.article === '文末';
  return book.items.some((item) => item.id === rule.item && cites(item, sentence));
}

// --- rules → ledger ------------------------------------------------------------------------------------------------

function citationProblems(item: CitingItem, ledger: Ledger): LedgerProblem[] {
  const { article, place } = item;
  const say = (message: string) => ({ article, message, place });
  const who = `事项${item.id}（${placeInFile(place)}）`;
  if (!item.citations)
    return [say(`${who}的依据“${item.source}”读不懂，请写作“第二条第二句”或“第九条第一句、第二句”`)];
  return item.citations.flatMap((citation) => {
    const where = `${citation.article}${citation.sentence ?? ''}`;
    const cited = ledger.sentences.filter((sentence) => cites({ ...item, citations: [citation] }, sentence));
    if (cited.length === 0) return [say(`${who}的依据是${where}，台账里没有`)];
    return cited
      .filter((sentence) => !sentence.claims.includes(item.label))
      .map((sentence) => say(`${who}的依据是${where}，台账里${placeWords(sentence)}却没有记${item.label}`));
  });
}

function figureProblems(figure: RuleFigure, ledger: Ledger, book: RuleBook): LedgerProblem[] {
  if (figure.weight === 'implied') return [];
  const { article, place, label, written } = figure;
  const what = `${label}的“${written}”（${placeInFile(place)}）`;
  const say = (message: string) => [{ article, message, place }];
  const sentences = sentencesFor(figure, ledger, book);
  const where = sentences.words;
  const found = sentences.list.flatMap((sentence) => sentence.figures.filter((one) => isOf(figure, one)));
  if (figure.weight === 'told')
    return found.length > 0 || isAdded(figure, ledger, book) ? [] : say(`${what}在${where}里没有对应的数字`);
  if (found.some(({ claims }) => claims.includes(label))) return [];
  if (found.length > 0) return say(`${what}在${where}里有同样的数字，台账却没有记由它用到`);
  return isAdded(figure, ledger, book) ? [] : say(`${what}在${where}里没有对应的数字`);
}

/** The sentences in which a figure of the rules must be. */
function sentencesFor(
  figure: RuleFigure,
  { sentences }: Ledger,
  book: RuleBook,
): { readonly words: string; readonly list: readonly LedgerSentence[] } {
  if (figure.weight === 'told') {
    const cited = book.items.find(({ id }) => id === figure.item)?.citations ?? [];
    const articles = [...new Set([figure.article, ...cited.map(({ article }) => article)])].filter(
      (one) => one !== null,
    );
    return articles.length === 0
      ? { words: '正文', list: sentences }
      : { words: articles.join('、'), list: sentences.filter(({ article }) => articles.includes(article)) };
  }
  if (figure.item === null) return { words: '正文', list: sentences };
  const item = book.items.find(({ id }) => id === figure.item);
  return {
    words: item?.source ?? '正文',
    list: item ? sentences.filter((sentence) => cites(item, sentence)) : [],
  };
}

/** 口径 accounts for it: one that the item relies on, or that tells it, is entered in the ledger with this figure. */
function isAdded(figure: RuleFigure, ledger: Ledger, book: RuleBook): boolean {
  const relied = book.items.find(({ id }) => id === figure.item)?.readings.map(({ id }) => id) ?? [];
  return ledger.readings.some(
    ({ reading, figures }) =>
      (relied.includes(reading) || figure.label === `口径${reading}`) &&
      figures.some(({ value }) => value === figure.value),
  );
}

/** 口径的数字: what the ledger says that a reading adds must be in it. */
function readingProblems(ledger: Ledger, book: RuleBook): LedgerProblem[] {
  return ledger.readings.flatMap(({ reading, figures }) =>
    figures
      .filter(
        ({ value }) => !book.figures.some((one) => one.label === `口径${reading}` && one.value === value),
      )
      .map(({ written }) => ({
        article: null,
        message: `台账记有口径${reading}的“${written}”，规则里已没有`,
        place: null,
      })),
  );
}

/** 提醒: what a person should look at and a comparison of figures cannot decide; it fails nothing. */
export function ledgerRemarks(ledger: Ledger, book: RuleBook): readonly LedgerProblem[] {
  return book.items.flatMap((item) => [...unstatedOnce(item, ledger), ...otherOrder(item, ledger, book)]);
}

/** A frequency that neither the text nor a 口径 states. */
function unstatedOnce(item: CitingItem, ledger: Ledger): LedgerProblem[] {
  const { once: place, article, id } = item;
  if (!place || item.readings.some(({ text }) => /一次/.test(text))) return [];
  const stated = ledger.sentences.some(
    (sentence) => cites(item, sentence) && sentence.figures.some(({ value }) => value === '一次性'),
  );
  if (stated) return [];
  const message = `事项${id} 频次（${placeInFile(place)}）只给一次，${item.source}没有这样写，也没有口径说明`;
  return [{ article, message, place }];
}

/**
 * Figures of one clause and one unit that stand in another order than in their sentence: two of them may have been
 * exchanged. Amounts among counts are no sign: 500人、2000人的分别给予10万元、25万元. A sentence may tell the lines of a
 * clause from the last one on, but then all that is in them.
 */
function otherOrder(item: CitingItem, ledger: Ledger, book: RuleBook): LedgerProblem[] {
  const own = book.figures
    .filter((figure) => figure.item === item.id && figure.weight === 'literal')
    .sort((a, b) => a.place.start - b.place.start);
  const labels = [...new Set(own.map(({ label }) => label))];
  return labels.flatMap((label) =>
    ledger.sentences.flatMap((sentence) => {
      const claimed = sentence.figures.filter(({ claims }) => claims.includes(label));
      const inRules = own.filter(
        (one) => one.label === label && claimed.some(({ value }) => value === one.value),
      );
      const kinds = [...new Set(inRules.map(({ value }) => kindOf(value)))];
      const groups = kinds.map((kind) => ({
        rules: inRules.filter(({ value }) => kindOf(value) === kind),
        text: claimed.filter(({ value }) => kindOf(value) === kind),
      }));
      const odd = directions.map((direction) =>
        groups.filter(({ rules, text }) => !ordersOf(rules, direction).some((one) => isSame(one, text))),
      );
      return leastOf(odd).flatMap(({ rules, text }): LedgerProblem[] => {
        const [first] = rules;
        if (!first) return [];
        const words = (figures: readonly Figure[]) =>
          [...new Map(figures.map((one) => [one.value, one.written])).values()].join('、');
        const message = `${label}（${placeInFile(first.place)}）依次是${words(rules)}，${placeWords(sentence)}依次是${words(text)}，请核对是否对调`;
        return [{ article: item.article, message, place: first.place }];
      });
    }),
  );
}

const directions = ['down', 'up'] as const;

/** The first of the shortest lists. */
const leastOf = <T>(lists: readonly (readonly T[])[]): readonly T[] =>
  lists.reduce((least, one) => (one.length < least.length ? one : least));

/**
 * The orders in which a text may tell the lines of a clause: line after line, or, where it says 分别, what the lines ask
 * for and then what they give.
 */
function ordersOf(
  figures: readonly RuleFigure[],
  direction: (typeof directions)[number],
): readonly (readonly RuleFigure[])[] {
  const lines = new Map<number, RuleFigure[]>();
  for (const figure of figures) {
    const { line } = position(figure.place.file.text, figure.place.start);
    lines.set(line, [...(lines.get(line) ?? []), figure]);
  }
  const rows = direction === 'down' ? [...lines.values()] : [...lines.values()].toReversed();
  const asked = rows.flatMap((row) => row.slice(0, -1));
  return [rows.flat(), [...asked, ...rows.flatMap((row) => row.slice(-1))]];
}

/** Whether figures follow each other as in a text, each told once. */
function isSame(order: readonly Figure[], text: readonly Figure[]): boolean {
  const once = [...new Set(order.map(({ value }) => value))];
  return once.every((value, index) => value === text[index]?.value);
}
