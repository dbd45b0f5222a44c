import type { ConditionNode, ExpressionNode, LiteralNode, NameNode, Span } from '../../../grammar/index.ts';
import { nameKeys } from '../names.ts';
import { unreachable } from '../outcome.ts';
import type { Condition, Expression, Fact } from './checked.ts';
import { checkPrecision } from './precision.ts';
import {
  at,
  refer,
  referWhose,
  reportWhose,
  resolveFact,
  resolveItem,
  resolveSubject,
  resolveValue,
  type Scope,
} from './scope.ts';
import {
  durationCount,
  isAmount,
  literalType,
  productType,
  quotientType,
  sameUnit,
  typeWords,
} from './types.ts';
import {
  bracketWays,
  conditionExample,
  dayReason,
  factsOf,
  memberWay,
  reportApart,
  reportUnitless,
  wordsOf,
} from './ways-out.ts';

/** 算式: resolves and types an expression. Null where a mistake was reported. */
export function checkExpression(node: ExpressionNode, scope: Scope): Expression | null {
  switch (node.node) {
    case 'name':
      return resolveValue(node, scope);
    case 'literal':
      return checkLiteral(node, scope);
    case 'binary': {
      const left = checkExpression(node.left, scope);
      const right = checkExpression(node.right, scope);
      if (!left || !right) return null;
      if (node.op === 'add' || node.op === 'subtract') {
        const odd = [left, right].find((side) => !isAmount(side.type));
        if (odd) {
          const found = typeWords(odd.type);
          scope.reporter.report('ZC0224', at(scope, node), { wanted: '可以相加减的数', found });
          return null;
        }
        if (sameUnit(left.type, right.type))
          return { node: 'binary', op: node.op, left, right, type: left.type };
        return reportApart('ZC0204', node, [node.left, left.type], [node.right, right.type], scope);
      }
      const type =
        node.op === 'multiply' ? productType(left.type, right.type) : quotientType(left.type, right.type);
      if (type) return { node: 'binary', op: node.op, left, right, type };
      const words = { wanted: '可以相乘除的数', found: `${typeWords(left.type)}和${typeWords(right.type)}` };
      const help = [
        '金额和数量可以乘以比例、除以数量；金额不能乘以金额，单位要能约去的，例如元/平方米乘以平方米',
      ];
      scope.reporter.report('ZC0224', at(scope, node), words, { help });
      return null;
    }
    case 'share': {
      const base = checkExpression(node.base, scope);
      const ratio = checkLiteral(node.ratio, scope);
      if (!base || !ratio) return null;
      if (productType(base.type, ratio.type)) return { node: 'share', base, ratio, type: base.type };
      const words = {
        wanted: '金额或数量',
        found: `“${wordsOf(scope, node.base)}”（${typeWords(base.type)}）`,
      };
      scope.reporter.report('ZC0224', at(scope, node.base), words, factsOf('money', scope));
      return null;
    }
    case 'aggregate':
      return checkAggregate(node, scope);
    case 'received': {
      const noun = node.whose.text;
      const enterprise = noun === scope.enterprise.name;
      const { mergeBy, subject } = scope;
      if (!enterprise && mergeBy && noun === subject.name) {
        // What several elements receive together is none of them's own.
        const help = `同一${mergeBy.name}合并计算的，已享受的由封顶扣除：“单个${mergeBy.name}累计最高不超过…”`;
        scope.reporter.report(
          'ZC0216',
          at(scope, node.whose),
          { words: `本${noun}`, choices: '' },
          { help: [help] },
        );
        return null;
      }
      if (!enterprise && noun !== subject.name) {
        reportWhose('本', noun, [subject.name], node.whose, scope);
        return null;
      }
      referWhose(node.whose, scope);
      return {
        node: 'received',
        scope: enterprise ? 'enterprise' : 'subject',
        noun,
        when: node.when,
        type: { type: 'money' },
      };
    }
    case 'choice':
      return checkChoice(node, scope);
    case 'increase': {
      const sides = checkCompared(node, scope);
      const { as } = node;
      return (
        sides && {
          node: 'increase',
          as,
          ...sides,
          type: as === 'amount' ? sides.now.type : { type: 'ratio' },
        }
      );
    }
    case 'days': {
      const from = checkDate(node.from, scope);
      const to = checkDate(node.to, scope);
      return from && to && { node: 'days', from, to, type: { type: 'integer', unit: '天' } };
    }
    default:
      return unreachable(node);
  }
}

