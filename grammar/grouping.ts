import type { ExpressionNode, Span } from './nodes.ts';
import { expressionSentence } from './wording/index.ts';

/** 先后: another way to group the words of a tree, with both groupings as they are written with brackets. */
export interface Regrouping<T> {
  readonly tree: T;
  /** The amount that is grouped in two ways. */
  readonly place: Span;
  readonly words: readonly [own: string, other: string];
}

/**
 * 另一种先后: the other ways in which an author may have meant the words of a clause without changing where they are cut.
 * 甲减去乙的10% takes the share of 乙, or of what is left; 甲加乙与丙的较高者 compares the sum, or adds the higher; 甲加乙较丙的增加额
 * adds the increase of 乙, or is that of the sum. Only what is written without brackets can be meant in two ways, and only what comes to another amount is another way.
 */
export function regroupings<T>(tree: T): readonly Regrouping<T>[] {
  if (typeof tree !== 'object' || tree === null) return none;
  const found = isCalculation(tree) ? ownRegroupings(tree) : [];
  for (const key in tree)
    for (const inner of regroupings<unknown>(tree[key]))
      found.push({ ...inner, tree: withPart(tree, key, inner.tree) });
  return found as readonly Regrouping<unknown>[] as readonly Regrouping<T>[];
}

const none: readonly Regrouping<never>[] = [];

/** The ways to group a calculation itself, whatever its parts are. */
function ownRegroupings(own: Calculation): Regrouping<object>[] {
  const others = own.node === 'binary' ? [shareOfAll(own), increaseOfAll(own)] : [choiceOfLast(own)];
  return others.flatMap((tree) =>
    tree ? [{ tree, place: own, words: [expressionSentence(own), expressionSentence(tree)] as const }] : [],
  );
}

const isCalculation = (tree: object): tree is Calculation =>
  'node' in tree && (tree.node === 'binary' || tree.node === 'choice');

function withPart<T extends object>(tree: T, key: string, part: unknown): T {
  return (Array.isArray(tree) ? tree.with(Number(key), part) : { ...tree, [key]: part }) as T;
}

type Calculation = Extract<ExpressionNode, { readonly node: 'binary' | 'choice' }>;
type Binary = Extract<ExpressionNode, { readonly node: 'binary' }>;
type Choice = Extract<ExpressionNode, { readonly node: 'choice' }>;
type Share = Extract<ExpressionNode, { readonly node: 'share' }>;

/** （甲减去乙）的10% for 甲减去乙的10%. A share of a factor is the same share of the product. */
function shareOfAll(node: Binary): Share | null {
  if (node.op === 'multiply') return null;
  const share = lastShare(node.right);
  if (!share) return null;
  const base = { ...node, right: without(node.right, share), end: share.base.end };
  return { ...share, base, start: node.start, end: share.end };
}

/** The share with which an amount ends, unless it is closed off by a bracket. The place of an amount includes its brackets. */
function lastShare(node: ExpressionNode): Share | null {
  if (node.node === 'share') return node.end === node.ratio.end ? node : null;
  return node.node === 'binary' && node.end === node.right.end ? lastShare(node.right) : null;
}

function without(node: ExpressionNode, share: Share): ExpressionNode {
  if (node === share) return share.base;
  return node.node === 'binary' ? { ...node, right: without(node.right, share) } : node;
}

/** （甲加乙）较丙的增加额 for 甲加乙较丙的增加额. */
function increaseOfAll(node: Binary): ExpressionNode | null {
  const { start } = node;
  const widened = (part: ExpressionNode): ExpressionNode | null => {
    switch (part.node) {
      case 'increase':
        if (part.start !== part.now.start) return null;
        return { ...part, now: { ...node, right: part.now, end: part.now.end }, start };
      case 'share': {
        const base = part.start === part.base.start ? widened(part.base) : null;
        return base && { ...part, base, start };
      }
      case 'binary': {
        const left = part.start === part.left.start ? widened(part.left) : null;
        return left && { ...part, left, start };
      }
      default:
        return null;
    }
  };
  return widened(node.right);
}

/** 甲加（乙与丙的较高者） for 甲加乙与丙的较高者. */
function choiceOfLast(node: Choice): Binary | null {
  const [first, ...others] = node.of;
  if (first?.node !== 'binary' || first.start !== first.left.start) return null;
  const right = { ...node, of: [first.right, ...others], start: first.right.start };
  return { ...first, right, end: node.end };
}
