import type {
  AnnualTotalNode,
  AwardNode,
  BranchNode,
  CapNode,
  ComparisonOperator,
  ConditionNode,
  DefinitionNode,
  ExpressionNode,
  FrequencyNode,
  NameNode,
  PaymentNode,
  QuotaNode,
  RangeNode,
  SharedCapNode,
  SharingNode,
  Span,
  SubjectNode,
  TierNode,
  ValidityNode,
} from '../../../grammar/index.ts';
import { type ClauseTree, unreachable } from '../../compiler/index.ts';
import { neighboursOf } from './literals.ts';

/** What a change is about; each is counted apart. */
export type ChangeKind =
  | 'figure'
  | 'comparison'
  | 'cap'
  | 'condition'
  | 'frequency'
  | 'range'
  | 'standard'
  | 'common';

/** 一处改动: a tree with one thing in it changed, and where that thing stands. */
export interface TreeChange<T> {
  readonly kind: ChangeKind;
  readonly span: Span;
  readonly tree: T;
}

/** What a change may put in the place of a name. */
export interface Vocabulary {
  /** The members of a fact that is a choice; of several facts of that name all of theirs. */
  readonly membersOf: (fact: string) => readonly string[];
  /** What an amount may be capped or counted by: 企业, the subject of the item, what it is merged by. */
  readonly scopes: readonly string[];
}

/** Every kind of node that a clause is made of. */
type RuleNode =
  | ExpressionNode
  | ConditionNode
  | CapNode
  | SharedCapNode
  | AwardNode
  | BranchNode
  | TierNode
  | ValidityNode
  | SubjectNode
  | RangeNode
  | QuotaNode
  | FrequencyNode
  | DefinitionNode
  | PaymentNode
  | SharingNode
  | AnnualTotalNode;

/** 逐处改动: every change of one thing in a clause. Most nodes hold others, which are changed where they stand. */
export function changesIn(tree: ClauseTree, vocabulary: Vocabulary): readonly TreeChange<ClauseTree>[] {
  return isList(tree) ? inParts(tree, vocabulary) : inNode(tree, vocabulary);
}

const isList = (value: object): value is readonly CapNode[] => Array.isArray(value);

function inNode<T extends RuleNode>(node: T, vocabulary: Vocabulary): readonly TreeChange<T>[] {
  const own = ofNode(node, vocabulary).map(({ kind, to, span = node }) => ({ kind, span, tree: to as T }));
  return [...own, ...inParts(node, vocabulary)];
}

/** Changes inside the parts of a node, whatever they are called. */
function inParts<T extends object>(whole: T, vocabulary: Vocabulary): readonly TreeChange<T>[] {
  return Object.entries(whole).flatMap(([key, part]: [string, unknown]) => {
    if (typeof part !== 'object' || part === null || notRules.includes(key)) return [];
    const put = (changed: unknown): T => {
      const copy = Array.isArray(whole) ? [...whole] : { ...whole };
      return Object.assign(copy, { [key]: changed }) as T;
    };
    const inside: readonly TreeChange<object>[] =
      'node' in part ? inNode(part as RuleNode, vocabulary) : inParts(part, vocabulary);
    return inside.map((change) => ({ ...change, tree: put(change.tree) }));
  });
}

/** Ids of items are neither figures nor names; they are left out one at a time by the node that lists them. */
const notRules = ['together', 'items'];

interface Exchange<T> {
  readonly kind: ChangeKind;
  /** What stands in the place of the node. */
  readonly to: T;
  /** The smaller place that is meant, where it is not the whole node. */
  readonly span?: Span;
}

const exchanges = <T>(kind: ChangeKind, ...to: readonly T[]): readonly Exchange<T>[] =>
  to.map((one) => ({ kind, to: one }));

