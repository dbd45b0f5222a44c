import { canonical } from './canonical.ts';
import { answers, cites, claimsSentence } from './compare.ts';
import type { Figure, TextFigure } from './figures.ts';
import type { Ledger, LedgerFigure, LedgerReading, LedgerSentence } from './ledger.ts';
import type { OfficialArticle, OfficialSentence, OfficialText } from './official-text.ts';
import type { RuleBook } from './rule-book.ts';

/**
 * 编制台账: the ledger of an official text for rules as they are. What the rules answer is filled in; what an officer
 * has written into the ledger before (方向, reasons) is kept wherever its sentence or its figure is still there. What is
 * left open is for the officer: it is never explained away.
 */
export function draftLedger(official: OfficialText, book: RuleBook, before: Ledger | null): Ledger {
  const sentences = official.articles.flatMap((article) =>
    article.sentences.map((sentence) =>
      draftSentence(article, sentence, book, earlier(article, sentence, before)),
    ),
  );
  const ledger: Ledger = {
    title: book.title,
    documentNumber: book.documentNumber,
    sentences,
    readings: [],
  };
  return { ...ledger, readings: addedByReadings(ledger, book) };
}

/** The sentence as it was: the same words in the same article or anywhere, else the same place. */
function earlier(
  { article }: OfficialArticle,
  { sentence, sha256 }: OfficialSentence,
  before: Ledger | null,
): LedgerSentence | undefined {
  const all = before?.sentences ?? [];
  return (
    all.find((one) => one.sha256 === sha256 && one.article === article) ??
    all.find((one) => one.sha256 === sha256) ??
    all.find((one) => one.article === article && one.sentence === sentence)
  );
}

function draftSentence(
  { article }: OfficialArticle,
  official: OfficialSentence,
  book: RuleBook,
  before: LedgerSentence | undefined,
): LedgerSentence {
  const { sentence, sha256 } = official;
  const place = { article, sentence };
  const empty: LedgerSentence = { ...place, sha256, claims: [], explained: null, figures: [] };
  const items = book.items.filter((item) => cites(item, place)).map(({ label }) => label);
  const unchanged = before?.sha256 === sha256;
  const kept = (before?.claims ?? []).filter(
    (label) => !items.includes(label) && claimsSentence(label, empty, book),
  );
  // Words in common only propose: where an officer has decided about these very words, that stands.
  const proposed = unchanged ? [] : wordClaims(empty, official.text, book);
  const claims = [...new Set([...items, ...kept, ...proposed])];
  return {
    ...empty,
    claims,
    explained: claims.length === 0 ? (before?.explained ?? null) : null,
    figures: together(official.figures).map(({ figure, times }) =>
      draftFigure(figure, times, place, book, before?.figures ?? []),
    ),
  };
}

function draftFigure(
  { limit, ...figure }: TextFigure,
  times: number,
  place: Pick<LedgerSentence, 'article' | 'sentence'>,
  book: RuleBook,
  before: readonly LedgerFigure[],
): LedgerFigure {
  const claims = book.figures.filter((rule) => answers(rule, figure, place, book)).map(({ label }) => label);
  const explained = before.find(({ value }) => value === figure.value)?.explained ?? null;
  // A reason that an officer gave stands against a coincidence only where no literal of a rule has the figure.
  const rest = { claims: [...new Set(claims)], explained: claims.length > 0 ? null : explained };
  return { ...figure, times, limit, ...rest };
}

/** Each figure once, in the order of its first place; a limit where it is one everywhere. */
function together(figures: readonly TextFigure[]): { readonly figure: TextFigure; readonly times: number }[] {
  const found = new Map<string, { figure: TextFigure; times: number }>();
  for (const figure of figures) {
    const one = found.get(figure.value);
    if (one) {
      one.times++;
      one.figure = { ...one.figure, limit: one.figure.limit && figure.limit };
    } else found.set(figure.value, { figure, times: 1 });
  }
  return [...found.values()];
}

/** How many characters in a row a clause and a sentence must share before one is proposed for the other. */
const sharedLength = 4;

function wordClaims(place: LedgerSentence, text: string, book: RuleBook): string[] {
  const { article, sentence } = place;
  const hasMeasure = book.claimants.some((one) => one.article === article);
  return book.claimants
    .filter((one) => (one.article === null ? !hasMeasure : one.article === article))
    .filter(({ label, words, whole, sha256 }) => {
      if (sha256 !== null) return label === `${article} ${sentence}` && sha256 === place.sha256;
      if (!sentence.endsWith('句')) return false;
      return whole ? text.includes(canonical(words)) : shared(canonical(words), text) >= sharedLength;
    })
    .map(({ label }) => label);
}

/** Length of the longest run of characters that two texts share. */
function shared(a: string, b: string): number {
  let longest = 0;
  for (let start = 0; start < a.length; start++) {
    while (start + longest < a.length && b.includes(a.slice(start, start + longest + 1))) longest++;
  }
  return longest;
}

/** 口径的数字 that are in no sentence which the reading explains. */
function addedByReadings(ledger: Ledger, book: RuleBook): LedgerReading[] {
  const added = new Map<string, Map<string, Figure>>();
  for (const figure of book.figures) {
    const reading = /^口径(.+)$/.exec(figure.label)?.[1];
    const inText = ledger.sentences.some(
      ({ article, figures }) =>
        (figure.article === null || article === figure.article) &&
        figures.some(({ value }) => value === figure.value),
    );
    if (reading === undefined || inText) continue;
    const { written, value } = figure;
    added.set(reading, (added.get(reading) ?? new Map()).set(value, { written, value }));
  }
  return [...added].map(([reading, figures]) => ({ reading, figures: [...figures.values()] }));
}
