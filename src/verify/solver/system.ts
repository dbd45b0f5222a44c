import { relationsOf } from './domain.ts';
import type { Bound, Quantity } from './formula.ts';
import { limitsOf, type Row } from './rows.ts';

/** 不等式组: the rows of what has been chosen so far, with the limits and relations of all quantities in them. */
export interface System {
  readonly rows: readonly Row[];
  readonly quantities: ReadonlyMap<string, Quantity>;
}

export const NO_ROWS: System = { rows: [], quantities: new Map() };

/** The system with more rows. What is new in them brings its limits, and its relations, which may bring in more. */
export function withBounds(system: System, bounds: readonly Bound[]): System {
  if (bounds.length === 0) return system;
  const rows = [...system.rows];
  const quantities = new Map(system.quantities);
  const waiting = [...bounds];
  for (let bound = waiting.pop(); bound; bound = waiting.pop()) {
    rows.push(bound.row);
    for (const one of bound.of.filter(({ key }) => !quantities.has(key))) {
      quantities.set(one.key, one);
      rows.push(...limitsOf(one));
      for (const relation of relationsOf(one)) if (relation.form === 'bound') waiting.push(relation);
    }
  }
  return { rows, quantities };
}
