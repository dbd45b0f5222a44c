import type { Use } from './roles.ts';

/** 已声明的名称, by what they stand for. */
export interface Known {
  readonly items: ReadonlySet<string>;
  readonly subjects: ReadonlySet<string>;
  /** Facts with their values; none where a fact is no list. */
  readonly facts: ReadonlyMap<string, readonly string[]>;
  /** Facts of every dossier, definitions, what tells the elements of a list apart. */
  readonly others: ReadonlySet<string>;
}

/** Names that could stand where a name is used, for what it must be there. */
export function candidates({ role, fact }: Omit<Use, 'name'>, known: Known): readonly string[] {
  switch (role) {
    case 'item':
      return [...known.items];
    case 'subject':
      return [...known.subjects];
    case 'member':
      return (fact === null ? undefined : known.facts.get(fact)) ?? [];
    case 'fact':
      return [...known.facts.keys(), ...known.others, ...known.subjects];
    case 'definition':
      return [];
  }
}

/** Whether something is declared by a name. */
export const isDeclared = (name: string, { items, subjects, facts, others }: Known): boolean =>
  [items, subjects, others].some((names) => names.has(name)) ||
  facts.has(name) ||
  [...facts.values()].some((members) => members.includes(name));

/** Whether every name can be what its place asks for, as far as is known before names are resolved. */
export function makesSense(uses: readonly Use[], known: Known): boolean {
  return uses.every(({ name: { text }, role, fact }) => {
    if (role === 'definition') return true;
    if (role === 'member') {
      const members = fact === null ? undefined : known.facts.get(fact);
      return members === undefined || members.length === 0 || members.includes(text);
    }
    if (role === 'item') return known.items.has(text);
    const isValue = known.facts.has(text) || known.others.has(text);
    return role === 'subject' ? known.subjects.has(text) || isValue : isValue || known.subjects.has(text);
  });
}
