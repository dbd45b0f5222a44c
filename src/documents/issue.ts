/**
 * What a document on a whole batch says of itself (`payment.json`, `publicity.json`): number, dates, and to whom it goes.
 * Amounts are never written here; they come from the decisions.
 */
import { z } from 'zod';
import { documentNumber } from './decisions.ts';
import { type FormOutcome, form, isoDate, line, lines, readForm } from './form.ts';

/** 拨付通知印发内容的格式. */
export const paymentForm = form({
  /** 发文字号. */
  document_number: documentNumber,
  /** 成文日期. */
  date: isoDate,
  /** 主送机关, where it is not the units in charge of what was decided. */
  addressees: lines(line, 100)
    .refine((all) => all.length > 0, '至少须有一个主送机关；主送牵头单位的，请删去此项。')
    .optional(),
  /** 印发日期, where it is not the day of the document. */
  printed_on: isoDate.optional(),
});

/** 公示印发内容的格式. */
export const publicityForm = form({
  /** 发文字号, where the list has one. */
  document_number: documentNumber.optional(),
  /** 成文日期. */
  date: isoDate,
  /** 公示期: first day, last day, and how many of them are working days. */
  from: isoDate,
  to: isoDate,
  working_days: z.int({ error: '须是整数，如5。' }).positive('须大于零。'),
})
  .refine(({ date, from }) => date <= from, { error: '公示期不能在成文日期之前开始。', path: ['from'] })
  .refine(({ from, to }) => from <= to, { error: '公示期的最后一天不能在第一天之前。', path: ['to'] })
  .refine(({ from, to, working_days }) => working_days <= daysOf(from, to).length, {
    error: '公示期从第一天到最后一天没有这么多天，请核对起止日期和工作日数。',
    path: ['working_days'],
  });

/** 拨付通知的印发内容: what `payment.json` says. */
export type PaymentIssue = z.output<typeof paymentForm>;
/** 公示的印发内容: what `publicity.json` says. */
export type PublicityIssue = z.output<typeof publicityForm>;

/** Reads `payment.json`. */
export function readPaymentIssue(json: unknown): FormOutcome<PaymentIssue> {
  return readForm<PaymentIssue>(paymentForm, json);
}

/** Reads `publicity.json`. */
export function readPublicityIssue(json: unknown): FormOutcome<PublicityIssue> {
  return readForm<PublicityIssue>(publicityForm, json);
}

/**
 * 提醒 about 公示期: which days are working days is announced year by year and is the office's to state; where that is not the number of days
 * from Monday to Friday, it is worth a second look.
 */
export function publicityRemark({ from, to, working_days: stated }: PublicityIssue): string | null {
  const counted = daysOf(from, to).filter((day) => day > 0 && day < 6).length;
  return counted === stated
    ? null
    : `公示期内周一至周五共${counted}天，所写为${stated}个工作日，请按放假安排核对`;
}

/** The days of a period, both ends counted, as days of the week from Sunday (0). */
function daysOf(from: string, to: string): readonly number[] {
  const [first, last] = [from, to].map((date) => Date.parse(date) / MILLISECONDS_A_DAY);
  const count = (last ?? 0) - (first ?? 0) + 1;
  return Array.from({ length: count }, (_, index) =>
    new Date(((first ?? 0) + index) * MILLISECONDS_A_DAY).getUTCDay(),
  );
}

const MILLISECONDS_A_DAY = 86_400_000;
