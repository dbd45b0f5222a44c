import { isContradiction, type Row, tightened, tightest } from './rows.ts';

/** More rows than these are not worked through. */
const MOST_ROWS = 800;

/** A quantity that has been taken out, with the rows that bound it by those taken out after it. */
export interface Stage {
  readonly key: string;
  readonly rows: readonly Row[];
}

/**
 * 消元 (Fourier–Motzkin): takes quantities out one after the other, each time adding every row that bounds it from below to
 * every row that bounds it from above. `contradiction` is proved; `too_many` says nothing. Stages that are left say that
 * there are numbers for the rows; whole steps for them need not exist.
 */
export function eliminate(
  rows: readonly Row[],
  rank: (key: string) => number,
): readonly Stage[] | 'contradiction' | 'too_many' {
  let left = tightest(rows);
  const stages: Stage[] = [];
  const waiting = new Set(left.flatMap((row) => [...row.terms.keys()]));
  while (!left.some(isContradiction)) {
    const key = nextOf(waiting, left, rank);
    if (key === null) return stages;
    waiting.delete(key);
    const own = left.filter((row) => row.terms.has(key));
    stages.push({ key, rows: own });
    const others = left.filter((row) => !row.terms.has(key));
    left = tightest([...others, ...withoutKey(own, key)]);
    if (left.length > MOST_ROWS) return 'too_many';
  }
  return 'contradiction';
}

/** The quantity of the lowest rank that makes the fewest new rows. */
function nextOf(
  waiting: ReadonlySet<string>,
  rows: readonly Row[],
  rank: (key: string) => number,
): string | null {
  const cost = (key: string) => {
    const factors = rows.flatMap((row) => row.terms.get(key) ?? []);
    const above = factors.filter((factor) => factor > 0n).length;
    return above * (factors.length - above);
  };
  const [next] = [...waiting]
    .map((key) => ({ key, rank: rank(key), cost: cost(key) }))
    .sort((a, b) => a.rank - b.rank || a.cost - b.cost);
  return next?.key ?? null;
}

function withoutKey(rows: readonly Row[], key: string): readonly Row[] {
  const factorOf = (row: Row) => row.terms.get(key) ?? 0n;
  const above = rows.filter((row) => factorOf(row) > 0n);
  const below = rows.filter((row) => factorOf(row) < 0n);
  return above.flatMap((upper) =>
    below.map((lower) => {
      const [p, q] = [factorOf(upper), -factorOf(lower)];
      const terms = new Map<string, bigint>();
      for (const [name, factor] of upper.terms) terms.set(name, factor * q);
      for (const [name, factor] of lower.terms) terms.set(name, (terms.get(name) ?? 0n) + factor * p);
      return tightened({
        terms,
        most: upper.most * q + lower.most * p,
        strict: upper.strict || lower.strict,
        whole: upper.whole && lower.whole,
      });
    }),
  );
}
