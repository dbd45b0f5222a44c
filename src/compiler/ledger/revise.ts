import type { Place } from '../source.ts';
import type { Figure } from './figures.ts';
import { kindOf } from './figures.ts';
import { type Ledger, type LedgerSentence, placeWords } from './ledger.ts';
import type { OfficialArticle, OfficialSentence, OfficialText } from './official-text.ts';
import type { RuleBook } from './rule-book.ts';

/** 正文的变动: a sentence that is not as it was when the ledger was made. */
export interface Revision {
  readonly kind: 'changed' | 'appeared' | 'vanished' | 'moved';
  /** Where it was; for a sentence that appeared, where it is. `第二条第二句`. */
  readonly place: string;
  /** Where it is now, if elsewhere. */
  readonly now: string | null;
  readonly figures: readonly FigureChange[];
  /** Rules to look at, with their places. */
  readonly review: readonly { readonly label: string; readonly place: Place }[];
}

/** 数字的变动; null where there was or is none. */
export interface FigureChange {
  readonly from: string | null;
  readonly to: string | null;
  /** Rules that use the figure as it was. */
  readonly claims: readonly string[];
}

/** 比对正文: what a newer copy of the official text changes, and which rules that touches. */
export function reviseLedger(ledger: Ledger, official: OfficialText, book: RuleBook): readonly Revision[] {
  const before = [...new Set(ledger.sentences.map(({ article }) => article))].map((article) => ({
    article,
    sentences: ledger.sentences.filter((sentence) => sentence.article === article),
  }));
  const pairs = pairArticles(before, official.articles);
  const gone = before
    .filter((article) => ![...pairs.values()].includes(article))
    .flatMap(({ sentences }) => sentences.map((sentence) => vanished(sentence, book)));
  return [
    ...official.articles.flatMap((article) => {
      const old = pairs.get(article);
      return old ? reviseArticle(old, article, book) : article.sentences.map((one) => appeared(article, one));
    }),
    ...gone,
  ];
}

interface LedgerArticle {
  readonly article: string;
  readonly sentences: readonly LedgerSentence[];
}

/** Articles belong together that share a sentence; those that are left, by their number. */
function pairArticles(
  before: readonly LedgerArticle[],
  now: readonly OfficialArticle[],
): ReadonlyMap<OfficialArticle, LedgerArticle> {
  const pairs = new Map<OfficialArticle, LedgerArticle>();
  const free = new Set(before);
  const take = (article: OfficialArticle, old: LedgerArticle | undefined) => {
    if (!old) return;
    pairs.set(article, old);
    free.delete(old);
  };
  const common = (article: OfficialArticle, old: LedgerArticle) =>
    article.sentences.filter(
      (one) => one.sentence !== '责任单位' && old.sentences.some(({ sha256 }) => sha256 === one.sha256),
    ).length;
  const sameNumber = (article: OfficialArticle) => (old: LedgerArticle) => old.article === article.article;
  for (const article of now) {
    const likely = [...free]
      .filter((old) => common(article, old) > 0)
      .sort(
        (a, b) =>
          common(article, b) - common(article, a) ||
          Number(sameNumber(article)(b)) - Number(sameNumber(article)(a)),
      );
    take(article, likely[0]);
  }
  for (const article of now) if (!pairs.has(article)) take(article, [...free].find(sameNumber(article)));
  return pairs;
}

function reviseArticle(old: LedgerArticle, now: OfficialArticle, book: RuleBook): Revision[] {
  const parts = align(old.sentences, now.sentences);
  return parts.flatMap(([was, is]) => {
    if (!was) return is ? [appeared(now, is)] : [];
    if (!is) return [vanished(was, book)];
    const place = placeWords(was);
    const here = placeWords({ article: now.article, sentence: is.sentence });
    const moved = here === place ? null : here;
    if (was.sha256 !== is.sha256) return [changed(was, is, moved, book)];
    return moved === null
      ? []
      : [{ kind: 'moved' as const, place, now: moved, figures: [], review: reviewOf(was, [], book) }];
  });
}

type Aligned = readonly [was: LedgerSentence | null, is: OfficialSentence | null];

/**
 * Sentences with the same words belong together; between them, those that share most figures, then those in the same
 * order. Title and responsible units answer to each other whatever they say.
 */
