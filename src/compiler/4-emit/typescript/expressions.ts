import type { Condition, Expression, Fact } from '../../2-check/checked.ts';
import type { FigureSource, PlanItem } from '../../3-plan/plan.ts';
import { unreachable } from '../../outcome.ts';
import { type Names, quote } from './names.ts';

/** What an expression may refer to: the facts of the enterprise and, inside a list, one element. */
export interface Context {
  readonly names: Names;
  /** Id of the item, for 本事项 and its awards. */
  readonly item: string;
  /** All items by their id, for their awards. */
  readonly items: ReadonlyMap<string, PlanItem>;
  /** List of the element in view; null where only the enterprise is. */
  readonly list: string | null;
  /** Variable that holds the element. */
  readonly element: string;
  /** Code of the fact that tells the elements apart. */
  readonly idCode: string | null;
}

/** A fact of the enterprise (`f`) or of the element in view (`s`). */
export function factCode(fact: Fact, context: Context): string {
  return fact.list !== null && fact.list === context.list
    ? `${context.element}.${fact.code}`
    : `f.${fact.code}`;
}

/** An amount or a number as a call of the runtime. */
export function expressionCode(expression: Expression, context: Context): string {
  const { names } = context;
  switch (expression.node) {
    case 'fact': {
      const code = factCode(expression.fact, context);
      // A ratio is given as a number of hundredths.
      return expression.type.type === 'ratio'
        ? `${names.use('multiply')}(${code}, ${names.constant('0.01', 'exact', '1%')})`
        : code;
    }
    case 'literal':
      return literalCode(expression, names);
    case 'definition':
      return `${names.definition(context.item, expression.name)}(f, s)`;
    case 'share':
      return `${names.use('multiply')}(${expressionCode(expression.base, context)}, ${expressionCode(expression.ratio, context)})`;
    case 'binary':
      return `${names.use(expression.op)}(${expressionCode(expression.left, context)}, ${expressionCode(expression.right, context)})`;
    case 'increase': {
      const operator = names.use(expression.as === 'amount' ? 'increase' : 'growthRate');
      return `${operator}(${expressionCode(expression.now, context)}, ${expressionCode(expression.before, context)})`;
    }
    case 'days':
      return `${names.use('daysBetween')}(${expressionCode(expression.from, context)}, ${expressionCode(expression.to, context)})`;
    case 'choice': {
      const of = expression.of.map((one) => expressionCode(one, context)).join(', ');
      return `${names.use(expression.which)}(${of})`;
    }
    case 'steps': {
      const steps = `${names.use('wholeSteps')}(${expressionCode(expression.base, context)}, ${expressionCode(expression.step, context)})`;
      return `${names.use('multiply')}(${steps}, ${expressionCode(expression.each, context)})`;
    }
    case 'tiers': {
      const base = expressionCode(expression.base, context);
      const upTo = (limit: Expression) => `${names.use('lower')}(${base}, ${expressionCode(limit, context)})`;
      const parts = expression.tiers.map((tier) => {
        const top = tier.upTo ? upTo(tier.upTo) : base;
        const part = tier.above ? `${names.use('subtract')}(${top}, ${upTo(tier.above)})` : top;
        return `${names.use('multiply')}(${part}, ${expressionCode(tier.ratio, context)})`;
      });
      return parts.reduce((sum, part) => `${names.use('add')}(${sum}, ${part})`);
    }
    case 'aggregate': {
      const inner: Context = {
        ...context,
        list: expression.subject.code,
        element: 'e',
        idCode: expression.subject.id?.code ?? null,
      };
      const where = `(e) => ${expression.where ? conditionCode(expression.where, inner) : 'true'}`;
      const list = `f.${expression.subject.code}`;
      if (!expression.fact) return `${names.use('countOf')}(${list}, ${where})`;
      return `${names.use('sumOf')}(${list}, ${where}, (e) => ${expressionCode({ node: 'fact', fact: expression.fact, type: expression.fact.type }, inner)})`;
    }
    case 'received': {
      const subject = expression.scope === 'subject' ? `${context.element}.${context.idCode}` : 'undefined';
      const tail =
        expression.when === 'this_year'
          ? `, ${subject}, true`
          : expression.scope === 'subject'
            ? `, ${subject}`
            : '';
      return `${names.use('received')}(f, ['${context.item}']${tail})`;
    }
    default:
      return unreachable(expression);
  }
}

function literalCode(literal: Extract<Expression, { node: 'literal' }>, names: Names): string {
  if (literal.type.type === 'date') return `'${literal.value}'`;
  return names.constant(literal.value, literal.type.type === 'money' ? 'yuan' : 'exact', literal.image);
}

