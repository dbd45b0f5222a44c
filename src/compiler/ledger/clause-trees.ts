import type { ConditionNode, LiteralNode, NameNode, Span } from '../../../grammar/index.ts';
import type { ItemSyntax, Parsed } from '../1-parse/syntax.ts';
import type { Place } from '../source.ts';

/** Every clause value of an item, whatever constructs it is made of. */
export function parsedClauses(value: unknown): readonly Parsed<unknown>[] {
  if (value instanceof Map || value === null || typeof value !== 'object') return [];
  if (Array.isArray(value)) return value.flatMap(parsedClauses);
  if ('readings' in value && 'place' in value && isParsed(value)) return [value];
  return Object.entries(value).flatMap(([key, part]) => (key === 'place' ? [] : parsedClauses(part)));
}

const isParsed = (value: object): value is Parsed<unknown> =>
  'readings' in value &&
  Array.isArray(value.readings) &&
  value.readings.length > 0 &&
  value.readings.every((one) => 'tree' in one);

/** The key under which a clause stands: the last one before it. */
export function keyOf(item: ItemSyntax, place: Place): string {
  const before = [...item.keys].filter(([, key]) => key.start <= place.start);
  return before.sort((a, b) => b[1].start - a[1].start)[0]?.[0] ?? '条件';
}

/** Of several ways to read a clause the one that was compiled: its literals stand in the item's official words. */
export function treeOf({ readings }: Parsed<unknown>, summary: string): unknown {
  const [first, ...others] = readings;
  if (others.length === 0) return first?.tree;
  const compiled = readings.find(({ tree }) =>
    literalsOf(tree).every(({ node }) => summary.includes(node.image)),
  );
  return (compiled ?? first)?.tree;
}

interface FoundLiteral {
  readonly node: LiteralNode;
  /** Whether it limits an award (最高不超过…). */
  readonly capped: boolean;
}

/** Literals that measure something. Zero is no figure of a policy: it only asks for a sign. */
export function literalsOf(tree: unknown, capped = false): readonly FoundLiteral[] {
  if (tree === null || typeof tree !== 'object') return [];
  if (Array.isArray(tree)) return tree.flatMap((part) => literalsOf(part, capped));
  if (isLiteral(tree)) {
    const measures = tree.type !== 'text' && tree.type !== 'code' && !/^0(?:\.0+)?$/.test(tree.value);
    return measures ? [{ node: tree, capped }] : [];
  }
  const inCap = capped || ('node' in tree && tree.node === 'cap');
  // 与事项2.2合并计算, 事项1.1、1.2合计: ids of items are no figures.
  return Object.entries(tree).flatMap(([key, part]) =>
    key === 'together' || key === 'items' ? [] : literalsOf(part, inCap),
  );
}

const isLiteral = (tree: object): tree is LiteralNode => 'node' in tree && tree.node === 'literal';

/** 名称 in a tree. */
export const namesOf = (tree: unknown) => nodesOf(tree, 'name');

/** 自…起第几年 in a tree. */
export const ordinalsOf = (tree: unknown) => nodesOf(tree, 'ordinal_year');

/** 前两年度: the grammar reads the number into the node, so the literal is where the node begins. */
export function yearsOf(tree: unknown, text: string): readonly Span[] {
  return nodesOf(tree, 'awarded').flatMap(({ start, end }) => {
    const written = /^前[^年]{1,3}年度/.exec(text.slice(start, end))?.[0];
    return written === undefined ? [] : [{ start, end: start + written.length }];
  });
}

type Found = NameNode | ConditionNode;
type OfKind<K extends Found['node']> = Extract<Found, { readonly node: K }>;

/** The nodes of a kind, none within another. */
function nodesOf<K extends Found['node']>(tree: unknown, kind: K): readonly OfKind<K>[] {
  if (tree === null || typeof tree !== 'object') return [];
  if (Array.isArray(tree)) return tree.flatMap((part) => nodesOf(part, kind));
  if ('node' in tree && tree.node === kind) return [tree as OfKind<K>];
  return Object.values(tree).flatMap((part) => nodesOf(part, kind));
}
