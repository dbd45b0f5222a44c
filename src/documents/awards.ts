/**
 * Checks decisions against an evaluation: no award above its ceiling, none that differs from what the rules fix, none
 * without entitlement. Every fault is reported at once; an amount is never adjusted.
 */
import type { Evaluation, ItemAbout, ItemResult, Policy } from '../runtime/index.ts';
import { amountInFigures, compareAmounts, dateInWords, sumOfAmounts } from './amounts.ts';
import { suggestion } from './compose/index.ts';
import type { Decision, Decisions } from './decisions.ts';
import { sharedCapWords } from './view/award.ts';
import { pathInWords } from './view/facts.ts';
import { kindWords, pays } from './view/kinds.ts';
import { refusalInWords } from './view/outcome.ts';

/** 核定错误代码. */
export type AwardFaultCode =
  | 'E_UNKNOWN_ITEM'
  | 'E_UNKNOWN_SUBJECT'
  | 'E_DUPLICATE'
  | 'E_DATE_ORDER'
  | 'E_AWARD_NO_AMOUNT'
  | 'E_AWARD_NOT_ELIGIBLE'
  | 'E_AWARD_UNDETERMINED'
  | 'E_AWARD_ABOVE_CEILING'
  | 'E_AWARD_NOT_FIXED_AMOUNT'
  | 'E_QUOTA_EXCEEDED'
  | 'E_ANNUAL_TOTAL_EXCEEDED';

/** 核定错误: one decision that the rules do not allow. */
export interface AwardFault {
  readonly code: AwardFaultCode;
  /** `decisions[0]`; empty for the file as a whole. */
  readonly path: string;
  readonly message: string;
}

/** One decision with its place in the file. */
interface Placed {
  readonly decision: Decision;
  readonly path: string;
}

/** Checks the decisions on one application; empty where all are allowed. */
export function checkDecisions(
  policy: Policy,
  evaluation: Evaluation,
  file: Decisions,
): readonly AwardFault[] {
  const settled = settledBy(policy, evaluation, file);
  const items = policy.about.measures.flatMap((measure) => measure.items);
  const placed = file.decisions.map((decision, index) => ({ decision, path: `decisions[${index}]` }));
  const ids = items.map((item) => item.id);
  const unknown = placed
    .filter(({ decision }) => !ids.includes(decision.item))
    .map(({ decision, path }) =>
      fault('E_UNKNOWN_ITEM', path, `政策中没有事项「${decision.item}」${suggestion(decision.item, ids)}`),
    );
  return [
    ...checkDate(settled, file),
    ...unknown,
    ...items.flatMap((item) => {
      const result = settled.items.find((candidate) => candidate.item === item.id);
      const own = placed.filter(({ decision }) => decision.item === item.id);
      return own.length === 0 || result === undefined ? [] : checkItem(policy, settled, item, result, own);
    }),
  ];
}

/** The evaluation as the decisions leave it: what was decided of a ceiling is what it takes up of a shared cap. */
export function settledBy(policy: Policy, evaluation: Evaluation, { decisions }: Decisions): Evaluation {
  return policy.about.sharedCaps.length === 0 ? evaluation : policy.evaluate(evaluation.prepared, decisions);
}

function checkDate(evaluation: Evaluation, file: Decisions): readonly AwardFault[] {
  const applied = evaluation.prepared.dossier.application_date;
  if (typeof applied !== 'string' || file.date >= applied) return [];
  const message = `成文日期${dateInWords(file.date)}早于申报日期${dateInWords(applied)}。`;
  return [fault('E_DATE_ORDER', 'date', message)];
}

function checkItem(
  policy: Policy,
  evaluation: Evaluation,
  item: ItemAbout,
  result: ItemResult,
  own: readonly Placed[],
): readonly AwardFault[] {
  const name = `事项${item.id}“${item.name}”`;
  const at = own[0]?.path ?? '';
  if (!pays(item))
    return [fault('E_AWARD_NO_AMOUNT', at, `${name}${kindWords(item.kind).manner}，不核定金额。`)];
  if (result.status === 'undetermined')
    return [fault('E_AWARD_UNDETERMINED', at, `${name}尚为待定，不能核定：${whyOpen(policy, result)}。`)];
  if (result.refusal === 'quota')
    return [fault('E_QUOTA_EXCEEDED', at, `${name}名额${item.quota?.count ?? ''}个已满，不能核定。`)];
  if (result.status === 'not_eligible' || result.amount_yuan === null)
    return [
      fault('E_AWARD_NOT_ELIGIBLE', at, `${name}不能核定：${whyRefused(policy, evaluation, result)}。`),
    ];
  const repeated = checkRepeats(name, own);
  if (repeated.length > 0) return repeated;
  const single = own.flatMap((placed) => checkSubject(item, result, placed, name));
  return single.length > 0 ? single : checkSum(item, result, result.amount_yuan, own, name);
}

