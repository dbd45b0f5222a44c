/**
 * The code of one item on the fast way: a function of the facts that returns a 结果码, or NaN where the exact way must
 * tell. It takes the steps of the pipeline in their order; where something is not known and is needed, it stops.
 */
import type { Plan, PlanCap, PlanItem, PlanSharedCap } from '../../3-plan/plan.ts';
import { unreachable } from '../../outcome.ts';
import { quote, remark, used } from '../typescript/names.ts';
import { limitCode, ownCaps, standardCode, testedFirst } from './amounts.ts';
import { all, any, comparedTruth, hadAwardTruth, inverse, membersTable } from './conditions.ts';
import { idCode, paidBeforeCode, SUPPORT_YEAR_CODE, termOf, yearTerm } from './expressions.ts';
import { clausesCode, declared, guard, isOpened } from './guards.ts';
import type { Scope, Truth } from './scope.ts';
import { ONE, partsOf, ratio } from './terms.ts';

/** The loop of an item over some dossiers. */
export function fastLoop({ id }: PlanItem, { sharedCaps }: Plan): string {
  const needsBefore = sharedCaps.some(({ items }) => items.indexOf(id) > 0);
  const [parameters, call] = needsBefore
    ? ['f, from, to, codes, before', 'f, i, before']
    : ['f, from, to, codes', 'f, i'];
  return `  ${quote(id)}: (${parameters}) => {
    let sum = 0;
    for (let i = from; i < to; i += 1) sum += codes[i] = ${fastName(id)}(${call});
    return sum;
  },`;
}

const fastName = (id: string) => `fast_${id.replace('.', '_')}`;

/** The functions of an item. `scope` has its element in view. */
export function fastItemCode(item: PlanItem, plan: Plan, scope: Scope): string[] {
  const { names, typed } = scope;
  const { code: list } = item.subject;
  const enterprise: Scope = { ...scope, list: null };
  const shared = plan.sharedCaps.filter(({ items }) => items.includes(item.id));
  const needsBefore = shared.some(({ items }) => items.indexOf(item.id) > 0);
  const f = `f${typed(': FastFacts')}`;
  const i = `i${typed(': number')}`;
  const before = needsBefore ? `, before${typed(': Readonly<Record<string, Column>>')}` : '';
  const head = `const ${fastName(item.id)} = (${f}, ${i}${before})${typed(': number')} => {`;
  const conditions = clausesCode(item.conditions, 'condition', enterprise);
  const own = ownCaps(item);
  const limits = [
    ...item.caps
      .filter((cap) => !own.includes(cap))
      .map((cap) => capCode(cap, [item.id], 'null', enterprise)),
    ...shared.map((cap) => sharedCapCode(cap, item, enterprise)),
  ];
  if (list === null) {
    return [
      `/** 事项 ${item.id}　${remark(item.name)}，快速核算. */`,
      head,
      ...indent(subjectCode(item, scope, conditions, limits)),
      '};',
      '',
    ];
  }
  scope.notes.list(list);
  const undetermined = `${names.use('CODE')}.undetermined`;
  const subject = `subject_${item.id.replace('.', '_')}`;
  const element = `: ${elementName(list)}`;
  const body = subjectCode(item, scope, [], []);
  const parameters = (lines: readonly string[]) =>
    [
      ['f', ': FastFacts'],
      ['i', ': number'],
      ['s', element],
      ['k', ': number'],
    ]
      .map(([name = '', type = '']) => `${used(lines.join('\n'), name)}${typed(type)}`)
      .join(', ');
  return [
    `/** 事项 ${item.id}　${remark(item.name)}，快速核算：一个${remark(item.subject.name)}. */`,
    `const ${subject} = (${parameters(body)})${typed(': number')} => {`,
    ...indent(body),
    '};',
    '',
    `/** 事项 ${item.id}　${remark(item.name)}，快速核算. */`,
    head,
    ...indent([
      ...declared(conditions),
      ...kindsCode(item, scope),
      `const { first, end, each } = f.${list};`,
      'const from = at(first, i);',
      'const to = at(end, i);',
      'if (Number.isNaN(from)) return NaN;',
      'let amount = 0;',
      `let reached${typed(': number')} = ${names.use('CODE')}.no_subject;`,
      'for (let k = from; k < to; k += 1) {',
      ...indent([
        `const one = ${subject}(f, i, each, k);`,
        'if (one > 0) amount += one;',
        'else if (one < reached) reached = one;',
        'else if (Number.isNaN(one)) return NaN;',
      ]),
      '}',
      // An element that is open leaves the item open, whatever the limits of the enterprise are.
      ...(isOpened(body) ? [`if (reached === ${undetermined}) return reached;`] : []),
      'if (amount === 0) return reached;',
      ...(isOpened(conditions) ? [`if (open) return ${undetermined};`] : []),
      ...(item.standard === null
        ? ['return 0;']
        : finish(limits, `${names.use('safe')}(amount)`, false, scope)),
    ]),
    '};',
    '',
  ];
}