/** 较高者, 较晚者: one of several values of one unit; of dates it is told by 早晚, of numbers by 高低. */
function checkChoice(node: Extract<ExpressionNode, { node: 'choice' }>, scope: Scope): Expression | null {
  const of = node.of.map((one) => checkExpression(one, scope));
  if (!of.every((one) => one !== null)) return null;
  const [first, ...others] = of;
  if (!first) return null;
  const odd = others.findIndex((other) => !sameUnit(first.type, other.type)) + 1;
  const [one = node, two = node] = [node.of[0], node.of[odd]];
  if (odd > 0) return reportApart('ZC0205', node, [one, first.type], [two, (of[odd] ?? first).type], scope);
  const ofDates = node.which === 'later' || node.which === 'earlier';
  if (ofDates ? first.type.type === 'date' : isAmount(first.type))
    return { node: 'choice', which: node.which, of, type: first.type };
  scope.reporter.report('ZC0224', at(scope, node), {
    wanted: ofDates ? '日期（“较晚者”“较早者”只用于日期）' : '金额或数（日期用“较晚者”“较早者”）',
    found: typeWords(first.type),
  });
  return null;
}

/** 甲较乙: two values that are compared for what lies between them. */
function checkCompared(
  node: { readonly now: ExpressionNode; readonly before: ExpressionNode } & Span,
  scope: Scope,
): { readonly now: Expression; readonly before: Expression } | null {
  const now = checkExpression(node.now, scope);
  const before = checkExpression(node.before, scope);
  if (!now || !before) return null;
  if (!checkPrecision(now, node.now, scope) || !checkPrecision(before, node.before, scope)) return null;
  if (comparable(now, before)) return { now, before };
  return reportApart('ZC0205', node, [node.now, now.type], [node.before, before.type], scope);
}

/** 合计、个数: of the elements of a list, over a number that each of them has. */
function checkAggregate(
  node: Extract<ExpressionNode, { readonly node: 'aggregate' }>,
  scope: Scope,
): Expression | null {
  const subject = resolveSubject(node.subject, scope);
  if (!subject) return null;
  if (subject === scope.enterprise) {
    const wanted = '可有多个的主体';
    scope.reporter.report('ZC0224', at(scope, node.subject), { wanted, found: `“${subject.name}”` });
    return null;
  }
  const inner = { ...scope, subject };
  const where = node.where ? checkCondition(node.where, inner) : null;
  const fact = node.fact ? resolveFact(node.fact, inner) : null;
  if ((node.where && !where) || (node.fact && !fact)) return null;
  if (fact && (fact.list !== subject.code || !isAmount(fact.type))) {
    const wanted = `${subject.name}的金额或数量`;
    const found = `“${fact.name}”（${fact.owner}的${typeWords(fact.type)}）`;
    scope.reporter.report('ZC0224', at(scope, node.fact ?? node), { wanted, found });
    return null;
  }
  return { node: 'aggregate', subject, where, fact, type: fact?.type ?? { type: 'integer', unit: '' } };
}

/** 字面量: a literal of the text; a date that does not exist is reported. */
export function checkLiteral(node: LiteralNode, scope: Scope): Expression | null {
  if (node.type === 'date' && !isRealDate(node.value)) {
    scope.reporter.report('ZC0225', at(scope, node), { date: node.image, reason: dayReason(node.value) });
    return null;
  }
  const value = node.type === 'duration' ? String(durationCount(node)) : node.value;
  return { node: 'literal', value, image: node.image, type: literalType(node) };
}

