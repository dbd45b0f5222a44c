/** A tree as far as its words go: what two spellings of a sentence share. */
export function shapeOf(tree: unknown): string {
  return JSON.stringify(tree, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const node = value as Readonly<Record<string, unknown>>;
    if (node.node === 'literal') return `#${node.image}`;
    const keys = Object.keys(node).filter((key) => key !== 'start' && key !== 'end');
    return Object.fromEntries(keys.sort().map((key) => [key, node[key]]));
  });
}

/** Whether two trees say the same, wherever their words stand. */
export const sameShape = (one: unknown, other: unknown): boolean => shapeOf(one) === shapeOf(other);