function align(was: readonly LedgerSentence[], is: readonly OfficialSentence[]): readonly Aligned[] {
  const freeWas = new Set(was);
  const pairs = new Map<OfficialSentence, LedgerSentence>();
  const take = (one: OfficialSentence, old: LedgerSentence | undefined) => {
    if (!old || pairs.has(one)) return;
    pairs.set(one, old);
    freeWas.delete(old);
  };
  for (const one of is)
    take(
      one,
      [...freeWas].find(({ sha256 }) => sha256 === one.sha256),
    );
  for (const one of is.filter(({ sentence }) => !sentence.endsWith('句')))
    take(
      one,
      [...freeWas].find(({ sentence }) => sentence === one.sentence),
    );
  const isSentence = ({ sentence }: { readonly sentence: string }) => sentence.endsWith('句');
  const open = () => is.filter((one) => isSentence(one) && !pairs.has(one));
  const close = () => [...freeWas].filter(isSentence);
  const likeness = (old: LedgerSentence, one: OfficialSentence) =>
    old.figures.filter(({ value }) => one.figures.some((figure) => figure.value === value)).length;
  const likely = open()
    .flatMap((one) => close().map((old) => ({ one, old, like: likeness(old, one) })))
    .filter(({ like }) => like > 0)
    .sort((a, b) => b.like - a.like);
  for (const { one, old } of likely) if (freeWas.has(old)) take(one, old);
  for (const one of open())
    take(
      one,
      close().find(({ sentence }) => sentence === one.sentence),
    );
  // As many are left on both sides: the order is the best that is known.
  if (open().length === close().length) for (const one of open()) take(one, close()[0]);
  return [
    ...is.map((one): Aligned => [pairs.get(one) ?? null, one]),
    ...[...freeWas].map((old): Aligned => [old, null]),
  ];
}

function changed(was: LedgerSentence, is: OfficialSentence, now: string | null, book: RuleBook): Revision {
  const figures = figureChanges(was, is.figures);
  return { kind: 'changed', place: placeWords(was), now, figures, review: reviewOf(was, figures, book) };
}

function vanished(was: LedgerSentence, book: RuleBook): Revision {
  const figures = figureChanges(was, []);
  return {
    kind: 'vanished',
    place: placeWords(was),
    now: null,
    figures,
    review: reviewOf(was, figures, book),
  };
}

function appeared({ article }: OfficialArticle, { sentence, figures }: OfficialSentence): Revision {
  return {
    kind: 'appeared',
    place: placeWords({ article, sentence }),
    now: null,
    figures: figures.map(({ written }) => ({ from: null, to: written, claims: [] })),
    review: [],
  };
}

/** Old figures against new ones: what is the same goes out, the rest is paired by kind in order. */
function figureChanges(was: LedgerSentence, is: readonly Figure[]): FigureChange[] {
  const left = [...is];
  const gone = was.figures.flatMap((figure) =>
    Array.from({ length: figure.times }, () => figure).filter(({ value }) => {
      const same = left.findIndex((one) => one.value === value);
      if (same < 0) return true;
      left.splice(same, 1);
      return false;
    }),
  );
  const replaced = gone.map((figure): FigureChange => {
    const next = left.findIndex(({ value }) => kindOf(value) === kindOf(figure.value));
    const [to] = next < 0 ? [] : left.splice(next, 1);
    return { from: figure.written, to: to?.written ?? null, claims: figure.claims };
  });
  return [...replaced, ...left.map(({ written }) => ({ from: null, to: written, claims: [] }))];
}

/** 待核对的规则: clauses that use a figure that changed, then everything else that rests on the sentence. */
function reviewOf(was: LedgerSentence, figures: readonly FigureChange[], book: RuleBook): Revision['review'] {
  const labels = [...new Set([...figures.flatMap(({ claims }) => claims), ...was.claims])];
  return labels.flatMap((label) => {
    const place =
      book.figures.find(
        (one) =>
          one.label === label &&
          was.figures.some(({ value, claims }) => value === one.value && claims.includes(label)),
      )?.place ??
      book.items.find((one) => one.label === label)?.place ??
      book.claimants.find((one) => one.label === label)?.place;
    return place ? [{ label, place }] : [];
  });
}
