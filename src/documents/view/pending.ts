/** What nobody has decided yet. */

/** 待核事项: what prints as 〔待核〕, and in which document or section. */
export interface PendingEntry {
  readonly label: string;
  readonly where: string;
}

/** Collects from a view model every value that prints as 〔待核〕, each once, in the order of the page. */
export function pendingIn(view: unknown): readonly PendingEntry[] {
  const found = new Map<string, PendingEntry>();
  visit(view, found);
  return [...found.values()];
}

function visit(value: unknown, found: Map<string, PendingEntry>): void {
  if (typeof value !== 'object' || value === null) return;
  const { label, where, text } = value as Record<string, unknown>;
  if (typeof label === 'string' && typeof where === 'string') {
    if (text === null) found.set(`${where}\n${label}`, { label, where });
    return;
  }
  for (const part of Object.values(value)) visit(part, found);
}
