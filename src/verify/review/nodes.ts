/** What nodes hold beside other nodes: declarations, and the figures that a trace shows. */
const NO_NODES: ReadonlySet<string> = new Set(['subject', 'fact', 'figures']);

/** Nodes of one kind, whatever constructs they stand in. */
export function nodesIn(value: unknown, node: string): readonly Readonly<Record<string, unknown>>[] {
  if (value === null || typeof value !== 'object') return [];
  if (Array.isArray(value)) return value.flatMap((part) => nodesIn(part, node));
  const record = value as Readonly<Record<string, unknown>>;
  const own = record.node === node ? [record] : [];
  return [
    ...own,
    ...Object.entries(record).flatMap(([key, part]) => (NO_NODES.has(key) ? [] : nodesIn(part, node))),
  ];
}
