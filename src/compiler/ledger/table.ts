import { columns, placeInFile } from '../source.ts';
import { compareLedger, type LedgerProblem, ledgerRemarks } from './compare.ts';
import { arabicNumerals, isOf } from './figures.ts';
import { type Claimed, type Ledger, type LedgerFigure, type LedgerSentence, placeWords } from './ledger.ts';
import type { Revision } from './revise.ts';
import type { RuleBook } from './rule-book.ts';
import type { RuleFigure } from './rule-figures.ts';

/** 台账一览: both directions as a table by article, then what does not agree, then the counts. */
export function ledgerTable(ledger: Ledger, book: RuleBook): readonly string[] {
  const articles = [...new Set(ledger.sentences.map(({ article }) => article))];
  const problems = compareLedger(ledger, book);
  return [
    '一、正文 → 规则',
    ...articles.flatMap((article) => [
      '',
      `${article}${titleOf(article, book)}`,
      ...columns(
        ledger.sentences
          .filter((sentence) => sentence.article === article)
          .flatMap((sentence) => sentenceRows(sentence, book)),
      ),
    ]),
    '',
    '二、规则 → 正文',
    ...columns(
      book.figures
        .filter(({ weight }) => weight === 'literal')
        .map((figure) => [
          figure.label,
          figure.written,
          placeInFile(figure.place),
          sourceWords(figure, ledger),
        ]),
    ),
    ...(ledger.readings.length === 0
      ? []
      : [
          '',
          '口径增加的数字（正文没有）',
          ...columns(
            ledger.readings.map(({ reading, figures }) => [
              `口径${reading}`,
              figures.map(({ written }) => written).join('、'),
            ]),
          ),
        ]),
    '',
    ...problemLines(problems),
    ...ledgerRemarks(ledger, book).map(({ message }) => `提醒：${message}`),
    countLine(ledger, book),
  ];
}

/** 不符之处, one a line. */
export const problemLines = (problems: readonly LedgerProblem[]): string[] =>
  problems.map(({ message }) => `不符：${message}`);

const titleOf = (article: string, book: RuleBook) => {
  const title = book.claimants.find(({ label }) => label === `${article} 标题`)?.words;
  return title === undefined ? '' : `　${title}`;
};

function sentenceRows(sentence: LedgerSentence, book: RuleBook): string[][] {
  return [
    [sentence.sentence, '', claimedWords(sentence, ({ claims }) => claims.join('、'))],
    ...sentence.figures.map((figure) => ['', figureWords(figure), claimedWords(figure, withPlaces(book))]),
  ];
}

const figureWords = ({ written, times }: LedgerFigure) =>
  times === 1 ? written : `${written}（${times}次）`;

function claimedWords<T extends Claimed>(one: T, words: (one: T) => string): string {
  if (one.claims.length > 0) return words(one);
  return one.explained === null ? '没有着落' : `不用：${one.explained}`;
}

const withPlaces =
  (book: RuleBook) =>
  (figure: LedgerFigure): string =>
    figure.claims
      .map((label) => {
        const rule = book.figures.find((one) => one.label === label && isOf(one, figure));
        return rule ? `${label}（${placeInFile(rule.place)}）` : `${label}（规则里没有）`;
      })
      .join('、');

function sourceWords(figure: RuleFigure, ledger: Ledger): string {
  const places = ledger.sentences
    .filter(({ figures }) =>
      figures.some(({ value, claims }) => value === figure.value && claims.includes(figure.label)),
    )
    .map(placeWords);
  if (places.length > 0) return places.join('、');
  const readings = ledger.readings.filter(({ figures }) =>
    figures.some(({ value }) => value === figure.value),
  );
  return readings.length === 0 ? '没有着落' : readings.map(({ reading }) => `口径${reading}`).join('、');
}

/** 台账的数目. */
export interface LedgerCounts {
  readonly sentences: number;
  /** Arabic numerals of the text; a date has three. */
  readonly numerals: number;
  /** Those that rules use. */
  readonly ruled: number;
  /** Those that none uses: explained, or the number of the document itself. */
  readonly unruled: number;
  /** Places of Chinese numerals that rules use. */
  readonly chinese: number;
  /** Figures of the rules. */
  readonly literals: number;
}

/** 数目 of a ledger and its rules. */
export function ledgerCounts(ledger: Ledger, book: RuleBook): LedgerCounts {
  const figures = ledger.sentences.flatMap((sentence) => sentence.figures);
  const numerals = (some: readonly LedgerFigure[]) =>
    some.reduce((sum, { written, times }) => sum + arabicNumerals(written) * times, 0);
  const ruled = figures.filter(({ claims }) => claims.some((label) => label !== '文号'));
  const chinese = ruled.filter(({ written }) => arabicNumerals(written) === 0);
  return {
    sentences: ledger.sentences.length,
    numerals: numerals(figures),
    ruled: numerals(ruled),
    unruled: numerals(figures) - numerals(ruled),
    chinese: chinese.reduce((sum, { times }) => sum + times, 0),
    literals: book.figures.filter(({ weight }) => weight === 'literal').length,
  };
}

function countLine(ledger: Ledger, book: RuleBook): string {
  const { sentences, numerals, ruled, unruled, chinese, literals } = ledgerCounts(ledger, book);
  const problems = compareLedger(ledger, book).length;
  return (
    `正文${sentences}句，阿拉伯数字${numerals}个：规则用到${ruled}个，不用${unruled}个；规则用到的汉字数字${chinese}处；` +
    `规则中的数字${literals}个。${problems === 0 ? '两边相符。' : `有${problems}处不符。`}`
  );
}

/** 变动一览: what a newer text changes, and which rules to look at. */
export function revisionTable(revisions: readonly Revision[]): readonly string[] {
  const words = { changed: '有改动', appeared: '是新增的', vanished: '已删去', moved: '文字未变' } as const;
  const lines = revisions.flatMap(({ kind, place, now, figures, review }) => [
    `${place}${words[kind]}${now === null ? '' : `，现为${now}`}`,
    ...figures.map(
      ({ from, to }) =>
        `  数字：${from === null ? `新增${to}` : to === null ? `删去${from}` : `${from} → ${to}`}`,
    ),
    ...(kind === 'changed' && figures.length === 0 ? ['  数字没有变'] : []),
    ...(review.length === 0
      ? []
      : [
          '  待核对：',
          ...columns(
            review.map((one) => [one.label, placeInFile(one.place)]),
            '    ',
          ),
        ]),
    ...(kind === 'appeared' && place.endsWith('句') ? ['  还没有规则'] : []),
  ]);
  const count = (kind: Revision['kind']) => revisions.filter((one) => one.kind === kind).length;
  const total =
    revisions.length === 0
      ? '与台账相同，没有句子改动。'
      : `改动${count('changed')}句，新增${count('appeared')}句，删去${count('vanished')}句，移动${count('moved')}句。`;
  return [...lines, total];
}
