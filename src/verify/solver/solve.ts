import { Exact } from '../../runtime/index.ts';
import { APPLICATION_DATE, impliedBy, SUPPORT_YEAR } from './domain.ts';
import { eliminate, type Stage } from './elimination.ts';
import {
  type Bound,
  compared,
  type Formula,
  type Joined,
  type Linear,
  type Quantity,
  quantity,
} from './formula.ts';
import { pickNumbers } from './pick.ts';
import { NO_ROWS, type System, withBounds } from './system.ts';

/** 判定结果. `impossible` is proved; `possible` carries facts for the formula; `unknown` says nothing. */
export type Verdict =
  | { readonly answer: 'impossible' | 'unknown' }
  | { readonly answer: 'possible'; readonly model: Model };

/** A value for everything that a formula asks about. */
export interface Model {
  readonly numbers: ReadonlyMap<string, { readonly quantity: Quantity; readonly value: Exact }>;
  readonly flags: ReadonlyMap<string, boolean>;
  readonly members: ReadonlyMap<string, string>;
}

/** Facts of which nothing is asked. */
export const ANY_FACTS: Model = { numbers: new Map(), flags: new Map(), members: new Map() };

/** 判定: whether there are facts for which all of the formulas hold. */
export function solve(formulas: readonly Formula[]): Verdict {
  let answer: 'impossible' | 'unknown' = 'impossible';
  for (const leaf of leavesOf(formulas)) {
    const model = leaf === 'unknown' ? null : modelOf(leaf);
    if (model) return { answer: 'possible', model };
    answer = 'unknown';
  }
  return { answer };
}

/** Facts for the formulas, one for each way in which all of them may hold, as far as so many choices show. */
export function* modelsOf(formulas: readonly Formula[], most = MOST_CHOICES): Generator<Model> {
  for (const leaf of leavesOf(formulas, most)) {
    const model = leaf === 'unknown' ? null : modelOf(leaf);
    if (model) yield model;
  }
}

/**
 * 最大值: the greatest value of a sum among all facts for the formulas. Null where there are none, where there is no bound,
 * and where it cannot be told.
 */
export function greatest(sum: Linear, formulas: readonly Formula[]): Exact | null {
  const result: Quantity = { key: 'result', kind: 'result', step: null, least: null, most: null, fact: null };
  let best: Exact | null = null;
  for (const leaf of leavesOf([...formulas, compared(sum, '=', quantity(result))])) {
    const bound = leaf === 'unknown' ? null : boundOf(leaf.stages.at(-1), result.key);
    if (!bound) return null;
    if (!best || bound.compareTo(best) > 0) best = bound;
  }
  return best;
}

function boundOf(last: Stage | undefined, key: string): Exact | null {
  if (last?.key !== key) return null;
  const bounds = last.rows.flatMap((row) => {
    const factor = row.terms.get(key) ?? 0n;
    return factor > 0n ? [Exact.parse(String(row.most)).over(Exact.parse(String(factor)))] : [];
  });
  const [first, ...others] = bounds;
  return first ? others.reduce((least, one) => (one.compareTo(least) < 0 ? one : least), first) : null;
}

/** A choice among all alternatives for which rational numbers exist. */
interface Leaf {
  readonly stages: readonly Stage[];
  readonly choices: Choices;
}

interface Choices {
  readonly system: System;
  readonly flags: ReadonlyMap<string, boolean>;
  readonly members: ReadonlyMap<string, ReadonlySet<string>>;
}

/** More choices than these are not tried. */
const MOST_CHOICES = 3000;

/** Walks the alternatives, leaving those that contradict themselves as soon as they do. */
function* leavesOf(formulas: readonly Formula[], most = MOST_CHOICES): Generator<Leaf | 'unknown'> {
  let tried = 0;
  function* walk(choices: Choices, waiting: readonly Formula[]): Generator<Leaf | 'unknown'> {
    if (++tried > most) {
      if (tried === most + 1) yield 'unknown';
      return;
    }
    const settled = settle(choices, waiting);
    if (!settled) return;
    const open = settled.open;
    const implied = impliedBy([...settled.choices.flags.keys()]).filter(
      (formula) => !holdsAlready(formula, settled.choices),
    );
    const [shortest] = [...open, ...implied].sort((a, b) => a.of.length - b.of.length);
    const stages = workThrough(settled.choices);
    if (stages === 'contradiction') return;
    if (!shortest) {
      yield stages === 'too_many' ? 'unknown' : { stages, choices: settled.choices };
      return;
    }
    const others = open.filter((formula) => formula !== shortest);
    for (const alternative of shortest.of) yield* walk(settled.choices, [...others, alternative]);
  }
  yield* walk({ system: NO_ROWS, flags: new Map(), members: new Map() }, formulas);
}

/** Takes over what is not a choice any more; null where it contradicts what has been chosen. */
function settle(
  choices: Choices,
  formulas: readonly Formula[],
): { readonly choices: Choices; readonly open: readonly Joined[] } | null {
  const bounds: Bound[] = [];
  const flags = new Map(choices.flags);
  const members = new Map(choices.members);
  const open: Joined[] = [];
  const waiting = [...formulas];
  for (let formula = waiting.pop(); formula; formula = waiting.pop()) {
    switch (formula.form) {
      case 'all':
        waiting.push(...formula.of);
        break;
      case 'any': {
        const [only, another] = formula.of;
        if (!only) return null;
        if (another) open.push(formula);
        else waiting.push(only);
        break;
      }
      case 'flag':
        if ((flags.get(formula.key) ?? formula.holds) !== formula.holds) return null;
        flags.set(formula.key, formula.holds);
        break;
      case 'member': {
        const { codes, key } = formula;
        const left = new Set([...(members.get(key) ?? codes)].filter((code) => codes.has(code)));
        if (left.size === 0) return null;
        members.set(key, left);
        break;
      }
      case 'bound':
        bounds.push(formula);
        break;
    }
  }
  return { choices: { system: withBounds(choices.system, bounds), flags, members }, open };
}

function holdsAlready(formula: Formula, { flags }: Choices): boolean {
  return (
    formula.form === 'any' &&
    formula.of.some((one) => one.form === 'flag' && flags.get(one.key) === one.holds)
  );
}

/** In this order quantities are taken out; the last one is chosen first when a witness is picked. */
const RANK: Readonly<Record<Quantity['kind'], number>> = {
  whole_steps: 0,
  day: 1,
  money: 2,
  received: 2,
  number: 3,
  year: 4,
  year_of_day: 5,
  opaque: 6,
  result: 8,
};

/** The dates that the others are looked at from. */
const PICKED_FIRST = [APPLICATION_DATE.key, SUPPORT_YEAR.key].reverse();

function workThrough({ system: { rows, quantities } }: Choices): ReturnType<typeof eliminate> {
  return eliminate(rows, (key) => {
    const one = quantities.get(key);
    const first = PICKED_FIRST.indexOf(key);
    return first >= 0 ? RANK.opaque + 1 + first / 10 : one ? RANK[one.kind] : 0;
  });
}

function modelOf({ stages, choices }: Leaf): Model | null {
  const numbers = pickNumbers(stages, choices.system.quantities);
  return (
    numbers && {
      numbers,
      flags: choices.flags,
      members: new Map([...choices.members].map(([key, codes]) => [key, [...codes][0] ?? ''])),
    }
  );
}
