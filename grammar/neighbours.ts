import type { Part } from './rules.ts';

/** 相邻的词: what may stand right before and right behind a token; `start` and `end` are those of a clause value. */
export interface Neighbours {
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
}

/** What a part begins and ends with, and whether it may be nothing. */
interface Edge {
  readonly first: ReadonlySet<string>;
  readonly last: ReadonlySet<string>;
  readonly empty: boolean;
}

const nothing: Edge = { first: new Set(), last: new Set(), empty: true };

/** 相邻的词 by token, of values that some rules read: as the rules of the grammar put them together. */
export function neighboursIn(
  rules: ReadonlyMap<string, Part>,
): (starts: Iterable<string>) => ReadonlyMap<string, Neighbours> {
  const edges = edgesOf(rules);
  return (starts) => {
    const found = new Map<string, { before: Set<string>; after: Set<string> }>();
    const of = (token: string) => {
      const known = found.get(token) ?? { before: new Set(), after: new Set() };
      found.set(token, known);
      return known;
    };
    const meet = (left: Iterable<string>, right: ReadonlySet<string>) => {
      for (const one of left) {
        for (const other of right) {
          of(one).after.add(other);
          of(other).before.add(one);
        }
      }
    };
    const walked = new Set<string>();
    const walkRule = (rule: string): void => {
      const part = walked.has(rule) ? undefined : rules.get(rule);
      walked.add(rule);
      if (part) walk(part);
    };
    const walk = (part: Part): void => {
      if (part.kind === 'rule') walkRule(part.rule);
      if (part.kind === 'sequence') {
        // What may stand before the next part: the ends of all parts back to the last that cannot be left out.
        let ends = new Set<string>();
        for (const each of part.parts) {
          const edge = edgeOf(each, edges);
          meet(ends, edge.first);
          ends = new Set([...edge.last, ...(edge.empty ? ends : [])]);
        }
      }
      if (part.kind === 'repeat') {
        const { first, last } = edgeOf(part.part, edges);
        if (part.separator === null) meet(last, first);
        else {
          meet(last, new Set([part.separator]));
          meet([part.separator], first);
        }
      }
      for (const inner of partsOf(part)) walk(inner);
    };
    for (const rule of starts) {
      walkRule(rule);
      const { first, last } = edges.get(rule) ?? nothing;
      meet(['start'], first);
      meet(last, new Set(['end']));
    }
    return found;
  };
}

/** The edges of every rule. Rules name each other, so they are found by going round until nothing is added. */
function edgesOf(rules: ReadonlyMap<string, Part>): ReadonlyMap<string, Edge> {
  const edges = new Map<string, Edge>();
  const size = ({ first, last, empty }: Edge) => first.size + last.size + (empty ? 0 : 1);
  for (let grown = true; grown; ) {
    grown = false;
    for (const [rule, part] of rules) {
      const edge = edgeOf(part, edges);
      const before = edges.get(rule);
      if (before && size(before) === size(edge)) continue;
      edges.set(rule, edge);
      grown = true;
    }
  }
  return edges;
}

function edgeOf(part: Part, edges: ReadonlyMap<string, Edge>): Edge {
  switch (part.kind) {
    case 'token':
      return { first: new Set([part.token]), last: new Set([part.token]), empty: false };
    case 'rule':
      // A rule that is not known yet adds nothing in this round.
      return edges.get(part.rule) ?? { ...nothing, empty: false };
    case 'optional':
      return { ...edgeOf(part.part, edges), empty: true };
    case 'repeat':
      return edgeOf(part.part, edges);
    case 'choice': {
      const all = part.parts.map((each) => edgeOf(each, edges));
      return {
        first: union(all.map((edge) => edge.first)),
        last: union(all.map((edge) => edge.last)),
        empty: all.some((edge) => edge.empty),
      };
    }
    case 'sequence': {
      const all = part.parts.map((each) => edgeOf(each, edges));
      return {
        first: union(leading(all).map((edge) => edge.first)),
        last: union(leading([...all].reverse()).map((edge) => edge.last)),
        empty: all.every((edge) => edge.empty),
      };
    }
  }
}

/** The parts up to the first that cannot be left out. */
function leading(edges: readonly Edge[]): readonly Edge[] {
  const solid = edges.findIndex((edge) => !edge.empty);
  return solid < 0 ? edges : edges.slice(0, solid + 1);
}

const union = (sets: readonly ReadonlySet<string>[]): ReadonlySet<string> =>
  new Set(sets.flatMap((set) => [...set]));

function partsOf(part: Part): readonly Part[] {
  switch (part.kind) {
    case 'token':
    case 'rule':
      return [];
    case 'sequence':
    case 'choice':
      return part.parts;
    case 'optional':
    case 'repeat':
      return [part.part];
  }
}
