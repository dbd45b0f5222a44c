/** 计算过程: the notes of the pipeline as steps in official Chinese. */
import type { JsonObject, TraceStep } from '../contract.ts';
import { exact } from '../exact.ts';
import { isUnknown, type Known } from '../known.ts';
import { pathWords } from '../paths.ts';
import type { Figure, Mechanism } from '../rules.ts';
import { moneyWords } from '../wording.ts';
import type { Assessment } from './assess.ts';
import { isNothing, isPoint, STAGE } from './interval.ts';
import type { CapNote, CheckNote, Note, SharedCapNote } from './notes.ts';
import type { ItemContext } from './result.ts';
import { statusOf } from './subject.ts';
import { MISSING_FACTS, moneyRange, paymentWords, SETTLED_IN_ORDER } from './words.ts';

/** Tells the calculation that led to a result, or what stood in its way. */
export function traceOf(
  context: ItemContext,
  assessment: Assessment,
  notes: readonly Note[],
  readings: readonly string[],
  dossier: JsonObject,
): readonly TraceStep[] {
  switch (assessment.status) {
    case 'eligible':
      return calculation(context, assessment, notes, readings);
    case 'not_eligible':
      return assessment.refusal === 'zero_amount'
        ? calculation(context, assessment, notes, readings)
        : refusal(context, assessment, notes);
    case 'undetermined':
      return assessment.superseded ? supersession(context) : openQuestions(context, assessment, dossier);
  }
}

/** The whole calculation: what held, what was put in, what came out, and the readings relied on. */
function calculation(
  context: ItemContext,
  assessment: Assessment,
  notes: readonly Note[],
  readings: readonly string[],
): readonly TraceStep[] {
  const strangers = new Set(notes.filter(isMismatch).map((note) => note.subject));
  const steps = notes
    .filter((note) => note.subject === undefined || !strangers.has(note.subject))
    .filter((note) => !isUnmetAlternative(note))
    .map((note) => stepOf(note, context, assessment));
  const stated = new Set(steps.map((step) => step.source));
  const reliedOn = context.about.readings
    .filter(({ id }) => readings.includes(id) && !stated.has(readingSource(id)))
    .map(({ id, statement }) => ({
      source: readingSource(id),
      rule: statement,
      figures: [],
      result: '适用',
    }));
  return [...steps, ...reliedOn];
}

/** An element that is not one of those that the item looks at. */
function isMismatch(note: Note): boolean {
  return note.kind === 'check' && note.stage === STAGE.subject && note.passes === false;
}

function isUnmetAlternative(note: Note): boolean {
  return note.kind === 'check' && note.stage === STAGE.standardCondition && note.passes === false;
}

/** The conditions that failed. */
function refusal(context: ItemContext, assessment: Assessment, notes: readonly Note[]): readonly TraceStep[] {
  const failed = notes.filter((note): note is CheckNote => note.kind === 'check' && note.passes === false);
  const reasons = failed.filter((note) => {
    switch (assessment.refusal) {
      case 'no_subject':
        return isMismatch(note);
      case 'no_standard':
        return isUnmetAlternative(note);
      default:
        return !isMismatch(note) && !isUnmetAlternative(note) && note.stage !== STAGE.bonus;
    }
  });
  if (reasons.length > 0) return reasons.map((note) => stepOf(note, context, assessment));
  const { source, subject } = context.item;
  return [{ source, rule: `对象：${subject}`, figures: [], result: '没有申报符合的对象' }];
}

/** The missing facts by name, and what is certain without them. */
function openQuestions(
  { about, item }: ItemContext,
  { missing, amount }: Assessment,
  dossier: JsonObject,
): readonly TraceStep[] {
  const { source } = item;
  const missingFacts = missing.map((path) => ({
    source,
    rule: MISSING_FACTS,
    figures: [pathWords(about, path, dossier)],
    result: '待定',
  }));
  const nothingCertain = amount.low.isZero() && amount.high === null;
  if (item.standard === null || nothingCertain) return missingFacts;
  return [...missingFacts, { source, rule: '已可确定的金额', figures: [], result: moneyRange(amount) }];
}

function supersession({ about, item, mechanisms }: ItemContext): readonly TraceStep[] {
  const rule = about.higherPolicyFirst === null ? '上位政策优先' : `上位政策优先：${about.higherPolicyFirst}`;
  return [
    {
      source: mechanismSource(mechanisms, 'superseded') ?? item.source,
      rule,
      figures: [],
      result: '转人工办理',
    },
  ];
}