/** Passes over a dossier that has no element of the kinds that the item looks at, and none of which the kind is not known. */
function kindsCode({ subject, where }: PlanItem, scope: Scope): string[] {
  for (const { condition } of where) {
    if (condition.node !== 'is' || condition.negated || condition.fact.list !== subject.code) continue;
    const { fact, members } = condition;
    if (fact.members.length > MOST_KINDS) continue;
    scope.notes.kind(fact);
    const bits = members.map(({ code }) => `1 << ${membersTable(fact, scope)}.${code}`);
    const kinds = `at(f.${subject.code}.kinds.${fact.code}, i)`;
    return [
      `if ((${kinds} & (${['1', ...bits].join(' | ')})) === 0) return ${scope.names.use('CODE')}.no_subject;`,
    ];
  }
  return [];
}

/** Kinds are bits of an integer. */
const MOST_KINDS = 30;

/** Name of the type of a list's elements as the fast way reads them. */
export const elementName = (list: string) => `Fast_${list}`;

const indent = (lines: readonly string[]) => lines.map((line) => `  ${line}`);

/** From the element (or the enterprise) to its amount. */
function subjectCode(
  item: PlanItem,
  scope: Scope,
  conditions: readonly string[],
  limits: readonly string[],
): readonly string[] {
  const { names } = scope;
  // Places and groups look at the other elements.
  const looksAround = item.range !== null || item.mergeBy !== null;
  const entering = [
    ...conditions,
    ...clausesCode(item.where, 'no_subject', scope, !looksAround),
    ...clausesCode(item.subjectConditions, 'condition', scope, !looksAround),
  ];
  if (looksAround) return [...entering, 'return NaN;'];
  const { frequency, quota } = item;
  const checked = [
    ...entering,
    ...(frequency ? guard(frequency.words, frequencyTruth(frequency, scope), 'frequency', names) : []),
    ...(quota ? guard(quota.words, quotaTruth(quota, scope), 'quota', names) : []),
  ];
  const isOfEnterprise = item.subject.code === null;
  const given = isOfEnterprise ? '0' : '1';
  const isOpen = isOpened(checked);
  if (item.standard === null) {
    const token = isOpen ? `open ? ${names.use('CODE')}.undetermined : ${given}` : given;
    return [...declared(checked), `return ${token};`];
  }
  const ids = isOfEnterprise ? 'null' : idCode(scope);
  const tested = testedFirst(item, scope);
  const own = ownCaps(item).filter((cap) => !tested.includes(cap));
  const standard = standardCode(item, scope);
  return [
    ...declared(checked),
    ...standard,
    ...(item.frequency?.rule === 'promotion'
      ? ['// 晋级补差', `amount -= ${paidBeforeCode(item.frequency.items, 'null', ids, scope).code};`]
      : []),
    ...finish([...own.map((cap) => capCode(cap, [item.id], ids, scope)), ...limits], 'amount', isOpen, scope),
  ];
}

/** Applies limits to `amount`, and returns it, or that it is open. */
function finish(limits: readonly string[], amount: string, isOpen: boolean, { names }: Scope): string[] {
  if (limits.length === 0 && amount !== 'amount') return [`return ${amount};`];
  return [
    ...limits.map((limit) => `amount = Math.min(amount, ${limit});`),
    ...(isOpen ? [`if (open && amount > 0) return ${names.use('CODE')}.undetermined;`] : []),
    `return amount <= 0 ? ${names.use('CODE')}.zero_amount : ${amount};`,
  ];
}

/** What is left of a cap, in 分. */
function capCode(
  cap: Pick<PlanCap, 'history' | 'limit'>,
  items: readonly string[],
  ids: string,
  scope: Scope,
): string {
  const limit = limitCode(cap, scope);
  switch (cap.history) {
    case 'none':
      return limit;
    case 'year':
      return `${limit} - ${paidBeforeCode(items, SUPPORT_YEAR_CODE, ids, scope).code}`;
    case 'all':
      return `${limit} - ${paidBeforeCode(items, 'null', ids, scope).code}`;
    default:
      return unreachable(cap.history);
  }
}

/** What is left of a cap that items share, after those before this one. */
function sharedCapCode(cap: PlanSharedCap, { id }: PlanItem, scope: Scope): string {
  const before = cap.items.slice(0, cap.items.indexOf(id));
  const left = capCode(cap, cap.items, 'null', scope);
  return before.length === 0
    ? left
    : `${left} - ${scope.names.use('takenUp')}(before, i, [${before.map((one) => `'${one}'`).join(', ')}])`;
}

/** Whether the place in the selection is within the number of places. */
function quotaTruth({ rank, count }: NonNullable<PlanItem['quota']>, scope: Scope): Truth {
  const place = termOf({ node: 'fact', fact: rank, type: rank.type }, { ...scope, list: null });
  return all([
    comparedTruth(place, '>=', ONE, scope),
    comparedTruth(place, '<=', ratio(BigInt(count), 1n), scope),
  ]);
}

/** Whether earlier awards leave room for one. */
function frequencyTruth(frequency: NonNullable<PlanItem['frequency']>, scope: Scope): Truth {
  const { rule, items, promotedOn } = frequency;
  const ids = scope.list === null ? 'null' : idCode(scope);
  const never = inverse(hadAwardTruth(items, rule === 'annual' ? SUPPORT_YEAR_CODE : 'null', ids, scope));
  if (rule !== 'promotion' || promotedOn === null) return never;
  const promoted = yearTerm({ node: 'fact', fact: promotedOn, type: promotedOn.type }, scope);
  return any([never, comparedTruth(promoted, '=', SUPPORT_YEAR, scope)]);
}

const SUPPORT_YEAR = partsOf({ code: SUPPORT_YEAR_CODE, low: 0, high: 9999 }, 1n);
