import type { ComparisonOperator } from '../../../../grammar/index.ts';
import type { Condition, Expression, Fact } from '../../2-check/checked.ts';
import { unreachable } from '../../outcome.ts';
import { bare } from './code.ts';
import {
  dateCode,
  definitionOf,
  factCode,
  idCode,
  itemsCode,
  SUPPORT_YEAR_CODE,
  termOf,
  yearTerm,
} from './expressions.ts';
import { CERTAIN, type Scope, type Truth, UNTOLD_TRUTH } from './scope.ts';
import { compared, plus, ratio, type Term, times, type Whole, ZERO } from './terms.ts';

/** A condition as code that tells where it holds, and code that tells where it fails. */
export function truthOf(condition: Condition, scope: Scope): Truth {
  switch (condition.node) {
    case 'and':
      return all(condition.parts.map((part) => truthOf(part, scope)));
    case 'or':
      return any(condition.parts.map((part) => truthOf(part, scope)));
    case 'not':
      return inverse(truthOf(condition.part, scope));
    case 'holds':
      return flagTruth(condition.value, scope);
    case 'compare':
      return comparedTruth(
        termOf(condition.left, scope),
        condition.op,
        termOf(condition.right, scope),
        scope,
      );
    case 'compare_dates': {
      if (condition.right.type.type !== 'year')
        return orderOfDates(dateCode(condition.left, scope), condition.op, dateCode(condition.right, scope));
      return comparedTruth(
        yearTerm(condition.left, scope),
        condition.op,
        termOf(condition.right, scope),
        scope,
      );
    }
    case 'within': {
      const left = dateCode(condition.left, scope);
      const from = dateCode(condition.from, scope);
      const last =
        condition.until === null
          ? `${scope.names.use('lastDay')}(${from}, ${condition.months})`
          : condition.until.replaceAll('-', '');
      return all([orderOfDates(left, '>=', from), orderOfDates(left, '<=', last)]);
    }
    case 'ordinal_year':
      return ordinalYearTruth(condition, scope);
    case 'growth': {
      const before = termOf(condition.before, scope);
      const asked = times(before, termOf(condition.ratio, scope), scope.names.use);
      const grown = plus(termOf(condition.now, scope), before, '-', scope.names.use);
      return all([comparedTruth(before, '>', ZERO, scope), comparedTruth(grown, condition.op, asked, scope)]);
    }
    case 'is': {
      const truth = memberTruth(condition.fact, condition.members, scope);
      return condition.negated ? inverse(truth) : truth;
    }
    case 'empty': {
      const code = factCode(condition.fact, scope);
      const empty = scope.names.use('EMPTY');
      const truth = {
        holds: `${code} === ${empty}`,
        fails: `(${code} !== 0 && ${code} !== ${empty})`,
        otherwise: `${code} !== 0`,
        isThreeValued: true,
      };
      return condition.negated ? inverse(truth) : truth;
    }
    case 'awarded':
      return awardedTruth(condition, scope);
    default:
      return unreachable(condition);
  }
}

/** Several conditions, of which each must hold. */
export function all(truths: readonly Truth[]): Truth {
  const asked = truths.filter(({ holds }) => holds !== 'true');
  const [only, ...others] = asked;
  if (only === undefined) return CERTAIN;
  if (others.length === 0) return only;
  // What goes through earlier awards is asked last; the order decides nothing.
  const cheapFirst = (codes: readonly string[]) =>
    codes.toSorted((a, b) => Number(a.includes('prior_awards')) - Number(b.includes('prior_awards')));
  return {
    holds: `(${cheapFirst(asked.map(({ holds }) => holds)).join(' && ')})`,
    fails: `(${cheapFirst(asked.map(({ fails }) => fails)).join(' || ')})`,
    isThreeValued: asked.every(({ isThreeValued }) => isThreeValued),
  };
}

/** Several conditions, of which one must hold. */
export const any = (truths: readonly Truth[]): Truth => inverse(all(truths.map(inverse)));

export const inverse = ({ holds, fails, isThreeValued }: Truth): Truth => ({
  holds: fails,
  fails: holds,
  isThreeValued,
});

function flagTruth(value: Expression, scope: Scope): Truth {
  if (value.node === 'definition') {
    const defined = definitionOf(value.name, scope);
    return defined?.kind === 'condition' ? defined.truth : UNTOLD_TRUTH;
  }
  if (value.node !== 'fact') return UNTOLD_TRUTH;
  const code = factCode(value.fact, scope);
  return {
    holds: `${code} === ${scope.names.use('YES')}`,
    fails: `${code} === ${scope.names.use('NO')}`,
    isThreeValued: true,
  };
}

