/**
 * 标准, 加奖 and 扣减 on the fast way.
 *
 * Each line is cut to 分 where it is worked out, and its caps are tested before anything is multiplied: cutting does not
 * change which of several amounts is higher, nor what whole 分 leave. Where lines are added to each other, fractions
 * add up, and everything is kept in parts of a 分 until all is added.
 */
import type { PlanBranch, PlanCap, PlanItem } from '../../3-plan/plan.ts';
import { remark } from '../typescript/names.ts';
import { bare, not } from './code.ts';
import { truthOf } from './conditions.ts';
import { termOf } from './expressions.ts';
import type { Scope } from './scope.ts';
import {
  extreme,
  floored,
  isConstant,
  literal,
  notBelowZero,
  scaledBy,
  type Term,
  times,
  whole,
} from './terms.ts';

const HUNDRED = literal('100');

/** An amount of 元 in 分, not below zero. */
const inFen = (term: Term, { names }: Scope): Term =>
  notBelowZero(times(term, HUNDRED, names.use), names.use);

/** An amount of 分 that is known now, as it is read: `15000000_00`. */
const fenCode = (code: string): string => code.replace(/^(\d+)(\d\d)$/, '$1_$2');

/** The limit of a cap, in 分. */
export const limitCode = ({ limit }: Pick<PlanCap, 'limit'>, scope: Scope): string =>
  fenCode(floored(inFen(termOf(limit, scope), scope), scope.names.use).code);

/** Caps of one subject. Where the subject is the enterprise, they are all its own. */
export const ownCaps = ({ caps, subject }: PlanItem): readonly PlanCap[] =>
  caps.filter(({ scope }) => subject.code === null || scope === 'subject');

/** Caps that are tested with each line of the standard, before it is multiplied. */
export function testedFirst(item: PlanItem, scope: Scope): readonly PlanCap[] {
  const isLast = item.deductions.length === 0 && item.frequency?.rule !== 'promotion' && isFlat(item, scope);
  return isLast ? ownCaps(item).filter((cap) => isUnused(cap, item)) : [];
}

/** Whether no earlier awards can have used a cap up: the frequency has barred whoever has had some. */
function isUnused({ history }: PlanCap, { frequency }: PlanItem): boolean {
  if (history === 'none' || frequency?.rule === 'once') return true;
  return history === 'year' && frequency?.rule === 'annual';
}

/** Whether lines can be cut to 分 one by one. */
function isFlat(item: PlanItem, scope: Scope): boolean {
  const isWhole = ({ d, under }: Term) => d === 1n && under === null;
  return (
    item.standard?.bonuses.length === 0 &&
    item.deductions.every(({ expression }) => isWhole(inFen(termOf(expression, scope), scope)))
  );
}

/** Declares `amount`: 标准 and 加奖 less 扣减, cut to 分. Returns where no line applies. */
export function standardCode(item: PlanItem, scope: Scope): string[] {
  const { standard } = item;
  if (standard === null) return [];
  const { use } = scope.names;
  const caps = testedFirst(item, scope).map(({ limit }) => limit);
  const terms = ({ award }: PlanBranch) => ({
    value: inFen(termOf(award.expression, scope), scope),
    limits: [...award.limits, ...caps].map((limit) => inFen(termOf(limit, scope), scope)),
  });
  const deductions = item.deductions.map(({ expression }) => inFen(termOf(expression, scope), scope));
  if (isFlat(item, scope)) {
    return [
      ...linesCode(item, scope, (line) => {
        const { value, limits } = terms(line);
        const most = mostOf(limits, scope, (limit) => fenCode(floored(limit, use).code));
        return { code: cutCode({ value, limits }, scope), most };
      }),
      ...deductions.map((term) => `amount -= ${floored(term, use).code};`),
    ];
  }
  const lines = [...standard.branches, ...standard.bonuses].map(terms);
  const all = [...lines.flatMap(({ value, limits }) => [value, ...limits]), ...deductions];
  // An amount over a divisor that only the facts tell has no parts in common with another.
  if (all.some(({ under }) => under !== null)) return ['return NaN;'];
  const parts = all.reduce((common, { d }) => leastCommonMultiple(common, d), 1n);
  const inParts = ({ n, d, over }: Term) => bare(scaledBy((n * parts) / d, over, use).code);
  const partsCode = (line: PlanBranch) => {
    const { value, limits } = terms(line);
    return { code: inParts(extreme([value, ...limits], 'min', use)), most: mostOf(limits, scope, inParts) };
  };
  return [
    ...(parts === 1n ? [] : [`// In parts of a 分: ${parts}.`]),
    ...linesCode(item, scope, partsCode),
    ...bonusesCode(standard.bonuses, scope, partsCode),
    ...deductions.map((term) => `amount = Math.max(0, amount - ${inParts(term)});`),
    ...(parts === 1n ? [] : [`amount = Math.floor(${use('safe')}(amount) / ${parts});`]),
  ];
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return (a / x) * b;
}

