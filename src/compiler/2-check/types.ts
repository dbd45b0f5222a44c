import type { LiteralNode } from '../../../grammar/index.ts';
import type { ValueType } from './checked.ts';

/** 类型 in words, for messages. */
export function typeWords(type: ValueType): string {
  switch (type.type) {
    case 'money':
      return '金额';
    case 'ratio':
      return '比例';
    case 'number':
      return '没有单位的数字';
    case 'date':
      return '日期';
    case 'year':
      return '年度';
    case 'boolean':
      return '“是否”';
    case 'text':
      return '文字';
    case 'enumeration':
      return '类别';
    case 'integer':
      return type.unit === '' ? '整数' : `数量（${type.unit}）`;
    case 'decimal':
      return `数值（${type.unit}）`;
  }
}

/** Type of a literal. */
export function literalType(literal: LiteralNode): ValueType {
  switch (literal.type) {
    case 'money':
    case 'ratio':
    case 'number':
    case 'date':
    case 'year':
      return { type: literal.type };
    case 'rate':
      return { type: 'decimal', unit: literal.unit };
    case 'count':
      return { type: 'integer', unit: literal.unit };
    case 'duration':
      return { type: 'integer', unit: isInMonths(literal) ? '月' : '年' };
    case 'text':
    case 'code':
      return { type: 'text' };
  }
}

/** 期限 as a number of what it is written in: 12个月 is 12, 三年 is 3. */
export function durationCount(literal: LiteralNode): number {
  return Number(literal.value) / (isInMonths(literal) ? 1 : 12);
}

const isInMonths = ({ image }: LiteralNode) => image.endsWith('月');

/** Whether two values have one unit, so that they can be added and compared. */
export function sameUnit(a: ValueType, b: ValueType): boolean {
  const measured = (t: ValueType) => t.type === 'integer' || t.type === 'decimal';
  if (measured(a) && measured(b)) {
    const undeclared = (t: ValueType) => t.type === 'integer' && t.unit === '';
    return unitOf(a) === unitOf(b) || undeclared(a) || undeclared(b);
  }
  const countable = (t: ValueType) => t.type === 'integer' || t.type === 'number' || t.type === 'year';
  if (countable(a) && countable(b)) return true;
  return a.type === b.type;
}

const isRatio = (type: ValueType): boolean => type.type === 'ratio';

/** Whether a value is a number of something, which can be reckoned with and compared. */
export const isAmount = (type: ValueType): boolean =>
  !['date', 'boolean', 'text', 'enumeration'].includes(type.type);

/** Unit of a product; null where the two cannot be multiplied. */
export function productType(a: ValueType, b: ValueType): ValueType | null {
  if (!isAmount(a) || !isAmount(b)) return null;
  if (isRate(a) || isRate(b)) return typeOfUnit(timesUnit(unitOf(a), unitOf(b)));
  const scalar = (t: ValueType) => isRatio(t) || t.type === 'number' || t.type === 'integer';
  if (scalar(a)) return isRatio(a) && scalar(b) ? a : isRatio(b) || !scalar(b) ? b : { type: 'number' };
  return scalar(b) ? a : null;
}

/** Unit of a quotient; null where the two cannot be divided. */
export function quotientType(a: ValueType, b: ValueType): ValueType | null {
  if (!isAmount(a) || !isAmount(b)) return null;
  if (sameUnit(a, b) && b.type !== 'number') return { type: 'ratio' };
  return isRatio(b) || b.type === 'number' || b.type === 'integer' ? a : null;
}

const isRate = (type: ValueType) => type.type === 'decimal' && type.unit.includes('/');

/** 元 for money, 平方米 for an area, 元/平方米·月 for a rent; nothing for a plain number. */
function unitOf(type: ValueType): string {
  if (type.type === 'money') return '元';
  if (type.type !== 'integer' && type.type !== 'decimal') return '';
  return measureOf(type.unit);
}

/** Words for one measure. */
const sameMeasure: Readonly<Record<string, string>> = {
  个月: '月',
  天: '日',
  千瓦时: '度',
  '元/千瓦时': '元/度',
  '元/平方米·天': '元/平方米·日',
};

/** The one word for a measure that has several: 月 for 个月. */
export const measureOf = (unit: string): string => sameMeasure[unit] ?? unit;

/** Multiplies units: 元/平方米·月 × 平方米 = 元/月. */
function timesUnit(a: string, b: string): string {
  const parts = (unit: string) =>
    unit.split('/').map((side) => side.split('·').filter((part) => part !== ''));
  const [over = [], under = []] = [0, 1].map((side) => [
    ...(parts(a)[side] ?? []),
    ...(parts(b)[side] ?? []),
  ]);
  const left = over.filter((part) => {
    const at = under.indexOf(part);
    if (at >= 0) under.splice(at, 1);
    return at < 0;
  });
  return under.length === 0 ? left.join('·') : `${left.join('·')}/${under.join('·')}`;
}

function typeOfUnit(unit: string): ValueType {
  if (unit === '元') return { type: 'money' };
  return unit === '' ? { type: 'number' } : { type: 'decimal', unit };
}
