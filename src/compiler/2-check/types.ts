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
      return { type: 'integer', unit: literal.unit };
    case 'text':
    case 'code':
      return { type: 'text' };
  }
}

/** Whether two values have one unit, so that they can be added and compared. */
export function sameUnit(a: ValueType, b: ValueType): boolean {
  if (a.type === 'integer' && b.type === 'integer')
    return a.unit === b.unit || a.unit === '' || b.unit === '';
  if (a.type === 'decimal' && b.type === 'decimal') return a.unit === b.unit;
  const countable = (t: ValueType) => t.type === 'integer' || t.type === 'number' || t.type === 'year';
  if (countable(a) && countable(b)) return a.type !== b.type || a.type === 'number' || a.type === 'year';
  return a.type === b.type;
}

/** Unit of a product; null where the two cannot be multiplied. */
export function productType(a: ValueType, b: ValueType): ValueType | null {
  const scalar = (t: ValueType) => t.type === 'ratio' || t.type === 'number' || t.type === 'integer';
  if (scalar(a))
    return a.type === 'ratio' && scalar(b) ? a : b.type === 'ratio' || !scalar(b) ? b : { type: 'number' };
  return scalar(b) ? a : null;
}

/** Unit of a quotient; null where the two cannot be divided. */
export function quotientType(a: ValueType, b: ValueType): ValueType | null {
  if (b.type === 'ratio' || b.type === 'number' || b.type === 'integer') return a;
  return sameUnit(a, b) && b.type !== 'date' ? { type: 'ratio' } : null;
}