/** A condition as a call of the runtime. */
export function conditionCode(condition: Condition, context: Context): string {
  const { names } = context;
  switch (condition.node) {
    case 'and':
    case 'or':
      return `${names.use(condition.node)}(${condition.parts.map((part) => conditionCode(part, context)).join(', ')})`;
    case 'not':
      return `${names.use('not')}(${conditionCode(condition.part, context)})`;
    case 'holds':
      return expressionCode(condition.value, context);
    case 'compare':
      return `${names.use('compare')}(${expressionCode(condition.left, context)}, '${condition.op}', ${expressionCode(condition.right, context)})`;
    case 'compare_dates': {
      const left = expressionCode(condition.left, context);
      const right = expressionCode(condition.right, context);
      if (condition.right.type.type !== 'year')
        return `${names.use('compareDates')}(${left}, '${condition.op}', ${right})`;
      return `${names.use('compare')}(${names.use('yearOf')}(${left}), '${condition.op}', ${right})`;
    }
    case 'within': {
      const left = expressionCode(condition.left, context);
      const from = expressionCode(condition.from, context);
      const compare = names.use('compareDates');
      const last =
        condition.until === null
          ? `${names.use('lastDayOf')}(${from}, ${condition.months})`
          : `'${condition.until}'`;
      return `${names.use('and')}(${compare}(${left}, '>=', ${from}), ${compare}(${left}, '<=', ${last}))`;
    }
    case 'ordinal_year':
      return ordinalYearCode(condition, context);
    case 'growth': {
      // Multiplied out, so that nothing is divided; a base of nothing has no rate of growth.
      const before = expressionCode(condition.before, context);
      const grown = `${names.use('subtract')}(${expressionCode(condition.now, context)}, ${before})`;
      const asked = `${names.use('multiply')}(${before}, ${expressionCode(condition.ratio, context)})`;
      const compare = names.use('compare');
      return `${names.use('and')}(${compare}(${before}, '>', ${names.constant('0', 'exact', '零')}), ${compare}(${grown}, '${condition.op}', ${asked}))`;
    }
    case 'is': {
      const codes = condition.members.map((member) => `'${member.code}'`).join(', ');
      const test = `${names.use('is')}(${factCode(condition.fact, context)}, ${codes})`;
      return condition.negated ? `${names.use('not')}(${test})` : test;
    }
    case 'empty': {
      const test = `${names.use('isEmpty')}(${factCode(condition.fact, context)})`;
      return condition.negated ? `${names.use('not')}(${test})` : test;
    }
    case 'awarded': {
      const { item, years } = condition;
      const ids = awardIdsCode(item, context);
      if (years === null) return `${names.use('awarded')}(f, ['${item}']${ids})`;
      if (years === 1) return `${names.use('awardedInYear')}(f, ['${item}'], -1${ids})`;
      return `${names.use('awardedInEachOfLast')}(f, ['${item}'], ${years}${ids})`;
    }
    default:
      return unreachable(condition);
  }
}

/** A year of the calendar is counted from the year of the date, the first included; a date from the very day. */
function ordinalYearCode(
  { left, from, first, last }: Extract<Condition, { node: 'ordinal_year' }>,
  context: Context,
): string {
  const { names } = context;
  const counted = expressionCode(left, context);
  const since = expressionCode(from, context);
  const bounds = (code: readonly string[]) =>
    code.length === 1 ? `${code[0]}` : `${names.use('and')}(${code.join(', ')})`;
  if (left.type.type === 'date') {
    const compare = names.use('compareDates');
    const endOf = (year: number) => `${names.use('lastDayOf')}(${since}, ${year * 12})`;
    return bounds([
      `${compare}(${counted}, '>', ${endOf(first - 1)})`,
      ...(last === null ? [] : [`${compare}(${counted}, '<=', ${endOf(last)})`]),
    ]);
  }
  const compare = names.use('compare');
  const firstYear = from.type.type === 'date' ? `${names.use('yearOf')}(${since})` : since;
  const years = `${names.use('subtract')}(${counted}, ${firstYear})`;
  const past = (year: number) => names.constant(String(year - 1), 'exact', String(year - 1));
  return bounds([
    `${compare}(${years}, '>=', ${past(first)})`,
    ...(last === null ? [] : [`${compare}(${years}, '<=', ${past(last)})`]),
  ]);
}

/**
 * The ids under which the element in view may have had awards of an item: its own, and that of the elements with which
 * the item counts it. An item of the enterprise, or of another list, is none that the element could have had.
 */
function awardIdsCode(item: string, context: Context): string {
  const { subject, mergeBy } = context.items.get(item) ?? {};
  if (context.idCode === null || subject?.code !== context.list) return '';
  const own = `${context.element}.${context.idCode}`;
  return mergeBy ? `, [${own}, ${factCode(mergeBy, context)}]` : `, ${own}`;
}

/** A value that a rule reads, for the trace. */
export function figureCode(source: FigureSource, context: Context): string {
  const { names } = context;
  if (source.from === 'expression') {
    const value = expressionCode(source.expression, context);
    return valueFigure(source.name, value, source.expression.type, names);
  }
  const { fact } = source;
  const value = factCode(fact, context);
  // As it was given, in hundredths.
  if (fact.type.type === 'ratio') return `${names.use('numberFigure')}(${quote(fact.name)}, ${value}, '%')`;
  if (fact.type.type !== 'enumeration') return valueFigure(fact.name, value, fact.type, names);
  const members = fact.members.map((member) => `${member.code}: ${quote(member.name)}`).join(', ');
  return `${names.use('choiceFigure')}(${quote(fact.name)}, ${value}, ${names.table(`${codeName(fact)}_words`, `{ ${members} }`)})`;
}

const codeName = (fact: Fact) => (fact.list === null ? fact.code : `${fact.list}_${fact.code}`);

function valueFigure(name: string, value: string, type: Expression['type'], names: Names): string {
  const call = (figure: string, ...more: string[]) =>
    `${names.use(figure)}(${[quote(name), value, ...more].join(', ')})`;
  switch (type.type) {
    case 'money':
      return call('moneyFigure');
    case 'date':
      return call('dateFigure');
    case 'boolean':
      return call('flagFigure');
    case 'text':
    case 'enumeration':
      return call('textFigure');
    case 'integer':
    case 'decimal':
      return type.unit === '' ? call('numberFigure') : call('numberFigure', quote(type.unit));
    case 'year':
      return call('numberFigure', "'年'");
    case 'ratio':
      return call('ratioFigure');
    case 'number':
      return call('numberFigure');
    default:
      return unreachable(type);
  }
}
