import type { Expression, Fact } from '../../2-check/checked.ts';
import { unreachable } from '../../outcome.ts';
import { PURE, quote } from '../typescript/names.ts';
import type { Defined, Scope } from './scope.ts';
import {
  extreme,
  floored,
  isConstant,
  literal,
  notBelowZero,
  over,
  partsOf,
  plus,
  ratio,
  type Term,
  times,
  UNTOLD_TERM,
  whole,
  ZERO,
} from './terms.ts';

/** The greatest amount of money that a dossier can state, in 分. */
const MOST_FEN = 999_999_999_999_999;
const MOST = Number.MAX_SAFE_INTEGER;
/** 支持年度 of the dossier. */
export const SUPPORT_YEAR_CODE = 'at(f.support_year, i)';
/** The most elements of a list. */
const LONGEST_LIST = 10_000;
const MOST_DAYS = 3_652_059;

/** A number as a term; amounts are in 元. */
export function termOf(expression: Expression, scope: Scope): Term {
  const { use } = scope.names;
  const of = (one: Expression) => termOf(one, scope);
  switch (expression.node) {
    case 'fact':
      return factTerm(expression.fact, factCode(expression.fact, scope));
    case 'literal':
      return literal(expression.value);
    case 'definition': {
      const defined = definitionOf(expression.name, scope);
      return defined?.kind === 'amount' ? defined.term : UNTOLD_TERM;
    }
    case 'share':
      return times(of(expression.base), of(expression.ratio), use);
    case 'binary':
      return binaryTerm(expression.op, of(expression.left), of(expression.right), scope);
    case 'increase':
      return increaseTerm(expression, scope);
    case 'days': {
      const [from, to] = [dateCode(expression.from, scope), dateCode(expression.to, scope)];
      return partsOf(whole(`${use('daysTo')}(${from}, ${to})`, 0, MOST_DAYS, use), 1n);
    }
    case 'choice':
      return extreme(expression.of.map(of), expression.which === 'higher' ? 'max' : 'min', use);
    case 'steps': {
      const step = of(expression.step);
      if (!isConstant(step) || step.n <= 0n) return UNTOLD_TERM;
      const steps = floored(notBelowZero(over(of(expression.base), step, use), use), use);
      return times(partsOf(steps, 1n), of(expression.each), use);
    }
    case 'tiers': {
      const base = of(expression.base);
      const upTo = (limit: Expression) => extreme([base, of(limit)], 'min', use);
      return expression.tiers.reduce((sum, tier) => {
        const top = tier.upTo ? upTo(tier.upTo) : base;
        const part = tier.above ? plus(top, upTo(tier.above), '-', use) : top;
        return plus(sum, times(part, of(tier.ratio), use), '+', use);
      }, ZERO);
    }
    case 'aggregate':
      return aggregateTerm(expression, scope);
    case 'received': {
      const ids = expression.scope === 'subject' ? idCode(scope) : 'null';
      const year = expression.when === 'this_year' ? SUPPORT_YEAR_CODE : 'null';
      return partsOf(paidBeforeCode([scope.item.id], year, ids, scope), 100n);
    }
    default:
      return unreachable(expression);
  }
}

/** What has been received, in 分. */
export const paidBeforeCode = (items: readonly string[], year: string, ids: string, scope: Scope) =>
  whole(
    `${scope.names.use('paidBefore')}(f.prior_awards, i, ${itemsCode(items, scope)}, ${year}, ${ids})`,
    0,
    MOST,
    scope.names.use,
  );

function binaryTerm(op: 'add' | 'subtract' | 'multiply' | 'divide', a: Term, b: Term, scope: Scope): Term {
  const { use } = scope.names;
  switch (op) {
    case 'add':
      return plus(a, b, '+', use);
    case 'subtract':
      return plus(a, b, '-', use);
    case 'multiply':
      return times(a, b, use);
    case 'divide':
      return over(a, b, use);
    default:
      return unreachable(op);
  }
}

function increaseTerm({ as, now, before }: Extract<Expression, { node: 'increase' }>, scope: Scope): Term {
  const { use } = scope.names;
  const base = termOf(before, scope);
  const increase = extreme([ZERO, plus(termOf(now, scope), base, '-', use)], 'max', use);
  // Where there was nothing before, the rate is nothing: that is left to the exact way.
  return as === 'amount' ? increase : over(increase, base, use);
}

