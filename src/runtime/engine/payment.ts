/** 拨付: in which instalments an amount is paid, and which of them are due. */
import type { PaidNow, PaymentResult } from '../contract.ts';
import { Exact, exact, toYuan } from '../exact.ts';
import { isUnknown, type Known, Unknown, unknownOf } from '../known.ts';
import { and } from '../operators.ts';
import { cutIntoParts, proportion } from '../parts.ts';
import type { Figure, ItemRule, Part, Payment } from '../rules.ts';
import { partsOf } from './check.ts';
import type { OfSubject, Record } from './notes.ts';

/** One instalment of an item as its conditions leave it. */
export interface Instalment {
  readonly words: string;
  /** Its part of the amount; null for what is left. */
  readonly share: Exact | null;
  readonly due: Known<boolean>;
  /** What the condition was tested with; nobody asks without a recorder. */
  readonly figures: readonly Figure[];
  readonly parts?: readonly Part[];
}

/** An amount with its instalments: an element's, or the enterprise's. */
export interface Paid {
  readonly label: OfSubject;
  readonly amount: Exact;
  readonly instalments: readonly Instalment[];
}

/** Asks which instalments are due: of several elements that count together, all must meet the condition. */
export function instalmentsFor<F, S>(
  { payments = [] }: ItemRule<F, S>,
  f: F,
  elements: readonly S[],
  record: Record | undefined,
): readonly Instalment[] {
  return payments.map(({ words, when, share }: Payment<F, S>) => {
    const [first] = elements;
    const due = when === undefined ? true : and(...elements.map((element) => when.test(f, element)));
    const told = record && when && first !== undefined;
    return {
      words,
      share,
      due,
      figures: told ? elements.flatMap((element) => when.figures(f, element)) : [],
      ...(told ? partsOf(when, f, first) : {}),
    };
  });
}

/** Tells each instalment of the elements, and those of the item where they are not the same. */
export function recordPayments(
  payments: readonly PaymentResult[],
  paid: readonly Paid[],
  total: Exact,
  record: Record | undefined,
): void {
  if (record === undefined) return;
  const [only, another] = paid;
  const ofEnterprise = only?.label.subject === undefined;
  for (const one of paid) {
    const own = ofEnterprise ? payments : paymentsOf(one);
    own.forEach((payment, index) => {
      const { due, figures = [], parts } = one.instalments[index] ?? {};
      record({
        kind: 'payment',
        ...one.label,
        payment,
        figures,
        ...(due !== undefined && { passes: due }),
        ...(parts && { parts }),
      });
    });
  }
  if (ofEnterprise || (!another && only.amount.equals(total))) return;
  for (const payment of payments) record({ kind: 'payment', payment, figures: [] });
}

/** What is paid of one amount in each of its instalments. */
export function paymentsOf({ amount, instalments }: Paid): readonly PaymentResult[] {
  const amounts = cut(amount, instalments);
  return instalments.map(({ words, due }, index) => paymentResult(words, amounts[index] ?? Exact.zero, due));
}

const cut = (amount: Exact, instalments: readonly Instalment[]): readonly Exact[] =>
  cutIntoParts(
    amount,
    instalments.slice(0, -1).map(({ share }) => share ?? Exact.zero),
  );

function paymentResult(words: string, amount: Exact, due: Known<boolean>): PaymentResult {
  const amount_yuan = toYuan(amount);
  if (isUnknown(due))
    return { words, status: 'undetermined', amount_yuan, due_yuan: null, missing: due.paths };
  return due
    ? { words, status: 'due', amount_yuan, due_yuan: amount_yuan }
    : { words, status: 'not_yet', amount_yuan, due_yuan: '0.00' };
}

/**
 * The instalments of an item. Where the limits of the enterprise leave less than its elements come to, each instalment is
 * its share of what is left, and of an instalment that is due for some elements, the part that they are of all.
 */
export function itemPayments(total: Exact, paid: readonly Paid[]): readonly PaymentResult[] {
  const [first] = paid;
  if (!first) return [];
  const each = paid.map(paymentsOf);
  const uncut = paid.reduce((sum, { amount }) => sum.plus(amount), Exact.zero).equals(total);
  const amounts = cut(total, first.instalments);
  return first.instalments.map(({ words }, index) => {
    const own = each.flatMap((payments) => payments[index] ?? []);
    const sum = (yuan: readonly string[]) => yuan.reduce((all, one) => all.plus(exact(one)), Exact.zero);
    const amount = uncut ? sum(own.map(({ amount_yuan }) => amount_yuan)) : (amounts[index] ?? Exact.zero);
    const due = paid.flatMap(({ instalments }) => instalments[index]?.due ?? []);
    if (due.some(isUnknown)) return paymentResult(words, amount, unknownOf(...due));
    if (due.every((one) => one === due[0])) return paymentResult(words, amount, due[0] === true);
    const some = sum(own.flatMap(({ due_yuan }) => due_yuan ?? []));
    const all = sum(own.map(({ amount_yuan }) => amount_yuan));
    return {
      words,
      status: 'partly_due',
      amount_yuan: toYuan(amount),
      due_yuan: toYuan(proportion(amount, some, all)),
    };
  });
}

/** 其中应拨: what of an amount is due now, over all its instalments. */
export function paidNow(payments: readonly PaymentResult[]): PaidNow {
  const missing = unknownOf(...payments.map((one) => new Unknown(one.missing ?? []))).paths;
  const open = payments.some(({ due_yuan }) => due_yuan === null);
  const sum = payments.reduce((all, { due_yuan }) => all.plus(exact(due_yuan ?? '0')), Exact.zero);
  return { due_yuan: open ? null : toYuan(sum), missing };
}