/** The refusal, with the conditions that failed. */
function whyRefused(policy: Policy, evaluation: Evaluation, result: ItemResult): string {
  const failed = policy
    .explain(evaluation, result.item)
    .filter((step) => step.result === '不符合')
    .map((step) => `“${step.rule}”`);
  const reason = `${refusalInWords(result.refusal)}${boundByShare(result)}`;
  return failed.length === 0 ? reason : `${reason}（不符合${[...new Set(failed)].join('、')}）`;
}

function whyOpen(policy: Policy, result: ItemResult): string {
  if (result.reason === 'superseded') return '国家及市级已出台新措施，须先由责任单位人工核定适用的政策';
  return `尚缺${result.missing.map((path) => pathInWords(policy.about, path)).join('、')}`;
}

/** An item is decided once as a whole, or once for each of its elements. */
function checkRepeats(name: string, own: readonly Placed[]): readonly AwardFault[] {
  const whole = own.filter(({ decision }) => decision.subject === undefined);
  if (whole.length > 0 && whole.length < own.length)
    return [fault('E_DUPLICATE', own[0]?.path ?? '', `${name}既整体核定又按对象核定，只能取其一。`)];
  const seen = new Set<string>();
  return own.flatMap(({ decision, path }) => {
    const subject = decision.subject ?? '';
    if (!seen.has(subject)) {
      seen.add(subject);
      return [];
    }
    return [fault('E_DUPLICATE', path, `${name}${subject === '' ? '' : `的「${subject}」`}重复核定。`)];
  });
}

function checkSubject(
  item: ItemAbout,
  result: ItemResult,
  { decision, path }: Placed,
  name: string,
): readonly AwardFault[] {
  const { subject, amount_yuan: amount } = decision;
  if (subject === undefined) return [];
  const of = result.subjects.find((candidate) => candidate.subject === subject);
  if (of === undefined) {
    const known = result.subjects.map((candidate) => candidate.subject);
    return [fault('E_UNKNOWN_SUBJECT', path, `${name}没有对象「${subject}」${suggestion(subject, known)}`)];
  }
  if (of.amount_yuan === null)
    return [fault('E_AWARD_NOT_ELIGIBLE', path, `${name}的「${subject}」不符合支持条件，不能核定。`)];
  const order = compareAmounts(amount, of.amount_yuan);
  const uncut = compareAmounts(sumOfSubjects(result), result.amount_yuan ?? '0.00') === 0;
  return amountFault(item, order, uncut, `${name}的「${subject}」`, amount, inYuan(of.amount_yuan), path);
}

function checkSum(
  item: ItemAbout,
  result: ItemResult,
  bound: string,
  own: readonly Placed[],
  name: string,
): readonly AwardFault[] {
  const sum = sumOfAmounts(own.map(({ decision }) => decision.amount_yuan));
  const eligible = result.subjects.filter((subject) => subject.amount_yuan !== null).length;
  const whole = own.some(({ decision }) => decision.subject === undefined) || own.length === eligible;
  const subject = own.length > 1 ? `${name}各项合计` : name;
  const limit = `${inYuan(bound)}${boundByShare(result)}`;
  return amountFault(item, compareAmounts(sum, bound), whole, subject, sum, limit, own[0]?.path ?? '');
}

/** `complete`: the decided amount stands for the whole of the bound, so that a fixed amount must be met exactly. */
function amountFault(
  item: ItemAbout,
  order: number,
  complete: boolean,
  subject: string,
  amount: string,
  bound: string,
  path: string,
): readonly AwardFault[] {
  const said = `${subject}核定${inYuan(amount)}，`;
  const limit = `${kindWords(item.kind).bound}${bound}`;
  if (item.kind === 'ceiling' || item.kind === 'discretionary')
    return order > 0 ? [fault('E_AWARD_ABOVE_CEILING', path, `${said}超过${limit}。`)] : [];
  if (order > 0) return [fault('E_AWARD_NOT_FIXED_AMOUNT', path, `${said}超过${limit}。`)];
  // Where the awards of a year were cut pro rata, less is due than the rules of the item fix.
  return order < 0 && complete && item.annualTotals.length === 0
    ? [fault('E_AWARD_NOT_FIXED_AMOUNT', path, `${said}低于${limit}。`)]
    : [];
}

const inYuan = (amount: string) => `${amountInFigures(amount)}元`;

/** The shared cap that decided the amount, where one did. */
function boundByShare({ shared_caps: caps = [], amount_yuan: amount }: ItemResult): string {
  const bound = caps.find(
    ({ left_yuan: left }) => left !== null && compareAmounts(left, amount ?? '0') === 0,
  );
  return bound === undefined ? '' : `（合计封顶：${sharedCapWords(bound)}）`;
}

function sumOfSubjects(result: ItemResult): string {
  return sumOfAmounts(result.subjects.flatMap((subject) => subject.amount_yuan ?? []));
}

function fault(code: AwardFaultCode, path: string, message: string): AwardFault {
  return { code, path, message };
}
