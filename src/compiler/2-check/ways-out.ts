import type { ConditionNode, DueNode, LiteralNode, Span } from '../../../grammar/index.ts';
import type { ItemKind } from '../../runtime/contract.ts';
import type { WayOut } from '../diagnostics/index.ts';
import type { Fact, ValueType } from './checked.ts';
import { at, type Scope } from './scope.ts';
import { typeWords } from './types.ts';

/** 原文 of a node, on one line. */
export const wordsOf = (scope: Scope, { start, end }: Span): string =>
  scope.file.text.slice(start, end).replaceAll(/\s+/g, '');

/** A number without a unit. */
export function reportUnitless(node: LiteralNode, type: ValueType, scope: Scope): null {
  scope.reporter.report('ZC0105', at(scope, node), { number: node.image }, unitWay(node, type, scope));
  return null;
}

/** How to write it, where it is known what it must be. */
function unitWay({ image: number, end }: LiteralNode, type: ValueType, scope: Scope): WayOut | undefined {
  switch (type.type) {
    case 'money': {
      const scale = /^(?:[千百]?万|亿)/.exec(scope.file.text.slice(end))?.[0];
      if (scale === undefined) return { help: [`写作“${number}万元”或“${number}元”`] };
      const place = { file: scope.file, start: end + scale.length, end: end + scale.length };
      return { help: [`写作“${number}${scale}元”`], correction: { place, text: '元', certain: true } };
    }
    case 'ratio':
      return { help: [`写作“${number}%”`] };
    case 'integer':
    case 'decimal': {
      if (type.unit === '') return undefined;
      const text = number + type.unit;
      return { help: [`写作“${text}”`], correction: { text, certain: type.unit !== '%' } };
    }
    default:
      return undefined;
  }
}

/** Why there is no such day: 2022年2月只有28日. */
export function dayReason(iso: string): string {
  const [year = 0, month = 0] = iso.split('-').map(Number);
  if (month < 1 || month > 12) return '月份写1月至12月';
  return `${year}年${month}月从1日至${new Date(Date.UTC(year, month, 0)).getUTCDate()}日`;
}

/** What a value may be compared with, as an example: 研发投入不低于100万元. */
export function conditionExample(words: string, type: ValueType, fact: Fact | null): string {
  switch (type.type) {
    case 'money':
      return `${words}不低于100万元`;
    case 'ratio':
      return `${words}不低于10%`;
    case 'date':
      return `${words}不早于施行日期`;
    case 'text':
      return `${words}不为空`;
    case 'enumeration':
      return `${words}为${fact?.members[0]?.name ?? '…'}`;
    case 'integer':
    case 'decimal':
      return `${words}不低于10${type.unit}`;
    case 'year':
    case 'number':
    case 'boolean':
      return `${words}大于…`;
  }
}

/** Facts of a type that a clause can use. */
export function factsOf(type: ValueType['type'], scope: Scope): WayOut | undefined {
  const facts = [...new Set([...scope.subject.facts, ...scope.enterprise.facts])];
  const names = facts.filter((fact) => fact.type.type === type).map((fact) => `「${fact.name}」`);
  const also = type === 'date' ? ['「施行日期」', '「申报日期」'] : [];
  const all = [...names, ...also];
  return all.length === 0 ? undefined : { help: [`这里可用：${all.join('')}`] };
}

/** A member that another fact has. */
export function memberWay(member: string, fact: Fact, scope: Scope): WayOut | undefined {
  const owner = scope.subjects
    .flatMap((subject) => subject.facts)
    .find((one) => one.members.some(({ name }) => name === member));
  if (!owner) return undefined;
  const members = fact.members.map(({ name }) => `「${name}」`).join('');
  return { help: [`「${member}」是「${owner.name}」的取值`, `「${fact.name}」可用的取值：${members}`] };
}

/** The facts of an expression with their units. */
export const unitsIn = (words: string, { subject, enterprise }: Scope): readonly string[] =>
  [...new Set([...subject.facts, ...enterprise.facts])].flatMap(({ name, type }) =>
    'unit' in type && type.unit !== '' && words.includes(name) ? [`「${name}」的单位是“${type.unit}”`] : [],
  );

/** 单位不合: two values that cannot be added or compared. */
export function reportApart(
  code: 'ZC0204' | 'ZC0205',
  node: Span,
  [left, leftType]: readonly [Span, ValueType],
  [right, rightType]: readonly [Span, ValueType],
  scope: Scope,
): null {
  scope.reporter.report(code, at(scope, node), {
    left: typeWords(leftType),
    right: typeWords(rightType),
    leftWords: wordsOf(scope, left),
    rightWords: wordsOf(scope, right),
  });
  return null;
}

/** Joined with both 且 and 或: the two things that it can mean, each written out. */
export function bracketWays(
  node: Extract<ConditionNode, { node: 'and' | 'or' | 'mixed' }>,
  scope: Scope,
): WayOut {
  const { text } = scope.file;
  const joins = node.parts
    .slice(1)
    .map((part, index) => /[且或]/.exec(text.slice(node.parts[index]?.end, part.start))?.[0]);
  const grouped = (join: '且' | '或') =>
    node.parts
      .map((part, index) => {
        const opens = joins[index] === join && joins[index - 1] !== join ? '（' : '';
        const closes = joins[index - 1] === join && joins[index] !== join ? '）' : '';
        const between = text.slice(part.end, node.parts[index + 1]?.start ?? part.end);
        return opens + text.slice(part.start, part.end) + closes + between;
      })
      .join('')
      .replaceAll(/\s+/g, '');
  return { help: [`用括号写明先后：“${grouped('且')}”，或者“${grouped('或')}”`] };
}

/** 应得, for an item of the policy: 技改补助上限10万元. */
export function dueExample(items: readonly { readonly name: string; readonly kind: ItemKind }[]): string {
  const [first = { name: '技改补助', kind: 'fixed' as const }] = items;
  switch (first.kind) {
    case 'ceiling':
    case 'discretionary':
      return `${first.name}上限10万元`;
    case 'fixed':
    case 'matching':
      return `${first.name}10万元`;
    case 'service':
      return `${first.name}提供服务`;
    case 'referral':
      return `${first.name}予以转介`;
  }
}

type ItemDue = Extract<DueNode, { node: 'due' }>;

/** 上限 that is missing before an amount, or that stands there without reason. */
export function dueWay(node: ItemDue, wanted: ItemDue['outcome'], scope: Scope): WayOut | undefined {
  if (!node.amount || (wanted !== 'up_to' && wanted !== 'amount')) return undefined;
  const place = { file: scope.file, start: node.item.end, end: node.amount.start };
  return { correction: { place, text: wanted === 'up_to' ? '上限' : '', certain: false } };
}