function stepOf(note: Note, context: ItemContext, assessment: Assessment): TraceStep {
  const step = { source: context.item.source, ...worded(note, context, assessment) };
  return note.subject === undefined ? step : { ...step, subject: note.subject };
}

type Worded = Omit<TraceStep, 'source' | 'subject'> & { readonly source?: string };

function worded(note: Note, { about, mechanisms }: ItemContext, { subjects }: Assessment): Worded {
  switch (note.kind) {
    case 'check':
      return {
        rule: note.stage === STAGE.bonus ? `加奖：${note.words}` : note.words,
        figures: note.figures.map(figureWords),
        result: passesWords(note.passes),
        ...(note.reading !== undefined && { source: readingSource(note.reading) }),
      };
    case 'award':
      return {
        rule: note.words,
        figures: note.figures.map(figureWords),
        result: moneyRange(note.amount),
      };
    case 'bonus':
      return {
        rule: note.words,
        figures: [...note.figures.map(figureWords), `计算金额：${moneyRange(note.before)}`],
        result: moneyRange(note.after),
      };
    case 'cap':
      return { rule: note.words, figures: capFigures(note), result: capResult(note) };
    case 'shared_cap':
      return {
        rule: `合计封顶：${note.words}（${SETTLED_IN_ORDER}）`,
        figures: [
          ...capFigures(note),
          ...note.taken.map(({ item, amount }) => `事项${item}：${moneyRange(amount)}`),
        ],
        result: capResult(note),
        ...sourced(mechanisms, 'shared_cap'),
      };
    case 'highest':
      return { rule: '就高：取其中较高的一项', figures: [], result: moneyRange(note.after) };
    case 'cut':
      return {
        rule: about.rounding,
        figures: [],
        result: moneyRange(note.after),
        ...sourced(mechanisms, 'rounding'),
      };
    case 'sum':
      return {
        rule: '合计',
        figures: subjects
          .filter(({ amount }) => statusOf(amount) === 'eligible')
          .map(({ id, amount }) => `${id}：${moneyWords(amount.low)}`),
        result: moneyRange(note.after),
      };
    case 'other_awards':
      return {
        rule: `就高不重复：${about.noStacking ?? ''}`,
        figures: note.figures.map(figureWords),
        result: moneyRange(note.after),
        ...sourced(mechanisms, 'no_stacking'),
      };
    case 'deduction':
      return {
        rule: `扣减：${note.words}`,
        figures: note.figures.map(figureWords),
        result: moneyRange(note.after),
      };
    case 'payment':
      return {
        rule: `${note.passes === undefined ? '拨付合计' : '拨付'}：${note.payment.words}`,
        figures: note.figures.map(figureWords),
        result: paymentWords(note.payment),
      };
    case 'sharing':
      return {
        rule: `分担：${note.words}`,
        figures: [],
        result: note.shares
          .map(({ level, amount_yuan }) => `${level}${moneyWords(exact(amount_yuan))}`)
          .join('、'),
      };
    case 'promotion':
      return {
        rule: '晋级补差：减去此前已享受的金额',
        figures: note.figures.map(figureWords),
        result: moneyRange(note.after),
      };
    case 'merged':
      return {
        rule: note.words,
        figures: note.figures.map(figureWords),
        result: moneyRange(note.after),
      };
  }
}

function figureWords({ name, value }: Figure): string {
  return `${name}：${isUnknown(value) ? '未提供' : value}`;
}

function passesWords(passes: Known<boolean>): string {
  if (isUnknown(passes)) return '待定';
  return passes ? '符合' : '不符合';
}

function capFigures({ before, limit, used }: CapNote | SharedCapNote): readonly string[] {
  const earlier = isNothing(used) ? [] : [`此前已享受：${moneyRange(used)}`];
  return [`计算金额：${moneyRange(before)}`, `封顶金额：${moneyRange(limit)}`, ...earlier];
}

/** Says which of the two decided. */
function capResult({ before, after }: CapNote | SharedCapNote): string {
  if (!isPoint(before) || !isPoint(after)) return moneyRange(after);
  return `${moneyRange(after)}（${after.low.equals(before.low) ? '未超过封顶' : '以封顶为准'}）`;
}

function readingSource(id: string): string {
  return `口径${id}`;
}

function mechanismSource(mechanisms: ItemContext['mechanisms'], mechanism: Mechanism): string | undefined {
  const id = mechanisms[mechanism]?.[0];
  return id === undefined ? undefined : readingSource(id);
}

function sourced(mechanisms: ItemContext['mechanisms'], mechanism: Mechanism): { readonly source?: string } {
  const source = mechanismSource(mechanisms, mechanism);
  return source === undefined ? {} : { source };
}
