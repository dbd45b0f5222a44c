/**
 * The runtime of compiled policies: the contract, exact money, three-valued operators, and the engine that runs rules.
 *
 * @packageDocumentation
 */
export { type AllocatedAward, type Allocation, allocate, type OpenAward } from './allocate.ts';
export {
  add,
  countOf,
  divide,
  growthRate,
  higher,
  increase,
  lower,
  multiply,
  subtract,
  sumOf,
  wholeSteps,
} from './arithmetic.ts';
export { capitals } from './capitals.ts';
export type * from './contract.ts';
export { type IsoDate, isIsoDate } from './dates.ts';
export { type Interval, isPoint, STAGE } from './engine/interval.ts';
export { type CompiledItem, item } from './engine/item.ts';
export type { Note, Record as Recorder } from './engine/notes.ts';
export { paidNow } from './engine/payment.ts';
export { definePolicy, type ObservedPolicy } from './engine/policy.ts';
export { report } from './engine/report.ts';
export { MISSING_FACTS, paymentWords, SETTLED_IN_ORDER } from './engine/words.ts';
export { Exact, exact, greatest, integer, least, ratio, toYuan, yuan } from './exact.ts';
export type { ContractFacts, OtherAward, PriorAward } from './facts.ts';
export { CODE, outcomeOf } from './fast/codes.ts';
export type { CommonFastFacts } from './fast/common.ts';
export {
  type Column,
  EMPTY,
  NO,
  type Rows,
  readDate,
  readDecimal,
  readFen,
  readFlag,
  readInteger,
  readList,
  readMember,
  readText,
  type Texts,
  YES,
} from './fast/facts.ts';
export { countedItems, hadAward, hadAwardInEach, paidBefore, takenUp } from './fast/history.ts';
export { daysTo, lastDay, positive, safe, sumOver, yearOfDay } from './fast/numbers.ts';
export { defineFast } from './fast/policy.ts';
export { fastRules } from './fast/rules.ts';
export {
  choiceFigure,
  dateFigure,
  flagFigure,
  moneyFigure,
  numberFigure,
  ratioFigure,
  textFigure,
} from './figures.ts';
export { awarded, awardedInEachOfLast, awardedInYear, received } from './history.ts';
export { isUnknown, type Known, lift, Unknown } from './known.ts';
export {
  and,
  type Comparison,
  compare,
  compareDates,
  daysBetween,
  earlier,
  is,
  isEmpty,
  lastDayOf,
  later,
  not,
  or,
  yearOf,
} from './operators.ts';
export { paymentsOfAmount, sharesOfAmount } from './parts.ts';
export { pathWords } from './paths.ts';
export type * from './rules.ts';
export { supportYearOf } from './support-year.ts';
export { dateWords, figuresWords, flagWords, moneyWords, numberWords, ratioWords } from './wording.ts';