function memberTruth(fact: Fact, members: Fact['members'], scope: Scope): Truth {
  const code = factCode(fact, scope);
  const of = (one: { readonly code: string }) => `${membersTable(fact, scope)}.${one.code}`;
  const codes = members.map(of);
  const holds = codes.map((one) => `${code} === ${one}`);
  const fails = codes.map((one) => `${code} !== ${one}`);
  return {
    holds: holds.length === 1 ? `${holds[0]}` : `(${holds.join(' || ')})`,
    fails: `(${[`${code} !== 0`, ...fails].join(' && ')})`,
    otherwise: `${code} !== 0`,
    isThreeValued: true,
  };
}

/** The members of an enumeration by their numbers. */
export function membersTable(fact: Fact, { names }: Pick<Scope, 'names'>): string {
  const members = fact.members.map((member, index) => `${member.code}: ${index + 1}`).join(', ');
  const name = fact.list === null ? fact.code : `${fact.list}_${fact.code}`;
  return names.table(`${name}_members`, `{ ${members} }`);
}

/** The order of two dates, or of two numbers, either of which may be NaN. */
function orderTruth(left: string, op: ComparisonOperator, right: string, isThreeValued: boolean): Truth {
  const [a, b] = [bare(left), bare(right)];
  const order = (...ops: string[]) => {
    const codes = ops.map((one) => `${a} ${one} ${b}`);
    return codes.length === 1 ? `${codes[0]}` : `(${codes.join(' || ')})`;
  };
  const truth = (holds: string, fails: string): Truth => ({ holds, fails, isThreeValued });
  switch (op) {
    case '<':
      return truth(order('<'), order('>='));
    case '<=':
      return truth(order('<='), order('>'));
    case '>':
      return truth(order('>'), order('<='));
    case '>=':
      return truth(order('>='), order('<'));
    case '=':
      return truth(order('==='), order('<', '>'));
    case '!=':
      return truth(order('<', '>'), order('==='));
    default:
      return unreachable(op);
  }
}

const orderOfDates = (left: string, op: ComparisonOperator, right: string): Truth =>
  orderTruth(left, op, right, true);

/** How two numbers compare. */
export function comparedTruth(a: Term, op: ComparisonOperator, b: Term, scope: Scope): Truth {
  const [left, right] = compared(a, b, scope.names.use);
  return isCertain(left) && isCertain(right)
    ? certainTruth(left.low, op, right.low)
    : orderTruth(left.code, op, right.code, false);
}

const isCertain = ({ code, low }: Whole): boolean => code === String(low);

function certainTruth(left: number, op: ComparisonOperator, right: number): Truth {
  const order = Math.sign(left - right);
  const holds = { '<': order < 0, '<=': order <= 0, '>': order > 0, '>=': order >= 0, '=': order === 0 };
  const isTrue = op === '!=' ? order !== 0 : holds[op];
  return isTrue ? CERTAIN : inverse(CERTAIN);
}

/** A year of the calendar is counted from the year of the date, the first included; a date from the very day. */
function ordinalYearTruth(
  { left, from, first, last }: Extract<Condition, { node: 'ordinal_year' }>,
  scope: Scope,
): Truth {
  const { use } = scope.names;
  if (left.type.type === 'date') {
    const day = dateCode(left, scope);
    const endOf = (year: number) => `${use('lastDay')}(${dateCode(from, scope)}, ${year * 12})`;
    return all([
      orderOfDates(day, '>', endOf(first - 1)),
      ...(last === null ? [] : [orderOfDates(day, '<=', endOf(last))]),
    ]);
  }
  const since = from.type.type === 'date' ? yearTerm(from, scope) : termOf(from, scope);
  const years = plus(termOf(left, scope), since, '-', use);
  const past = (year: number) => ratio(BigInt(year - 1), 1n);
  return all([
    comparedTruth(years, '>=', past(first), scope),
    ...(last === null ? [] : [comparedTruth(years, '<=', past(last), scope)]),
  ]);
}

function awardedTruth({ item, years }: Extract<Condition, { node: 'awarded' }>, scope: Scope): Truth {
  const { names } = scope;
  const other = scope.items.get(item);
  const isOfElement = scope.list !== null && other?.subject.code === scope.list;
  if (isOfElement && other?.mergeBy) return UNTOLD_TRUTH;
  const ids = isOfElement ? idCode(scope) : 'null';
  if (years === null || years === 1)
    return hadAwardTruth([item], years === null ? 'null' : `${SUPPORT_YEAR_CODE} - 1`, ids, scope);
  const asked = `${names.use('hadAwardInEach')}(f.prior_awards, i, ${itemsCode([item], scope)}, ${SUPPORT_YEAR_CODE}, ${years}, ${ids})`;
  return answered(asked, scope);
}

/** 已享受过, in a year or ever. */
export const hadAwardTruth = (items: readonly string[], year: string, ids: string, scope: Scope): Truth =>
  answered(
    `${scope.names.use('hadAward')}(f.prior_awards, i, ${itemsCode(items, scope)}, ${year}, ${ids})`,
    scope,
  );

const answered = (asked: string, { names }: Scope): Truth => ({
  holds: `${asked} === ${names.use('YES')}`,
  fails: `${asked} === ${names.use('NO')}`,
  isThreeValued: true,
});
