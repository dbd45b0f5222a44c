import type { IToken } from 'chevrotain';
import { createDictionary } from './dictionary.ts';
import type { LiteralNode } from './nodes.ts';
import { parseNumeral } from './numerals.ts';
import { literalsAt, tokenType as tokenTypeOf } from './tokens.ts';

/** Moves the decimal point of an exact decimal text `places` to the right; no arithmetic, so nothing is lost. */
export function shiftDecimal(text: string, places: number): string {
  const [whole = '0', fraction = ''] = text.split('.');
  const digits = whole + fraction;
  const point = whole.length + places;
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const at = point <= 0 ? 1 : point;
  const head = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const tail = padded.slice(at).replace(/0+$/, '');
  return tail === '' ? head : `${head}.${tail}`;
}

function money(text: string): string {
  const number = text.replace(/[^\d.]/g, '');
  if (text.includes('亿元')) return shiftDecimal(number, 8);
  return shiftDecimal(number, text.includes('万元') ? 4 : 0);
}

function date(text: string): string {
  const [year = '', month = '', day = ''] = text.split(/[年月日]/);
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function counted(text: string): string {
  const head = /^(?:[\d.]+|[零〇一二两三四五六七八九十百千]+)/.exec(text)?.[0] ?? text;
  return String(parseNumeral(head) ?? head);
}

type Written = Pick<IToken, 'image' | 'startOffset' | 'tokenType'>;

/** The literal in official form: 1000万元 for 1,000 万元, 2021年1月5日 for 2021年01月05日. */
function officialImage({ image, tokenType }: Written): string {
  if (tokenType.name === 'QuotedText') return image;
  return image.replace(/[ ,]/g, '').replace(/(?<=[年月])0+(?=\d+[月日])/g, '');
}

/** 数值: the exact value of a literal token, in the base unit of its type. */
export function literalNode(token: Written): LiteralNode {
  const image = officialImage(token);
  const at = {
    start: token.startOffset,
    end: token.startOffset + token.image.length,
    node: 'literal' as const,
    image,
  };
  switch (token.tokenType.name) {
    case 'MoneyLiteral':
      return { ...at, type: 'money', value: money(image), unit: '元' };
    case 'RatioLiteral':
      return {
        ...at,
        type: 'ratio',
        value: shiftDecimal(image.replace(/[^\d.]/g, ''), image.endsWith('成') ? -1 : -2),
        unit: '',
      };
    case 'RateLiteral': {
      const [amount = '', per = ''] = image.split('/');
      return { ...at, type: 'rate', value: money(amount), unit: `元/${per}` };
    }
    case 'CountLiteral':
      return {
        ...at,
        type: 'count',
        value: counted(image),
        unit: image.replace(/^(?:[\d.]+|[零〇一二两三四五六七八九十百千]+)/, ''),
      };
    case 'DateLiteral':
      return { ...at, type: 'date', value: date(image), unit: '' };
    case 'YearLiteral':
      return { ...at, type: 'year', value: image.slice(0, 4), unit: '年度' };
    case 'DurationLiteral': {
      const months = Number(counted(image)) * (image.endsWith('个月') ? 1 : 12);
      return { ...at, type: 'duration', value: String(months), unit: '月' };
    }
    case 'QuotedText':
      return { ...at, type: 'text', value: image.slice(1, -1), unit: '' };
    case 'CodeLiteral':
      return { ...at, type: 'code', value: image, unit: '' };
    default:
      return { ...at, type: 'number', value: image, unit: '' };
  }
}

/** 数值 of a text that is one literal and nothing else, `1500万元`, maybe in a declared unit; null where it is not. */
export function literalOf(text: string, unit: string): LiteralNode | null {
  const measure = createDictionary([], [unit]).longest(text, 0);
  const tokenType =
    measure?.text === text ? tokenTypeOf(measure.token) : literalsAt(text, 0).get(text.length);
  return tokenType ? literalNode({ image: text, startOffset: 0, tokenType }) : null;
}
