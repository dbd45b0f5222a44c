/**
 * Decisions of an office (`decisions.json`): which amounts were decided for one enterprise, under which document number.
 */
import { z } from 'zod';
import { type FormOutcome, form, isNow, isoDate, line, lines, readForm } from './form.ts';

const AMOUNT = ({ input }: { readonly input?: unknown }) =>
  `须是以元为单位的金额，写在引号内，用半角数字，不加逗号和单位，最多两位小数，如“15000000.00”${isNow(input)}。`;

const amount = z
  .union([z.string(), z.int({ error: AMOUNT })], { error: AMOUNT })
  .transform((value) => String(value))
  .pipe(z.string().regex(/^\d{1,13}(\.\d{1,2})?$/, { error: AMOUNT }))
  .transform((value) => withTwoPlaces(value))
  .refine((value) => /[1-9]/.test(value), '核定金额须大于零；不予支持的事项请不要列入。');

const decision = form({
  /** 事项: `2.3`. */
  item: line,
  /** 对象: the element decided on (`P1`); absent where the item is decided as a whole. */
  subject: line.optional(),
  /** 核定金额, in 元. */
  amount_yuan: amount,
});

/** 发文字号 as GB/T 9704 writes it. */
export const documentNumber = line
  .max(60, '发文字号不得超过60个字。')
  .regex(
    /^[^\s〔〕]+〔[1-9]\d{3}〕[1-9]\d*号$/u,
    '发文字号形如“渝北经信核〔2022〕1号”：年份用六角括号，序号不编虚位，不加“第”字。',
  );

/** 核定文件的格式. */
export const decisionsForm = form({
  /** 批次. */
  batch: line.optional(),
  /** 发文字号 of the notice. */
  document_number: documentNumber,
  /** 成文日期. */
  date: isoDate,
  decisions: lines(decision, 10_000).refine((all) => all.length > 0, '至少须有一项核定。'),
});

/** 核定文件: the decisions on one enterprise's application. */
export type Decisions = z.output<typeof decisionsForm>;
/** 核定: the amount decided for one item, or for one element of it. */
export type Decision = z.output<typeof decision>;

/** Reads `decisions.json`; whether the amounts agree with the rules is checked against an evaluation. */
export function readDecisions(json: unknown): FormOutcome<Decisions> {
  return readForm<Decisions>(decisionsForm, json);
}

function withTwoPlaces(value: string): string {
  const [whole = '0', decimals = ''] = value.split('.');
  return `${whole.replace(/^0+(?=\d)/, '')}.${decimals.padEnd(2, '0')}`;
}