/** Whether an ISO date is a day of the calendar. */
export function isRealDate(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}

/** 条件: resolves and types a condition. Null where a mistake was reported. */
export function checkCondition(node: ConditionNode, scope: Scope): Condition | null {
  switch (node.node) {
    case 'mixed':
      scope.reporter.report('ZC0106', at(scope, node), {}, bracketWays(node, scope));
      return null;
    case 'and':
    case 'or': {
      const parts = node.parts.map((part) => checkCondition(part, scope));
      return parts.every((part) => part !== null) ? { node: node.node, parts } : null;
    }
    case 'not': {
      const part = checkCondition(node.part, scope);
      return part && { node: 'not', part };
    }
    case 'holds': {
      const value = checkExpression(node.value, scope);
      if (!value) return null;
      if (value.type.type === 'boolean') return { node: 'holds', value };
      const name = wordsOf(scope, node);
      const example = conditionExample(name, value.type, value.node === 'fact' ? value.fact : null);
      scope.reporter.report('ZC0209', at(scope, node), { name, example });
      return null;
    }
    case 'compare': {
      const left = checkExpression(node.left, scope);
      const right = checkExpression(node.right, scope);
      if (!left || !right) return null;
      if (!checkPrecision(left, node.left, scope) || !checkPrecision(right, node.right, scope)) return null;
      if (comparable(left, right)) return { node: 'compare', op: node.op, left, right };
      if (right.type.type === 'number' && node.right.node === 'literal')
        return reportUnitless(node.right, left.type, scope);
      return reportApart('ZC0205', node, [node.left, left.type], [node.right, right.type], scope);
    }
    case 'compare_dates': {
      const left = checkDate(node.left, scope);
      const right = checkExpression(node.right, scope);
      if (!left || !right) return null;
      if (right.type.type === 'date' || right.type.type === 'year')
        return { node: 'compare_dates', op: node.op, left, right };
      return reportApart('ZC0205', node, [node.left, left.type], [node.right, right.type], scope);
    }
    case 'within': {
      const left = checkDate(node.left, scope);
      const from = checkDate(node.from, scope);
      if (!left || !from) return null;
      const months = Number(node.duration.value);
      // The last day is written into the rule where the first one is; otherwise it is known with the fact.
      const until = from.node === 'literal' ? addMonths(from.value, months) : null;
      return { node: 'within', left, from, until, months, duration: node.duration.image };
    }
    case 'is':
      return checkMembers(node.left, node.members, node.negated, scope);
    case 'empty': {
      const fact = onlyFact(node.left, scope);
      if (!fact) return null;
      if (fact.type.type === 'text') return { node: 'empty', fact, negated: node.negated };
      const words = { wanted: '文字类的事实', found: `“${fact.name}”（${typeWords(fact.type)}）` };
      scope.reporter.report('ZC0224', at(scope, node.left), words, factsOf('text', scope));
      return null;
    }
    case 'awarded': {
      if (node.years !== null && node.years < 1) {
        const words = { wanted: '年数（例如“前两年度”）', found: `“${wordsOf(scope, node)}”` };
        scope.reporter.report('ZC0224', at(scope, node), words);
        return null;
      }
      const item = resolveItem(node.item, scope);
      return item === null
        ? null
        : { node: 'awarded', years: node.years, item, words: node.item?.text ?? '本事项' };
    }
    case 'growth': {
      const sides = checkCompared(node, scope);
      const ratio = checkLiteral(node.ratio, scope);
      return sides && ratio && { node: 'growth', ...sides, op: node.op, ratio };
    }
    case 'ordinal_year':
      return checkOrdinalYear(node, scope);
    default:
      return unreachable(node);
  }
}

const comparable = (left: Expression, right: Expression): boolean =>
  isAmount(left.type) && sameUnit(left.type, right.type);

