import {
  type Condition,
  conditionWords,
  type Definition,
  type Fact,
  type PlanAmount,
  type PlanClause,
  type PlanItem,
  unreachable,
} from '../../compiler/index.ts';
import { Exact, exact, greatest, least } from '../../runtime/index.ts';
import { atomsOf, definedBy } from '../atoms.ts';
import { logicText } from './logic.ts';

/** More cases than these are not gone through. */
const mostCases = 20_000;

/**
 * 逐一比对: whether two items that differ in conditions only decide alike in every case. A case gives each choice one of
 * its members or leaves it unknown, and takes every other thing that is asked to hold, not to hold, or to be unknown,
 * whatever the rest; cases that no dossier has are among them, so that what is alike in all of them is alike for every
 * dossier. Answers what was gone through, or null where the items are not alike or are not of that kind.
 */
export function alikeInEveryCase(before: PlanItem, after: PlanItem): string | null {
  if (logicText(restOf(before)) !== logicText(restOf(after))) return null;
  const looked = relevant(before, after);
  const asked = askedIn([...looked.before, ...looked.after], before.definitions, after.definitions);
  const count = asked.reduce((product, one) => product * one.values.length, 1);
  if (count > mostCases) return null;
  for (let index = 0; index < count; index++) {
    const one = caseOf(asked, index);
    if (decision(before, looked.before, one) !== decision(after, looked.after, one)) return null;
  }
  return `${asked.map(({ words }) => words).join('、')}的各种情形（含不明，共${count}种）逐一比对，结论都相同`;
}

/** Everything of an item but its conditions and the order of its lines; definitions that are conditions are conditions. */
function restOf({ where, conditions, subjectConditions, standard, definitions, ...rest }: PlanItem) {
  const amounts = definitions.filter(({ value }) => value.kind === 'amount');
  return { ...rest, definitions: amounts, bonuses: standard?.bonuses };
}

/** The conditions to look at: those that differ, and those that ask about the same choices. What is left is common to both. */
function relevant(before: PlanItem, after: PlanItem) {
  const clausesOf = (item: PlanItem) => [...item.where, ...item.conditions, ...item.subjectConditions];
  const texts = (item: PlanItem) => new Set(clausesOf(item).map(logicText));
  const [inBefore, inAfter] = [texts(before), texts(after)];
  const lines = (item: PlanItem) => (item.standard?.branches ?? []).flatMap(({ when }) => when ?? []);
  const choices = new Set(
    [
      ...clausesOf(before).filter((clause) => !inAfter.has(logicText(clause))),
      ...clausesOf(after).filter((clause) => !inBefore.has(logicText(clause))),
      ...lines(before),
      ...lines(after),
    ].flatMap(({ condition }) => choicesIn(condition)),
  );
  const keep = (item: PlanItem, other: ReadonlySet<string>) => [
    ...clausesOf(item).filter(
      (clause) =>
        !other.has(logicText(clause)) || choicesIn(clause.condition).some((fact) => choices.has(fact)),
    ),
    ...lines(item),
  ];
  return { before: keep(before, inAfter), after: keep(after, inBefore) };
}

/** Something that a condition asks: a choice with its members, or anything else. */
interface Asked {
  readonly key: string;
  readonly words: string;
  readonly values: readonly Value[];
}
type Value = string | boolean | null;
type Case = ReadonlyMap<string, Value>;

/** True, false, or what would have to be known. */
type Truth = boolean | ReadonlySet<string>;

const keyOfFact = (fact: Fact): string => `${fact.list ?? ''}.${fact.code}`;

function askedIn(
  clauses: readonly PlanClause[],
  ...definitions: readonly (readonly Definition[])[]
): readonly Asked[] {
  const asked = definitions.flatMap((some) =>
    clauses.flatMap(({ condition }) => atomsOf(condition, some).map(askedBy)),
  );
  return [...new Map(asked.map((one) => [one.key, one])).values()];
}

function askedBy(atom: Condition): Asked {
  if (atom.node !== 'is')
    return { key: logicText(atom), words: conditionWords(atom), values: [true, false, null] };
  const { fact } = atom;
  return {
    key: keyOfFact(fact),
    words: fact.name,
    values: [...fact.members.map(({ code }) => code), null],
  };
}

function caseOf(asked: readonly Asked[], index: number): Case {
  let rest = index;
  return new Map(
    asked.map(({ key, values }) => {
      const value = values[rest % values.length] ?? null;
      rest = Math.floor(rest / values.length);
      return [key, value];
    }),
  );
}

const choicesIn = (condition: Condition): readonly string[] =>
  atomsOf(condition, []).flatMap((atom) => (atom.node === 'is' ? [keyOfFact(atom.fact)] : []));

