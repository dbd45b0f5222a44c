import type { LiteralNode, Span } from '../nodes.ts';

/**
 * 规范表述: a node as far as its words go: without its place, and a number only as it was written. Every node of the
 * grammar is one, and so is what a later phase builds to have its meaning put into words.
 */
export type Worded<T> = T extends LiteralNode
  ? Pick<LiteralNode, 'node' | 'image'>
  : T extends readonly (infer E)[]
    ? readonly Worded<E>[]
    : T extends object
      ? { readonly [K in keyof T as Exclude<K, keyof Span>]: Worded<T[K]> }
      : T;

/** How a name is written: as it is, or in 「」. */
export type Naming = (name: string) => string;

/** Names as documents print them. */
export const plainly: Naming = (name) => name;
