import { literalMeanings, rewordings } from '../../../grammar/index.ts';
import { replaced, type Unread } from './clause.ts';

/** A stretch of a clause that is no number as it is written. */
export interface BrokenFigure {
  readonly start: number;
  readonly end: number;
  /** What would make the clause a sentence in its place, with an example. */
  readonly kinds: readonly string[];
}

/** 单位: a number that lacks its unit, because a unit of some kind would make the clause a sentence. */
export function missingUnit({ text, tokens, failure, read }: Unread) {
  const index = tokens.findIndex((token) => token.startOffset === failure.start);
  // 支持年度为2022 lacks no unit: it is said in another way.
  if (reworded(text).some((one) => read(one).tree !== null)) return null;
  const near = index < 0 ? [tokens.at(-1)] : [tokens[index], tokens[index + 1], tokens[index - 1]];
  for (const token of near) {
    if (token?.tokenType.name !== 'NumberLiteral') continue;
    const start = token.startOffset;
    const end = start + token.image.length;
    // ￥50000 has its unit before it.
    if (/[￥¥]$/.test(text.slice(0, start))) continue;
    const fitting = units.filter((unit) => {
      const whole = replaced(text, end, end, unit);
      return [whole, ...reworded(whole)].some((one) => read(one).tree !== null);
    });
    if (fitting.length > 0) return { start, end, number: token.image, isMoney: fitting.join() === '万元' };
  }
  return null;
}

/** A clause with single habits put into the words of the language. */
const reworded = (text: string): readonly string[] =>
  rewordings(text).flatMap(([one, another]) =>
    one && !another ? [replaced(text, one.start, one.end, one.text)] : [],
  );

const units = ['万元', '%', '个', '年', '元/度'];

/** The figures that may stand in a clause, each with an example to try. */
const figures = [
  literalMeanings.DateLiteral,
  literalMeanings.YearLiteral,
  literalMeanings.MoneyLiteral,
  literalMeanings.RatioLiteral,
  literalMeanings.CountLiteral,
  literalMeanings.DurationLiteral,
  literalMeanings.RateLiteral,
];

const ratio = literalMeanings.RatioLiteral;

const figure = /[0-9A-Za-z〇○零一二三四五六七八九十两百千万亿元年月日号%成个家台项人度.,/-]/;

/** 100,00万元, 的%: a number with a comma that groups no thousands, or a sign of percent without its number. */
export function tornFigure({ text, read }: Unread): (BrokenFigure & { readonly help: string }) | null {
  for (const { index: start, 0: written } of text.matchAll(/\d+(?:[,，]\d+)+|(?<![\d.])%/g)) {
    const end = start + written.length;
    const instead = written === '%' ? ratio.example : written.replaceAll(/[,，]/g, '');
    if (read(replaced(text, start, end, instead)).tree === null) continue;
    return written === '%'
      ? { start, end, kinds: [ratio.label], help: '在“%”前面写数字' }
      : { start, end, kinds: ['数'], help: `数字里不写逗号；是“${instead}”的，连着写` };
  }
  return null;
}

/** 数字的笔误: what stands about the error is nearly a date, an amount or another figure; which one, the clause tells. */
export function brokenFigure({ text, tokens, failure, read, cut }: Unread): BrokenFigure | null {
  const is = (at: number) => figure.test(text.charAt(at));
  let start = Math.min(failure.start, text.length);
  let end = start;
  // One character that belongs to no figure may stand among those that do.
  while (is(start - 1) || (end - start < 2 && is(start - 2) && text.charAt(start - 1).trim() !== '')) start--;
  let foreign = 0;
  while (end < text.length && (is(end) || (foreign < 1 && is(end + 1)))) if (!is(end++)) foreign++;
  if (!/\d/.test(text.slice(start, end))) return null;
  // 2021年度项目P1: a figure that is whole is not what is wrong with what stands beside it.
  const sound = tokens.filter(
    ({ startOffset: at, image }) => foreign > 0 && at >= start && at + image.length <= end,
  );
  const isSound = (example: string) =>
    sound.some(({ tokenType }) => tokenType.name === cut(example)[0]?.tokenType.name);
  const kinds = figures.flatMap(({ label, example }) =>
    isSound(example) || read(replaced(text, start, end, example)).tree === null ? [] : [label],
  );
  return kinds.length === 0 ? null : { start, end, kinds };
}