/** How the engine decides about a condition, by the same logic (Kleene's). */
function truthOf(condition: Condition, one: Case, definitions: readonly Definition[]): Truth {
  switch (condition.node) {
    case 'and':
      return all(condition.parts.map((part) => truthOf(part, one, definitions)));
    case 'or':
      return opposite(all(condition.parts.map((part) => opposite(truthOf(part, one, definitions)))));
    case 'not':
      return opposite(truthOf(condition.part, one, definitions));
    case 'holds': {
      const defined = definedBy(condition, definitions);
      if (defined) return truthOf(defined, one, definitions);
      return given(logicText(condition), one);
    }
    case 'is': {
      const key = keyOfFact(condition.fact);
      const value = one.get(key) ?? null;
      if (value === null) return new Set([key]);
      return condition.members.some(({ code }) => code === value) !== condition.negated;
    }
    case 'compare':
    case 'compare_dates':
    case 'within':
    case 'growth':
    case 'ordinal_year':
    case 'empty':
    case 'awarded':
      return given(logicText(condition), one);
    default:
      return unreachable(condition);
  }
}

function given(key: string, one: Case): Truth {
  const value = one.get(key) ?? null;
  return typeof value === 'boolean' ? value : new Set([key]);
}

function all(parts: readonly Truth[]): Truth {
  if (parts.includes(false)) return false;
  const open = parts.filter((part) => typeof part !== 'boolean');
  return open.length === 0 ? true : new Set(open.flatMap((part) => [...part]));
}

const opposite = (truth: Truth): Truth => (typeof truth === 'boolean' ? !truth : truth);

const textOf = (truth: Truth): string =>
  typeof truth === 'boolean' ? String(truth) : [...truth].sort().join(',');

/** What the conditions of an item come to in one case: refused, or the lines of the standard that may apply. */
function decision(item: PlanItem, looked: readonly PlanClause[], one: Case): string {
  const truth = (clauses: readonly PlanClause[]) =>
    all(
      clauses
        .filter((clause) => looked.includes(clause))
        .map(({ condition }) => truthOf(condition, one, item.definitions)),
    );
  const matches = truth(item.where);
  if (matches === false) return 'no subject';
  const holds = truth([...item.conditions, ...item.subjectConditions]);
  if (holds === false) return 'refused';
  return [textOf(matches), textOf(holds), linesOf(item, one)].join('|');
}

/** A line that may apply. */
interface Line {
  readonly truth: Truth;
  readonly award: PlanAmount;
}

/** What the lines that may apply come to. */
function linesOf({ standard, definitions }: PlanItem, one: Case): string {
  if (!standard) return '';
  const lines: Line[] = [];
  for (const { when, award } of standard.branches) {
    const truth = when ? truthOf(when.condition, one, definitions) : true;
    if (truth === false) continue;
    lines.push({ truth, award });
    if (standard.choose !== 'highest' && truth === true) break;
  }
  const fixed = boundsOf(lines, standard.choose);
  if (fixed !== null) return fixed;
  const texts = lines.map(({ truth, award }) => `${textOf(truth)}：${logicText(award)}`);
  // Which is chosen, and in which order, says nothing where there is one, or none for certain.
  const isFree = lines.length < 2 || lines.every(({ truth }) => truth !== true);
  return isFree ? texts.sort().join(';') : `${standard.choose}:${texts.join(';')}`;
}

/** Bounds of an amount, and what would tell it. */
interface Bounds {
  readonly low: Exact;
  readonly high: Exact;
  readonly asks: readonly string[];
}

/** What lines with fixed amounts come to, as the engine puts them together; null where one has no fixed amount. */
function boundsOf(lines: readonly Line[], choose: string): string | null {
  const amounts = lines.flatMap(({ truth, award: { expression, limits } }) =>
    expression.node === 'literal' && limits.length === 0
      ? [{ amount: exact(expression.value), asks: truth === true ? [] : textOf(truth).split(',') }]
      : [],
  );
  if (lines.length === 0 || amounts.length < lines.length) return null;
  const bounds = (low: Exact, high: Exact, asks: readonly string[]): Bounds => ({
    low,
    high,
    asks: low.equals(high) ? [] : [...new Set(asks)].sort(),
  });
  const nothing = bounds(Exact.zero, Exact.zero, []);
  const { low, high, asks } =
    choose === 'highest'
      ? amounts
          .map(({ amount, asks }) => bounds(asks.length > 0 ? Exact.zero : amount, amount, asks))
          .reduce((a, b) => {
            if (b.high.compareTo(a.low) <= 0) return a;
            if (a.high.compareTo(b.low) <= 0) return b;
            return bounds(greatest(a.low, b.low), greatest(a.high, b.high), [...a.asks, ...b.asks]);
          })
      : amounts.reduceRight(
          (others, { amount, asks }) =>
            asks.length === 0
              ? bounds(amount, amount, [])
              : bounds(least(amount, others.low), greatest(amount, others.high), [...asks, ...others.asks]),
          nothing,
        );
  return `${low}至${high}（${asks.join(',')}）`;
}
