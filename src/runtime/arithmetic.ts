/**
 * The vocabulary of compiled rules: arithmetic. What is not known stays within its bounds.
 */
import {
  type Bounds,
  between,
  bounded,
  boundsOf,
  NOT_NEGATIVE,
  ofDifference,
  ofGreatest,
  ofLeast,
  ofProduct,
  ofQuotient,
  ofRising,
  ofSum,
} from './bounds.ts';
import { Exact, greatest, integer, least } from './exact.ts';
import { type Known, Unknown } from './known.ts';

type Arithmetic = (a: Known<Exact>, b: Known<Exact>) => Known<Exact>;

/** 加. */
export const add: Arithmetic = bounded((a, b) => a.plus(b), ofSum);

/** 减. */
export const subtract: Arithmetic = bounded((a, b) => a.minus(b), ofDifference);

/** 乘. */
export const multiply: Arithmetic = bounded((a, b) => a.times(b), ofProduct);

/** 除: a quotient by zero has no value, and no further fact would give it one; it is left to be decided by hand. */
export const divide: Arithmetic = bounded((a, b) => (b.isZero() ? new Unknown([]) : a.over(b)), ofQuotient);

/** 每满: how many whole steps an amount holds; none where it is negative. */
export const wholeSteps: Arithmetic = bounded(stepsIn, (amount, { low: step }) =>
  step === null ? null : ofRising(notBelowZero(amount), (value) => stepsIn(value, step)),
);

function stepsIn(amount: Exact, step: Exact): Exact {
  return amount.isNegative() ? Exact.zero : amount.over(step).cutTo(0);
}

/** 增加额: by how much one amount exceeds another; nothing where it does not. */
export const increase: Arithmetic = bounded(
  (now, before) => greatest(now.minus(before), Exact.zero),
  (now, before) => notBelowZero(ofDifference(now, before)),
);

/** 增长率: the increase over what there was before; nothing where there was nothing before. */
export const growthRate: Arithmetic = bounded(
  (now, before) =>
    before.compareTo(Exact.zero) <= 0 ? Exact.zero : greatest(now.minus(before), Exact.zero).over(before),
  () => NOT_NEGATIVE,
);

function notBelowZero({ low, high }: Bounds): Bounds {
  return ofGreatest({ low, high }, { low: Exact.zero, high: Exact.zero });
}

/** 较高者. */
export function higher(...values: readonly [Known<Exact>, ...Known<Exact>[]]): Known<Exact> {
  return values.reduce(bounded((a, b) => greatest(a, b), ofGreatest));
}

/** 较低者. */
export function lower(...values: readonly [Known<Exact>, ...Known<Exact>[]]): Known<Exact> {
  return values.reduce(bounded((a, b) => least(a, b), ofLeast));
}

/** 合计: the sum of a value, which is not negative, over the elements of a list that meet a condition. */
export function sumOf<S>(
  list: Known<readonly S[]>,
  where: (element: S) => Known<boolean>,
  value: (element: S) => Known<Exact>,
): Known<Exact> {
  if (list instanceof Unknown) return new Unknown(list.paths, NOT_NEGATIVE);
  const missing: Unknown[] = [];
  let sum: Bounds | null = { low: Exact.zero, high: Exact.zero };
  for (const element of list) {
    const counts = where(element);
    if (counts === false) continue;
    const part = value(element);
    // An element that adds nothing does not matter, whether it counts or not.
    if (part instanceof Exact && part.isZero()) continue;
    if (counts instanceof Unknown) missing.push(counts);
    if (part instanceof Unknown) missing.push(part);
    const bounds = boundsOf(part);
    sum = sum && bounds && ofSum(sum, counts === true ? bounds : { ...bounds, low: Exact.zero });
  }
  return between(sum, ...missing);
}

/** 个数: how many elements of a list meet a condition. */
export function countOf<S>(list: Known<readonly S[]>, where: (element: S) => Known<boolean>): Known<Exact> {
  return sumOf(list, where, () => integer(1));
}