/** What may stand in the place of a node itself. A node that is new in the grammar does not compile until it is here. */
function ofNode(node: RuleNode, { membersOf, scopes }: Vocabulary): readonly Exchange<RuleNode>[] {
  switch (node.node) {
    case 'name':
    case 'quota':
    case 'definition':
    case 'validity':
    case 'tier':
    case 'share':
    case 'annual_total':
    case 'mixed':
      return [];
    case 'literal':
      return exchanges('figure', ...neighboursOf(node));
    case 'binary':
      return exchanges<RuleNode>(
        'standard',
        { ...node, op: otherSign[node.op] },
        ...(node.op === 'subtract' || node.op === 'divide'
          ? [{ ...node, left: node.right, right: node.left }]
          : []),
      );
    case 'aggregate':
      return node.where ? exchanges('condition', { ...node, where: null }) : [];
    case 'choice':
      return [
        ...exchanges<RuleNode>('standard', { ...node, which: otherExtreme[node.which] }),
        ...without(node.of).map(({ rest, left }) => ({
          kind: 'standard' as const,
          to: rest.length === 1 && rest[0] ? rest[0] : { ...node, of: rest },
          span: left,
        })),
      ];
    case 'increase':
      return exchanges('standard', { ...node, now: node.before, before: node.now });
    case 'days':
      return exchanges('standard', { ...node, from: node.to, to: node.from });
    case 'received':
      return exchanges<RuleNode>(
        'standard',
        { ...node, when: node.when === 'ever' ? 'this_year' : 'ever' },
        ...renamed(node.whose, scopes).map((whose) => ({ ...node, whose })),
      );
    case 'and':
    case 'or':
      return [
        ...exchanges('condition', { ...node, node: node.node === 'and' ? 'or' : 'and' } as const),
        ...without(node.parts).map(({ rest, left }) => ({
          kind: 'condition' as const,
          to: rest.length === 1 && rest[0] ? rest[0] : { ...node, parts: rest },
          span: left,
        })),
      ];
    case 'not':
      return exchanges('condition', node.part);
    case 'holds':
    case 'within':
      return exchanges('condition', negated(node));
    case 'ordinal_year': {
      const { first, last } = node;
      const firsts = [first - 1, first + 1].filter((one) => one > 0 && (last === null || one <= last));
      const lasts = last === null ? [] : [last - 1, last + 1].filter((one) => one >= first);
      return [
        ...exchanges<RuleNode>(
          'figure',
          ...firsts.map((one) => ({ ...node, first: one })),
          ...lasts.map((one) => ({ ...node, last: one })),
        ),
        ...exchanges('condition', negated(node)),
      ];
    }
    case 'compare':
      return exchanges('comparison', ...others(operators, node.op).map((op) => ({ ...node, op })));
    case 'compare_dates':
      return exchanges('comparison', ...others(dateOperators, node.op).map((op) => ({ ...node, op })));
    case 'growth':
      return [
        ...exchanges('comparison', ...others(['>', '>='] as const, node.op).map((op) => ({ ...node, op }))),
        ...exchanges('condition', negated(node)),
      ];
    case 'is': {
      const { members } = node;
      const written = members.map(({ text }) => text);
      const unlisted = node.left.node === 'name' ? others(membersOf(node.left.text), ...written) : [];
      const added = unlisted.map(
        (text): NameNode => ({ node: 'name', text, start: node.end, end: node.end }),
      );
      return [
        ...exchanges('condition', { ...node, negated: !node.negated }),
        ...without(members).map(({ rest, left }) => ({
          kind: 'condition' as const,
          to: { ...node, members: rest },
          span: left,
        })),
        ...exchanges('condition', ...added.map((one) => ({ ...node, members: [...members, one] }))),
        ...(members.length === 1
          ? exchanges('condition', ...added.map((one) => ({ ...node, members: [one] })))
          : []),
      ];
    }
    case 'empty':
      return exchanges('condition', { ...node, negated: !node.negated });
    case 'awarded': {
      const { years } = node;
      const beside = years === null ? [1] : years === 1 ? [null, 2] : [years - 1, years + 1];
      return [
        ...exchanges('figure', ...beside.map((one) => ({ ...node, years: one }))),
        ...exchanges('condition', negated(node)),
      ];
    }
    case 'cap':
      return exchanges<RuleNode>(
        'cap',
        ...(node.whose ? renamed(node.whose, scopes).map((whose) => ({ ...node, whose })) : []),
        ...others(periods, node.period).map((period) => ({ ...node, period })),
      );
    case 'shared_cap':
      return without(node.items).map(({ rest, left }) => ({
        kind: 'cap',
        to: { ...node, items: rest },
        span: left,
      }));
    case 'award':
      return exchanges('standard', { ...node, ceiling: !node.ceiling });
    case 'branch':
      return [
        ...(node.when ? [{ kind: 'condition' as const, to: { ...node, when: null }, span: node.when }] : []),
        ...node.caps.map((cap) => ({
          kind: 'cap' as const,
          to: { ...node, caps: node.caps.filter((one) => one !== cap) },
          span: cap,
        })),
      ];
    case 'subject':
      return [
        ...(node.where
          ? [{ kind: 'condition' as const, to: { ...node, where: null }, span: node.where }]
          : []),
        ...(node.mergeBy
          ? [{ kind: 'range' as const, to: { ...node, mergeBy: null }, span: node.mergeBy }]
          : []),
      ];
    case 'payment':
      return node.when ? [{ kind: 'condition', to: { ...node, when: null }, span: node.when }] : [];
    case 'sharing':
      return exchanges('standard', { ...node, levels: node.levels.toReversed() });
    case 'range':
      return node.or ? [{ kind: 'range', to: { ...node, or: null }, span: node.or }] : [];
    case 'frequency':
      return [
        ...exchanges(
          'frequency',
          ...others(rules, node.rule).map((rule) => ({
            ...node,
            rule,
            whose: rule === 'annual' ? null : node.whose,
            promotedOn: null,
          })),
        ),
        ...node.together.map((id) => ({
          kind: 'frequency' as const,
          to: { ...node, together: node.together.filter((one) => one !== id) },
          span: id,
        })),
      ];
    default:
      return unreachable(node);
  }
}

const otherExtreme = { higher: 'lower', lower: 'higher', later: 'earlier', earlier: 'later' } as const;
const otherSign = { add: 'subtract', subtract: 'add', multiply: 'divide', divide: 'multiply' } as const;
const operators: readonly ComparisonOperator[] = ['<', '<=', '>', '>=', '=', '!='];
const dateOperators = ['<', '<=', '>', '>='] as const;
const periods = ['none', 'this_year', 'cumulative'] as const;
/** A top-up needs a date, which no other frequency has. */
const rules = ['once', 'annual'] as const;

const negated = (part: ConditionNode): ConditionNode => ({
  node: 'not',
  part,
  start: part.start,
  end: part.end,
});

const others = <T>(all: readonly T[], ...these: readonly T[]): readonly T[] =>
  all.filter((one) => !these.includes(one));

/** A list without one of its parts, for each of them; a single part cannot be left out. */
const without = <T extends Span>(parts: readonly T[]): readonly { rest: readonly T[]; left: T }[] =>
  parts.length < 2 ? [] : parts.map((left) => ({ left, rest: parts.filter((part) => part !== left) }));

/** Other nouns in the place of one. */
const renamed = (noun: NameNode, scopes: readonly string[]): readonly NameNode[] =>
  others(scopes, noun.text).map((text) => ({ ...noun, text }));