function aggregateTerm(
  { subject, where, fact }: Extract<Expression, { node: 'aggregate' }>,
  scope: Scope,
): Term {
  const { use } = scope.names;
  if (subject.code === null) return UNTOLD_TERM;
  const element = { columns: `f.${subject.code}.each`, row: 'e' };
  const inner: Scope = { ...scope, list: subject.code, element };
  const value = fact ? factTerm(fact, factCode(fact, inner)) : ratio(1n, 1n);
  const added = value.over?.code ?? '1';
  const truth = where && scope.truthOf(where, inner);
  const code = truth ? `${truth.holds} ? ${added} : ${truth.fails} ? 0 : NaN` : added;
  scope.notes.list(subject.code);
  const most = (value.over?.high ?? 1) * LONGEST_LIST;
  // `sumOver` gives only what is safe.
  const sum = whole(`${use('sumOver')}(f.${subject.code}, i, (e) => ${code})`, 0, Math.min(most, MOST), use);
  return { ...value, over: sum };
}

/** A fact as a part of a whole number. */
function factTerm({ type }: Fact, code: string): Term {
  switch (type.type) {
    case 'money':
      return partsOf({ code, low: 0, high: MOST_FEN }, 100n);
    case 'ratio':
      // Hundredths, in ten-thousandths.
      return partsOf({ code, low: 0, high: MOST }, 1_000_000n);
    case 'decimal':
      return partsOf({ code, low: 0, high: MOST }, 10_000n);
    case 'year':
      return partsOf({ code, low: 0, high: 9999 }, 1n);
    case 'integer':
    case 'number':
      return partsOf({ code, low: 0, high: MOST }, 1n);
    case 'date':
    case 'boolean':
    case 'text':
    case 'enumeration':
      return UNTOLD_TERM;
    default:
      return unreachable(type);
  }
}

/** A fact of the enterprise (`f`) or of the element in view. */
export function factCode(fact: Fact, scope: Scope): string {
  const isOfElement = fact.list !== null && fact.list === scope.list;
  scope.notes.fact(fact);
  const { columns, row } = isOfElement ? scope.element : { columns: 'f', row: 'i' };
  return `at(${columns}.${fact.code}, ${row})`;
}

/** A date as a number: 20211014. */
export function dateCode(expression: Expression, scope: Scope): string {
  switch (expression.node) {
    case 'fact':
      return factCode(expression.fact, scope);
    case 'literal':
      return String(Number(expression.value.replaceAll('-', '')));
    case 'choice': {
      const of = expression.of.map((one) => dateCode(one, scope)).join(', ');
      return `Math.${expression.which === 'later' ? 'max' : 'min'}(${of})`;
    }
    case 'definition': {
      const defined = definitionOf(expression.name, scope);
      return defined?.kind === 'date' ? defined.code : 'NaN';
    }
    default:
      return 'NaN';
  }
}

/** 年度 of a date. */
export function yearTerm(date: Expression, scope: Scope): Term {
  if (date.node === 'literal') return ratio(BigInt(date.value.slice(0, 4)), 1n);
  const code = `${scope.names.use('yearOfDay')}(${dateCode(date, scope)})`;
  return partsOf({ code, low: 0, high: 9999 }, 1n);
}

/** The id under which the element in view may have had awards. */
export function idCode({ item, element, list, notes }: Scope): string {
  if (list === null) return 'null';
  notes.list(list);
  return `at(${element.columns}.${item.subject.id?.code}, ${element.row})`;
}

/** Items whose awards count together, as a list that stands above the rules. */
export function itemsCode(ids: readonly string[], { names }: Scope): string {
  const counted = names.use('countedItems');
  const sorted = ids.toSorted();
  const numbers = sorted.map((id) => `item_numbers[${quote(id)}]`).join(', ');
  return names.table(`items_${sorted.join('_').replaceAll('.', '_')}`, `${PURE} ${counted}(${numbers})`);
}

/** A definition of the item. */
export function definitionOf(name: string, scope: Scope): Defined | null {
  const definition = scope.item.definitions.find((one) => one.name === name);
  return definition ? scope.notes.defined(definition, scope) : null;
}