/** What a line gives, and the most that it can give where its limits are known now. */
interface LineCode {
  readonly code: string;
  readonly most: string | null;
}

function mostOf(limits: readonly Term[], { names }: Scope, print: (limit: Term) => string): string | null {
  const known = limits.filter(isConstant);
  return known.length === 0 ? null : print(extreme(known, 'min', names.use));
}

/** The lines of a standard. */
function linesCode({ standard }: PlanItem, scope: Scope, lineOf: (line: PlanBranch) => LineCode): string[] {
  const { branches = [], choose } = standard ?? {};
  const always = branches.find(({ when }) => when === null);
  const remarks = (line: PlanBranch) =>
    `// ${line.when ? `${remark(line.when.words)}的，` : ''}${remark(line.award.words)}`;
  const number = scope.typed(': number');
  const unset = `${scope.names.use('CODE')}.no_standard`;
  const amountOf = (line: PlanBranch) => lineOf(line).code;
  if (choose !== 'highest') {
    if (branches[0]?.when === null) return [remarks(branches[0]), `let amount = ${amountOf(branches[0])};`];
    const last = always ? `else amount = ${amountOf(always)};` : `else return ${unset};`;
    const asked = branches.slice(0, always ? branches.indexOf(always) : undefined);
    return [
      `let amount${number};`,
      ...asked.flatMap((line, index) => {
        const {
          holds,
          fails,
          otherwise = fails,
        } = truthOf((line.when as NonNullable<typeof line.when>).condition, scope);
        return [
          remarks(line),
          `${index === 0 ? '' : 'else '}if (${bare(holds)}) amount = ${amountOf(line)};`,
          `else if (${not(otherwise)}) return NaN;`,
        ];
      }),
      last,
    ];
  }
  const others = branches.filter((line) => line !== always);
  return [
    ...(always ? [remarks(always)] : []),
    `let amount${number} = ${always ? amountOf(always) : unset};`,
    ...others.flatMap((line) => {
      const { code, most } = lineOf(line);
      const set = `amount = Math.max(amount, ${code});`;
      return [remarks(line), ...(line.when ? whereCode(line, scope, set, most) : [set])];
    }),
    ...(always ? [] : [`if (amount === ${unset}) return amount;`]),
  ];
}

function bonusesCode(
  bonuses: readonly PlanBranch[],
  scope: Scope,
  lineOf: (line: PlanBranch) => LineCode,
): string[] {
  if (bonuses.length === 0) return [];
  return [
    '// 加奖',
    'if (amount > 0) {',
    ...bonuses
      .flatMap((line) => {
        const set = `amount += ${lineOf(line).code};`;
        return line.when ? whereCode(line, scope, set) : [set];
      })
      .map((line) => `  ${line}`),
    '}',
  ];
}

/** Does something where a line applies. Whether it does is all one where the amount is the most that it can give. */
function whereCode({ when }: PlanBranch, scope: Scope, set: string, most: string | null = null): string[] {
  if (when === null) return [set];
  const { holds, fails, otherwise = fails } = truthOf(when.condition, scope);
  const isAllOne = most === null ? '' : ` && amount < ${most}`;
  return [`if (${bare(holds)}) ${set}`, `else if (${not(otherwise)}${isAllOne}) return NaN;`];
}

/** A line within its limits, cut to 分. */
function cutCode(
  { value, limits }: { readonly value: Term; readonly limits: readonly Term[] },
  scope: Scope,
): string {
  const { use } = scope.names;
  const [first] = limits;
  if (first === undefined) return fenCode(floored(value, use).code);
  const limit = extreme(limits, 'min', use);
  const most = floored(limit, use).code;
  if (isConstant(value) && isConstant(limit))
    return fenCode(floored(extreme([value, limit], 'min', use), use).code);
  const { over, under, n, d } = value;
  if (over === null || under !== null || n <= 0n || !isConstant(limit) || !/^at\([\w., ]+\)$/.test(over.code))
    return `Math.min(${floored(value, use).code}, ${fenCode(most)})`;
  // The least number that comes to the limit: from there on, nothing has to be multiplied.
  const reached = (limit.n * d + limit.d * n - 1n) / (limit.d * n);
  const below = whole(over.code, over.low, Math.min(over.high, Number(reached - 1n)), use);
  const within = fenCode(floored({ ...value, over: below }, use).code);
  if (reached > BigInt(over.high)) return within;
  return `${over.code} >= ${fenCode(String(reached))} ? ${fenCode(most)} : ${within}`;
}
