/** 拨付 and 分担: amounts cut into parts that add up to them, by one rule. */
import type { ItemAbout, PaymentResult, ShareResult } from './contract.ts';
import { cutToFen, Exact, exact, toYuan } from './exact.ts';

/**
 * Cuts an amount that has no fraction of a 分 into one part more than there are shares: each share of it is cut to 分,
 * and the last part takes what is left.
 */
export function cutIntoParts(amount: Exact, shares: readonly Exact[]): readonly Exact[] {
  const parts = shares.map((share) => cutToFen(amount.times(share)));
  return [...parts, parts.reduce((left, part) => left.minus(part), amount)];
}

/** The shares of all but the last of several parts: each as a part of the whole. */
function sharesOf(parts: readonly Exact[]): readonly Exact[] {
  const whole = parts.reduce((sum, part) => sum.plus(part), Exact.zero);
  return parts.slice(0, -1).map((part) => part.over(whole));
}

/** 分担: what each level of government bears of an amount. */
export function borneBy(
  levels: readonly { readonly name: string; readonly part: Exact }[],
  amount: Exact,
): readonly ShareResult[] {
  const amounts = cutIntoParts(amount, sharesOf(levels.map(({ part }) => part)));
  return levels.map(({ name: level }, index) => ({
    level,
    amount_yuan: toYuan(amounts[index] ?? Exact.zero),
  }));
}

/** The same part of one amount as another is of its whole, cut to 分. */
export function proportion(amount: Exact, part: Exact, whole: Exact): Exact {
  return whole.isZero() ? Exact.zero : cutToFen(amount.times(part).over(whole));
}

/** 拨付 of a decided amount: the instalments of a result, of that amount. */
export function paymentsOfAmount(
  { payments: about }: ItemAbout,
  payments: readonly PaymentResult[],
  amount_yuan: string,
): readonly PaymentResult[] {
  const shares = about.slice(0, -1).map(({ share }) => exact(share ?? '0'));
  const amounts = cutIntoParts(exact(amount_yuan), shares);
  return payments.map((payment, index) => {
    const amount = amounts[index] ?? Exact.zero;
    return { ...payment, amount_yuan: toYuan(amount), due_yuan: dueOf(payment, amount) };
  });
}

function dueOf({ status, amount_yuan, due_yuan }: PaymentResult, amount: Exact): string | null {
  if (due_yuan === null) return null;
  return toYuan(status === 'due' ? amount : proportion(amount, exact(due_yuan), exact(amount_yuan)));
}

/** 分担: what each level of government bears of a decided amount; empty where one bears it all. */
export function sharesOfAmount({ sharing }: ItemAbout, amount_yuan: string): readonly ShareResult[] {
  if (sharing === null) return [];
  const levels = sharing.levels.map(({ name, part }) => ({ name, part: exact(part) }));
  return borneBy(levels, exact(amount_yuan));
}
