import { type LiteralNode, parseNumeral, shiftDecimal } from '../../../grammar/index.ts';
import { canonical } from './canonical.ts';

/** 数字: a figure of a text, as it is written and as it counts. */
export interface Figure {
  /** As written, in canonical form: `50万`, `三年内`. */
  readonly written: string;
  /** The same for every way to write the same figure: `500000元`, `36个月`. */
  readonly value: string;
}

/** What a figure measures, told from its value; figures of one kind can take each other's place. */
export function kindOf(value: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return 'date';
  return value.replace(/^前?[\d.]+/, '');
}

const arabic = '\\d+(?:\\.\\d+)?';
const numeral = '[零〇一二两三四五六七八九十百千]+';
const either = `(?:${arabic}|${numeral})`;
const counters = '台（套）|台|套|家|个|项(?!目)|条|种|类|倍|次(?!性)|名|人|件|批次';

/**
 * The forms of figures in official texts, the longer before the shorter. A Chinese numeral is a figure only with a word
 * that counts (三年内, 首批次); 一般 and 统一 are words.
 */
const forms: readonly {
  readonly pattern: string;
  readonly value: (written: string) => string;
}[] = [
  { pattern: '〔\\d{4}〕\\d+号', value: (written) => written },
  { pattern: '\\d{4}年\\d{1,2}月\\d{1,2}日', value: isoDate },
  { pattern: '\\d{4}年版', value: (written) => written },
  { pattern: '\\d{4}年度?', value: (written) => `${written.slice(0, 4)}年度` },
  {
    pattern: `${arabic}(?:万元|元)/(?:平方米·月|平方米·天|平方米|千瓦时|[\\u4e00-\\u9fff])`,
    value: (written) => `${yuan(written.replace(/\/.*/, ''))}/${written.replace(/.*\//, '')}`,
  },
  { pattern: `${either}(?:亿元|万元|元)|${arabic}[亿万](?!台|套|家|个|项|人|件|名|亩)`, value: yuan },
  { pattern: `${arabic}[%‰成]|百分之${numeral}|${numeral}成(?=[的，。；、给以左]|$)`, value: percent },
  { pattern: `前${either}年度`, value: (written) => `前${count(written.slice(1))}年度` },
  { pattern: `${either}(?:个月|年)内?`, value: months },
  { pattern: '首(?:台（套）|批次|批|次|套|年)|一次性', value: (written) => written },
  { pattern: `第${numeral}(?:承担单位|完成单位|名|位|批|年|次|档)`, value: (written) => written },
  { pattern: '\\d+[A-Za-z]+', value: (written) => written },
  {
    pattern: `${arabic}[万亿]?余?(?:${counters}|亩|吨|户|天|平方米|千瓦时)|(?<![同任每某])${numeral}余?(?:${counters})|${arabic}`,
    value: count,
  },
];

const anyForm = new RegExp(forms.map(({ pattern }) => `(${pattern})`).join('|'), 'g');

/** 文字中的数字: the figures of a text in order, in canonical form; every Arabic digit of the text is in one of them. */
export const figuresIn = (text: string): readonly Figure[] =>
  textFiguresIn(text).map(({ written, value }) => ({ written, value }));

/** Whether a figure of the rules is one of the text, which writes 15元/平方米·月 as 每平方米每月15元. */
export const isOf = (rule: Pick<Figure, 'value'>, text: Pick<Figure, 'value'>): boolean =>
  rule.value === text.value || rule.value.startsWith(`${text.value}/`);

/** 正文中的数字, and whether its words make it a limit: 不超过投资额的30%, 最多分别不超过1500万元、5000万元. */
export interface TextFigure extends Figure {
  readonly limit: boolean;
}

/** What makes the figure that follows it a limit; nothing but the name of an amount may stand between. */
const LIMIT = /(?:不超过|不高于|不多于|最高|最多|至多|上限)[^，。；、：（）\d]{0,12}$/;

/** 正文中的数字, with what the official text says of them. */
export function textFiguresIn(text: string): readonly TextFigure[] {
  const whole = canonical(text);
  const found: TextFigure[] = [];
  let end = 0;
  for (const match of whole.matchAll(anyForm)) {
    const form = forms[match.slice(1).findIndex((group) => group !== undefined)];
    if (!form) throw new Error(`no form for ${match[0]}`);
    const between = whole.slice(end, match.index);
    // Of several in a row, what is said of the first is said of all.
    const limit =
      LIMIT.test(whole.slice(0, match.index)) || (found.at(-1)?.limit === true && /^[、和或]$/.test(between));
    found.push({ written: match[0], value: form.value(match[0]), limit });
    end = match.index + match[0].length;
  }
  return found;
}

/** 规则中的数字: a literal of a rule as the same figure would count in the official text. */
export function figureOf(literal: LiteralNode): Figure {
  return { written: literal.image, value: countedValue(literal) };
}

function countedValue(literal: LiteralNode): string {
  switch (literal.type) {
    case 'money':
      return `${literal.value}元`;
    case 'ratio':
      return `${shiftDecimal(literal.value, 2)}%`;
    case 'rate':
      return `${literal.value}${literal.unit}`;
    case 'year':
      return `${literal.value}年度`;
    case 'duration':
      return `${literal.value}个月`;
    default:
      return literal.value;
  }
}

/** How many Arabic numerals a figure is written with: a date has three. */
export const arabicNumerals = (written: string): number => written.match(/\d+(?:\.\d+)?/g)?.length ?? 0;

function isoDate(written: string): string {
  const [year = '', month = '', day = ''] = written.split(/[年月日]/);
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const powers: Readonly<Record<string, number>> = { 万: 4, 亿: 8 };

const counted = new RegExp(`^(${arabic}|${numeral})([万亿]?)`);

/** The number that a figure begins with; the counter is not part of it, because 15个 and 15家 are one number. */
function count(written: string): string {
  const [, head = written, tens = ''] = counted.exec(written) ?? [];
  return shiftDecimal(String(parseNumeral(head) ?? head), powers[tens] ?? 0);
}

function yuan(written: string): string {
  return `${count(written)}元`;
}

function percent(written: string): string {
  if (written.startsWith('百分之')) return `${count(written.slice(3))}%`;
  const places = written.endsWith('成') ? 1 : written.endsWith('‰') ? -1 : 0;
  return `${shiftDecimal(count(written), places)}%`;
}

function months(written: string): string {
  return `${Number(count(written)) * (written.includes('个月') ? 1 : 12)}个月`;
}