/** 自…起第几年: a year is counted by the calendar and needs a year or a date; a date is counted from a date. */
function checkOrdinalYear(
  { left: leftNode, from: fromNode, first, last, ...place }: Extract<ConditionNode, { node: 'ordinal_year' }>,
  scope: Scope,
): Condition | null {
  const left = checkExpression(leftNode, scope);
  const from = checkExpression(fromNode, scope);
  if (!left || !from) return null;
  const [counted, since] = [left.type.type, from.type.type];
  if (counted !== 'year' && counted !== 'date') {
    scope.reporter.report('ZC0224', at(scope, leftNode), {
      wanted: '年度或日期',
      found: typeWords(left.type),
    });
    return null;
  }
  if (since !== 'date' && (since !== 'year' || counted !== 'year')) {
    scope.reporter.report('ZC0224', at(scope, fromNode), {
      wanted: counted === 'year' ? '日期或年度' : '日期（从某一日起逐年计算）',
      found: typeWords(from.type),
    });
    return null;
  }
  const rises = first >= 1 && Number.isInteger(last ?? 1) && (last === null || last >= first);
  if (rises) return { node: 'ordinal_year', left, from, first, last };
  scope.reporter.report('ZC0224', at(scope, place), {
    wanted: '从前到后的整年（如“第一年至第三年”“前三年”）',
    found: '别的年次',
  });
  return null;
}

function checkDate(node: ExpressionNode, scope: Scope): Expression | null {
  const value = checkExpression(node, scope);
  if (!value || value.type.type === 'date') return value;
  const words = { wanted: '日期', found: `“${wordsOf(scope, node)}”（${typeWords(value.type)}）` };
  scope.reporter.report('ZC0224', at(scope, node), words, factsOf('date', scope));
  return null;
}

function onlyFact(node: ExpressionNode, scope: Scope): Fact | null {
  if (node.node === 'name') return resolveFact(node, scope);
  const help = ['“为”“为空”前面写一个事实的名称；算式用“大于”“不低于”“不高于”等比较'];
  const words = { wanted: '事实的名称', found: `“${wordsOf(scope, node)}”` };
  scope.reporter.report('ZC0224', at(scope, node), words, { help });
  return null;
}

function checkMembers(
  left: ExpressionNode,
  names: readonly NameNode[],
  negated: boolean,
  scope: Scope,
): Condition | null {
  const fact = onlyFact(left, scope);
  if (!fact) return null;
  if (fact.type.type !== 'enumeration') {
    scope.reporter.report(
      'ZC0224',
      at(scope, left),
      {
        wanted: '有取值的事实',
        found: `“${fact.name}”（${typeWords(fact.type)}）`,
      },
      { help: ['“为”后面写取值；金额和数量用“大于”“不低于”“不高于”等比较'] },
    );
    return null;
  }
  const members = names.map((name) => memberOf(fact, name, scope));
  return members.every((member) => member !== null) ? { node: 'is', fact, members, negated } : null;
}

/** 取值: the member of an enumeration that a name stands for. */
export function memberOf(fact: Fact, name: NameNode, scope: Scope): Fact['members'][number] | null {
  const found = fact.members.find((member) => member.name === name.text);
  if (found) refer(scope, name, nameKeys.member(fact, found.name));
  else {
    const members = fact.members.map((member) => `「${member.name}」`).join('');
    const values = { member: name.text, fact: fact.name, members };
    scope.reporter.report('ZC0203', at(scope, name), values, memberWay(name.text, fact, scope));
  }
  return found ?? null;
}

/** The last day of a period of whole months that begins on a date. */
export function addMonths(iso: string, months: number): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const total = year * 12 + (month - 1) + months;
  const daysInMonth = new Date(Date.UTC(Math.floor(total / 12), (total % 12) + 1, 0)).getUTCDate();
  const anniversary = new Date(Date.UTC(Math.floor(total / 12), total % 12, Math.min(day, daysInMonth + 1)));
  return new Date(anniversary.getTime() - 86_400_000).toISOString().slice(0, 10);
}
