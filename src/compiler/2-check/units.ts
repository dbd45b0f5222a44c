import type { FactSyntax, SubjectSyntax } from '../1-parse/syntax.ts';
import { type Code, nearest, type Reporter } from '../diagnostics/index.ts';
import type { Place } from '../source.ts';
import { measureOf } from './types.ts';

/** What is counted by the piece. */
const counted = '人 人次 个 家 项 台 台（套） 套 次 件 天 日 个月 月 年 辆 座 处 名 户 间 亩次'.split(' ');
/** What is measured. */
const measured =
  '平方米 立方米 公里 千米 米 吨 千克 公斤 亩 公顷 千瓦 千瓦时 度 标准煤 吨标准煤 标准箱'.split(' ');

/** 计数单位: the unit of a whole number. */
export const isCounted = (unit: string): boolean => counted.includes(unit);

/** 计量单位, whatever it is of: 万吨, 建筑平方米. */
export const isMeasured = (unit: string): boolean => measured.some((one) => unit.endsWith(one));

const rates = [...measured, ...counted].flatMap((one) => [
  `元/${one}`,
  ...['月', '年', '天'].map((time) => `元/${one}·${time}`),
]);
const known = [...counted, ...measured, ...rates];

const partsOf = (unit: string): readonly string[] => unit.split(/[/·]/);
const isKnownPart = (part: string): boolean =>
  ['元', '万元', '%', ''].includes(part) ||
  [...counted, ...measured].includes(part.replace(/^[十百千万亿]+/, ''));

/** A unit of the vocabulary that looks like others. */
interface Doubtful {
  readonly unit: string;
  readonly place: Place;
  /** What it may have been meant to be. */
  readonly near: readonly string[];
}

/** What becomes known of units that look like other ones. */
interface MisspeltUnits {
  /** Takes what is said of units that do not agree where only one of them is misspelt. */
  readonly reporter: Reporter;
  /** Says, once everything is checked, which units are misspelt where they are declared. */
  report(): void;
}

/** What is said where units do not agree. */
const ofUnits: readonly Code[] = ['ZC0204', 'ZC0205', 'ZC0224', 'ZC0233'];

/**
 * 单位的笔误: 元平方米·月 for 元/平方米·月 is one mistake, made where the unit is declared, however often rules reckon with it. A
 * unit that nobody else has is none until it does not agree with the one that it looks like.
 */
export function watchingUnits(subjects: readonly SubjectSyntax[], said: Reporter): MisspeltUnits {
  const facts = subjects.flatMap((subject) => subject.facts);
  const doubtful = facts.flatMap((fact) => doubt(fact, facts) ?? []);
  const uses = new Map<Doubtful, string[]>();
  return {
    reporter: {
      ...said,
      report: (code, place, values, wayOut) => {
        const words = ofUnits.includes(code) ? Object.values(values).join() : '';
        const found = doubtful.find((one) => meantIn(words, one) !== undefined);
        if (found) uses.set(found, [...(uses.get(found) ?? []), meantIn(words, found) ?? '']);
        else said.report(code, place, values, wayOut);
      },
    },
    report: () => {
      for (const [{ unit, place }, [instead = '', ...others]] of uses) {
        const help = [`有${others.length + 1}处按“${instead}”计算，两者须一致`];
        const correction = { text: instead, certain: false };
        said.report('ZC0132', place, { declared: unit, used: instead }, { help, correction });
      }
    },
  };
}

/** A unit that nobody knows and that looks like one that somebody does. */
function doubt({ unit, type }: FactSyntax, facts: readonly FactSyntax[]): Doubtful | null {
  if (unit === null || unit.length < 2 || partsOf(unit).every(isKnownPart)) return null;
  const others = facts.flatMap((fact) => (fact.unit === null || fact.unit === unit ? [] : [fact.unit]));
  const start = type.place.start + type.text.length + 1;
  const place = { ...type.place, start, end: start + unit.length };
  return { unit, place, near: nearest(unit, [...others, ...known]) };
}

/** What a unit was meant to be, where the units of a message hold what is wrong with it beside what would be right. */
function meantIn(words: string, { unit, near }: Doubtful): string | undefined {
  const said = new Set(words.split(/[（），·/]/));
  const without = (all: string, some: string) => partsOf(all).filter((part) => !partsOf(some).includes(part));
  return near.find((one) => {
    const wrong = without(unit, one);
    const isSaid = wrong.length === 0 ? words.includes(unit) : wrong.some((part) => said.has(part));
    return isSaid && without(one, unit).some((part) => said.has(part) || said.has(measureOf(part)));
  });
}
